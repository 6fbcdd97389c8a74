"""A file that has lost all its line ends costs in proportion to its length, whatever it holds."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable

import pytest

import cvmatch
from cvmatch.cv.rows import LONGEST, rows_of
from cvmatch.mentions import find_mentions
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
TODAY = datetime.date(2026, 11, 1)
WORDS = "Senior Developer, Millrace Ltd Jan 2019 - Present (Python, SQL) worked in 12 High Street from 2014 to 2016. "
KINDS = {"words": WORDS, "letters": "a", "bullets": "• Python worked ", "dates": "2019 "}


def text(kind: str, letters: int) -> str:
    return (KINDS[kind] * (letters // len(KINDS[kind]) + 1))[:letters]


@pytest.mark.parametrize("kind", KINDS)
def test_a_line_without_end_takes_no_square_of_its_length(kind: str) -> None:
    for read in (lambda d: cvmatch.parse_cv(d, TAXONOMY, TODAY), lambda d: cvmatch.parse_advert(d, TAXONOMY)):
        read(document_of(text(kind, 500)))
        short, long = (seconds(read, text(kind, letters)) for letters in (10_000, 40_000))
        assert long < 10 * short + 0.1  # four times as long a text; the square would be sixteen


def seconds(read: Callable[[cvmatch.Document], object], said: str) -> float:
    start = time.process_time()
    read(document_of(said))
    return time.process_time() - start


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
