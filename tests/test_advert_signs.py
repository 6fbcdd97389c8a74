"""A rule that is tried only where a word is its sign must find what it would find if tried everywhere."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from cvmatch.target import employer, phrases
from cvmatch.target.signs import Opening, Rule, sentence_of

HINTS = {"WISHING", "DENIES", "THEIRS", "LASTING", "MONEY"}
"""Rules that only say where to look."""

RULES = {name: rule for name, rule in vars(phrases).items() if isinstance(rule, Rule) and name not in HINTS}
OPENINGS = {name: rule for name, rule in vars(employer).items() if isinstance(rule, Opening)}
CASES = Path(__file__).parent / "cases" / "adverts.toml"
DATA = os.environ.get("CVMATCH_DATA")


def check(sentences: Iterator[str]) -> None:
    for low in sentences:
        said = sentence_of(low)
        for name, rule in RULES.items():
            assert rule(said) == bool(rule.pattern.search(low)), (name, low)
        for name, opening in OPENINGS.items():
            assert opening(said) == bool(opening.pattern.match(low)), (name, low)


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_phrase_has_a_sign(name: str) -> None:
    for phrase in RULES[name].phrases:
        signs, pattern = (phrase, phrase) if isinstance(phrase, str) else phrase
        assert signs[0].isalnum() or signs[0] in "$£€@:", pattern


def test_invented_adverts() -> None:
    adverts = tomllib.loads(CASES.read_text(encoding="utf-8"))["case"]
    check(line.lower() for case in adverts for line in case["text"].splitlines())


@pytest.mark.skipif(not DATA, reason="needs CVMATCH_DATA")
def test_real_adverts() -> None:
    for file in sorted((Path(str(DATA)) / "adverts").glob("*.jsonl")):
        with file.open(encoding="utf-8") as rows:
            check(line.lower() for row in islice(rows, 60) for line in json.loads(row)["text"].splitlines())


@pytest.mark.parametrize(
    ("low", "first"),
    [
        ("\u2022 you\u2019ll find", "you"),
        ("- we build", "we"),
        ("401(k)", ""),
        ("\u00fcber us", ""),
        ("", ""),
        ("(apply now)", "apply"),
    ],
)
def test_the_first_word_of_a_sentence(low: str, first: str) -> None:
    assert sentence_of(low).first == first


@pytest.mark.parametrize(
    ("line", "duty"),
    [
        ("\u2022 Design looms", True), ("Quickly designing looms", True), ("Designs of looms", True),
        ("Looms to design", False), ("Gladly looms", False), ("...", False),
    ],
)  # fmt: skip
def test_what_begins_as_a_duty(line: str, duty: bool) -> None:
    assert employer.names_duty(sentence_of(line.lower())) is duty
