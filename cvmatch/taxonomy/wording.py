"""The telling words of a text: those the measured adverts know, and the words of the skills it names."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import cast

from cvmatch.model import ConceptId, Mention, Span
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.figures import Figures
from cvmatch.text import dotted, fold_word, lower, lowered, words_of

MEMORY = 50_000
"""Stretches without a space remembered per taxonomy before the memory is emptied."""


def telling_words(
    text: str, spans: Iterable[Span], mentions: Iterable[Mention], taxonomy: Taxonomy
) -> tuple[tuple[str, int], ...]:
    """Folded words with how often they stand in the spans, by word.

    A skill under another name must not change what is found here: in place of its words in the text count those of
    its preferred label.
    """
    known = taxonomy.memory.get("telling words")
    if not isinstance(known, _Known):
        known = taxonomy.memory["telling words"] = _Known(taxonomy.figures)
    found: dict[str, int] = {}
    # Each stretch is counted before it is looked up: the memory is large, and half of a text's words are repeated.
    for stretch, times in Counter(_told(dotted(lower(text)), spans, mentions, taxonomy).split()).items():
        for key in known[stretch]:
            found[key] = found.get(key, 0) + times
    return tuple(sorted(found.items()))


class _Known(dict[str, tuple[str, ...]]):
    """What stands between two spaces -> the keys of its words that the measured adverts know; filled as it comes."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._telling = figures.telling_words

    def __missing__(self, stretch: str) -> tuple[str, ...]:
        if len(self) > MEMORY:
            self.clear()
        keys = map(fold_word, words_of(stretch))
        self[stretch] = known = tuple(key for key in keys if key in self._telling)
        return known


def _told(low: str, spans: Iterable[Span], mentions: Iterable[Mention], taxonomy: Taxonomy) -> str:
    """What stands in the spans, each skill under its preferred label."""
    told: list[str] = []
    named = iter(mentions)
    skill = next(named, None)
    for span in spans:
        at = span.start
        while skill and skill.span.start < span.end:
            if skill.span.start >= at:
                told += (low[at : skill.span.start], _label(taxonomy, skill.concept_id))
            at = max(at, skill.span.end)
            skill = next(named, None)
        told.append(low[at : span.end])
    return "\n".join(told)


def _label(taxonomy: Taxonomy, concept: ConceptId) -> str:
    known = cast("dict[ConceptId, str]", taxonomy.memory.setdefault("labels in lower case", {}))
    if concept not in known:
        if concept not in taxonomy.concepts:
            return ""  # of unlisted ones there is no end
        known[concept] = lowered(taxonomy.concepts[concept].pref_label)
    return known[concept]


def tellingness(figures: Figures, word: str) -> float:
    """How much a word tells: 0 for one that all adverts hold, about 4 for one in fifty."""
    return math.log(figures.n / figures.telling_words[word]) if word in figures.telling_words else 0.0
