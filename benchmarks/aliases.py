"""Other names of one thing: the share of tests/cases/aliases.csv that leads to the right concept.

Run: python -m benchmarks.aliases [--misses]
Every alias stands in one sentence that asks for it. The table was written from knowledge; what was missed is mended
since, so this figure is a floor and says little of names nobody here thought of. At first try, before any mending, 953
new pairs of all domains were found 0.86, a second 334 of technology 0.88, 336 of other trades, mostly initials, 0.68,
a third 216 of all domains 0.86.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from pathlib import Path

from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy, label_of
from cvmatch.text import document_of

TABLE = Path(__file__).parent.parent / "tests" / "cases" / "aliases.csv"


def pairs() -> list[tuple[str, str]]:
    """(alias, preferred label) of every line of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return [(row["alias"], row["label"]) for row in csv.DictReader(file)]


def misses(taxonomy: Taxonomy) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(alias, label, labels found instead) of every alias that does not lead to its concept."""
    for alias, label in pairs():
        mentions = find_mentions(document_of(f"Experience with {alias}."), taxonomy)
        found = tuple(label_of(taxonomy, mention.concept_id) for mention in mentions)
        if label not in found:
            yield alias, label, found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    missed, total = list(misses(read_taxonomy())), len(pairs())
    print(f"aliases {1 - len(missed) / total:6.3f}   of {total}")
    for alias, label, found in missed if chosen.misses else ():
        print(alias, label, ", ".join(found), sep="\t")


if __name__ == "__main__":
    main()
