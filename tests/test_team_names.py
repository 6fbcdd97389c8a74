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
)
SKILLS = (
    ("Experience across sales, marketing and finance.", "sales"),
    ("Knowledge of areas such as finance, marketing and sales.", "finance"),
    ("As part of an Agile Scrum team you plan the work.", "Agile"),
    ("Experience in a product development organization.", "product development"),
    ("Degree in Finance or Marketing.", "Marketing"),
    ("Report to the board on Fraud Detection.", "Fraud Detection"),
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
