"""The level an advert asks for: by its title, by its own words, else by the years it asks for."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.model import Seniority as S

_LEVELS = (
    (S.INTERN, r"intern(?:ship)?|working student|werkstudent|placement student|summer student|co-?op"),
    (
        S.LEAD,
        r"(?:team |tech(?:nical)? )?lead(?:er)?|principal|staff|head of|director|chief|manager|vp|vice president|"
        r"supervisor|"
        r"cto|c[ei]o",
    ),
    (S.SENIOR, r"senior|sr\.?|snr|experienced|expert|iii|iv|[34](?=$|\W*$)"),
    (S.JUNIOR, r"junior|jr\.?|graduate|new grad|entry[ -]?level|trainee|apprentice|early career|associate|assistant|i"),
    (S.MID, r"mid[ -]?(?:level|senior|weight|career)?|intermediate|ii|2(?=$|\W*$)"),
)
_NO_LEVEL = (
    r"(?:product|project|account|programme?|office|property|case|community|vendor|relationship|category|asset|brand|"
    r"content|release|change|risk|delivery|success|marketing|sales|sourcing|social media|contracts?|client|portfolio|"
    r"customer success|technical program|data) manager|"
    r"lead generation|sales associate|associate (?:director|professor|principal|partner)|chief of staff|staff nurse|"
    r"(?:staff )?accountant|staffing|research associate|(?:executive|administrative|personal|teaching|"
    r"research) assistant|"
    r"assistant (?:director|manager|professor)|leads?\b(?= (?:gen|qual))"
)
_STATED = (
    r"(?:experience|seniority|career|job|position|role) ?(?:level|grade)?\s*[:\n-]+\s*(?P<said>[\w -]{3,30})",
    r"\b(?P<said>entry[ -]level|mid[ -]level|senior[ -]level|junior|intern(?:ship)?|recent graduates?|new grads?)\b"
    r"(?= (?:role|position|opportunity|engineer|developer|analyst|candidate|program|level|has|is|are))",
    r"\bthis (?P<said>internship)\b",
)
FROM_YEARS = ((5.0, S.SENIOR), (2.0, S.MID), (0.0, S.JUNIOR))
"""From how many years which level; the readers of the development adverts drew the same lines."""


@cache
def _rules() -> tuple[tuple[S, re.Pattern[str]], ...]:
    return tuple((level, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for level, words in _LEVELS)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def level_of(title: str, min_years: float | None, low: str = "") -> S | None:
    """The level the title states, the text (in lower case) says outright, or the years suggest, in this order."""
    return _in_words(title) or _stated(low) or _by_years(min_years)


def _in_words(title: str) -> S | None:
    bare = _pattern(_NO_LEVEL).sub(" ", title)
    return next((level for level, rule in _rules() if rule.search(bare)), None)


def _stated(low: str) -> S | None:
    for words in _STATED:
        for found in re.compile(words).finditer(low):
            level = _in_words(" ".join(found["said"].split()[:3]))
            if level:
                return level
    return None


def _by_years(min_years: float | None) -> S | None:
    if min_years is None:
        return None
    return next(level for least, level in FROM_YEARS if min_years >= least)
