"""Lines of a report that its owner would call false, useless or said twice: a test for each class found by reading."""

from __future__ import annotations

import datetime

import pytest

import cvmatch
from cvmatch.advice.ways import way_of
from cvmatch.model import Advice, ConceptId, Status
from cvmatch.render.groups import remarks
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY: Taxonomy = cvmatch.read_taxonomy()
HEAD = "Nora Quist\nBackend Developer\nnora@example.com\n\nExperience\nBackend Developer, Tern Ltd, 01/2021 - present\n"


def report(cv: str, advert: str) -> tuple[cvmatch.Match, Advice]:
    person = cvmatch.parse_cv(document_of(cv, "cv"), TAXONOMY, TODAY)
    match = cvmatch.score(person, cvmatch.parse_advert(document_of(advert, "advert"), TAXONOMY), TAXONOMY, TODAY)
    return match, cvmatch.advise(match, TAXONOMY, TODAY)


def texts(advice: Advice, code: str) -> list[str]:
    return [s.text for s in advice.suggestions if s.code == code]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Moved 38 builds to GitLab CI and wrote its pipelines", "Git"),
        ("Set up a delivery pipeline (CI/CD) for nine teams", "Automation"),
        ("Introduced pytest and doubled the coverage", "Test automation"),
        ("Served the model with FastAPI", "REST APIs"),
        ("Saved a third of our AWS costs by reserved instances", "Cloud cost optimization"),
        ("Built product recommendations that raised baskets by 6 %", "Recommender systems"),
    ],
)
def test_what_the_work_implies_is_not_missing(line: str, asked: str) -> None:
    match, _ = report(f"{HEAD}- {line}\n", f"Engineer\n\nRequirements\n- {asked}\n- Welding\n")
    assert next(o.status for o in match.outcomes if o.requirement.label == asked) == Status.SHOWN


def test_a_field_is_claimed_by_what_the_cv_has_of_it() -> None:
    cv = HEAD + "- Split a monolith into nine services that talk over Kafka\n- Tuned PostgreSQL for 200 tables\n"
    _, advice = report(cv, "Data Engineer\n\nRequirements\n- Data engineering\n- PostgreSQL\n- Snowflake\n")
    said = " ".join(texts(advice, "headline") + texts(advice, "key_skills"))
    assert "Kafka" in said
    assert "show Data engineering" not in said


def test_the_use_of_a_computer_is_nothing_to_open_with() -> None:
    cv = HEAD + "- Wrote weekly tables and slides with Google Workspace tools\n- Kept the SQL of nine reports\n"
    _, advice = report(cv, "Records Clerk\n\nRequirements\n- Computer literacy\n- SQL\n- Filing\n")
    assert not any("Computer literacy" in s.text for s in advice.suggestions if s.code in ("headline", "buried"))


def test_a_name_that_holds_the_word_asked_for_needs_no_other() -> None:
    _, advice = report(HEAD + "- Moved nine services to AWS EKS\n", "Engineer\n\nRequirements\n- EKS\n- Terraform\n")
    assert texts(advice, "reword") == []


def test_a_line_that_leads_with_a_figure_is_left_as_it_is() -> None:
    line = "Over 90 % of all resources in the cloud were created and changed only through modules written in Terraform"
    _, advice = report(f"{HEAD}- {line}\n", "Engineer\n\nRequirements\n- Terraform\n- Ansible\n")
    assert texts(advice, "hidden_aspect") == []


def test_a_gap_is_said_once_and_counted_alike() -> None:
    cv = HEAD.replace("01/2021", "03/2021") + "- Built nine services\nTester, Ox Ltd, 08/2016 - 10/2018\n- Ran tests\n"
    match, advice = report(cv, "Engineer\n\nRequirements\n- Terraform\n- Python\n")
    assert [s.reason for s in advice.suggestions if s.code == "gap"] == [
        "28 months are not accounted for, and a reader will ask"
    ]
    assert any(n.message.startswith("28 months") for n in match.notices)
    assert not any("months between jobs" in remark for remark in remarks(match, advice))


def test_facts_of_pay_and_of_the_employer_are_no_wish() -> None:
    advert = (
        "Engineer\n\nRequirements\n- Python\n- Salary Maximum: $95,000\n"
        "- Tern, Inc. is a leading maker of industrial scales for many markets.\n"
        "- If you live there, note that Tern collects personal information in accordance with the CCPA.\n"
    )
    match, _ = report(HEAD + "- Wrote Python\n", advert)
    assert [o.requirement.label for o in match.outcomes] == ["Python"]


def test_a_headline_is_no_school() -> None:
    cv = "Nora Quist\nnora@example.com\nBSc Physics, Developer Academy University of Wexcombe\nDeveloper\n"
    assert cvmatch.parse_cv(document_of(cv, "cv"), TAXONOMY, TODAY).basics.label == "Developer"


@pytest.mark.parametrize(
    "concept", ["code-review", "http", "fraud-prevention", "insurance", "on-call-support", "developer-experience"]
)
def test_ways_of_a_skill_fit_it(concept: str) -> None:
    how = way_of(ConceptId(concept), TAXONOMY).how
    assert not any(odd in how for odd in ("virtual devices", "club or charity", "keep it in use", "one course"))


def test_a_summary_another_column_has_run_into_is_not_quoted_as_the_headline() -> None:
    cv = "Nora Quist\n\nSummary\nNational Research University Wexcombe Bakes well, with six years of experience\n"
    _, advice = report(cv + HEAD.split("\n\n", 1)[1] + "- Built nine services\n", "Welder\n\nRequirements\n- Welding\n")
    assert [s.quote for s in advice.suggestions if s.code == "headline"] == [""]


def test_a_gap_that_studies_fill_is_not_held_against_anybody() -> None:
    cv = (
        f"{HEAD}- Built nine services\nTester, Ox Ltd, 06/2013 - 08/2013\n- Ran tests\n\n"
        "Education\nMSc Physics, University of Wexcombe, 2013 - 2020\n"
    )
    match, advice = report(cv, "Engineer\n\nRequirements\n- Terraform\n- Python\n")
    assert any(n.code == "gap" for n in match.notices)
    assert not [s for s in advice.suggestions if s.code == "gap"]
    assert not any("months between jobs" in remark for remark in remarks(match, advice))


def test_the_word_by_which_a_job_lasts_presents_nothing() -> None:
    cv = "Nora Quist\n\nExperience\nFounder and CEO, Tern Ltd, Leeds\n03/2022 - Present\n- Built services in Python\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Python\n- Communication with stakeholders\n")
    assert not [e for o in match.outcomes for e in o.evidence if "Present" in e.quote]


def test_programs_and_accounts_show_no_soft_skill() -> None:
    cv = HEAD + "- Wrote a server that is communicating with game clients\n- Set up a collaborative account structure\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Python\n- Communication\n- Collaboration\n")
    assert [o.requirement.label for o in match.outcomes if o.credit] == []


def test_physical_demands_are_no_wish() -> None:
    advert = "Engineer\n\nRequirements\n- Python\n- Regularly required to stand, bend and reach for shelves\n"
    match, _ = report(HEAD + "- Wrote Python\n", advert)
    assert [o.requirement.label for o in match.outcomes] == ["Python"]


def test_english_is_not_missing_in_a_cv_written_in_it() -> None:
    cv = HEAD + "- Built the tide tables for the whole of the bay, and wrote with the harbour to all of its users\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Python\n- Fluent English\n- Fluent Spanish\n")
    told = {o.requirement.label: (o.status, o.reason) for o in match.outcomes}
    assert told["English"] == (Status.SHOWN, "the CV is written in English")
    assert told["Spanish"][0] == Status.MISSING


def test_a_line_of_nothing_but_skills_is_asked_for_no_figure() -> None:
    listed = "".join(
        f"- {line}\n" for line in ("Java, Spring, Hibernate", "PostgreSQL, Redis and MongoDB", "Docker, Git")
    )
    told = (
        "- Kept the nightly import of orders running\n- Wrote the search of the shop anew\n- Moved it to Kubernetes\n"
    )
    _, advice = report(HEAD + listed + told, "Java Developer\n\nRequirements\n- Java\n- Kafka\n")
    (text,) = texts(advice, "no_figure")
    assert text.endswith("3 of 3.")


def test_a_tool_is_no_kind_of_the_field_it_is_used_in() -> None:
    match, _ = report(
        f"{HEAD}- Automated tests with Cucumber\n", "Tester\n\nRequirements\n- Behavior-driven development\n- SDLC\n"
    )
    assert not [o.reason for o in match.outcomes if "Cucumber is a kind of" in o.reason]
    assert any("Cucumber belongs to" in o.reason for o in match.outcomes)
