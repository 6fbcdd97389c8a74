"""Time of reading an advert whole beside the time of finding its skills alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from benchmarks.advert_figures import Figure
from benchmarks.data import data_folder, rows_of
from benchmarks.ratio import least_seconds
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
    readers = (lambda d: find_mentions(d, taxonomy), lambda d: parse_advert(d, taxonomy))
    skills, advert = least_seconds(readers, documents, ROUNDS)
    note = f"{len(documents)} adverts, least processor time of {ROUNDS} rounds by turns"
    yield Figure("parse_advert, times find_mentions", advert / skills, 3.0, least=False, note=note)
