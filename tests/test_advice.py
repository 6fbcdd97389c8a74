"""Advice: findings that rest on the CV, gains that are recomputed, a greedy plan."""

from __future__ import annotations

import datetime

import pytest

import cvmatch
from cvmatch.model import Advice, ConceptId, Importance, Match, Requirement, Suggestion, Target
from cvmatch.scoring import forecast, rescore
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY = cvmatch.read_taxonomy()
CV = """Ines Okafor

Summary
Analyst with a liking for tidy tables and short reports.

Experience
Data Analyst, Harbour Ltd    Nov 2023 - Present
• Responsible for forecasts in Python
• Built reports for managers on k8s
• Wrote about tides, ports and ships

Skills
Docker, Git
"""


def asked(name: str, text: str) -> Requirement:
    return Requirement(name, text, text, (ConceptId(name),), False, Importance.ESSENTIAL)


def judged(text: str = CV) -> tuple[Match, Advice]:
    target = Target(
        "t",
        "Platform Engineer",
        "advert",
        (
            asked("kubernetes", "Kubernetes"),
            asked("docker", "Docker"),
            asked("apache-kafka", "Kafka"),
            asked("rust", "Rust"),
        ),
    )
    cv = cvmatch.parse_cv(document_of(text), TAXONOMY, TODAY)
    match = cvmatch.score(cv, target, TAXONOMY, TODAY)
    return match, cvmatch.advise(match, TAXONOMY, TODAY)


def finding(code: str, text: str = CV) -> Suggestion:
    return next(s for s in judged(text)[1].suggestions if s.code == code)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("headline", "Platform Engineer"),
        ("reword", "Kubernetes"),
        ("named_not_shown", "Docker"),
        ("missing_essential", "Rust"),
        ("weak_opening", "Open with"),
        ("no_figure", "3 of 3"),
    ],
)
def test_each_finding_names_its_matter(code: str, said: str) -> None:
    assert said in finding(code).text


def test_quotes_stand_in_the_cv() -> None:
    for suggestion in judged()[1].suggestions:
        if suggestion.span is not None:
            quoted = CV[suggestion.span.start : suggestion.span.end]
            assert quoted.strip()


def test_additions_are_only_if_true() -> None:
    assert all("only if true" in finding(code).text for code in ("named_not_shown", "missing_essential"))


def test_the_gain_is_the_score_recomputed() -> None:
    match, _ = judged()
    better = rescore(match, TAXONOMY, TODAY, [ConceptId("docker")]).score
    assert better is not None
    assert match.score is not None
    assert finding("named_not_shown").gain == pytest.approx(better - match.score)


def test_the_plan_is_greedy_and_its_gains_add_up() -> None:
    match, advice = judged()
    gains = [step.gain for step in advice.plan]
    assert gains == sorted(gains, reverse=True)
    steps = [step.concept_id for step in advice.plan]
    after = rescore(match, TAXONOMY, TODAY, steps).score
    assert after == pytest.approx(forecast(match, TAXONOMY, TODAY)(steps))
    assert after is not None
    assert match.score is not None
    assert match.score + sum(gains) == pytest.approx(after)


def test_a_key_skills_section_low_down_is_a_finding() -> None:
    assert "Docker" in finding("key_skills").text
