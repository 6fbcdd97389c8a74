"""What an advert tells of its units and offers asks for nothing; what stands glued to it is read all the same."""

from __future__ import annotations

import pytest

from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.text import document_of

SILENT = (
    "Directorate: National Security\n\nYou sort the post.",
    "Job Category: Data Science\n\nYou sort the post.",
    "Build Your Career:\nOnline courses in Python and Kubernetes\n",
    "Access to training in Docker and Splunk.",
    "Staff take part in yearly and long-term incentives under our finance plan.",
)
HEARD = (
    ("To apply for this post you will have to know Python well.", "Python"),
    ("Experience in machine learningAnalytical and calm people fit in.", "machine learning"),
    ("You work with KanbanPlease write to us in May.", "Kanban"),
    ("Group: a small one.\n\nRequirements:\n- Knowledge of data science", "data science"),
)


def surfaces(text: str) -> list[str]:
    return [m.surface for m in parse_advert(document_of(text), read_taxonomy()).mentions]


@pytest.mark.parametrize("text", SILENT)
def test_units_and_offers_ask_for_nothing(text: str) -> None:
    assert surfaces(text) == []


@pytest.mark.parametrize(("text", "skill"), HEARD)
def test_what_stands_beside_them_asks(text: str, skill: str) -> None:
    assert skill in surfaces(text)
