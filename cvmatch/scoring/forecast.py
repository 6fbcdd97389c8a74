"""What the score would be with more skills shown: the basis of every gain, without making a whole match of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from cvmatch.model import ConceptId, Match
from cvmatch.scoring.axes import fitted, weighed_axes
from cvmatch.scoring.credit import credit_of
from cvmatch.scoring.offers import learned, offers_of
from cvmatch.scoring.score import requirement_weight
from cvmatch.taxonomy import Taxonomy, relations_to

Forecast = Callable[[Iterable[ConceptId]], float]
"""Concepts freshly shown in a project -> the score (0..100) with them."""


def forecast(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Forecast:
    """The same numbers as ``rescore``; what does not change with what is learned is worked out once.

    The match must have a score.
    """
    offers = offers_of(match.cv, taxonomy, today)
    parts = [(o, w) for o in match.outcomes if (w := requirement_weight(o.requirement, taxonomy))]
    skills = sum(w for _, w in parts)
    axes = weighed_axes(match.cv, match.target, taxonomy, today, skills)
    whole = skills + sum(w for _, w in axes)
    touching: dict[ConceptId, list[int]] = {}
    for number, (outcome, _) in enumerate(parts):
        for have in {have for want in outcome.requirement.concepts for have in relations_to(taxonomy, want)}:
            touching.setdefault(have, []).append(number)

    def reached(learn: Iterable[ConceptId]) -> float:
        more, credits = dict(offers), [o.credit for o, _ in parts]
        for concept in (learn := tuple(learn)):
            more[concept] = (*more.get(concept, ()), learned(concept))
        for number in {number for concept in learn for number in touching.get(concept, ())}:
            credits[number] = credit_of(parts[number][0].requirement, more, taxonomy)
        earned = sum(credit * w for credit, (_, w) in zip(credits, parts, strict=True))
        beside = sum(fitted(axis, earned / skills).value * w for axis, w in axes)
        return min(100.0, 100.0 * (earned + beside) / whole)

    return reached
