"""Labels of the taxonomy in a text: longest match over words, with offsets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from typing import Any, NamedTuple

from cvmatch.taxonomy import LabelIndex, Taxonomy
from cvmatch.text import fold_word, lowered, pieces

MEMORY = 200_000
"""Words remembered per taxonomy before the memory is emptied: a few tens of MB at most."""

_HARD = frozenset(',;:()[]{}|•!?\t*<>=…"“”')


class Found(NamedTuple):
    """A label in a text: words ``first`` to ``last`` (inclusive), its entries in the index, longest first."""

    first: int
    last: int
    leaf: int | tuple[int, ...]


class Words(dict[str, str]):
    """Raw lower-case word -> the key it has in the index, or "" for a word in no label; filled as words come."""

    def __init__(self, labels: LabelIndex) -> None:
        super().__init__()
        self._known = labels.words
        self._tree = labels.tree

    def __missing__(self, word: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        key = fold_word(word)
        if key not in self._known:
            key = self._loose(key)
        self[word] = key
        return key

    def _loose(self, key: str) -> str:
        """A word with stray signs ("Python+") or a version glued on ("Python3", "Java8")."""
        bare = key.strip("+#&'_")
        if bare != key and bare in self._known:
            return bare
        name = bare.rstrip("0123456789")
        return name if len(name) > 2 and name != bare and name in self._tree else ""


class Gaps(dict[str, bool]):
    """Whether a label may go on across what stands between two words: not across a comma, bracket or full stop."""

    def __missing__(self, gap: str) -> bool:
        if len(self) > MEMORY:
            self.clear()
        self[gap] = result = _soft(gap)
        return result


def _soft(gap: str) -> bool:
    if gap.isspace():
        return gap.count("\n") < 2 and "\t" not in gap
    if "." in gap and gap != ".":
        return False
    return gap.count("\n") == 0 and _HARD.isdisjoint(gap)


class Scan(NamedTuple):
    """A text taken apart: words and gaps by turns, keys of the words, and where each piece ends."""

    low: str
    parts: list[str]
    keys: list[str]
    ends: list[int]

    def start(self, word: int) -> int:
        """Offset of the first character of a word."""
        return self.ends[2 * word] - len(self.parts[2 * word])

    def end(self, word: int) -> int:
        """Offset after the last character of a word."""
        return self.ends[2 * word]

    def gap(self, word: int) -> str:
        """What stands after a word; -1 gives what stands before the first."""
        return self.parts[2 * word + 1] if 0 <= 2 * word + 1 < len(self.parts) else "\n\n"


class Matcher:
    """The label index of one taxonomy with what was learned of words and gaps on the way."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.tree = taxonomy.labels.tree
        self.words = Words(taxonomy.labels)
        self.gaps = Gaps()

    def scan(self, text: str) -> Scan:
        """Take a text apart; the work every other step builds on."""
        low = lowered(text)
        parts = pieces(low)
        words = self.words
        return Scan(low, parts, [words[word] for word in parts[::2]], list(accumulate(map(len, parts))))

    def paths(self, scan: Scan, word: int) -> list[Found]:
        """All labels that begin at a word, shortest first."""
        keys, parts, gaps = scan.keys, scan.parts, self.gaps
        node: Any = self.tree.get(keys[word])
        found: list[Found] = []
        last, count = word, len(keys)
        while node is not None:
            if not isinstance(node, dict):
                found.append(Found(word, last, node))
                break
            if "" in node:
                found.append(Found(word, last, node[""]))
            if last + 1 >= count or not gaps[parts[2 * last + 1]]:
                break
            last += 1
            node = node.get(keys[last]) if keys[last] else None
        return found

    def candidates(self, scan: Scan) -> Iterator[int]:
        """Words a label may begin with."""
        tree = self.tree
        return (i for i, key in enumerate(scan.keys) if key in tree)


def spans(text: str, taxonomy: Taxonomy) -> list[tuple[int, int, int]]:
    """(start, end, entry) of every label in a text by longest match alone, no context asked: the bare matching."""
    matcher = matcher_of(taxonomy)
    scan = matcher.scan(text)
    found, free = [], 0
    for word in matcher.candidates(scan):
        if word >= free and (paths := matcher.paths(scan, word)):
            best = paths[-1]
            free = best.last + 1
            leaf = best.leaf if isinstance(best.leaf, int) else best.leaf[0]
            found.append((scan.start(word), scan.ends[2 * best.last], leaf))
    return found


def matcher_of(taxonomy: Taxonomy) -> Matcher:
    """The matcher of a taxonomy, made once."""
    matcher = taxonomy.memory.get("matcher")
    if not isinstance(matcher, Matcher):
        matcher = taxonomy.memory["matcher"] = Matcher(taxonomy)
    return matcher
