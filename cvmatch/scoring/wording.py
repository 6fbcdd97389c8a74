"""How alike an advert and a CV are in wording, the person's own particulars aside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import cast

from cvmatch.model import CV, Span, Target
from cvmatch.scoring import weights
from cvmatch.scoring.axis import Axis
from cvmatch.taxonomy import Taxonomy, telling_words, tellingness

WORDS_NAMED = 6
ENDING = 2
"""Letters a plural may add to a word."""


def asked_words(target: Target, taxonomy: Taxonomy) -> Mapping[str, float]:
    """The telling words of an advert with what each is worth; empty where there are few.

    The product with ``words_offered`` is TF-IDF's: rare words of either text count more, and those of a long advert
    less (the vector of the advert has length 1).
    """
    if len(target.wording) < weights.WORDING_LEAST:
        return {}
    telling = {word: _telling(taxonomy, word) for word, _ in target.wording}
    vector = {word: telling[word] * _times(n) for word, n in target.wording}
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {word: telling[word] * value / length for word, value in vector.items()} if length else {}


def _telling(taxonomy: Taxonomy, word: str) -> float:
    known = cast("dict[str, float]", taxonomy.memory.setdefault("telling", {}))
    if word not in known:
        known[word] = tellingness(taxonomy.figures, word)
    return known[word]


def words_offered(cv: CV, taxonomy: Taxonomy) -> Mapping[str, float]:
    """The telling words of a CV without its name, places and links, each with how much it stands there (1 for once,
    growing slowly); kept for the next target.
    """
    last = taxonomy.memory.get("wording")
    if isinstance(last, tuple) and last[0] is cv:
        return cast("Mapping[str, float]", last[1])
    found = telling_words(cv.document.text, _impersonal(cv), cv.mentions, taxonomy)
    words = {word: _times(n) for word, n in found}
    taxonomy.memory["wording"] = (cv, words)
    return words


def _times(number: int) -> float:
    return 1.0 + math.log(number)


def _impersonal(cv: CV) -> Iterator[Span]:
    """The text between the person's name, places and links: who somebody is must not count as what they can do."""
    start = 0
    for personal in sorted(_personal(cv), key=lambda s: (s.start, s.end)):
        if personal.start > start:
            yield Span(start, personal.start)
        start = max(start, personal.end)
    yield Span(start, len(cv.document.text))


def _personal(cv: CV) -> Iterator[Span]:
    text, basics = cv.document.text, cv.basics
    for value in (basics.name, basics.location, basics.email, *basics.links, *(w.location for w in cv.work)):
        at = text.find(value) if value else -1
        while value and at >= 0:
            yield Span(at, at + len(value))
            at = text.find(value, at + len(value))


def wording_value(asked: Mapping[str, float], words: Mapping[str, float]) -> float:
    """0..1: the product of both, WORDING_FULL counting as all; more text in a CV never lowers it."""
    return min(1.0, sum(worth * words[word] for word, worth in asked.items() if word in words) / weights.WORDING_FULL)


def wording_axis(cv: CV, target: Target, taxonomy: Taxonomy) -> Iterator[Axis]:
    """The part of the score that is wording; none for a target without enough text."""
    asked = asked_words(target, taxonomy)
    if not asked:
        return
    words = words_offered(cv, taxonomy)
    shared = sorted((word for word in asked if word in words), key=lambda w: (-asked[w] * words[w], w))
    reason = f"{len(shared)} of {len(asked)} telling words of the advert are in the CV"
    low = cv.document.text.lower()
    told = dict.fromkeys(_as_written(word, low) for word in shared[:WORDS_NAMED])
    reason += f", most telling: {', '.join(told)}" if shared else ""
    yield Axis("wording", "Wording of the advert", wording_value(asked, words), reason)


def _as_written(word: str, low: str) -> str:
    """A telling word, which has lost its plural, as it stands in a text in lower case: kubernetes, not kubernete."""
    at = low.find(word)
    end = at + len(word)
    while at >= 0 and low[end : end + 1].isalpha():
        end += 1
    return low[at:end] if at >= 0 and end - at <= len(word) + ENDING else word
