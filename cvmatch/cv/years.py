"""Years of experience: work intervals merged, in total and for each concept a job shows."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from cvmatch.model import Experience, Mention, WorkItem, YearMonth

Interval = tuple[int, int]
"""Months since year 0, half-open: a job from January to March 2020 is three months long."""

YEAR_ONLY = 6
"""A year without a month stands for its middle: from 2018 to 2020 is two years; one year alone is six months."""


def total_years(work: Sequence[WorkItem], today: datetime.date) -> float | None:
    """The merged length of all jobs in years, None where no job has a date."""
    intervals = [found for item in work if (found := interval_of(item, today))]
    return sum(end - start for start, end in merge(intervals)) / 12 if intervals else None


def interval_of(item: WorkItem, today: datetime.date) -> Interval | None:
    """The months of a job; None where a date is missing.

    An open end is today, which is also the latest end; the month that is not over yet does not count.
    """
    if item.start is None or (item.end is None and not item.current):
        return None
    now = today.year * 12 + today.month - 1
    start = _begin(item.start)
    end = now if item.end is None else min(_finish(item.end), now)
    if item.end and item.start.month is None and item.end.month is None and item.start.year == item.end.year:
        start, end = item.start.year * 12 + 3, item.start.year * 12 + 3 + YEAR_ONLY
    return (start, min(end, now)) if start < min(end, now) else None


def _begin(date: YearMonth) -> int:
    return date.year * 12 + (YEAR_ONLY if date.month is None else date.month - 1)


def _finish(date: YearMonth) -> int:
    return date.year * 12 + (YEAR_ONLY if date.month is None else date.month)


def merge(intervals: Iterable[Interval]) -> list[Interval]:
    """The intervals without overlap, in order."""
    merged: list[Interval] = []
    for start, end in sorted(intervals):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def experience_of(
    work: Sequence[WorkItem], mentions: Sequence[Mention], today: datetime.date
) -> tuple[Experience, ...]:
    """For every concept that a job's text mentions: merged months of those jobs, and when the last one ended."""
    found = []
    for concept in sorted({mention.concept_id for mention in mentions}):
        items = [item for item in work if _shows(item, mentions, concept)]
        if items:
            months = sum(end - start for start, end in merge(filter(None, (interval_of(x, today) for x in items))))
            found.append(Experience(concept, months, _latest(items, today)))
    return tuple(found)


def _shows(item: WorkItem, mentions: Sequence[Mention], concept: str) -> bool:
    return any(m.concept_id == concept and item.span.start <= m.span.start < item.span.end for m in mentions)


def _latest(items: Sequence[WorkItem], today: datetime.date) -> YearMonth | None:
    if any(item.current for item in items):
        return YearMonth(today.year, today.month)
    ends = [item.end for item in items if item.end]
    return max(ends, key=lambda date: (date.year, date.month or 12)) if ends else None
