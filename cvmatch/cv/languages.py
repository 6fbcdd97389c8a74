"""Natural languages of a CV with their levels in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvmatch.cv.rows import Row
from cvmatch.cv.tongues import find_languages, has_level
from cvmatch.model import LanguageItem, Span

_EDGES = " \t,;:|·•–—-()/[]."
_NOISE = re.compile(r"^(?:in|of|language|languages|and)\b\s*|\s*\b(?:and|in)$", re.IGNORECASE)
LONGEST_LEVEL = 60  # letters


def find_tongues(rows: Sequence[Row], *, strict: bool = False) -> list[LanguageItem]:
    """Languages the rows name, each once; ``strict`` takes only lines that state a level or are labelled so."""
    found: dict[str, LanguageItem] = {}
    for number, row in enumerate(rows):
        following = rows[number + 1] if number + 1 < len(rows) else None
        for item in _of_row(row, following, strict):
            found.setdefault(item.language.lower(), item)
    return list(found.values())


def _of_row(row: Row, following: Row | None, strict: bool) -> Iterator[LanguageItem]:
    places = find_languages(row.text)
    if not places or (strict and not _is_about_languages(row.text)):
        return
    for number, (start, end) in enumerate(places):
        stop = places[number + 1][0] if number + 1 < len(places) else len(row.text)
        level = _tidy(row.text[end:stop])
        before = _tidy(row.text[:start]) if number == 0 else ""
        if not has_level(level) and has_level(before):
            level = before.rpartition(":")[2].strip()
        if not level and len(places) == 1 and following and _is_level(following):
            level = following.text.strip()
        fluency = level if level and has_level(level) and len(level) <= LONGEST_LEVEL else None
        yield LanguageItem(row.text[start:end], fluency, Span(row.start + start, row.start + end))


def _is_about_languages(text: str) -> bool:
    return re.match(r"(?:[\w ]{0,20}\blanguages?|sprachen|langues|idiomas)\b\s*[:\t–-]?", text, re.I) is not None


def _is_level(row: Row) -> bool:
    return has_level(row.text) and not find_languages(row.text) and len(row.text) <= LONGEST_LEVEL


def _tidy(text: str) -> str:
    bare = text.strip(_EDGES)
    return _NOISE.sub("", bare).strip(_EDGES)
