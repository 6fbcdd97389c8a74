"""A feed of any length from the adverts to measure on: each repeated with its lines turned and a number of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from benchmarks.data import data_folder, rows_of


def adverts() -> list[tuple[str, str]]:
    """Title and text of every advert at hand, the collections mixed."""
    files = sorted((data_folder() / "adverts").glob("*.jsonl"))
    each = [[(str(r.get("title", "")), str(r["text"])) for r in rows_of(f) if r.get("text")] for f in files]
    return [rows[i] for i in range(max(map(len, each))) for rows in each if i < len(rows)]


def varied(number: int) -> Iterator[dict[str, str]]:
    """So many rows, no two alike: after each round the lines of a text stand in another order."""
    found = adverts()
    for n, (title, text) in enumerate(islice(cycle(found), number)):
        lines = text.split("\n")
        turn = (n // len(found)) % len(lines)
        yield {
            "id": f"advert-{n}",
            "title": title,
            "description": "\n".join([*lines[turn:], *lines[:turn], f"Reference {n}"]),
        }


def write_feed(path: Path, number: int) -> Path:
    """The rows as JSON lines at ``path``."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in varied(number))
    return path
