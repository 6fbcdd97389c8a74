"""The telling words of a text beside its skills: those the measured adverts know, names of people and places none."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from cvmatch.model import Mention, Span
from cvmatch.taxonomy.figures import Figures
from cvmatch.text import tokenise


def telling_words(
    text: str, spans: Iterable[Span], mentions: Iterable[Mention], figures: Figures
) -> tuple[tuple[str, int], ...]:
    """Folded words with how often they stand in the spans, by word; words of recognised skills are left out.

    A skill under another name must not change what is found here, so no word of a mention counts.
    """
    if not figures.plain_words:
        return ()
    silent = _silent(len(text), spans, mentions)
    found = Counter(token.key for token in tokenise(text) if not silent[token.start])
    return tuple((word, found[word]) for word in sorted(found) if word in figures.plain_words)


def _silent(length: int, spans: Iterable[Span], mentions: Iterable[Mention]) -> bytearray:
    """One byte a character: 0 within the spans, 1 elsewhere and where a skill is named."""
    marks = bytearray(b"\x01" * length)
    for span in spans:
        marks[span.start : span.end] = bytes(span.end - span.start)
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        marks[start:end] = b"\x01" * (end - start)
    return marks


def tellingness(figures: Figures, word: str) -> float:
    """How much a word tells: 0 for one that all adverts hold, about 4 for one in fifty."""
    return math.log(figures.n / figures.plain_words[word]) if word in figures.plain_words else 0.0
