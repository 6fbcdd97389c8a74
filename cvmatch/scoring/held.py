"""The job titles a CV gives its person: positions held, the title it claims, titles that stand alone in a line."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import cast

from cvmatch.model import CV, SectionKind, WorkItem, YearMonth
from cvmatch.scoring import weights
from cvmatch.scoring.offers import recency, section_at
from cvmatch.scoring.titles import title_pieces, title_roles
from cvmatch.taxonomy import Taxonomy

TITLE_WORDS = 9
"""A longer line is a sentence that may speak of anybody."""

NOT_OWN = frozenset(
    {SectionKind.EDUCATION, SectionKind.SKILLS, SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.REFERENCES}
)
"""Sections whose lines name no jobs of the person."""


def held_titles(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> tuple[tuple[str, float], ...]:
    """Titles with what each is worth (0..1), the worthiest reading of each; kept for the next target."""
    last = taxonomy.memory.get("held titles")
    if isinstance(last, tuple) and last[0] is cv and last[1] == today:
        return cast("tuple[tuple[str, float], ...]", last[2])
    found: dict[str, float] = {}
    for title, worth in (*_positions(cv, today), *_claimed(cv), *_standing(cv, taxonomy)):
        name = " ".join(title.split())
        found[name] = max(worth, found.get(name, 0.0))
    taxonomy.memory["held titles"] = (cv, today, tuple(found.items()))
    return tuple(found.items())


def _positions(cv: CV, today: datetime.date) -> Iterator[tuple[str, float]]:
    for job in cv.work:
        if job.position:
            yield job.position, 1.0 - weights.OLD_TITLE * (1.0 - _freshness(job, today))


def _freshness(job: WorkItem, today: datetime.date) -> float:
    """1 for a job that lasts, has no dates or ended lately; 0 for one that ended long ago."""
    if job.current or not (job.start or job.end):
        return 1.0
    end = job.end or YearMonth(today.year, today.month)
    return recency(end, today)


def _claimed(cv: CV) -> Iterator[tuple[str, float]]:
    if cv.basics.label:
        yield cv.basics.label, weights.CLAIMED


def _standing(cv: CV, taxonomy: Taxonomy) -> Iterator[tuple[str, float]]:
    """Short lines, or parts of them, that are the label of a role: in CVs whose jobs could not be read."""
    text = cv.document.text
    for line in cv.document.lines:
        words = text[line.span.start : line.span.end]
        if words.count(" ") >= TITLE_WORDS or section_at(cv.sections, line.span.start) in NOT_OWN:
            continue
        for piece in title_pieces(words.replace(":", " - ")):
            if max(title_roles(taxonomy, piece).values(), default=0.0) >= weights.NAMES_ROLE:
                yield piece, weights.STANDING_TITLE
