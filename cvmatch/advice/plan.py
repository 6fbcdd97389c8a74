"""What to learn, in the order in which each step adds most to the score."""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterator

from cvmatch.advice.ways import EXAM, is_learnable, way_of
from cvmatch.model import ConceptId, Importance, Kind, Match, Outcome, PlanStep, RoleId, Status
from cvmatch.scoring import forecast
from cvmatch.taxonomy import Taxonomy, concept_of, label_of, relation

STEPS = 6
CANDIDATES = 10
"""Skills whose gain is recomputed in each round: those worth most."""

LEAST_GAIN = 0.05

SHOWN_BY = " Show it: "
"""What parts how a skill is built from how it is proved, in a role's file."""


def learning_plan(match: Match, taxonomy: Taxonomy, today: datetime.date) -> tuple[PlanStep, ...]:
    """Up to six steps, greedy by recomputed gain: each gain counts on top of the steps before it. A field that an
    advert only mentions (real estate, electronics) is no step: nobody asked for it. Nor is the work of the role
    itself: whoever is told to learn data engineering for it knows as much as before.
    """
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
        steps.append(_step(best, scores[best] - reached, match, steps, taxonomy))
        reached = scores[best]
        learned.append(best)
        left.remove(best)
    return tuple(steps)


def _candidates(match: Match, taxonomy: Taxonomy) -> Iterator[ConceptId]:
    lacking = [o for o in match.outcomes if o.status in (Status.MISSING, Status.TRANSFERABLE) and o.worth]
    role = taxonomy.roles.get(RoleId(match.target.role or match.target.id))
    itself = role.practises if role else ()
    for outcome in sorted(lacking, key=lambda o: o.points - o.worth):
        told = outcome.requirement.importance == Importance.MENTIONED
        for concept in _wanted(outcome, taxonomy):
            field = told and concept_of(taxonomy, concept).kind == Kind.KNOWLEDGE
            if is_learnable(concept, taxonomy) and not field and concept not in itself:
                yield concept


def _wanted(outcome: Outcome, taxonomy: Taxonomy) -> tuple[ConceptId, ...]:
    """Of an OR-group the alternative the CV is nearest to, else its first; none where one of them is a degree, for
    the others are its subjects. All concepts of any other requirement.
    """
    concepts = outcome.requirement.concepts
    if not outcome.requirement.any_of:
        return concepts
    if any(concept_of(taxonomy, concept).kind == Kind.DEGREE for concept in concepts):
        return ()
    nearest = outcome.evidence[0].mention.concept_id if outcome.evidence else None
    return (next((c for c in concepts if nearest and relation(taxonomy, nearest, c)), concepts[0]),)


def _step(concept: ConceptId, gain: float, match: Match, before: list[PlanStep], taxonomy: Taxonomy) -> PlanStep:
    way, told = way_of(concept, taxonomy), {step.how: step.label for step in reversed(before)}
    how, prove = _build_of(concept, match, told) or (way.how, way.prove)
    if how in told and way.effort != EXAM:
        how, prove = f"Make it a part of the work for {told[how]}.", ""
    return PlanStep(concept, label_of(taxonomy, concept), gain, way.effort, how, prove, way.weeks)


def _build_of(concept: ConceptId, match: Match, told: Container[str]) -> tuple[str, str] | None:
    """How the target's role says the concept is built, and how it is shown; None where it says nothing new."""
    for outcome in match.outcomes:
        how, _, prove = outcome.requirement.build.partition(SHOWN_BY)
        if how and how not in told and concept in outcome.requirement.concepts:
            return how, prove.rstrip(".")
    return None
