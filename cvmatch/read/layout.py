"""Segments of a page in the order a person reads them: columns by recursive X-Y cut, rows with rails kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from cvmatch.read.segments import Segment, median, split_at

# Past this a page is no CV: it is read top to bottom, so that a hostile page costs no quadratic time.
_MOST_SEGMENTS = 1500
_MIN_GUTTER = 0.6
_DEPTH = 8
_LEAST_LINES = 3
# In points. Lower pairs of columns are grids of skills or contact lines, which read row by row.
_LEAST_HEIGHT = 60.0
_BLOCK_GAP = 1.75
_TOP_ROWS = 4

Row = list[Segment]


@dataclass(frozen=True, slots=True)
class Gutter:
    """A vertical white stripe ending at ``x`` through the rows ``first`` to ``last`` (half-open)."""

    x: float
    first: int
    last: int
    weight: float  # its height in points, less where few lines start at it


def reading_order(segments: list[Segment]) -> Iterator[list[Row]]:
    """Blocks of rows in reading order; a row holds the segments of one visual line and column, left to right."""
    yield from _ordered(segments, 0 if len(segments) > _MOST_SEGMENTS else _DEPTH)


def _ordered(segments: list[Segment], depth: int) -> Iterator[list[Row]]:
    rows = _lines(segments)
    gutter = _best_gutter(rows) if depth and len(rows) >= _LEAST_LINES else None
    if gutter is None:
        yield from _blocks(rows)
        return
    first = gutter.first + _across(rows[gutter.first : gutter.last], gutter.x)
    left, right = _sides(rows[first : gutter.last], gutter.x)
    for part in (_flat(rows[:first]), left, right, _flat(rows[gutter.last :])):
        if part:
            yield from _ordered(part, depth - 1)


def _across(rows: list[Row], x: float) -> int:
    """How many rows at the top are lines of contacts that only happen to leave the gutter white.

    They hold several cells to the left of it, and none of theirs to the right starts where the right column does.
    """
    lines = 0
    for number, row in enumerate(rows[:_TOP_ROWS], 1):
        left = [segment for segment in row if segment.x0 < x - 2]
        right = [segment.x0 for segment in row if segment.x0 >= x - 2]
        if len(left) > 1 and right and min(right) - x > 2:
            lines = number
    return lines


def _flat(rows: list[Row]) -> list[Segment]:
    return [segment for row in rows for segment in row]


def _sides(rows: list[Row], x: float) -> tuple[list[Segment], list[Segment]]:
    left: list[Segment] = []
    right: list[Segment] = []
    for segment in _flat(rows):
        halves = split_at(segment, x) if segment.x0 < x - 2 and segment.x1 > x + 2 else None
        if halves:
            left.append(halves[0])
            right.append(halves[1])
        else:
            (left if segment.x0 < x - 2 else right).append(segment)
    return left, right


def _best_gutter(rows: list[Row]) -> Gutter | None:
    found = [gutter for x in _candidates(_flat(rows)) for gutter in _gutters_at(x, rows)]
    best = max(found, key=lambda gutter: gutter.weight, default=None)
    for other in found if best else ():
        if best and other.x != best.x and _overlaps(best, other) and _is_truer(rows, best, other):
            best = other
    return best


def _overlaps(one: Gutter, other: Gutter) -> bool:
    shared = min(one.last, other.last) - max(one.first, other.first)
    return shared > 0.5 * (one.last - one.first)


def _is_truer(rows: list[Row], best: Gutter, other: Gutter) -> bool:
    """Whether what stands between two gutters belongs to the side that ``other`` gives it to.

    A rail of dates stands on the lines of the text it dates, and only by chance on those of the other column.
    """
    nearer, farther = sorted((best, other), key=lambda gutter: gutter.x)
    part = rows[max(best.first, other.first) : min(best.last, other.last)]
    left, rest = _sides(part, nearer.x)
    middle, right = _sides([rest], farther.x)
    if len(middle) < 2 or not left or not right:
        return False
    with_left, with_right = _aligned(_lines(middle), _lines(left)), _aligned(_lines(middle), _lines(right))
    if other is nearer:
        return with_right > with_left + 0.1
    return with_left > with_right + 0.1


def _candidates(segments: list[Segment]) -> list[float]:
    """Left edges that at least three segments share and that have text to their left."""
    edges = sorted(segment.x0 for segment in segments)
    leftmost = edges[0]
    shared = []
    start = 0
    for i in range(1, len(edges) + 1):
        if i == len(edges) or edges[i] - edges[start] > 2.0:
            if i - start >= _LEAST_LINES and edges[start] - leftmost > 20:
                shared.append(edges[start])
            start = i
    return shared


def _gutters_at(x: float, rows: list[Row]) -> Iterator[Gutter]:
    """The stretches between rows that cross ``x`` where both sides hold a column of their own."""
    first = 0
    for i in range(len(rows) + 1):
        if i == len(rows) or _crosses(rows[i], x):
            gutter = _judged(x, rows, first, i)
            if gutter:
                yield gutter
            first = i + 1


def _crosses(row: Row, x: float) -> bool:
    for segment in row:
        if segment.x0 < x - 2 and segment.x1 + _MIN_GUTTER * segment.size > x and split_at(segment, x) is None:
            return True
    return False


def _judged(x: float, rows: list[Row], first: int, last: int) -> Gutter | None:
    if last - first < _LEAST_LINES:
        return None
    left, right = _sides(rows[first:last], x)
    if not left or not right or max(len(left), len(right)) < _LEAST_LINES:
        return None
    height = min(left[-1].base, right[-1].base) - max(left[0].base, right[0].base)
    if height < -2 or not _are_columns(_lines(left), _lines(right)):
        return None
    # A column's lines mostly start at its edge; a place or date inside a column does not make one.
    at_edge = sum(abs(segment.x0 - x) < 2.0 for segment in right) / len(right)
    return Gutter(x, first, last, (height + 1) * at_edge)


def _lines(segments: list[Segment]) -> list[Row]:
    rows: list[Row] = []
    for segment in segments:
        if rows and segment.base - rows[-1][0].base <= 0.3 * segment.size and not _over(rows[-1], segment):
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return rows


def _over(row: Row, segment: Segment) -> bool:
    """Whether a segment lies over the row: overprinted, or a line of its own set very close."""
    last = row[-1]
    return min(segment.x1, last.x1) - max(segment.x0, last.x0) > 0.5 * segment.size


def _are_columns(left: list[Row], right: list[Row]) -> bool:
    """Whether two sides are columns of their own, not a text with a rail of dates or labels.

    A rail stands on the lines of the text beside it; columns mostly do not, and where they share a grid (the
    same line height) a column still runs over several lines where a rail stops after one or two.
    """
    few, many = sorted((left, right), key=len)
    if _are_titled(left[0], right[0], many):
        return True
    if len(few) < _LEAST_LINES or min(_height(left), _height(right)) < _LEAST_HEIGHT:
        return False
    return _run_like_columns(few, many) and not (_is_rail(few, many) or _is_rail(many, few))


def _run_like_columns(few: list[Row], many: list[Row]) -> bool:
    on_grid = _aligned(few, many)
    if on_grid < 0.6:
        return _in_runs(few, 2) >= 0.5
    if on_grid > 0.9 and _flush_right(few):
        return False
    wordy = min(_words_a_row(few), _words_a_row(many))
    if _aligned(many, few) > 0.8:
        return wordy > 4 and _in_runs(few, 3) > 0.6
    return _in_runs(few, 3) > 0.6 and len(few) >= 4


@cache
def _rail() -> re.Pattern[str]:
    """A date or its half, or a label: what stands alone in a line of a rail."""
    return re.compile(
        r"(?:(?:seit|since|from|depuis|desde|ab|until|bis) )?(?:\w{3,9}\.? |\d{1,2}[./])?(?:\d{1,2}[./])?(?:19|20)\d\d"
        r"(?: ?[-–—] ?(?:(?:\w{3,9}\.? |\d{1,2}[./])?(?:\d{1,2}[./])?(?:19|20)\d\d|\w{3,10})?)?"
        r"|(?:\w{3,9}\.?|\w{4,12}) ?[-–—]|(?:present|heute|today|now|current)|[^\d:]{2,30}:",
        re.I,
    )


def _is_rail(few: list[Row], many: list[Row]) -> bool:
    """Whether the rows that stand beside others are dates and labels: with the headings between them no column."""
    beside = list(_beside(few, many))
    told = sum(bool(_rail().fullmatch(row[-1].text if len(row) == 1 else "")) for row in beside)
    return len(beside) >= _LEAST_LINES and told >= 0.7 * len(beside)


def _height(rows: list[Row]) -> float:
    return rows[-1][0].base - rows[0][0].base


def _flush_right(rows: list[Row]) -> bool:
    """Whether rows end at one place and start at many: dates and places set to the right margin."""
    ends = sorted(row[-1].x1 for row in rows)
    starts = sorted(row[0].x0 for row in rows)
    inner = slice(len(rows) // 8, len(rows) - len(rows) // 8)
    return ends[inner][-1] - ends[inner][0] < 4 < starts[inner][-1] - starts[inner][0]


def _are_titled(left: Row, right: Row, many: list[Row]) -> bool:
    """Whether two big lines side by side are the headings of two columns, one of them perhaps nearly empty."""
    usual = median([row[0].size for row in many])
    level = abs(left[0].base - right[0].base) < 0.3 * usual
    big = min(left[0].size, right[0].size) > 1.25 * usual
    return level and big and not any(map(str.isdigit, left[0].text + right[0].text))


def _aligned(few: list[Row], many: list[Row]) -> float:
    """The share of ``few`` whose baseline is one of ``many``."""
    return sum(1 for _ in _beside(few, many)) / len(few)


def _beside(few: list[Row], many: list[Row]) -> Iterator[Row]:
    bases = sorted([row[0].base for row in many])
    at = 0
    for row in few:
        base, slack = row[0].base, 0.35 * row[0].size
        while at < len(bases) and bases[at] < base - slack:
            at += 1
        if at < len(bases) and bases[at] <= base + slack:
            yield row


def _words_a_row(rows: list[Row]) -> float:
    return sum(len(segment.words) for row in rows for segment in row) / len(rows)


def _in_runs(rows: list[Row], least: int) -> float:
    """The share of rows that stand in a run of at least ``least`` closely set rows."""
    runs = [1]
    for before, row in pairwise(rows):
        if row[0].base - before[0].base < _BLOCK_GAP * max(row[0].size, before[0].size):
            runs[-1] += 1
        else:
            runs.append(1)
    return sum(run for run in runs if run >= least) / len(rows)


def _blocks(rows: list[Row]) -> Iterator[list[Row]]:
    """Rows top to bottom, parted where the space between them is wider than between lines."""
    block: list[Row] = []
    for row in rows:
        if block and _parted(block[-1], row):
            yield block
            block = []
        block.append(sorted(row, key=lambda segment: segment.x0))
    if block:
        yield block


def _parted(before: Row, row: Row) -> bool:
    gap = row[0].base - before[0].base
    return gap > _BLOCK_GAP * max(segment.size for segment in (*before, *row))
