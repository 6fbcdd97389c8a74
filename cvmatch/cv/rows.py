"""The lines of a CV with what their looks and dates say; running titles and page numbers left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from cvmatch.cv.dates import find_periods, is_month
from cvmatch.cv.flattened import parted
from cvmatch.cv.headings import exact_heading
from cvmatch.cv.letters import plain
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row, look_of
from cvmatch.cv.titles import role_words
from cvmatch.model import Document, Line, LineKind, SectionKind, Span

LONGEST = 10_000
"""Letters of a line that is read as one: twice a whole CV that has lost all its line ends."""

_PAGE = re.compile(
    r"(?:page|seite|pagina)?\s*\d{1,2}\s*(?:/|of|von|sur|de)\s*\d{1,2}|(?:page|seite|p\.)\s*\d{1,2}"
    r"|last updated.*|curriculum vitae|resume|lebenslauf|cv",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile(r"(?:^|\b(?:19|20)\d\d\s*[-–—]\s*)([^\W\d_]{3,9}\.?)?$")
_DATE = r"(?:[A-Za-z]{3,9}\.? )?(?:(?:19|20)\d\d|[Pp]resent)(?:\s*[-–—]\s*(?:[A-Za-z]{3,9}\.? )?(?:\d{4}|[Pp]resent))?"
_INITIAL = r"(?<![\w@./'’])[a-z](?=[a-z])"
_FOOT = r"(?i).{0,60}?(?:[\s–—|·-]+(?:page\s*)?\d{1,2}\s*(?:/|of)\s*\d{1,2}|(?:curriculum vitae|r[eé]sum[eé])\W*\d?)$"
_BULLET = re.compile(r"\s*(?:[•·▪◦‣●○■□➢➤✓✔❖*\-–—]|\d{1,2}[.)])\s+")
_OPEN_PERIOD = re.compile(r"(?:19|20)\d\d\s*(?:[-–—]|to|bis|a)(?:\s*[a-z]{3,10}\.?)?$")
_OPEN_RAIL = (
    r"(?:[a-z]{2,10}\.? |\d{1,2}[./])?(?:19|20)\d\d\s*(?:[-–—]|to|bis|a)(?:\s*[a-z]{3,10}\.?)?"
    r"|[a-z]{2,10}\.? (?:19|20)\d\d"
)
_WORKING = r"(?i:currently|still|now) (?i:working|employed)"
_NUMBER = re.compile(r"(?:\d{1,2}|[IVX]{1,4})[.)]\s+(?=\w)")


def rows_of(document: Document) -> list[Row]:
    """The rows of a document in reading order; where it has no capitals, words begin with one."""
    document = _with_short_lines(document)
    running = _running(document)
    rows: list[Row] = []
    at = 0
    cased = sum(map(str.isupper, document.text)) * 100 > len(document.text)
    numbered = _numbered_headings(document)
    for line in document.lines:
        raw = document.text[line.span.start : line.span.end]
        if line.span in running or not any(map(str.isalnum, raw)):
            continue
        bullet = _BULLET.match(raw)
        skip = bullet.end() if bullet else 0
        gap = document.text.count("\n", at, line.span.start) > 1
        marked = line.span not in numbered and (bool(bullet) or line.kind is LineKind.BULLET)
        text = raw[skip:] if cased else re.sub(_INITIAL, lambda match: match.group().upper(), raw[skip:])
        start = line.span.start + skip
        rows.append(
            Row(
                len(rows), line, start, line.span.end, text, gap, marked, tuple(find_periods(text)), look_of(line, text)
            )
        )
        at = line.span.end
    return _unwrapped(parted(rows))


def _with_short_lines(document: Document) -> Document:
    """The document with no line longer than LONGEST: what reads a row looks at each of its words in view of the rest,
    and a file without line ends would cost the square of its length.
    """
    if all(line.span.end - line.span.start <= LONGEST for line in document.lines):
        return document
    return replace(document, lines=tuple(short for line in document.lines for short in _shortened(document.text, line)))


def _shortened(text: str, line: Line) -> Iterator[Line]:
    """A line cut at white space, or anywhere where there is none."""
    start, end = line.span.start, line.span.end
    while end - start > LONGEST:
        places = range(start + LONGEST, start + LONGEST // 2, -1)
        cut = next((at for at in places if text[at].isspace()), start + LONGEST)
        yield line._replace(span=Span(start, cut))
        start = cut
    yield line._replace(span=Span(start, end))


def _numbered_headings(document: Document) -> set[Span]:
    """Lines that number the sections: ``1. Education``, at least two of them with headings of different kinds."""
    found: dict[Span, SectionKind] = {}
    for line in document.lines:
        number = _NUMBER.match(document.text, line.span.start, line.span.end)
        kind = exact_heading(document.text[number.end() : line.span.end]) if number else None
        if kind:
            found[line.span] = kind
    return set(found) if len(set(found.values())) > 1 else set()


def _unwrapped(rows: list[Row]) -> list[Row]:
    """Headers whose last cell, a period, breaks over two lines: ``Curator | City<TAB>May 2023 - June`` over
    ``Museum<TAB>2024``.
    """
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        if above and not above.bullet and not above.periods and (date := _date_beside(row)):
            kept.append(date._replace(number=len(kept)))
            left = row.text[: date.start - row.start - 1]
            row = row._replace(end=date.start - 1, text=left, periods=tuple(find_periods(left)))
        if above and not row.bullet and (railed := _railed(above, row)):
            kept[-1] = above._replace(text=railed[0], periods=tuple(find_periods(railed[0])))
            if not railed[1]:
                continue
            row = row._replace(start=row.end - len(railed[1]), text=railed[1], periods=tuple(find_periods(railed[1])))
        if above and (ended := _ended(above, row)):
            kept[-1] = ended
            continue
        text = _one_line(above.text, row.text) or _carried(above, row) if above and not row.bullet else None
        if above and text:
            periods = tuple(find_periods(text))
            kept[-1] = above._replace(text=text, end=row.end, periods=periods)
        else:
            kept.append(row._replace(number=len(kept)))
    return kept


def _carried(first: Row, second: Row) -> str | None:
    """Two lines as one where a period breaks between them: ``Acme (August 2021 - April`` over ``2023)``."""
    if not _OPEN_PERIOD.search(plain(first.text)) or len(second.text.split()) > 4:
        return None
    text = f"{first.text} {second.text}"
    return text if any(p.ranged and p.start < len(first.text) < p.end for p in find_periods(text)) else None


def _railed(first: Row, second: Row) -> tuple[str, str] | None:
    """Lines beside which a period breaks in a column of its own, with the period whole in the first.

    ``Summer 2019 –<TAB>Buyer`` over ``Fall 2021<TAB>Acme`` is ``Summer 2019 – Fall 2021<TAB>Buyer`` over ``Acme``.
    """
    rail, tab, rest = first.text.partition("\t")
    date, _, other = second.text.partition("\t")
    if not tab or len(date.split()) > 3 or not re.fullmatch(_OPEN_RAIL, plain(rail).strip()):
        return None
    whole = f"{rail.rstrip()} {date}"
    periods = find_periods(whole)
    if len(periods) != 1 or not periods[0].ranged or periods[0].end < len(whole) - 1:
        return None
    return f"{whole}\t{rest}", other


def _ended(first: Row, second: Row) -> Row | None:
    """A header that begins with its start, the end alone on the line below: ``May 2012 Analyst`` over ``June 2017``."""
    if len(first.periods) != 1 or first.bullet or len(second.text.split()) > 3:
        return None
    start, text = first.periods[0], second.text.strip(" .-–—")
    if start.ranged or start.start or not role_words(first.text[start.end :]) or not start.first:
        return None
    whole = f"{first.text[: start.end].rstrip()} – {re.sub(_WORKING, 'present', text)}"
    periods = find_periods(whole)
    if len(periods) != 1 or not periods[0].ranged or periods[0].end != len(whole):
        return None
    end = periods[0].last
    if end and (end.year, end.month or 12) < (start.first.year, start.first.month or 1):
        return None
    text = f"{whole}\t{first.text[start.end :].lstrip()}"
    return first._replace(text=text, end=second.end, periods=tuple(find_periods(text)))


def _date_beside(row: Row) -> Row | None:
    """A date in a column beside a first bullet belongs to the header above: a row of its own, before the bullet."""
    left, tab, last = row.text.rpartition("\t")
    alone = any(p.start > len(left) and p.end - p.start > len(last) - 3 for p in row.periods)
    if not tab or not row.bullet or not alone or "\t" in left or (role_words(left) and not is_prose(left)):
        return None
    at = row.start + len(left) + 1
    return row._replace(start=at, end=at + len(last), text=last, bullet=False, periods=tuple(find_periods(last)))


def _one_line(first: str, second: str) -> str | None:
    left, _, date = first.rpartition("\t")
    rest, _, year = second.rpartition("\t")
    cut = _CUT_SHORT.search(date)
    whole = cut is not None and (not cut[1] or is_month(cut[1]))
    if not left or "\t" in rest or not whole or not re.fullmatch(_DATE, year.strip()):
        return None
    return f"{left} {rest}".strip() + f"\t{date} {year}"


def _running(document: Document) -> set[Span]:
    """Spans of page numbers and of titles repeated at the top or foot of pages."""
    pages: dict[int, list[Line]] = {}
    for line in document.lines:
        pages.setdefault(line.page, []).append(line)
    edges = [line for lines in pages.values() for line in {id(x): x for x in (*lines[:2], *lines[-3:])}.values()]
    seen = Counter(_template(document, line) for line in edges)
    running = {line.span for line in edges if len(pages) > 1 and line.page > 1 and seen[_template(document, line)] > 1}
    for line in document.lines:
        raw = document.text[line.span.start : line.span.end].strip()
        if _PAGE.fullmatch(raw) or (len(pages) > 1 and line in edges and re.fullmatch(_FOOT, raw)):
            running.add(line.span)
    return running


def _template(document: Document, line: Line) -> str:
    return re.sub(r"\d+", "#", plain(document.text[line.span.start : line.span.end])).strip()
