"""How realistic a move is, and the reasons: coverage of the essential skills, time, level, degrees asked for."""

from __future__ import annotations

from collections.abc import Iterator

from cvmatch.model import Kind, Match, Seniority
from cvmatch.model.guidance import TimeRange, Verdict
from cvmatch.scoring.axes import level_of
from cvmatch.scoring.weights import LEVELS
from cvmatch.taxonomy import concept_of
from cvmatch.transition.standing import Stand, Standing

READY, REALISTIC, MODERATE, HARD = "ready", "realistic", "moderate", "hard"
GRADES = (READY, REALISTIC, MODERATE, HARD)

READY_FROM = 0.75
REALISTIC_FROM = 1 / 3
"""Coverage of the essential skills. The limit lies above the moves a published page calls moderate: software (0.25),
frontend (0.00) and backend developer (0.31) to MLOps engineer. The upper one is from judgement."""

MODERATE_MONTHS = 12
"""A move that may take longer is hard: the longest a published guide states for one."""

NAMED_SHOWN = 4


def verdict_of(standing: Standing, time: TimeRange, new_field: bool) -> Verdict:
    """The grade and what it rests on."""
    reasons = tuple(_reasons(standing, new_field))
    below = _levels_below(standing)
    grade = GRADES[min(len(GRADES) - 1, GRADES.index(_grade(standing.coverage, time, new_field)) + bool(below))]
    return Verdict(grade, reasons, standing.coverage, standing.match.score if standing.match else None)


def _grade(coverage: float, time: TimeRange, new_field: bool) -> str:
    if new_field or time.months_max > MODERATE_MONTHS:
        return HARD
    if coverage >= READY_FROM:
        return READY
    return REALISTIC if coverage >= REALISTIC_FROM else MODERATE


def _reasons(standing: Standing, new_field: bool) -> Iterator[str]:
    essential = [s for s in standing.stands if s.essential]
    met = [s for s in essential if s.met]
    half = [s for s in essential if not s.met and s.carried.closeness]
    lacking = [s for s in essential if not s.carried.closeness]
    yield f"{len(met)} of {len(essential)} essential skills {'is' if len(met) == 1 else 'are'} there{_named(met)}"
    listed = [s for s in met if s.named_only]
    if listed:
        which = f"{len(listed)} of them" if len(listed) < len(met) else "none of it shown in a job or project:"
        yield f"{which} only listed in the CV{_named(listed)}"
    if half:
        yield f"{len(half)} more in part or by something close{_named(half)}"
    if lacking:
        yield f"{len(lacking)} to build from the start{_named(lacking)}"
    more = [s for s in standing.stands if not s.essential and s.met]
    if more:
        yield f"of what is optional, {len(more)} {'is' if len(more) == 1 else 'are'} there too{_named(more)}"
    if new_field:
        yield "it is another field, whose foundations have to be learned first"
    yield from filter(None, (_levels_below(standing), _studies(standing)))


def _named(stands: list[Stand]) -> str:
    if not stands:
        return ""
    labels = [s.requirement.label for s in stands[:NAMED_SHOWN]]
    more = f" and {len(stands) - NAMED_SHOWN} more" if len(stands) > NAMED_SHOWN else ""
    return f": {', '.join(labels)}{more}"


def _levels_below(standing: Standing) -> str:
    """What is said where the role is for people further on; "" where the level fits or cannot be told."""
    asked = standing.target.seniority
    reached = _level(standing.match) if standing.match else None
    if asked is None or reached is None or LEVELS.index(asked) - LEVELS.index(reached) < 1:
        return ""
    return f"the role is at {asked} level; positions and years in the CV say {reached}"


def _level(match: Match) -> Seniority | None:
    return level_of(match.cv)


def _studies(standing: Standing) -> str:
    """Degrees the role's adverts ask for that are not there: no months of evenings replace them."""
    wanted = [
        s.requirement.label
        for s in standing.stands
        if not s.met and s.requirement.concepts
        if all(concept_of(standing.taxonomy, c).kind == Kind.DEGREE for c in s.requirement.concepts)
    ]
    return f"some adverts ask for a degree that is not there: {', '.join(wanted)}" if wanted else ""
