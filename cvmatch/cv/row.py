"""One line of a CV that counts, as a noun, with its dates and looks."""

from __future__ import annotations

from typing import NamedTuple

from cvmatch.cv.dates import Period
from cvmatch.model import Line

Look = tuple[float, bool, bool]
"""Size, weight and capitals: rows of one rank share them."""


class Row(NamedTuple):
    """A line that counts: its number among them, text without bullet, where that stands, its dates and looks.

    ``text`` is the document's from ``start`` to ``end``, but for a header whose date column wraps: there it is
    the two lines put together cell by cell.
    """

    number: int
    line: Line
    start: int
    end: int
    text: str
    gap: bool
    bullet: bool
    periods: tuple[Period, ...]
    look: Look


def look_of(line: Line, text: str) -> Look:
    """How a text looks that stands in a line."""
    letters = [c for c in text if c.isalpha()]
    return (round(line.size, 1), line.bold, len(letters) > 2 and text == text.upper())
