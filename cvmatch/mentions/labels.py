"""Labels of the taxonomy in a text: longest match over words, with offsets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, count, islice
from operator import contains, itemgetter
from sys import intern
from typing import Any, NamedTuple

from cvmatch.mentions.scan import BREAKS, MEMORY, Scan, Stretches
from cvmatch.taxonomy import Entry, LabelIndex, Taxonomy
from cvmatch.text import fold_word


class _Anything:
    """Holds whatever it is asked for."""

    def __contains__(self, key: object) -> bool:
        return True


_ANYTHING = _Anything()
_NOTHING: frozenset[str] = frozenset()


_ENDS_OBJECT = frozenset(
    """a about across after against along an and any are as associated at because before between both but by can
    collected during each either every for from gathered has have he if in including instead intended into
    is it its like may needed not obtained of off on only onto or our out over per produced received required she
    should since so stored such than that the their them then there these they this those through throughout to
    together too toward towards under until up upon use used using via was we were when where whether which while who
    whose will with within without you your""".split()
)
"""Words that go on after an object is named in full; any other word makes what was named part of a longer name."""


def goes_on(key: str) -> bool:
    """Whether the object of a verb goes on with this word: "manage data" does not stand in "manage data centers"."""
    return key not in _ENDS_OBJECT and key not in BREAKS and not key.endswith("ly")


class Found(NamedTuple):
    """A label in a text: tokens ``first`` to ``last`` (inclusive), its entries in the index, longest first."""

    first: int
    last: int
    leaf: int | tuple[int, ...]


class Entries(dict[int, Entry]):
    """Entries of the index by number; those a text led to are kept at hand."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self._entries = entries

    def __missing__(self, number: int) -> Entry:
        self[number] = found = self._entries[number]
        return found


class Following(dict[str, Any]):
    """Word key -> the keys that may come next in a label; anything after a word that is a label by itself."""

    def __init__(self, tree: Mapping[str, Any]) -> None:
        super().__init__()
        self._tree = tree

    def __missing__(self, key: str) -> Any:
        node = self._tree[key]
        able = _ANYTHING if node is not None else _NOTHING
        self[key] = found = node if isinstance(node, dict) and "" not in node else able
        return found

    def tidy(self) -> None:
        """Forget everything once it is too much: a long feed has no end of words."""
        if len(self) > MEMORY:
            self.clear()


class Matcher:
    """The label index of one taxonomy with what was learned of words on the way."""

    def __init__(self, labels: LabelIndex) -> None:
        self.tree = labels.tree
        self.entries = Entries(labels.entries)
        self._words = labels.words
        self._next = Following(labels.tree)
        self._stretches = Stretches(self._key)

    def scan(self, text: str) -> Scan:
        """Take a text apart."""
        self._stretches.tidy()
        self._next.tidy()
        return Scan(text, self._stretches)

    def _key(self, word: str) -> tuple[str, bool]:
        """The key of a word and whether any label has it."""
        key = intern(fold_word(word))
        known = key in self._words
        if not known and (loose := self._loose(key)):
            key, known = loose, True
        return key, known

    def _loose(self, key: str) -> str:
        """A word with stray signs ("Python+") or a version glued on ("Python3", "Java8") without them."""
        bare = key.strip("+#&'_")
        if bare != key and bare in self._words:
            return bare
        name = fold_word(bare.rstrip("0123456789"))
        return name if len(name) > 2 and name != bare and self.tree[name] is not None else ""

    def longest(self, scan: Scan) -> list[Found]:
        """The longest label from each word that is in none before it.

        Only words that are a label themselves, or may go on with the next one, are walked from.
        """
        tree, keys, free = self.tree, scan.keys, 0
        new = tuple.__new__  # a named tuple's own constructor is a function in Python
        able = map(contains, map(self._next.__getitem__, keys), islice(keys, 1, None))
        found: list[Found] = []
        for first in compress(count(), able):
            if first < free:
                continue
            leaf, last, here = None, first, first
            node = tree[keys[first]]
            while node.__class__ is dict:
                if (own := node.get("")) is not None:
                    leaf, last = own, here
                here += 1
                node = node.get(keys[here])
            if node is not None:
                leaf, last = node, here
            elif leaf is None:
                continue
            if leaf.__class__ is int and leaf < 0:
                if goes_on(keys[last + 1]):
                    shorter = self.paths(scan, first)
                    if not shorter:
                        continue
                    _, last, leaf = shorter[-1]
                else:
                    leaf = ~leaf
            found.append(new(Found, (first, last, leaf)))
            free = last + 1
        return found

    def paths(self, scan: Scan, word: int) -> list[Found]:
        """All labels that begin at a word, shortest first."""
        keys, last = scan.keys, word
        node: Any = self.tree[keys[word]]
        found: list[Found] = []
        while node is not None:
            leaf = node.get("") if isinstance(node, dict) else node
            if isinstance(leaf, int) and leaf < 0:
                leaf = None if goes_on(keys[last + 1]) else ~leaf
            if leaf is not None:
                found.append(Found(word, last, leaf))
            last += 1
            node = node.get(keys[last]) if isinstance(node, dict) else None
        return found


def spans(text: str, taxonomy: Taxonomy) -> list[tuple[int, int, int | tuple[int, ...]]]:
    """(start, end, leaf of the index) of every label by longest match alone, no context asked: the bare matching."""
    matcher = matcher_of(taxonomy)
    scan = matcher.scan(text)
    found = matcher.longest(scan)
    places = scan.spans(map(itemgetter(0, 1), found))
    return [(start, end, one[2]) for (start, end), one in zip(places, found, strict=True)]


def matcher_of(taxonomy: Taxonomy) -> Matcher:
    """The matcher of a taxonomy, made once."""
    matcher = taxonomy.memory.get("matcher")
    if not isinstance(matcher, Matcher):
        matcher = taxonomy.memory["matcher"] = Matcher(taxonomy.labels)
    return matcher
