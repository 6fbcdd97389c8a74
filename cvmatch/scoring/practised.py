"""What a job held shows by its title alone: nobody is a backend developer for years without back-end development."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cvmatch.model import CV, ConceptId, Experience, Mention, Method, Span, WorkItem, YearMonth
from cvmatch.scoring import weights
from cvmatch.scoring.titles import title_pieces, title_roles
from cvmatch.taxonomy import Taxonomy


def practised(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> Iterator[tuple[Mention, Experience]]:
    """The concepts that the roles of positions held practise (``Role.practises``), each with its place in the CV and
    how long and how recently the role was held.
    """
    jobs = [(job, tuple(dict.fromkeys(_concepts(job.position, taxonomy)))) for job in cv.work if job.position]
    for concept in dict.fromkeys(c for _, concepts in jobs for c in concepts):
        held = [job for job, concepts in jobs if concept in concepts]
        months = sum(_months(job, today) for job in held)
        last = max((when for job in held if (when := _last(job, today))), key=str, default=None)
        experience = Experience(concept, months, last)
        yield from ((_mention(cv, job, concept), experience) for job in held)


def _concepts(position: str, taxonomy: Taxonomy) -> Iterator[ConceptId]:
    for piece in title_pieces(position):
        for role, part in title_roles(taxonomy, piece).items():
            if part >= weights.NAMES_ROLE:
                yield from taxonomy.roles[role].practises


def _last(job: WorkItem, today: datetime.date) -> YearMonth | None:
    return YearMonth(today.year, today.month) if job.current else job.end


def _months(job: WorkItem, today: datetime.date) -> int:
    end = _last(job, today)
    if not job.start or not end:
        return 0
    return max(1, (end.year - job.start.year) * 12 + (end.month or 12) - (job.start.month or 1))


def _mention(cv: CV, job: WorkItem, concept: ConceptId) -> Mention:
    """The title where it stands in the CV; the start of the job where it was put together from several lines."""
    title, text = job.position or "", cv.document.text
    at = text.find(title, job.span.start)
    span = Span(at, at + len(title)) if at >= 0 else Span(job.span.start, job.span.start)
    return Mention(concept, span, text[span.start : span.end], Method.CONTEXT, 1.0)
