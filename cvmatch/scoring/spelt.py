"""Misspelt words of job titles: a "Hodoop developer" is a Hadoop developer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import cast

from cvmatch.taxonomy import Taxonomy

SHORTEST, PERSON = 6, 7
"""Letters of a word that may be misspelt; of one that ends like somebody who does something: a taster is no tester."""

LONG = 8
"""Letters from which a word may be two slips from what it sounds like, or lack or hold one consonant."""

SHORT = {
    "engg": "engineer",
    "engr": "engineer",
    "mgr": "manager",
    "asst": "assistant",
    "exec": "executive",
    "rep": "representative",
    "supv": "supervisor",
    "coord": "coordinator",
}
"""Posts as titles shorten them."""

WORDS = 20_000
"""Words remembered."""


def spelt(taxonomy: Taxonomy, words: Iterable[str]) -> tuple[str, ...]:
    """Folded words of a title, those that are in no label, no title and no advert put right where just one word of the
    roles' names sounds like them ("softwear") or is one letter dropped, doubled or swapped away ("desinger").
    """
    known = cast("dict[str, str]", taxonomy.memory.setdefault("spelt title words", {}))
    if len(known) > WORDS:
        known.clear()
    return tuple([known[word] if word in known else known.setdefault(word, _right(taxonomy, word)) for word in words])


def _right(taxonomy: Taxonomy, word: str) -> str:
    if word in SHORT:
        return SHORT[word]
    least = PERSON if word.endswith(("er", "or")) else SHORTEST
    if len(word) < least or not word.isalpha() or word.endswith("ly") or _is_word(taxonomy, word):
        return word
    slips = 2 if len(word) >= LONG else 1
    near = [w for w in taxonomy.role_words.get(word[0], ()) if abs(len(w) - len(word)) <= slips]
    meant = [w for w in near if _sounds_like(word, w, slips) or (slips > 1 and _slipped(word, w))]
    return meant[0] if len(meant) == 1 else word


def _sounds_like(word: str, other: str, slips: int) -> bool:
    word, other = word.replace("ph", "f"), other.replace("ph", "f")
    return _consonants(word) == _consonants(other) and _slips(word, other, slips) <= slips


def _slipped(word: str, other: str) -> bool:
    """Whether one letter within the word was dropped, doubled or swapped; one changed for another makes other words."""
    if word[-1] != other[-1]:
        return False
    longer, shorter = sorted((list(word), list(other)), key=len, reverse=True)
    left = sum((Counter(longer) - Counter(shorter)).values())
    alike = left == len(longer) - len(shorter)  # nothing but what was dropped, doubled or swapped
    return alike and _slips(word, other, 1) <= 1


def _slips(word: str, other: str, most: int) -> int:
    from cvmatch.lexical import slips_between  # most titles are spelt right: a start does not pay for it

    return slips_between(word, other, most)


@cache
def _consonants(word: str) -> str:
    return "".join(letter for letter, _ in groupby(word) if letter not in "aeiouy")


def _is_word(taxonomy: Taxonomy, word: str) -> bool:
    figures = taxonomy.figures
    return word in figures.title_words or word in figures.plain_words or word in taxonomy.labels.words
