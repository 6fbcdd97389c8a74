"""Activities in other words: verbs with their object, turned round forms, and where these are something else."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId, Kind
from cvmatch.taxonomy import build_taxonomy
from cvmatch.text import document_of


def concept(name: str, *labels: str) -> Concept:
    return Concept(ConceptId(name), labels[0], alt_labels=labels[1:], kind=Kind.METHOD)


WORLD = build_taxonomy(
    [
        concept("business", "Business development"),
        concept("data", "Data analysis"),
        concept("dogs", "Dog grooming"),
        concept("games", "Game development"),
        concept("model", "Model training"),
        concept("network", "Network administration"),
        concept("process", "Process training"),
        concept("scripts", "Script automation"),
        concept("solutions", "Solution engineering"),
        concept("systems", "System testing"),
        concept("writing", "Report writing"),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(m.concept_id, m.surface) for m in find_mentions(document_of(text), WORLD)]


@pytest.mark.parametrize("text", ["Analysis of data", "the analysis of the data, weekly", "analysis of data and so on"])
def test_a_turned_round_form_is_found_where_its_object_ends(text: str) -> None:
    assert [name for name, _ in found(text)] == ["data"]


@pytest.mark.parametrize("text", ["Development of business requirements", "analysis of data formats is done by others"])
def test_a_turned_round_form_is_none_where_its_object_goes_on(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["Experience grooming dogs", "- Grooming dogs", "washing and grooming dogs"])
def test_a_gerund_is_also_found_before_its_object(text: str) -> None:
    assert [name for name, _ in found(text)] == ["dogs"]


@pytest.mark.parametrize("text", ["our grooming dog salon", "grooming dog owners' minds", "driving delivery of parts"])
def test_a_word_in_ing_before_another_is_not_always_a_verb(text: str) -> None:
    assert found(text) == []


def test_what_is_made_may_be_called_by_a_general_word_behind_it() -> None:
    assert found("development of game sites") == [("games", "development of game sites")]
    assert found("development of game strategies") == []


def test_what_was_done_to_an_object_does_not_carry_it_on() -> None:
    assert found("Analysis of data collected at sea") == [("data", "Analysis of data")]


@pytest.mark.parametrize("text", ["our engineering solutions", "engineers' solutions", "engineering of solutions"])
def test_engineering_before_a_word_is_no_verb(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Test systems before release", "systems"),
        ("You will train new models, and test systems", "systems"),
        ("- automated scripts for payroll", "scripts"),
        ("who have automated scripts", "scripts"),
        ("Experience writing reports", "writing"),
        ("carefully tested systems", "systems"),
    ],
)
def test_a_verb_that_is_also_a_noun_counts_where_it_is_a_verb(text: str, name: str) -> None:
    assert [one for one, _ in found(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "maintain existing test systems",
        "improve training processes",
        "with written reports",
        "run the automated scripts",
        "build/test/systems",
        "well-tested systems",
    ],
)
def test_a_noun_or_adjective_before_another_noun_is_no_verb(text: str) -> None:
    assert found(text) == []


def test_the_short_form_of_an_administration_may_go_on() -> None:
    assert found("network admin duties") == [("network", "network admin")]
