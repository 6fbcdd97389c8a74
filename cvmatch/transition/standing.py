"""Where somebody stands before a role: how far each requirement is met, by what, what having more would add."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from cvmatch.model import CV, ConceptId, Importance, Match, Outcome, Requirement, Role, Status
from cvmatch.scoring import rescore, score
from cvmatch.target import role_target
from cvmatch.taxonomy import Taxonomy, label_of
from cvmatch.taxonomy.carry import Carried, carried, closest, held_by, parts_of
from cvmatch.transition.effort import Lack, lack_of

NAMED_COUNTS = 0.5
"""What a skill that is only listed counts in the coverage: as in the score, half of one that is shown."""


FEWEST_WORDS = 3


def says_something(line: str) -> bool:
    """Whether a line of a CV is more than a word of a list."""
    return len(line.split()) >= FEWEST_WORDS


@dataclass(frozen=True, slots=True)
class Stand:
    """One requirement of the target. ``outcome`` is what the CV offers for it, None where a role is left."""

    carried: Carried
    outcome: Outcome | None = None

    @property
    def requirement(self) -> Requirement:
        """The requirement itself."""
        return self.carried.requirement

    @property
    def met(self) -> bool:
        """Whether it is there for certain."""
        return self.carried.met

    @property
    def essential(self) -> bool:
        """Whether the target calls it so."""
        return self.requirement.importance == Importance.ESSENTIAL

    @property
    def named_only(self) -> bool:
        """Whether the CV lists it and shows it nowhere."""
        return self.outcome is not None and self.outcome.status == Status.NAMED

    @property
    def quote(self) -> str:
        """The CV's own line that says most, "" without one; a bare word of a list proves nothing to a reader."""
        lines = [e.quote for e in self.outcome.evidence] if self.outcome else []
        return next((line for line in lines if says_something(line)), "")


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody (a CV, or the typical holder of a role) before a target role."""

    target: Role
    held: tuple[Requirement, ...]
    stands: tuple[Stand, ...]
    taxonomy: Taxonomy
    today: datetime.date
    match: Match | None = None

    @property
    def coverage(self) -> float:
        """The part of the target's essential skills that is there, 0..1; each counts the same."""
        essential = [s for s in self.stands if s.essential]
        return sum(_counts(s) for s in essential) / len(essential) if essential else 0.0

    @property
    def fit(self) -> float:
        """0..100: the score of the CV; of a role, the coverage."""
        return (self.match.score or 0.0) if self.match else 100.0 * self.coverage

    def gain(self, concepts: Iterable[ConceptId]) -> float:
        """How much the fit rises with these concepts, recomputed."""
        concepts = tuple(concepts)
        if self.match:
            learned = rescore(self.match, self.taxonomy, self.today, concepts)
            return (learned.score or 0.0) - (self.match.score or 0.0)
        more = Requirement("", "", "", concepts, False, Importance.ESSENTIAL)
        return 100.0 * (_covered(self.taxonomy, (*self.held, more), self.target) - self.coverage)

    def lacks(self) -> tuple[Lack, ...]:
        """All requirements not met, essential ones first, with what each takes."""
        return tuple(self.lack(s) for s in self.stands if not s.met and s.requirement.concepts)

    def lack(self, stand: Stand) -> Lack:
        """What one requirement takes that is not met."""
        parts = parts_of(stand.requirement)
        distances = [(part[0], 1.0 - closest(self.taxonomy, self.held, part)[0]) for part in parts]
        return lack_of(self.taxonomy, distances, stand.requirement.importance)


def role_standing(source: Role, target: Role, taxonomy: Taxonomy, today: datetime.date) -> Standing:
    """The typical holder of one role before another."""
    held = held_by(source)
    stands = tuple(Stand(c) for c in carried(taxonomy, held, target.requirements))
    return Standing(target, held, stands, taxonomy, today)


def cv_standing(cv: CV, target: Role, taxonomy: Taxonomy, today: datetime.date) -> Standing:
    """A CV before a role; it has every concept that counts in it."""
    match = score(cv, role_target(target, taxonomy), taxonomy, today)
    held = cv_held(cv, taxonomy)
    found = carried(taxonomy, held, target.requirements)
    stands = tuple(Stand(c, o) for c, o in zip(found, match.outcomes, strict=True))
    return Standing(target, held, stands, taxonomy, today, match)


def cv_held(cv: CV, taxonomy: Taxonomy) -> tuple[Requirement, ...]:
    """Each concept of a CV as a requirement its owner meets."""
    concepts = dict.fromkeys(m.concept_id for m in cv.mentions)
    return tuple(
        Requirement(c, "", label_of(taxonomy, c), (c,), False, Importance.ESSENTIAL)
        for c in concepts
        if c in taxonomy.concepts
    )


def coverage_of(taxonomy: Taxonomy, held: tuple[Requirement, ...], target: Role) -> float:
    """The part (0..1) of a role's essential skills that somebody with these has."""
    return _covered(taxonomy, held, target)


def _covered(taxonomy: Taxonomy, held: tuple[Requirement, ...], target: Role) -> float:
    found = carried(taxonomy, held, held_by(target))
    return sum(c.closeness for c in found) / len(found) if found else 0.0


def _counts(stand: Stand) -> float:
    return stand.carried.closeness * (NAMED_COUNTS if stand.named_only else 1.0)
