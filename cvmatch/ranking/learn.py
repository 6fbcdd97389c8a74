"""Scores of a block of targets for one CV, and for it with one more skill: only what the skill bears on is redone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cvmatch.model import ConceptId
from cvmatch.ranking.block import Block
from cvmatch.ranking.matrix import SMALLEST, SNAP, part_values, wording_points
from cvmatch.ranking.offered import Offered, best_bids
from cvmatch.scoring import weights
from cvmatch.scoring.credit import Bid, best_first, standing
from cvmatch.scoring.offers import learned


def with_learned(person: Offered, concept: ConceptId) -> Offered:
    """The CV as it would be with this concept freshly shown in a project."""
    return replace(person, offers={**person.offers, concept: (*person.offers.get(concept, ()), learned(concept))})


def scores_with(person: Offered, concepts: Sequence[ConceptId], block: Block) -> Iterator[Any]:
    """Scores of all targets as things are, then with each concept; the numbers of ``score_block``, NaN for none."""
    import numpy

    bids = best_bids(person.offers, block.reach)
    credit = numpy.zeros(len(block.reach.units))
    for unit in _touched(bids, block):
        credit[unit] = _credit(unit, bids, block)
    values = part_values([person], block)[:, 0]
    held, fitted, wording = block.roles @ values, block.fit_weights @ values, wording_points([person], block)[:, 0]
    skills, columns = block.weights @ credit, block.weights.tocsc()
    yield _scores(skills, held, fitted, wording, block)
    for concept in concepts:
        own = with_learned(person, concept).offers[concept]
        more = best_bids({concept: own}, block.reach)
        touched = _touched(more, block)
        better = {w: bid for w, bid in more.items() if w not in bids or best_first(bid) < best_first(bids[w])}
        best = {**bids, **better}
        now = [_credit(unit, best, block) for unit in touched]
        rise = numpy.array(now) - credit[touched]
        yield _scores(skills + columns[:, touched] @ rise if touched else skills, held, fitted, wording, block)


def _touched(bids: Mapping[ConceptId, Bid], block: Block) -> list[int]:
    """The units that ask for any of the concepts there is a bid for."""
    return sorted({unit for wanted in bids for unit in block.reach.numbers[wanted]})


def _credit(unit: int, bids: Mapping[ConceptId, Bid], block: Block) -> float:
    concepts, any_of, years = block.reach.units[unit]
    return standing([bids.get(concept) for concept in concepts], any_of, years)[0]


def _scores(skills: Any, held: Any, fitted: Any, wording: Any, block: Block) -> Any:
    import numpy

    fit = skills / numpy.maximum(block.skill_worth, SMALLEST)
    role = block.role_worth * numpy.maximum(held, weights.SKILLS_FOR_ROLE * fit)
    scores = numpy.round(numpy.minimum(100.0, skills + role + fit * fitted + wording), SNAP)
    scores[block.skill_worth == 0] = numpy.nan
    return scores
