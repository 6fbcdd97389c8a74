"""A document as an offer: sections, jobs, studies, skills and the mentions that count."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from typing import TypeVar

from cvmatch.cv.basics import read_basics
from cvmatch.cv.called import liked_spans
from cvmatch.cv.counted import barred_spans, counted, is_degree, no_skill, on_one_line, own, with_items, without_posts
from cvmatch.cv.education import find_education
from cvmatch.cv.given import with_given
from cvmatch.cv.items import skill_items, subject_items, timed_items
from cvmatch.cv.languages import find_tongues
from cvmatch.cv.made import without_made_for
from cvmatch.cv.named import find_lines, find_projects
from cvmatch.cv.notices import notices_of
from cvmatch.cv.row import Row
from cvmatch.cv.rows import rows_of
from cvmatch.cv.sections import Block, find_blocks, sections_of
from cvmatch.cv.skills import find_skills
from cvmatch.cv.structured import Stated, is_structured, read_structured
from cvmatch.cv.theirs import leisure_spans, titled_spans, told_spans
from cvmatch.cv.work import find_work
from cvmatch.cv.years import experience_of, total_years
from cvmatch.mentions import find_mentions
from cvmatch.model import CV, Document, LanguageItem, Mention, WorkItem
from cvmatch.model import SectionKind as K
from cvmatch.taxonomy import Taxonomy

T = TypeVar("T")


def parse_cv(document: Document, taxonomy: Taxonomy, today: datetime.date) -> CV:
    """What a document says as a CV; ``today`` is what "present" means.

    Never fails: what is not recognised stays empty and is said in ``notices``. Spans index ``document.text``.
    """
    rows = rows_of(document)
    work, blocks = find_work(find_blocks(rows))
    parts = read_structured(document) if is_structured(document) else _read(rows, blocks, work)
    found = on_one_line(find_mentions(document, taxonomy), taxonomy)
    parts = parts._replace(basics=parts.basics._replace(name=no_skill(parts.basics.name, found)))
    mentions = _of_the_person(document, taxonomy, found, rows, blocks, parts)
    return CV(
        document=document,
        sections=sections_of(blocks),
        work=parts.work,
        mentions=mentions,
        notices=(*document.notices, *notices_of(blocks, parts.work, today)),
        basics=parts.basics,
        education=parts.education,
        projects=parts.projects,
        certificates=parts.certificates,
        awards=parts.awards,
        publications=parts.publications,
        skills=parts.skills,
        languages=parts.languages,
        years=total_years(parts.work, today),
        experience=experience_of(parts.work, mentions, today),
    )


def _of_the_person(
    document: Document,
    taxonomy: Taxonomy,
    found: Sequence[Mention],
    rows: Sequence[Row],
    blocks: Sequence[Block],
    parts: Stated,
) -> tuple[Mention, ...]:
    """The mentions that say what the person can do, and what lists of skills hold beside them."""
    text = document.text
    barred = barred_spans(document, rows, blocks, parts.basics, parts.work, parts.education, found, taxonomy)
    told = told_spans(text, [mention.span.start for mention in found])
    told += [*leisure_spans(text, blocks), *liked_spans(text), *titled_spans(text)]
    free = without_posts(counted(found, barred), parts.work, parts.basics)
    mentions = without_made_for(text, own(text, free, told, taxonomy), taxonomy)
    degrees = [m.span for m in mentions if is_degree(m, taxonomy)]
    items = [*skill_items(text, blocks), *timed_items(text), *subject_items(text, degrees)]
    return with_given(text, with_items(document, mentions, items, barred, taxonomy), blocks, taxonomy)


def _read(rows: Sequence[Row], blocks: Sequence[Block], work: Sequence[WorkItem]) -> Stated:
    return Stated(
        basics=read_basics(blocks, rows),
        work=tuple(work),
        education=tuple(_each(blocks, K.EDUCATION, find_education)),
        projects=tuple(_each(blocks, K.PROJECTS, find_projects)),
        certificates=tuple(_each(blocks, K.CERTIFICATES, find_lines)),
        awards=tuple(_each(blocks, K.AWARDS, find_lines)),
        publications=tuple(_each(blocks, K.PUBLICATIONS, find_lines)),
        skills=tuple(_each(blocks, K.SKILLS, find_skills)),
        languages=_languages(blocks),
    )


def _each(blocks: Sequence[Block], kind: K, find: Callable[[Sequence[Row]], list[T]]) -> list[T]:
    return [item for block in blocks if block.kind is kind for item in find(block.rows)]


def _languages(blocks: Sequence[Block]) -> tuple[LanguageItem, ...]:
    own = _each(blocks, K.LANGUAGES, find_tongues)
    if own:
        return tuple(own)
    others = [row for block in blocks if block.kind in (K.SKILLS, K.HEADER, K.OTHER, K.SUMMARY) for row in block.rows]
    return tuple(find_tongues(others, strict=True))
