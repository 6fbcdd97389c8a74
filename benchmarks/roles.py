"""CV to role: the right role first and among the first three, on the gold CVs' categories and the samples.

CVMATCH_DATA=... python -m benchmarks.roles [--list]
"""

from __future__ import annotations

import datetime
import sys
import time
from pathlib import Path

import cvmatch
from benchmarks.data import data_folder, rows_of
from cvmatch.model import CV
from cvmatch.ranking import rank_roles
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
FIRST, THREE = 0.8, 1.0
"""The limits: right role first in 8 of 10, in the first three always."""

CATEGORIES: dict[str, tuple[str, ...]] = {
    "Testing": ("qa-engineer",),
    "Arts": ("arts-teacher",),
    "PMO": ("pmo-analyst", "project-manager"),
    "ETL Developer": ("etl-developer",),
    "Sales": ("sales-manager", "account-executive"),
    "DevOps Engineer": ("devops-engineer",),
    "HR": ("hr-manager", "recruiter"),
    "Hadoop": ("big-data-developer",),
    "DotNet Developer": ("dotnet-developer",),
    "Web Designing": ("web-developer", "frontend-developer", "ux-designer"),
}
SAMPLES: dict[str, tuple[str, ...]] = {
    "one_column.pdf": (),
}
"""Which roles are right for a category: its own, and those people use as another name for it."""


def gold(folder: Path, taxonomy: cvmatch.taxonomy.Taxonomy) -> list[tuple[str, CV, tuple[str, ...]]]:
    rows = [r for r in rows_of(folder / "gold" / "gold.jsonl") if r["kind"] == "cv"]
    cvs = [cvmatch.parse_cv(document_of(r["text"], r["doc"]), taxonomy, TODAY) for r in rows]
    return [(r["title"], cv, CATEGORIES[r["title"]]) for r, cv in zip(rows, cvs, strict=True)]


def main() -> None:
    taxonomy = cvmatch.read_taxonomy()
    cases = gold(data_folder(), taxonomy)
    start = time.perf_counter()
    places = []
    for name, cv, right in cases:
        ranked = rank_roles(cv, taxonomy, TODAY)
        place = next(n for n, m in enumerate(ranked, 1) if m.target.id in right)
        places.append(place)
        if "--list" in sys.argv:
            print(f"{place:>3} {name}: " + ", ".join(f"{m.target.id} {m.score:.0f}" for m in ranked[:5]))
    print(f"{len(cases)} CVs, {1000 * (time.perf_counter() - start) / len(cases):.0f} ms each")
    print(sum(p == 1 for p in places), sum(p <= 3 for p in places))


if __name__ == "__main__":
    main()
