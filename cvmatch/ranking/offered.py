"""What a CV earns for each distinct thing targets ask for, worked out once however many targets ask for it."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cvmatch.model import CV, ConceptId, Relation, Seniority, Status, Target
from cvmatch.scoring.axes import axes_of
from cvmatch.scoring.credit import Bid, best_first, bid_of, standing
from cvmatch.scoring.offers import Offers, offers_of, strongest_first
from cvmatch.scoring.titles import known_words, title_pieces, title_roles, title_words
from cvmatch.scoring.wording import words_offered
from cvmatch.taxonomy import Taxonomy, bearing_on, relations_to

Unit = tuple[tuple[ConceptId, ...], bool, float | None]
"""All of a requirement that its credit rests on: concepts, whether any of them does, years asked."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A CV without its text: what it offers, and what its parts that are no skill are read from."""

    cv: CV
    offers: Offers
    words: Mapping[str, float]
    today: datetime.date


def offered(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> Offered:
    """The CV ready to be held against any number of targets."""
    return Offered(cv, offers_of(cv, taxonomy, today), words_offered(cv, taxonomy), today)


Wish = tuple[ConceptId, Relation, float]
"""A wanted concept, and how something a CV may have stands to it."""


class Wishes(dict[ConceptId, tuple[Wish, ...]]):
    """For each concept a CV may have those of the wanted ones it bears on; found when first asked for, since of all
    that may bear on a thousand adverts' wishes one CV holds a hundredth.
    """

    def __init__(self, wanted: Collection[ConceptId], taxonomy: Taxonomy) -> None:
        self._wanted, self._taxonomy = wanted, taxonomy
        self._bearing = bearing_on(taxonomy, wanted)

    def __missing__(self, have: ConceptId) -> tuple[Wish, ...]:
        near = self._bearing.get(have, (have,))
        found = ((want, *relations_to(self._taxonomy, want)[have]) for want in near if want in self._wanted)
        self[have] = wishes = tuple(found)
        return wishes


@dataclass(frozen=True, slots=True)
class Reach:
    """Units; for each wanted concept the numbers of those that ask for it; for each concept a CV may have what it
    bears on, with relation and closeness.
    """

    units: tuple[Unit, ...]
    numbers: Mapping[ConceptId, tuple[int, ...]]
    wishes: Wishes


def reach_of(units: Sequence[Unit], taxonomy: Taxonomy) -> Reach:
    """The units by the concepts that earn anything in them."""
    numbers: dict[ConceptId, list[int]] = {}
    for number, (concepts, _, _) in enumerate(units):
        for concept in concepts:
            numbers.setdefault(concept, []).append(number)
    asking = {concept: tuple(found) for concept, found in numbers.items()}
    return Reach(tuple(units), asking, Wishes(asking, taxonomy))


def earned(offers: Offers, reach: Reach) -> Iterator[tuple[int, float, Status]]:
    """Unit, credit (0..1) and status for every unit the CV has anything for; by the rules of ``scoring``."""
    best = best_bids(offers, reach)
    for number in sorted({number for wanted in best for number in reach.numbers[wanted]}):
        concepts, any_of, years = reach.units[number]
        yield number, *standing([best.get(concept) for concept in concepts], any_of, years)


def best_bids(offers: Offers, reach: Reach) -> dict[ConceptId, Bid]:
    """The best bid for each wanted concept the CV has anything for: the strongest offer of a concept leads it."""
    best: dict[ConceptId, Bid] = {}
    for have, found in offers.items():
        if wishes := reach.wishes[have]:
            strongest = min(found, key=strongest_first)
            for wanted, relation, closeness in wishes:
                bid = bid_of(wanted, strongest, relation, closeness)
                if wanted not in best or best_first(bid) < best_first(best[wanted]):
                    best[wanted] = bid
    return best


Part = tuple[str, float | Seniority | str]
"""A part of a target that is no skill: the key of its axis and what is asked (years, level, title)."""


def parts_of(target: Target) -> Iterator[Part]:
    """What the target asks for beside skills, in the order of the score."""
    if target.min_years:
        yield "years", target.min_years
    if target.seniority:
        yield "level", target.seniority
    if target.title and title_words(target.title):
        yield "role", target.title


def part_value(cv: CV, part: Part, taxonomy: Taxonomy, today: datetime.date) -> float:
    """What the CV reaches of it, 0..1; by the rules of ``scoring``."""
    key, asked = part
    years = float(asked) if key == "years" else None
    level = asked if isinstance(asked, Seniority) else None
    title = str(asked) if key == "role" else ""
    return next(axes_of(cv, Target("", title, "advert", (), level, years), taxonomy, today)).value


Near = Mapping[str, tuple[int, ...]]
"""Words and roles of titles -> numbers of the parts that ask for such a title."""


def near_titles(parts: Sequence[Part], taxonomy: Taxonomy) -> Near:
    """The parts that ask for a title, by what a title held must have of it to be worth anything."""
    near: dict[str, list[int]] = {}
    for number, (key, asked) in enumerate(parts):
        if key == "role":
            for mark in _marks(str(asked), taxonomy):
                near.setdefault(mark, []).append(number)
    return {mark: tuple(numbers) for mark, numbers in near.items()}


def near_parts(title: str, near: Near, taxonomy: Taxonomy) -> set[int]:
    """The parts whose title is like one a CV holds or claims; all other titles earn nothing."""
    return {number for mark in _marks(title, taxonomy) for number in near.get(mark, ())}


def _marks(title: str, taxonomy: Taxonomy) -> set[str]:
    roles = {role for piece in title_pieces(title) for role in title_roles(taxonomy, piece)}
    families = {taxonomy.roles[role].family for role in roles}
    return {*known_words(taxonomy, title), *(f"family {family}" for family in families)}
