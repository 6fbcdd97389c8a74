"""From journal to scores: every CV against every advert, a block at a time, and what the adverts ask for."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from heapq import nsmallest
from typing import Any

from cvmatch.batch.asked import Order
from cvmatch.batch.lean import unpack_target
from cvmatch.batch.twins import drop_twins
from cvmatch.market import PayKey, pay_of
from cvmatch.model import Importance, Target
from cvmatch.ranking.block import block_of
from cvmatch.ranking.matrix import promising, score_block
from cvmatch.ranking.offered import Offered, offered
from cvmatch.store import Entry, Journal, Row

BLOCK = 1000
"""Adverts in memory at once: about 20 MB with their matrices. Of 6,000, scoring 500 at once took a quarter longer than
2,000 and 20 MB less.
"""

DIGITS = 4

Candidate = tuple[float, str, int, Row]
"""Score turned round, id, number: the order of the ranking, so that the least are the best."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The best adverts of each CV so far, where not all are wanted."""

    best: int | None
    rows: dict[int, list[Candidate]] = field(default_factory=dict)


@dataclass(slots=True)
class Tally:
    """Scores of all pairs (or of each CV's best) and the demand, into the journal; grows as adverts come.

    ``people`` are the CVs as compared, ``pay`` what the adverts state, ``counted`` the number up to which adverts are.
    """

    order: Order
    journal: Journal
    people: list[Offered] = field(init=False)
    kept: Kept = field(init=False)
    pay: Counter[PayKey] = field(default_factory=Counter)
    counted: int = 0

    def __post_init__(self) -> None:
        order = self.order
        self.people = [offered(cv, order.taxonomy, order.today) for cv in order.cvs]
        self.kept = Kept(order.best)

    def follow(self, reached: int) -> None:
        """Count whole blocks of what is journaled up to a number: while workers read the rest, nobody waits for it."""
        while reached - self.counted >= BLOCK:
            self._count(self.counted + BLOCK)

    def finish(self, reached: int) -> None:
        """Count what is left up to a number."""
        self._count(reached)
        kept = self.kept.rows
        self.journal.put_scores((row for number in sorted(kept) for *_, row in kept[number]), ())

    def _count(self, end: int) -> None:
        if not self.counted:
            # What this process has learned of words, before workers took over or else to the end: the room is needed.
            self.order.taxonomy.release()
            gc.collect()  # parts of it hold each other
        within = range(self.counted, end)
        drop_twins(self.journal, within)
        for block in self.journal.asked(BLOCK, within):
            self.pay.update(_tally_block(self.order, self.journal, self.people, block, self.kept))
        self.counted = end


def _tally_block(
    order: Order, journal: Journal, people: Sequence[Offered], block: Sequence[tuple[Entry, str]], kept: Kept
) -> Counter[PayKey]:
    """By itself, so that a block is gone before the next one comes; gives the pay stated."""
    entries = [entry for entry, _ in block]
    targets = [unpack_target(asked, entry.id) for entry, asked in block]
    rows = _block_rows(people, entries, targets, order, kept)
    journal.put_scores(rows, _demand(targets))
    return Counter(key for target in targets for key in pay_of(target))


def _block_rows(
    people: Sequence[Offered], entries: Sequence[Entry], targets: Sequence[Target], order: Order, kept: Kept
) -> Iterator[Row]:
    for number, (scores, counts) in enumerate(score_block(people, block_of(targets, order.taxonomy))):
        if kept.best is None:
            yield from (_row(number, entries, i, scores, counts) for i in range(len(entries)))
        else:
            held = kept.rows.get(number, [])
            least = -held[-1][0] if len(held) == kept.best else -1.0
            new = [_candidate(number, entries, i, scores, counts) for i in promising(scores, kept.best, least)]
            kept.rows[number] = nsmallest(kept.best, [*held, *new])


def _row(cv: int, entries: Sequence[Entry], i: int, scores: Any, counts: Any) -> Row:
    value = float(scores[i])
    shown, named, transferable, missing = map(int, counts[i])
    return (cv, entries[i].seq, None if value != value else round(value, DIGITS), shown, named, transferable, missing)


def _candidate(cv: int, entries: Sequence[Entry], i: int, scores: Any, counts: Any) -> Candidate:
    row = _row(cv, entries, i, scores, counts)
    return (1.0 if row[2] is None else -row[2], entries[i].id, entries[i].seq, row)


def _demand(targets: Sequence[Target]) -> list[tuple[str, int, int]]:
    """Concept, adverts asking for it, adverts calling it essential."""
    asked: Counter[str] = Counter()
    essential: Counter[str] = Counter()
    for target in targets:
        asked.update({c for r in target.requirements for c in r.concepts})
        musts = (r for r in target.requirements if r.importance == Importance.ESSENTIAL)
        essential.update({c for r in musts for c in r.concepts})
    return [(concept, number, essential[concept]) for concept, number in sorted(asked.items())]
