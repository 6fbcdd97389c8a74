"""Years of experience an advert states: of a sentence, of single skills, of the whole job."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cvmatch.target import phrases
from cvmatch.target.signs import Sentence, sentence_of

_WORDS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
}
_NUMBER = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(_WORDS)})"
_YEARS = (
    rf"(?<![\w$£€,/])(?<!\d\.)({_NUMBER})\s*(?:\(\s*\d+\s*\+?\s*\))?\s*\+?\s*"
    rf"(?:(?:-to-|-|–|—|to|or|and)\s*({_NUMBER}|more)(?:\s*\(\s*\d+\s*\))?\s*\+?\s*)?"
    r"(?:or more |plus |\+ )?(?:full |solid |proven |complete |calendar |consecutive )?-?(years?|yrs?\b|months?)\b"
    rf"{phrases.NOT_OF_WORK}"
)
_EXPERIENCE = (
    r"experience|background|track record|worked|working|practice|exposure|hands[- ]on|in (?:an?|"
    r"the) [\w ]{0,20}(?:role|"
    r"position|capacity|environment|industry)|developing|development|designing|engineering|programming|building|"
    r"managing|"
    r"using|doing|relevant|industry|professional|post[- ]?(?:grad|qualif)|in a similar|as an? |administ\w+|"
    r"analysis|with |\bin |(?:years?|yrs?)['’]? of "
)
_COMPANY = (
    r"\b(?:we have|we['’]ve|our company|for over|for more than|for nearly|over the (?:past|last)|in the (?:past|"
    r"last)|founded|"
    r"serving|in business|with over \d+ years|with more than \d+ years|has (?:over|more than)|celebrat\w+|"
    r"backed by|within the "
    r"(?:past|last)|vest\w*|401|benefits?|pto|leave|months? of (?:employment|leave)|every|guarantee|renewable|"
    r"contract)\b"
)
MOST = 20.0
"""More years than this are the company's age, not a demand."""

NEAR = 70
"""Letters after "N years of" within which the first skill it is about stands."""


class Years(NamedTuple):
    """A stated least length of experience: where it stands in its sentence, and the years."""

    start: int
    end: int
    years: float


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def all_years(said: Sentence) -> tuple[Years, ...]:
    """Every least number of years a sentence asks for, in order ("3-5 years" is 3, "18 months" 1.5)."""
    if not phrases.LASTING.hinted(said):
        return ()
    sentence = said.low
    found = [y for match in _pattern(_YEARS).finditer(sentence) if (y := _read(match))]
    if not found or not _pattern(_EXPERIENCE).search(sentence) or _pattern(_COMPANY).search(sentence):
        return ()
    return tuple(found)


def _read(found: re.Match[str]) -> Years | None:
    number = found.group(1).lower()
    value = float(_WORDS.get(number, 0) or number)
    years = round(value / 12, 2) if found.group(3).lower().startswith("month") else value
    return Years(found.start(), found.end(), years) if 0 < years <= MOST else None


def years_in(sentence: str) -> float | None:
    """The years a sentence asks for: the first it states; None where it asks for none."""
    return next((y.years for y in all_years(sentence_of(sentence.lower()))), None)


def years_at(sentence: str, years: tuple[Years, ...], start: int, end: int) -> float | None:
    """The years asked for of what stands from ``start`` to ``end`` in a sentence: "5 years of Java", "Java: 5 years".

    The nearest statement before it counts, if nothing but the words that join a list stand between; else one right
    behind it.
    """
    before = [y for y in years if y.end <= start]
    if before and _joined(sentence[before[-1].end : start]):
        return before[-1].years
    after = next((y for y in years if y.start >= end), None)
    joint = r"^\s*(?:[(:–-]|experience)?[\s(:–-]*(?:\(?minimum|at least|min\.?)?\s*$"
    if after and _pattern(joint).match(sentence[end : after.start]):
        return after.years
    return None


def _joined(between: str) -> bool:
    if len(between) <= NEAR and not re.search(r"[;:]|\.\s", between):
        return not _pattern(
            r",\s*(?:strong|excellent|solid|good|proven|ability|knowledge|and (?:a|an|strong)|plus)\b"
        ).search(between)
    return False
