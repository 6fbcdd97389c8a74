"""From clauses to requirements: one for each concept or group of alternatives, the strongest wording winning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice
from typing import NamedTuple

from cvmatch.model import ConceptId, Importance, Kind, Mention, Requirement, Span
from cvmatch.target.alternatives import View, group_alternatives, offers_choice, opens_choice
from cvmatch.target.asides import only_aside
from cvmatch.target.employer import breaks_off, speaks_of_employer, states_fact, tells_terms
from cvmatch.target.nested import items_under
from cvmatch.target.nodemand import Stretch, not_asked
from cvmatch.target.sections import ASKING, SILENT, Part
from cvmatch.target.stress import Stress
from cvmatch.target.wording import Scope, importance_of, wishes_in
from cvmatch.target.years import Years, all_years, years_at
from cvmatch.taxonomy import Taxonomy, concept_of, label_of
from cvmatch.text import fold

STRONGEST = (Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED)
SHORTEST_LINE = 3
"""Words of a line that is kept though nothing in it was recognised."""

MOST_CHOICES = 12
"""Concepts from which a list under "one of the following" is told line by line: nobody reads them as one."""

MOST_ITEMS = 40
"""Items of a list that are looked at: no list of alternatives is longer."""

Concepts = tuple[ConceptId, ...]


class Clause(NamedTuple):
    """One sentence of an advert that can ask for something, with what it mentions and how it speaks of it."""

    part: Part
    mentions: Sequence[Mention]
    wishes: tuple[Scope, ...]
    denied: tuple[Stretch, ...]
    years: tuple[Years, ...]


class Ask(NamedTuple):
    """What one sentence asks for: a concept, or several of which one is enough."""

    concepts: Concepts
    part: Part
    importance: Importance
    provenance: str
    years: float | None


def clauses_of(parts: Sequence[Part], mentions: Sequence[Mention]) -> Iterator[Clause]:
    """The sentences something can be asked in, each with its mentions."""
    starts = [m.span.start for m in mentions]
    for part in parts:
        if part.kind not in SILENT:
            first, last = bisect_left(starts, part.span.start), bisect_right(starts, part.span.end - 1)
            yield _clause(part, mentions[first:last])


def _clause(part: Part, named: Sequence[Mention]) -> Clause:
    """A sentence as a clause; how it speaks matters only where it names, asks for or lasts something."""
    said, years = part.said, all_years(part.said)
    if not named and not years and part.kind not in ASKING:
        return Clause(part, (), (), (), ())
    wishes = wishes_in(said)
    if wishes and named:
        named = [m for m in named if not only_aside(m.surface)]
    return Clause(part, named, wishes, not_asked(said), years)


def requirements_of(
    text: str, clauses: Sequence[Clause], taxonomy: Taxonomy, stress: Stress
) -> tuple[Requirement, ...]:
    """What the clauses ask for, in the order in which each is first named; then the lines nothing was recognised in."""
    kept = _kept(text, clauses, taxonomy)
    return (*(_requirement(key, ask, taxonomy, stress) for key, ask in kept), *_unrecognised(clauses))


def bare_requirements_of(
    text: str, clauses: Sequence[Clause], taxonomy: Taxonomy, stress: Stress
) -> tuple[Requirement, ...]:
    """The requirements that count, without what is only shown of them (label, text, provenance)."""
    return tuple(
        Requirement("", "", "", key, len(key) > 1, ask.importance, ask.years, stress=stress(key))
        for key, ask in _kept(text, clauses, taxonomy)
    )


def _kept(text: str, clauses: Sequence[Clause], taxonomy: Taxonomy) -> Iterator[tuple[Concepts, Ask]]:
    """Everything asked for, each once, as strongly as it is asked anywhere."""
    asked = list(_all_asked(text, clauses, taxonomy))
    groups = _groups(asked)
    found: dict[Concepts, Ask] = {}
    for ask in asked:
        key = groups[frozenset(ask.concepts)] if len(ask.concepts) > 1 else ask.concepts
        held = found.get(key)
        found[key] = ask if held is None else _stronger(held, ask)
    return _without_repeats(found)


def _requirement(concepts: Concepts, ask: Ask, taxonomy: Taxonomy, stress: Stress) -> Requirement:
    return Requirement(
        id="+".join(concepts),
        text=plain(ask.part.words),
        label=" or ".join(_shown(c, ask.part, taxonomy) for c in concepts),
        concepts=concepts,
        any_of=len(concepts) > 1,
        importance=ask.importance,
        min_years=ask.years,
        span=ask.part.span,
        provenance=ask.provenance,
        stress=stress(concepts),
    )


def _shown(concept: ConceptId, part: Part, taxonomy: Taxonomy) -> str:
    """The label of a concept; one the taxonomy does not hold is shown as the advert writes it."""
    label = label_of(taxonomy, concept)
    place = part.words.lower().find(label) if concept not in taxonomy.concepts else -1
    return part.words[place : place + len(label)] if place >= 0 else label


def _groups(asked: Sequence[Ask]) -> dict[frozenset[ConceptId], Concepts]:
    """For each group of alternatives the widest that holds all of it: a shorter list of the same is the same demand."""
    sets = {frozenset(ask.concepts): ask.concepts for ask in reversed(asked) if len(ask.concepts) > 1}
    widest = sorted(sets, key=lambda s: (-len(s), sets[s]))
    return {s: sets[next(w for w in widest if s <= w)] for s in sets}


def _without_repeats(found: dict[Concepts, Ask]) -> Iterator[tuple[Concepts, Ask]]:
    """All but single concepts that a group asks for at least as strongly, unless they are musts of their own."""
    strength: dict[ConceptId, int] = {}
    for key, ask in found.items():
        for concept in key if len(key) > 1 else ():
            rank = STRONGEST.index(ask.importance)
            strength[concept] = min(rank, strength.get(concept, len(STRONGEST)))
    for key, ask in found.items():
        alone = len(key) == 1 and key[0] in strength and ask.importance is not Importance.ESSENTIAL
        if not alone or strength[key[0]] > STRONGEST.index(ask.importance):
            yield key, ask


def _stronger(one: Ask, other: Ask) -> Ask:
    """The two as one: the stronger, the earlier on a tie; the most years said with that strength."""
    if one.importance is not other.importance:
        return min((one, other), key=lambda ask: STRONGEST.index(ask.importance))
    return one._replace(years=other.years) if (other.years or 0) > (one.years or 0) else one


def _all_asked(text: str, clauses: Sequence[Clause], taxonomy: Taxonomy) -> Iterator[Ask]:
    """What every clause asks for; a list of which one item is enough asks once."""
    number = 0
    while number < len(clauses):
        clause = clauses[number]
        if _goes_on(text, clause) and opens_choice(clause.part.said):
            pieces = _pieces(text, clauses, number)
            yield from _chosen(text, clause, [ask for piece in pieces for ask in _asked(text, piece, taxonomy)])
            number += len(pieces)
            continue
        yield from _asked(text, clause, taxonomy) if clause.mentions else ()
        number += 1
        if offers_choice(clause.part.said):
            own = items_under(text, clause.part, [c.part for c in islice(clauses, number, number + MOST_ITEMS)])
            items = clauses[number : number + len(own)]
            asks = [ask for item in items for ask in _asked(text, item, taxonomy)]
            yield from _chosen(text, clause, asks)
            number += len(items)


def _goes_on(text: str, piece: Clause) -> bool:
    """Whether a semicolon follows."""
    return text.startswith(";", piece.part.span.end)


def _pieces(text: str, clauses: Sequence[Clause], first: int) -> Sequence[Clause]:
    """The pieces of a sentence that semicolons part, from one on."""
    last = first
    while last + 1 < len(clauses) and _goes_on(text, clauses[last]):
        last += 1
    return clauses[first : last + 1]


def _chosen(text: str, lead: Clause, asks: Sequence[Ask]) -> Iterator[Ask]:
    """The asks of several list items as one, which quotes the line before the list and the list."""
    concepts = tuple(dict.fromkeys(concept for ask in asks for concept in ask.concepts))
    if len({ask.part.span for ask in asks}) < 2 or len(concepts) > MOST_CHOICES:
        yield from asks
        return
    span = Span(lead.part.span.start, asks[-1].part.span.end)
    part = lead.part._replace(span=span, words=text[span.start : span.end])
    strongest = min(asks, key=lambda ask: STRONGEST.index(ask.importance))
    yield Ask(concepts, part, strongest.importance, strongest.provenance, None)


def _asked(text: str, clause: Clause, taxonomy: Taxonomy) -> Iterator[Ask]:
    part, start = clause.part, clause.part.span.start
    wanted = [m for m in clause.mentions if not _denied(clause, m)] if clause.denied else clause.mentions
    view = View(text, partial(_kind_of, taxonomy), part.kind in ASKING)
    one = None if clause.wishes else importance_of(part, (), clause.denied)
    for group in group_alternatives(view, wanted) if wanted else ():
        importance, provenance = one or _strongest(clause, [m.span.start - start for m in group])
        yield Ask(
            tuple(dict.fromkeys(m.concept_id for m in group)),
            part,
            importance,
            provenance,
            None
            if importance is Importance.MENTIONED
            else _years(clause, group[0].span.start - start, group[-1].span.end - start),
        )


def _strongest(clause: Clause, places: Sequence[int]) -> tuple[Importance, str]:
    """How strongly a sentence asks for what stands at any of several places."""
    read = [importance_of(clause.part, clause.wishes, clause.denied, at) for at in places]
    return min(read, key=lambda r: STRONGEST.index(r[0]))


def _years(clause: Clause, start: int, end: int) -> float | None:
    return years_at(clause.part.said.low, clause.years, start, end) if clause.years else None


def _denied(clause: Clause, mention: Mention) -> bool:
    at = mention.span.start - clause.part.span.start
    return any(first <= at < last for first, last in clause.denied)


def _kind_of(taxonomy: Taxonomy, concept: ConceptId) -> Kind:
    """The kind of a concept; what no list holds is a name, and names are of tools."""
    return Kind.TOOL if concept.startswith("x:") else concept_of(taxonomy, concept).kind


@lru_cache(maxsize=64)
def plain(words: str) -> str:
    """A sentence for display: on one line, without its bullet or marks. All requirements of a sentence share one text:
    a page without a full stop that names ten thousand skills must not be kept ten thousand times.
    """
    return " ".join(words.replace("**", " ").split()).lstrip("•*·- ")


NO_WISH = (breaks_off, states_fact, tells_terms, speaks_of_employer)
"""Lines among requirements that ask for nothing."""


def _unrecognised(clauses: Sequence[Clause]) -> Iterator[Requirement]:
    """Lines of requirements in which nothing is known: shown, and left out of the score."""
    for clause in clauses:
        part = clause.part
        if part.kind not in ASKING or clause.mentions or clause.denied:
            continue
        text = plain(part.words)
        if len(text.split()) >= SHORTEST_LINE and not any(tells(part.said) for tells in NO_WISH):
            importance, provenance = importance_of(part, clause.wishes, clause.denied)
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
            importance, _ = importance_of(part, clause.wishes, clause.denied, years.start)
            asked.setdefault(importance, []).append(years.years)
    demanded = asked.get(Importance.ESSENTIAL) or asked.get(Importance.OPTIONAL)
    return max(demanded, default=None) if demanded else None
