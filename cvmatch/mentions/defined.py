"""Initials a text defines itself: "discounted cash flow (DCF)" makes every later "DCF" the same skill."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from cvmatch.model import ConceptId
from cvmatch.taxonomy import keys_of

_SMALL = frozenset("a an and at by for in of on or the to with".split())
_WORD = re.compile(r"[^\W_]+")
_PARTED = re.compile(r"[.;:!?\n()]")
REACH = 80
"""Letters before brackets in which the words stand that the initials in them are short for."""

SMALL_WORDS = 3
"""Words more than letters at most: "a", "of" and the like."""


class Defined(NamedTuple):
    """Offsets of initials and what they stand for."""

    start: int
    end: int
    concept: ConceptId


@cache
def _in_brackets() -> re.Pattern[str]:
    return re.compile(r"\(([A-Z][A-Za-z&/-]{0,6}[A-Z])s?\)")


@cache
def _words_in_brackets() -> re.Pattern[str]:
    return re.compile(r"\(([A-Za-z][\w &/,-]{5,80})\)")


@cache
def _before_brackets() -> re.Pattern[str]:
    return re.compile(r"(?<![\w&/-])([A-Z][A-Za-z&/-]{0,6}[A-Z])s? $")


def definitions(text: str) -> dict[str, tuple[int, int]]:
    """Initials -> where a text spells them out: before the brackets they stand in, or in brackets behind them."""
    found: dict[str, tuple[int, int]] = {}
    turned: dict[str, tuple[int, int]] = {}
    place = text.find("(")
    while place >= 0:
        if bracket := _in_brackets().match(text, place):
            end = place - (text[place - 1 : place] == " ")
            if (start := _spelled(text, end, bracket[1])) is not None:
                found.setdefault(bracket[1], (start, end))
        elif place > 2 and text[place - 1] == " " and (text[place - 2].isupper() or text[place - 2] == "s"):
            named, words = (
                _before_brackets().search(text[max(0, place - 11) : place]),
                _words_in_brackets().match(text, place),
            )
            if named and words and stand_for(named[1], words[1]):
                turned.setdefault(named[1], words.span(1))
        place = text.find("(", place + 1)
    return turned | found


def _spelled(text: str, end: int, initials: str) -> int | None:
    """Where the words begin that end at a place and spell initials out."""
    letters = sum(map(str.isalpha, initials))
    words = [word.start() for word in _WORD.finditer(text, max(0, end - REACH), end)]
    tried = range(letters, letters + SMALL_WORDS + 1)
    return next((words[-n] for n in tried if n <= len(words) and _spells(text[words[-n] : end], initials)), None)


def _spells(words: str, initials: str) -> bool:
    return _PARTED.search(words) is None and stand_for(initials, words)


def find_defined(
    text: str, named: Sequence[tuple[int, int, ConceptId]], spelled: Mapping[str, tuple[int, int]]
) -> Iterator[Defined]:
    """Where initials stand that the text spells out (``spelled``) as one of the ``named`` (start, end, concept)."""
    places = {(start, end): concept for start, end, concept in named} if spelled else {}
    for initials, place in spelled.items():
        if concept := places.get(place):
            for found in re.finditer(rf"(?<![\w&/-]){re.escape(initials)}(?=s?(?![\w&]))", text):
                yield Defined(*found.span(), concept)


def is_other(initials: str, words: str, labels: Collection[str]) -> bool:
    """Whether initials that a text spells out as some words mean something else than what has these labels: they spell
    it out too, and no word is the same.

    >>> is_other("NOC", "Notice of Change", ["NOC", "network operations center"])
    True
    """
    own = {key for label in labels if stand_for(initials, label) for key in keys_of(label)}
    return bool(own) and own.isdisjoint(key for key in keys_of(words) if key not in _SMALL)


def stand_for(initials: str, words: str) -> bool:
    """Whether the letters are the first ones of the words, small words counted or not.

    >>> stand_for("DCF", "discounted cash flow"), stand_for("M&S", "Modeling and simulation"), stand_for("UK", "United")
    (True, True, False)
    """
    letters = "".join(filter(str.isalpha, initials)).lower()
    all_words = _WORD.findall(words.lower())
    firsts = ["".join(word[0] for word in all_words), "".join(word[0] for word in all_words if word not in _SMALL)]
    return letters in firsts
