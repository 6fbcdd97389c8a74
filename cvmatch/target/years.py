"""Years of experience and the level an advert states."""

from __future__ import annotations

import re

from cvmatch.model import Seniority

_WORDS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_NUMBER = rf"(?:\d{{1,2}}(?:\.5)?|{'|'.join(_WORDS)})"
_YEARS = re.compile(
    rf"\b({_NUMBER})\s*(?:\(\d+\)\s*)?\+?\s*(?:(?:-|–|—|to|or)\s*(?:{_NUMBER}|more)\s*\+?\s*)?(?:or more |plus )?"
    r"(?:full |solid |proven )?(years?|yrs?\b|months?)"
    r"(?!\s+(?:old|of age|contract|ago|term|in business|history|fixed))",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(
    r"experience|background|track record|worked|working|practice|exposure|hands[ -]on", re.IGNORECASE
)
_COMPANY = re.compile(
    r"\b(?:we have|we've|our company|for over|for more than|founded|serving|in business)\b", re.IGNORECASE
)
MOST = 25.0
"""More years than this are the company's age, not a demand."""

_LEVELS = (
    (Seniority.INTERN, r"intern(?:ship)?|working student|werkstudent|placement student"),
    (Seniority.LEAD, r"lead|principal|staff|head of|director|chief|manager|vp|architect lead"),
    (Seniority.SENIOR, r"senior|sr\.?|snr|experienced|expert|iii|iv"),
    (Seniority.JUNIOR, r"junior|jr\.?|graduate|entry[ -]level|trainee|apprentice|early career"),
    (Seniority.MID, r"mid[ -]?(?:level|senior|weight)?|intermediate|ii"),
)
_RULES = tuple((level, re.compile(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE)) for level, words in _LEVELS)
_NO_LEVEL = re.compile(
    r"(?:product|project|account|programme?|office|property|case|community|vendor|relationship|category|asset) manager|"
    r"lead generation",
    re.IGNORECASE,
)
FROM_YEARS = ((7.0, Seniority.SENIOR), (5.0, Seniority.SENIOR), (2.0, Seniority.MID), (0.0, Seniority.JUNIOR))


def years_in(sentence: str) -> float | None:
    """The least years a sentence asks for ("3-5 years" is 3, "18 months" 1.5); None where it asks for none."""
    found = _YEARS.search(sentence)
    if not found or _COMPANY.search(sentence) or not _EXPERIENCE.search(sentence):
        return None
    number = found.group(1).lower()
    value = float(_WORDS.get(number, 0) or number)
    years = value / 12 if found.group(2).lower().startswith("month") else value
    return years if 0 < years <= MOST else None


def total_years(asked: list[float]) -> float | None:
    """The years of the whole job: the most any sentence asks for, so that a specialty clause cannot hide them."""
    return max(asked, default=None)


def level_of(title: str, min_years: float | None) -> Seniority | None:
    """The level the title states, or the years suggest; None where neither does."""
    bare = _NO_LEVEL.sub(" ", title)
    stated = next((level for level, rule in _RULES if rule.search(bare)), None)
    if stated or min_years is None:
        return stated
    return next(level for least, level in FROM_YEARS if min_years >= least)
