"""Noise: requirements that come from benefits, equal-opportunity, company or application text.

``advert_noise.csv`` names such stretches of fifty adverts, found by reading them: the advert's id, first and last
letter of the stretch. No text of an advert is kept. A requirement counts when its own words begin in such a stretch.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.advert_figures import HALVES, Figure
from benchmarks.data import data_folder, rows_of
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.text import document_of

STRETCHES = Path(__file__).parent / "advert_noise.csv"


def figures(misses: bool) -> Iterator[Figure]:
    noise = _stretches()
    counts = dict.fromkeys(HALVES, 0)
    dirty = dict.fromkeys(HALVES, 0)
    for number, (advert, text) in enumerate(sorted(_texts(set(noise)).items())):
        half = HALVES[number % 2]
        target = parse_advert(document_of(text), read_taxonomy())
        wrong = [r for r in target.requirements if r.span and any(a <= r.span.start < b for a, b in noise[advert])]
        counts[half] += len(wrong)
        dirty[half] += bool(wrong)
        for r in wrong if misses and half == "even" else ():
            print(f"  {advert}  {r.importance} {r.label} | {r.provenance} | {r.text[:120]}")
    for half in HALVES:
        note = f"in {dirty[half]} of {len(noise) // 2} adverts"
        yield Figure(f"requirements from noise, {half}", counts[half], 0, least=False, note=note)


def _stretches() -> dict[str, list[tuple[int, int]]]:
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    with STRETCHES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["advert"]].append((int(row["start"]), int(row["end"])))
    return found


def _texts(wanted: set[str]) -> dict[str, str]:
    files = sorted((data_folder() / "adverts").glob("*.jsonl"))
    return {row["id"]: row["text"] for file in files for row in rows_of(file) if row["id"] in wanted}
