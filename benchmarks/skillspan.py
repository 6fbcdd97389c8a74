"""Recall of the knowledge spans experts marked in SkillSpan's technical adverts (half of a span covered counts).

Run: CVMATCH_DATA=... python -m benchmarks.skillspan [--misses]
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks.data import data_folder, rows_of
from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of

LIMITS = {"tools": 0.97, "knowledge": 0.80}


def tools() -> frozenset[str]:
    """Surfaces that carry a tag of a programmers' question site: tools."""
    path = data_folder() / "skillspan" / "tech_knowledge_so_tag.tsv"
    with path.open(encoding="utf-8", newline="") as file:
        return frozenset(row[1].lower() for row in csv.reader(file, delimiter="\t") if len(row) > 2 and row[2])


def adverts() -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Each advert as one text, and where its knowledge spans lie."""
    for name in ("tech_train.jsonl", "tech_dev.jsonl"):
        for row in rows_of(data_folder() / "skillspan" / name):
            yield _advert(row)


def _advert(row: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    text, spans = "", []
    for sentence in row["sentences"]:
        for span in sentence["knowledge"]:
            place = re.search(re.escape(span["text"]), sentence["text"])
            if place:
                spans.append((len(text) + place.start(), len(text) + place.end()))
        text += sentence["text"] + "\n"
    return text, spans


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true")
    chosen = options.parse_args()
    taxonomy, known = read_taxonomy(), tools()
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed: Counter[tuple[str, str]] = Counter()
    for text, spans in adverts():
        mentions = find_mentions(document_of(text), taxonomy)
        for start, end in spans:
            covered = sum(max(0, min(end, m.span.end) - max(start, m.span.start)) for m in mentions)
            groups = ["knowledge"] + (["tools"] if text[start:end].lower() in known else [])
            for group in groups:
                asked[group] += 1
                found[group] += covered * 2 >= end - start
            if covered * 2 < end - start:
                missed[groups[-1], text[start:end].lower()] += 1
    for group, limit in LIMITS.items():
        print(f"{group:<10}{found[group] / max(1, asked[group]):6.3f}   limit {limit:.2f}   of {asked[group]} spans")
    for (group, surface), number in missed.most_common(10**6 if chosen.misses else 0):
        print(group, number, surface, sep="\t")


if __name__ == "__main__":
    main()
