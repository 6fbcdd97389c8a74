"""Words that can be a skill and often are none, in sentences of our own: how many are read right."""

from __future__ import annotations

import cvmatch
from benchmarks.traps import Row, read

ROWS: list[Row] = list(read(cvmatch.read_taxonomy()))


def test_the_table_is_large_and_even() -> None:
    assert len({row.text for row in ROWS}) == len(ROWS) > 450
    assert sum(row.is_skill for row in ROWS) > 150


def test_traps_fallen_into() -> None:
    traps = [row for row in ROWS if not row.is_skill]
    assert sum(row.found for row in traps) / len(traps) <= 0.07


def test_skills_beside_the_traps() -> None:
    skills = [row for row in ROWS if row.is_skill]
    assert sum(row.found for row in skills) / len(skills) >= 0.92
