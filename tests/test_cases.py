"""Walks the invented snippets of tests/cases: what must be found, what must not."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of

FILE = Path(__file__).parent / "cases" / "snippets.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_snippet(case: dict[str, Any]) -> None:
    text = case["text"]
    mentions = find_mentions(document_of(text), read_taxonomy())
    assert {str(m.concept_id) for m in mentions} >= set(case.get("find", ())), mentions
    for trap in case.get("traps", ()):
        start = text.index(trap)
        inside = [m for m in mentions if m.span.start < start + len(trap) and start < m.span.end]
        assert not inside, f"{trap!r} was read as {inside}"


def test_there_are_enough_snippets() -> None:
    assert len(CASES) >= 40
