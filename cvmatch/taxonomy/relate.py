"""How two concepts stand to each other, and how much one carries over to the other."""

from __future__ import annotations

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

NO_NEIGHBOURS = frozenset({Kind.SOFT, Kind.NATURAL_LANGUAGE, Kind.DEGREE, Kind.CERTIFICATION})
"""Kinds in which standing under one group says nothing: Danish is not half of Swedish."""

WIDE = 25
"""A group with more members than this is too wide for its members to stand in for each other."""


def ancestors(taxonomy: Taxonomy, concept_id: ConceptId) -> frozenset[ConceptId]:
    """Every concept that is more general, at any distance; without the concept itself."""
    known = cast("dict[ConceptId, frozenset[ConceptId]]", taxonomy.memory.setdefault("ancestors", {}))
    if concept_id not in known:
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
    """How far having ``have`` meets a wish for ``want``: the relation and a strength in 0..1, or None.

    Narrower is full strength (PyTorch shows deep learning frameworks); a parent, a related concept and a sibling
    in a small group carry part. Unlisted (``x:``) concepts only equal themselves.
    """
    if have == want:
        return (Relation.SAME, 1.0)
    if want in ancestors(taxonomy, have):
        return (Relation.NARROWER, 1.0)
    if want in taxonomy.related.get(have, ()):
        return (Relation.RELATED, _measured(taxonomy, have, want, RELATED))
    if have in taxonomy.broader.get(want, ()):
        return (Relation.BROADER, BROADER)
    if _siblings(taxonomy, have, want):
        return (Relation.RELATED, _measured(taxonomy, have, want, SIBLING))
    return None


def _measured(taxonomy: Taxonomy, have: ConceptId, want: ConceptId, closeness: float) -> float:
    """The closeness, moved by how often adverts ask for both."""
    cosine = adjacency(taxonomy.figures, have, want)
    return closeness if cosine is None else min(0.9, closeness + MEASURED * max(0.0, cosine - MIDDLE))


def _siblings(taxonomy: Taxonomy, have: ConceptId, want: ConceptId) -> bool:
    shared = set(taxonomy.broader.get(have, ())).intersection(taxonomy.broader.get(want, ()))
    if not shared or taxonomy.concepts[have].kind in NO_NEIGHBOURS:
        return False
    return any(len(taxonomy.narrower.get(parent, ())) <= WIDE for parent in shared)
