"""What a whole batch says to those who look for work: what to learn first, and what the adverts pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from cvmatch.batch.asked import Order
from cvmatch.batch.lean import unpack_target
from cvmatch.market import LOOKED_AT, PayKey, lessons_for, pay_seen
from cvmatch.model.guidance import Lessons, PaySeen
from cvmatch.ranking.offered import Offered
from cvmatch.store import Journal

MOST_PEOPLE = 10
"""More CVs than this are somebody choosing among people, who learns nothing for them."""


@dataclass(frozen=True, slots=True)
class Market:
    """``lessons`` one a CV, in their order; none where there are more than MOST_PEOPLE."""

    lessons: tuple[Lessons, ...]
    pay: tuple[PaySeen, ...]


def market_of(order: Order, journal: Journal, people: Sequence[Offered], pay: Counter[PayKey]) -> Market:
    """From the finished journal and the ``pay`` the adverts state; memory stays flat however many there are."""
    asking = people if len(people) <= MOST_PEOPLE else ()
    lessons = tuple(_lessons(order, journal, number, person) for number, person in enumerate(asking))
    return Market(tuple(found for found in lessons if found.adverts), pay_seen(pay))


def _lessons(order: Order, journal: Journal, number: int, person: Offered) -> Lessons:
    """For the adverts this CV fits best."""
    best = islice((seq for cv, seq, *_ in journal.ranking() if cv == number), LOOKED_AT)
    targets = [unpack_target(journal.asked_by(seq), "") for seq in list(best)]
    return lessons_for(person, targets, order.taxonomy)
