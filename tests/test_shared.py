"""Two labels that share a word: each is found."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId, Kind
from cvmatch.taxonomy import build_taxonomy
from cvmatch.text import document_of


def concept(name: str, *labels: str, kind: Kind = Kind.METHOD, above: str = "", context: str = "") -> Concept:
    broader = (ConceptId(above),) if above else ()
    rules = (context,) if context else ()
    return Concept(ConceptId(name), labels[0], alt_labels=labels[1:], kind=kind, broader=broader, context=rules)


WORLD = build_taxonomy(
    [
        concept("circuits", "Circuit design"),
        concept("analog", "Analog circuit design", above="circuits"),
        concept("digital", "Digital circuit design", "digital design", above="circuits"),
        concept("floral", "Floral circuit design"),
        concept("load", "Load tests", above="testing"),
        concept("unit", "Unit tests", above="testing"),
        concept("system", "System tests", above="testing"),
        concept("quarterly", "Quarterly reports", above="reports"),
        concept("monthly", "Monthly reports", above="reports"),
        concept("reports", "Reports"),
        concept("testing", "Testing"),
        concept("farms", "Farm administration"),
        concept("zorb", "Zorb", "Zorb farm", kind=Kind.TOOL),
        concept("admin", "Database administration"),
        concept(
            "quill", "Quillbase", "Quill", "Quill database", kind=Kind.DATABASE, context="Quill: case; word-near ink"
        ),
    ]
)


def found(text: str) -> list[tuple[str, str]]:
    return [(m.concept_id, m.surface) for m in find_mentions(document_of(text), WORLD)]


@pytest.mark.parametrize(
    "text",
    [
        "Digital and analog circuit design",
        "knowledge of digital or analog circuit design",
        "Digital, and analog circuit design",
    ],
)
def test_what_shares_the_end_of_a_label_is_found(text: str) -> None:
    assert [name for name, _ in found(text)] == ["digital", "analog"]


def test_the_items_before_share_it_too() -> None:
    assert found("perform unit, load and system tests") == [
        ("unit", "unit"),
        ("load", "load"),
        ("system", "system tests"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Floral and analog circuit design",  # no relative
        "labour digital and analog circuit design",  # the name begins before
        "digital. And analog circuit design",
        "digital watches and analog circuit design",
    ],
)
def test_a_word_of_something_else_shares_nothing(text: str) -> None:
    assert [name for name, _ in found(text)] == ["analog"]


def test_periods_make_no_label_of_their_own() -> None:
    assert found("monthly and quarterly reports") == [("quarterly", "quarterly reports")]


def test_a_product_and_what_is_done_with_its_kind_are_both_found() -> None:
    assert found("Quill database administration") == [("quill", "Quill"), ("admin", "database administration")]
    assert found("Zorb farm administration") == [("zorb", "Zorb"), ("farms", "farm administration")]
    assert found("Quill database administrators") == [("quill", "Quill")]


def test_a_teams_name_holds_no_method() -> None:
    assert found("our Quill database administration team") == [("quill", "Quill")]
