"""Which concepts bear on a wanted one, and how far: found once per wanted concept and kept with the taxonomy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from cvmatch.model import ConceptId, Relation
from cvmatch.taxonomy import Taxonomy, relation

Accepted = Mapping[ConceptId, tuple[Relation, float]]
"""Concept a CV may have -> its relation to the wanted one and the closeness (0..1)."""


def accepted(taxonomy: Taxonomy, want: ConceptId) -> Accepted:
    """Everything that meets a wish in part or whole, the concept itself first."""
    known = cast("dict[ConceptId, Accepted]", taxonomy.memory.setdefault("accepted", {}))
    if want not in known:
        near = ((have, relation(taxonomy, have, want)) for have in sorted(_near(taxonomy, want)))
        known[want] = {want: (Relation.SAME, 1.0), **{have: found for have, found in near if found}}
    return known[want]


def _near(taxonomy: Taxonomy, want: ConceptId) -> set[ConceptId]:
    """Every concept a relation could lead from; ``relation`` has the last word."""
    above = taxonomy.broader.get(want, ())
    siblings = {child for parent in above for child in taxonomy.narrower.get(parent, ())}
    return {*_below(taxonomy, want), *above, *siblings, *taxonomy.related.get(want, ())} - {want}


def _below(taxonomy: Taxonomy, concept: ConceptId) -> set[ConceptId]:
    found: set[ConceptId] = set()
    todo = [concept]
    while todo:
        new = [child for child in taxonomy.narrower.get(todo.pop(), ()) if child not in found]
        found.update(new)
        todo += new
    return found
