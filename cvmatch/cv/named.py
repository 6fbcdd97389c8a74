"""Projects, certificates, awards and publications: a name, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cvmatch.cv.dates import Period
from cvmatch.cv.highlights import highlights_of
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.titles import organisation_words
from cvmatch.model import LineKind, NamedItem, Span, YearMonth

_URL = r"(?i)(?:https?://|www\.)[^\s|,)]+|\b(?:github|gitlab)\.com/[^\s|,)]+"
_ISSUER = r"\s*[|•·]\s*|\s+(?:(?:issued |offered |awarded )?by|from)\s+(?=[A-Z])"
_NUMBER = re.compile(r"^\[?\d{1,3}[\].)]\s*")
_EDGES = " \t,;:|·•–—-."


def find_projects(rows: Sequence[Row]) -> list[NamedItem]:
    """Projects: a title line each, with its description and bullets."""
    heads = [number for number in range(len(rows)) if _is_title(rows, number)] or ([0] if rows else [])
    stops = [*heads[1:], len(rows)][: len(heads)]
    return [item for at, stop in zip(heads, stops, strict=True) if (item := _project(rows[at:stop]))]


def find_lines(rows: Sequence[Row]) -> list[NamedItem]:
    """Certificates, awards or publications: one item a line, lines that go on joined to the one above."""
    groups: list[list[Row]] = []
    several = _several_lines(rows)
    for number, row in enumerate(rows):
        if groups and (not _heads(row, rows[0]) if several else _goes_on(rows, number)):
            groups[-1].append(row)
        else:
            groups.append([row])
    return [item for group in groups if (item := _line_item(group))]


def _several_lines(rows: Sequence[Row]) -> bool:
    """Whether each item has lines of its own below a dated or marked first one, none of them a bullet."""
    first = rows[0] if rows else None
    if first is None or any(row.bullet for row in rows) or not (_dated(first) or _set_apart(rows)):
        return False
    heads = sum(_heads(row, first) for row in rows)
    follows = sum(_heads(a, first) and not _heads(b, first) for a, b in pairwise(rows))
    return heads * 2 <= len(rows) and follows >= heads - 1


def _heads(row: Row, first: Row) -> bool:
    return _dated(row) if _dated(first) else row.look == first.look


def _dated(row: Row) -> bool:
    """Whether a date stands in a cell of its own, before or after the text."""
    cells = row.text.split("\t")
    edges = {0, len(row.text)}
    return len(cells) > 1 and any(p.start in edges or p.end in edges for p in row.periods)


def _is_title(rows: Sequence[Row], number: int) -> bool:
    row, above = rows[number], rows[number - 1] if number else None
    if number == 0:
        return True
    assert above is not None
    bulleted = any(other.bullet for other in rows)
    if row.bullet:
        return not any(not other.bullet for other in rows[:number]) and not row.text[0].islower()
    if is_prose(row.text) and not row.periods:
        return False
    if _set_apart(rows):
        return row.look == rows[0].look or (above.bullet and _dated(row))
    if row.periods and (row.periods[-1].end > len(row.text) - 3 or row.periods[0].start == 0):
        return True
    return bulleted and above.bullet and (row.gap or not row.line.indent > above.line.indent) and len(row.text) < 80


def _set_apart(rows: Sequence[Row]) -> bool:
    """Whether the first line's looks are rare enough to be those of titles."""
    first = rows[0]
    alike = sum(row.look == first.look for row in rows)
    marked = first.line.kind is LineKind.HEADING or first.line.bold or first.line.size > 1.05
    return marked and not first.bullet and alike <= max(1, len(rows) // 2)


def _project(rows: Sequence[Row]) -> NamedItem | None:
    head = rows[0]
    name = _name(head)
    url = next((match.group() for row in rows[:3] if (match := re.search(_URL, row.text))), None)
    if not name:
        return None
    date = next((p for row in rows[:3] for p in row.periods), None)
    span = Span(head.start, rows[-1].end)
    return NamedItem(name, span, None, _when(date), url, highlights_of(rows[1:]))


def _name(row: Row) -> str:
    text = row.text
    for period in reversed(row.periods):
        text = text[: period.start] + "\t" + text[period.end :]
    cells = [cell.strip(_EDGES) for cell in re.sub(_URL, "\t", text).split("\t")]
    named = next((cell for cell in cells if any(map(str.isalpha, cell))), "")
    return re.split(r"\s[|•·]\s|\s[–—]\s|:\s", named)[0].strip(_EDGES)


def _goes_on(rows: Sequence[Row], number: int) -> bool:
    row, above = rows[number], rows[number - 1]
    if row.bullet or row.gap:
        return False
    if any(other.bullet for other in rows):
        return True
    if row.text[0].islower() or above.text.rstrip().endswith((",", "-", "–", ":", "(")):
        return True
    return row.line.indent > above.line.indent + 5 and row.look == above.look and not row.periods


def _line_item(rows: Sequence[Row]) -> NamedItem | None:
    text = " ".join(row.text for row in rows)
    periods = [period for row in rows for period in row.periods]
    head = text if rows[0].bullet else rows[0].text
    for period in (p for p in reversed(rows[0].periods) if _at_edge(head, p)):
        head = head[: period.start] + "\t" + head[period.end :]
    head = re.sub(r"[(\[]\t+[)\]]", "\t", head)
    cells = [cell.strip(_EDGES) for cell in re.sub(_URL, "\t", head).split("\t")]
    cells = [cell for cell in cells if any(map(str.isalpha, cell))]
    if not cells:
        return None
    longest = _NUMBER.sub("", max(cells, key=len))
    name, issuer = _with_issuer(longest)
    url = re.search(_URL, text)
    date = _when(periods[0] if periods else None)
    span = Span(rows[0].start, rows[-1].end)
    return NamedItem(name, span, issuer, date, url.group() if url else None)


def _at_edge(text: str, period: Period) -> bool:
    """Whether a date stands at an end of a cell rather than in the name."""
    before, after = text[: period.start].rpartition("\t")[2], text[period.end :].partition("\t")[0]
    return not any(map(str.isalnum, before)) or not any(map(str.isalnum, after))


def _with_issuer(text: str) -> tuple[str, str | None]:
    """A certificate without who gave it: after a bar, ``by`` or ``from``, or a last comma before an organisation."""
    parts = [part for part in re.split(_ISSUER, text, maxsplit=1) if part and part.strip(_EDGES)]
    if len(parts) == 2 and len(parts[1].split()) <= 8:
        return parts[0].strip(_EDGES), parts[1].strip(_EDGES)
    name, comma, tail = text.rpartition(", ")
    if comma and organisation_words(tail) and len(tail.split()) <= 6 and tail[0].isupper():
        return name, tail
    return text, None


def _when(period: Period | None) -> YearMonth | None:
    return None if period is None else (period.last or period.first)
