"""Rankings, demand and failures as CSV and JSON, a row at a time; no cell can become a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from cvmatch.render.json import head

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
RANKING = ("cv", "advert", "title", "score", "shown", "named", "transferable", "missing", "also")
DEMAND = ("concept", "label", "adverts", "share", "essential", "have")
FAILURES = ("source", "code", "hint")


def render_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows as lines of CSV; a cell that a spreadsheet would compute gets an apostrophe before it."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_cell(row.get(column, "")) for column in columns])
        yield text.getvalue()
        text.seek(0)
        text.truncate()
    yield text.getvalue()


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value


def render_ranking_json(
    versions: Mapping[str, str], ranking: Iterable[Mapping[str, Any]], **further: Iterable[Mapping[str, Any]]
) -> Iterator[str]:
    """One JSON object: the versions, then ``ranking`` and further tables, a row a line."""
    yield "{\n"
    for name, value in head(versions).items():
        yield f"  {_json(name)}: {_json(value)},\n"
    tables = {"ranking": ranking, **further}
    for number, (name, rows) in enumerate(tables.items(), 1):
        yield f"  {_json(name)}: ["
        yield from _lines(rows)
        yield "]" + ("" if number == len(tables) else ",") + "\n"
    yield "}\n"


def _lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    before, after = "\n    ", ""
    for row in rows:
        yield before + _json(row)
        before, after = ",\n    ", "\n  "
    yield after


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
