"""What is odd about a CV's structure: nothing recognised, no dates, gaps, dates that cannot be."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cvmatch.cv.sections import Block
from cvmatch.cv.years import interval_of, merge
from cvmatch.model import Notice, WorkItem

LONG_GAP = 12
"""Months between jobs from which a gap is mentioned."""

EARLIEST = 1950
"""A job dated before this year is more likely a misread number."""


def notices_of(blocks: Sequence[Block], work: Sequence[WorkItem], today: datetime.date) -> Iterator[Notice]:
    """The remarks, in the order of this file."""
    if not any(block.heading for block in blocks):
        yield Notice("no_sections", "no section heading was recognised")
    if not work:
        yield Notice("no_work", "no job was recognised")
    elif not any(item.start or item.end for item in work):
        yield Notice("no_dates", "no job has a date that was recognised, so no years of experience are known")
    yield from _odd_dates(work, today)
    yield from _gaps(work, today)


def _odd_dates(work: Sequence[WorkItem], today: datetime.date) -> Iterator[Notice]:
    now = (today.year, today.month)
    for item in work:
        start = (item.start.year, item.start.month or 1) if item.start else None
        end = (item.end.year, item.end.month or 12) if item.end else None
        name = item.position or item.organisation or "a job"
        if start and end and end < start:
            yield Notice("odd_date", f"{name}: ends ({item.end}) before it starts ({item.start})", item.span)
        elif start and start > now:
            yield Notice("future_date", f"{name}: starts in the future ({item.start})", item.span)
        elif start and start[0] < EARLIEST:
            yield Notice("odd_date", f"{name}: {item.start} is unlikely", item.span)


def _gaps(work: Sequence[WorkItem], today: datetime.date) -> Iterator[Notice]:
    merged = merge(filter(None, (interval_of(item, today) for item in work)))
    for (_, end), (start, _) in pairwise(merged):
        if start - end > LONG_GAP:
            yield Notice("gap", f"{start - end} months between jobs, from {_month(end)} to {_month(start - 1)}")


def _month(number: int) -> str:
    return f"{number // 12:04d}-{number % 12 + 1:02d}"
