"""PDF pages as words with boxes, from PDFium's bare C functions; only ever called in a reader's own process.

The bindings are used without their object layer: importing it costs as much again as reading two pages, and a
call per word instead of one per letter keeps this within twice PDFium's own bare text.
"""

from __future__ import annotations

import ctypes
import re
from array import array
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import repeat
from operator import eq, le, lt, sub
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.read.limits import Limits

# The end of a visual line is marked by PDFium: U+FFFE or 0x02 stands for a hyphen there.
_WORD = re.compile("[^\\s\ufffe\x02]+[\ufffe\x02]?|[\ufffe\x02]")
_BOX_BYTES = 16
BOLD_NAME = re.compile(r"bold|black|heavy|semibd|demi|[-,_ ](?:bd|b|bx\d*|medi)\b|cmbx|sfbx|ecbx|lmbx", re.I)
_ICONS = re.compile(r"awesome|icon|webding|icomoon|academicon|symbola|glyphicon|marvosym|^fa-", re.I)
_SPOKEN = re.compile(r"[@(+/]?\w[!-~]{2,}(?<!:)|\d{2,}")
_BULLETS = re.compile(r"dingbat|wingding|^symbol", re.I)
_INVISIBLE = 3


@dataclass(frozen=True, slots=True)
class Style:
    """How one text object is painted; ``rise`` is the ascent's share of a letter box,
    ``height`` the box's height per point; ``icons`` and ``marks`` are fonts of pictures and of bullets."""

    bold: bool
    icons: bool
    marks: bool
    invisible: bool
    white: bool
    rise: float
    height: float
    unsure: bool = False  # white or invisible: what lies behind decides


_Font = tuple[bool, bool, bool, float, float]
_Key = tuple[int | None, int, bytes]


@dataclass(slots=True)
class Word:
    """A word's box in points from the page's top left corner; ``base`` is its baseline, ``size`` its letters'."""

    text: str
    x0: float
    x1: float
    base: float
    size: float
    style: Style
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page: upright words in the file's own order, turned words, and what else is painted."""

    number: int
    width: float
    height: float
    words: list[Word]
    turned: list[Word]
    boxes: list[tuple[float, float, float, float, bool]]
    has_image: bool
    unmapped: int


@cache
def raw_pdfium() -> Any:
    """The bare bindings, with the library started."""
    import pypdfium2_raw as raw  # type: ignore[import-untyped,unused-ignore]

    raw.FPDF_InitLibraryWithConfig(ctypes.byref(raw.FPDF_LIBRARY_CONFIG(version=2)))
    return raw


@cache
def _fast(name: str, result: Any, *arguments: Any) -> Any:
    """The C function taking plain addresses, which ctypes passes several times faster than typed pointers.

    It keeps the interpreter's lock, which thousands of calls of a microsecond each should not hand back and forth.
    """
    address = ctypes.cast(getattr(raw_pdfium(), name), ctypes.c_void_p).value
    assert address
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def _address(pointer: Any) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


@contextmanager
def opened(data: bytes, source: str) -> Iterator[Any]:
    """The PDF as PDFium's own pointer, closed afterwards. ReadError ``encrypted`` or ``damaged``."""
    raw = raw_pdfium()
    document = raw.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        error = raw.FPDF_GetLastError()
        secured = error in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY)
        raise ReadError("encrypted" if secured else "damaged", source)
    try:
        yield document
    finally:
        raw.FPDF_CloseDocument(document)


def pdf_pages(data: bytes, source: str, limits: Limits) -> Iterator[Page]:
    """The pages of a PDF, in order; a page PDFium cannot load comes without words.

    Raises ReadError ``encrypted``, ``damaged``, ``too_many_pages`` or ``too_large`` (characters).
    """
    raw = raw_pdfium()
    with opened(data, source) as document:
        count = raw.FPDF_GetPageCount(document)
        if count > limits.pages:
            raise ReadError("too_many_pages", source, f"{count:,} pages")
        for index in range(count):
            page = raw.FPDF_LoadPage(document, index)
            if not page:
                yield Page(index + 1, 0, 0, [], [], [], False, 0)
                continue
            text_page = raw.FPDFText_LoadPage(page)
            try:
                yield _page(index + 1, page, text_page, source, limits)
            finally:
                raw.FPDFText_ClosePage(text_page)
                raw.FPDF_ClosePage(page)


def bare_texts(data: bytes, source: str, limits: Limits) -> Iterator[str]:
    """Each page's letters in the file's own order. Raises as ``pdf_pages``."""
    raw = raw_pdfium()
    with opened(data, source) as document:
        for index in range(min(raw.FPDF_GetPageCount(document), limits.pages)):
            if page := raw.FPDF_LoadPage(document, index):
                text_page = raw.FPDFText_LoadPage(page)
                yield _text(text_page, min(raw.FPDFText_CountChars(text_page), limits.characters))[0]
                raw.FPDFText_ClosePage(text_page)
                raw.FPDF_ClosePage(page)


def _page(number: int, page: Any, text_page: Any, source: str, limits: Limits) -> Page:
    raw = raw_pdfium()
    width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
    count = max(0, raw.FPDFText_CountChars(text_page))
    if count > limits.characters:
        raise ReadError("too_large", source, f"{count:,} characters on page {number}")
    text, unmapped = _text(text_page, count)
    words, turned = _words(text, page, text_page, (width, height))
    boxes: list[tuple[float, float, float, float, bool]] = []
    has_image = False
    if not words or any(word.style.unsure for word in words):
        from cvmatch.read.pdfpaint import painted

        boxes, has_image = painted(page)
    return Page(number, width, height, words, turned, boxes, has_image, unmapped)


def _text(text_page: Any, count: int) -> tuple[str, int]:
    """The page's letters, one per PDFium letter index, and how many have no known meaning."""
    if not count:
        return "", 0
    buffer = (ctypes.c_ushort * (count + 1))()
    got = raw_pdfium().FPDFText_GetText(text_page, 0, count, buffer)
    text = bytes(buffer)[: 2 * max(0, got - 1)].decode("utf-16-le", "replace")
    text = text.replace("\u00ad", "-")  # painted, so it is a hyphen one sees
    if len(text) == count and "\ufffd" not in text:
        return text, 0
    unicode_at = _fast("FPDFText_GetUnicode", ctypes.c_uint, ctypes.c_void_p, ctypes.c_int)
    where = _address(text_page)
    codes = [unicode_at(where, i) for i in range(count)]
    unmapped = codes.count(0) + codes.count(0xFFFD)
    return "".join(chr(code) if 0 < code < 0x110000 else "\ufffd" for code in codes), unmapped


def _words(text: str, page: Any, text_page: Any, extent: tuple[float, float]) -> tuple[list[Word], list[Word]]:
    spans = [found.span() for found in _WORD.finditer(text)]
    if not spans:
        return [], []
    object_at = _fast("FPDFText_GetTextObject", ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    where = _address(text_page)
    painter = _Painter(page, extent)
    known, learn = painter.styles, painter.style
    things = map(object_at, repeat(where), [start for start, _ in spans])
    styles = [known.get(thing) or learn(thing) for thing in things]
    if any(style.icons for style in styles):
        spans, styles = _without_icons(text, spans, styles, lambda index: painter.style(object_at(where, index)))
    return _placed(text, spans, _boxes(where, spans), styles, painter)


def _without_icons(
    text: str, spans: list[tuple[int, int]], styles: list[Style], style_at: Callable[[int], Style]
) -> tuple[list[tuple[int, int]], list[Style]]:
    """The words without leading icon letters; an icon often touches the word it stands for.

    An icon may carry a text of its own ("phone:", "+1 555 0100"): a label is dropped, the rest is what it stands for.
    """
    kept = []
    for (start, end), style in zip(spans, styles, strict=True):
        spoken = bool(_SPOKEN.fullmatch(text[start:end]))
        while style.icons and not spoken and start < end - 1:
            start += 1
            style = style_at(start)
        if not style.icons or spoken:
            kept.append(((start, end), style))
    return [span for span, _ in kept], [style for _, style in kept]


def _boxes(where: int, spans: list[tuple[int, int]]) -> list[float]:
    """left, top, right, bottom of every word's first and last letter, one after the other."""
    box_at = _fast("FPDFText_GetLooseCharBox", ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)
    letters = [index for start, end in spans for index in (start, end - 1)]
    floats = (ctypes.c_float * (4 * len(letters)))()
    to = ctypes.addressof(floats)
    deque(map(box_at, repeat(where), letters, range(to, to + _BOX_BYTES * len(letters), _BOX_BYTES)), maxlen=0)
    return array("f", bytes(floats)).tolist()


class _Painter:
    """What is known of the page while its words are placed: its frame and the styles of its text objects."""

    def __init__(self, page: Any, extent: tuple[float, float]) -> None:
        raw = raw_pdfium()
        box = raw.FS_RECTF()
        raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
        self.rotation = raw.FPDFPage_GetRotation(page)
        self.left, self.top, self.right, self.bottom = box.left, box.top, box.right, box.bottom
        self.extent = extent
        self.styles: dict[int | None, Style] = {}
        self.looks: dict[_Key, Style] = {}

    def style(self, where: int | None) -> Style:
        """The style of a text object, looked up once a page."""
        known = self.styles.get(where)
        if known is None:
            known = self.styles[where] = _style(where, self.looks)
        return known

    def upright(self, box: tuple[float, ...]) -> tuple[float, float, float, float]:
        """left, top, right, bottom from the displayed page's top left corner; y grows downwards."""
        left, top, right, bottom = box
        if self.rotation == 1:
            return bottom - self.bottom, left - self.left, top - self.bottom, right - self.left
        if self.rotation == 2:
            return self.right - right, bottom - self.bottom, self.right - left, top - self.bottom
        if self.rotation == 3:
            return self.top - top, self.right - right, self.top - bottom, self.right - left
        return left - self.left, self.top - top, right - self.left, self.top - bottom


def _style(where: int | None, looks: dict[_Key, Style]) -> Style:
    """The style of a text object; ``looks`` holds those of the page by font, mode and colour."""
    if not where:
        return _styled((False, False, False, 0.8, 1.1), False, False)
    font_of, mode_of, fill_of, colour, at = _style_calls()
    filled = fill_of(where, at, at + 4, at + 8, at + 12)
    key = (font_of(where), mode_of(where), bytes(colour) if filled else b"")
    known = looks.get(key)
    if known is None:
        white = bool(filled) and (colour[3] < 8 or min(colour[0], colour[1], colour[2]) > 245)
        known = looks[key] = _styled(_font(key[0]), key[1] in (_INVISIBLE, 7), white and key[1] in (0, 4))
    return known


@lru_cache(maxsize=512)
def _styled(font: _Font, invisible: bool, white: bool) -> Style:
    bold, icons, marks, rise, height = font
    return Style(bold, icons, marks, invisible, white, rise, height, invisible or white)


@cache
def _style_calls() -> tuple[Any, Any, Any, Any, int]:
    colour = (ctypes.c_uint * 4)()
    return (
        _fast("FPDFTextObj_GetFont", ctypes.c_void_p, ctypes.c_void_p),
        _fast("FPDFTextObj_GetTextRenderMode", ctypes.c_int, ctypes.c_void_p),
        _fast("FPDFPageObj_GetFillColor", ctypes.c_int, *[ctypes.c_void_p] * 5),
        colour,
        ctypes.addressof(colour),
    )


def _font(where: int | None) -> _Font:
    """bold, icon font, bullet font, ascent share of the letter box, letter box height per point of size."""
    if not where:
        return False, False, False, 0.8, 1.1
    name = ctypes.create_string_buffer(256)
    _fast("FPDFFont_GetBaseFontName", ctypes.c_size_t, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_ulong)(
        where, ctypes.addressof(name), 256
    )
    measure = ctypes.c_float()
    heights = []
    for function in ("FPDFFont_GetAscent", "FPDFFont_GetDescent"):
        _fast(function, ctypes.c_int, ctypes.c_void_p, ctypes.c_float, ctypes.c_void_p)(
            where, 1.0, ctypes.addressof(measure)
        )
        heights.append(measure.value)
    ascent, descent = heights
    height = ascent - descent
    bold, icons, marks = _told_by(name.value)
    usable = 0.3 < height < 3 and 0 < ascent < 2
    return (
        bold,
        icons,
        marks,
        ascent / height if usable else 0.8,
        height if usable else 1.1,
    )


@lru_cache(maxsize=512)
def _told_by(name: bytes) -> tuple[bool, bool, bool]:
    """Whether a font is bold, of icons, of bullets, by its name."""
    plain = name.decode("latin-1").rpartition("+")[2]
    return bool(BOLD_NAME.search(plain)), bool(_ICONS.search(plain)), bool(_BULLETS.search(plain))


def _placed(
    text: str, spans: list[tuple[int, int]], floats: list[float], styles: list[Style], painter: _Painter
) -> tuple[list[Word], list[Word]]:
    """The upright and the turned words; a page on which all stand upright, as most do, is placed in one go."""
    x0, y0, y1 = floats[0::8], floats[1::8], floats[3::8]
    u0, u1, v1 = floats[4::8], floats[6::8], floats[7::8]
    level = max(map(abs, map(sub, v1, y1))) <= 2
    if painter.rotation == 0 and level and all(map(le, x0, u0)) and all(map(lt, x0, u1)):
        left, top = painter.left, painter.top
        starts, ends = zip(*spans, strict=True)
        tall = list(map(sub, y0, y1))
        words = map(
            Word,
            [text[start:end] for start, end in spans],
            [x - left for x in x0],
            [x - left for x in u1],
            [top - y + high * style.rise for y, high, style in zip(y0, tall, styles, strict=True)],
            [high / style.height for high, style in zip(tall, styles, strict=True)],
            styles,
            [False, *map(eq, starts[1:], ends)],
        )
        return list(words), []
    return _placed_singly(text, spans, floats, styles, painter)


def _placed_singly(
    text: str, spans: list[tuple[int, int]], floats: list[float], styles: list[Style], painter: _Painter
) -> tuple[list[Word], list[Word]]:
    words: list[Word] = []
    turned: list[Word] = []
    before_end = -1
    for (start, end), style, box in zip(spans, styles, zip(*[iter(floats)] * 8, strict=True), strict=True):
        first, last = painter.upright(box[:4]), painter.upright(box[4:])
        slope = abs(last[3] - first[3])
        if end - start > 1 and slope > 2 and slope > abs(last[0] - first[0]):
            turned.append(_turned_word(text[start:end], first, last, style))
            continue
        words.append(_upright_word(text[start:end], first, last, style, start == before_end))
        before_end = end
    return words, turned


_Box = tuple[float, float, float, float]


def _upright_word(text: str, first: _Box, last: _Box, style: Style, glued: bool) -> Word:
    tall = first[3] - first[1]
    base, size = first[1] + tall * style.rise, tall / style.height
    x0, x1 = first[0], last[2]
    if x1 < x0:  # written from right to left
        x0, x1 = min(last[0], x1), max(first[2], x0)
    return Word(text, x0, x1, base, size, style, glued)


def _turned_word(text: str, first: _Box, last: _Box, style: Style) -> Word:
    """A word written up or down the page, as if the page were turned to read it."""
    wide = first[2] - first[0]
    size = max(1.0, wide / style.height)
    if last[1] < first[1]:  # upwards
        return Word(text, -first[3], -last[1], first[2], size, style)
    return Word(text, first[1], last[3], -first[0], size, style)
