"""What comes of comparing: evidence, outcomes, contributions, a match, advice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cvmatch.model.documents import Notice, Span
from cvmatch.model.knowledge import Requirement
from cvmatch.model.offers import CV, Mention, Target
from cvmatch.model.words import ConceptId, Relation, SectionKind, Status


class Evidence(NamedTuple):
    """A mention in the CV that counts for a requirement; ``strength`` is 0..1, ``quote`` the CV's line, ``label``
    names what is mentioned.
    """

    mention: Mention
    section: SectionKind
    relation: Relation
    strength: float
    quote: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the CV offers for one requirement; ``credit`` is 0..1, best evidence first.

    ``worth`` is how many points of the score the requirement can bring, ``points`` what it brings; both are 0
    for a requirement in which no concept was recognised. ``general`` marks a competence that any work may show
    (teamwork, planning) rather than a skill of this one.
    """

    requirement: Requirement
    status: Status
    credit: float
    evidence: tuple[Evidence, ...]
    reason: str
    worth: float = 0.0
    points: float = 0.0
    general: bool = False


class Contribution(NamedTuple):
    """A named part of the score; ``points`` of all parts add up to it.

    ``value`` is 0..1, ``weight`` the part's share of the whole (all add up to 1), ``reason`` what it rests on.
    """

    name: str
    weight: float
    value: float
    points: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One CV against one target. ``score`` is 0..100, None where no requirement was recognised."""

    cv: CV
    target: Target
    score: float | None
    contributions: tuple[Contribution, ...]
    outcomes: tuple[Outcome, ...]
    notices: tuple[Notice, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=dict)


class Suggestion(NamedTuple):
    """Something to change in the CV. ``gain`` is the recomputed rise of the score, None where it has none."""

    code: str
    place: str
    text: str
    reason: str
    gain: float | None = None
    quote: str = ""
    span: Span | None = None


class PlanStep(NamedTuple):
    """Something to learn; ``gain`` is the score recomputed with it less the score before."""

    concept_id: ConceptId
    label: str
    gain: float
    effort: str = ""
    how: str = ""
    prove: str = ""
    weeks: tuple[int, int] | None = None


class Advice(NamedTuple):
    """What to do: changes to the CV, most useful first, and what to learn, in the order that pays most."""

    suggestions: tuple[Suggestion, ...] = ()
    plan: tuple[PlanStep, ...] = ()
