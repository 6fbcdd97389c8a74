"""Jobs typed into the fields of a form: ``company - X`` over ``description - Y``, the title in a line elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from cvmatch.cv.dates import Period, find_periods
from cvmatch.cv.entry import Entry
from cvmatch.cv.prose import is_prose
from cvmatch.cv.retold import title_told
from cvmatch.cv.row import Row
from cvmatch.cv.titles import find_degree, is_institution, is_title, role_words
from cvmatch.cv.whowhere import Who

_COMPANY = re.compile(r"company\s*[-–:]\s*(?P<name>.*)", re.IGNORECASE)
_DESCRIPTION = r"(?i:description)\s*[-–:]\s*(?:(?i:duration)\s*[-–:].*)?"
_ROLE = re.compile(r"(?:role|designation|position|job title)\s*[-–:]\s*(?P<title>\S.*)", re.IGNORECASE)
_DATED_WITHIN = 3  # rows of a description in which its period stands, if it gives one
_TITLED_WITHIN = 8  # and its title
_MOST_TITLE = 8  # words of a title


def form_entries(rows: Sequence[Row], elsewhere: Iterable[Row]) -> list[Entry]:
    """The jobs of a section kept as a form, none where it is not; ``elsewhere`` are rows that may hold their titles."""
    heads = [at for at, row in enumerate(rows[:-1]) if _heads(row, rows[at + 1])]
    titles = [row.text for row in elsewhere]
    return [_entry(rows[at:stop], titles) for at, stop in pairwise([*heads, len(rows)])]


def headed(entry: Entry, above: Sequence[Row]) -> Entry:
    """The first job of a form; one without a title has the one that stands alone above the form, the longer one where
    the second of two lines says more: ``Baker`` over ``Baker - Cakes``.
    """
    lines = [row.text.strip() for row in above[-2:] if _is_title_line(row)]
    if entry.who.position or not lines:
        return entry
    title = lines[-1] if lines[-1].startswith(lines[0]) else lines[0]
    return entry._replace(who=entry.who._replace(position=title))


def _is_title_line(row: Row) -> bool:
    bare = not row.periods and not row.bullet and len(row.text.split()) <= _MOST_TITLE
    other = find_degree(row.text) or is_institution(row.text) or is_prose(row.text)
    return bare and not other and role_words(row.text) > 0


def _heads(row: Row, below: Row) -> bool:
    return bool(_COMPANY.match(row.text) and re.match(_DESCRIPTION, below.text))


def _entry(rows: Sequence[Row], titles: Sequence[str]) -> Entry:
    match = _COMPANY.match(rows[0].text)
    name = match["name"].strip() if match else ""
    position = (_title_for(name, titles) if name else None) or _title_within(rows[1 : 1 + _TITLED_WITHIN])
    body = tuple(filter(None, (_without_label(rows[1]), *rows[2:])))
    return Entry((rows[0],), _period(rows), Who(position, name or None, None), body=body)


def _title_for(name: str, titles: Sequence[str]) -> str | None:
    """What stands before a company's name in a line of its own: ``ETL Developer - Acme``."""
    for text in titles:
        title, dash, company = text.partition(" - ")
        if dash and company.strip() == name and title.strip():
            return title.strip()
    return None


def _title_within(rows: Sequence[Row]) -> str | None:
    """The title a description states in a line of its own, or in a sentence: ``Role: Baker``."""
    for row in rows:
        bare = _without_label(row) or row
        bare = bare._replace(periods=tuple(find_periods(bare.text)))
        match = _ROLE.match(bare.text)
        title = match["title"].strip(" .") if match else title_told(bare) or ""
        if is_title(title) and len(title.split()) <= _MOST_TITLE:
            return title
    return None


def _without_label(row: Row) -> Row | None:
    match = re.match(_DESCRIPTION, row.text)
    at = match.end() if match else 0
    return row._replace(start=row.start + at, text=row.text[at:], periods=()) if row.text[at:] else None


def _period(rows: Sequence[Row]) -> Period | None:
    return next((p for row in rows[1 : 1 + _DATED_WITHIN] for p in row.periods if p.ranged), None)
