"""What an advert says of the job beside what it asks for: place, remote or not, employment type."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.model import Document

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
_REMOTE = (("on-site", _NOT_REMOTE), ("hybrid", _HYBRID), ("remote", _ALL_REMOTE), ("on-site", _ON_SITE))
_CONTRACT = (
    r"\bcontract (?:role|position|job|to hire)",
    r"\b(?:\d+|six|twelve|three)[- +]*months? (?:contract|assignment)",
    r"\bcontractor\b",
    r"\b(?:employment|job) type\W+contract",
    r"\bfreelance\b",
)
_TYPES = (
    ("internship", (r"\binternship\b", r"\bintern position")),
    ("part-time", (r"\bpart[- ]time\b",)),
    ("contract", _CONTRACT),
    ("temporary", (r"\btemporary (?:role|position|job)", r"\bfixed[- ]term\b")),
    ("full-time", (r"\bfull[- ]?time\b",)),
    ("permanent", (r"\bpermanent (?:role|position|job|full)", r"\b(?:employment|job) type\W+permanent")),
)
_PLACE = r"^\W*(?:job |work |primary |office )?(?:L|l)ocations?\W*[:\n]\W*(?P<place>[A-Z][^\n:;]{2,60}?)\s*(?:\*\*)?$"
EARLY = 2500
"""Letters in which a place is labelled."""


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(words), re.MULTILINE)


def remote_of(document: Document) -> str | None:
    """``remote``, ``hybrid`` or ``on-site``: the field, else the first of these the text says outright."""
    stated = str(document.fields.get("remote") or "").strip().lower()
    if stated in ("true", "remote", "yes", "1"):
        return "remote"
    return _first(_REMOTE, document.text)


def employment_of(document: Document) -> str | None:
    """A field as it stands; else ``full-time``, ``part-time``, ``contract``, ``temporary``, ``permanent`` or
    ``internship`` where the text says so.
    """
    return str(document.fields.get("employment_type") or "") or _first(_TYPES, document.text)


def place_of(document: Document) -> str | None:
    """The place: the field, else one labelled as such."""
    stated = document.fields.get("location")
    if stated:
        return str(stated)
    found = _pattern((_PLACE,)).search(document.text[:EARLY])
    return " ".join(found["place"].strip(" *").split()) if found else None


def _first(rules: tuple[tuple[str, tuple[str, ...]], ...], text: str) -> str | None:
    low = text.lower()
    return next((name for name, words in rules if _pattern(words).search(low)), None)
