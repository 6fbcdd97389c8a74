"""Items of the lists of skills in a CV, by offset: what stands between commas, bullets and line ends there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cvmatch.cv.row import Row
from cvmatch.cv.sections import Block
from cvmatch.model import SectionKind as K
from cvmatch.model import Span

_HEADS = frozenset((":", "-", "–", "—"))
"""Signs after what heads the items that follow ("Databases: MySQL")."""

LONGEST = 40
"""Letters of an item."""


@cache
def _gaps() -> re.Pattern[str]:
    return re.compile(
        r"\s*(?:[,;|•·●∙▪⋅\t]|â\x80?¢|\s/\s|\.\s*$|\.\s+(?=[A-Z])|\s[-–—]\s|(?<=[\w)]):\s)\s*(?![^(\[]*[)\]])"
    )


@cache
def _timed() -> re.Pattern[str]:
    """A skill with how long it was used: ``SQL - Experience - 12 months``."""
    skill = rf"^[ \t]*(\S[^\n]{{1,{LONGEST}}}?)"
    time = r"[ \t]*[-–:][ \t]*exp[a-z]{3,7}ce[ \t]*[-–:][ \t]*[^\n]{0,30}(?:months?|years?)"
    return re.compile(skill + time, re.IGNORECASE | re.MULTILINE)


def skill_items(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """Items of sections of skills."""
    for block in blocks:
        if block.kind is K.SKILLS:
            for row in block.rows:
                yield from _items(text, row)


def timed_items(text: str) -> Iterator[Span]:
    """Skills of lines that say how long each was used."""
    if any(sign in text for sign in ("- Exp", "- exp", "- EXP", ": Exp", "– Exp")):
        yield from (Span(*match.span(1)) for match in _timed().finditer(text))


def _items(text: str, row: Row) -> Iterator[Span]:
    place = 0
    for gap in _gaps().finditer(row.text):
        if gap.group().strip() not in _HEADS:
            yield from _item(text, row, place, gap.start())
        place = gap.end()
    yield from _item(text, row, place, len(row.text))


def _item(text: str, row: Row, start: int, end: int) -> Iterator[Span]:
    raw = row.text[start:end]
    if not start and raw[:1].islower():
        return  # the rest of an item of the line above
    bare = raw.strip(" .:-–—*•")
    if 1 < len(bare) <= LONGEST:
        at = row.start + start + raw.index(bare)
        if text.startswith(bare, at):  # a row put together of cells is no stretch of the text
            yield Span(at, at + len(bare))


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(r"[.)]?(?: (?:in|of|-|–|:))? \(?([A-Z][\w&-]*(?: (?:and |& |of )?[A-Z][\w&-]*){0,3})")


def subject_items(text: str, degrees: Iterable[Span]) -> Iterator[Span]:
    """What may be the subject of a degree just before it: the next one to four words ("B.B.A. Marketing Pune")."""
    for degree in degrees:
        match = _subject().match(text, degree.end)
        words = list(re.finditer(r"\S+", match[1])) if match else []
        yield from (Span(match.start(1), match.start(1) + word.end()) for word in words)  # type: ignore[union-attr]
