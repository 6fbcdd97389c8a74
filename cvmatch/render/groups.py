"""The groups a match is shown in, in the same order and words in every form of output."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cvmatch.model import Advice, Importance, Match, Outcome, PlanStep, Relation, Status


class Group(NamedTuple):
    """One group of outcomes under its heading; ``note`` says what the heading means."""

    status: Status
    title: str
    note: str
    outcomes: tuple[Outcome, ...]


TITLES = {
    Status.SHOWN: ("Fits", "your CV shows it in a job, a project or a certificate"),
    Status.NAMED: ("Listed, not shown", "your CV names it; no job or project in it uses it"),
    Status.TRANSFERABLE: ("Carries over", "you have something close or wider"),
    Status.MISSING: ("Missing", "not in your CV, nor anything close"),
}
GENERAL = ("General competences", "a line of your CV demonstrates each; saying so alone does not count as that")
PLAN_NOTE = (
    "each gain is the score recomputed with the step, after those above it (so a later one may add more); "
    "weeks are of evenings, estimated"
)
SHOWN = 12
"""Lines of a group that are told in full; a person reads no more."""

UNRECOGNISED_SHOWN = 8
IMPORTANCE_ORDER = (Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED)


def groups_of(match: Match) -> tuple[Group, ...]:
    """The recognised requirements by status, within a group by importance, then worth, then the target's order."""
    known = [o for o in match.outcomes if o.requirement.concepts]
    ordered = sorted(known, key=lambda o: (IMPORTANCE_ORDER.index(o.requirement.importance), -o.worth))
    general = tuple(o for o in ordered if o.general and o.status == Status.SHOWN)
    groups = [
        Group(status, title, note, tuple(o for o in ordered if o.status == status and o not in general))
        for status, (title, note) in TITLES.items()
    ]
    last = groups.pop()
    return (*groups, Group(Status.SHOWN, *GENERAL, general), last)


class Entry(NamedTuple):
    """Requirements told in one line: the same line of the CV answers them in the same way."""

    outcomes: tuple[Outcome, ...]

    @property
    def first(self) -> Outcome:
        """The one that is worth most: its reason and quotes speak for all."""
        return self.outcomes[0]

    @property
    def label(self) -> str:
        """What is asked for; of "Kubernetes" and "Kubernetes or Nomad", which the same line answers, the one."""
        alone = {c for o in self.outcomes if not o.requirement.any_of for c in o.requirement.concepts}
        told = [o for o in self.outcomes if not (o.requirement.any_of and alone & set(o.requirement.concepts))]
        return ", ".join(dict.fromkeys(o.requirement.label for o in told))

    @property
    def reason(self) -> str:
        """Why the line of the CV counts; of several requirements, what holds for each of them."""
        best = self.first.evidence[0] if self.first.evidence else None
        if len(self.outcomes) == 1 or best is None or self.first.status != Status.TRANSFERABLE:
            return self.first.reason
        have = list(dict.fromkeys(o.evidence[0].label for o in self.outcomes))
        verb = "is" if len(have) == 1 else "are"
        each = "each of " if len(have) == 1 else ""
        stands = (
            f"{verb} wider than {each}these" if best.relation == Relation.BROADER else f"{verb} close to {each}these"
        )
        return f"{', '.join(have)} {stands}; counts for {100 * self.points / self.worth:.0f} % of them"

    @property
    def points(self) -> float:
        """Points earned together."""
        return sum(o.points for o in self.outcomes)

    @property
    def worth(self) -> float:
        """Points they are worth together."""
        return sum(o.worth for o in self.outcomes)


def entries_of(group: Group) -> tuple[Entry, ...]:
    """A group's outcomes as the lines worth reading, in their order; a general competence that is missing has none."""
    lines: dict[object, list[Outcome]] = {}
    for number, outcome in enumerate(group.outcomes):
        if group.status == Status.MISSING and outcome.general:
            continue
        lines.setdefault(_answer(outcome) or number, []).append(outcome)
    return tuple(Entry(tuple(outcomes)) for outcomes in lines.values())


def _answer(outcome: Outcome) -> object:
    """What of the CV answers a requirement, and how; None where nothing does."""
    partly = len(outcome.requirement.concepts) > 1 and not outcome.requirement.any_of
    if not outcome.evidence or (partly and outcome.status == Status.TRANSFERABLE):
        return None  # which parts are there is told for each by itself
    best = outcome.evidence[0]
    return outcome.requirement.importance, best.quote, best.relation in (Relation.SAME, Relation.NARROWER)


def rest_of(group: Group, shown: int) -> str:
    """One line for what stands not among the first ``shown`` entries: names and points; empty where nothing is left."""
    left = [outcome for entry in entries_of(group)[shown:] for outcome in entry.outcomes]
    if not left:
        return ""
    points = sum(o.worth for o in left)
    return f"and {len(left)} more, together {points:.1f} points: {_names(left)}"


def general_of(group: Group) -> str:
    """One line for the general competences that are missing; empty where there are none."""
    general = [o for o in group.outcomes if o.general] if group.status == Status.MISSING else []
    if not general:
        return ""
    points = sum(o.worth for o in general)
    return (
        f"In general terms, together {points:.1f} points: {_names(general)}. "
        "A line of a job that shows one counts, the bare word does not."
    )


def _names(outcomes: Sequence[Outcome]) -> str:
    return ", ".join(o.requirement.label for o in outcomes)


def weeks_of(step: PlanStep) -> str:
    """How long a step takes, as its estimate or its class says."""
    return f"{step.weeks[0]} to {step.weeks[1]} weeks" if step.weeks else step.effort


def remarks(match: Match, advice: Advice) -> tuple[str, ...]:
    """What is to be noted of the two documents; what a finding says already is not said twice."""
    told = {suggestion.code for suggestion in advice.suggestions} | {"gap"}  # of gaps only those no study fills count
    return tuple(notice.message for notice in match.notices if notice.code not in told)


def unrecognised(match: Match) -> tuple[Outcome, ...]:
    """Requirements in which no concept was recognised: shown, and left out of the score. A line whose years are those
    the score holds against the CV is no such line.
    """
    asked = match.target.min_years
    left = (o for o in match.outcomes if not o.requirement.concepts)
    return tuple(o for o in left if asked is None or o.requirement.min_years != asked)
