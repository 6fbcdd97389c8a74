"""What an advert says of the job beside what it asks for: place, remote or not, employment type."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.model import Document
from cvmatch.target.around import around

_DAYS = r"(?:[1-4](?:\s?(?:-|–|to)\s?[1-4])?|one|two|three|four|several|some) days?"
_NOT_REMOTE = (
    r"(?:telecommut\w+|remote(?: work)?|working from home) (?:is |will )?not\b",
    r"\bnot (?:a )?remote\b",
    r"no remote\b",
)
_HYBRID = (
    r"\bhybrid (?:role|position|work\w*|schedule|model|remote|setup|environment|job|policy|\d)",
    r"\bhybrid\b(?=\s*(?:[,:)\n|]|$))",
    rf"\b{_DAYS} (?:a week |per week |/ ?week |each week |weekly )?(?:in|at|from) (?:the|our|an?) (?:\w+ )?office",
    rf"\b(?:from home|remote(?:ly)?|home office|in(?:[- ]| the )office|on-?site) (?:up to |for |at least )?{_DAYS}",
    r"\bdays? on-?site",
    r"\b(?:partial(?:ly)?|part(?:ly)?|up to \d+ ?%|\d{1,2} ?%) (?:remote|home office)",
    r"\bremote (?:possible |work )?(?:up to|for up to) \d+ ?%",
    r"\bhome office (?:tage|days|möglich|anteil)|\b(?:teilweise|tageweise) (?:remote|home)",
)
_ALL_REMOTE = (
    r"\b(?:fully|100 ?%|completely|entirely|vollständig) remote",
    r"\bremote[- ](?:first|friendly|role|position|job|work|working|opportunity|us\b|uk\b)",
    r"\bwork(?:ing)? (?:from home|remotely|from anywhere)",
    r"\bhome[- ]?based\b",
    r"^\W*(?:location\W+)?remote\b",
    r"\(remote\)",
    r"telecommut\w+",
    r"\bwfh\b",
    r"\bremote (?:is )?(?:possible|considered|ok\b|available|within|in the|from)",
)
_ON_SITE = (
    r"\b(?:fully |100 ?%? |must work |position is |work )?(?:on-?site|in[- ]office|in[- ]house position)\b",
    r"\b(?:fully |100 ?%? |is )?office[- ]based\b",
    r"\bin[- ]person (?:role|position|job|work)\b",
    r"\bcommut\w+ to (?:the|our|this)\b",
)
Rules = tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
"""What is told, the words of which one stands wherever it is, the patterns that tell it."""

_AWAY = ("remote", "telecommut", "from home", "from anywhere", "home based", "home-based", "homebased", "wfh")
_HERE = (
    *("on-site", "onsite", "in-office", "in office", "in-house position", "in house position", "office-based"),
    *("office based", "in-person", "in person", "commut"),
)
_REMOTE: Rules = (
    ("on-site", _AWAY, _NOT_REMOTE),
    ("hybrid", ("hybrid", "office", "days on", "from home", "remote", "onsite", "on-site"), _HYBRID),
    ("remote", _AWAY, _ALL_REMOTE),
    ("on-site", _HERE, _ON_SITE),
)
_INTERNSHIP = (
    r"\b(?:this|our|an?|the|summer|winter|paid|\d+[- ](?:week|month)) (?:[\w-]+ ){0,2}internship\b"
    r"(?!,? (?:experience|is a plus|or|co-?op|preferred))",
    r"^\W*(?:(?!previous|prior|relevant|related)\w+ ){0,2}internship\b(?!,? (?:experience|or|co-?op|and))",
    r"\binternship (?:program|position|role|opportunity)",
    r"\bintern (?:position|role)",
)
_CONTRACT = (
    r"\bcontract (?:role|position|job|to hire)",
    r"\bcontract[- ]to[- ](?:hire|perm)",
    r"\b(?:\d+|six|twelve|three)[- +]*months? (?:\w+ )?(?:contract|assignment)",
    r"^\W*contract\b\s*(?:[,:(|/–-]|$)",
    r"(?<!federal )(?<!government )(?<!sub)\bcontractor\b",
    r"\b(?:employment|job|contract) type\W+contract",
    r"\bfreelance\b",
    r"\b(?:w2|c2c|corp[- ]to[- ]corp|1099)\b(?= (?:only|contract|role|position|basis)|\W*$)",
    r"\b(?:inside|outside) ir35\b",
    r"\bduration\W{1,3}\d+ ?\+? ?months?\b",
)
_TEMPORARY = (
    r"\btemporary (?:role|position|job|contract|cover)",
    r"\bfixed[- ]term\b",
    r"\b\d+[- ]months? ftc\b",
    r"\b(?:maternity|paternity|parental leave) cover\b",
    r"\bseasonal (?:role|position|job|work)\b",
    r"\bbefristete?r?\b",
)
_TYPES: Rules = (
    ("internship", ("internship", "intern position", "intern role"), _INTERNSHIP),
    (
        "part-time",
        ("part-time", "part time", "teilzeit", "werkstud", "working student"),
        (
            r"\bpart[- ]time (?:role|position|job|hours|work|contract|\()|^\W*(?:[\w-]+ ){0,3}part[- ]time\b\W*$",
            r"\b(?:job|employment|contract) type\W+part",
            r"\bteilzeit\b(?! möglich)",
            r"\bwerkstudent|\bworking student\b",
        ),
    ),
    (
        "contract",
        ("contract", "assignment", "duration", "freelance", "w2", "c2c", "corp to", "corp-to", "1099", "ir35"),
        _CONTRACT,
    ),
    ("temporary", ("temporary", "fixed", " ftc", "cover", "seasonal", "befristet"), _TEMPORARY),
    (
        "full-time",
        ("full-time", "full time", "fulltime", "vollzeit"),
        (r"\bfull[- ]?time\b(?! equivalen)", r"\bvollzeit\b"),
    ),
    ("part-time", ("part-time", "part time"), (r"\bpart[- ]time\b",)),
    (
        "permanent",
        ("permanent", "festanstellung", "unbefristet"),
        (
            r"\bpermanent (?:role|position|job|full|contract|employment)",
            r"\b(?:employment|job|contract) type\W+permanent",
            r"^\W*permanent\b\W*$",
            r"\bfestanstellung\b|\bunbefristet",
        ),
    ),
)
_STATED = {
    "fulltime": "full-time", "parttime": "part-time", "contractor": "contract", "contract": "contract",
    "freelance": "contract", "temporary": "temporary", "temp": "temporary", "intern": "internship",
    "internship": "internship", "permanent": "permanent", "vollzeit": "full-time", "teilzeit": "part-time",
}  # fmt: skip
"""What fields call an employment type, by letters alone."""

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
    """``full-time``, ``part-time``, ``contract``, ``temporary``, ``permanent`` or ``internship``: by the field, which
    stays as it is where it says anything else; several joined by commas; else where the text says so.
    """
    stated = [said.strip() for said in str(document.fields.get("employment_type") or "").split(",") if said.strip()]
    named = [_STATED.get(re.sub(r"[^a-z]", "", said.lower()), said) for said in stated]
    return ", ".join(dict.fromkeys(named)) or _first(_TYPES, low)


def place_of(document: Document) -> str | None:
    """The place: the field, else one labelled as such."""
    stated = document.fields.get("location")
    if stated:
        return str(stated)
    early = document.text[:EARLY]
    found = _pattern((_PLACE,)).search(early) if "ocation" in early else None
    return _bare(found["place"]) if found else None


def _bare(place: str) -> str | None:
    """A place without how one works there or what else its line says."""
    said = " ".join(place.strip(" *").split())
    return re.sub(_BESIDE, "", said, flags=re.IGNORECASE).strip(" ,-–—:") or said


_BESIDE = (
    r"\s*\((?:preferred|required|relocation[^()]*|remote|hybrid|on-?site)\)|"
    r"^(?:remote|hybrid|on-?site|in[- ]office|on site)\s*[,:–—-]\s*|\s*[,–—-]\s*(?:remote|hybrid|on-?site)$"
)


def _first(rules: Rules, low: str) -> str | None:
    """The first that any rule tells; where a sign stands is looked up once for all of them."""
    seen: dict[str, bool] = {}
    return next((name for name, signs, words in rules if _told(low, signs, words, seen)), None)


def _told(low: str, signs: tuple[str, ...], words: tuple[str, ...], seen: dict[str, bool]) -> bool:
    there = []
    for sign in signs:
        if sign not in seen:
            seen[sign] = sign in low
        if seen[sign]:
            there.append(sign)
    return any(_pattern(words).search(low, start, end) for start, end in around(low, there))
