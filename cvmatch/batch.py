"""Every CV against every advert of a folder or feed; one bad file never stops the rest."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cvmatch.market import Demand, demand_of
from cvmatch.model import CV, Document, Failure, Match, Target
from cvmatch.ranking import best_first
from cvmatch.scoring import score
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Batch:
    """All matches best first, what the adverts ask for, and what could not be read."""

    matches: tuple[Match, ...]
    demand: tuple[Demand, ...]
    failures: tuple[Failure, ...]
    adverts: int


def run_batch(
    cvs: Iterable[CV],
    adverts: Iterable[Document | Failure],
    taxonomy: Taxonomy,
    today: datetime.date,
    on_advert: Callable[[str], None],
) -> Batch:
    """Score all pairs. ``on_advert`` is called with each advert's source as it is done."""
    failures: list[Failure] = []
    targets = list(_targets(adverts, taxonomy, failures, on_advert))
    cvs = tuple(cvs)
    matches = sorted((score(cv, t, taxonomy, today) for cv in cvs for t in targets), key=_order)
    return Batch(tuple(matches), demand_of(targets, matches, taxonomy), tuple(failures), len(targets))


def _order(match: Match) -> tuple[float, str, str]:
    return (*best_first(match), match.cv.document.source)


def _targets(
    adverts: Iterable[Document | Failure],
    taxonomy: Taxonomy,
    failures: list[Failure],
    on_advert: Callable[[str], None],
) -> Iterator[Target]:
    """The adverts as targets; the same text twice is one advert."""
    seen: set[str] = set()
    for advert in adverts:
        on_advert(advert.source)
        if isinstance(advert, Failure):
            failures.append(advert)
            continue
        text = " ".join(advert.text.split()).casefold()
        if text not in seen:
            seen.add(text)
            yield parse_advert(advert, taxonomy)
