"""What helps somebody move: a guide to a role, what a new version of a CV changed, what learning opens a market."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from cvmatch.model.knowledge import Pay, Requirement
from cvmatch.model.results import Suggestion
from cvmatch.model.words import ConceptId, Importance, RoleId, Status


@dataclass(frozen=True, slots=True)
class Party:
    """Where a move starts or ends: a role, or a CV with the role it is closest to; ``day`` is what one does there."""

    kind: str
    id: str
    title: str
    description: str = ""
    day: tuple[str, ...] = ()
    growth: str = ""
    measured_on: str = ""
    role: RoleId | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How realistic the move is; ``coverage`` (0..1) is the part of the essential skills that is there."""

    grade: str
    reasons: tuple[str, ...]
    coverage: float
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """Something that carries over. ``kind`` is direct, adjacent or general; ``now`` is how it is used today (the
    CV's own line in ``quote``, or what the role left uses it for), ``there`` what the target uses it for.
    """

    concept: ConceptId
    label: str
    kind: str
    why: str
    importance: Importance | None = None
    now: str = ""
    there: str = ""
    quote: str = ""
    named_only: bool = False


@dataclass(frozen=True, slots=True)
class Gap:
    """Something to build. ``gain`` is what having it adds, recomputed; ``distance`` 0..1 is how much of it lacks;
    ``weeks`` the least and most weeks of evenings for that; ``start`` what is there to start from.
    """

    concept: ConceptId
    label: str
    why: str
    how: str
    importance: Importance
    gain: float
    distance: float
    effort: str
    weeks: tuple[float, float]
    start: str = ""


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Whole months, and what they rest on; ``stated`` is what published guides say of the same move."""

    months_min: int
    months_max: int
    basis: str
    stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PayLine:
    """One sourced figure of pay in a role."""

    role: RoleId
    title: str
    pay: Pay


@dataclass(frozen=True, slots=True)
class Bridge:
    """A way over another role: fit (0..100) for the target at once, for the role between, and for the target after."""

    roles: tuple[RoleId, ...]
    titles: tuple[str, ...]
    at_once: float
    first: float
    after: float
    months: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Route:
    """A move into or out of the target that a source states."""

    role: RoleId
    title: str
    difficulty: str
    months: tuple[int | None, int | None]
    note: str
    pay_change: str
    source: str
    pay: tuple[Pay, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step of the plan with its dates."""

    title: str
    start: datetime.date
    end: datetime.date
    todo: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CertificateLine:
    """A certificate of the target role; ``covers`` are the gaps it bears on."""

    concept: ConceptId
    label: str
    have: bool
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A likely interview question, why it will be asked, and the lines of the CV to answer from."""

    question: str
    reason: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What people ask about a move, answered from the figures of this guide."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class SkillValue:
    """What one skill is worth elsewhere: how many roles ask for it, points of 100 in some of them, and the best."""

    concept: ConceptId
    label: str
    roles: int
    points: tuple[float, ...]
    best: str
    best_points: float


@dataclass(frozen=True, slots=True)
class OtherMove:
    """A role somebody could go to instead, with the fit (0..100) there."""

    role: RoleId
    title: str
    fit: float


@dataclass(frozen=True, slots=True)
class PaySeen:
    """Pay the adverts state, in one currency and period: medians of the lower and upper ends, least and most."""

    currency: str
    period: str
    n: int
    low: float
    high: float
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Asked:
    """One skill over many adverts: how many ask, the share, whether the CV has it."""

    concept: ConceptId
    label: str
    adverts: int
    share: float
    have: Status


@dataclass(frozen=True, slots=True)
class Seen:
    """What some adverts say: how many there are, what they ask for, what they pay."""

    adverts: int
    asked: tuple[Asked, ...]
    pay: tuple[PaySeen, ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """One person's, or one role's, way to a role."""

    source: Party
    target: Party
    verdict: Verdict
    transferable: tuple[Transfer, ...]
    missing: tuple[Gap, ...]
    further: tuple[Gap, ...]
    time: TimeRange
    pay: tuple[PayLine, ...]
    pay_notes: tuple[str, ...]
    bridges: tuple[Bridge, ...]
    plan: tuple[Milestone, ...]
    certificates: tuple[CertificateLine, ...]
    questions: tuple[Question, ...]
    answers: tuple[Answer, ...] = ()
    routes_in: tuple[Route, ...] = ()
    routes_out: tuple[Route, ...] = ()
    other_moves: tuple[OtherMove, ...] = ()
    value_in: tuple[str, ...] = ()
    values: tuple[SkillValue, ...] = ()
    reposition: tuple[Suggestion, ...] = ()
    seen: Seen | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """One requirement that stands otherwise in the new version of a CV."""

    requirement: Requirement
    before: Status
    after: Status
    points: float
    quote: str = ""


@dataclass(frozen=True, slots=True)
class PartChange:
    """One part of the score before and after, in points."""

    name: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two versions of a CV for one target. ``changes`` go from most gained to most lost; skills are labels."""

    old: str
    new: str
    target: str
    before: float | None
    after: float | None
    changes: tuple[Change, ...]
    parts: tuple[PartChange, ...]
    skills_gained: tuple[str, ...] = ()
    skills_lost: tuple[str, ...] = ()
    sections_gained: tuple[str, ...] = ()
    sections_lost: tuple[str, ...] = ()
    settled: tuple[Suggestion, ...] = ()
    arisen: tuple[Suggestion, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something to learn for many adverts at once. ``gain`` is the rise of all their scores together in points,
    ``passing`` how many pass once it is learned too, ``adverts`` how many scores it raises, ``shows`` the wider skills
    adverts ask for that it shows too.
    """

    concept: ConceptId
    label: str
    gain: float
    adverts: int
    passing: int
    mean: float
    effort: str
    how: str
    shows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lessons:
    """What to learn first for some adverts: of ``adverts`` looked at, ``passing`` reach ``mark`` today."""

    cv: str
    adverts: int
    mark: float
    passing: int
    mean: float
    steps: tuple[Lesson, ...]
