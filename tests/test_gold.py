"""Floors of skill finding on the readers' gold, pinned to the corpus; skipped where the corpus is not there."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from benchmarks.gold import run

CORPUS = "725bc8d35fbc9e4c45087b0b52bd744d315200b9a675830594b6e3b0787d83ca"
FLOORS = {"precision": 0.79, "hard": 0.90, "knowledge": 0.78, "soft": 0.81, "credential": 0.86, "language": 1.0}
TRAPS = 0.2


@pytest.fixture(scope="module")
def gold() -> Path:
    path = Path(os.environ.get("CVMATCH_DATA", "/nowhere")) / "gold" / "gold.jsonl"
    if not path.is_file():
        pytest.skip("CVMATCH_DATA is not set")
    if hashlib.sha256(path.read_bytes()).hexdigest() != CORPUS:
        pytest.skip("another corpus: its floors are not known")
    return path


def test_floors(gold: Path) -> None:
    figures = run(bare=True).figures()
    below = {name: (figures[name], floor) for name, floor in FLOORS.items() if figures[name] < floor}
    assert below == {}
    assert figures["traps"] <= TRAPS


READ = {"precision": 0.85, "hard": 0.915, "knowledge": 0.785, "soft": 0.82, "credential": 0.90, "language": 1.0}
READ_TRAPS = 0.1
"""What reading documents as CVs and adverts reaches, with names and what is told of others left out."""


def test_floors_of_documents_as_read(gold: Path) -> None:
    figures = run().figures()
    below = {name: (figures[name], floor) for name, floor in READ.items() if figures[name] < floor}
    assert below == {}
    assert figures["traps"] <= READ_TRAPS
