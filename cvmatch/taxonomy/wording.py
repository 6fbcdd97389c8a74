"""The telling words of a text beside its skills: those the measured adverts know, names of people and places none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from cvmatch.model import Mention, Span
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.figures import Figures
from cvmatch.text import fold_word, lowered, words_of

MEMORY = 50_000
"""Words remembered per taxonomy before the memory is emptied."""


def telling_words(
    text: str, spans: Iterable[Span], mentions: Iterable[Mention], taxonomy: Taxonomy
) -> tuple[tuple[str, int], ...]:
    """Folded words with how often they stand in the spans, by word; words of recognised skills are left out.

    A skill under another name must not change what is found here, so no word of a mention counts.
    """
    known = taxonomy.memory.get("telling words")
    if not isinstance(known, _Known):
        known = taxonomy.memory["telling words"] = _Known(taxonomy.figures)
    found: Counter[str] = Counter()
    for word, times in Counter(words_of(_told(lowered(text), spans, mentions))).items():
        if key := known[word]:
            found[key] += times
    return tuple(sorted(found.items()))


class _Known(dict[str, str]):
    """Word -> its key where the measured adverts know it, else nothing; filled as words come."""

    def __init__(self, figures: Figures) -> None:
        super().__init__()
        self._telling = figures.plain_words

    def __missing__(self, word: str) -> str:
        if len(self) > MEMORY:
            self.clear()
        key = fold_word(word)
        self[word] = known = key if key in self._telling else ""
        return known


def _told(low: str, spans: Iterable[Span], mentions: Iterable[Mention]) -> str:
    """What stands in the spans, without the skills that are named there."""
    told = []
    named = iter(mentions)
    skill = next(named, None)
    for span in spans:
        at = span.start
        while skill and skill.span.start < span.end:
            told.append(low[at : skill.span.start])
            at = max(at, skill.span.end)
            skill = next(named, None)
        told.append(low[at : span.end])
    return "\n".join(told)


def tellingness(figures: Figures, word: str) -> float:
    """How much a word tells: 0 for one that all adverts hold, about 4 for one in fifty."""
    return math.log(figures.n / figures.plain_words[word]) if word in figures.plain_words else 0.0
