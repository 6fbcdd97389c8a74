"""The groups a match is shown in, in the same order and words in every form of output."""

from __future__ import annotations

from typing import NamedTuple

from cvmatch.model import Importance, Match, Outcome, Status


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


def unrecognised(match: Match) -> tuple[Outcome, ...]:
    """Requirements in which no concept was recognised: shown, and left out of the score. A line whose years are those
    the score holds against the CV is no such line.
    """
    asked = match.target.min_years
    left = (o for o in match.outcomes if not o.requirement.concepts)
    return tuple(o for o in left if asked is None or o.requirement.min_years != asked)
