"""How much an advert dwells on what it asks for: how often it names it, and whether its title does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from cvmatch.model import ConceptId, Mention
from cvmatch.text import fold

TITLE_STRESS = 6
"""A naming in the title stresses a skill like so many in the text: tuned on dev adverts (docs/scoring.md)."""

Stress = Callable[[Sequence[ConceptId]], int]


def stress_of(title: str, mentions: Sequence[Mention]) -> Stress:
    """How much each group of alternatives is stressed, 1 for what is named once."""
    times = Counter(m.concept_id for m in mentions)
    titled = _titled(title, mentions)

    def stress(concepts: Sequence[ConceptId]) -> int:
        most = times[concepts[0]] if len(concepts) == 1 else max((times[concept] for concept in concepts), default=0)
        return (most or 1) + (TITLE_STRESS if titled and not titled.isdisjoint(concepts) else 0)

    return stress


def _titled(title: str, mentions: Sequence[Mention]) -> set[ConceptId]:
    """The concepts that a word of the title names, or several of its words."""
    words, whole = set(map(_key, title.split())), fold(title)
    letters = frozenset(whole)
    surfaces = {(m.surface, m.concept_id) for m in mentions if _may_begin(m.surface[0], letters)}
    return {concept for said, concept in surfaces if _key(said) in (whole if " " in said else words)}


def _may_begin(first: str, letters: frozenset[str]) -> bool:
    """Whether a title can hold a surface, by its first letter, which folding leaves as it is; most it cannot."""
    return first.lower() in letters or not (first.isascii() and first.isalnum())


@lru_cache(maxsize=20_000)
def _key(surface: str) -> str:
    return fold(surface)
