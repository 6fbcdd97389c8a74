"""Labels of the taxonomy in a text: longest match over words, with offsets."""

from __future__ import annotations

from itertools import accumulate
from typing import Any, NamedTuple

from cvmatch.taxonomy import BREAK, LabelIndex, Taxonomy
from cvmatch.text import fold_word, lowered, pieces, soft

UNKNOWN = " "
"""The key of a word that is in no label: no path of the index goes on with it."""

_NOTHING: dict[str, Any] = {}

MEMORY = 200_000
"""Words remembered per taxonomy before the memory is emptied: a few tens of MB at most."""

_HARD = frozenset(',;:()[]{}|•!?\t*<>=…"“”')


class Found(NamedTuple):
    """A label in a text: words ``first`` to ``last`` (inclusive), its entries in the index, longest first."""

    first: int
    last: int
    leaf: int | tuple[int, ...]


class Words(dict[str, str]):
    """Raw lower-case word -> the key it has in the index, or UNKNOWN; filled as words come."""

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
        return name if len(name) > 2 and name != bare and self._tree[name] is not None else UNKNOWN


class Gaps(dict[str, bool]):
    """Whether a label may go on across what stands between two words: not across a comma, bracket or full stop."""

    def __missing__(self, gap: str) -> bool:
        if len(self) > MEMORY:
            self.clear()
        self[gap] = result = soft(gap)
        return result


class Scan(NamedTuple):
    """A text taken apart: words and gaps by turns, the words alone, their keys, and where each piece ends."""

    low: str
    parts: list[str]
    raw: list[str]
    keys: list[str]
    ends: list[int]

    def start(self, word: int) -> int:
        """Offset of the first character of a word."""
        return self.ends[2 * word] - len(self.raw[word])

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
        raw = parts[::2]
        return Scan(low, parts, raw, list(map(self.words.__getitem__, raw)), list(accumulate(map(len, parts))))

    def longest(self, scan: Scan) -> list[Found]:
        """The longest label from each word that is in none before it. One long loop: this is where time goes."""
        tree, gaps = self.tree, self.gaps
        _, parts, _, keys, _ = scan
        count, free = len(keys), 0
        found: list[Found] = []
        begin = [(i, node) for i, node in enumerate(map(tree.__getitem__, keys)) if node is not None]
        for first, node in begin:
            if first < free:
                continue
            leaf, last, here = None, first, first
            while type(node) is dict:
                if "" in node:
                    leaf, last = node[""], here
                here += 1
                if here == count:
                    break
                following = node.get(keys[here])
                if following is None or not gaps[parts[2 * here - 1]]:
                    if BREAK not in node or gaps[parts[2 * here - 1]]:
                        break
                    following = node[BREAK].get(keys[here])
                    if following is None:
                        break
                node = following
            else:
                leaf, last = node, here
            if leaf is not None:
                found.append(Found(first, last, leaf))
                free = last + 1
        return found

    def paths(self, scan: Scan, word: int) -> list[Found]:
        """All labels that begin at a word, shortest first."""
        keys, parts, gaps = scan.keys, scan.parts, self.gaps
        node: Any = self.tree[keys[word]]
        found: list[Found] = []
        last, count = word, len(keys)
        while node is not None:
            if not isinstance(node, dict):
                found.append(Found(word, last, node))
                break
            if "" in node:
                found.append(Found(word, last, node[""]))
            if last + 1 >= count:
                break
            if not gaps[parts[2 * last + 1]]:
                node = node.get(BREAK, _NOTHING)
            last += 1
            node = node.get(keys[last])
        return found


def spans(text: str, taxonomy: Taxonomy) -> list[tuple[int, int, int | tuple[int, ...]]]:
    """(start, end, leaf of the index) of every label by longest match alone, no context asked: the bare matching."""
    matcher = matcher_of(taxonomy)
    scan = matcher.scan(text)
    ends, raw = scan.ends, scan.raw
    return [(ends[2 * a] - len(raw[a]), ends[2 * b], leaf) for a, b, leaf in matcher.longest(scan)]


def matcher_of(taxonomy: Taxonomy) -> Matcher:
    """The matcher of a taxonomy, made once."""
    matcher = taxonomy.memory.get("matcher")
    if not isinstance(matcher, Matcher):
        matcher = taxonomy.memory["matcher"] = Matcher(taxonomy)
    return matcher
