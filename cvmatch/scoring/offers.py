"""What a CV offers: for each concept it mentions, the evidence with its strength."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple, cast

from cvmatch.model import CV, ConceptId, Experience, Kind, Mention, Method, Section, SectionKind, Span, YearMonth
from cvmatch.scoring import weights
from cvmatch.scoring.practised import practised
from cvmatch.scoring.studied import level_said, unfinished
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import excerpt

QUOTE_LENGTH = 280  # of two hundred bullets of dev CVs hardly one is longer
SHORTEST_SENTENCE = 25  # characters; a shorter line under a job is a heading or an item of a list


class Offer(NamedTuple):
    """One mention as evidence; ``months`` are of its concept over the whole CV, ``telling`` says that it stands in a
    sentence under a job or project.
    """

    mention: Mention
    section: SectionKind
    shown: bool
    strength: float
    quote: str
    months: int = 0
    telling: bool = False


ENGLISH = ConceptId("english")
"""The language whose wording is understood, and so the only one of which the text itself speaks."""

SMALL_WORDS = frozenset("the and of with for from that this by their to was were".split())
FEWEST_SMALL, FEWEST_DIFFERENT = 10, 4
"""A CV of notes has few small words; of these, ten of four kinds stand in no other language."""

Offers = Mapping[ConceptId, tuple[Offer, ...]]


def offers_of(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> Offers:
    """All evidence in the CV by concept, strongest first, then in reading order; kept for the next target."""
    last = taxonomy.memory.get("offers")
    if isinstance(last, tuple) and last[0] is cv and last[1] == today:
        return cast(Offers, last[2])
    found = _found(cv, taxonomy, today)
    taxonomy.memory["offers"] = (cv, today, found)
    return found


def _found(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> Offers:
    experience = {e.concept_id: e for e in cv.experience}
    found: dict[ConceptId, list[Offer]] = {}
    broken_off = unfinished(cv)
    for mention in cv.mentions:
        if _is_heading(cv, mention, taxonomy):
            continue
        offer = _offer(cv, mention, taxonomy, experience.get(mention.concept_id), today)
        if mention.span.start in broken_off:
            offer = offer._replace(shown=False, strength=min(offer.strength, weights.STRENGTH_NAMED))
        found.setdefault(mention.concept_id, []).append(offer)
        if level := _level(mention, taxonomy):
            found.setdefault(level, []).append(offer)
    for mention, held in practised(cv, taxonomy, today):
        strength = _strength(True, False, held, today)
        offer = Offer(mention, SectionKind.WORK, True, strength, quote_at(cv, mention), held.months)
        found.setdefault(mention.concept_id, []).append(offer)
    if ENGLISH in taxonomy.concepts and ENGLISH not in found and _in_english(cv.document.text):
        found[ENGLISH] = [_written(cv)]
    return {c: tuple(sorted(offers, key=strongest_first)) for c, offers in found.items()}


def _level(mention: Mention, taxonomy: Taxonomy) -> ConceptId | None:
    concept = taxonomy.concepts.get(mention.concept_id)
    level = level_said(mention) if concept is not None and concept.kind == Kind.DEGREE else None
    return level if level in taxonomy.concepts and level != mention.concept_id else None


def _is_heading(cv: CV, mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a general competence is only the name of a section: "Presentation" above the talks one gave."""
    concept = taxonomy.concepts.get(mention.concept_id)
    if concept is None or concept.kind != Kind.SOFT:
        return False
    line = _line_at(cv.document.text, mention.span)
    alone = cv.document.text[line.start : line.end].strip(" :") == mention.surface
    section = next((s for s in cv.sections if s.span.start <= mention.span.start < s.span.end), None)
    if section is None or not alone:
        return False
    return section.kind in weights.SHOWN_IN or bool(section.heading and mention.span.start < section.heading.end)


def _in_english(text: str) -> bool:
    words = [word for word in text.lower().split() if word in SMALL_WORDS]
    return len(words) >= FEWEST_SMALL and len(set(words)) >= FEWEST_DIFFERENT


def _written(cv: CV) -> Offer:
    """What a CV in English shows of English, where it says nothing of it: its first line of work is quoted."""
    at = next((h.start for job in cv.work for h in job.highlights), 0)
    mention = Mention(ENGLISH, Span(at, at), "", Method.CONTEXT, 1.0)
    section = section_at(cv.sections, at)
    return Offer(mention, section, True, weights.STRENGTH_SHOWN, quote_at(cv, mention))


def learned(concept: ConceptId) -> Offer:
    """The evidence one fresh, shown project would give: what a learning plan reckons with."""
    mention = Mention(concept, Span(0, 0), "", Method.LABEL, 1.0)
    strength = weights.STRENGTH_SHOWN + weights.RECENCY_BONUS
    return Offer(mention, SectionKind.PROJECTS, shown=True, strength=strength, quote="")


def strongest_first(offer: Offer) -> tuple[float, bool, int]:
    """The order of the offers of one concept: of equal ones a sentence says more than a heading or a single word."""
    return (-offer.strength, not offer.telling, offer.mention.span.start)


def _offer(cv: CV, mention: Mention, taxonomy: Taxonomy, experience: Experience | None, today: datetime.date) -> Offer:
    section = section_at(cv.sections, mention.span.start)
    concept = taxonomy.concepts.get(mention.concept_id)
    proved = concept is not None and concept.kind in weights.PROVED_BY_NAMING
    shown = proved or section in weights.SHOWN_IN
    used = experience or _used(cv, mention)
    strength = _strength(shown, proved, used, today) * mention.confidence
    months = experience.months if experience else 0
    telling = _bullet_at(cv, mention.span.start) is not None
    return Offer(mention, section, shown, strength, quote_at(cv, mention), months, telling)


def _used(cv: CV, mention: Mention) -> Experience | None:
    """The use of something in a dated project, which says when and not how long: its end, no months."""
    at = mention.span.start
    date = next((p.date for p in cv.projects if p.date and p.span.start <= at < p.span.end), None)
    return Experience(mention.concept_id, 0, date) if date else None


def _strength(shown: bool, proved: bool, experience: Experience | None, today: datetime.date) -> float:
    if proved:
        return weights.STRENGTH_PROVED
    if not shown:
        return weights.STRENGTH_NAMED
    recent = recency(experience.last if experience else None, today)
    duration = min(1.0, (experience.months if experience else 0) / weights.LONG_MONTHS)
    return weights.STRENGTH_SHOWN + weights.RECENCY_BONUS * recent + weights.DURATION_BONUS * duration


def recency(last: YearMonth | None, today: datetime.date) -> float:
    """1 for use within RECENT_YEARS, falling to 0 at OLD_YEARS or where no date is known."""
    if last is None:
        return 0.0
    age = today.year + today.month / 12 - (last.year + (last.month or 12) / 12)
    fading = (weights.OLD_YEARS - age) / (weights.OLD_YEARS - weights.RECENT_YEARS)
    return min(1.0, max(0.0, fading))


def section_at(sections: tuple[Section, ...], offset: int) -> SectionKind:
    """The kind of the section an offset stands in; OTHER outside all of them."""
    starts = [s.span.start for s in sections]
    at = bisect_right(starts, offset) - 1
    if at >= 0 and offset < sections[at].span.end:
        return sections[at].kind
    return SectionKind.OTHER


def quote_at(cv: CV, mention: Mention) -> str:
    """The bullet or line of the CV the mention stands in, shortened around it."""
    text, span = cv.document.text, mention.span
    whole = _bullet_at(cv, span.start) or _summary_at(cv, span.start) or _line_at(text, span)
    return excerpt(text, _run_on(text, whole), span, QUOTE_LENGTH)


def _bullet_at(cv: CV, offset: int) -> Span | None:
    """The highlight an offset lies in: a wrapped bullet is one quote."""
    highlights = [h for job in cv.work for h in job.highlights]
    highlights += [h for project in cv.projects for h in project.highlights]
    return next((h for h in highlights if h.start <= offset < h.end and h.end - h.start >= SHORTEST_SENTENCE), None)


def _summary_at(cv: CV, offset: int) -> Span | None:
    """The paragraph of a summary: its sentences run over lines."""
    section = next((s for s in cv.sections if s.span.start <= offset < s.span.end), None)
    if section is None or section.kind != SectionKind.SUMMARY:
        return None
    start = section.heading.end if section.heading else section.span.start
    return Span(start, section.span.end) if start <= offset else None


def _line_at(text: str, span: Span) -> Span:
    return Span(text.rfind("\n", 0, span.start) + 1, _line_end(text, span.end))


def _run_on(text: str, span: Span) -> Span:
    """With the lines it runs on from and into (they begin in lower case): a wrapped sentence is one quote."""
    start, end = span.start, span.end
    while text[start : start + 1].islower() and text[:start].endswith("\n") and not text[:start].endswith("\n\n"):
        start = text.rfind("\n", 0, start - 1) + 1
    while text[end : end + 1] == "\n" and text[end + 1 : end + 2].islower():
        end = _line_end(text, end + 1)
    return Span(start, end)


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end
