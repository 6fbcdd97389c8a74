"""Words on one baseline to segments: stretches of a line without a wide gap."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from cvmatch.read.pdfium import Word

# In letter sizes; tuned on the 63 development PDFs: justified text stays below, gutters and tab stops above.
WIDE_GAP = 1.0
# A gap this wide parts words where other lines start at the very same place: a rail of dates, a grid.
_RAIL_GAP = 0.55
_EDGE_LINES = 3
_WIDE_SPACED_GAP = 3.0
_SAME_BASE = 0.3
_SPACED = 4


@dataclass(slots=True)
class Segment:
    """Neighbouring words of one line; the box is in points, y downwards, ``base`` the baseline."""

    words: list[Word]
    x0: float
    x1: float
    base: float
    size: float

    @property
    def text(self) -> str:
        """The words as one stretch of text; letter-spaced headings come as words."""
        return _text(self.words)


def segments(words: list[Word]) -> list[Segment]:
    """The words grouped into segments, top to bottom and left to right within a baseline."""
    _lift_superscripts(words)
    made = _coarse(words)
    edges = _edges(made)
    return [part for segment in made for part in _split_at_edges(segment, edges)] if edges else made


def _edges(found: list[Segment]) -> frozenset[int]:
    """Where at least three segments that are not the page's leftmost start, in whole points."""
    count = Counter(round(segment.x0) for segment in found)
    leftmost = min(count, default=0)
    return frozenset(x for x, lines in count.items() if lines >= _EDGE_LINES and x > leftmost + 20)


def _split_at_edges(segment: Segment, edges: frozenset[int]) -> list[Segment]:
    words = segment.words
    cuts = []
    end = segment.x1
    for i, word in enumerate(words):
        if word.x0 - end > _RAIL_GAP * word.size and round(word.x0) in edges:
            cuts.append(i)
        end = word.x1
    if not cuts:
        return [segment]
    return [_segment(words[i:j]) for i, j in pairwise([0, *cuts, len(words)])]


def _coarse(words: list[Word]) -> list[Segment]:
    made: list[Segment] = []
    for row in (part for whole in _rows(words) for part in _overprinted(whole)):
        row.sort(key=_left)
        start = 0
        before = row[0]
        for i, word in enumerate(row):
            # the cheap test first: few gaps are wider than half a letter
            if word.x0 - before.x1 > 0.5 * word.size and _is_wide(before, word):
                made.append(_segment(row[start:i]))
                start = i
            before = word
        made.append(_segment(row[start:]))
    return made


def split_at(segment: Segment, x: float) -> tuple[Segment, Segment] | None:
    """The segment cut before the word that starts at ``x``; None where no clear gap is there."""
    words = segment.words
    for i in range(1, len(words)):
        if abs(words[i].x0 - x) < 2.0 and words[i].x0 - words[i - 1].x1 > 0.5 * words[i].size:
            return _segment(words[:i]), _segment(words[i:])
    return None


def _is_wide(before: Word, word: Word) -> bool:
    gap = (word.x0 - before.x1) / max(word.size, before.size)
    spaced = len(word.text) == 1 and len(before.text) == 1
    return gap > (_WIDE_SPACED_GAP if spaced else WIDE_GAP)


def _base(word: Word) -> float:
    return word.base


def _left(word: Word) -> float:
    return word.x0


def median(numbers: Iterable[float]) -> float:
    """The middle one, or the mean of both in the middle; of at least one number.

    Python's own comes with fractions, decimals and random numbers: a tenth of reading a page.

    >>> median([3.0, 1.0, 2.0]), median([4.0, 1.0])
    (2.0, 2.5)
    """
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _segment(words: list[Word]) -> Segment:
    first, last = words[0], words[-1]
    size = first.size
    if abs(size - last.size) > 0.01 * size:
        size = max(size, last.size) if len(words) < 3 else median([word.size for word in words])
    return Segment(words, first.x0, last.x1, first.base, size)


def _lift_superscripts(words: list[Word]) -> None:
    """Small raised or lowered words beside a bigger one (21st, H2O) take its baseline."""
    for before, word in pairwise(words):
        small = word.size < 0.85 * before.size and abs(word.base - before.base) < 0.6 * before.size
        if small and -1 < word.x0 - before.x1 < 0.25 * before.size:
            word.base = before.base


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words of one baseline each; ends of a row may be far apart."""
    rows: list[list[Word]] = []
    base = -1e9
    for word in sorted(words, key=_base):
        if not rows or word.base - base > _SAME_BASE * word.size:
            rows.append([])
            base = word.base
        rows[-1].append(word)
    return rows


def _overprinted(row: list[Word]) -> list[list[Word]]:
    """A row in which big and small words lie over each other is two rows that only share a baseline."""
    sizes = [word.size for word in row]
    big = max(sizes)
    if min(sizes) >= 0.7 * big:
        return [row]
    small = [word for word in row if word.size < 0.7 * big]
    large = [word for word in row if word.size >= 0.7 * big]
    if not any(_overlap(one, other) for one in large for other in small[:50]):
        return [row]
    return [large, small]


def _overlap(one: Word, other: Word) -> bool:
    return min(one.x1, other.x1) - max(one.x0, other.x0) > 0.5 * other.size


def _text(words: list[Word]) -> str:
    if (
        len(words) >= _SPACED
        and len(words[1].text) == 1
        and sum(len(word.text) == 1 for word in words) >= 0.8 * len(words)
    ):
        return _unspaced(words)
    parts = [words[0].text]
    for word in words[1:]:
        parts.append(word.text if word.glued else " " + word.text)
    return "".join(parts)


def _unspaced(words: list[Word]) -> str:
    """A letter-spaced heading as words: gaps much wider than between letters separate them."""
    if not all(word.text.isalpha() for word in words if len(word.text) == 1):
        return " ".join(word.text for word in words)
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    usual = max(median(gaps), 0.1)
    parts = [words[0].text]
    for gap, word in zip(gaps, words[1:], strict=True):
        parts.append((" " if gap > 1.6 * usual + 0.5 else "") + word.text)
    return "".join(parts)
