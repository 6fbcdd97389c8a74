"""Courses of study: degree, subject, institution and dates, in whatever order the lines hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from cvmatch.cv.dates import Period, find_periods
from cvmatch.cv.pieces import pieces_of
from cvmatch.cv.places import is_known_place, is_place
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Look, Row
from cvmatch.cv.titles import find_degree, is_institution
from cvmatch.model import EducationItem, LineKind, Span

_COLUMNS = frozenset(
    "degree|institution|institute|year|percentage|university|board|college|course|s.no|sno|qualification|exam|school|"
    "examination|cgpa|marks|grade|specialization|subject|board/university|university/board|year of passing|class|"
    "passing year|% of marks|percentage/cgpa|degree/course|name of institution".split("|")
)
_TOLD = frozenset("i im i'm i’m my we".split())
_DETAIL = re.compile(
    r"^(?:(?:cum\.? |cumulative |overall |major )?gpa|thesis|relevant|coursework|courses?|honou?rs|advisor|"
    r"activities|minors?|"
    r"grade|dean|awards?|dissertation|focus|modules?|subjects?|note|abschlussnote|majors?|graduation|studied|"
    r"technologies|technology|concentration|specialization|magna|summa|cum laude|with honou?rs|final|average|cgpa|"
    r"percentage)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"[,;(]?\s*\b(?:c?gpa|grade|note|abschlussnote|mention|cgpa|percentage|score|marks)\b.*$|\s*\b\d(?:[.,]\d+)?\s*/\s*\d+(?:\.\d+)?.*$",
    re.I,
)
_UNFINISHED = r"(?i)\b(?:of|and|in|for|the|de|del|des|du|la|und|der|für|et|y|e)$|&$"
_SUBJECT = re.compile(
    r"^\s*(?:degree\b)?\s*(?:[:,–—\-|·]|\bin\b|\bof\b|\bim\b|\binto\b|\bdegree in\b|\bon\b|\bzum\b|\bzur\b|\ben\b)?\s*",
    re.I,
)
_FULL = re.compile(
    r"(?:['’]?s?\b)?(?:\s*(?:degree|diploma))?(?:\s+(?:of|d['’]|de la|de)\s+(?:fine |applied |business )?"
    r"(?:science|arts|engineering|technology|philosophy|business administration|education|laws?|commerce|fine arts|"
    r"computer applications|architecture|public health|music|divinity|medicine|sciences)\b)?(?:\s*\((?:hons?|"
    r"honours)\.?\))?"
    r"(?:\s+degree)?",
    re.IGNORECASE,
)


class _Found(NamedTuple):
    institution: str | None
    degree: str | None
    period: Period | None


_FROM = re.compile(r"\s+(?:at|from|in der|an der|bei|@)\s+(?:the )?(?=[A-Z])")


@dataclass(slots=True)
class _Draft:
    rows: list[Row] = field(default_factory=list)
    institution: str | None = None
    degree: str | None = None
    period: Period | None = None

    def add(self, row: Row, found: _Found) -> None:
        """Another row, with what it says that was not known."""
        self.rows.append(row)
        self.institution = self.institution or found.institution
        self.degree = self.degree or found.degree
        self.period = self.period or found.period

    def item(self) -> EducationItem:
        """The draft as an item of the CV."""
        study_type, area = split_degree(self.degree) if self.degree else (None, None)
        institution = self.institution or (self._named_below() if self.degree else None)
        period = self.period
        start = period.first if period and (period.ranged or period.current) else None
        end = None if not period or period.current else period.last
        span = Span(self.rows[0].start, self.rows[-1].end)
        return EducationItem(institution, area, study_type, start, end, span)

    def _named_below(self) -> str | None:
        """The name in the line under the degree, where no word tells that it is an institution: ``Stadtwerke Bonn``."""
        lines = [row for row in self.rows if not (row.bullet or _is_detail(row) or is_prose(row.text))]
        below = [row for above, row in pairwise(lines) if find_degree(above.text) and not find_degree(row.text)]
        pieces = pieces_of(below[0]).pieces if below else ()
        name = pieces[0].text if pieces else ""
        fits = name[:1].isupper() and len(name.split()) <= 6 and name.count(",") < 2 and not any(map(str.isdigit, name))
        return name if fits else None


def find_education(rows: Sequence[Row]) -> list[EducationItem]:
    """The courses of study that the rows of education sections name, in reading order."""
    rows = [row for row in rows if not _names_columns(row)]
    drafts = list(_drafts(_unwrapped(rows)))
    return [draft.item() for draft in drafts if draft.institution or draft.degree]


def _names_columns(row: Row) -> bool:
    """Whether a row is the head of a table: ``Degree<TAB>Institution<TAB>Year``."""
    cells = [cell.strip(" .:").lower() for cell in row.text.split("\t")]
    return len(cells) > 1 and all(cell in _COLUMNS for cell in cells)


def _unwrapped(rows: Sequence[Row]) -> list[Row]:
    """Names that break over two lines put together: ``Master of Data<TAB>2013 - 2016`` over ``Science``."""
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        if above and _wraps(above, row):
            left, tab, right = above.text.partition("\t")
            text = f"{left.rstrip()} {row.text}{tab}{right}"
            kept[-1] = above._replace(text=text, end=row.end, periods=tuple(find_periods(text)))
        else:
            kept.append(row)
    return kept


def _wraps(above: Row, row: Row) -> bool:
    left = above.text.partition("\t")[0].rstrip()
    plain_line = not (above.bullet or row.bullet or row.gap or row.periods or "\t" in row.text)
    if not plain_line or len(row.text.split()) > 4 or _DETAIL.match(row.text) or _DETAIL.match(left):
        return False
    return bool(re.search(_UNFINISHED, left)) or (row.text[0].islower() and not left.endswith((".", ";", ":")))


def _drafts(rows: Sequence[Row]) -> Iterator[_Draft]:
    draft = _Draft()
    school_first: bool | None = None
    heads = _head_look(rows)
    for number, row in enumerate(rows):
        if _is_detail(row):
            draft.rows.append(row)
            continue
        found = _found(row, named=row.look == heads)
        if school_first is None and (found.institution or found.degree):
            school_first = found.degree is None
        if draft.rows and _begins_next(draft, rows, number, found, heads):
            yield draft
            school = draft.institution if school_first and found.degree and not found.institution else None
            draft = _Draft(institution=school, period=draft.period if school and not found.period else None)
        draft.add(row, found)
    if draft.rows:
        yield draft


def _head_look(rows: Sequence[Row]) -> Look | None:
    """The looks of the lines that begin a course, where the section's first line is set apart from the others."""
    first = rows[0] if rows else None
    others = [row for row in rows if first and row.look != first.look]
    apart = first and len(others) * 2 >= len(rows) and not first.bullet and not first.periods
    known = any(found.institution or found.degree for found in map(_found, rows))
    marked = known and first and (first.line.bold or first.line.kind is LineKind.HEADING or first.look[2])
    return first.look if first and apart and marked else None


def _is_detail(row: Row) -> bool:
    if row.bullet:
        found = _found(row)
        return not (found.degree or found.institution) or is_prose(row.text)
    return bool(_DETAIL.match(row.text)) or row.text.split()[0].lower() in _TOLD


def _begins_next(draft: _Draft, rows: Sequence[Row], number: int, found: _Found, heads: Look | None) -> bool:
    if not (draft.institution or draft.degree or draft.period):
        return False
    if heads is not None and rows[number].look == heads and any(row.look == heads for row in draft.rows):
        return any(row.look != heads for row in draft.rows)
    if found.institution and draft.institution and not found.degree:
        return not _goes_on(rows, number) and (heads is None or _leads(rows, number, found))
    if (found.institution and draft.institution) or (found.degree and draft.degree):
        return not _goes_on(rows, number)
    named = found.institution or found.degree
    if found.period and draft.period:
        dated_first = draft.rows[0].periods and draft.rows[0].periods[0].start == 0
        return bool(named or (dated_first and rows[number].periods[0].start == 0))
    full = draft.institution and draft.degree and draft.period
    return bool(full and not named and _opens(rows, number))


def _leads(rows: Sequence[Row], number: int, found: _Found) -> bool:
    """Whether an institution begins a course: dated, or with a degree or a date on the next line."""
    following = _found(rows[number + 1]) if number + 1 < len(rows) else _Found(None, None, None)
    return bool(found.period or following.degree or following.period)


def _goes_on(rows: Sequence[Row], number: int) -> bool:
    """A name that the line before leaves unfinished: ``Moscow Technological`` / ``University``."""
    return len(rows[number].text.split()) == 1 and not rows[number].periods and not rows[number].gap


def _opens(rows: Sequence[Row], number: int) -> bool:
    """Whether a line that names neither yet begins the next course, which the following line names."""
    row, following = rows[number], rows[number + 1] if number + 1 < len(rows) else None
    if following is None or is_place(row.text) or not row.periods:
        return False
    found = _found(following)
    return bool(found.institution or found.degree)


def _found(row: Row, named: bool = False) -> _Found:
    """What a row says; ``named``: a line set apart as a heading is the institution if nothing else in it is."""
    pieces = [_GRADE.sub("", piece.text).strip(" ,;|") for piece in pieces_of(row).pieces]
    read = [_of_piece(piece) for piece in pieces if piece]
    institution = next((school for school, _ in read if school), None)
    degree = max((course for _, course in read if course), key=_telling, default=None)
    if institution and degree and split_degree(degree)[1] is None and ", " in institution:
        institution, subject = _with_subject(institution)
        degree = f"{degree} in {subject}" if subject else degree
    if named and not institution and not degree and pieces and not is_prose(pieces[0]):
        institution = pieces[0] or None
    period = max(row.periods, key=lambda p: p.ranged) if row.periods else None
    return _Found(institution, degree, period)


def _telling(degree: str) -> tuple[bool, int]:
    """A degree with its subject says more than a longer one without."""
    return split_degree(degree)[1] is not None, len(degree)


def _with_subject(institution: str) -> tuple[str, str | None]:
    """A subject that follows the institution where the degree has none: ``PhD<TAB>Princeton University, Physics``."""
    name, _, rest = institution.partition(", ")
    if is_institution(rest) or is_known_place(rest) or not is_institution(name):
        return institution, None
    return name, rest


def _of_piece(piece: str) -> tuple[str | None, str | None]:
    at = find_degree(piece)
    if at is None:
        return (_with_city(piece) if is_institution(piece) else None), None
    match = _FROM.search(piece)
    if match and not is_institution(piece[: match.start()]):
        school = re.sub(r"\s+(?:in|with|mit|en)$", "", piece[match.end() :].strip(" ,"))
        return school, piece[: match.start()].strip(" ,")
    if not is_institution(piece):
        return _unnamed(piece)
    return _parted(piece)


def _unnamed(piece: str) -> tuple[str | None, str | None]:
    """``BSc Physics, Northfield``: after a degree with its subject, what follows the comma is where."""
    degree, comma, school = piece.rpartition(", ")
    whole = comma and split_degree(degree)[1] is not None and find_degree(school) is None
    if whole and school[:1].isupper() and not is_known_place(school) and len(degree.split(", ")) == 1:
        return school, degree
    return None, piece


def _parted(piece: str) -> tuple[str | None, str | None]:
    """A degree and its institution in one piece: ``BSc Physics, University of Leeds``, ``MIT, PhD in Physics``."""
    piece = re.sub(r"(?<=\))\s+(?=[A-Z])", ", ", piece)  # "B.Tech (CSE) Cochin University"
    parts = re.split(r",\s+(?![^(]*\))", piece)
    schools = [n for n, part in enumerate(parts) if is_institution(part) and find_degree(part) is None]
    if not schools:
        return None, piece
    school = schools[0]
    degrees = [part for n, part in enumerate(parts) if n != school and not is_known_place(part)]
    return parts[school], ", ".join(degrees) or None


def _with_city(piece: str) -> str:
    return piece.strip(" ,.")


def split_degree(text: str) -> tuple[str | None, str | None]:
    """A degree as kind and subject: ``B.S. in Computer Science`` is ``B.S.`` and ``Computer Science``."""
    at = find_degree(text)
    if at is None:
        return text, None
    start, end = at
    full = _FULL.match(text, end)
    end = full.end() if full else end
    tail = text[end:].removeprefix(".")
    subject = tail[_SUBJECT.match(tail).end() :].strip(" ,;:–—-()") if tail else ""  # type: ignore[union-attr]
    subject += ")" * (subject.count("(") - subject.count(")"))
    head = text[:start].strip(" ,;:–—-(")
    kind = text[start:end].strip(" ,;:–—-(")
    if not subject and head:
        return kind, head
    return (f"{head} {kind}".strip() if head else kind), subject or None
