"""Reading adverts: importance and its reason, alternatives, non-demands, years, level, pay, boilerplate."""

from __future__ import annotations

import datetime
import io
import tracemalloc
from pathlib import Path

import pytest

import cvmatch
from cvmatch.batch.lean import pack_target
from cvmatch.model import Importance, Requirement, Seniority, Target
from cvmatch.render.groups import unrecognised
from cvmatch.target.parse import parse_asked
from cvmatch.text import document_of

SAMPLES = Path(__file__).parent.parent / "samples" / "adverts"

TAXONOMY = cvmatch.read_taxonomy()
ADVERT = """Senior Data Engineer
Corncrake Mutual, Glasgow

About us
We build insurance software in COBOL.

Requirements
- At least 5 years of experience as a data engineer
- Excellent SQL
- Snowflake, BigQuery or Redshift
- Python and Kafka
- Experience with lighthouse logs

Nice to have
- Apache Airflow

We use Git. Terraform would be a plus.
No prior Scala experience needed.

Benefits
- Dental plan, Excel training, GBP 60,000 - 70,000 a year

We are an equal opportunity employer, regardless of religion or Java.
"""


def parsed(text: str = ADVERT) -> Target:
    return cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY)


def asked(target: Target) -> dict[str, Requirement]:
    return {c: r for r in target.requirements for c in r.concepts}


@pytest.mark.parametrize(
    ("concept", "importance", "why"),
    [
        ("sql", Importance.ESSENTIAL, "Requirements"),
        ("apache-airflow", Importance.OPTIONAL, "Nice to have"),
        ("terraform", Importance.OPTIONAL, "plus"),
    ],
)
def test_importance_has_its_reason(concept: str, importance: Importance, why: str) -> None:
    requirement = asked(parsed())[concept]
    assert requirement.importance == importance
    assert why in requirement.provenance


def test_alternatives_are_one_requirement_and_lists_are_not() -> None:
    found = asked(parsed())
    assert found["snowflake"].any_of
    assert found["snowflake"] == found["google-bigquery"] == found["amazon-redshift"]
    assert not found["python"].any_of
    assert found["python"] != found["apache-kafka"]


def test_what_is_not_asked_for_is_no_requirement() -> None:
    assert not {"scala", "cobol", "java", "microsoft-excel"} & set(asked(parsed()))


def test_a_line_nothing_is_known_of_stays_to_be_checked() -> None:
    left = [r.text for r in parsed().requirements if not r.concepts]
    assert any("lighthouse logs" in text for text in left)


def test_years_level_pay_and_title() -> None:
    target = parsed()
    assert (target.title, target.min_years, target.seniority) == ("Senior Data Engineer", 5.0, Seniority.SENIOR)
    assert target.role == "data-engineer"
    assert [(p.low, p.high, p.currency, p.period) for p in target.pay] == [(60000.0, 70000.0, "GBP", "year")]


def test_offsets_index_the_text() -> None:
    target = parsed()
    assert target.document is not None
    for mention in target.mentions:
        assert target.document.text[mention.span.start : mention.span.end] == mention.surface


def test_text_that_asks_for_nothing_says_so() -> None:
    target = parsed("A walk by the sea\nThe gulls were loud and the tide was out.\n")
    assert not any(r.concepts for r in target.requirements)
    assert any(n.code == "no_requirements" for n in target.notices)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("3-5 years of experience in sales", 3.0),
        ("two years' experience", 2.0),
        ("18 months of experience", 1.5),
        ("10+ years experience", 10.0),
        ("We have 30 years of experience", None),
        ("a 2 year contract", None),
    ],
)
def test_years_of_a_sentence(sentence: str, years: float | None) -> None:
    from cvmatch.target.years import years_in

    assert years_in(sentence) == years


@pytest.mark.parametrize(
    ("text", "pay"),
    [
        ("Salary £45,000 - £55,000 p.a.", (45000.0, 55000.0, "GBP", "year")),
        ("USD $23.18/Hr - USD $34.78 /Hr.", (23.18, 34.78, "USD", "hour")),
        ("up to £60k plus OTE", (None, 60000.0, "GBP", "year")),
        ("CTC 12-18 LPA", (1200000.0, 1800000.0, "INR", "year")),
        ("45-55k EUR", (45000.0, 55000.0, "EUR", "year")),
        ("pay €60.000 to €70.000", (60000.0, 70000.0, "EUR", "year")),
        ("£400 - £500 per day", (400.0, 500.0, "GBP", "day")),
        ("$90-120k base", (90000.0, 120000.0, "USD", "year")),
        ("We raised $20 million", None),
        ("$1,000 sign-on bonus", None),
    ],
)
def test_pay_of_a_text(text: str, pay: tuple[float | None, float, str, str] | None) -> None:
    found = [(p.low, p.high, p.currency, p.period) for p in parsed(text).pay]
    assert found == ([pay] if pay else [])


@pytest.mark.parametrize(
    ("text", "remote", "employment"),
    [
        ("This is a hybrid role, full-time.", "hybrid", "full-time"),
        ("Telecommuting will not be considered.", "on-site", None),
        ("100% remote; six month contract", "remote", "contract"),
        ("You know remote sensing and hybrid cloud.", None, None),
    ],
)
def test_facts_of_a_text(text: str, remote: str | None, employment: str | None) -> None:
    target = parsed(text)
    assert (target.remote, target.employment_type) == (remote, employment)


def test_a_labelled_place() -> None:
    assert parsed("Cook\nLocation: Leeds, UK\n").location == "Leeds, UK"


def test_an_advert_in_another_language_says_so() -> None:
    french = (
        "Nous cherchons pour notre équipe un cuisinier avec de l'expérience. Vous êtes à l'aise dans la vie et la mer."
        " Votre mission est de préparer le poisson pour les clients, par tous les temps."
    )
    notices = {n.code: n.message for n in parsed(french).notices}
    assert "French" in notices["other_language"]
    assert "other_language" not in {n.code for n in parsed().notices}


def test_inspect_shows_facts_sections_and_what_was_not_recognised() -> None:
    from rich.console import Console

    from cvmatch.render import render_inspect_terminal
    from cvmatch.taxonomy import concept_of

    console = Console(width=200, file=io.StringIO())
    target = parsed(ADVERT.replace("Corncrake Mutual, Glasgow", "Location: Glasgow\nThis is a hybrid role, full-time."))
    console.print(render_inspect_terminal(target, lambda c: concept_of(TAXONOMY, c)))
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert all(words in shown for words in ("Glasgow", "hybrid", "full-time", "nice_to_have", "Not recognised"))


def test_years_of_all_work_are_not_called_unrecognised() -> None:
    text = "Baker\n\nRequirements\n- 7+ years of experience around ovens\n- A feel for zorbs and quindles\n- Excel\n"
    advert = cvmatch.parse_advert(document_of(text, "a.txt"), TAXONOMY)
    cv = cvmatch.parse_cv(document_of("Skills\nExcel\n", "cv.txt"), TAXONOMY, datetime.date(2026, 11, 1))
    match = cvmatch.score(cv, advert, TAXONOMY, datetime.date(2026, 11, 1))
    assert advert.min_years == 7
    assert [o.requirement.text for o in unrecognised(match)] == ["A feel for zorbs and quindles"]


def test_one_endless_sentence_is_read_in_little_memory() -> None:
    text = "Cook\n\nRequirements\n" + "Python Docker Kubernetes " * 1500
    tracemalloc.start()
    cvmatch.parse_advert(document_of(text, "a.txt"), TAXONOMY)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 60 * 2**20


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("Requirements:\n- Bachelor's degree in physics", 0),
        ("Requirements:\n- Bachelor's degree or higher in physics", 0),
        ("Requirements:\n- Bachelor's or Master's degree, or equivalent, in physics", 0),
        ("Requirements:\n- Bachelor's degree required", 1),
        ("Requirements:\n- Bachelor's degree and experience in physics", 1),
    ],
)
def test_a_level_of_study_before_its_subject_is_asked_but_no_skill(text: str, levels: int) -> None:
    target = cvmatch.parse_advert(document_of(text), TAXONOMY)
    assert any("bachelors-degree" in r.concepts for r in target.requirements)
    assert sum("degree" in m.concept_id for m in target.mentions) == levels


def test_what_the_taxonomy_lacks_is_shown_as_the_advert_writes_it() -> None:
    advert = document_of("Requirements:\n- Experience with Kubernetes, StorageGrid, Docker and Terraform\n")
    labels = [r.label for r in cvmatch.parse_advert(advert, TAXONOMY).requirements]
    assert "StorageGrid" in labels


@pytest.mark.parametrize("name", ["data_scientist.txt", "devops_engineer.txt", "software_engineer.txt"])
def test_what_a_batch_reads_of_an_advert_is_all_that_scores_and_demand_rest_on(name: str) -> None:
    taxonomy = cvmatch.read_taxonomy()
    document = cvmatch.read_document(SAMPLES / name)
    assert pack_target(parse_asked(document, taxonomy)) == pack_target(cvmatch.parse_advert(document, taxonomy))


@pytest.mark.parametrize("title", ["APPLICATION DEVELOPER", "SQL Web Application Developer", "BENEFITS MANAGER"])
def test_a_job_title_is_no_heading_whatever_words_it_holds(title: str) -> None:
    target = cvmatch.parse_advert(document_of(f"{title}\n\nYou need Java and Docker.\n", "a.txt"), TAXONOMY)
    assert target.title == title
    assert {r.label for r in target.requirements} >= {"Java", "Docker"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Corncrake delivers Kubernetes hosting to farms of every size.",
        "The platform team builds and runs payroll for nine councils.",
        "And we believe in Scrum, good bread and early evenings at the loch.",
        "We serve many clients in insurance and telecommunications.",
        "Being one of the leading makers of ferries, payroll matters to us.",
        "We may use artificial intelligence to support parts of the hiring process.",
        "Compensation decisions depend on Python, Rust and security clearances.",
    ],
)
def test_a_sentence_about_the_firm_asks_for_nothing(sentence: str) -> None:
    text = f"Summary\n\n{sentence} You will maintain our SQL reports with care.\n"
    assert {m.concept_id for m in parsed(text).mentions} <= {"sql", "reporting", "sql-reporting"}
