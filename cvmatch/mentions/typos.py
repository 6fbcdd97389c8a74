"""Misspelt and glued labels: last and narrow, only words that are in no label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from string import ascii_lowercase
from typing import NamedTuple

from cvmatch.mentions.scan import MEMORY, Scan
from cvmatch.model import ConceptId
from cvmatch.taxonomy import Taxonomy
from cvmatch.taxonomy.labels import SHORTEST
from cvmatch.text import fold_word

TWO_SLIPS = 9  # letters from which two slips are allowed
LOWER = 8  # letters of a lower-case word; shorter ones are ordinary words too often (award, shall)
REACH = 7  # words and breaks from a technical skill a misspelt one may stand
SLIPPED = 2  # letters a single slip touches: two where they have changed places
BESIDE = 2  # the same for a lower-case word: "docker, kubernets", but not "speed and simplicity of Redis"
GLUED = 4  # letters of a label found inside a glued word
_TAILS = frozenset(
    """programming programmer developer development language scripting script experience knowledge engineer skills
    certification framework database server services concepts tools""".split()
)
LONGEST_TAIL = max(map(len, _TAILS))
_ENDINGS = ("ed", "ing", "ian", "ist", "able", "ness", "ity", "tion", "ment", "ly")
"""Endings of ordinary words: one that is not the name's own makes another word, no slip ("statistician")."""

_JOINT = re.compile(r"(?<=[a-z0-9])(?=[A-Z][a-z])|(?<=[0-9])(?=[A-Z])")


class Slip(NamedTuple):
    """Offsets in the text, and the entry of the index that is meant."""

    start: int
    end: int
    entry: int


class Typos:
    """Names a misspelling can mean, by length, and what was decided for words seen before."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self._entries = taxonomy.labels.entries
        self._words = taxonomy.labels.words
        self._names = taxonomy.labels.names
        self._plain = taxonomy.figures.plain_words
        self._memory: dict[str, int | None] = {}
        self._glued: dict[str, tuple[int, int, int] | None] = {}
        self._alike = taxonomy.labels.alike
        self._titles = taxonomy.role_labels

    def meant(self, surface: str) -> int | None:
        """The entry a misspelt word stands for, if just one is near enough."""
        if surface not in self._memory:
            if len(self._memory) > MEMORY:
                self._memory.clear()
            capital, key = not surface.islower(), fold_word(surface.lower())
            likely = (capital or len(key) >= LOWER) and not self._is_joined(surface)
            self._memory[surface] = self._nearest(key, capital) if likely else None
        return self._memory[surface]

    def _is_joined(self, surface: str) -> bool:
        """Begins with a whole word by letter case: "platformIT" is no slip of the pen."""
        first = _first().match(surface)
        return first is not None and fold_word(first.group().lower()) in self._words

    def _nearest(self, key: str, capital: bool) -> int | None:
        if len(key) < SHORTEST or not key.isalpha() or key in self._words or key in self._plain:
            return None
        slips = 2 if capital and len(key) >= TWO_SLIPS else 1
        near = list(self._near(key, slips))
        if not near or self._is_everyday(key) or self._is_of_title(key):
            return None
        found: dict[int, list[int]] = {}
        for other, number in near:
            distance = _distance(key, other, slips)
            if distance <= slips:
                found.setdefault(distance, []).append(number)
        best = found[min(found)] if found else []
        return best[0] if len({self._entries[number][0] for number in best}) == 1 else None

    def _near(self, key: str, slips: int) -> Iterator[tuple[str, int]]:
        """Names of about the length that share enough letters: a slip changes at most one for another."""
        letters = sorted(key)
        for length in range(len(key) - slips, len(key) + slips + 1):
            for other, number in self._alike.get(f"{key[0]}{length}", {}).items():
                close = _unlike(letters, sorted(other)) <= slips and (slips > 1 or _between(key, other) <= SLIPPED)
                if close and _same_ending(key, other):
                    yield other, number

    def _is_everyday(self, key: str) -> bool:
        """An ordinary word, or one slip away from a word of labels that is no name: "activites" is no tool called
        Activiti.
        """
        from cvmatch.mentions.everyday import EVERYDAY  # read when a first word is near: most texts have none

        if key in EVERYDAY:
            return True
        cuts = [(key[:place], key[place:]) for place in range(len(key) + 1)]
        near = {left + right[1:] for left, right in cuts} | {
            left + letter + right[skip:] for left, right in cuts for letter in ascii_lowercase for skip in (0, 1)
        }
        return any(word in self._words and word not in self._names for word in near)

    def _is_of_title(self, key: str) -> bool:
        """A word of job titles: a statistician is no tool called Statistica."""
        return any(key in title.split(" ") for title in self._titles)

    def inside(self, surface: str) -> tuple[int, int, int] | None:
        """(start, end, entry) of a label glued to another word: ``Javaprogramming``, ``TSQLMust``."""
        if surface not in self._glued:
            if len(self._glued) > MEMORY:
                self._glued.clear()
            self._glued[surface] = self._part(surface)
        return self._glued[surface]

    def _part(self, surface: str) -> tuple[int, int, int] | None:
        starts = [0, *(joint.start() for joint in _JOINT.finditer(surface)), len(surface)]
        for start, end in pairwise(starts):
            if end - start < len(surface) and (number := self._name(surface[start:end])) is not None:
                return start, end, number
        low = surface.lower()
        for cut in range(len(low) - 4, max(GLUED, len(low) - LONGEST_TAIL) - 1, -1):
            if low[cut:] in _TAILS and (number := self._name(surface[:cut])) is not None:
                return 0, cut, number
        return None

    def _name(self, part: str) -> int | None:
        return self._names.get(fold_word(part.lower())) if len(part) >= GLUED else None


@cache
def _first() -> re.Pattern[str]:
    """The part of a word that its letter case sets off: API of "APIso", platform of "platformIT"."""
    return re.compile(r"[A-Z]{2,}(?=[a-z])|[A-Za-z][a-z]+(?=[A-Z])")


def _same_ending(key: str, other: str) -> bool:
    return all(other.endswith(ending) for ending in _ENDINGS if key.endswith(ending))


def _unlike(one: list[str], other: list[str]) -> int:
    """How many letters of the longer word the other lacks (both sorted): never more than the slips between them."""
    i = j = shared = 0
    while i < len(one) and j < len(other):
        if one[i] == other[j]:
            i, j, shared = i + 1, j + 1, shared + 1
        elif one[i] < other[j]:
            i += 1
        else:
            j += 1
    return max(len(one), len(other)) - shared


def _between(one: str, other: str) -> int:
    """Letters of the longer word between what both begin with and what both end with."""
    start = _alike(one, other)
    left, right = one[start:], other[start:]
    return max(len(left), len(right)) - _alike(left[::-1], right[::-1])


def _alike(one: str, other: str) -> int:
    """With how many letters both begin."""
    shortest = min(len(one), len(other))
    return next((place for place in range(shortest) if one[place] != other[place]), shortest)


def _distance(key: str, other: str, slips: int) -> int:
    from rapidfuzz.distance import OSA  # imported when a first word is near: most texts have none

    return OSA.distance(key, other, score_cutoff=slips)


def find_typos(text: str, scan: Scan, typos: Typos, technical: bytearray) -> Iterator[Slip]:
    """Misspelt labels near technical skills, whose tokens are not 0 in ``technical``, and labels glued to a word."""
    for word in scan.strange():
        long = len(scan.keys[word]) > GLUED + 3
        near = technical.find(1, max(0, word - REACH), word + REACH + 1) >= 0
        if not near and not long:
            continue
        start, end = scan.start(word), scan.end(word)
        surface = text[start:end]
        if near and surface.islower():
            near = technical.find(1, max(0, word - BESIDE), word + BESIDE + 1) >= 0
        if near and (number := typos.meant(surface)) is not None:
            yield Slip(start, end, number)
        elif long and (glued := typos.inside(surface)):
            yield Slip(start + glued[0], start + glued[1], glued[2])


def typos_of(taxonomy: Taxonomy) -> Typos:
    """The names of a taxonomy a typo may mean, prepared once."""
    typos = taxonomy.memory.get("typos")
    if not isinstance(typos, Typos):
        typos = taxonomy.memory["typos"] = Typos(taxonomy)
    return typos


def concept_of(taxonomy: Taxonomy, entry: int) -> ConceptId:
    """The concept of an entry of the label index."""
    return taxonomy.labels.entries[entry][0]
