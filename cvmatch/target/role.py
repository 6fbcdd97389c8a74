"""A role of the taxonomy as a target."""

from __future__ import annotations

from cvmatch.model import Notice, Role, Target
from cvmatch.taxonomy import Taxonomy, label_of


def role_target(role: Role, taxonomy: Taxonomy) -> Target:
    """What the adverts for a role ask for, as a target; concepts the taxonomy lacks are said, never dropped."""
    unknown = [c for r in role.requirements for c in r.concepts if c not in taxonomy.concepts]
    notices = tuple(
        Notice("unknown_concept", f"role {role.id} asks for {label_of(taxonomy, c)}, which the taxonomy lacks")
        for c in unknown
    )
    return Target(
        id=role.id,
        title=role.pref_label,
        kind="role",
        requirements=role.requirements,
        seniority=role.seniority,
        min_years=role.min_years,
        pay=role.pay,
        notices=notices,
        role=role.id,
    )
