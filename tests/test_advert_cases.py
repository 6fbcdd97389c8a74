"""Walks the invented adverts of tests/cases/adverts.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import cvmatch
from cvmatch.model import Importance, Target
from cvmatch.text import document_of

FILE = Path(__file__).parent / "cases" / "adverts.toml"
CASES = tomllib.loads(FILE.read_text(encoding="utf-8"))["case"]


def importance(target: Target, concept: str) -> Importance | None:
    asked = [r.importance for r in target.requirements if concept in r.concepts]
    return next((i for i in Importance if i in asked), None)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_advert(case: dict[str, Any]) -> None:
    target = cvmatch.parse_advert(document_of(case["text"].strip(), "advert.txt"), cvmatch.read_taxonomy())
    wanted = {c: i for i in ("essential", "optional", "mentioned") for c in case.get(i, ())}
    assert {c: importance(target, c) for c in wanted} == wanted
    assert {c: importance(target, c) for c in case.get("absent", ())} == dict.fromkeys(case.get("absent", ()))
    grouped = [set(r.concepts) for r in target.requirements if r.any_of]
    assert all(set(group) in grouped for group in case.get("groups", ())), grouped
    assert not [c for c in case.get("apart", ()) if any(c in group for group in grouped)], grouped
    for name, value in (("years", target.min_years), ("level", target.seniority), ("title", target.title)):
        assert case.get(name, value) == value
    left = " ".join(r.text for r in target.requirements if not r.concepts)
    assert all(words in left for words in case.get("unknown", ())), left
    assert not (case.get("nothing_unknown") and left), left
