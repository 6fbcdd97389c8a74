"""Months of a move: what published guides state against what the one formula computes, for all moves stated.

python -m benchmarks.moves

Two sources may state different ranges for one move (data scientist to machine learning engineer: 6-12 in the UK, 3-6 in
the US). Then the computed range must lie within what both span together and touch each of them.
"""

from __future__ import annotations

import datetime
import sys

import cvmatch
from cvmatch.model import RoleId
from cvmatch.taxonomy import Taxonomy
from cvmatch.transition import guide_from_role

Range = tuple[int, int]
TODAY = datetime.date(2026, 11, 1)


def stated(taxonomy: Taxonomy) -> dict[tuple[RoleId, RoleId], list[Range]]:
    """Every move with months in a role file, with all ranges sources give."""
    found: dict[tuple[RoleId, RoleId], list[Range]] = {}
    for role_id, role in sorted(taxonomy.roles.items()):
        for link in role.related:
            if link.months_min is not None and link.months_max is not None:
                found.setdefault((role_id, link.role), []).append((link.months_min, link.months_max))
    return found


def within(computed: Range, ranges: list[Range]) -> bool:
    """Inside what the ranges span together, and touching each."""
    least, most = computed
    inside = min(low for low, _ in ranges) <= least and most <= max(high for _, high in ranges)
    return inside and all(least <= high and low <= most for low, high in ranges)


def main() -> None:
    taxonomy = cvmatch.read_taxonomy()
    wrong = 0
    print(f"{'from':<20} {'to':<16} {'stated':<14} {'computed':<9} verdict")
    for (source, target), ranges in stated(taxonomy).items():
        guide = guide_from_role(taxonomy.roles[source], taxonomy.roles[target], taxonomy, TODAY)
        computed = (guide.time.months_min, guide.time.months_max)
        fine = within(computed, ranges)
        wrong += not fine
        said = " and ".join(f"{low}-{high}" for low, high in ranges)
        mark = "" if fine else "  OUTSIDE"
        print(f"{source:<20} {target:<16} {said:<14} {f'{computed[0]}-{computed[1]}':<9} {guide.verdict.grade}{mark}")
    sys.exit(f"{wrong} outside what is stated" if wrong else 0)


if __name__ == "__main__":
    main()
