"""Initials a text defines itself: "discounted cash flow (DCF)" makes every later "DCF" the same skill."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cvmatch.model import ConceptId

_SMALL = frozenset("a an and at by for in of on or the to with".split())
_WORD = re.compile(r"[^\W_]+")


class Defined(NamedTuple):
    """Offsets of initials and what they stand for."""

    start: int
    end: int
    concept: ConceptId


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(r" ?\(([A-Z][A-Za-z&/-]{0,6}[A-Z])s?\)")


def find_defined(text: str, named: Sequence[tuple[int, int, ConceptId]]) -> Iterator[Defined]:
    """Where initials stand that the text puts in brackets behind one of the ``named`` (start, end, concept)."""
    if "(" not in text:
        return
    by_end = {end: (start, concept) for start, end, concept in named if text.startswith(("(", " ("), end)}
    meant: dict[str, ConceptId] = {}
    for end, (start, concept) in by_end.items():
        bracket = _in_brackets().match(text, end)
        if bracket and stand_for(bracket[1], text[start:end]):
            meant.setdefault(bracket[1], concept)
    for initials, concept in meant.items():
        for place in re.finditer(rf"(?<![\w&/-]){re.escape(initials)}(?=s?(?![\w&]))", text):
            yield Defined(*place.span(), concept)


def stand_for(initials: str, words: str) -> bool:
    """Whether the letters are the first ones of the words, small words counted or not.

    >>> stand_for("DCF", "discounted cash flow"), stand_for("M&S", "Modeling and simulation"), stand_for("UK", "United")
    (True, True, False)
    """
    letters = "".join(filter(str.isalpha, initials)).lower()
    all_words = _WORD.findall(words.lower())
    firsts = ["".join(word[0] for word in all_words), "".join(word[0] for word in all_words if word not in _SMALL)]
    return letters in firsts
