"""From clauses to requirements: one for each concept or group of alternatives, the strongest wording winning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from cvmatch.model import ConceptId, Importance, Kind, Mention, Requirement
from cvmatch.target.alternatives import group_alternatives
from cvmatch.target.nodemand import Stretch, not_asked
from cvmatch.target.sections import ASKING, SILENT, Part
from cvmatch.target.wording import Scope, importance_of, wishes_in
from cvmatch.target.years import Years, all_years, years_at
from cvmatch.taxonomy import Taxonomy, concept_of, label_of
from cvmatch.text import fold

STRONGEST = (Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED)
SHORTEST_LINE = 3
"""Words of a line that is kept though nothing in it was recognised."""

Concepts = tuple[ConceptId, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """One sentence of an advert that can ask for something, with what it mentions and how it speaks of it."""

    part: Part
    mentions: tuple[Mention, ...]
    wishes: tuple[Scope, ...]
    denied: tuple[Stretch, ...]
    years: tuple[Years, ...]


def clauses_of(parts: Sequence[Part], mentions: Sequence[Mention]) -> Iterator[Clause]:
    """The sentences something can be asked in, each with its mentions."""
    starts = [m.span.start for m in mentions]
    for part in parts:
        if part.kind not in SILENT:
            first, last = bisect_left(starts, part.span.start), bisect_right(starts, part.span.end - 1)
            low = part.low
            yield Clause(part, tuple(mentions[first:last]), wishes_in(low), not_asked(low), all_years(low))


def requirements_of(text: str, clauses: Sequence[Clause], taxonomy: Taxonomy) -> tuple[Requirement, ...]:
    """What the clauses ask for, in the order in which each is first named; then the lines nothing was recognised in."""
    asked = [r for clause in clauses for r in _asked(text, clause, taxonomy)]
    groups = _groups(asked)
    found: dict[Concepts, Requirement] = {}
    for requirement in asked:
        key = groups.get(frozenset(requirement.concepts), requirement.concepts)
        held = found.get(key)
        found[key] = requirement if held is None else _stronger(held, requirement)
    kept = _without_repeats(found)
    known = [
        replace(r, concepts=key, id="+".join(key), any_of=len(key) > 1, label=_label(key, taxonomy))
        for key, r in kept.items()
    ]
    return (*known, *_unrecognised(clauses))


def _groups(asked: Sequence[Requirement]) -> dict[frozenset[ConceptId], Concepts]:
    """For each group of alternatives the widest that holds all of it: a shorter list of the same is the same demand."""
    sets = {frozenset(r.concepts): r.concepts for r in reversed(asked) if r.any_of}
    widest = sorted(sets, key=lambda s: (-len(s), sets[s]))
    return {s: sets[next(w for w in widest if s <= w)] for s in sets}


def _without_repeats(found: dict[Concepts, Requirement]) -> dict[Concepts, Requirement]:
    """All but single concepts that a group asks for at least as strongly, unless they are musts of their own."""
    strength: dict[ConceptId, int] = {}
    for key, requirement in found.items():
        for concept in key if len(key) > 1 else ():
            rank = STRONGEST.index(requirement.importance)
            strength[concept] = min(rank, strength.get(concept, len(STRONGEST)))
    return {
        key: r
        for key, r in found.items()
        if len(key) > 1
        or r.importance is Importance.ESSENTIAL
        or strength.get(key[0], len(STRONGEST)) > STRONGEST.index(r.importance)
    }


def _stronger(one: Requirement, other: Requirement) -> Requirement:
    """The two as one: the stronger, the earlier on a tie; the most years said with that strength."""
    first = min((one, other), key=lambda r: STRONGEST.index(r.importance))
    years = [r.min_years for r in (one, other) if r.importance is first.importance and r.min_years]
    return replace(first, min_years=max(years, default=None))


def _asked(text: str, clause: Clause, taxonomy: Taxonomy) -> Iterator[Requirement]:
    part, start = clause.part, clause.part.span.start
    wanted = [m for m in clause.mentions if not _denied(clause, m)]
    for group in group_alternatives(text, wanted, partial(_kind_of, taxonomy)) if wanted else ():
        places = [m.span.start - start for m in group]
        read = [importance_of(part, clause.wishes, at) for at in places]
        importance, provenance = min(read, key=lambda r: STRONGEST.index(r[0]))
        concepts = tuple(dict.fromkeys(m.concept_id for m in group))
        last = group[-1].span.end - start
        yield Requirement(
            id="+".join(concepts),
            text=plain(part.words),
            label="",
            concepts=concepts,
            any_of=len(concepts) > 1,
            importance=importance,
            min_years=years_at(part.low, clause.years, places[0], last) if clause.years else None,
            span=part.span,
            provenance=provenance,
        )


def _denied(clause: Clause, mention: Mention) -> bool:
    at = mention.span.start - clause.part.span.start
    return any(first <= at < last for first, last in clause.denied)


def _kind_of(taxonomy: Taxonomy, concept: ConceptId) -> Kind:
    """The kind of a concept; what no list holds is a name, and names are of tools."""
    return Kind.TOOL if concept.startswith("x:") else concept_of(taxonomy, concept).kind


def _label(concepts: Concepts, taxonomy: Taxonomy) -> str:
    return " or ".join(label_of(taxonomy, c) for c in concepts)


@lru_cache(maxsize=64)
def plain(words: str) -> str:
    """A sentence for display: on one line, without its bullet or marks. All requirements of a sentence share one text:
    a page without a full stop that names ten thousand skills must not be kept ten thousand times.
    """
    return " ".join(words.replace("**", " ").split()).lstrip("•*·- ")


def _unrecognised(clauses: Sequence[Clause]) -> Iterator[Requirement]:
    """Lines of requirements in which nothing is known: shown, and left out of the score."""
    for clause in clauses:
        part = clause.part
        text = plain(part.words)
        if part.kind not in ASKING or clause.mentions or clause.denied or text.endswith(":"):
            continue
        if len(text.split()) >= SHORTEST_LINE:
            importance, provenance = importance_of(part, clause.wishes)
            yield Requirement(
                id=f"?{fold(text)[:60]}",
                text=text,
                label=text,
                concepts=(),
                any_of=False,
                importance=importance,
                min_years=clause.years[0].years if clause.years else None,
                span=part.span,
                provenance=provenance,
            )


def total_years(clauses: Sequence[Clause]) -> float | None:
    """The years of the whole job: the most any sentence demands, so that a specialty clause cannot hide them.

    What is only wished for counts where nothing is demanded.
    """
    asked: dict[Importance, list[float]] = {}
    for clause in clauses:
        part = clause.part
        for years in clause.years[:1]:
            importance, _ = importance_of(part, clause.wishes, years.start)
            asked.setdefault(importance, []).append(years.years)
    demanded = asked.get(Importance.ESSENTIAL) or asked.get(Importance.OPTIONAL)
    return max(demanded, default=None) if demanded else None
