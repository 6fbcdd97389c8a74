"""How two concepts stand to each other, and how much one carries over to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import cast

from cvmatch.model import ConceptId, Kind, Relation
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.figures import MIDDLE, adjacency

BROADER = 0.5  # knowing the field is half of knowing the thing: from judgement, not tuned
RELATED = 0.6  # a listed near neighbour (PyTorch for TensorFlow): from judgement, not tuned
SIBLING = 0.4  # two things under one specific group: from judgement, not tuned

Near = tuple[Relation, float]
"""How one concept stands to another, and how far it meets a wish for it, 0..1."""

_SAME = (Relation.SAME, 1.0)
_BROADER, _RELATED, _SIBLING = (Relation.BROADER, BROADER), (Relation.RELATED, RELATED), (Relation.RELATED, SIBLING)

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

SPOKEN = frozenset({ConceptId("relational-databases"), ConceptId("query-writing")})
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


def ancestors(taxonomy: Taxonomy, concept_id: ConceptId) -> Set[ConceptId]:
    """Every concept that is more general, at any distance; without the concept itself."""
    return _above(taxonomy, concept_id).keys()


def relation(taxonomy: Taxonomy, have: ConceptId, want: ConceptId) -> Near | None:
    """How far having ``have`` meets a wish for ``want``: the relation and a strength in 0..1, or None.

    Narrower is full strength (PyTorch shows deep learning frameworks); a parent, a related concept and a sibling
    in a small group carry part. Unlisted (``x:``) concepts only equal themselves.
    """
    if have == want:
        return _SAME
    if want not in taxonomy.concepts:
        return None
    if (steps := _shown_by(taxonomy, have).get(want)) is not None:
        return Relation.NARROWER, _further(taxonomy, want) ** steps
    return _met_beside(taxonomy, have, want, _beside(taxonomy, want))


def met_by(taxonomy: Taxonomy, want: ConceptId, haves: Mapping[ConceptId, object]) -> dict[ConceptId, Near]:
    """Those of ``haves`` that meet a wish in part or whole, with their ``relation`` to it, in no particular order.

    Looked for from below: what somebody has lies under few things, while a wish may have half the taxonomy under it.
    """
    beside = _beside(taxonomy, want)
    found = {}
    for have in haves.keys() & beside.keys():
        if near := _met_beside(taxonomy, have, want, beside):
            found[have] = near
    if below := _below(taxonomy, haves).get(want):
        further = _further(taxonomy, want)
        found.update((have, (Relation.NARROWER, further**steps)) for have, steps in below)
    if want in haves:
        found[want] = _SAME
    return found


def relations_to(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, Near]:
    """The ``relation`` of everything that meets a wish in part or whole, the concept itself first, then by id.

    Looks through all that lies under the wish; for a few concepts at hand ``met_by`` and ``relation`` do not. Of
    unlisted concepts there is no end, so that none is remembered.
    """
    known = cast("dict[ConceptId, dict[ConceptId, Near]]", taxonomy.memory.setdefault("relations", {}))
    if want not in known:
        if want not in taxonomy.concepts:
            return {want: _SAME}
        beside = _standing_beside(taxonomy, want).items()
        near = {have: found for have, each in beside if (found := _moved(taxonomy, have, want, each))}
        further = _further(taxonomy, want)
        near.update((have, (Relation.NARROWER, further**steps)) for have, steps in _showing(taxonomy, want).items())
        near.pop(want, None)
        known[want] = {want: _SAME, **{have: near[have] for have in sorted(near)}}
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


def _above(taxonomy: Taxonomy, concept_id: ConceptId) -> dict[ConceptId, int]:
    """Everything more general, with the fewest steps up to it beyond the first."""
    known = cast("dict[ConceptId, dict[ConceptId, int]]", taxonomy.memory.setdefault("above", {}))
    if concept_id not in known:
        if concept_id not in taxonomy.concepts:
            return {}  # of unlisted ones there is no end
        known[concept_id] = _spread(taxonomy.broader, concept_id)
    return known[concept_id]


def _shown_by(taxonomy: Taxonomy, have: ConceptId) -> dict[ConceptId, int]:
    """What a concept shows in full: all above it, and a step further the fields its language is spoken in."""
    known = cast("dict[ConceptId, dict[ConceptId, int]]", taxonomy.memory.setdefault("shown", {}))
    if have not in known:
        if have not in taxonomy.concepts:
            return {}
        steps = {have: -1, **_above(taxonomy, have)}
        spoken = ((f, language) for f in SPOKEN for language in _languages(taxonomy, f) if language in steps)
        known[have] = {**{f: steps[language] + 1 for f, language in spoken}, **_above(taxonomy, have)}
    return known[have]


def _below(taxonomy: Taxonomy, haves: Iterable[ConceptId]) -> Mapping[ConceptId, list[tuple[ConceptId, int]]]:
    """What each wish has below it of the concepts at hand, with the steps down to it; kept for the next wish."""
    last = cast(
        "tuple[object, Mapping[ConceptId, list[tuple[ConceptId, int]]]]", taxonomy.memory.get("below", (None, {}))
    )
    if last[0] is haves:
        return last[1]
    found: dict[ConceptId, list[tuple[ConceptId, int]]] = {}
    for have in haves:
        for concept, steps in _shown_by(taxonomy, have).items():
            found.setdefault(concept, []).append((have, steps))
    taxonomy.memory["below"] = (haves, found)
    return found


def _showing(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, int]:
    """``_shown_by`` turned round: all below a concept, and a step further that of the language it is spoken in."""
    found: dict[ConceptId, int] = {}
    for language in _languages(taxonomy, want):
        found |= {language: 0, **{have: steps + 1 for have, steps in _spread(taxonomy.narrower, language).items()}}
    return found | _spread(taxonomy.narrower, want)


def _further(taxonomy: Taxonomy, want: ConceptId) -> float:
    return FURTHER if taxonomy.concepts[want].kind in FIELDS else 1.0


def _languages(taxonomy: Taxonomy, field: ConceptId) -> list[ConceptId]:
    """The languages a field is spoken in, where these show it in full."""
    above = taxonomy.broader.get(field, ()) if field in SPOKEN else ()
    return [concept for concept in above if taxonomy.concepts[concept].kind == Kind.LANGUAGE]


def _spread(links: Mapping[ConceptId, tuple[ConceptId, ...]], concept_id: ConceptId) -> dict[ConceptId, int]:
    """Everything the links lead to, with the fewest steps to it beyond the first; without where they begin."""
    found: dict[ConceptId, int] = {}
    level, steps = [concept_id], 0
    while level:
        reached = dict.fromkeys(other for each in level for other in links.get(each, ()))
        level = [other for other in reached if other not in found]
        found.update(dict.fromkeys(level, steps))
        steps += 1
    found.pop(concept_id, None)
    return found


def _met_beside(
    taxonomy: Taxonomy, have: ConceptId, want: ConceptId, beside: dict[ConceptId, Near | None]
) -> Near | None:
    """The relation of a concept that stands ``beside`` a wish; worked out when first asked for, and kept there."""
    near = beside.get(have)
    if near is _SIBLING or near is _RELATED:
        near = beside[have] = _moved(taxonomy, have, want, near)
    return near


def _beside(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, Near | None]:
    """``_standing_beside``, kept; what is not listed stands alone."""
    known = cast("dict[ConceptId, dict[ConceptId, Near | None]]", taxonomy.memory.setdefault("beside", {}))
    if (beside := known.get(want)) is None:
        if want not in taxonomy.concepts:
            return {}
        beside = known[want] = {**_standing_beside(taxonomy, want)}
    return beside


def _standing_beside(taxonomy: Taxonomy, want: ConceptId) -> dict[ConceptId, Near]:
    """What may meet a wish without lying under it; of two relations the stronger one."""
    near = dict.fromkeys(_siblings(taxonomy, want), _SIBLING)
    near.update(dict.fromkeys(_wider(taxonomy, want), _BROADER))
    near.update(dict.fromkeys(taxonomy.related.get(want, ()), _RELATED))
    near.pop(want, None)
    return near


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


def _moved(taxonomy: Taxonomy, have: ConceptId, want: ConceptId, near: Near) -> Near | None:
    """A relation beside, its closeness moved by how often adverts ask for both; None for a sibling of a kind in which
    neighbours do not stand in for each other.
    """
    if near is _BROADER:
        return near
    if near is _SIBLING and not _is_thing(taxonomy, have):
        return None
    kind, closeness = near
    cosine = adjacency(taxonomy.figures, have, want)
    return kind, closeness if cosine is None else min(0.9, closeness + MEASURED * max(0.0, cosine - MIDDLE))


def _siblings(taxonomy: Taxonomy, want: ConceptId) -> Iterator[ConceptId]:
    """All in a small enough group with it, where it is of a kind in which neighbours stand in for each other."""
    groups = taxonomy.broader.get(want, ()) if _is_thing(taxonomy, want) else ()
    for group in groups:
        if group not in BY_MAKE and len(children := taxonomy.narrower[group]) <= WIDE:
            yield from children
