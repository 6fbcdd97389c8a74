"""A file that has lost all its line ends costs in proportion to its length, whatever it holds."""

from __future__ import annotations

import datetime
import time

import pytest

import cvmatch
from cvmatch.cv.rows import LONGEST, rows_of
from cvmatch.mentions import find_mentions
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
TODAY = datetime.date(2026, 11, 1)
WORDS = "Senior Developer, Millrace Ltd Jan 2019 - Present (Python, SQL) worked in 12 High Street from 2014 to 2016. "
KINDS = {"words": WORDS, "letters": "a", "bullets": "• Python worked ", "dates": "2019 "}

HANGS = 30
"""Seconds of processor time that only a hang takes: half a second is usual, and squares of the length took minutes."""


def text(kind: str, letters: int) -> str:
    return (KINDS[kind] * (letters // len(KINDS[kind]) + 1))[:letters]


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_without_end_does_not_hang(kind: str) -> None:
    said = document_of(text(kind, 40_000))
    start = time.process_time()
    assert cvmatch.parse_cv(said, TAXONOMY, TODAY).document is said
    assert cvmatch.parse_advert(said, TAXONOMY).document is said
    assert time.process_time() - start < HANGS


def test_a_cut_line_loses_nothing() -> None:
    said = text("words", 3 * LONGEST)
    rows = rows_of(document_of(said))
    assert max(len(row.text) for row in rows) <= LONGEST
    assert "".join("".join(row.text.split()) for row in rows).count("Millrace") == said.count("Millrace")
    assert all(said[row.start : row.end].strip() for row in rows)


def test_skills_of_an_endless_line_are_found_to_its_end() -> None:
    said = text("words", 30_000) + " Kubernetes"
    assert "kubernetes" in {m.concept_id for m in find_mentions(document_of(said), TAXONOMY)}
    assert "kubernetes" in {m.concept_id for m in cvmatch.parse_cv(document_of(said), TAXONOMY, TODAY).mentions}
