"""What the score would be with more skills shown: the basis of every gain, without making a whole match of it."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable, Iterable

from cvmatch.model import ConceptId, Match
from cvmatch.scoring.axes import fitted, weighed_axes
from cvmatch.scoring.credit import Bid, best_bids, best_first, bid_of, credit_of
from cvmatch.scoring.offers import learned, offers_of
from cvmatch.scoring.score import requirement_weight
from cvmatch.taxonomy import Taxonomy, relation

Forecast = Callable[[Iterable[ConceptId]], float]
"""Concepts freshly shown in a project -> the score (0..100) with them."""


def forecast(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Forecast:
    """The same numbers as ``rescore``; what does not change with what is learned is worked out once.

    The match must have a score.
    """
    parts = [(o, w) for o in match.outcomes if (w := requirement_weight(o.requirement, taxonomy))]
    skills = sum(w for _, w in parts)
    axes = weighed_axes(match.cv, match.target, taxonomy, today, skills)
    whole = skills + sum(w for _, w in axes)
    asking: dict[ConceptId, list[int]] = {}
    for number, (outcome, _) in enumerate(parts):
        for want in dict.fromkeys(outcome.requirement.concepts):
            asking.setdefault(want, []).append(number)
    held = best_bids(asking, offers_of(match.cv, taxonomy, today), taxonomy)

    @functools.cache
    def brought_by(concept: ConceptId) -> list[Bid]:
        offer, near = learned(concept), ((want, relation(taxonomy, concept, want)) for want in asking)
        return [bid_of(want, offer, *found) for want, found in near if found]

    def reached(learn: Iterable[ConceptId]) -> float:
        credits, best, touched = [o.credit for o, _ in parts], dict(held), set[int]()
        for bid in (bid for concept in learn for bid in brought_by(concept)):
            touched.update(asking[bid.wanted])
            if bid.wanted not in best or best_first(bid) < best_first(best[bid.wanted]):
                best[bid.wanted] = bid
        for number in touched:
            credits[number] = credit_of(parts[number][0].requirement, best)
        earned = sum(credit * w for credit, (_, w) in zip(credits, parts, strict=True))
        beside = sum(fitted(axis, earned / skills).value * w for axis, w in axes)
        return min(100.0, 100.0 * (earned + beside) / whole)

    return reached
