"""What was measured over adverts: how many ask for each concept, which are asked for together, words they use."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, NamedTuple

from cvmatch.model import ConceptId

Pair = tuple[ConceptId, ConceptId]
"""Two concepts in the order of their ids."""

Together = Mapping[ConceptId, Mapping[ConceptId, int]]
"""First of a pair -> second -> adverts that ask for both."""

FEWEST = 10
"""A pair that fewer adverts ask for together says nothing and is not kept."""

RARE = 5
"""A concept, or a word of titles, that fewer adverts hold is not kept: it counts as held by half as many."""

MIDDLE = 0.3
"""The cosine of a usual pair of neighbours: half of the measured pairs lie below it."""


_NONE: Mapping[Any, Any] = {}


class Figures(NamedTuple):
    """Counts over ``n`` adverts. ``asked`` counts a concept also where something narrower is asked for;
    ``together`` counts adverts that ask for both of a pair, ``plain_words`` those that hold an
    ordinary word, ``telling_words`` those that hold a word by which texts are likened.
    Empty where nothing was measured.
    """

    n: int = 0
    source: str = ""
    asked: Mapping[ConceptId, int] = _NONE
    together: Together = _NONE
    title_words: Mapping[str, int] = _NONE
    plain_words: Mapping[str, int] = _NONE
    telling_words: Mapping[str, int] = _NONE


def share_asking(figures: Figures, concept_id: ConceptId) -> float | None:
    """Part of the adverts (0..1) asking for a concept; None where nothing was measured."""
    return figures.asked.get(concept_id, RARE / 2) / figures.n if figures.n else None


def both_asked(figures: Figures, one: ConceptId, other: ConceptId) -> int:
    """How many adverts ask for both; 0 for a pair that was not measured or is too rare to say anything."""
    first, second = sorted((one, other))
    return figures.together.get(first, {}).get(second, 0)


def adjacency(figures: Figures, one: ConceptId, other: ConceptId) -> float | None:
    """How often two concepts are asked for together: cosine of their advert sets, 0..1; None if not measured."""
    both = both_asked(figures, one, other)
    if not both:
        return None
    return both / math.sqrt(figures.asked[one] * figures.asked[other])
