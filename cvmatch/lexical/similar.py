"""How alike two wordings are, in plain Python: for a few lines at a time, without the weight of a library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from cvmatch.lexical.stems import stems_of


def similarities(text: str, others: Sequence[str]) -> tuple[float, ...]:
    """Cosine, 0..1, of a text with each of some others: stems and letter triples, rare ones among them weigh more."""
    bags = [_bag(other) for other in others]
    spread = Counter(part for bag in bags for part in bag)
    weight = {part: log((len(bags) + 1) / (n + 0.5)) + 0.1 for part, n in spread.items()}
    own = _weighted(_bag(text), weight)
    return tuple(_cosine(own, _weighted(bag, weight)) for bag in bags)


def _bag(text: str) -> frozenset[str]:
    stems = stems_of(text)
    triples = (f" {stem} "[i : i + 3] for stem in stems for i in range(len(stem)))
    return frozenset("=" + stem for stem in stems) | frozenset(triples)


def _weighted(bag: frozenset[str], weight: dict[str, float]) -> dict[str, float]:
    return {part: weight.get(part, 1.0) for part in sorted(bag)}


def _cosine(a: dict[str, float], b: dict[str, float]) -> float:
    shared = sum(value * b[part] for part, value in a.items() if part in b)
    length = sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
    return shared / length if length else 0.0
