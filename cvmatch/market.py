"""Many targets: what they ask for, how often, and what a CV has of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from cvmatch.model import ConceptId, Importance, Match, Status, Target
from cvmatch.taxonomy import Taxonomy, label_of

NON_NEGOTIABLE = 0.8
"""Share of adverts from which a skill is no choice any more: four in five."""


@dataclass(frozen=True, slots=True)
class Demand:
    """One skill over many targets: how many ask, how many as essential, whether a CV meets it (best status)."""

    concept_id: ConceptId
    label: str
    adverts: int
    share: float
    essential: int
    have: Status


def demand_of(targets: Iterable[Target], matches: Iterable[Match], taxonomy: Taxonomy) -> tuple[Demand, ...]:
    """What the targets ask for, most asked first; ``have`` is the best any match of a CV shows for it."""
    asked: Counter[ConceptId] = Counter()
    essential: Counter[ConceptId] = Counter()
    number = 0
    for target in targets:
        number += 1
        asked.update({c for r in target.requirements for c in r.concepts})
        musts = (r for r in target.requirements if r.importance == Importance.ESSENTIAL)
        essential.update({c for r in musts for c in r.concepts})
    have = _best_status(matches)
    rows = [
        Demand(c, label_of(taxonomy, c), n, n / number, essential[c], have.get(c, Status.MISSING))
        for c, n in asked.items()
    ]
    return tuple(sorted(rows, key=lambda d: (-d.adverts, -d.essential, d.concept_id)))


BEST_FIRST = (Status.SHOWN, Status.NAMED, Status.TRANSFERABLE, Status.MISSING)


def _best_status(matches: Iterable[Match]) -> dict[ConceptId, Status]:
    best: dict[ConceptId, Status] = {}
    for match in matches:
        for outcome in match.outcomes:
            if outcome.requirement.any_of or len(outcome.requirement.concepts) != 1:
                continue
            concept = outcome.requirement.concepts[0]
            best[concept] = min(best.get(concept, Status.MISSING), outcome.status, key=BEST_FIRST.index)
    return best
