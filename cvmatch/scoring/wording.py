"""How many of an advert's telling words stand in the CV too, skills and the person's own particulars aside."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import cast

from cvmatch.model import CV, Span, Target
from cvmatch.scoring import weights
from cvmatch.scoring.axis import Axis
from cvmatch.taxonomy import Taxonomy, telling_words, tellingness

WORDS_NAMED = 6


def asked_words(target: Target, taxonomy: Taxonomy) -> Mapping[str, float]:
    """The telling words of an advert with their parts of the whole (all add up to 1); empty where there are few."""
    if len(target.wording) < weights.WORDING_LEAST:
        return {}
    weighed = {w: _telling(taxonomy, w) * (1 + math.log(times)) for w, times in target.wording}
    whole = sum(weighed.values())
    return {word: weight / whole for word, weight in weighed.items()} if whole else {}


def _telling(taxonomy: Taxonomy, word: str) -> float:
    known = cast("dict[str, float]", taxonomy.memory.setdefault("telling", {}))
    if word not in known:
        known[word] = tellingness(taxonomy.figures, word)
    return known[word]


def words_offered(cv: CV, taxonomy: Taxonomy) -> frozenset[str]:
    """The telling words of a CV without its name, places and links; kept for the next target."""
    last = taxonomy.memory.get("wording")
    if isinstance(last, tuple) and last[0] is cv:
        return cast("frozenset[str]", last[1])
    found = telling_words(cv.document.text, _impersonal(cv), cv.mentions, taxonomy)
    words = frozenset(word for word, _ in found)
    taxonomy.memory["wording"] = (cv, words)
    return words


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


def wording_value(asked: Mapping[str, float], words: frozenset[str]) -> float:
    """0..1: the part of the asked words that the CV holds, WORDING_FULL counting as all."""
    return min(1.0, sum(part for word, part in asked.items() if word in words) / weights.WORDING_FULL)


def wording_axis(cv: CV, target: Target, taxonomy: Taxonomy) -> Iterator[Axis]:
    """The part of the score that is wording; none for a target without enough text."""
    asked = asked_words(target, taxonomy)
    if not asked:
        return
    words = words_offered(cv, taxonomy)
    shared = sorted((word for word in asked if word in words), key=lambda w: (-asked[w], w))
    reason = f"{len(shared)} of {len(asked)} telling words of the advert are in the CV"
    reason += f": {', '.join(shared[:WORDS_NAMED])}" if shared else ""
    yield Axis("wording", "Wording of the advert", wording_value(asked, words), reason)
