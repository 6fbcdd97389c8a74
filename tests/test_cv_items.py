"""Items of lists of skills, headings run into them, and lines that say how long a skill was used."""

from __future__ import annotations

import pytest

from cvmatch.cv import parse_cv
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of
from tests.builders_cv import TODAY, cv_of, kinds_of
from tests.test_cv_theirs import surfaces


@pytest.mark.parametrize("item", ["HIVE", "Spark", "PLC"])
def test_a_whole_item_needs_no_other_proof(item: str) -> None:
    assert item.lower() in surfaces(f"Teamwork\n{item}\nPatience", "SKILLS\n")
    assert item.lower() in surfaces(f"{item}- Exprience - 30 months\nTEAMWORK- Exprience - 6 months", "SKILLS\n")


def test_what_heads_items_is_none_of_them() -> None:
    assert "email" not in surfaces("Python, SQL\nEmail: someone", "SKILLS\n")


def test_a_word_of_several_skills_is_left_to_its_words() -> None:
    assert "abm" not in surfaces("Patience\nABM\nDrawing", "SKILLS\n")


def test_a_heading_run_into_the_word_before_it() -> None:
    text = "Skills: Python, SQL, Legal researchEducation Details\nBSc Physics, Elm University\n"
    assert [str(kind) for kind in kinds_of(text)] == ["skills", "education"]
    assert "legal research" in surfaces(text, "")


def test_a_version_of_a_tool_dates_no_job() -> None:
    assert not cv_of("Ines Quill\n\nEXPERIENCE\nDatabase: SQL Server 2015\nEnvironment: Visual Studio 2010\n").work


def test_a_skill_is_no_name_of_a_person() -> None:
    text = "Key Skills - Requirement Gathering - Payroll\nEducation Details\nBSc Physics, Elm University\n"
    cv = parse_cv(document_of(text), read_taxonomy(), TODAY)
    assert cv.basics.name is None
    assert "Requirement Gathering" in [mention.surface for mention in cv.mentions]


def test_bullets_run_into_a_long_line() -> None:
    bullets = " â¢ ".join(
        ["Technical Summary", *(f"Number {n} of the many long lists: Python" for n in range(6)), "Hive"]
    )
    assert "hive" in surfaces(f"{bullets}Education Details\nBSc Physics, Elm University\n", "")


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("B.B.A. Marketing Pune, Oak College", {"b.b.a", "marketing"}),
        ("PGDM Finance and Marketing", {"pgdm", "finance", "marketing"}),
        ("BSc Physics, SP College\nDiploma, Government Polytechnic", {"diploma"}),
        ("S.S.C. 2004", {"s.s.c"}),
    ],
)
def test_degrees_and_their_subjects(line: str, found: set[str]) -> None:
    assert found <= surfaces(line, "EDUCATION\n")
