"""Natural languages of a CV with their levels in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cvmatch.cv.row import Row
from cvmatch.cv.tongues import find_languages, has_level
from cvmatch.model import LanguageItem, Span

_PIECE = r"(?:[^,;|•·\t()]|\([^()]*\))+(?:\([^()]*\))?"
_EDGES = " \t,;:|·•–—-()/[]."
_NOISE = r"(?i)^(?:in|of|language|languages|and)\b\s*|\s*\b(?:and|in)$"
_ABOUT = r"(?i)(?:[\w ]{0,20}\blanguages?(?:\(s\))?|mother tongue|muttersprache|sprachen|langues|idiomas)\b\s*[:\t–-]?"
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
    if not find_languages(row.text) or (strict and not _is_about_languages(row.text)):
        return
    pieces = [match for match in re.finditer(_PIECE, row.text) if find_languages(match.group())]
    for piece in pieces:
        text = piece.group()
        for number, (start, end) in enumerate(places := find_languages(text)):
            stop = places[number + 1][0] if number + 1 < len(places) else len(text)
            level = _level(text[:start] if number == 0 else "", text[end:stop])
            if not level and len(pieces) == len(places) == 1 and following and _is_level(following):
                level = following.text.strip()
            at = row.start + piece.start()
            yield LanguageItem(text[start:end], level, Span(at + start, at + end))


def _level(before: str, after: str) -> str | None:
    """How well a language is spoken, by what stands after or before its name."""
    for text in (_tidy(after), _tidy(before).rpartition(":")[2].strip()):
        if text and has_level(text) and len(text) <= LONGEST_LEVEL:
            return text
    return None


def _is_about_languages(text: str) -> bool:
    """Whether a line or one of its cells is labelled so."""
    return any(re.match(_ABOUT, cell.strip()) for cell in text.split("\t"))


def _is_level(row: Row) -> bool:
    return has_level(row.text) and not find_languages(row.text) and len(row.text) <= LONGEST_LEVEL


def _tidy(text: str) -> str:
    bare = text.strip(_EDGES)
    return re.sub(_NOISE, "", bare).strip(_EDGES)
