"""What a PDF page paints besides text: shapes and pictures as boxes, and the whole page as a picture."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.read.pdfium import opened, raw_pdfium

_PATH, _IMAGE, _SHADING, _FORM = 2, 3, 4, 5
_MOST_PIXELS = 16_000_000


def painted(page: Any) -> tuple[list[tuple[float, float, float, float, bool]], bool]:
    """Filled shapes and pictures behind the text as boxes (y downwards, light or not), and whether any is a picture."""
    raw = raw_pdfium()
    boxes = []
    has_image = False
    frame = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(frame))
    edges = [ctypes.c_float() for _ in range(4)]
    for i in range(min(raw.FPDFPage_CountObjects(page), 20_000)):
        thing = raw.FPDFPage_GetObject(page, i)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind not in (_PATH, _IMAGE, _SHADING, _FORM):
            continue
        has_image = has_image or kind == _IMAGE
        if raw.FPDFPageObj_GetBounds(thing, *map(ctypes.byref, edges)):
            x0, y0, x1, y1 = (edge.value for edge in edges)
            light = kind == _PATH and _light(thing)
            boxes.append((x0 - frame.left, frame.top - y1, x1 - frame.left, frame.top - y0, light))
    return boxes, has_image


def _light(path: Any) -> bool:
    raw = raw_pdfium()
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(path, ctypes.byref(mode), ctypes.byref(stroke)) or not mode.value:
        return True
    colour = [ctypes.c_uint() for _ in range(4)]
    raw.FPDFPageObj_GetFillColor(path, *map(ctypes.byref, colour))
    return min(part.value for part in colour[:3]) > 235


def page_pictures(data: bytes, source: str, scale: float, most: int) -> Iterator[Any]:
    """The first ``most`` pages as grey Pillow images; ``scale`` is pixels a point. ReadError as ``opened``."""
    from PIL import Image

    raw = raw_pdfium()
    with opened(data, source) as document:
        for index in range(min(most, raw.FPDF_GetPageCount(document))):
            page = raw.FPDF_LoadPage(document, index)
            wide = int(raw.FPDF_GetPageWidthF(page) * scale) if page else 0
            high = int(raw.FPDF_GetPageHeightF(page) * scale) if page else 0
            if not 0 < wide * high < _MOST_PIXELS:
                raise ReadError("too_large", source, f"page {index + 1} is too large to recognise")
            bitmap = raw.FPDFBitmap_CreateEx(wide, high, raw.FPDFBitmap_Gray, None, 0)
            raw.FPDFBitmap_FillRect(bitmap, 0, 0, wide, high, 0xFFFFFFFF)
            raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, wide, high, 0, 0)
            stride = raw.FPDFBitmap_GetStride(bitmap)
            pixels = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * high)
            raw.FPDFBitmap_Destroy(bitmap)
            raw.FPDF_ClosePage(page)
            yield Image.frombytes("L", (wide, high), pixels, "raw", "L", stride)
