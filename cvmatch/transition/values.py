"""What each skill is worth in other roles: points of 100, by the weights of the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from cvmatch.model import ConceptId, Role, RoleId
from cvmatch.model.guidance import SkillValue
from cvmatch.scoring.score import requirement_weight
from cvmatch.taxonomy import Taxonomy, label_of, relations_to
from cvmatch.taxonomy.carry import parts_of

SKILLS_SHOWN = 8
LEAST_POINTS = 0.5

Worth = Mapping[ConceptId, float]


def values_of(
    taxonomy: Taxonomy, skills: Sequence[ConceptId], columns: Sequence[RoleId], left_out: Sequence[RoleId]
) -> tuple[SkillValue, ...]:
    """One row a skill, those asked for by most roles first; ``best`` is never one of the roles left out."""
    rows = [_value(taxonomy, skill, columns, left_out) for skill in dict.fromkeys(skills)]
    asked = [row for row in rows if row.roles]
    return tuple(sorted(asked, key=lambda row: (-row.roles, row.concept))[:SKILLS_SHOWN])


def _value(taxonomy: Taxonomy, skill: ConceptId, columns: Sequence[RoleId], left_out: Sequence[RoleId]) -> SkillValue:
    worth = {i: worth_in(taxonomy, taxonomy.roles[i]).get(skill, 0.0) for i in sorted(taxonomy.roles)}
    asking = [i for i, points in worth.items() if points >= LEAST_POINTS]
    others = [i for i in asking if i not in left_out]
    best = max(others, key=lambda i: worth[i], default=None)
    title = taxonomy.roles[best].pref_label if best else ""
    points = tuple(worth[i] for i in columns)
    return SkillValue(skill, label_of(taxonomy, skill), len(asking), points, title, worth[best] if best else 0.0)


def worth_in(taxonomy: Taxonomy, role: Role) -> Worth:
    """Concept -> points of 100 it brings in a role by itself, everything it meets for certain counted."""
    known = cast("dict[RoleId, Worth]", taxonomy.memory.setdefault("worth", {}))
    if role.id not in known:
        known[role.id] = _worth(taxonomy, role)
    return known[role.id]


def _worth(taxonomy: Taxonomy, role: Role) -> Worth:
    weighed = [(r, requirement_weight(r, taxonomy)) for r in role.requirements]
    whole = sum(weight for _, weight in weighed) or 1.0
    found: dict[ConceptId, float] = {}
    for requirement, weight in weighed:
        parts = parts_of(requirement)
        for part in parts:
            for have in _meeting(taxonomy, part):
                found[have] = found.get(have, 0.0) + 100.0 * weight / whole / len(parts)
    return found


def _meeting(taxonomy: Taxonomy, part: tuple[ConceptId, ...]) -> set[ConceptId]:
    """Every concept that meets a wish for any of these in full."""
    return {have for want in part for have, (_, closeness) in relations_to(taxonomy, want).items() if closeness >= 1.0}
