"""Rankings, demand and failures as CSV and JSON rows; no cell can become a formula."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from cvmatch.model import Failure, Match, Status

FORMULA = ("=", "+", "-", "@", "\t", "\r")
RANKING = ("cv", "advert", "title", "score", "shown", "named", "transferable", "missing")
DEMAND = ("concept", "label", "adverts", "share", "essential", "have")
FAILURES = ("source", "code", "hint")


def ranking_rows(matches: Iterable[Match]) -> list[dict[str, Any]]:
    """One row a pair, in the order given: counts of requirements by status beside the score."""
    return [_ranking_row(match) for match in matches]


def _ranking_row(match: Match) -> dict[str, Any]:
    counts = Counter(o.status for o in match.outcomes if o.requirement.concepts)
    return {
        "cv": match.cv.document.source,
        "advert": match.target.id,
        "title": match.target.title,
        "score": None if match.score is None else round(match.score, 4),
        **{status.value: counts[status] for status in Status},
    }


def failure_rows(failures: Iterable[Failure]) -> list[dict[str, str]]:
    """One row a file that could not be read."""
    return [{"source": f.source, "code": f.code, "hint": f.hint} for f in failures]


def render_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Rows as CSV; a cell that a spreadsheet would compute gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row[column]) for column in columns] for row in rows)
    return text.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
