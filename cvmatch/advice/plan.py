"""What to learn, in the order in which each step adds most to the score."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from cvmatch.model import ConceptId, Kind, Match, Outcome, PlanStep, Status
from cvmatch.scoring import forecast
from cvmatch.taxonomy import Taxonomy, concept_of, label_of

STEPS = 6
CANDIDATES = 10
"""Skills whose gain is recomputed in each round: those worth most."""

LEAST_GAIN = 0.05

SHOWN_BY = " Show it: "
"""What parts how a skill is built from how it is proved, in a role's file."""

NO_STEP = frozenset({Kind.SOFT, Kind.DEGREE, Kind.NATURAL_LANGUAGE})
"""Nobody learns these in weeks: they are shown as missing and make no step."""


class Way(NamedTuple):
    """How a kind of skill is built and proved: effort class, weeks from to, and what to do."""

    effort: str
    weeks: tuple[int, int]
    how: str
    prove: str


_PRODUCT = "Rebuild something you have already made, this time with {label}, and keep notes of what differs."
_PROGRAM = "Write one complete program in {label} that you would use yourself, with tests."
_SERVICE = "Run one small service on {label} from deployment to monitoring, within a free tier."
_DATA = "Model one real data set in {label}, load it, and make its slowest query fast."
_PRACTICE = "Use {label} once from start to end at work or in a project, and write down what came of it."
_STUDY = "Study the basics of {label} from one good source, then answer a real question with it."
_EXAM = "Check first whether the adverts you want ask for {label}; then plan the exam."
_REPOSITORY = "a public repository with tests and a README that says what it is for"
_RESULT = "a public repository, and one line in the CV with its result"
_LINE = "one line in a job or project of the CV that says what it was used for"
WAYS = {
    Kind.LANGUAGE: Way("large", (8, 16), _PROGRAM, _REPOSITORY),
    Kind.FRAMEWORK: Way("medium", (4, 8), _PRODUCT, _RESULT),
    Kind.TOOL: Way("small", (1, 3), _PRODUCT, _LINE),
    Kind.PLATFORM: Way("medium", (4, 8), _SERVICE, "the configuration in a repository and a short account of its cost"),
    Kind.DATABASE: Way("medium", (3, 6), _DATA, "the schema and the measured times in a repository"),
    Kind.PROTOCOL: Way("small", (1, 3), "Apply {label} to one thing you have already built.", _LINE),
    Kind.METHOD: Way("medium", (3, 8), _PRACTICE, "an outcome with a figure in a job or project of the CV"),
    Kind.KNOWLEDGE: Way("medium", (4, 10), _STUDY, "a short write-up or a project that uses it"),
    Kind.CERTIFICATION: Way("exam", (6, 12), _EXAM, "the certificate with its date in a section of its own"),
}
"""Weeks are for evenings beside a job: from judgement, not measured."""


def learning_plan(match: Match, taxonomy: Taxonomy, today: datetime.date) -> tuple[PlanStep, ...]:
    """Up to six steps, greedy by recomputed gain: each gain counts on top of the steps before it."""
    if match.score is None:
        return ()
    score_with = forecast(match, taxonomy, today)
    left = list(dict.fromkeys(_candidates(match, taxonomy)))[:CANDIDATES]
    learned: list[ConceptId] = []
    steps: list[PlanStep] = []
    reached = match.score
    while left and len(steps) < STEPS:
        scores = {c: score_with([*learned, c]) for c in left}
        best = max(left, key=lambda c: (round(scores[c], 6), -left.index(c)))
        if scores[best] - reached < LEAST_GAIN:
            break
        told = [step.how for step in steps]
        steps.append(_step(best, scores[best] - reached, _build_of(best, match, told), taxonomy))
        reached = scores[best]
        learned.append(best)
        left.remove(best)
    return tuple(steps)


def _candidates(match: Match, taxonomy: Taxonomy) -> Iterator[ConceptId]:
    lacking = [o for o in match.outcomes if o.status in (Status.MISSING, Status.TRANSFERABLE) and o.worth]
    for outcome in sorted(lacking, key=lambda o: o.points - o.worth):
        for concept in _wanted(outcome):
            if concept_of(taxonomy, concept).kind not in NO_STEP:
                yield concept


def _wanted(outcome: Outcome) -> tuple[ConceptId, ...]:
    """One alternative of an OR-group is enough; all concepts of any other requirement are wanted."""
    concepts = outcome.requirement.concepts
    return concepts[:1] if outcome.requirement.any_of else concepts


def _build_of(concept: ConceptId, match: Match, told: list[str]) -> tuple[str, str] | None:
    """How the target's role says the concept is built, and how it is shown; None where it says nothing new."""
    for outcome in match.outcomes:
        how, _, prove = outcome.requirement.build.partition(SHOWN_BY)
        if how and how not in told and concept in outcome.requirement.concepts:
            return how, prove.rstrip(".")
    return None


def _step(concept: ConceptId, gain: float, build: tuple[str, str] | None, taxonomy: Taxonomy) -> PlanStep:
    label = label_of(taxonomy, concept)
    way = WAYS[concept_of(taxonomy, concept).kind]
    how, prove = build or (way.how.format(label=label), way.prove)
    return PlanStep(concept, label, gain, way.effort, how, prove, way.weeks)
