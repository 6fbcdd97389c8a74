"""What the typical holder of one role brings to another: which requirements are met, which are to be learned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cvmatch.model import ConceptId, Importance, Relation, Requirement, Role
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.relate import relation

GAPS_SHOWN = 5
"""How many gaps a role-to-role comparison names: the published guides name five, whatever the role left."""

_FULL = frozenset({Relation.SAME, Relation.NARROWER})


@dataclass(frozen=True, slots=True)
class Carried:
    """One requirement of the target role. ``closeness`` is 0..1, 1 where it is met; ``by`` is the requirement of
    the role left that comes closest, None where nothing comes near.
    """

    requirement: Requirement
    closeness: float
    by: Requirement | None

    @property
    def met(self) -> bool:
        """Whether the holder of the role left has it already."""
        return self.closeness >= 1.0


def carry(taxonomy: Taxonomy, source: Role, target: Role) -> tuple[Carried, ...]:
    """Every requirement of the target role, in its order, as met or not by the typical holder of the source role.

    The typical holder has what the source role calls essential, and nothing else. Of alternatives ("Java or
    Python") the holder has one, unknown which: that meets a wish only if each of them would.
    """
    return carried(taxonomy, held_by(source), target.requirements)


def held_by(role: Role) -> tuple[Requirement, ...]:
    """What the typical holder of a role has."""
    return tuple(r for r in role.requirements if r.importance == Importance.ESSENTIAL)


def carried(taxonomy: Taxonomy, held: tuple[Requirement, ...], wanted: tuple[Requirement, ...]) -> tuple[Carried, ...]:
    """Every requirement wanted, in its order, as met or not by somebody who meets those held."""
    return tuple(_carried(taxonomy, held, requirement) for requirement in wanted)


def parts_of(requirement: Requirement) -> tuple[tuple[ConceptId, ...], ...]:
    """What has to be met each: one part of alternatives, a part a concept where all are asked for."""
    return (requirement.concepts,) if requirement.any_of else tuple((concept,) for concept in requirement.concepts)


def gaps(carried: Iterable[Carried], shown: int | None = GAPS_SHOWN) -> tuple[Requirement, ...]:
    """Essential requirements not met, the weightiest first: role files list essentials in that order."""
    missing = [c.requirement for c in carried if not c.met and c.requirement.importance == Importance.ESSENTIAL]
    return tuple(missing[:shown])


def _carried(taxonomy: Taxonomy, held: tuple[Requirement, ...], wanted: Requirement) -> Carried:
    """Of alternatives asked for one is enough; of several things asked for each counts its part."""
    best = [closest(taxonomy, held, part) for part in parts_of(wanted)]
    if not best:
        return Carried(wanted, 0.0, None)
    return Carried(wanted, sum(value for value, _ in best) / len(best), max(best, key=lambda pair: pair[0])[1])


def closest(
    taxonomy: Taxonomy, held: tuple[Requirement, ...], wanted: tuple[ConceptId, ...]
) -> tuple[float, Requirement | None]:
    """How far (0..1) what is held meets a wish for any of the concepts, and the requirement held that comes nearest."""
    offers = [(offered(taxonomy, requirement, wanted), requirement) for requirement in held]
    closeness, by = max(offers, key=lambda pair: pair[0], default=(0.0, None))
    return closeness, by if closeness else None


def offered(taxonomy: Taxonomy, requirement: Requirement, wanted: tuple[ConceptId, ...]) -> float:
    """How far (0..1) somebody who meets the requirement has one of the wanted concepts; 1 only where it follows for
    certain, whichever alternative of the requirement they meet.
    """
    values = [max(_strength(taxonomy, have, want) for want in wanted) for have in requirement.concepts]
    return (min if requirement.any_of else max)(values, default=0.0)


def _strength(taxonomy: Taxonomy, have: ConceptId, want: ConceptId) -> float:
    found = relation(taxonomy, have, want)
    if found is None:
        return 0.0
    return 1.0 if found[0] in _FULL else found[1]
