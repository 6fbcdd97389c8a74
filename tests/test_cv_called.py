"""Names of firms, schools and events are no skills, wherever in a CV they stand; headings and lists of skills are."""

from __future__ import annotations

import pytest

from tests.test_cv_theirs import surfaces


@pytest.mark.parametrize(
    ("body", "none"),
    [
        ("• Audited stock of Northwind Automation Pvt Ltd", "automation"),
        ("• Sold pumps to Harrowgate Consultancy Services", "consultancy"),
        ("• Clients: Orbitell Telecom, Primrose Insurance Brokers, Zandra Retail", "telecom"),
        ("• Worked at Capital Security Fund", "security"),
        ("• Speaker at the National HR Conclave 2019", "hr"),
        ("• Won the Annual Retail Banking Excellence Awards", "retail banking"),
        ("• Took part in the National Mathematics Olympiad", "mathematics"),
        ("• Member of the Computer Science Society", "computer science"),
        ("• Three days of workshops at Horticulture Research Centre, Elmfield", "horticulture"),
        ("• Sessions for clerks: Brindlo Home Loans, two days", "home loans"),
    ],
)
def test_names(body: str, none: str) -> None:
    assert none not in surfaces(body)


def test_an_employer_known_from_its_header_is_one_everywhere() -> None:
    work = "WORK EXPERIENCE\nClerk, Quill Payroll Services\tJan 2019 - Present\n"
    assert "payroll" not in surfaces("• Planned the move of Quill Payroll Services", work)


@pytest.mark.parametrize(
    ("body", "skill"),
    [
        ("• Payroll services for three shops", "payroll"),
        ("• Sold Home Loans to families", "home loans"),
        ("• Migrated the Data Centre of a bank", "data centre"),
        ("• Network Security Services", "network security"),
        ("Network Security, Payroll Services", "network security"),
        ("B.Sc. Computer Science, Elmfield University", "computer science"),
        ("B.Sc. Computer Science Elmfield University", "computer science"),
        ("• Worked with Tableau Software and Oracle Solutions", "tableau"),
        ("• Learnt the ways of MongoDB Elmsworth Institute", "mongodb"),
        ("• Payroll, Quality Assurance, Operating Systems", "quality assurance"),
    ],
)
def test_skills_beside_the_words_of_names(body: str, skill: str) -> None:
    assert any(skill in surface for surface in surfaces(body))


def test_names_after_who_they_are() -> None:
    assert "bakery" not in surfaces(
        "• Drew packaging for brands like Fresh Bakery, Om Construction and Elm Dental Care"
    )


def test_who_uses_what_was_made_is_no_skill() -> None:
    found = surfaces("• QuillDesk is used daily by Dropbox, Asana and more\n• Wrote Python used by Java developers")
    assert found.isdisjoint({"dropbox", "asana"})
    assert {"python", "java"} <= found


def test_initials_of_authors_are_no_languages() -> None:
    papers = "[1] I. Quill, J. Reed, and R. Elm. Statistics with R in Python. Elmfield Press, 2019."
    assert "r" not in surfaces(papers.replace("with R in", "in"), "PUBLICATIONS\n")
    assert "r" in surfaces(papers, "PUBLICATIONS\n")


def test_a_title_or_degree_taken_for_a_school_bars_no_skill() -> None:
    found = surfaces("MCA   Elmfield University\nHadoop Developer", "EDUCATION\n")
    assert {"hadoop", "mca"} <= found


def test_a_degree_before_its_school_bars_no_subject() -> None:
    assert "physical education" in surfaces("B.P.Ed Physical Education  Elmsworth University", "EDUCATION\n")


@pytest.mark.parametrize("head", ["Developer, AJAX\tJan 2019 - Present", "Developer\nAJAX\nJan 2019 - Present"])
def test_what_no_firm_is_called_by_alone_is_a_skill(head: str) -> None:
    assert "ajax" in surfaces("• Built pages", f"WORK EXPERIENCE\n{head}\n")


def test_a_title_on_the_next_line_takes_no_skill_into_its_name() -> None:
    assert "ajax" in surfaces("MySQL\nAJAX\nWeb developer at Quill Harbour", "SKILLS\n")
    assert "e-commerce" not in surfaces("• Hired an e-commerce web developer")


def test_the_name_of_a_project_above_its_description_is_no_skill() -> None:
    text = "1. Harbour Security Bond Application\nProject Description: Bonds are sold in PHP.\n"
    assert "security" not in surfaces(text, "PROJECTS\n")
    assert "security" in surfaces("Security and networking\n" + text, "SKILLS\n")
