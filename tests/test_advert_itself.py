"""Employers that are called like a tool: their own name asks for nothing, the same name as a demand does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.text import document_of

THEIRS = (
    "Docker is looking for a clerk.\nYou sort the mail of Docker and run our archive with care.",
    "Join Docker as a clerk.\nAt Docker, you sort the mail.",
    "Life at Docker is calm.\n\nYou will sort the mail that Docker receives.",
    "Docker’s mission is to ship boxes. Docker employees sort their own mail.",
    "Everyone relies on Docker.\n**Who is Docker?**\nA firm that ships boxes.",
    "You sort the mail with care and calmAbout DockerDocker ships boxes to 40 ports, and has since 1970. Clerks, cooks "
    "and drivers of all ages have found a home in our halls by the river, as have two cats and an old dog named Max.",
    "About Docker\n\nYou will sort the mail of the Docker archive team.",
)
ASKED = (
    "Docker is looking for a clerk.\n\nRequirements:\n- Two years of experience with Docker",
    "Docker is hiring a clerk.\n\nWhat you will do:\n- Build images with Docker",
    "You pack services into Docker containers and join Docker networks.",
    "Requirements:\n- Proficient at Docker and Linux",
)


def names(text: str) -> list[str]:
    return [m.surface for m in parse_advert(document_of(text), read_taxonomy()).mentions if "ocker" in m.surface]


@pytest.mark.parametrize("text", THEIRS)
def test_an_employers_own_name_is_no_skill(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize("text", ASKED)
def test_its_name_as_a_demand_is_one(text: str) -> None:
    assert names(text) != []


def test_a_feed_tells_who_the_employer_is() -> None:
    document = document_of("You sort the mail and the boxes that Docker receives every day.")
    named = replace(document, fields={"organisation": "Docker"})
    taxonomy = read_taxonomy()
    assert [m.surface for m in parse_advert(document, taxonomy).mentions] == ["Docker"]
    assert parse_advert(named, taxonomy).mentions == ()


def test_a_glued_heading_about_the_employer_closes_an_advert_and_opens_none() -> None:
    tale = "About HeronHeron ships boxes to 40 ports, and has since 1970, by sea, rail and road alike. "
    work = (
        "The clerk will write SQL for the halls by the river, and sort what comes in by night and by day, with care. "
    )
    asked = {m.surface for m in parse_advert(document_of(tale + work * 3), read_taxonomy()).mentions}
    assert "SQL" in asked


def test_the_sections_nothing_is_asked_in_are_not_searched_and_every_place_holds() -> None:
    text = (
        "About us\nWe are a mill. Docker is the leading mill of the north.\n\nRequirements\n- Python\n- Docker\n\n"
        "Benefits\n- Dental insurance\n- Java in the canteen\n\nRequirements\n- Rust and PostgreSQL\n\n"
        "Equal opportunity\nWe do not discriminate.\n\nNice to have\n- Kafka"
    )
    target = parse_advert(document_of(text), read_taxonomy())
    assert [m.surface for m in target.mentions] == ["Python", "Docker", "Rust", "PostgreSQL", "Kafka"]
    assert all(text[m.span.start : m.span.end] == m.surface for m in target.mentions)


def test_a_name_is_the_employers_own_though_only_its_own_section_says_so() -> None:
    text = "What you will do\n- Sort the mail of the Docker halls\n\nAbout us\nDocker is the leading mill of the north."
    assert names(text) == []
