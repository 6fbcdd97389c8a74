"""What an advert says of the job beside what it asks for: place, remote or not, employment type."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.model import Document
from cvmatch.target.around import around

_NOT_REMOTE = (
    r"(?:telecommut\w+|remote(?: work)?|working from home) (?:is |will )?not\b",
    r"\bnot (?:a )?remote\b",
    r"no remote\b",
)
_HYBRID = (
    r"\bhybrid (?:role|position|work\w*|schedule|model|remote|setup|environment|job|policy|\d)",
    r"\bhybrid\b(?=\s*(?:[,)\n|]|$))",
    r"\b\d(?:-\d)? days? (?:a week |per week |/ ?week )?(?:in|at) (?:the|our) office",
    r"\bdays? on-?site",
)
_ALL_REMOTE = (
    r"\b(?:fully|100 ?%|completely|entirely) remote",
    r"\bremote[- ](?:first|friendly|role|position|job|work|working|opportunity|us\b|uk\b)",
    r"\bwork(?:ing)? (?:from home|remotely|from anywhere)",
    r"\bhome[- ]?based\b",
    r"^\W*(?:location\W+)?remote\b",
    r"\(remote\)",
    r"telecommut\w+",
)
_ON_SITE = (r"\b(?:fully |100 ?%? |must work |position is |work )?(?:on-?site|in[- ]office|in[- ]house position)\b",)
Rules = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
"""What is told, the words of which one stands wherever it is, the patterns that tell it."""

_AWAY = ("remote", "telecommut", "from home", "from anywhere", "home based", "home-based", "homebased")
_REMOTE: Rules = (
    ("on-site", _AWAY, _NOT_REMOTE),
    ("hybrid", ("hybrid", "office", "days on"), _HYBRID),
    ("remote", _AWAY, _ALL_REMOTE),
    ("on-site", ("on-site", "onsite", "in-office", "in office", "in-house position", "in house position"), _ON_SITE),
)
_CONTRACT = (
    r"\bcontract (?:role|position|job|to hire)",
    r"\b(?:\d+|six|twelve|three)[- +]*months? (?:contract|assignment)",
    r"\bcontractor\b",
    r"\b(?:employment|job) type\W+contract",
    r"\bfreelance\b",
)
_TYPES: Rules = (
    ("internship", ("internship", "intern position"), (r"\binternship\b", r"\bintern position")),
    ("part-time", ("part-time", "part time"), (r"\bpart[- ]time\b",)),
    ("contract", ("contract", "assignment", "freelance"), _CONTRACT),
    ("temporary", ("temporary", "fixed"), (r"\btemporary (?:role|position|job)", r"\bfixed[- ]term\b")),
    ("full-time", ("full-time", "full time", "fulltime"), (r"\bfull[- ]?time\b",)),
    (
        "permanent",
        ("permanent",),
        (r"\bpermanent (?:role|position|job|full)", r"\b(?:employment|job) type\W+permanent"),
    ),
)
_PLACE = r"^\W*(?:job |work |primary |office )?(?:L|l)ocations?\W*[:\n]\W*(?P<place>[A-Z][^\n:;]{2,60}?)\s*(?:\*\*)?$"
EARLY = 2500
"""Letters in which a place is labelled."""


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(words), re.MULTILINE)


def remote_of(document: Document, low: str) -> str | None:
    """``remote``, ``hybrid`` or ``on-site``: the field, else the first of these the text (``low``: in lower case) says
    outright.
    """
    stated = str(document.fields.get("remote") or "").strip().lower()
    if stated in ("true", "remote", "yes", "1"):
        return "remote"
    return _first(_REMOTE, low)


def employment_of(document: Document, low: str) -> str | None:
    """A field as it stands; else ``full-time``, ``part-time``, ``contract``, ``temporary``, ``permanent`` or
    ``internship`` where the text says so.
    """
    return str(document.fields.get("employment_type") or "") or _first(_TYPES, low)


def place_of(document: Document) -> str | None:
    """The place: the field, else one labelled as such."""
    stated = document.fields.get("location")
    if stated:
        return str(stated)
    found = _pattern((_PLACE,)).search(document.text[:EARLY])
    return " ".join(found["place"].strip(" *").split()) if found else None


def _first(rules: Rules, low: str) -> str | None:
    return next((name for name, signs, words in rules if _told(low, signs, words)), None)


def _told(low: str, signs: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return any(_pattern(words).search(low, start, end) for start, end in around(low, signs))
