"""The level an advert asks for: by its title, by its own words, else by the years it asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain

from cvmatch.model import Seniority as S
from cvmatch.target.around import around, around_places

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
_LABELS = ("experience", "seniority", "career", "job", "position", "role", "level", "grade")
_MARKS = (":", "\n", "-", "*")
_LABELLED = r"(?:experience|seniority|career|job|position|role) ?(?:level|grade)?\s*[:\n-]+\s*(?P<said>[\w -]{3,30})"
_STATED = (
    (
        r"\b(?P<said>entry[ -]level|mid[ -]level|senior[ -]level|junior|intern(?:ship)?|recent graduates?|new grads?)\b"
        r"(?= (?:role|position|opportunity|engineer|developer|analyst|candidate|program|level|has|is|are)\b)",
        (
            "entry",
            "mid level",
            "mid-level",
            "senior level",
            "senior-level",
            "junior",
            "intern",
            "recent grad",
            "new grad",
        ),
    ),
    (r"\bthis (?P<said>internship)\b", ("this internship",)),
)
"""How texts say the level outright, and the words of which one stands wherever they do."""

_LEADS = (
    r"years?\b[^.\n]{0,40}\b(?:people|team|line|staff|personnel)(?: |-)(?:management|leadership)\b|"
    r"years?\b[^.\n]{0,30}\b(?:leadership|supervisory|managerial|management) (?:experience|role|position)|"
    r"\b(?:manag|lead|supervis)(?:e|es|ing)? (?:and \w+ )?(?:a|the|our|your) (?:[\w-]+ ){0,3}team of \d|"
    r"\b(?:manage|supervise|have|with) (?:\d+ |several |\w+ )?direct reports\b",
    ("management", "leadership", "supervisory", "managerial", "team of", "direct reports"),
)
"""Texts ask for one who leads people, and the words of which one stands wherever they do."""

FROM_YEARS = ((5.0, S.SENIOR), (2.0, S.MID), (0.0, S.JUNIOR))
"""From how many years which level; the readers of the development adverts drew the same lines."""


@cache
def _rules() -> tuple[tuple[S, re.Pattern[str]], ...]:
    return tuple((level, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for level, words in _LEVELS)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def level_of(title: str, min_years: float | None, low: str = "") -> S | None:
    """The level by the title, else by what the text (in lower case) says outright, by whom one leads, by the years."""
    return _in_words(title) or _stated(low) or (S.LEAD if any(_matches(*_LEADS, low)) else _by_years(min_years))


@lru_cache(maxsize=4096)
def _in_words(title: str) -> S | None:
    bare = _pattern(_NO_LEVEL).sub(" ", title)
    return next((level for level, rule in _rules() if rule.search(bare)), None)


def _stated(low: str) -> S | None:
    labelled = around_places(low, _labels(low), before=20, after=60)
    found = chain(
        (m["said"] for start, end in labelled for m in _pattern(_LABELLED).finditer(low, start, end)),
        (m["said"] for words, signs in _STATED for m in _matches(words, signs, low)),
    )
    return next((level for said in found if (level := _in_words(" ".join(said.split()[:3])))), None)


def _labels(low: str) -> Iterator[int]:
    """Where a label of a level stands before its mark."""
    for label in _LABELS:
        place = low.find(label)
        while place >= 0:
            end = place + len(label)
            if low[end : end + 1] in _MARKS or low[end : end + 2] in (" :", " -"):
                yield place
            place = low.find(label, end)


def _matches(words: str, signs: tuple[str, ...], low: str) -> Iterator[re.Match[str]]:
    for start, end in around(low, signs, before=20, after=60):
        yield from _pattern(words).finditer(low, start, end)


def _by_years(min_years: float | None) -> S | None:
    if min_years is None:
        return None
    return next(level for least, level in FROM_YEARS if min_years >= least)
