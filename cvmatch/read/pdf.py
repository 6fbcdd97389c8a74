"""PDF: words in reading order with their typography, hidden text apart, and what could not be read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from cvmatch.errors import ReadError
from cvmatch.model import LineKind, Notice
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.clean import clean
from cvmatch.read.layout import Row, reading_order
from cvmatch.read.limits import Limits
from cvmatch.read.pdfium import Page, Word, pdf_pages
from cvmatch.read.segments import Segment, segments

_TINY = 2.5
_BIG = 1.15
# In points, and in lines: a rail ends at the right edge, beside lines set in from their header, and is short.
_FLUSH, _INDENT, _LONGEST_RAIL = 2.0, 3.0, 3
_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(r"(?:page|seite|pagina|página)?\s*\d{1,2}\s*(?:(?:of|von|de|/)\s*\d{1,2})?", re.I)
_SCAN = "its pages are pictures"


Found = tuple[list[Draft], tuple[Notice, ...], str, int]


def read_pdf(data: bytes, source: str, limits: Limits, second: bool = False) -> Found:
    """The lines, notices, hidden text and page count of a PDF.

    What PDFium refuses or finds no letter in is given to pdfplumber, and what that refuses is searched for plain
    strings; ``second`` starts there (PDFium crashed). Raises ReadError ``encrypted``, ``damaged``, ``no_text``,
    ``too_many_pages`` or ``too_large``.
    """
    data = data[max(0, data.find(b"%PDF-")) :]
    try:
        if not second:
            return _read(pdf_pages(data, source, limits), source)
        from cvmatch.read.pdfweight import unpacks_past

        if unpacks_past(data, limits.part_bytes):
            raise ReadError("too_large", source, "it unpacks to more than it should")
        first = ReadError("damaged", source)
    except ReadError as error:
        if error.code not in ("damaged", "encrypted", "no_text") or error.detail == _SCAN:
            raise
        first = error
    try:
        from cvmatch.read.pdfplumb import plumbed_pages

        return _read(plumbed_pages(data, source, limits), source)
    except ReadError as error:
        if first.code == "encrypted" or error.code not in ("damaged", "no_text"):
            raise first from None
    return _salvaged(data, first, limits)


def _salvaged(data: bytes, first: ReadError, limits: Limits) -> Found:
    from cvmatch.read.pdfsalvage import salvaged
    from cvmatch.read.pdfweight import unpacks_past

    if unpacks_past(data, limits.part_bytes):
        raise ReadError("too_large", first.source, "it unpacks to more than it should")
    drafts = salvaged(data)
    if not drafts:
        raise first
    return drafts, (Notice("salvaged", "the file is damaged; only part of its text may have been found"),), "", 1


def _read(read: Iterator[Page], source: str) -> Found:
    every = list(read)
    pages = [_seen(page) for page in every]
    hidden = "\n".join(text for _, text, _ in pages if text)
    notices = [notice for _, _, said in pages for notice in said]
    if hidden and not any(page.words or page.turned for page, _, _ in pages):
        # A layer of unseen text over pictures is how scanners and design programs keep a page's words.
        pages, hidden = [(page, "", []) for page in every], ""
        notices = [Notice("only_hidden_text", "no word of this file can be seen on the page; check what was read")]
    found = [segments(_with_bullets(page.words)) for page, _, _ in pages]
    body = _body_size(found)
    ordered = [list(reading_order(upright)) for upright in found]
    by_page = [list(_drafts(blocks, page, body)) for blocks, (page, _, _) in zip(ordered, pages, strict=True)]
    drafts = [draft for page in _without_running(by_page) for draft in page]
    if any(map(_in_columns, ordered)):
        notices.append(Notice("columns", "text stands in columns, which some readers mix up"))
    if hidden:
        notices.append(Notice("hidden_text", "the file holds text a person does not see; it is not counted"))
    if not any(draft.text for draft in drafts):
        raise ReadError("no_text", source, _SCAN if any(page.has_image for page in every) else "")
    return drafts, tuple(notices), hidden, len(pages)


def _in_columns(blocks: list[list[Row]]) -> bool:
    """Whether a page is read down one column and then from higher up again."""
    return any(after[0][0].base < before[-1][0].base - after[0][0].size for before, after in pairwise(blocks))


def _without_running(pages: list[list[Draft]]) -> list[list[Draft]]:
    """The pages without a first or last line that counts them ("Jo Doe - 2/3"): it would part what belongs together."""
    ends = [[i for i in (_first(page), _last(page)) if i is not None] for page in pages]
    shapes = Counter(
        _shape(page[i].text) for page, found in zip(pages, ends, strict=True) for i in dict.fromkeys(found)
    )
    for page, found in zip(pages, ends, strict=True):
        for i in sorted(set(found), reverse=True):
            shape = _shape(page[i].text)
            if "0" in shape and ((shapes[shape] > 1 and len(pages) > 1) or _PAGE.fullmatch(page[i].text)):
                page[i] = GAP
    return pages


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text)


def _first(page: list[Draft]) -> int | None:
    return next((i for i, draft in enumerate(page) if draft.text), None)


def _last(page: list[Draft]) -> int | None:
    return next((i for i in reversed(range(len(page))) if page[i].text), None)


def _seen(page: Page) -> tuple[Page, str, list[Notice]]:
    """The page with what a person sees of it, the text they do not, and what to say about it."""
    notices = []
    scanned = page.has_image and sum([word.style.invisible for word in page.words]) > 0.8 * len(page.words) > 0
    if scanned:
        notices.append(Notice("ocr_layer", f"page {page.number} is a scan with machine-read text; check it"))
    width, height = page.width, page.height
    hidden = [
        word
        for word in page.words
        # the cheap test first: most words are dark, of some size, and on the page
        if (word.style.unsure or word.size < _TINY or word.x0 < 0 or word.x1 > width or not 0 < word.base < height)
        and _unseen(word, page, scanned)
    ]
    gone = {id(word) for word in hidden}
    words = [word for word in page.words if id(word) not in gone] if hidden else page.words
    if not words and not page.turned:
        notices.append(_nothing_on(page))
    if page.unmapped > 3:
        notices.append(
            Notice("bad_font", f"{page.unmapped} letters on page {page.number} have no readable meaning in the file")
        )
    seen = Page(page.number, page.width, page.height, words, page.turned, [], page.has_image, page.unmapped)
    return seen, " ".join(word.text for word in hidden), notices


def _with_bullets(words: list[Word]) -> list[Word]:
    """A letter of a symbol font on its own is a bullet."""
    for word in words:
        if word.style.marks and len(word.text) == 1 and not word.glued:
            word.text = "•"
    return words


def _nothing_on(page: Page) -> Notice:
    why = "a picture only, perhaps a scan" if page.has_image else "no text"
    return Notice("page_without_text", f"page {page.number} has {why}")


def _unseen(word: Word, page: Page, scanned: bool) -> bool:
    style = word.style
    if style.invisible and not scanned:
        return True
    if word.size < _TINY and page.height > 100:
        return True
    middle, height = (word.x0 + word.x1) / 2, word.base - 0.3 * word.size
    if not (-1 <= middle <= page.width + 1 and -1 <= height <= page.height + 1):
        return page.width > 0
    return style.white and not _on_dark(middle, height, page)


def _on_dark(x: float, y: float, page: Page) -> bool:
    return any(not light and x0 <= x <= x1 and y0 <= y <= y1 for x0, y0, x1, y1, light in page.boxes)


def _body_size(pages: Iterable[list[Segment]]) -> float:
    """The letter size most of the text has, in points."""
    sizes: Counter[float] = Counter()
    for found in pages:
        for segment in found:
            sizes[round(segment.size * 2) / 2] += len(segment.words)
    return max(sizes, key=lambda size: (sizes[size], -size)) if sizes else 10.0


def _drafts(blocks: list[list[Row]], page: Page, body: float) -> Iterator[Draft]:
    turned = reading_order(segments(page.turned)) if page.turned else ()
    before: Row | None = None
    for block in (*blocks, *turned):
        left = min([row[0].x0 for row in block])
        for row in _rail_first(block, before):
            yield _draft(row, page.number, body, left)
        yield GAP
        before = block[-1]


def _rail_first(block: list[Row], before: Row | None) -> list[Row]:
    """The rows of a block, where a rail at the right edge runs on beside the lines below a header: rail first.

    ``before`` is the row above the block, which may be that header. So a date under a place, beside the first bullet,
    follows its header and does not stand in the bullet.
    """
    edge = max(row[-1].x1 for row in block)
    railed = [len(row) > 1 and edge - row[-1].x1 < _FLUSH for row in block]
    if not any(railed):
        return block
    kept: list[Row] = []
    lifted: list[Row] = []
    head = before if before and len(before) > 1 and abs(before[-1].x1 - edge) < _FLUSH else None
    at = 0  # in ``kept``, behind the header
    for row, flush in zip(block, railed, strict=True):
        if head is None or row[0].x0 < head[0].x0 + _INDENT:
            kept[at:at] = lifted
            kept.append(row)
            head, at, lifted = (row if flush else None), len(kept), []
        elif flush and len(lifted) == len(kept) - at < _LONGEST_RAIL:
            lifted.append([row[-1]])
            kept.append(row[:-1])
        else:
            kept.append(row)
    kept[at:at] = lifted
    return kept


def _draft(row: Row, page: int, body: float, left: float) -> Draft:
    text = "\t".join([segment.text for segment in row]) if len(row) > 1 else row[0].text
    if "\ufffe" in text or "\x02" in text:
        text = text.replace("\ufffe", "-").replace("\x02", "-")
    size = row[0].size / body  # a date or place beside a title is often smaller, and says nothing of its rank
    bold = any(segment.words[0].style.bold for segment in row) and _is_bold(row)
    marked = (bold or size >= _BIG or text.isupper()) and len(text) < 80
    kind = LineKind.HEADING if marked and _is_heading(clean(text), size) else LineKind.BODY
    return Draft(text, page, kind, round(size, 2), bold, round(max(0.0, row[0].x0 - left), 1))


def _is_bold(row: Row) -> bool:
    """Whether most of a row's letters are bold, or all of its first cell."""
    if len(row) > 1 and all(word.style.bold for word in row[0].words):
        return True
    words = [word for segment in row for word in segment.words]
    letters = sum(len(word.text) for word in words)
    return sum(len(word.text) for word in words if word.style.bold) > 0.6 * letters


def _is_heading(text: str, size: float) -> bool:
    words = text.split()
    if not words or len(words) > 7 or "\t" in text or (text[-1] in ".,;:" and size < 1.3):
        return False
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) < 3 or len(letters) < 0.5 * len(text):
        return False
    return size >= _BIG or not any(map(str.isdigit, text))
