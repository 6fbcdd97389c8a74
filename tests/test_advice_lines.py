"""Lines of a report that its owner would call false, useless or said twice: a test for each class found by reading."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

import cvmatch
from cvmatch.advice.ways import way_of
from cvmatch.model import Advice, ConceptId, Importance, RoleId, Status
from cvmatch.render.groups import entries_of, groups_of, remarks
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
SAMPLES = Path(__file__).parent.parent / "samples"
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
    cv = HEAD + "- Put the nightly jobs of nine shops on Apache Airflow\n- Tuned PostgreSQL for 200 tables\n"
    _, advice = report(cv, "Data Engineer\n\nRequirements\n- Data engineering\n- PostgreSQL\n- Snowflake\n")
    said = " ".join(texts(advice, "headline") + texts(advice, "key_skills"))
    assert "Airflow" in said
    assert "show Data engineering" not in said


def test_what_is_mentioned_in_passing_is_nothing_to_open_with() -> None:
    cv = HEAD + "- Tuned PostgreSQL for nine shops\n- Wrote the weekly figures of sales in Power BI\n"
    advert = (
        "Marketing Data Analyst\n\nYour work\n- You draw reports from relational databases and present them\n\n"
        "Requirements\n- Power BI\n- Welding\n"
    )
    match, advice = report(cv, advert)
    assert {o.requirement.label: o.requirement.importance for o in match.outcomes}[
        "Relational databases"
    ] == Importance.MENTIONED
    assert "say that your jobs show Power BI, in" in texts(advice, "headline")[0]
    assert not any("PostgreSQL" in text for text in texts(advice, "headline"))


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


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Put 22 services on Kubernetes", "Kubeflow"),
        ("Wrote Python scripts for routine jobs", "Apache Airflow"),
        ("Wrote Python scripts for routine jobs", "Keras"),
        ("Ran servers on Btrfs and k9s", "Mainframe"),
        ("Gave a workshop on soft skills", "Attention to detail"),
    ],
)
def test_what_a_thing_is_made_with_does_not_carry_over_to_another_trade(line: str, asked: str) -> None:
    match, _ = report(f"{HEAD}- {line}\n", f"Engineer\n\nRequirements\n- {asked}\n- Welding\n")
    assert next(o.status for o in match.outcomes if o.requirement.label == asked) == Status.MISSING


def test_accessible_pages_are_close_to_ux_design_and_do_not_show_it() -> None:
    cv = HEAD + "- Led web accessibility for all pages of the shop\n"
    match, _ = report(cv, "Designer\n\nRequirements\n- UX design\n- Welding\n")
    assert next(o.status for o in match.outcomes if o.requirement.label == "UX design") == Status.TRANSFERABLE


@pytest.mark.parametrize("asked", ["Relational databases", "Query writing", "SQL"])
def test_a_relational_database_and_its_language_show_each_other(asked: str) -> None:
    for line in ("Wrote SQL for 25 weekly reports", "Tuned PostgreSQL until the slowest search took 200 ms"):
        match, _ = report(f"{HEAD}- {line}\n", f"Engineer\n\nRequirements\n- {asked}\n- Welding\n")
        assert match.outcomes[0].status == Status.SHOWN


def test_a_degree_named_with_its_subject_has_its_level_and_an_unfinished_one_is_only_named() -> None:
    advert = "Engineer\n\nRequirements\n- Bachelor's degree\n- Welding\n"
    done = "\n\nEducation\nB.S. in Computer Science, Northmoor University, 2010 - 2014\n"
    left = "\n\nEducation\nUnfinished higher education, Northmoor University\nBSc Computer Science\n"
    assert report(HEAD + "- Wrote Java\n" + done, advert)[0].outcomes[0].status == Status.SHOWN
    assert report(HEAD + "- Wrote Java\n" + left, advert)[0].outcomes[0].status == Status.NAMED


def test_the_lower_degree_is_no_part_of_the_higher() -> None:
    cv = HEAD + "- Wrote Java\n\nEducation\nBachelor's degree, Northmoor University, 2010 - 2013\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Master's degree\n- Welding\n")
    assert match.outcomes[0].status == Status.MISSING


def test_a_claim_says_which_of_its_kind_and_says_it_once() -> None:
    cv = HEAD + "- Set up Jenkins for 9 teams\n- Tuned PostgreSQL for 200 tables\n"
    _, advice = report(cv, "Release Engineer\n\nRequirements\n- CI/CD\n- SQL\n- Relational databases\n- Go\n")
    said = texts(advice, "headline")[0]
    assert "CI/CD (Jenkins)" in said
    assert said.count("PostgreSQL") == 1


def test_a_title_joined_by_a_stroke_is_one_title() -> None:
    _, advice = report(HEAD + "- Wrote Java\n", "Python/API Developer\n\nRequirements\n- Python\n- Java\n")
    assert "candidate for Python/API Developer" in texts(advice, "headline")[0]


def test_a_page_of_ones_own_is_a_portfolio_and_a_bare_handle_a_link() -> None:
    advert = "UX Designer\n\nRequirements\n- Figma\n- Prototyping\n"
    own = HEAD.replace("nora@example.com", "nora@example.com | example.org/nora")
    assert not texts(report(own + "- Drew in Figma\n", advert)[1], "links")
    assert texts(report(HEAD + "- Drew in Figma\n", advert)[1], "links")
    handle = HEAD.replace("nora@example.com", "nora@example.com | @noraquist")
    assert not texts(report(handle + "- Wrote Java\n", "Backend Developer\n\nRequirements\n- Java\n")[1], "links")


def test_telling_words_are_shown_as_they_are_written() -> None:
    document = cvmatch.read_document(SAMPLES / "cvs" / "one_column.pdf")
    person = cvmatch.parse_cv(document, TAXONOMY, TODAY)
    told = set[str]()
    for advert in sorted((SAMPLES / "adverts").iterdir()):
        target = cvmatch.parse_advert(cvmatch.read_document(advert), TAXONOMY)
        for part in cvmatch.score(person, target, TAXONOMY, TODAY).contributions:
            told.update(part.reason.partition("most telling: ")[2].split(", "))
    assert "kubernetes" in told


def test_the_name_of_a_section_shows_no_competence() -> None:
    cv = HEAD + "- Wrote Java\n\nPresentations\nA night at the fair, Leeds, 2019\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Java\n- Presentation skills\n")
    found = [o for o in match.outcomes if o.requirement.label == "Presentation skills"]
    assert all(o.status == Status.MISSING for o in found)


def test_a_label_among_bullets_opens_a_line_of_its_own() -> None:
    cv = HEAD + "- Kept the books under the Gratuity Act\nSelection: handled hiring of 40 drivers\n"
    match, _ = report(cv, "Officer\n\nRequirements\n- Recruitment\n- Welding\n")
    quotes = [e.quote for o in match.outcomes for e in o.evidence]
    assert not any("Gratuity" in quote for quote in quotes if "hiring" in quote)


SMALL_PRINT = [
    "Information you submit will be reviewed and not used for marketing purposes.",
    "This position is exempt from timekeeping requirements and not eligible for overtime pay.",
    "Some exposure to copier and printer chemicals or fumes.",
    "Must pass a health screening: TB test, chest X-ray and proof of immunization.",
    "This position is intended to be onsite, with regular work hours.",
]


@pytest.mark.parametrize("sentence", SMALL_PRINT)
def test_small_print_asks_for_no_skill(sentence: str) -> None:
    match, _ = report(HEAD + "- Wrote Java\n", f"Clerk\n\nRequirements\n- Java\n- {sentence}\n")
    assert [o.requirement.label for o in match.outcomes] == ["Java"]


def test_designers_one_works_with_are_no_skill() -> None:
    advert = "Engineer\n\nRequirements\n- Java\n- Strong eye for detail and close collaboration with UX designers\n"
    match, _ = report(HEAD + "- Wrote Java\n", advert)
    assert "UX design" not in [o.requirement.label for o in match.outcomes]


def test_fields_only_mentioned_and_names_no_list_holds_are_no_steps() -> None:
    advert = "Clerk\n\nWe handle real estate and electronics.\n\nRequirements\n- SQL\n- Wrangloscope tools\n"
    _, advice = report(HEAD + "- Wrote Java\n", advert)
    assert {step.label for step in advice.plan} <= {"SQL"}


def test_two_exams_are_not_one_piece_of_work() -> None:
    advert = "Carer\n\nRequirements\n- Registered Nurse license\n- Valid driver's license\n"
    _, advice = report(HEAD + "- Wrote Java\n", advert)
    assert not any(step.how.startswith("Make it a part") for step in advice.plan)


def test_what_is_close_is_named_for_each_thing_asked_for() -> None:
    cv = HEAD + "- Ran AWS and PostgreSQL for nine teams\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- Google Cloud\n- MySQL\n")
    group = next(g for g in groups_of(match) if g.title == "Carries over")
    assert [e.reason.split(" are close")[0] for e in entries_of(group)] == ["Amazon Web Services, PostgreSQL"]


def test_a_step_brings_what_it_promises_once_a_dated_project_shows_it() -> None:
    cv = HEAD + "- Wrote Java for nine teams\n"
    target = cvmatch.role_target(TAXONOMY.roles[RoleId("devops-engineer")], TAXONOMY)

    def scored(text: str) -> cvmatch.Match:
        return cvmatch.score(cvmatch.parse_cv(document_of(text, "cv"), TAXONOMY, TODAY), target, TAXONOMY, TODAY)

    match, text = scored(cv), cv + "\nProjects\nFerry times, Jan 2026 - Sep 2026\n"
    reached = match.score or 0.0
    for step in cvmatch.advise(match, TAXONOMY, TODAY).plan[:3]:
        text += f"- Made it with {step.label} for a club\n"
        reached += step.gain
        assert scored(text).score == pytest.approx(reached, abs=0.05)


def test_aws_alone_is_no_quote_for_one_of_its_services() -> None:
    cv = HEAD + "- Ran all servers on the AWS cloud\n- Moved 40 jobs to AWS Lambda\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- AWS Lambda\n- Welding\n")
    assert [e.quote for e in match.outcomes[0].evidence] == ["Moved 40 jobs to AWS Lambda"]


def test_the_work_of_the_role_itself_is_no_step() -> None:
    target = cvmatch.role_target(TAXONOMY.roles[RoleId("data-engineer")], TAXONOMY)
    person = cvmatch.parse_cv(document_of(HEAD + "- Wrote Java for nine teams\n", "cv"), TAXONOMY, TODAY)
    plan = cvmatch.advise(cvmatch.score(person, target, TAXONOMY, TODAY), TAXONOMY, TODAY).plan
    assert plan
    assert "Data engineering" not in [step.label for step in plan]


def test_serving_one_model_is_not_all_of_mlops() -> None:
    cv = HEAD + "- Trained a classifier in PyTorch, served with FastAPI\n"
    match, _ = report(cv, "Engineer\n\nRequirements\n- MLOps\n- Model serving\n")
    assert [o.status for o in match.outcomes] == [Status.MISSING, Status.SHOWN]


def test_a_degree_is_nothing_to_show_in_a_job() -> None:
    cv = HEAD + "- Wrote Java\n\nEducation\nUnfinished higher education, Northmoor University\nComputer Science\n"
    _, advice = report(cv, "Engineer\n\nRequirements\n- Computer science degree\n- Java\n- Go\n- Docker\n")
    assert not any("degree" in text for text in texts(advice, "named_not_shown"))
