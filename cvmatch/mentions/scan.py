"""A text taken apart into words and breaks, with offsets; the work every other step builds on.

Time goes into tokens, so none is made twice: a text is split at spaces, and what a stretch without spaces holds
("Python," or "CI/CD") is remembered, since stretches repeat all the time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Set
from functools import cache, cached_property
from itertools import accumulate, chain, pairwise
from typing import NamedTuple

from cvmatch.taxonomy import BREAK, STOP
from cvmatch.text import dotted, joined, lower, pieces, soft

MEMORY = 200_000
"""Stretches remembered per taxonomy before the memory is emptied: a few tens of MB at most."""

FEW = 4
"""So many words are looked for at once; fewer are found sooner one by one."""

BREAKS = frozenset((BREAK, STOP))

WORDY = 100
WORDS_A_COMMA = 150
"""A text of so many words with fewer commas than that has lost them, as adverts in data sets may have; on the dev data
28 of 7,951. A usual one holds a comma for each 20 words.
"""

_NEW = "\x02"  # stands for what begins something new; a cleaned text holds no control characters
_NEW_LINES = "\n\n", "\n \n", "\n-", "\n -", "\n–", "\n –", "\n*", "\n *"
"""Line ends after which something new begins; a mere line end is where a line was wrapped."""

_ENDS = re.compile(rf"[.!?][\s\"'”)]|[•|{_NEW}]")

_OPENERS = tuple(
    """Ability About Additional Advanced Analytical Analyze Assist Bachelor Collaborate Comfortable Communicate
    Conduct Demonstrated Designs Desired Develop Ensure Establish Excellent Exceptional Experience Expert
    Exposure Extensive Familiar Hands Highly Identify Implement Interact Knowledge Leverage Maintain Manage
    Minimum Must Outstanding Participate Passion Perform Please Preferred Prior Proactive Proficien Proven
    Provide Qualifications Required Requirements Responsib Solid Strong Superior Troubleshoot Understanding
    Working""".split()
)
"""Words that open an item, and whose capital after a letter is where a text has lost a line end: "SparkExperience"."""

_MARKS = "&'’_"
"""No word is glued behind these."""

GLUED_FIRST, GLUED_SECOND = 3, 3
"""Letters of the parts of a word that may be two, glued where a line end was lost."""

_SHORT = frozenset(("e.g.", "i.e.", "ex.", "esp.", "incl."))
"""Short forms whose full stop ends no sentence: a name behind one opens none."""

_SIGNS = re.compile(r"[#+]+(?!\w)|\.$")
"""Stretches that belong to the one before, or after, where the signs of a name stand apart."""


class Stretch(NamedTuple):
    """What stands between two spaces: keys of words and breaks, and their offsets in it."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Whole(dict[str, Stretch]):
    """Stretch as written -> what it holds; filled as stretches come."""

    def __init__(self, read: Callable[[str], Stretch]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, stretch: str) -> Stretch:
        self[stretch] = found = self._read(stretch)
        return found


class Stretches(dict[str, tuple[str, ...]]):
    """Stretch as written -> its keys, by themselves because most stretches need no more. ``key`` gives a word in lower
    case its key and says whether any label has it; ``strange`` are the keys of words none has, ``signs`` stretches
    which may be the sign of a name that stands apart from it ("C #").
    """

    def __init__(self, key: Callable[[str], tuple[str, bool]]) -> None:
        super().__init__()
        self._key = key
        self.whole = Whole(self._read)
        self.strange: set[str] = set()
        self.signs: set[str] = set()
        self._offsets: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __missing__(self, stretch: str) -> tuple[str, ...]:
        self[stretch] = keys = self.whole[stretch].keys
        return keys

    def tidy(self) -> None:
        """Forget everything once it is too much; never within a text, which would then be read in two ways."""
        if len(self) > MEMORY:
            for memory in (self, self.whole, self.strange, self.signs, self._offsets):
                memory.clear()

    def _read(self, stretch: str) -> Stretch:
        if _SIGNS.match(stretch):
            self.signs.add(stretch)
        keys, starts, ends, place = [], [], [], 0
        parts = self._parts(stretch)
        for number, part in enumerate(parts):
            if number % 2:
                key = _sign(part if parts[number - 1] and parts[number + 1] else f"{part} ") if part else STOP
            else:
                key = self._word(part) if part else ""
            if key:
                keys.append(key)
                starts.append(place)
                ends.append(place + len(part))
            place += len(part)
        if keys and keys[-1] == STOP and stretch.lstrip("([").lower() in _SHORT:
            keys[-1] = BREAK
        return Stretch(tuple(keys), self._one(starts), self._one(ends))

    def _one(self, places: list[int]) -> tuple[int, ...]:
        """The same offsets are one tuple wherever they come up: less memory to go through means less time."""
        found = tuple(places)
        return self._offsets.setdefault(found, found)

    def _parts(self, stretch: str) -> list[str]:
        """Words in lower case and the gaps between them, by turns; between glued words there is nothing."""
        low = lower(stretch)
        parts = pieces(dotted(low))
        if low[1:] == stretch[1:]:
            return parts
        found, place = [], 0
        for number, part in enumerate(parts):
            found += [part] if number % 2 else self._parted(part, stretch[place : place + len(part)])
            place += len(part)
        return found

    def _parted(self, low: str, written: str) -> list[str]:
        """A word no label has as those it was glued from."""
        if low[1:] == written[1:] or self._key(low)[1]:
            return [low]
        edges = [0, *_joints_of(written), len(low)]
        return [piece for start, end in pairwise(edges) for piece in (low[start:end], "")][:-1]

    def _word(self, word: str) -> str:
        key, known = self._key(word)
        if not known and key:
            self.strange.add(key)
        return key


def _sign(gap: str) -> str:
    if _ENDS.search(gap):
        return STOP
    return "" if soft(gap) else BREAK


def _joints_of(word: str) -> list[int]:
    """Where a word begins that is glued to the one before it: one that opens an item, or any of some letters."""
    opened = {place for opener in _OPENERS if (place := word.find(opener, 1)) > 0 and word[place - 1] not in _MARKS}
    return sorted(opened.union(joint.end() for joint in _joints().finditer(word)))


@cache
def _joints() -> re.Pattern[str]:
    """Where a capital stands within a word that begins in lower case, or behind initials: "systemsTime", "CCNPGood"."""
    lower = rf"[a-z]{{{GLUED_FIRST},}}(?=[A-Z][A-Za-z]{{{GLUED_SECOND - 1}}})"
    initials = rf"[A-Z]{{{GLUED_FIRST},}}s?(?=[A-Z][a-z]{{{GLUED_SECOND - 1}}})"
    return re.compile(rf"(?<![A-Za-z])(?:{lower}|{initials})")


def _lines_as_signs(text: str) -> str:
    """A text with blanks for its line ends, and a sign where something new begins."""
    if "\n" not in text:
        return text
    for mark in _NEW_LINES if "\n " in text else _NEW_LINES[::2]:
        text = text.replace(mark, f" {_NEW}".ljust(len(mark)))
    return text.replace("\n", " ")


class Scan:
    """A text as keys of words and breaks, by token number; offsets and sentence ends are worked out when asked for.

    ``keys`` ends with two stops that stand for no token, so that looking one further is always allowed.
    """

    def __init__(self, text: str, stretches: Stretches) -> None:
        self.text = text
        self._strange, self._whole = stretches.strange, stretches.whole
        self._parts = _lines_as_signs(text).split(" ")
        self._read = list(map(stretches.__getitem__, self._parts))
        if not stretches.signs.isdisjoint(self._parts) and (named := joined(text)) is not text:
            self._parts = _lines_as_signs(named).split(" ")
            self._read = list(map(stretches.__getitem__, self._parts))
        self.keys = [*chain.from_iterable(self._read), STOP, STOP]

    @cached_property
    def _counts(self) -> list[int]:
        """Tokens before each stretch."""
        return list(accumulate(map(len, self._read), initial=0))

    @cached_property
    def _places(self) -> list[int]:
        """Offset of each stretch, less its number: the spaces before it."""
        return list(accumulate(map(len, self._parts), initial=0))

    def spans(self, found: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """Offsets of stretches of tokens, each from a first token to a last one."""
        counts, places, whole, parts = self._counts, self._places, self._whole, self._parts
        spans = []
        for first, last in found:
            number = bisect_right(counts, first) - 1
            _, starts, ends = whole[parts[number]]
            start = places[number] + number + starts[first - counts[number]]
            if last >= counts[number + 1]:
                number = bisect_right(counts, last) - 1
                ends = whole[parts[number]][2]
            spans.append((start, places[number] + number + ends[last - counts[number]]))
        return spans

    @cached_property
    def is_commaless(self) -> bool:
        """Whether the text has lost its commas: what it lists stands side by side."""
        return len(self.keys) > WORDY and self.text.count(",") * WORDS_A_COMMA < len(self.keys)

    @cached_property
    def stops(self) -> list[int]:
        """Tokens where a sentence or line item ends, the one after the last token among them."""
        return self._all(STOP)[:-1]

    @cached_property
    def words(self) -> frozenset[str]:
        """All keys of the text: most texts hold none of the rare words some steps look for."""
        return frozenset(self.keys)

    def start(self, token: int) -> int:
        """Offset of the first character of a token."""
        number = bisect_right(self._counts, token) - 1
        inner = self._whole[self._parts[number]].starts[token - self._counts[number]]
        return self._places[number] + number + inner

    def end(self, token: int) -> int:
        """Offset after the last character of a token."""
        number = bisect_right(self._counts, token) - 1
        inner = self._whole[self._parts[number]].ends[token - self._counts[number]]
        return self._places[number] + number + inner

    def surface(self, first: int, last: int) -> str:
        """The text from one token to another."""
        counts = self._counts
        number = bisect_right(counts, first) - 1
        if last >= counts[number + 1]:
            return self.text[self.start(first) : self.end(last)]
        _, starts, ends = self._whole[self._parts[number]]
        place, before = self._places[number] + number, counts[number]
        return self.text[place + starts[first - before] : place + ends[last - before]]

    def strange(self) -> list[int]:
        """Tokens that are words no label has."""
        return self.places_of(self._strange)

    def places_of(self, keys: Set[str]) -> list[int]:
        """Tokens whose key is one of some, in order."""
        wanted = self.words & keys
        if len(wanted) < FEW:
            return sorted(chain.from_iterable(map(self._all, wanted)))
        return [token for token, key in enumerate(self.keys) if key in wanted]

    def _all(self, key: str) -> list[int]:
        """Every token with a key, in order."""
        tokens, token, find = [], -1, self.keys.index
        try:
            while True:
                token = find(key, token + 1)
                tokens.append(token)
        except ValueError:
            return tokens

    def left(self, token: int) -> int:
        """The word before a token; -1 where there is none."""
        word, keys = token - 1, self.keys
        while word >= 0 and keys[word] in BREAKS:
            word -= 1
        return word

    def right(self, token: int) -> int:
        """The word after a token; the number of all tokens where there is none."""
        word, keys = token + 1, self.keys
        end = len(keys) - 2
        while word < end and keys[word] in BREAKS:
            word += 1
        return word

    def before(self, token: int) -> tuple[int, str]:
        """The word before a token and what stands between them; -1 where there is none."""
        word = self.left(token)
        return word, self.text[self.end(word) if word >= 0 else 0 : self.start(token)]

    def after(self, token: int) -> tuple[int, str]:
        """The word after a token and what stands between them; the number of all tokens where there is none."""
        word = self.right(token)
        return word, self.text[self.end(token) : self.start(word) if word < len(self.keys) - 2 else len(self.text)]

    def sentence(self, first: int, last: int) -> tuple[int, int]:
        """First and last token of the sentence or line item around some tokens."""
        number = bisect_left(self.stops, first)
        end = self.stops[bisect_left(self.stops, last)]
        return (self.stops[number - 1] + 1 if number else 0), end - 1
