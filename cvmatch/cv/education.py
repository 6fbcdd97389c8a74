"""Courses of study: degree, subject, institution and dates, in whatever order the lines hold them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from cvmatch.cv.dates import Period
from cvmatch.cv.pieces import pieces_of
from cvmatch.cv.places import is_known_place, is_place
from cvmatch.cv.rows import Row
from cvmatch.cv.titles import find_degree, is_institution
from cvmatch.model import EducationItem, Span

_DETAIL = re.compile(
    r"^(?:(?:cum\.? |cumulative |overall |major )?gpa|thesis|relevant|coursework|courses?|honou?rs|advisor|activities|minors?|"
    r"grade|dean|awards?|dissertation|focus|modules?|subjects?|note|abschlussnote|majors?|graduation|studied|"
    r"technologies|technology|concentration|specialization|magna|summa|cum laude|with honou?rs|final|average|cgpa|percentage)\b",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"[,;(]?\s*\b(?:c?gpa|grade|note|cgpa|percentage|score|marks)\b.*$|\s*\b\d(?:[.,]\d+)?\s*/\s*\d+(?:\.\d+)?.*$", re.I
)
_SUBJECT = re.compile(
    r"^\s*(?:degree\b)?\s*(?:[:,–—\-|·]|\bin\b|\bof\b|\ben\b|\bim\b|\binto\b|\bdegree in\b|\bon\b)?\s*", re.I
)
_FULL = re.compile(
    r"(?:['’]?s?\b)?\s*(?:degree|diploma)?(?:\s*\([^)]{1,20}\))?(?:\s+(?:of|d['’]|de la|de)\s+(?:fine |applied |business )?"
    r"(?:science|arts|engineering|technology|philosophy|business administration|education|laws?|commerce|fine arts|"
    r"computer applications|architecture|public health|music|divinity|medicine|sciences)\b)?(?:\s*\((?:hons?|honours)\.?\))?"
    r"(?:\s+degree)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Draft:
    rows: list[Row] = field(default_factory=list)
    institution: str | None = None
    degree: str | None = None
    period: Period | None = None

    def item(self) -> EducationItem:
        """The draft as an item of the CV."""
        study_type, area = split_degree(self.degree) if self.degree else (None, None)
        period = self.period
        start = period.first if period and (period.ranged or period.current) else None
        end = None if not period or period.current else period.last
        span = Span(self.rows[0].start, self.rows[-1].end)
        return EducationItem(self.institution, area, study_type, start, end, span)


def find_education(rows: Sequence[Row]) -> list[EducationItem]:
    """The courses of study that the rows of education sections name, in reading order."""
    drafts = list(_drafts(rows))
    return [draft.item() for draft in drafts if draft.institution or draft.degree]


def _drafts(rows: Sequence[Row]) -> Iterator[_Draft]:
    draft = _Draft()
    for number, row in enumerate(rows):
        if _is_detail(row):
            draft.rows.append(row)
            continue
        institution, degree = _read(row)
        period = max(row.periods, key=lambda p: p.ranged) if row.periods else None
        if _begins_next(draft, rows, number, institution, degree, period):
            yield draft
            draft = _Draft()
        draft.rows.append(row)
        draft.institution = draft.institution or institution
        draft.degree = draft.degree or degree
        draft.period = draft.period or period
    if draft.rows:
        yield draft


def _is_detail(row: Row) -> bool:
    return bool(_DETAIL.match(row.text)) or (row.bullet and not row.periods and find_degree(row.text) is None)


def _begins_next(
    draft: _Draft,
    rows: Sequence[Row],
    number: int,
    institution: str | None,
    degree: str | None,
    period: Period | None,
) -> bool:
    if not draft.rows or not (draft.institution or draft.degree or draft.period):
        return False
    if (institution and draft.institution) or (degree and draft.degree):
        return not _goes_on(rows, number)
    full = draft.institution and draft.degree
    if period and draft.period:
        return True
    return bool(full and draft.period and not institution and not degree and _opens(rows, number))


def _goes_on(rows: Sequence[Row], number: int) -> bool:
    """A name that the line before leaves unfinished: ``Moscow Technological`` / ``University``."""
    return len(rows[number].text.split()) == 1 and not rows[number].periods and not rows[number].gap


def _opens(rows: Sequence[Row], number: int) -> bool:
    """Whether a line that names neither yet begins the next course, which following lines name."""
    row, following = rows[number], rows[number + 1] if number + 1 < len(rows) else None
    if following is None or is_place(row.text):
        return False
    institution, degree = _read(following)
    return bool((institution or degree) and row.periods)


def _read(row: Row) -> tuple[str | None, str | None]:
    """The institution and the degree a row names."""
    pieces = [_GRADE.sub("", piece.text).strip(" ,;|") for piece in pieces_of(row).pieces]
    institution = degree = None
    for piece in filter(None, pieces):
        found, named = _of_piece(piece)
        institution = institution or found
        degree = degree or named
    return institution, degree


def _of_piece(piece: str) -> tuple[str | None, str | None]:
    at = find_degree(piece)
    if at is None:
        return (_with_city(piece) if is_institution(piece) else None), None
    if not is_institution(piece):
        return None, piece
    return _parted(piece)


def _parted(piece: str) -> tuple[str | None, str | None]:
    """A degree and its institution in one piece: ``BSc Physics, University of Leeds``, ``MIT, PhD in Physics``."""
    match = re.search(r"\s+(?:at|from|in der|an der|bei|à l['’]|de l['’])\s+(?:the )?", piece)
    if match and is_institution(piece[match.end() :]) and not is_institution(piece[: match.start()]):
        return piece[match.end() :], piece[: match.start()].strip(" ,")
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
    tail = text[end:]
    subject = tail[_SUBJECT.match(tail).end() :].strip(" ,;:–—-()") if tail else ""  # type: ignore[union-attr]
    head = text[:start].strip(" ,;:–—-(")
    kind = text[start:end].strip(" ,;:–—-(")
    if kind.lower() == "degree" or (not subject and head):
        return kind if subject or not head else kind, subject or head or None
    return (f"{head} {kind}".strip() if head else kind), subject or None
