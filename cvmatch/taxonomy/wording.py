"""The telling words of a text beside its skills: those the measured adverts know, names of people and places none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from cvmatch.model import Mention, Span
from cvmatch.taxonomy.figures import Figures
from cvmatch.text import fold_word, lowered, words_of


def telling_words(
    text: str, spans: Iterable[Span], mentions: Iterable[Mention], figures: Figures
) -> tuple[tuple[str, int], ...]:
    """Folded words with how often they stand in the spans, by word; words of recognised skills are left out.

    A skill under another name must not change what is found here, so no word of a mention counts.
    """
    if not figures.plain_words:
        return ()
    found: Counter[str] = Counter()
    for word, times in Counter(words_of(_told(lowered(text), spans, mentions))).items():
        key = fold_word(word)
        if key in figures.plain_words:
            found[key] += times
    return tuple(sorted(found.items()))


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
