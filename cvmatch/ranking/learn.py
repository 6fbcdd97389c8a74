"""Scores of a block of targets for one CV, and for it with one more skill: only what the skill bears on is redone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from cvmatch.model import ConceptId
from cvmatch.ranking.matrix import SMALLEST, SNAP, Block, part_values
from cvmatch.ranking.offered import Offered, earned, wish
from cvmatch.scoring.credit import outcome_of
from cvmatch.scoring.offers import learned


def with_learned(person: Offered, concept: ConceptId) -> Offered:
    """The CV as it would be with this concept freshly shown in a project."""
    return replace(person, offers={**person.offers, concept: (*person.offers.get(concept, ()), learned(concept))})


def scores_with(person: Offered, concepts: Sequence[ConceptId], block: Block) -> Iterator[Any]:
    """Scores of all targets as things are, then with each concept; the numbers of ``score_block``, NaN for none."""
    import numpy

    credit = numpy.zeros(len(block.reach.units))
    for unit, value, _ in earned(person.offers, block.reach, block.taxonomy):
        credit[unit] = value
    values = part_values([person], block)[:, 0]
    plain, fitted = block.part_weights @ values, block.fit_weights @ values
    skills, columns = block.weights @ credit, block.weights.tocsc()
    yield _scores(skills, plain, fitted, block)
    for concept in concepts:
        touched = list(block.reach.numbers.get(concept, ()))
        more = with_learned(person, concept).offers
        now = [outcome_of(wish(block.reach.units[unit]), more, block.taxonomy).credit for unit in touched]
        rise = numpy.array(now) - credit[touched]
        yield _scores(skills + columns[:, touched] @ rise if touched else skills, plain, fitted, block)


def _scores(skills: Any, plain: Any, fitted: Any, block: Block) -> Any:
    import numpy

    fit = skills / numpy.maximum(block.skill_worth, SMALLEST)
    scores = numpy.round(numpy.minimum(100.0, skills + plain + fit * fitted), SNAP)
    scores[block.skill_worth == 0] = numpy.nan
    return scores
