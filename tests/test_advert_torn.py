"""Adverts whose marks or line ends are lost: bold pieces of sentences, pictures before headings, headings run in."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()


def surfaces(text: str) -> set[str]:
    return {m.surface for m in cvmatch.parse_advert(document_of(text), TAXONOMY).mentions}


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\n* Build services using\n**Kafka**\nand other tools",
        "Requirements\n* Strong skills in\n**Kafka**\n* Patience",
        "Requirements\n* Our tools:\n**Kafka**\n, Redis and more",
    ],
)
def test_a_bold_piece_of_a_sentence_is_no_heading(text: str) -> None:
    assert "Kafka" in surfaces(text)


def test_a_bold_line_between_sections_stays_a_heading() -> None:
    assert "Kafka" not in surfaces("Requirements\n* Python\n**Kafka**\n* Redis")


def test_a_picture_before_a_heading_is_passed_over() -> None:
    ask, offer = "\N{SPARKLES} What we are looking for", "\N{WRAPPED PRESENT} What we offer"
    text = f"About us\nWe sell lamps.\n{ask}\n- Kafka\n{offer}\n- Yoga with Redis"
    assert surfaces(text) == {"Kafka"}


def test_benefits_run_into_a_line_close_what_is_asked() -> None:
    long = "You will work with us on the systems of our bank and look after them with all of your colleagues. " * 3
    text = f"{long}Familiarity with Tableau (or Looker) Benefits Health and dental insurance, lunch with Redis fans"
    assert {"Tableau", "Looker"} <= surfaces(text)


def test_a_list_under_the_employers_heading_may_ask() -> None:
    text = (
        "**The Company**\nWe build payments with COBOL.\n**The shape of it**\n"
        "* Build services in Kotlin.\n* 3 years of experience in Angular."
    )
    assert {"Kotlin", "Angular"} <= surfaces(text)
    assert "COBOL" not in surfaces(text)


def test_headings_run_into_a_line_part_what_is_asked_from_a_wish_and_from_the_place_of_work() -> None:
    text = (
        "You will keep the ledgers of nine shops and help their owners with everything that has to do with money, "
        "from the first receipt to the yearly statement, as part of a small and cheerful office, and you will learn "
        "how a business of this kind lives.Education And Experience Degree in accounting. Preferred Experience "
        "Experience with Xero and QuickBooksKnowledge, Skills And Abilities Good command of Microsoft Excel Time "
        "managementPhysical Requirements Ability to lift boxes of Oracle manuals."
    )
    target = cvmatch.parse_advert(document_of(text), TAXONOMY)
    asked = {str(concept): r.importance for r in target.requirements for concept in r.concepts}
    assert asked["xero"] == asked["quickbooks"] == "optional"
    assert asked["microsoft-excel"] == asked["time-management"] == "essential"
    assert "oracle-database" not in asked


def test_a_range_of_years_keeps_its_lower_end_and_items_behind_dashes_stay_apart() -> None:
    target = cvmatch.parse_advert(document_of("Requirements:\n3 – 5 years of Python - 2 years of Java"), TAXONOMY)
    assert {r.label: r.min_years for r in target.requirements} == {"Python": 3, "Java": 2}


def test_what_is_a_plus_is_no_firm() -> None:
    text = "Acme builds things of all kinds.\n\nExperience with Python\nKafka is a plus"
    target = cvmatch.parse_advert(document_of(text), TAXONOMY)
    assert {r.label: r.importance for r in target.requirements} == {"Python": "essential", "Apache Kafka": "optional"}


def test_here_may_open_a_heading() -> None:
    text = "We sell lamps.\n\nHere’s what we’re looking for:\nPython\nSQL\n\nHere's what you'll do:\nTalk to shops."
    target = cvmatch.parse_advert(document_of(text), TAXONOMY)
    assert {r.label for r in target.requirements if r.importance == "essential"} == {"Python", "SQL"}
