"""Asides that make a line or one item optional, in brackets or behind a dash; they are never skills themselves."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.model import Importance, Target
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
ESSENTIAL, OPTIONAL = Importance.ESSENTIAL, Importance.OPTIONAL


def parsed(*lines: str) -> Target:
    items = "\n".join(f"- {line}" for line in lines)
    text = f"Ferry Scheduler\n\nRequirements\n{items}\n- Five years of SQL on tide tables\n"
    return cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY)


def asked(target: Target) -> dict[str, Importance]:
    return {concept: r.importance for r in target.requirements for concept in r.concepts}


@pytest.mark.parametrize(
    "words",
    "nice-to-have|nice to have|a plus|preferred|optional|bonus|desirable|highly desirable|would be a plus|"
    "good to have|advantageous|ideally|if possible|preferred but not required|not essential but helpful".split("|"),
)
@pytest.mark.parametrize("line", ["({}) Kafka experience", "Experience with Kafka ({})", "[{}] Kafka", "Kafka - {}"])
def test_an_aside_makes_its_line_optional(line: str, words: str) -> None:
    if words.startswith("not "):
        words = words.removeprefix("not essential but ")
    for said in (words, words.capitalize()):
        found = asked(parsed(line.format(said)))
        assert found == {"apache-kafka": OPTIONAL, "sql": ESSENTIAL}, line.format(said)


@pytest.mark.parametrize(
    ("line", "wished"),
    [
        ("Java, Docker (nice to have), Terraform", {"docker"}),
        ("Java, Terraform (bonus) and Docker", {"terraform"}),
        ("Java (required), Terraform, Docker [optional]", {"docker"}),
        ("Java; Terraform, Docker (both nice to have)", {"terraform", "docker"}),
        ("Nice to have - Java, Docker and Terraform", {"java", "docker", "terraform"}),
        ("Java, Docker, Terraform – Optional", {"java", "docker", "terraform"}),
    ],
)
def test_an_aside_behind_an_item_speaks_of_that_item_alone(line: str, wished: set[str]) -> None:
    found = asked(parsed(line))
    assert {concept for concept, importance in found.items() if importance is OPTIONAL} == wished
    assert set(found) == {"java", "docker", "terraform", "sql"}


@pytest.mark.parametrize("word", ["Rust", "Go", "Flask", "Snowflake", "Elixir"])
@pytest.mark.parametrize("line", ["{} (bonus)", "{} – nice to have", "{}: preferred"])
def test_a_name_with_two_meanings_is_known_beside_an_aside(word: str, line: str) -> None:
    assert asked(parsed(line.format(word), "Docker"))[word.lower()] is OPTIONAL


@pytest.mark.parametrize(
    "line",
    [
        "Nice-to-Have: Kafka, Redis",
        "Kafka, Redis (Plus), Docker (Nice-to-Have), Terraform (Optional), Desirable: Jenkins",
        "Kafka, Nice To Have, Preferred, A Plus, Bonus",
    ],
)
def test_an_aside_is_no_skill_and_no_requirement(line: str) -> None:
    target = parsed(line)
    said = [r.label.lower() for r in target.requirements] + [m.surface.lower() for m in target.mentions]
    assert not [words for words in said if any(aside in words for aside in ("nice", "plus", "bonus", "prefer"))], said


def test_what_is_no_aside_wishes_for_nothing() -> None:
    found = asked(parsed("A great Docker engineer (five plus years)", "Java - nice tools included"))
    assert set(found.values()) == {ESSENTIAL}
