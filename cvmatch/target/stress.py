"""How much an advert dwells on what it asks for: how often it names it, and whether its title does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from cvmatch.model import ConceptId, Mention, Requirement
from cvmatch.text import fold

TITLE_STRESS = 6
"""A naming in the title stresses a skill like so many in the text: tuned on dev adverts (docs/scoring.md)."""


def stressed(requirements: Sequence[Requirement], title: str, mentions: Sequence[Mention]) -> tuple[Requirement, ...]:
    """The requirements with their ``stress``, 1 for what is named once."""
    times = Counter(m.concept_id for m in mentions)
    words, whole = {fold(word) for word in title.split()}, fold(title)
    titled = {m.concept_id for m in mentions if (_key := fold(m.surface)) in (whole if " " in m.surface else words)}
    return tuple(
        replace(r, stress=_stress(r, times) + TITLE_STRESS * bool(titled & set(r.concepts))) for r in requirements
    )


def _stress(requirement: Requirement, times: Counter[ConceptId]) -> int:
    """How often the most named of its concepts is named."""
    return max(1, *(times[concept] for concept in requirement.concepts), 1)
