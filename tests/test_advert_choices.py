"""Which items of a list one of is enough, and which are asked for together."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.model import Importance, Target
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()


def parsed(*lines: str) -> Target:
    items = "\n".join(f"- {line}" for line in lines)
    return cvmatch.parse_advert(document_of(f"Lock Keeper\n\nRequirements\n{items}\n", "advert.txt"), TAXONOMY)


def groups(*lines: str) -> list[set[str]]:
    return [set(map(str, r.concepts)) for r in parsed(*lines).requirements if r.concepts]


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("Degree in Mathematics, Physics, Hydrography or a related field", {"mathematics-degree", "physics"}),
        (
            "Degree in Mathematics, Physics, Hydrography, Lore of Tides, or related fields",
            {"mathematics-degree", "physics"},
        ),
        ("Degree in Mathematics, Physics, or equivalentAbout the canal", {"mathematics-degree", "physics"}),
        ("Experience with a PostgreSQL (or MySQL) database", {"postgresql", "mysql"}),
        ("Java or Kotlin", {"java", "kotlin"}),
        ("HTML, CSS or JavaScript", {"html", "css", "javascript"}),
    ],
)
def test_one_is_enough(line: str, group: set[str]) -> None:
    assert any(group <= found for found in groups(line)), groups(line)


@pytest.mark.parametrize(
    ("line", "together", "choice"),
    [
        ("HTML, CSS, JavaScript, React or Angular", ["html", "css", "javascript"], {"react", "angular"}),
        ("Front-end skills (HTML, CSS, JavaScript or TypeScript)", ["html", "css"], {"javascript", "typescript"}),
        ("TypeScript/Angular services", ["typescript", "angular"], None),
        ("React/JavaScript on the lock gates", ["react", "javascript"], None),
        ("Node.js/Python on the lock gates", [], {"nodejs", "python"}),
    ],
)
def test_what_goes_together_is_no_choice(line: str, together: list[str], choice: set[str] | None) -> None:
    found = groups(line)
    assert all({concept} in found for concept in together), found
    assert choice is None or choice in found, found


def test_examples_behind_a_wish_are_wished_for_too() -> None:
    found = parsed("A message broker is preferred (e.g. Kafka, RabbitMQ)", "Five years of SQL").requirements
    assert {r.importance for r in found if "sql" not in r.concepts} == {Importance.OPTIONAL}


def test_one_to_two_years_are_one() -> None:
    assert parsed("One-to-two years of experience with SQL").min_years == 1


@pytest.mark.parametrize(
    "line",
    [
        "This job description is not intended as an exhaustive list of qualifications",
        "It is not designed to be a comprehensive inventory of all duties and qualifications required",
        "No inference should be drawn that a qualification left out is not required",
    ],
)
def test_what_a_description_says_of_itself_asks_for_nothing(line: str) -> None:
    assert groups(line, "Five years of SQL") == [{"sql"}]
    assert len(parsed(line, "Five years of SQL").requirements) == 1


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Location: Ghent (preferred)", "Ghent"),
        ("Location: Hybrid - Ghent, Belgium", "Ghent, Belgium"),
        ("Location: Ghent, Belgium (relocation assistance offered)", "Ghent, Belgium"),
        ("Location: Remote", "Remote"),
    ],
)
def test_a_place_without_what_else_its_line_says(line: str, place: str) -> None:
    target = cvmatch.parse_advert(document_of(f"Lock Keeper\n{line}\n\nRequirements\n- SQL\n", "a.txt"), TAXONOMY)
    assert target.location == place


def test_pieces_between_semicolons_of_which_one_is_enough() -> None:
    text = "Requirements\n- One or more of the following: Python; Kotlin; or Scala. Knowledge of Docker; Git."
    target = cvmatch.parse_advert(document_of(text), cvmatch.read_taxonomy())
    assert [r.concepts for r in target.requirements] == [("python", "kotlin", "scala"), ("docker",), ("git",)]
    assert target.requirements[0].text.endswith("or Scala.")


@pytest.mark.parametrize(
    "items",
    [
        "  - Python\n  - Go\n  - Rust",
        "  + Python\n  + Go\n  + Rust",
        "+ Python\n+ Go\n+ Rust",
        "  o Python\n  o Go\n  o Rust",
        "\n- Python\n- Go\n- Rust\n",
    ],
)
def test_one_of_a_list_under_an_item_is_enough(items: str) -> None:
    text = f"Lock Keeper\n\nRequirements\n- Java\n- One of the following languages:\n{items}\n- Linux\n"
    found = cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY).requirements
    assert [set(map(str, r.concepts)) for r in found] == [{"java"}, {"python", "go", "rust"}, {"linux"}]


def test_items_that_are_set_off_by_nothing_are_all_asked_for() -> None:
    assert groups("Java", "One of the following languages:", "Python", "Go") == [{"java"}, {"python"}, {"go"}]
