"""What a CV tells of a product, a client or an employer is no skill of the person; what the person did is."""

from __future__ import annotations

import pytest

from cvmatch.cv import parse_cv
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of
from tests.builders_cv import HEAD, TODAY

WORK = "WORK EXPERIENCE\nDeveloper, Quill Harbour Ltd\tJan 2019 - Present\n"


def surfaces(body: str, head: str = WORK) -> set[str]:
    document = document_of(f"{HEAD}{head}{body}\n")
    return {mention.surface.lower() for mention in parse_cv(document, read_taxonomy(), TODAY).mentions}


@pytest.mark.parametrize(
    "body",
    [
        "Description: The portal lets customers pay bills, and the system also provides payroll.",
        "Project description:\nParkEasy is a system that enables cities to plan budgets.\nUsers do payroll.",
        "The bank offers payroll and bookkeeping to small shops.",
        "About the client: Elm & Oak is a leading provider of payroll services to farmers.",
        "This application is used by hospitals for payroll and bookkeeping.",
        "• Built a portal that lets customers run payroll and plan budgets",
        "Company profile: The company sells pumps and does bookkeeping and payroll for farms.",
        "Synopsis: Agents can do payroll and bookkeeping there.",
        "Hobbies: cooking, payroll",
    ],
)
def test_others_do_it(body: str) -> None:
    assert surfaces(body).isdisjoint({"payroll", "bookkeeping", "plan budgets", "cooking"})


@pytest.mark.parametrize(
    "body",
    [
        "• Ran payroll for 300 people",
        "• Responsible for payroll and for the systems of the company",
        "I do payroll for three clients.",
        "We run payroll ourselves.",
        "Description: The portal lets customers pay.\nResponsibilities:\n• Payroll of 300 people",
        "Description: The portal lets customers pay.\nRole: payroll",
        "• Customer support, payroll",
        "• Manage payroll with the system of the company",
        "Sam Quill is a clerk with nine years of payroll.",
        "• Built a portal that lets customers pay and ran payroll with it",
    ],
)
def test_the_person_does_it(body: str) -> None:
    assert any("payroll" in surface for surface in surfaces(body))


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("Description: The portal lets customers pay, in Java and Oracle.", "java"),
        ("Description: ParkEasy is a web application used by cities.", "web application"),
        ("Description: The portal finds fraud using machine learning.", "machine learning"),
    ],
)
def test_what_it_is_and_is_made_with_stays(body: str, kept: str) -> None:
    assert kept in surfaces(body)


def test_a_section_of_hobbies_holds_no_skills() -> None:
    assert "photography" not in surfaces("Photography, cooking", "HOBBIES\n")
    assert "photography" in surfaces("Photography, cooking", "SKILLS\n")


def test_a_level_above_belongs_to_the_language_above() -> None:
    document = document_of(f"{HEAD}LANGUAGES\nRussian - native\nEnglish - basic\n")
    found = [m.surface for m in parse_cv(document, read_taxonomy(), TODAY).mentions]
    assert found == ["Russian", "English"]


@pytest.mark.parametrize("words", ["Russian Federation", "a French company", "Tamil Nadu"])
def test_a_language_says_where_something_is_from(words: str) -> None:
    assert surfaces(f"• Moved from {words} to Leeds").isdisjoint({"russian", "french", "tamil"})


def test_what_a_product_has_is_listed_until_the_person_speaks() -> None:
    found = surfaces("Features:\n• Payroll\n• Bookkeeping for shops\n• Wrote SQL queries and did cash handling")
    assert found.isdisjoint({"payroll", "bookkeeping"})
    assert "cash handling" in found


def test_a_sentence_about_others_goes_on() -> None:
    assert "payroll" not in surfaces("The portal serves farmers. Figures are sent to payroll every night.")
    assert "payroll" in surfaces("The portal serves farmers.\nFigures are sent to payroll every night.")


def test_the_post_in_a_title_is_no_tool_of_that_name() -> None:
    jobs = "WORK EXPERIENCE\nShop Foreman, Northgate Garage\tJan 2012 - May 2015\n"
    assert "foreman" not in surfaces("• Hands out the work; Docker, Ansible", jobs)
    jobs = "WORK EXPERIENCE\nDevOps Engineer, Northgate Ltd\tJan 2012 - May 2015\n"
    assert "foreman" in surfaces("• Servers kept with Puppet, Foreman and Ansible", jobs)
