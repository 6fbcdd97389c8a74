"""The score: the worked waterfall of docs/scoring.md, statuses, honesty where nothing is asked."""

from __future__ import annotations

import datetime

import pytest

import cvmatch
from cvmatch.model import CV, ConceptId, Importance, Requirement, Status, Target
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return cvmatch.read_taxonomy()


def cv_of(text: str, taxonomy: Taxonomy) -> CV:
    return cvmatch.parse_cv(document_of(text), taxonomy, TODAY)


def asked(*names: str, importance: Importance = Importance.ESSENTIAL, years: float | None = None) -> Requirement:
    label = " or ".join(names)
    concepts = tuple(map(ConceptId, names))
    return Requirement("+".join(names), label, label, concepts, len(names) > 1, importance, years)


def target_of(*requirements: Requirement, title: str = "") -> Target:
    return Target("t", title, "advert", requirements)


WORKED = """Ines Okafor

Experience
Data Analyst, Harbour Ltd    Nov 2023 - Present
• Built forecasts in Python for 40 ports

Skills
Docker, Git
"""


def test_the_worked_waterfall_of_the_docs(taxonomy: Taxonomy) -> None:
    target = target_of(
        asked("python"),
        asked("docker", "podman"),
        asked("apache-kafka", importance=Importance.OPTIONAL),
        title="Data Engineer",
    )
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    assert [o.status for o in match.outcomes] == [Status.SHOWN, Status.NAMED, Status.MISSING]
    assert [round(o.points, 2) for o in match.outcomes] == [20.5, 24.43, 0.0]
    assert match.score == pytest.approx(49.8, abs=0.05)


def test_the_parts_add_up_to_the_score(taxonomy: Taxonomy) -> None:
    target = cvmatch.role_target(cvmatch.find_role(taxonomy, "data-engineer"), taxonomy)
    match = cvmatch.score(cv_of(WORKED, taxonomy), target, taxonomy, TODAY)
    assert match.score is not None
    assert sum(c.points for c in match.contributions) == pytest.approx(match.score)
    assert sum(c.weight for c in match.contributions) == pytest.approx(1.0)


def test_a_skills_line_alone_stays_far_below_the_same_skills_shown(taxonomy: Taxonomy) -> None:
    target = target_of(asked("python"), asked("django"), asked("postgresql"))
    listed = "Skills\nPython, Django, PostgreSQL\n"
    shown = "Experience\nDeveloper, Acme Ltd    2020 - Present\n• Built a shop in Python, Django and PostgreSQL\n"
    low = cvmatch.score(cv_of(listed, taxonomy), target, taxonomy, TODAY).score or 0
    high = cvmatch.score(cv_of(shown, taxonomy), target, taxonomy, TODAY).score or 0
    assert low <= 0.6 * high


def test_a_relative_carries_part_over_and_says_which(taxonomy: Taxonomy) -> None:
    text = "Experience\nEngineer, Acme Ltd    2022 - Present\n• Trained models with TensorFlow\n"
    match = cvmatch.score(cv_of(text, taxonomy), target_of(asked("pytorch")), taxonomy, TODAY)
    (outcome,) = match.outcomes
    assert outcome.status == Status.TRANSFERABLE
    assert "TensorFlow" in outcome.reason
    assert 0 < outcome.credit < 0.6


def test_no_requirement_is_no_score_and_says_so(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(cv_of(WORKED, taxonomy), target_of(), taxonomy, TODAY)
    assert match.score is None
    assert any(n.code == "no_requirements" for n in match.notices)


def test_fewer_years_than_asked_lower_the_credit_and_are_named(taxonomy: Taxonomy) -> None:
    match = cvmatch.score(cv_of(WORKED, taxonomy), target_of(asked("python", years=8)), taxonomy, TODAY)
    plain = cvmatch.score(cv_of(WORKED, taxonomy), target_of(asked("python")), taxonomy, TODAY)
    assert match.outcomes[0].credit < plain.outcomes[0].credit
    assert "8 asked" in match.outcomes[0].reason
