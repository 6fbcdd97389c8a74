"""What an employer tells of itself within a requirement is mentioned, not asked for; and numbers in titles."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.model import Importance, Target
from cvmatch.target.title import title_of, without_number
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
ESSENTIAL, MENTIONED = Importance.ESSENTIAL, Importance.MENTIONED


def parsed(line: str) -> Target:
    text = f"Lighthouse Developer\n\nRequirements\n- {line}\n- Five years of SQL\n"
    return cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY)


def importance(line: str, concept: str) -> Importance | None:
    return next((r.importance for r in parsed(line).requirements if concept in r.concepts), None)


@pytest.mark.parametrize(
    "line",
    [
        "Experience with a queue of any make (we use Kafka)",
        "Knowledge of message queues (we currently run on Kafka)",
        "3+ years with message queues - we use Kafka",
        "Solid experience with message queues; our stack is built on Kafka",
        "A background in message queues (our backend relies on Kafka, and it is fine to know another)",
        "Good message queues skills [our queue is Kafka]",
    ],
)
def test_what_the_employer_uses_is_mentioned(line: str) -> None:
    found = next(r for r in parsed(line).requirements if "apache-kafka" in r.concepts)
    assert found.importance is MENTIONED
    assert found.min_years is None
    assert any(words in found.provenance for words in ("we ", "our ", "Requirements"))


@pytest.mark.parametrize(
    "line",
    [
        "Kafka, as we use it everywhere",
        "Experience with Kafka (our lamps depend on it)",
        "Message queues (we use Kafka, so you must know it)",
        "You know our stack: Kafka",
        "Experience with message queues (Kafka)",
    ],
)
def test_what_is_plainly_asked_stays_asked(line: str) -> None:
    assert importance(line, "apache-kafka") is ESSENTIAL


@pytest.mark.parametrize("lead", ["our tech stack", "the tools we use", "our stack"])
def test_what_the_employer_uses_together_is_no_choice(lead: str) -> None:
    asked = [r.concepts for r in parsed(f"Experience with {lead} (Docker, Jenkins)").requirements]
    assert ("docker",) in asked
    assert ("jenkins",) in asked


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("OpenStack Engineer - 12185", "OpenStack Engineer"),
        ("Data Analyst (Req #4411)", "Data Analyst"),
        ("Job ID 3321: Data Analyst", "Data Analyst"),
        ("10854 – Software Engineer", "Software Engineer"),
        ("JR0068574 - Harbour Analyst", "Harbour Analyst"),
        ("Back End Developer [32738]", "Back End Developer"),
        ("Harbour Master - Level 4 - (25-540) - R10213825", "Harbour Master - Level 4"),
        ("Lamp Keeper (290)", "Lamp Keeper"),
        ("Diver #18-748", "Diver"),
        ("Python Developer [Job ID 20251117]", "Python Developer"),
        ("Developer (Vacancy no. 77)", "Developer"),
        # What a title needs stays.
        ("Support Engineer Office 365", "Support Engineer Office 365"),
        ("Systems Analyst - Dynamics 365", "Systems Analyst - Dynamics 365"),
        ("Harbour Analyst Intern, 2026", "Harbour Analyst Intern, 2026"),
        ("Summer Intern (2026)", "Summer Intern (2026)"),
        ("AS400 Developer", "AS400 Developer"),
        ("Auditor - ISO 9001", "Auditor - ISO 9001"),
        ("Engineer - $120,000", "Engineer - $120,000"),
        ("Diver II", "Diver II"),
        ("12345", "12345"),
    ],
)
def test_a_title_without_the_number_of_its_advert(title: str, bare: str) -> None:
    assert without_number(title) == bare


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("OpenStack Engineer - 12185", "OpenStack Engineer"),
        ("Job ID 3321: Data Analyst", "Data Analyst"),
        ("Job Title: Data Analyst (Req #4411)", "Data Analyst"),
        ("Software Engineer Internship 2026", "Software Engineer Internship 2026"),
    ],
)
def test_a_line_with_figures_is_a_title(line: str, title: str) -> None:
    text = f"Finch Ltd\n12 March 2026\n{line}\n\nRequirements\n- Python\n"
    assert title_of(document_of(text, "advert.txt")) == title


@pytest.mark.parametrize(
    "title",
    [
        "Planner/Scheduler",
        "Website Data Analyst",
        "Field Applications Engineer - Leeds",
        "Software Engineer, Customer Experience",
        "Data Analyst @ Leeds",
        "Ingenieur Windows et Linux (H/F)",
    ],
)
def test_the_first_line_is_the_title_where_it_names_a_trade_or_nothing_else_does(title: str) -> None:
    text = (
        f"{title}\n\nTraining: engineering school, three years at least;\nMaster's degree in physics;\nKnows Linux.\n"
    )
    assert title_of(document_of(text, "advert.txt")) == title


@pytest.mark.parametrize(
    "line",
    [
        "No recruitment agencies, please.",
        "If your skills fit, we are glad of a letter!",
        "Please note that only shortlisted people are written to.",
        "The position is Hybrid",
        "Job Location: Dover harbour",
        "Employees must be able to perform all main tasks, with or without help.",
    ],
)
def test_lines_about_applying_places_and_terms_ask_for_nothing(line: str) -> None:
    assert [r.label for r in parsed(line).requirements] == ["SQL"]


def test_a_line_that_asks_for_something_unknown_is_kept() -> None:
    assert len(parsed("If you have kept a lighthouse for ten years, better still").requirements) == 2


def test_a_heading_of_several_words_needs_no_colon() -> None:
    text = "Lighthouse Developer\n\nSkills\nRequired Experience, Skills and Qualifications\nSQL\nPython\n"
    found = cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY).requirements
    assert [(r.label, r.importance) for r in found] == [("SQL", ESSENTIAL), ("Python", ESSENTIAL)]


@pytest.mark.parametrize(
    "text",
    [
        "Minimum Required Skills: SQL, JavaScript, HTMLWe are the leading provider of lamps and our keepers love us.",
        "Strong SQL and good JavaScript with HTML ===== KEYWORDS: lamps ____ If you are qualified, please apply today",
        "Apply if you:\nKnow SQL and JavaScript;\nHave worked with HTML.",
    ],
)
def test_what_runs_into_the_next_sentence_is_asked_for_all_the_same(text: str) -> None:
    found = cvmatch.parse_advert(document_of(f"Lighthouse Developer\n\n{text}\n", "advert.txt"), TAXONOMY).requirements
    assert {"SQL", "JavaScript", "HTML"} <= {r.label for r in found if r.importance is ESSENTIAL}


def test_a_line_that_leads_to_a_list_leaves_it_nice_to_have() -> None:
    text = "Lighthouse Developer\n\nPreferred Qualifications\nExperience with:\n* Redis\n* SQL\n"
    found = cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY).requirements
    assert {r.importance for r in found} == {Importance.OPTIONAL}


def test_an_example_is_no_beginning_of_a_sentence() -> None:
    found = [set(map(str, r.concepts)) for r in parsed("Modern languages (e.g. Go, Python)").requirements]
    assert {"go", "python"} in found
