"""A text taken apart into words and breaks, with offsets; the work every other step builds on.

Time goes into tokens, so none is made twice: a text is split at spaces, and what a stretch without spaces holds
("Python," or "CI/CD") is remembered, since stretches repeat all the time.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Set
from functools import cache, cached_property
from itertools import accumulate, chain
from typing import NamedTuple

from cvmatch.taxonomy import BREAK, STOP
from cvmatch.text import dotted, lower, lowered, pieces, soft

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
    Exposure Extensive Familiar Hands-on Highly Identify Implement Interact Knowledge Leverage Maintain Manage
    Minimum Must Outstanding Participate Passion Perform Please Preferred Prior Proactive Proficien Proven
    Provide Qualifications Required Requirements Responsib Solid Strong Superior Troubleshoot Understanding
    Working""".split()
)
"""Words that open an item, and whose capital after a letter is where a text has lost a line end: "SparkExperience"."""

_OPENERS_LOW = tuple(map(str.lower, _OPENERS))

_JOINT = re.compile(r"(?<=.)(?=[A-Z])")

GLUED, GLUED_FIRST, GLUED_SECOND = 8, 3, 3
"""Letters of a word that may be two, glued where a line end was lost, and of its parts."""

_SIGNS = re.compile(r"[#+]+(?!\w)|\.$")
"""Stretches that belong to the one before, or after, where the signs of a name stand apart."""


class Stretch(NamedTuple):
    """What stands between two spaces: keys of words and breaks, and their offsets in it."""

    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Whole(dict[str, Stretch]):
    """Lower-case stretch -> what it holds; filled as stretches come."""

    def __init__(self, read: Callable[[str], Stretch]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, stretch: str) -> Stretch:
        self[stretch] = found = self._read(stretch)
        return found


class Stretches(dict[str, tuple[str, ...]]):
    """Lower-case stretch -> its keys, by themselves because most stretches need no more. ``key`` gives a word its key
    and says whether any label has it; ``strange`` are the keys of words none has, ``odd`` stretches in which one word
    may be glued to another, or which are signs that may be part of a name ("C #"), ``long`` those with a long word
    none has, which may be two if it holds a capital.
    """

    def __init__(self, key: Callable[[str], tuple[str, bool]]) -> None:
        super().__init__()
        self._key = key
        self.whole = Whole(self._read)
        self.strange: set[str] = set()
        self.odd: set[str] = set()
        self.long: set[str] = set()

    def __missing__(self, stretch: str) -> tuple[str, ...]:
        self[stretch] = keys = self.whole[stretch].keys
        return keys

    def tidy(self) -> None:
        """Forget everything once it is too much; never within a text, which would then be read in two ways."""
        if len(self) > MEMORY:
            for memory in (self, self.whole, self.strange, self.odd, self.long):
                memory.clear()

    def _read(self, stretch: str) -> Stretch:
        parts = pieces(dotted(stretch))
        if _SIGNS.match(stretch) or any(map(self._may_be_glued, parts[::2])):
            self.odd.add(stretch)
        elif any(len(word) >= GLUED and not self._key(word)[1] for word in parts[::2]):
            self.long.add(stretch)
        if _JOINT.search(stretch):
            parts = [piece for number, part in enumerate(parts) for piece in self._parted(part, number)]
        keys, starts, ends, place = [], [], [], 0
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
        return Stretch(tuple(keys), tuple(starts), tuple(ends))

    def _may_be_glued(self, word: str) -> bool:
        return any(word.find(opener, 1) > 0 for opener in _OPENERS_LOW) and not self._key(word)[1]

    def _parted(self, part: str, number: int) -> list[str]:
        """A glued word as its parts, with nothing between them; a word that labels have as it is."""
        low = lowered(part)
        if number % 2 or self._key(low)[1]:
            return [low]
        return [piece for word in _JOINT.split(part) for piece in (lowered(word), "")][:-1]

    def _word(self, word: str) -> str:
        key, known = self._key(word)
        if not known and key:
            self.strange.add(key)
        return key


def _sign(gap: str) -> str:
    if _ENDS.search(gap):
        return STOP
    return "" if soft(gap) else BREAK


def _glued(text: str) -> list[int]:
    """Where a word that opens an item is glued to the one before it."""
    found = []
    for opener in _OPENERS:
        place = text.find(opener, 1)
        while place > 0:
            if text[place - 1].isalnum() or text[place - 1] in ")+#":
                found.append(place)
            place = text.find(opener, place + 1)
    return found + [joint.end() for joint in _joints().finditer(text)]


def _joined(text: str, low: str, long: set[str], parts: list[str]) -> bool:
    """Whether one of the stretches that may hold two words has a capital where the second would begin."""
    places = ((low.find(stretch), len(stretch)) for stretch in long.intersection(parts))
    return any(_joints().search(text, place, place + size) for place, size in places)


@cache
def _joints() -> re.Pattern[str]:
    """Where a capital stands within a word that begins in lower case, or behind initials: "systemsTime", "CCNPGood"."""
    lower = rf"[a-z]{{{GLUED_FIRST},}}(?=[A-Z][A-Za-z]{{{GLUED_SECOND - 1}}})"
    initials = rf"[A-Z]{{{GLUED_FIRST},}}s?(?=[A-Z][a-z]{{{GLUED_SECOND - 1}}})"
    return re.compile(rf"(?<![A-Za-z])(?:{lower}|{initials})")


def _lines_as_signs(low: str) -> str:
    """A text with blanks for its line ends, and a sign where something new begins."""
    if "\n" not in low:
        return low
    for mark in _NEW_LINES if "\n " in low else _NEW_LINES[::2]:
        low = low.replace(mark, f" {_NEW}".ljust(len(mark)))
    return low.replace("\n", " ")


def _mended(text: str) -> str:
    """A text whose names are one word each, and in which the capital of a glued word stays: it tells such a stretch
    from any other.
    """
    low = _lines_as_signs(lowered(text))
    for place in _glued(text):
        low = f"{low[:place]}{text[place]}{low[place + 1 :]}"
    return low


class Scan:
    """A text as keys of words and breaks, by token number; offsets and sentence ends are worked out when asked for.

    ``keys`` ends with two stops that stand for no token, so that looking one further is always allowed.
    """

    def __init__(self, text: str, stretches: Stretches) -> None:
        self.text = text
        self._strange, self._whole = stretches.strange, stretches.whole
        low = _lines_as_signs(lower(text))
        self._parts = low.split(" ")
        self._read = list(map(stretches.__getitem__, self._parts))
        glued = not stretches.odd.isdisjoint(self._parts) or _joined(text, low, stretches.long, self._parts)
        if glued and (mended := _mended(text)) != low:
            self._parts = mended.split(" ")
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
