"""Outcomes and axes weighed into contributions that add up to the score."""

from __future__ import annotations

import dataclasses
import datetime
import math
from collections.abc import Iterable

from cvmatch.model import (
    CV,
    ConceptId,
    Contribution,
    Importance,
    Kind,
    Match,
    Notice,
    Outcome,
    Requirement,
    Target,
)
from cvmatch.scoring import weights
from cvmatch.scoring.axes import fitted, weighed_axes
from cvmatch.scoring.axis import Axis
from cvmatch.scoring.closest import with_closest
from cvmatch.scoring.credit import outcome_of
from cvmatch.scoring.offers import learned, offers_of
from cvmatch.scoring.weights import SCORE_VERSION
from cvmatch.taxonomy import Taxonomy, ancestors, relation, share_asking

PART_NAMES = {
    Importance.ESSENTIAL: "Essential requirements",
    Importance.OPTIONAL: "Optional requirements",
    Importance.MENTIONED: "Also mentioned",
}
NO_REQUIREMENTS = Notice(
    "no_requirements",
    "no requirement was recognised in the target, so there is no score; check that the text is a job advert",
)


def score(cv: CV, target: Target, taxonomy: Taxonomy, today: datetime.date) -> Match:
    """How far a CV meets a target, 0..100, with everything it rests on.

    ``score`` is None, with a notice, where no requirement was recognised. The same pair gives the same numbers
    alone or in a batch: nothing but the pair, the taxonomy and ``today`` is looked at.
    """
    offers = offers_of(cv, taxonomy, today)
    outcomes = with_closest(cv, [outcome_of(r, offers, taxonomy) for r in target.requirements])
    return _weighed(cv, target, taxonomy, today, outcomes)


def rescore(match: Match, taxonomy: Taxonomy, today: datetime.date, learn: Iterable[ConceptId]) -> Match:
    """The match as it would be with these concepts freshly shown in a project: the basis of every gain."""
    offers, learn = dict(offers_of(match.cv, taxonomy, today)), tuple(learn)
    for concept in learn:
        offers[concept] = (*offers.get(concept, ()), learned(concept))
    outcomes = [
        outcome_of(o.requirement, offers, taxonomy) if _touches(learn, o.requirement, taxonomy) else o
        for o in match.outcomes
    ]
    return _weighed(match.cv, match.target, taxonomy, today, outcomes)


def _touches(learn: tuple[ConceptId, ...], requirement: Requirement, taxonomy: Taxonomy) -> bool:
    """Whether any of the concepts bears on a requirement; the outcomes of all others stay as they were."""
    return any(relation(taxonomy, have, want) for have in learn for want in requirement.concepts)


def _weighed(cv: CV, target: Target, taxonomy: Taxonomy, today: datetime.date, outcomes: list[Outcome]) -> Match:
    weighed = [(o, requirement_weight(o.requirement, taxonomy)) for o in outcomes]
    skills = sum(w for _, w in weighed)
    provenance = {"score_version": SCORE_VERSION, "taxonomy_version": taxonomy.version}
    if not skills:
        notices = (*cv.notices, *target.notices, NO_REQUIREMENTS)
        return Match(cv, target, None, (), tuple(outcomes), notices, provenance)
    fit = sum(o.credit * w for o, w in weighed) / skills
    axes = [(fitted(axis, fit), w) for axis, w in weighed_axes(cv, target, taxonomy, today, skills)]
    whole = skills + sum(w for _, w in axes)
    pointed = tuple(_pointed(o, w, whole, taxonomy) for o, w in weighed)
    contributions = (*_skill_parts(pointed), *(_axis_part(a, w, whole) for a, w in axes))
    total = min(100.0, sum(c.points for c in contributions))
    return Match(cv, target, total, contributions, pointed, (*cv.notices, *target.notices), provenance)


def requirement_weight(requirement: Requirement, taxonomy: Taxonomy) -> float:
    """Importance times kind times rarity times stress times, for a role, the share of adverts asking; 0 where nothing
    was recognised.
    """
    if not requirement.concepts:
        return 0.0
    kind = max(_kind(concept, taxonomy) for concept in requirement.concepts)
    share = 1.0 if requirement.share is None else requirement.share
    stress = 1.0 + weights.STRESS * math.log(requirement.stress)
    return weights.IMPORTANCE[requirement.importance] * kind * rarity(requirement, taxonomy) * stress * share


def _kind(concept: ConceptId, taxonomy: Taxonomy) -> float:
    known = taxonomy.concepts.get(concept)
    if known is None:
        return weights.UNLISTED
    return weights.EVERYDAY_WEIGHT if is_everyday(concept, taxonomy) else weights.KIND.get(known.kind, 1.0)


def is_everyday(concept: ConceptId, taxonomy: Taxonomy) -> bool:
    """Whether a concept is a program of every office, or the use of a computer at all."""
    return concept in weights.EVERYDAY or not weights.EVERYDAY.isdisjoint(ancestors(taxonomy, concept))


def rarity(requirement: Requirement, taxonomy: Taxonomy) -> float:
    """How much more or less a requirement tells than one that RARITY_ONE of all adverts have; 1 if not measured.

    Of alternatives each is as easy to meet as all together; of several things asked for the mean counts.
    """
    shares = [share_asking(taxonomy.figures, concept) for concept in requirement.concepts]
    known = [share for share in shares if share is not None]
    if not known:
        return 1.0
    telling = _telling(min(1.0, sum(known))) if requirement.any_of else sum(map(_telling, known)) / len(known)
    return max(1.0, telling) if _never_less(requirement, taxonomy) else telling


def _never_less(requirement: Requirement, taxonomy: Taxonomy) -> bool:
    known = (taxonomy.concepts.get(concept) for concept in requirement.concepts)
    return any(concept is not None and concept.kind in weights.NEVER_LESS for concept in known)


def _telling(share: float) -> float:
    least, most = weights.RARITY
    return min(most, max(least, math.log(1 / share) / math.log(1 / weights.RARITY_ONE)))


def _pointed(outcome: Outcome, weight: float, whole: float, taxonomy: Taxonomy) -> Outcome:
    worth = 100.0 * weight / whole
    known = [taxonomy.concepts.get(concept) for concept in outcome.requirement.concepts]
    general = bool(known) and all(c is not None and c.kind == Kind.SOFT for c in known)
    return dataclasses.replace(outcome, worth=worth, points=worth * outcome.credit, general=general)


def _skill_parts(outcomes: tuple[Outcome, ...]) -> list[Contribution]:
    parts = []
    for importance, name in PART_NAMES.items():
        group = [o for o in outcomes if o.requirement.importance == importance and o.worth]
        worth = sum(o.worth for o in group)
        if worth:
            points = sum(o.points for o in group)
            met = sum(o.credit > 0 for o in group)
            parts.append(
                Contribution(name, worth / 100, points / worth, points, f"{met} of {len(group)} met in part or whole")
            )
    return parts


def _axis_part(axis: Axis, weight: float, whole: float) -> Contribution:
    share = weight / whole
    return Contribution(axis.name, share, axis.value, 100.0 * share * axis.value, axis.reason)
