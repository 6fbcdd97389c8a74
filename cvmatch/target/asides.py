"""Asides that make a line or an item optional: "(nice to have)", "[optional]", "Kafka - desirable", "Bonus: Rust"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

_MORE = (
    r"(?:(?:is|are|as|be|would|will|considered|seen|an?|highly|strongly|very|much|also|big|huge|strong|definite|real|"
    r"added|distinct|major|only|just|but|though|both|all|either|these|this|skills?|experience) )*"
)
_WISH = (
    r"(?:nice[ -]to[ -]haves?|nice|good[ -]to[ -]haves?|pluse?s?|bonus(?:es)?(?: points?)?|preferred|preferabl[ey]|"
    r"optional(?:ly)?|desired|desirable|advantageous|advantage|beneficial|helpful|ideally|asset|welcome|if possible|"
    r"where possible|recommended|appreciated|great|useful)"
)
_WEAKER = (
    r"(?:,? ?(?:but |though |and )?(?:is |are )?not (?:strictly |absolutely )?(?:required|essential|necessary|needed|"
    r"mandatory|a must|a requirement|must))"
)
_ASIDE = rf"{_MORE}{_WISH}{_WEAKER}?"
_DASH = r"\s?[-–—:]+"
LONGEST = 48
"""Letters of an aside: what is longer says more than that something is optional."""


class Aside(NamedTuple):
    """Where an aside stands in its sentence, its words, and whether it speaks of all that the sentence names."""

    start: int
    end: int
    words: str
    whole: bool


@cache
def _asides() -> re.Pattern[str]:
    """In brackets anywhere; before or behind a dash at either end of a line; before a colon."""
    return re.compile(
        rf"[(\[{{]\s?(?P<inner>{_ASIDE})\s?[.!]?[)\]}}]|"
        rf"^[\W\d]{{0,6}}(?P<first>{_ASIDE})[*_]{{0,2}}(?:\s[-–—]|[–—:]|\)(?=\s))[*_]{{0,2}}\s|"
        rf"\s[-–—]+\s?[*_]{{0,2}}(?P<last>{_ASIDE})[*_]{{0,2}}\s?[.!;)]?$"
    )


@cache
def _only() -> re.Pattern[str]:
    return re.compile(rf"\W*{_ASIDE}\W*", re.IGNORECASE)


def asides_in(low: str) -> Iterator[Aside]:
    """The asides of a sentence in lower case, from left to right.

    One behind an item of a list speaks of that item alone; one at the beginning, behind a dash, or with "both" or
    "all", of the whole.
    """
    for found in _asides().finditer(low):
        words = found["inner"] or found["first"] or found["last"]
        opens = not re.search(r"[^\W\d_]", low[: found.start()])
        whole = opens or not found["inner"] or words.startswith(("both ", "all ", "these "))
        yield Aside(found.start(), found.end(), words.strip(), whole)


def only_aside(words: str) -> bool:
    """Whether words are an aside and nothing else, which belongs to what stands beside it."""
    return len(words) <= LONGEST and _only().fullmatch(words) is not None
