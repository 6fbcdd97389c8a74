"""How two concepts stand to each other, and how much one carries over to the other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from cvmatch.model import ConceptId, Kind, Relation
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.figures import MIDDLE, adjacency

BROADER = 0.5  # knowing the field is half of knowing the thing: from judgement, not tuned
RELATED = 0.6  # a listed near neighbour (PyTorch for TensorFlow): from judgement, not tuned
SIBLING = 0.4  # two things under one specific group: from judgement, not tuned
MEASURED = 0.4
"""How far co-occurrence in adverts moves the closeness of neighbours: a pair never asked for together loses nothing,
a pair always asked for together gains a quarter."""

NEIGHBOURS = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
"""Kinds of things made for the same use, so that knowing one helps with the next. Elsewhere a group says too little:
Danish is not half of Swedish, and who makes pages accessible has not planned interviews with users, though both are
parts of UX design."""

TRADES = frozenset(
    {"artificial-intelligence", "data-engineering", "data-science", "mathematics", "mlops", "statistics"}
)
"""Fields that a language or platform says nothing of: who writes Python has not trained a network in Keras, and who
runs Kubernetes has not built pipelines in Kubeflow, though both are made on it. From judgement on the pairs that real
CVs and adverts give."""

SPOKEN = frozenset({"relational-databases", "query-writing"})
"""Fields that the language above them shows in full, as they show it: nobody writes SQL but on relational databases."""

FIELDS = frozenset({Kind.KNOWLEDGE, Kind.METHOD})
FURTHER = 0.8
"""What a field loses at each step but the first from the thing that shows it: whoever writes acceptance criteria shows
user stories in full, and product management less so. From judgement."""

NO_PART = frozenset({"soft-skills", "engineering", "enterprise-software"})
"""Groups so wide that the bare word says nothing of any one in them: an engineer of software has not done mechanics."""

BY_MAKE = frozenset({"statically-typed-languages", "operating-systems"})
"""Groups by how things are made and not by what they are for: C# does not stand in for C."""

WIDE = 25
"""A group with more members than this is too wide for its members to stand in for each other."""


def ancestors(taxonomy: Taxonomy, concept_id: ConceptId) -> frozenset[ConceptId]:
    """Every concept that is more general, at any distance; without the concept itself."""
    known = cast("dict[ConceptId, frozenset[ConceptId]]", taxonomy.memory.setdefault("ancestors", {}))
    if concept_id not in known:
        if concept_id not in taxonomy.concepts:
            return frozenset()  # of unlisted ones there is no end
        known[concept_id] = _climb(taxonomy, concept_id)
    return known[concept_id]


def _climb(taxonomy: Taxonomy, concept_id: ConceptId) -> frozenset[ConceptId]:
    found: set[ConceptId] = set()
    todo = list(taxonomy.broader.get(concept_id, ()))
    while todo:
        parent = todo.pop()
        if parent not in found:
            found.add(parent)
            todo.extend(taxonomy.broader.get(parent, ()))
    return frozenset(found - {concept_id})


def relation(taxonomy: Taxonomy, have: ConceptId, want: ConceptId) -> tuple[Relation, float] | None:
    """How far having ``have`` meets a wish for ``want``: the relation and a strength in 0..1, or None."""
    return relations_to(taxonomy, want).get(have)


def relations_to(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, tuple[Relation, float]]:
    """Everything that meets a wish in part or whole, the concept itself first, then by id.

    Narrower is full strength (PyTorch shows deep learning frameworks); a parent, a related concept and a sibling
    in a small group carry part. Unlisted (``x:``) concepts only equal themselves; of these there is no end, so that
    none is remembered.
    """
    known = cast(
        "dict[ConceptId, dict[ConceptId, tuple[Relation, float]]]", taxonomy.memory.setdefault("relations", {})
    )
    if want not in known:
        if want not in taxonomy.concepts:
            return {want: (Relation.SAME, 1.0)}
        near = _near(taxonomy, want)
        near.pop(want, None)
        known[want] = {want: (Relation.SAME, 1.0), **{have: near[have] for have in sorted(near)}}
    return known[want]


def bearing_on(taxonomy: Taxonomy, wanted: Iterable[ConceptId]) -> Mapping[ConceptId, Sequence[ConceptId]]:
    """``relations_to`` turned round: for each concept what it bears on, of the listed ones wanted so far and now."""
    turned = cast("dict[ConceptId, list[ConceptId]]", taxonomy.memory.setdefault("bearing", {}))
    turned_of = cast("set[ConceptId]", taxonomy.memory.setdefault("bearing of", set()))
    for want in wanted:
        if want not in turned_of and want in taxonomy.concepts:
            turned_of.add(want)
            for have in relations_to(taxonomy, want):
                turned.setdefault(have, []).append(want)
    return turned


def _near(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, tuple[Relation, float]]:
    """The weaker relation first: a stronger one to the same concept takes its place."""
    near = {have: (Relation.RELATED, _measured(taxonomy, have, want, SIBLING)) for have in _siblings(taxonomy, want)}
    near.update(dict.fromkeys(_wider(taxonomy, want), (Relation.BROADER, BROADER)))
    for have in taxonomy.related.get(want, ()):
        near[have] = (Relation.RELATED, _measured(taxonomy, have, want, RELATED))
    known = taxonomy.concepts.get(want)
    further = FURTHER if known and known.kind in FIELDS else 1.0
    near.update((have, (Relation.NARROWER, further**steps)) for have, steps in _spoken(taxonomy, want).items())
    near.update((have, (Relation.NARROWER, further**steps)) for have, steps in _below(taxonomy, want).items())
    return near


def _spoken(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, int]:
    """Of a field that is shown by the language it speaks: the language, and a step further all that shows that."""
    found: dict[ConceptId, int] = {}
    for language in taxonomy.broader.get(want, ()) if want in SPOKEN else ():
        if taxonomy.concepts[language].kind == Kind.LANGUAGE:
            found |= {have: steps + 1 for have, steps in _below(taxonomy, language).items()} | {language: 0}
    return found


def _wider(taxonomy: Taxonomy, want: ConceptId) -> list[ConceptId]:
    """The groups above it that are a part of knowing it: not the degree below a higher one, nor the bare words "soft
    skills", nor what a thing of another trade is made with.
    """
    parents = taxonomy.broader.get(want, ())
    known = taxonomy.concepts.get(want)
    if known and known.kind == Kind.DEGREE:
        return []
    made = known is not None and known.kind in NEIGHBOURS
    apart = any(_trades(taxonomy, p) for p in parents if made and not _is_thing(taxonomy, p))
    return [
        p for p in parents if p not in NO_PART and (not apart or _trades(taxonomy, p) or not _is_thing(taxonomy, p))
    ]


def _trades(taxonomy: Taxonomy, concept: ConceptId) -> frozenset[str]:
    return TRADES & {concept, *ancestors(taxonomy, concept)}


def _is_thing(taxonomy: Taxonomy, concept: ConceptId) -> bool:
    return taxonomy.concepts[concept].kind in NEIGHBOURS


def _below(taxonomy: Taxonomy, concept: ConceptId) -> dict[ConceptId, int]:
    """Everything narrower, with the fewest steps down to it beyond the first."""
    found: dict[ConceptId, int] = {}
    level, steps = [concept], 0
    while level:
        children = dict.fromkeys(child for parent in level for child in taxonomy.narrower.get(parent, ()))
        level = [child for child in children if child not in found]
        found.update(dict.fromkeys(level, steps))
        steps += 1
    return found


def _measured(taxonomy: Taxonomy, have: ConceptId, want: ConceptId, closeness: float) -> float:
    """The closeness, moved by how often adverts ask for both."""
    cosine = adjacency(taxonomy.figures, have, want)
    return closeness if cosine is None else min(0.9, closeness + MEASURED * max(0.0, cosine - MIDDLE))


def _siblings(taxonomy: Taxonomy, want: ConceptId) -> list[ConceptId]:
    """Those in a group with it that is small enough, of a kind in which neighbours stand in for each other."""
    if want in taxonomy.concepts and not _is_thing(taxonomy, want):
        return []
    parents = (parent for parent in taxonomy.broader.get(want, ()) if parent not in BY_MAKE)
    groups = (taxonomy.narrower.get(parent, ()) for parent in parents)
    others = dict.fromkeys(child for group in groups if len(group) <= WIDE for child in group)
    return [child for child in others if taxonomy.concepts[child].kind in NEIGHBOURS]
