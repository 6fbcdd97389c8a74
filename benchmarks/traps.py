"""Words that can be a skill and often are none: sentences of our own, half of them each way, and the share read right.

Run: python -m benchmarks.traps [--misses]
The table traps.csv holds a sentence, the words in question and whether they are a skill there. Adverts and CVs (sort
cv) are read as ``cvmatch inspect`` reads them; a trap counts as fallen into when a mention lies over the words.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cvmatch.cv import parse_cv
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TABLE = Path(__file__).with_name("traps.csv")
TODAY = date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence, the words in it that are asked about, whether they are a skill, and whether they were found."""

    sort: str
    words: str
    is_skill: bool
    text: str
    found: bool


def read(taxonomy: Taxonomy) -> Iterator[Row]:
    """Every sentence of the table, read."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        for cells in csv.DictReader(file):
            text = cells["text"].replace("\\n", "\n")
            found = _found(text, cells["surface"], cells["sort"] == "cv", taxonomy)
            yield Row(cells["sort"], cells["surface"], cells["is_skill"] == "yes", text, found)


def _found(text: str, words: str, is_cv: bool, taxonomy: Taxonomy) -> bool:
    document = document_of(text)
    mentions = (parse_cv(document, taxonomy, TODAY) if is_cv else parse_advert(document, taxonomy)).mentions
    start = text.find(words) if words in text else text.lower().index(words.lower())
    return any(m.span.start < start + len(words) and start < m.span.end for m in mentions)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="print every sentence read wrongly")
    chosen = options.parse_args()
    rows = list(read(read_taxonomy()))
    for sort in (*sorted({row.sort for row in rows}), ""):
        of = [row for row in rows if sort in ("", row.sort)]
        traps, skills = [r for r in of if not r.is_skill], [r for r in of if r.is_skill]
        fallen, found = sum(r.found for r in traps), sum(r.found for r in skills)
        traps_part = f"traps fallen into {fallen:3} of {len(traps):3}"
        print(f"{sort or 'all':<9}{traps_part}   skills found {found:3} of {len(skills):3}")
    for row in rows if chosen.misses else ():
        if row.found != row.is_skill:
            print("missed" if row.is_skill else "trap", row.sort, row.words, row.text, sep="\t")


if __name__ == "__main__":
    main()
