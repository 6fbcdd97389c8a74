"""Linking sentences to ESCO labels: R-precision at 5, and the same sentence with the plain lexical hybrid's figure.

Run: CVMATCH_DATA=... python -m benchmarks.linking
"""

from __future__ import annotations

import csv
import tempfile
import time
from pathlib import Path

from benchmarks.data import data_folder, rows_of
from cvmatch.lexical import propose
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy

HYBRID = 44.3  # char_wb(2,5) + 0.6 words + 0.3 token_set + 0.5 exact on the same 61 sentences that carry labels
GOAL = 48.0


def esco_taxonomy(labels: list[str]) -> Taxonomy:
    """A taxonomy of preferred labels alone, read as a user's folder is."""
    with tempfile.TemporaryDirectory() as name:
        skills = Path(name) / "skills"
        skills.mkdir()
        with (skills / "esco.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("id", "prefLabel"))
            writer.writerows((f"esco-{number}", label) for number, label in enumerate(labels))
        return read_taxonomy(Path(name))


def main() -> None:
    folder = data_folder() / "esco_linking"
    labels = (folder / "labels.txt").read_text(encoding="utf-8").splitlines()
    rows = [row for row in rows_of(folder / "house_validation.jsonl") if row["labels"]]
    taxonomy = esco_taxonomy(labels)
    ids = {label: f"esco-{number}" for number, label in enumerate(labels)}
    start = time.perf_counter()
    proposals = propose([row["sentence"] for row in rows], taxonomy, top=5)
    seconds = time.perf_counter() - start
    parts = []
    for row, found in zip(rows, proposals, strict=True):
        wanted = {ids[label] for label in row["labels"]}
        parts.append(len(wanted & {concept for concept, _ in found}) / min(5, len(wanted)))
    every, even, odd = (100 * sum(some) / len(some) for some in (parts, parts[::2], parts[1::2]))
    print(f"R-precision at 5: {every:.1f}   plain hybrid {HYBRID}   goal on unseen {GOAL}")
    print(f"learned from sentences of even index {even:.1f}, checked on those of odd index {odd:.1f}")
    print(f"{len(rows)} sentences, {len(labels)} labels, {seconds:.1f} s with fitting")


if __name__ == "__main__":
    main()
