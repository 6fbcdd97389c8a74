"""Workshops, courses and classes given are work of teaching or training; those attended, and meetings, are none."""

from __future__ import annotations

import datetime

import pytest

from cvmatch.cv import parse_cv
from cvmatch.cv.given import SOFT, TEACHING, TRAINING
from cvmatch.ranking import rank_roles
from cvmatch.read import read_taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY = read_taxonomy()
JOB = "Work experience\nActing Manager, Northmere Ltd, 2015 - 2018\n"


def shown(lines: str) -> dict[str, str]:
    cv = parse_cv(document_of(f"{JOB}{lines}\n", "cv.txt"), TAXONOMY, TODAY)
    return {str(m.concept_id): m.surface for m in cv.mentions}


@pytest.mark.parametrize(
    ("line", "concept"),
    [
        ("Conducted 22 acting workshops for children aged 8 to 15", TEACHING),
        ("Held classes in pottery for adults", TEACHING),
        ("Gave weekly lectures on thermodynamics to undergraduate students", TEACHING),
        ("Taking theory classes for diploma students", TEACHING),
        ("Led a two-day seminar on cyber safety for teachers", TRAINING),
        ("Conducting session with employees on the new policies", TRAINING),
        ("Delivered training sessions on Excel to 40 new employees", TRAINING),
        ("Delivered workshops on time management for supervisors", SOFT),
    ],
)
def test_lessons_given_are_work(line: str, concept: str) -> None:
    assert concept in shown(line)


@pytest.mark.parametrize(
    "line",
    [
        "Attended 3 days workshop on ethical hacking",
        "Took a course in design",
        "Participated in a two-day seminar on cyber safety",
        "Conducted requirement workshops with stakeholders",
        "Facilitated workshops with clients to define scope",
        "Led brainstorming sessions with the team",
        "Held code review sessions for junior developers",
        "Handled customer sessions in time",
        "Delivered Java classes and modules",
        "Leading the course of action",
        "Ran 12 yoga classes a week for adults",
    ],
)
def test_what_is_attended_or_is_no_lesson_is_not(line: str) -> None:
    assert shown(line).keys().isdisjoint({TEACHING, TRAINING, SOFT})


def test_a_workshop_attended_shows_no_leading_of_any() -> None:
    assert "facilitation" not in shown("Attended 3 days workshop on ethical hacking")
    assert "facilitation" in shown("Facilitated workshops with clients to define scope")


def test_a_timetable_of_workshops_is_of_those_given() -> None:
    one = "1   First aid   Elm Motors   2 days workshop   12"
    two = "2   Fire drill   Oak Textiles   1 day seminar   6"
    assert TRAINING in shown(f"{one}\n{two}")
    assert TRAINING not in shown(one)


def test_who_gave_workshops_and_has_no_title_ranks_as_a_trainer() -> None:
    text = (
        "Company Details\ncompany - Several\ndescription - Topic  Place  Days  Hours\n"
        "1  Soft skills  Marlow Polytechnic  6 days' workshop  36\n"
        "2  Personality development  Dunmore College  10 days' workshop  60\n"
        "3  Stress management  Ferrier Tools  2 days workshop  12\n"
    )
    best = rank_roles(parse_cv(document_of(text, "cv.txt"), TAXONOMY, TODAY), TAXONOMY, TODAY)
    assert best[0].target.id == "corporate-trainer"
