"""Broken files of every kind; ``python -m benchmarks.fuzz`` tries many more."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.fuzz import endings, mutants
from cvmatch.read import read_taxonomy

MUTANTS = 200


def test_no_mutant_escapes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taxonomy = read_taxonomy()
    monkeypatch.setenv("CVMATCH_CACHE", str(tmp_path / "cache"))
    ends = list(endings(MUTANTS, taxonomy, tmp_path))
    assert len(ends) == MUTANTS
    assert [(name, end) for name, end in ends if "ESCAPED" in end] == []
    assert len({end for _, end in ends}) > 3


def test_the_same_seed_gives_the_same_mutants() -> None:
    assert list(mutants(40)) == list(mutants(40))
