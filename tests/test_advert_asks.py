"""What asks and what does not: required things, physical demands, offers of the employer, glued and counted lines."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.model import Importance, SectionKind, Target
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
ESSENTIAL, OPTIONAL, MENTIONED = Importance.ESSENTIAL, Importance.OPTIONAL, Importance.MENTIONED


def parsed(text: str) -> Target:
    return cvmatch.parse_advert(document_of(f"Bell Founder\n\n{text}\n", "advert.txt"), TAXONOMY)


def asked(text: str) -> dict[str, Importance]:
    return {concept: r.importance for r in parsed(text).requirements for concept in r.concepts}


@pytest.mark.parametrize(
    "line",
    [
        "Move databases to PostgreSQL as required to meet orders",
        "Build required reports in PostgreSQL",
        "Patch PostgreSQL when required",
    ],
)
def test_required_as_said_of_something_else_demands_nothing(line: str) -> None:
    assert asked(f"Responsibilities\n- {line}").get("postgresql") is MENTIONED


@pytest.mark.parametrize(
    "line",
    ["PostgreSQL required", "PostgreSQL is required for this", "Required skills: PostgreSQL", "PostgreSQL (required)"],
)
def test_required_demands(line: str) -> None:
    assert asked(f"Responsibilities\n- {line}").get("postgresql") is ESSENTIAL


@pytest.mark.parametrize("who", ["Person", "The individual", "Incumbent", "The person"])
def test_who_is_looked_for_by_other_words(who: str) -> None:
    assert asked(f"{who} should be familiar with PostgreSQL and bells.") == {"postgresql": ESSENTIAL}


def test_a_must_and_a_wish_joined_by_and() -> None:
    found = asked("Must have experience with Docker and Linux experience is preferred.")
    assert found == {"docker": ESSENTIAL, "linux": OPTIONAL}


def test_a_duty_that_begins_like_a_closing_stays_a_duty() -> None:
    found = asked("Responsibilities\n- Cast bells\n- Apply patches to Linux servers\n- Explore Kafka with the tower")
    assert found["linux"] is MENTIONED
    assert found["apache-kafka"] is MENTIONED


def test_a_wish_among_words_about_the_firm_is_kept() -> None:
    text = "Who We Are\nWe cast bells.\nExperience in machine learning on sounds of bells is a plus."
    assert OPTIONAL in asked(text).values()


@pytest.mark.parametrize(
    "line",
    [
        "May involve close vision, color vision and depth perception",
        "Manual dexterity for using a keyboard and office equipment",
        "Lifting items of up to 30 pounds with Python in the ear",
        "Regular walking, standing and sitting",
        "Campana Ltd reserves the right to change this Python overview at any time.",
        "This overview is not all inclusive.",
        "Campana Ltd maintains a drug-free workplace.",
        "No phone calls or agencies please.",
        "Campana welcomes people of all abilities, and its interview process meets their needs.",
        "Your personal data is used in the recruitment process only.",
    ],
)
def test_bodies_and_law_ask_for_no_skill(line: str) -> None:
    target = parsed(f"Requirements\n- Docker\n{line}")
    assert [r.label for r in target.requirements] == ["Docker"]


@pytest.mark.parametrize("heading", ["What Campana Offers", "In Your Application Please Include"])
def test_a_plain_heading_with_a_name_in_it(heading: str) -> None:
    text = f"Requirements\nDocker and bells\n{heading}\nA chance to use Python\nGenerous holidays and Excel"
    assert set(asked(text)) == {"docker"}
    assert parsed(text).sections[-1].kind in (SectionKind.BENEFITS, SectionKind.HOW_TO_APPLY)


def test_the_years_of_a_firm_are_not_those_asked_for() -> None:
    text = "Requirements\n- Docker\nWith more than 50 years of experience, Campana Ltd has earned a name in Python."
    assert set(asked(text)) == {"docker"}
    assert parsed(text).min_years is None
    assert parsed("Requirements\nAt least 8 years of experience with Docker").min_years == 8


def test_years_glued_to_the_sentence_before() -> None:
    assert parsed("Requirements\nDegree in a similar role.5+ years of experience in foundries").min_years == 5


@pytest.mark.parametrize(
    ("line", "one"),
    [
        ("Experience in marketing, advertising, and/or campanology.", {"marketing", "advertising"}),
        ("Knowledge of Docker, Kubernetes or Bellhop", {"docker", "kubernetes"}),
        ("Degree in Mathematics, Physics or other hard science/engineering field", {"mathematics-degree", "physics"}),
    ],
)
def test_an_item_nobody_knows_may_close_a_choice(line: str, one: set[str]) -> None:
    groups = [set(map(str, r.concepts)) for r in parsed(f"Requirements\n- {line}").requirements if r.any_of]
    assert any(one <= group for group in groups), groups


def test_a_duration_in_months_is_a_contract() -> None:
    assert parsed("Duration: 6+ months\nRequirements\n- Docker").employment_type == "contract"


@pytest.mark.parametrize(
    "line",
    [
        "Campana Ltd has deep experience and knowledge in PostgreSQL and bells.",
        "Campana Ltd is dedicated to the growth of its PostgreSQL founders.",
        "For immediate consideration, email your resume in PostgreSQL.",
        "All inquiries about PostgreSQL will be held in the strictest confidence.",
        "This policy applies to every term of employment and to PostgreSQL.",
        "For other openings in PostgreSQL please go to www.campana.example today",
    ],
)
def test_the_firm_and_the_small_print_ask_for_nothing(line: str) -> None:
    assert set(asked(f"Requirements\n- Docker\n\nAlso Linux experience.\n{line}")) == {"docker", "linux"}


@pytest.mark.parametrize(
    "text",
    [
        "Requirements\nExperience with DockerPerks and bells: dental plan",
        "Requirements\nExperience with DockerFor immediate consideration, email your resume",
        "Requirements\nExperience with DockerIf you like bells, apply today!",
    ],
)
def test_what_is_glued_behind_a_requirement_does_not_take_it_along(text: str) -> None:
    assert asked(text) == {"docker": ESSENTIAL}


def test_a_list_within_a_list_is_asked_for_as_its_lead_says() -> None:
    text = "- Degree in something.\n- Bells are cast. You must have expertise in the following:\n- Linux\n- Docker"
    assert asked(text) == {"linux": ESSENTIAL, "docker": ESSENTIAL}


def test_a_list_with_one_subject_is_wished_for_whole() -> None:
    found = asked("Requirements\n- Knowledge of Docker, Linux, PostgreSQL will be a plus")
    assert set(found.values()) == {OPTIONAL}


@pytest.mark.parametrize(
    ("heading", "importance"),
    [
        ("What The Right Candidate Will Enjoy", None),
        ("Top Reasons to Work with Us", None),
        ("Experience Of The Right Candidate", ESSENTIAL),
    ],
)
def test_headings_about_the_right_candidate(heading: str, importance: Importance | None) -> None:
    assert asked(f"**{heading}**\n- Docker and bells").get("docker") is importance


def test_headings_with_a_stroke_within_a_line() -> None:
    text = "Responsibilities: You cast bells all day long and you tune them in the evening by ear, until every "
    text += (
        "one of them sounds as it should over the roofs of the town and the river behind it, in fog and in frost as "
    )
    text += "well.Qualifications/SkillsDocker experienceBonus Skills!Linux (any kind)"
    assert asked(text) == {"docker": ESSENTIAL, "linux": OPTIONAL}


def test_a_line_torn_by_its_marks_does_not_end_the_list() -> None:
    text = "Requirements\n- Knowledge of\n**bells**\n, or **chimes**\n- Docker"
    assert asked(text) == {"docker": ESSENTIAL}


def test_a_list_of_physical_demands_names_no_skill_in_any_of_its_items() -> None:
    body = (
        "Physical requirements of the post are: to bend or crouch; to work near material handling equipment; to climb"
    )
    assert set(asked(f"Requirements\n- Active Directory; Group Policy\n- {body}")) == {
        "active-directory",
        "group-policy",
    }
    assert "warehouse-operations" in asked("Requirements\n- Active Directory; Material handling")


@pytest.mark.parametrize(
    "line",
    [
        "Work is performed in a laboratory with exposure to biological fluids",
        "Exposure to electrical office equipment",
        "Personal protective equipment required such as gloves",
        "Steel-toed boots and hard hats must be worn on site",
    ],
)
def test_conditions_of_the_place_of_work_name_no_skill(line: str) -> None:
    assert set(asked(f"Requirements\n- Docker\n- {line}.")) == {"docker"}
