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

NOT_OWN = frozenset({SectionKind.LANGUAGES, SectionKind.INTERESTS, SectionKind.REFERENCES})
"""Sections whose lines name no jobs of the person."""

BETWEEN = frozenset({SectionKind.EDUCATION, SectionKind.SKILLS})
BETWEEN_WORDS = (2, 5)
BETWEEN_PART = 0.5
"""Sections that say no jobs either; but where a CV has lost its headings, its own title may stand there: a line of two
to five words, half of them or more the label of a role, without date or list, where the CV claims no other title. From
dev CVs."""


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
        words, section = text[line.span.start : line.span.end], section_at(cv.sections, line.span.start)
        if words.count(" ") >= TITLE_WORDS or section in NOT_OWN:
            continue
        if section not in BETWEEN:
            for piece in title_pieces(words.replace(":", " - ")):
                if _names_role(piece, weights.NAMES_ROLE, taxonomy):
                    yield piece, weights.STANDING_TITLE
        elif not cv.basics.label and _is_bare(words) and _names_role(words.strip(), BETWEEN_PART, taxonomy):
            yield words.strip(), weights.CLAIMED


def _names_role(title: str, least: float, taxonomy: Taxonomy) -> bool:
    return max(title_roles(taxonomy, title).values(), default=0.0) >= least


def _is_bare(line: str) -> bool:
    """A few words and nothing else."""
    least, most = BETWEEN_WORDS
    return least <= len(line.split()) <= most and all(c.isalpha() or c in " ./-" for c in line.strip())
