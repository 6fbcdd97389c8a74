"""Qualities said of people are soft skills, those of things are none; words compared with keys are keys themselves."""

from __future__ import annotations

from types import ModuleType

import pytest

from cvmatch.mentions import colleagues, context, find_mentions, names, qualities
from cvmatch.model import Kind
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import keys_of
from cvmatch.text import document_of

OF_THINGS = (
    "Build innovative looms for small mills.",
    "Run adaptable and collaborative looms in mills.",
    "We sell autonomous lawn mowers.",
    "Run analytical pipelines on lake samples.",
    "You maintain user-focused dashboards and proactive alerts.",
    "Present quantitative findings to the board.",
    "Work in collaborative journalism across three stations.",
)
OF_PEOPLE = (
    "You are innovative and curious.",
    "A proactive person with a collaborative attitude.",
    "Strong analytical and quantitative skills.",
    "We want a proactive data engineer.",
    "Analytical, independent, flexible.",
    "You are customer-focused with guests.",
    "Bring analytical skillsExperience with cranes helps.",
    "Communicate complex findings to growers.",
    "Explain technical concepts to farmers.",
)


def soft(text: str) -> list[str]:
    taxonomy = read_taxonomy()
    found = find_mentions(document_of(text), taxonomy)
    return [m.surface for m in found if taxonomy.concepts[m.concept_id].kind is Kind.SOFT]


@pytest.mark.parametrize("text", OF_THINGS)
def test_a_quality_of_a_thing_is_no_skill(text: str) -> None:
    assert soft(text) == []


@pytest.mark.parametrize("text", OF_PEOPLE)
def test_a_quality_of_a_person_is_one(text: str) -> None:
    assert soft(text) != []


@pytest.mark.parametrize("module", [colleagues, context, names, qualities], ids=lambda module: module.__name__)
def test_words_looked_for_among_keys_are_keys(module: ModuleType) -> None:
    unmet = [
        (name, word)
        for name, words in vars(module).items()
        if isinstance(words, frozenset)
        for word in words
        if isinstance(word, str) and word.isalpha() and not words.issuperset(keys_of(word))
    ]
    assert unmet == []


def test_expertise_in_a_field_asks_for_it() -> None:
    taxonomy = read_taxonomy()
    found = find_mentions(document_of("Deep expertise in Go is what we look for."), taxonomy)
    assert [m.concept_id for m in found] == ["go"]
