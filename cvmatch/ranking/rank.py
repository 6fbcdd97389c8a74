"""One CV against many targets, through a mapper that decides where the work runs; the order of every ranking."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator

from cvmatch.model import CV, Match, Target
from cvmatch.scoring import score
from cvmatch.target import role_target
from cvmatch.taxonomy import Taxonomy

Mapper = Callable[[Callable[[Target], Match], Iterable[Target]], Iterable[Match]]
"""Applies a function to many targets: ``map`` itself, or one that uses more cores (``spread``)."""


def rank(
    cv: CV, targets: Iterable[Target], taxonomy: Taxonomy, today: datetime.date, mapper: Mapper = map
) -> tuple[Match, ...]:
    """All targets scored for one CV, best first; ties by id, those without a score last."""

    def one(target: Target) -> Match:
        return score(cv, target, taxonomy, today)

    return tuple(sorted(mapper(one, targets), key=best_first))


def best_first(match: Match) -> tuple[float, str]:
    """The order of every ranking: absolute score, then id, so that all ways of running agree on ties."""
    return (-(match.score if match.score is not None else -1.0), match.target.id)


def rank_roles(cv: CV, taxonomy: Taxonomy, today: datetime.date) -> tuple[Match, ...]:
    """All roles of the taxonomy for one CV, best first."""
    return rank(cv, role_targets(taxonomy), taxonomy, today)


def role_targets(taxonomy: Taxonomy) -> Iterator[Target]:
    """Every role as a target, by id."""
    for _, role in sorted(taxonomy.roles.items()):
        yield role_target(role, taxonomy)
