"""One dated entry of a section, as a noun: header, period, who and body."""

from __future__ import annotations

from typing import NamedTuple

from cvmatch.cv.dates import Period
from cvmatch.cv.row import Row
from cvmatch.cv.whowhere import Who


class Entry(NamedTuple):
    """A stretch of a section about one job: header rows, the row with the date, its period, who, and the body."""

    header: tuple[Row, ...]
    period: Period | None
    who: Who
    above: int = 0
    banner: bool = False
    body: tuple[Row, ...] = ()

    @property
    def rows(self) -> list[Row]:
        """Header and body in reading order, each row once."""
        return [row for _, row in sorted({row.number: row for row in (*self.header, *self.body)}.items())]
