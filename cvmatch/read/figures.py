"""The figures a taxonomy folder holds of adverts: the tables of measured/."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from cvmatch.errors import TaxonomyError

FIGURES = "measured"
"""The folder they stand in; a taxonomy without it works, with every concept asked for equally often."""


def read_figures(files: Iterable[Path]) -> dict[str, Any]:
    """The figures among the files of a taxonomy as plain values; empty where there are none.

    Raises TaxonomyError where one of the files cannot be understood.
    """
    import csv
    import tomllib

    named = {file.name: file for file in files if file.parent.name == FIGURES}
    if "about.toml" not in named:
        return {}
    try:
        about = tomllib.loads(named["about.toml"].read_text(encoding="utf-8"))
        counted: dict[str, dict[str, int]] = {
            name: {row[0]: int(row[1]) for row in _rows(named.get(f"{name}.csv"))}
            for name in ("asked", "title_words", "plain_words", "telling_words")
        }
        together: dict[str, dict[str, int]] = {}
        for one, other, adverts in _rows(named.get("together.csv")):
            together.setdefault(one, {})[other] = int(adverts)
        source = f"{about['source']}, {about['date']}"
        return {"n": int(about["n"]), "source": source, "together": together, **counted}
    except (OSError, ValueError, IndexError, KeyError, csv.Error) as error:
        folder = named["about.toml"].parent
        raise TaxonomyError(f"{folder} cannot be read ({error})", (f"{folder}: {error}",)) from error


def _rows(file: Path | None) -> Iterator[list[str]]:
    import csv

    if file is not None:
        with file.open(encoding="utf-8", newline="") as lines:
            rows = csv.reader(lines)
            next(rows, None)
            yield from rows
