"""A taxonomy's skill files rewritten in canonical form: sorted by id, one space nowhere, LF, plain quoting."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from cvmatch.read.tables import COLUMNS, read_rows

MANY = ("altLabels", "hiddenLabels", "broader", "related", "context")


def canonical_files(folder: Path) -> dict[Path, str]:
    """What each ``skills/*.csv`` of a folder looks like in canonical form; nothing is written."""
    return {file: _canonical(file) for file in sorted(folder.glob("skills/*.csv"))}


def _canonical(file: Path) -> str:
    rows = sorted((row for _, row in read_rows(file)), key=lambda row: row["id"])
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(column, row[column]) for column in COLUMNS] for row in rows)
    return text.getvalue()


def _cell(column: str, value: str) -> str:
    if column not in MANY:
        return value
    return "|".join(part for v in value.split("|") if (part := v.strip()))
