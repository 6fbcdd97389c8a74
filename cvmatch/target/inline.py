"""Headings within a line: adverts that lost their line ends ("... teamRequirements: 5+ years ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cvmatch.model import SectionKind as K
from cvmatch.target.around import around
from cvmatch.target.headings import WORDS, heading_kind

LONG_LINE = 250
"""Letters from which a line may be an advert that lost its line ends; shorter ones need a colon."""

FARTHEST = 70
"""Letters before a colon in which its heading stands."""

_SIGNS = (
    *("Qualif", "Requirem", "Responsib", "Duties", "Skills", "Experience", "What ", "In This", "Nice To", "Who "),
    *("About ", "Why Join", "Bonus ", "How To", "Perks ", "A Few Things", "Top Reasons", "Inside "),
    *("Extra ", "Benefits "),
    *("Knowledge", "Education", "Essential ", "Physical ", "Working Cond", "Work Sched", "Work Env"),
)
"""One of these stands in every heading that needs no colon."""

_GLUED = re.compile(r"(?<=[a-z0-9)])(?=[A-Z])")


class Head(NamedTuple):
    """A heading within a line: where it and its colon stand, what it announces, its words."""

    start: int
    end: int
    kind: K
    words: str


@cache
def _unmarked() -> re.Pattern[str]:
    """Headings that need no colon: in title case, before a capital, a figure or a bullet."""
    strength = (
        r"(?:Minimum|Basic|Required|Preferred|Desired|Additional|Essential|Other|Key|Job|Position|Your|Primary|Core)"
    )
    what = r"(?:Qualifications|Requirements|Responsibilities|Duties)"
    more = r"(?: (?:And|and|&|/) (?:Experience|Skills|Qualifications|Requirements|Responsibilities|Education))"
    slashed = r"(?:\s?/\s?(?:Skills|Experience|Requirements|Qualifications|Education|Duties))?"
    skills = rf"{strength} (?:Technical )?(?:Skills|Experience)"
    held = r"(?:Knowledge|Skills|Abilities|Education|Experience|Training)"
    several = rf"(?:{strength} )?{held}(?:, {held}){{0,2}},? (?:And|and|&) {held}"
    bounds = (
        r"(?<!The )Essential (?:Job )?Functions|Physical (?:Requirements|Demands)|Working Conditions|"
        r"Work (?:Schedule|Environment)(?: (?:And|and|&) [A-Z][a-z]+)?"
    )
    yours = r"What (?:You(?:['’]ll| Will)?|We) (?:Will )?(?:Do|Bring|Need(?: To Have)?|Have|Offer|Be Doing)"
    others = (
        r"In This Role,? You Will|Nice To Haves?|Who You Are|Who We Are|About (?:You|Us|The Role|The Team|"
        r"The Company)|"
        r"Why Join Us|Bonus (?:Points|Skills)|How To Apply|What We(?:['’]re| Are) Looking For|Perks (?:And|&) Benefits|"
        r"(?P<firm>About (?!You|Us\b|The|This|Our)"
        r"[A-Z][\w.&'’-]*?[a-z0-9.](?: [A-Z][\w.&'’-]*?[a-z0-9.]){0,2}?(?=[A-Z]))|"
        r"(?<=[a-z.)!] )(?:Benefits|Perks|Perks & Benefits|Company Perks)"
        r"(?= (?:Health|Medical|Unlimited|Competitive|Flexible|Free|401|Paid|PTO|Full|Dental|Generous|Comprehensive|"
        r"Vacation)\b)|"
        r"A Few Things (?:[Tt]o Know )?About Us|Inside [Tt]his (?:Business )?Group|"
        r"Top Reasons to Work with Us|Extra [A-Z]\w+ For"
    )
    return re.compile(
        rf"(?:(?<=^)|(?<=[\s.!?;)*•])|(?<=[a-z0-9]))"
        rf"({strength} {what}{more}?|{what}{more}|{what}{slashed}|{skills}(?: Required)?|"
        rf"{several}|{bounds}|{yours}(?: [Ff]or [Tt]his (?:Position|Role|Job))?"
        rf"(?: [A-Z]\w+){{0,4}}?|{others})"
        rf"(?=\s*[*•·!-]?\s*(?:[A-Z0-9•(]))"
    )


def heads_within(line: str) -> list[Head]:
    """The headings a line holds, from left to right."""
    found = list(_marked(line)) if ":" in line else []
    if len(line) > LONG_LINE or line.startswith("Top Reasons"):
        found += [h for h in _bare(line) if not any(h.start < other.end and other.start < h.end for other in found)]
    return sorted(found)


def _marked(line: str) -> Iterator[Head]:
    """Words of headings before a colon."""
    at = line.find(":")
    last = 0
    while at != -1:
        start = _heading_before(line, max(last, at - FARTHEST), at)
        words = line[start:at].strip(" *")
        kind = heading_kind(words) if words[:1].isupper() else None
        if kind and not line.startswith("//", at + 1):
            yield Head(start, at + 1, kind, words)
        last = at + 1
        at = line.find(":", last)


def _heading_before(line: str, first: int, colon: int) -> int:
    """Where the run of heading words begins that ends at a colon; the colon where there is none."""
    start = colon
    for word in reversed(list(re.finditer(r"[^\s/]+", line[first:colon]))):
        bare = word.group().strip("()&,*’'").replace("’", "'")
        glue = list(_GLUED.finditer(bare))
        if glue and bare[glue[-1].start() :].lower() in WORDS:
            return first + word.end() - len(bare) + glue[-1].start()
        if bare.lower() not in WORDS and bare not in ("", "-"):
            break
        if word.group().endswith((".", "!", "?", ";")) or _closes(word.group()):
            break
        start = first + word.start()
    # Small words before the first capital belong to the sentence before ("in the Requirements:").
    while start < colon and not line[start].isupper():
        start += 1
    return start


def _closes(word: str) -> bool:
    """Whether a word ends brackets that opened before it and goes on behind a comma: "(Nice to have), Desired:"."""
    return word.endswith((",", ";")) and ")" in word and "(" not in word[:-2].lstrip("(")


def _bare(line: str) -> Iterator[Head]:
    for start, end in around(line, _SIGNS, before=40, after=100):
        for found in _unmarked().finditer(line, start, end):
            words = found.group(1)
            kind = heading_kind(words)
            if kind and not (found["firm"] and found.start() * 2 < len(line)):  # first of all it leads to the job
                yield Head(found.start(1), found.end(1), kind, words)
