"""Many targets: what they ask for and pay, what a CV has of it, and what learning would open."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from statistics import median

from cvmatch.advice.ways import is_learnable, way_of
from cvmatch.model import CV, ConceptId, Status, Target
from cvmatch.model.guidance import Asked, Lesson, Lessons, PaySeen, Seen
from cvmatch.ranking.block import Block, block_of
from cvmatch.ranking.learn import scores_with, with_learned
from cvmatch.ranking.offered import Offered, Unit, earned, offered, reach_of
from cvmatch.taxonomy import Taxonomy, ancestors, label_of

NON_NEGOTIABLE = 0.8
"""Share of adverts from which a skill is no choice any more: four in five, as the published guides count."""

PASS = 70.0
"""The score that counts as passing: from judgement; a CV that shows most essentials reaches it."""

STEPS = 5
CANDIDATES = 40
"""Skills whose gain over all adverts is recomputed: those missing in most adverts, weighed by importance."""

KEPT_CANDIDATES = 16
"""Of those, how many stay in the race after the first round: gains only fall as others are learned."""

LEAST_MEAN = 0.1
"""A skill that lifts the mean score by less is not worth a line."""

LOOKED_AT = 1000
"""Adverts a learning plan looks at, the best ranked ones: those further down will not be applied for."""

WIDER_NAMED = 3
FEWEST_PAY = 3
"""Fewer stated ranges are no market."""

PayKey = tuple[str, str, float, float]
"""Currency, period, lower and upper end, to three digits: a counter of these stays small over any number of adverts."""

BEST_FIRST = (Status.SHOWN, Status.NAMED, Status.TRANSFERABLE, Status.MISSING)

Demand = tuple[ConceptId, int]
"""A concept and the number of adverts asking for it."""


def seen_in(targets: Iterable[Target], cv: CV | None, taxonomy: Taxonomy, today: datetime.date) -> Seen:
    """What some adverts ask for, most asked first, and what they pay; a target at a time in memory."""
    asked: Counter[ConceptId] = Counter()
    pay: Counter[PayKey] = Counter()
    number = 0
    for target in targets:
        number += 1
        asked.update(concepts_of(target))
        pay.update(pay_of(target))
    demand = sorted(asked.items(), key=lambda pair: (-pair[1], pair[0]))
    have = best_statuses([c for c, _ in demand], [offered(cv, taxonomy, today)] if cv else [], taxonomy)
    rows = tuple(Asked(c, label_of(taxonomy, c), n, n / number, have.get(c, Status.MISSING)) for c, n in demand)
    return Seen(number, rows, pay_seen(pay))


def concepts_of(target: Target) -> set[ConceptId]:
    """Every concept a target asks for, alternatives included."""
    return {c for r in target.requirements for c in r.concepts}


def best_statuses(
    concepts: Sequence[ConceptId], people: Iterable[Offered], taxonomy: Taxonomy
) -> dict[ConceptId, Status]:
    """Concept -> the best any of the CVs offers for it; left out where none offers anything."""
    units: list[Unit] = [((concept,), False, None) for concept in concepts]
    reach = reach_of(units, taxonomy)
    best: dict[ConceptId, Status] = {}
    for person in people:
        for number, _, status in earned(person.offers, reach):
            concept = concepts[number]
            best[concept] = min(best.get(concept, Status.MISSING), status, key=BEST_FIRST.index)
    return best


def pay_of(target: Target) -> Iterator[PayKey]:
    """The ranges a target states, short enough to be counted."""
    for pay in target.pay[:1]:
        low, high = pay.low or pay.high, pay.high or pay.low
        if low and high and pay.currency:
            yield pay.currency, pay.period, _short(low), _short(high)


def _short(amount: float) -> float:
    return float(f"{amount:.3g}")


def pay_seen(counts: Counter[PayKey]) -> tuple[PaySeen, ...]:
    """The counted ranges by currency and period, most stated first; groups of fewer than three left out."""
    groups: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for (currency, period, low, high), number in sorted(counts.items()):
        groups.setdefault((currency, period), []).extend([(low, high)] * number)
    rows = [_pay_row(*key, ranges) for key, ranges in groups.items() if len(ranges) >= FEWEST_PAY]
    return tuple(sorted(rows, key=lambda row: (-row.n, row.currency, row.period)))


def _pay_row(currency: str, period: str, ranges: Sequence[tuple[float, float]]) -> PaySeen:
    lows, highs = [low for low, _ in ranges], [high for _, high in ranges]
    return PaySeen(currency, period, len(ranges), median(lows), median(highs), min(lows), max(highs))


def lessons_for(person: Offered, targets: Sequence[Target], taxonomy: Taxonomy, mark: float = PASS) -> Lessons:
    """What to learn first for many adverts: greedy by the rise of all their scores together.

    Every gain is the adverts' scores recomputed with the skill, on top of the skills before it. ``targets`` are
    looked at in their order, at most LOOKED_AT of them.
    """
    block = block_of(targets[:LOOKED_AT], taxonomy)
    wanted = Counter(c for target in targets[:LOOKED_AT] for c in concepts_of(target))
    left = _candidates(person, wanted, taxonomy)
    start, *tried = _scores(person, left, block)
    reached = start
    steps: list[Lesson] = []
    while left and len(steps) < STEPS:
        order = sorted(range(len(left)), key=lambda n: (-round(_rise(reached, tried[n]), 6), left[n]))
        best = order[0]
        if _rise(reached, tried[best]) < LEAST_MEAN * len(reached):
            break
        lesson = _lesson(left[best], reached, tried[best], mark, taxonomy)
        steps.append(replace(lesson, shows=_shows(left[best], wanted, taxonomy)))
        person, reached = with_learned(person, left[best]), tried[best]
        left = [left[n] for n in order[1:KEPT_CANDIDATES]]
        _, *tried = _scores(person, left, block)
    return Lessons(person.cv.document.source, len(start), mark, _passing(start, mark), _mean(start), tuple(steps))


def _scores(person: Offered, concepts: Sequence[ConceptId], block: Block) -> list[list[float]]:
    """One row as things are, then one a concept; adverts without a score count as 0 throughout and never gain."""
    rows = scores_with(person, concepts, block)
    return [[0.0 if value != value else float(value) for value in row] for row in rows]


def _rise(before: Sequence[float], after: Sequence[float]) -> float:
    return sum(after) - sum(before)


def _passing(scores: Sequence[float], mark: float) -> int:
    return sum(value >= mark for value in scores)


def _mean(scores: Sequence[float]) -> float:
    return sum(scores) / len(scores) if scores else 0.0


def _lesson(
    concept: ConceptId, before: Sequence[float], after: Sequence[float], mark: float, taxonomy: Taxonomy
) -> Lesson:
    way, label = way_of(concept, taxonomy), label_of(taxonomy, concept)
    raised = sum(new > old for old, new in zip(before, after, strict=True))
    how = f"{way.how} Show it: {way.prove}."
    return Lesson(concept, label, _rise(before, after), raised, _passing(after, mark), _mean(after), way.effort, how)


def _shows(concept: ConceptId, wanted: Counter[ConceptId], taxonomy: Taxonomy) -> tuple[str, ...]:
    """The wider skills of which it is a kind, the most asked for first."""
    wider = sorted((-wanted[c], c) for c in ancestors(taxonomy, concept) if wanted[c])
    return tuple(label_of(taxonomy, c) for _, c in wider[:WIDER_NAMED])


def _candidates(person: Offered, wanted: Counter[ConceptId], taxonomy: Taxonomy) -> list[ConceptId]:
    """What the adverts ask for and the CV does not have, the most wanted first."""
    concepts = [c for c in wanted if _learnable(taxonomy, c)]
    have = best_statuses(concepts, [person], taxonomy)
    lacking = [c for c in concepts if have.get(c, Status.MISSING) in (Status.MISSING, Status.TRANSFERABLE)]
    return sorted(lacking, key=lambda c: (-wanted[c], c))[:CANDIDATES]


def _learnable(taxonomy: Taxonomy, concept: ConceptId) -> bool:
    return concept in taxonomy.concepts and is_learnable(concept, taxonomy)
