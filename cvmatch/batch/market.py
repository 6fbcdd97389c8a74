"""What a whole batch says to those who look for work: what to learn first, and what the adverts pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cvmatch.batch.asked import Order
from cvmatch.batch.lean import unpack_target
from cvmatch.market import LOOKED_AT, NON_NEGOTIABLE, PayKey, best_statuses, lessons_for, pay_seen
from cvmatch.model import ConceptId, Status
from cvmatch.model.guidance import Lessons, PaySeen
from cvmatch.ranking.offered import Offered
from cvmatch.store import Journal
from cvmatch.taxonomy import label_of

MOST_PEOPLE = 10
"""More CVs than this are somebody choosing among people, who learns nothing for them."""


@dataclass(frozen=True, slots=True)
class Market:
    """``lessons`` one a CV, in their order; none where there are more than MOST_PEOPLE. ``demand`` what the adverts ask
    for, most asked first; its ``have`` is the best any CV offers for it.
    """

    lessons: tuple[Lessons, ...]
    pay: tuple[PaySeen, ...]
    demand: tuple[Mapping[str, Any], ...]


def market_of(order: Order, journal: Journal, people: Sequence[Offered], pay: Counter[PayKey]) -> Market:
    """From the finished journal and the ``pay`` the adverts state; memory stays flat however many there are."""
    asking = people if len(people) <= MOST_PEOPLE else ()
    lessons = tuple(_lessons(order, journal, number, person) for number, person in enumerate(asking))
    demand = _demand_rows(order, journal, people)
    return Market(tuple(found for found in lessons if found.adverts), pay_seen(pay), tuple(demand))


def _lessons(order: Order, journal: Journal, number: int, person: Offered) -> Lessons:
    """For the adverts this CV fits best."""
    targets = [unpack_target(journal.asked_by(seq), "") for seq in journal.best(number, LOOKED_AT)]
    return lessons_for(person, targets, order.taxonomy)


def _demand_rows(order: Order, journal: Journal, people: Sequence[Offered]) -> Iterator[dict[str, Any]]:
    adverts, _ = journal.count()
    demand = list(journal.demand())
    have = best_statuses([ConceptId(concept) for concept, _, _ in demand], people, order.taxonomy)
    for concept, number, essential in demand:
        yield {
            "concept": concept,
            "label": label_of(order.taxonomy, ConceptId(concept)),
            "adverts": number,
            "share": round(number / adverts, 4),
            "essential": essential,
            "have": have.get(ConceptId(concept), Status.MISSING).value,
            "non_negotiable": number >= NON_NEGOTIABLE * adverts,
        }
