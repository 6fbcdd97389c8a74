"""Time of reading an advert whole beside the time of finding its skills alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from benchmarks.advert_figures import Figure
from benchmarks.data import data_folder, rows_of
from benchmarks.ratio import interleaved
from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.text import document_of

ADVERTS = 25
ROUNDS = 9


def figures(misses: bool) -> Iterator[Figure]:
    del misses
    taxonomy = read_taxonomy()
    files = sorted((data_folder() / "adverts").glob("*.jsonl"))
    documents = [document_of(row["text"]) for file in files for row in islice(rows_of(file), ADVERTS)]
    times = interleaved(
        {
            "skills": lambda: [find_mentions(d, taxonomy) for d in documents],
            "advert": lambda: [parse_advert(d, taxonomy) for d in documents],
        },
        ROUNDS,
    )
    note = f"{len(documents)} adverts, median of {ROUNDS} rounds by turns"
    yield Figure("parse_advert, times find_mentions", times["advert"] / times["skills"], 3.0, least=False, note=note)
