"""Invented CVs in many layouts: what is written is read back, whatever the file, the header's form and the dates'."""

from __future__ import annotations

import pytest

from benchmarks.cv_fields import Count
from benchmarks.cv_layouts import TODAY, counts_of, files_of, summed
from cvmatch.cv import parse_cv
from cvmatch.read.formats import Request, parse_bytes
from tests.builders_cv import TAXONOMY

SEEDS = 30
"""Twice round the fifteen forms of job headers, with all forms of dates among them."""


def counted(kind: str) -> dict[str, list[Count]]:
    counts: dict[str, list[Count]] = {}
    for seed in range(SEEDS):
        for _, data, person, style in files_of(seed, [kind]):
            cv = parse_cv(parse_bytes(Request(data, f"cv.{kind}")), TAXONOMY, TODAY)
            for name, count in counts_of(cv, person, style):
                counts.setdefault(name, []).append(count)
    return counts


@pytest.mark.parametrize("kind", ["pdf", "docx", "html", "txt"])
def test_fields_of_invented_cvs_are_read_back(kind: str) -> None:
    found = {name: round(summed(counts).f1, 3) for name, counts in counted(kind).items()}
    assert {name: f1 for name, f1 in found.items() if f1 < 0.96} == {}
