"""An advert as a target: every requirement with how strongly it is asked, where, and why so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cvmatch.mentions import find_mentions
from cvmatch.model import (
    ConceptId,
    Document,
    Importance,
    Kind,
    Mention,
    Notice,
    Requirement,
    SectionKind,
    Span,
    Target,
)
from cvmatch.target.alternatives import group_alternatives
from cvmatch.target.pay import pay_of
from cvmatch.target.sections import SILENT, Part, sections_of, split_parts
from cvmatch.target.title import title_of
from cvmatch.target.wording import importance_of, is_about_employer, is_no_demand
from cvmatch.target.years import level_of, total_years, years_in
from cvmatch.taxonomy import Taxonomy, concept_of, label_of, role_in
from cvmatch.text import fold, sentences

STRONGEST = (Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED)
VAGUE = frozenset({Kind.SOFT, Kind.METHOD, Kind.KNOWLEDGE})
SHORTEST_LINE = 3
NOTHING_ASKED = Notice("no_requirements", "no requirement was recognised in this text; is it a job advert?")


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of a part, with what it mentions."""

    span: Span
    words: str
    part: Part
    mentions: tuple[Mention, ...]


def parse_advert(document: Document, taxonomy: Taxonomy) -> Target:
    """What an advert asks for. Nothing recognised gives no requirements and a notice, never an error."""
    parts = split_parts(document)
    title = title_of(document)
    clauses = tuple(_clauses(document, parts, find_mentions(document, taxonomy), taxonomy))
    requirements = _requirements(document.text, clauses, taxonomy)
    asked = [y for c in clauses if c.part.kind not in SILENT and (y := years_in(c.words)) is not None]
    min_years = total_years(asked)
    known = any(r.concepts for r in requirements)
    fields = document.fields
    return Target(
        id=str(fields.get("id") or document.source.rsplit("/", 1)[-1]),
        title=title,
        kind="advert",
        requirements=requirements,
        seniority=level_of(title, min_years),
        min_years=min_years,
        pay=pay_of(document),
        document=document,
        notices=document.notices if known else (*document.notices, NOTHING_ASKED),
        role=role_in(taxonomy, title),
        organisation=_field(document, "organisation"),
        location=_field(document, "location"),
        remote=_field(document, "remote"),
        employment_type=_field(document, "employment_type"),
        sections=sections_of(parts),
        mentions=tuple(m for c in clauses for m in c.mentions),
    )


def _field(document: Document, name: str) -> str | None:
    value = document.fields.get(name)
    return str(value) if value else None


def _clauses(
    document: Document, parts: tuple[Part, ...], mentions: tuple[Mention, ...], taxonomy: Taxonomy
) -> Iterator[Clause]:
    """The sentences something can be asked in, each with the mentions that are about the demand."""
    starts = [m.span.start for m in mentions]
    for part in parts:
        if part.kind in SILENT:
            continue
        inner = document.text[part.span.start : part.span.end]
        for sentence in sentences(inner):
            span = Span(part.span.start + sentence.start, part.span.start + sentence.end)
            words = document.text[span.start : span.end]
            found = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
            kept = tuple(m for m in found if _is_about_demand(m, words, part, taxonomy))
            yield Clause(span, words, part, kept)


def _is_about_demand(mention: Mention, words: str, part: Part, taxonomy: Taxonomy) -> bool:
    if part.kind in (SectionKind.REQUIREMENTS, SectionKind.NICE_TO_HAVE):
        return True
    vague = concept_of(taxonomy, mention.concept_id).kind in VAGUE
    return not (vague and is_about_employer(words))


def _requirements(text: str, clauses: tuple[Clause, ...], taxonomy: Taxonomy) -> tuple[Requirement, ...]:
    """One requirement a concept or OR-group, the strongest wording winning, then lines nothing was recognised in."""
    found: dict[tuple[ConceptId, ...], Requirement] = {}
    grouped: dict[ConceptId, tuple[ConceptId, ...]] = {}
    asked = tuple(_asked(text, clauses, taxonomy))
    for requirement in asked:
        if requirement.any_of:
            for concept in requirement.concepts:
                grouped.setdefault(concept, requirement.concepts)
    for requirement in asked:
        key = grouped.get(requirement.concepts[0], requirement.concepts)
        if requirement.any_of and key != requirement.concepts:
            key = requirement.concepts if not found.get(key) else key
        held = found.get(key)
        found[key] = requirement if held is None else _stronger(held, requirement)
    known = [replace(r, concepts=key, id="+".join(key), any_of=len(key) > 1) for key, r in found.items()]
    labelled = [replace(r, label=_label(r.concepts, taxonomy)) for r in known]
    return (*labelled, *_unrecognised(clauses))


def _stronger(one: Requirement, other: Requirement) -> Requirement:
    """The two as one: stronger importance, group before single, most years; the earlier on a tie."""
    first = min((one, other), key=lambda r: STRONGEST.index(r.importance))
    years = max((y for y in (one.min_years, other.min_years) if y is not None), default=None)
    return replace(first, min_years=years)


def _asked(text: str, clauses: tuple[Clause, ...], taxonomy: Taxonomy) -> Iterator[Requirement]:
    for clause in clauses:
        if not clause.mentions or is_no_demand(clause.words):
            continue
        importance, provenance = importance_of(clause.words, clause.part.kind, clause.part.heading)
        years = years_in(clause.words)
        groups = group_alternatives(text, clause.mentions)
        for group in groups:
            concepts = tuple(dict.fromkeys(m.concept_id for m in group))
            own = years if len(groups) == 1 and years else None
            yield Requirement(
                id="+".join(concepts),
                text=" ".join(clause.words.split()).lstrip("•*·- "),
                label=_label(concepts, taxonomy),
                concepts=concepts,
                any_of=len(concepts) > 1,
                importance=importance,
                min_years=own,
                span=clause.span,
                provenance=provenance,
            )


def _label(concepts: tuple[ConceptId, ...], taxonomy: Taxonomy) -> str:
    return " or ".join(label_of(taxonomy, c) for c in concepts)


def _unrecognised(clauses: tuple[Clause, ...]) -> Iterator[Requirement]:
    """List items under a requirements heading in which nothing is known: shown, and left out of the score."""
    for clause in clauses:
        listed = clause.part.kind in (SectionKind.REQUIREMENTS, SectionKind.NICE_TO_HAVE) and clause.part.bullet
        text = " ".join(clause.words.split()).lstrip("•*·- ")
        if listed and not clause.mentions and len(text.split()) >= SHORTEST_LINE and not is_no_demand(text):
            importance, provenance = importance_of(clause.words, clause.part.kind, clause.part.heading)
            yield Requirement(
                id=f"?{fold(text)[:60]}",
                text=text,
                label=text,
                concepts=(),
                any_of=False,
                importance=importance,
                span=clause.span,
                provenance=provenance,
            )
