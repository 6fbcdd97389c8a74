"""CV to role over kinds of work: 195 invented CVs of some 45 categories, most bare and without layout.

python -m benchmarks.categories [--list]

The CVs stand in categories.txt: a line "@ category | roles that are right for it", then the text.
Of the last 94, in two rounds of 47, each written before its ranks were seen, 37 / 43 and 40 / 44 were first / in the
first three at first try; rules and names of roles were mended from both afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cvmatch
from benchmarks.roles import TODAY, Case, place
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

PEOPLE = Path(__file__).with_name("categories.txt")


def cases(taxonomy: Taxonomy) -> Iterator[Case]:
    for block in PEOPLE.read_text(encoding="utf-8").split("@ ")[1:]:
        head, _, body = block.partition("\n")
        category, _, right = head.partition("|")
        cv = cvmatch.parse_cv(document_of(f"{body.strip()}\n", category.strip()), taxonomy, TODAY)
        yield category.strip(), cv, tuple(right.split())


def main() -> None:
    taxonomy = cvmatch.read_taxonomy()
    places = [place(cv, right, taxonomy, category) for category, cv, right in cases(taxonomy)]
    for half, part in (("even", places[::2]), ("odd", places[1::2])):
        first, three = sum(p == 1 for p in part), sum(p <= 3 for p in part)
        print(f"{half}: first {first} of {len(part)}, in the first three {three} of {len(part)}")


if __name__ == "__main__":
    main()
