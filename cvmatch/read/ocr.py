"""Scanned pages and pictures through Tesseract, only where asked for; always announced."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.model import Notice
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.pdfpaint import page_pictures

_DOTS_PER_INCH = 200
_MOST_PAGES = 10
_MOST_PIXELS = 40_000_000

_ANNOUNCED = Notice("ocr", "the text was guessed from a picture (OCR) and may hold wrong letters")


def read_scan(data: bytes, source: str) -> tuple[list[Draft], tuple[Notice, ...], str, int]:
    """The lines of a scanned PDF's first ten pages, notices, no hidden text, and the page count.

    Raises ReadError ``no_text`` where nothing was recognised, ``unsupported`` where the extra is not installed.
    """
    drafts: list[Draft] = []
    pages = 0
    for picture in page_pictures(data, source, _DOTS_PER_INCH / 72, _MOST_PAGES):
        pages += 1
        drafts += [*_recognised(picture, source, pages), GAP]
    return _announced(drafts, source, pages)


def read_picture(data: bytes, source: str) -> tuple[list[Draft], tuple[Notice, ...], str, int]:
    """As ``read_scan`` for a photo or screenshot."""
    image = _pillow(source)
    image.MAX_IMAGE_PIXELS = _MOST_PIXELS
    try:
        with image.open(BytesIO(data)) as picture:
            picture.load()
            return _announced(_recognised(picture.convert("L"), source, 1), source, 1)
    except (OSError, ValueError, SyntaxError, image.DecompressionBombError):
        raise ReadError("damaged", source) from None


def _pillow(source: str) -> Any:
    try:
        from PIL import Image
    except ImportError:
        raise _missing(source) from None
    return Image


def _missing(source: str) -> ReadError:
    return ReadError("no_text", source, "reading pictures needs Tesseract and the 'ocr' extra")


def _announced(drafts: list[Draft], source: str, pages: int) -> tuple[list[Draft], tuple[Notice, ...], str, int]:
    if not any(draft.text.strip() for draft in drafts):
        raise ReadError("no_text", source, "OCR found none")
    return drafts, (_ANNOUNCED,), "", pages


def _recognised(picture: Any, source: str, page: int) -> list[Draft]:
    try:
        import pytesseract
    except ImportError:
        raise _missing(source) from None
    try:
        text = pytesseract.image_to_string(picture, timeout=15)
    except (pytesseract.TesseractError, pytesseract.TesseractNotFoundError, RuntimeError):
        raise _missing(source) from None
    return [Draft(line, page) for line in text.split("\n")]
