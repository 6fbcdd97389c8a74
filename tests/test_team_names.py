"""Teams, bosses and departments called after a field ask for none of it; what somebody is asked to know of it does."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of

NAMES = (
    "Partner with construction, testing and documentation teams.",
    "You join our Fraud Detection and Payments Platform team.",
    "The Retail Wireless team sits in Leeds.",
    "The Content Production Technology group is growing.",
    "You report to our Senior Director of Marketing.",
    "Reports to: VP, Software Engineering",
    "Reporting to the Head of Sales and Operations.",
    "Work with cross-functional teams including Sales, Finance and Marketing.",
    "A link to business units such as sales, operations or finance.",
    "Share plans across sales, marketing and finance.",
    "Answer questions of finance personnel.",
    "You interact with marketing, finance and sales.",
    "Experience at a trading firm is welcome.",
    "Two years at a large insurance company or bank.",
    "A leading logistics provider with depots in nine countries.",
    "Triage defects of the production, QA and development environments.",
    "The app helps customers plan their budgets.",
    "Controls as specified by internal audit.",
    "Controls as specified by internal audit.Act on what they find.",
)
SKILLS = (
    ("Experience across sales, marketing and finance.", "sales"),
    ("Knowledge of areas such as finance, marketing and sales.", "finance"),
    ("As part of an Agile Scrum team you plan the work.", "Agile"),
    ("Experience in a product development organization.", "product development"),
    ("Degree in Finance or Marketing.", "Marketing"),
    ("Report to the board on Fraud Detection.", "Fraud Detection"),
    ("Experience in logistics at a port.", "logistics"),
    ("Testing, QA and development of software.", "QA"),
    ("Helps clients with their financial planning.", "financial planning"),
    ("Carry out an internal audit each year.", "internal audit"),
    ("Effective project management, leadership and coaching.", "project management"),
)


def surfaces(text: str) -> list[str]:
    taxonomy = read_taxonomy()
    kinds = ("method", "knowledge")
    found = find_mentions(document_of(text), taxonomy)
    return [m.surface for m in found if str(taxonomy.concepts[m.concept_id].kind) in kinds]


@pytest.mark.parametrize("text", NAMES)
def test_names_of_others_are_no_skills(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(("text", "skill"), SKILLS)
def test_what_is_asked_for_is_one(text: str, skill: str) -> None:
    assert skill in surfaces(text)


def test_a_surname_is_no_tool() -> None:
    taxonomy = read_taxonomy()
    assert not find_mentions(document_of("Ask Mary Jenkins at the desk."), taxonomy)
    assert [m.surface for m in find_mentions(document_of("Ask Mary about Jenkins."), taxonomy)] == ["Jenkins"]


@pytest.mark.parametrize(("text", "skill"), [("design of ETL", "ETL"), ("development of dashboards", "dashboards")])
def test_the_object_of_a_deed_is_the_mention_where_it_names_the_skill_itself(text: str, skill: str) -> None:
    mentions = find_mentions(document_of(f"Experience in the {text}."), read_taxonomy())
    assert [m.surface for m in mentions] == [skill]


def test_a_small_word_behind_an_article_is_the_thing() -> None:
    taxonomy = read_taxonomy()
    assert not find_mentions(document_of("A photograph of a python in a cage."), taxonomy)
    assert [m.surface for m in find_mentions(document_of("You write a python script."), taxonomy)][:1] == ["python"]
