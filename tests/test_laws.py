"""Laws of the score (docs/scoring.md) as properties; ``CVMATCH_LAWS=many`` tries many examples."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cvmatch
from cvmatch.advice import advise
from cvmatch.model import CV, ConceptId, Importance, Match, Requirement, Target
from cvmatch.ranking import rank
from cvmatch.render import render_json
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY = cvmatch.read_taxonomy()
ROOT = Path(__file__).parent.parent
NAMES = {
    "python": "Python",
    "django": "Django",
    "postgresql": "PostgreSQL",
    "kubernetes": "Kubernetes",
    "docker": "Docker",
    "pytorch": "PyTorch",
    "tensorflow": "TensorFlow",
    "apache-kafka": "Apache Kafka",
    "terraform": "Terraform",
    "amazon-web-services": "AWS",
}
laws = settings(max_examples=300 if os.environ.get("CVMATCH_LAWS") == "many" else 15, deadline=None)
some_skills = st.lists(st.sampled_from(sorted(NAMES)), min_size=0, max_size=6, unique=True)
some_targets = st.lists(
    st.tuples(
        st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=3, unique=True), st.sampled_from(list(Importance))
    ),
    min_size=1,
    max_size=6,
)


def cv_text(shown: list[str], listed: list[str], name: str = "Robin Ashgrove") -> str:
    bullets = "".join(f"• Built and ran a service with {NAMES[s]}\n" for s in shown)
    work = f"Experience\nEngineer, Millrace Ltd    Jan 2021 - Present\n• Kept 12 services running\n{bullets}\n"
    return f"{name}\n\n{work}Skills\n{', '.join(['Git', *(NAMES[s] for s in listed)])}\n"


def cv_of(text: str) -> CV:
    return cvmatch.parse_cv(document_of(text), TAXONOMY, TODAY)


def target_of(asked: list[tuple[list[str], Importance]]) -> Target:
    requirements = tuple(
        Requirement(f"{n}", "/".join(ids), "/".join(ids), tuple(map(ConceptId, ids)), len(ids) > 1, importance)
        for n, (ids, importance) in enumerate(asked)
    )
    return Target("t", "Engineer", "advert", requirements)


def score_of(text: str, target: Target) -> Match:
    return cvmatch.score(cv_of(text), target, TAXONOMY, TODAY)


@laws
@given(some_skills, some_skills, some_targets)
def test_score_is_within_bounds_and_the_sum_of_its_parts(shown, listed, asked) -> None:  # type: ignore[no-untyped-def]
    match = score_of(cv_text(shown, listed), target_of(asked))
    assert match.score is not None
    assert 0 <= match.score <= 100
    assert sum(c.points for c in match.contributions) == pytest.approx(match.score)


@laws
@given(some_skills, some_skills, st.sampled_from(sorted(NAMES)), some_targets)
def test_adding_evidence_never_lowers_the_score(shown, listed, more, asked) -> None:  # type: ignore[no-untyped-def]
    before = score_of(cv_text(shown, listed), target_of(asked)).score or 0
    after = score_of(cv_text([*shown, more], listed), target_of(asked)).score or 0
    assert after >= before - 1e-9


@laws
@given(some_skills, some_targets, st.randoms(use_true_random=False))
def test_order_of_requirements_does_not_matter(shown, asked, random) -> None:  # type: ignore[no-untyped-def]
    mixed = list(asked)
    random.shuffle(mixed)
    one, other = (score_of(cv_text(shown, []), target_of(a)).score for a in (asked, mixed))
    assert one == pytest.approx(other)


@laws
@given(some_skills, some_targets)
def test_the_name_does_not_matter(shown, asked) -> None:  # type: ignore[no-untyped-def]
    scores = {
        score_of(cv_text(shown, [], name), target_of(asked)).score for name in ("Robin Ashgrove", "Oluwaseun Nakatomi")
    }
    assert len(scores) == 1


@laws
@given(some_skills, some_targets, some_targets)
def test_a_pair_alone_equals_the_pair_in_a_batch(shown, asked, others) -> None:  # type: ignore[no-untyped-def]
    cv, target = cv_of(cv_text(shown, [])), target_of(asked)
    ranked = rank(cv, [target_of(others), target], TAXONOMY, TODAY)
    assert cvmatch.score(cv, target, TAXONOMY, TODAY).score in {m.score for m in ranked}


def test_another_label_of_the_same_concept_scores_the_same() -> None:
    target = target_of([(["kubernetes"], Importance.ESSENTIAL), (["postgresql"], Importance.ESSENTIAL)])
    text = cv_text(["kubernetes", "postgresql"], [])
    other = text.replace("Kubernetes", "k8s").replace("PostgreSQL", "Postgres")
    assert score_of(text, target).score == score_of(other, target).score


def test_an_alternative_more_is_still_one_requirement() -> None:
    one = score_of(cv_text(["docker"], []), target_of([(["docker", "kubernetes"], Importance.ESSENTIAL)]))
    two = score_of(cv_text(["docker", "kubernetes"], []), target_of([(["docker", "kubernetes"], Importance.ESSENTIAL)]))
    assert one.score == two.score
    assert len(two.outcomes) == 1


def test_json_goes_there_and_back() -> None:
    match = score_of(cv_text(["python"], ["docker"]), target_of([(["python"], Importance.ESSENTIAL)]))
    text = render_json(match, advise(match, TAXONOMY, TODAY), {"cvmatch_version": "0"})
    assert json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n" == text


def test_the_same_bytes_under_any_hash_seed() -> None:
    command = [sys.executable, "-m", "cvmatch", "score", "samples/cvs/two_column.pdf", "--advert"]
    command += ["samples/adverts/ml_engineer.html", "--json", "--today", "2026-11-01"]
    outputs = {
        subprocess.run(
            command, capture_output=True, check=True, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": s}
        ).stdout
        for s in ("0", "1", "77")
    }
    assert len(outputs) == 1


FULL = """Ines Okafor
ines@example.com

{summary}
{blocks}"""
BLOCKS = {
    "work": "Experience\nPlatform Engineer, Harbour Ltd    Nov 2021 - Present\n"
    "• Built {n} services in Python and Django for ports\n• Ran Kubernetes clusters\n",
    "skills": "Skills\nDocker, PostgreSQL, Terraform\n",
    "projects": "Projects\nTide tables\n• Trained a model with PyTorch\n",
    "education": "Education\nBSc Computer Science, University of Downsea, 2017 - 2020\n",
}
ASKED = """Platform Engineer

Requirements
- Python and Django
- Kubernetes
- AWS, Google Cloud or Azure
- TensorFlow
- PostgreSQL
- Degree in computer science

Responsibilities
- You keep services running, write clear reports, plan releases, review changes, help other teams, answer questions
and improve how we build, test, measure and deliver what customers use every day across regions and time zones
"""


def full(order: tuple[str, ...] = ("work", "skills", "projects", "education"), summary: str = "") -> str:
    return FULL.format(summary=summary, blocks="\n".join(BLOCKS[name].format(n=40) for name in order))


def advert_target() -> Target:
    return cvmatch.parse_advert(document_of(ASKED), TAXONOMY)


def exact(text: str) -> float:
    score = score_of(text, advert_target()).score
    assert score is not None
    return round(score, 9)


@laws
@given(st.permutations(["work", "skills", "projects", "education"]))
def test_the_order_of_sections_does_not_matter(order) -> None:  # type: ignore[no-untyped-def]
    assert exact(full(tuple(order))) == exact(full())


def test_letter_case_does_not_matter_where_a_name_is_no_word() -> None:
    skills = ("PostgreSQL", "Kubernetes", "PyTorch", "Django", "Terraform")
    text = full()
    for skill in skills:
        text = text.replace(skill, skill.upper())
    assert exact(text) == exact(full())


def test_line_wrapping_does_not_matter() -> None:
    wrapped = full().replace("and Django for", "and Django\nfor").replace("a model with", "a model\nwith")
    assert exact(wrapped) == exact(full())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ines Okafor", "Oluwaseun Baker"),
        ("ines@example.com", "12 Mill Lane, Leeds LS1 4AB\nborn 1961, married"),
    ],
)
def test_who_somebody_is_does_not_matter(one: str, other: str) -> None:
    assert exact(full().replace(one, other)) == exact(full())


@pytest.mark.parametrize("pronoun", ["He", "She", "They"])
def test_the_pronoun_does_not_matter(pronoun: str) -> None:
    said = exact(full(summary=f"Summary\n{pronoun} runs services in Python.\n"))
    assert said == exact(full(summary="Summary\nHe runs services in Python.\n"))


def test_names_of_one_thing_score_the_same_in_an_advert_with_wording() -> None:
    text = full().replace("Kubernetes", "k8s").replace("PostgreSQL", "Postgres")
    assert exact(text) == exact(full())


@laws
@given(st.permutations(sorted(NAMES)), st.integers(1, 5))
def test_a_list_cannot_come_near_work_that_shows_the_same(names, n) -> None:  # type: ignore[no-untyped-def]
    target = target_of([([name], Importance.ESSENTIAL) for name in names[:n]])
    listed = f"Robin Ashgrove\n\nSkills\n{', '.join(NAMES[s] for s in names[:n])}\n"
    low, high = score_of(listed, target).score, score_of(cv_text(names[:n], []), target).score
    assert low is not None
    assert high is not None
    assert low <= 0.6 * high


@laws
@given(st.lists(st.sampled_from(sorted(NAMES)), min_size=1, max_size=4, unique=True), st.sampled_from(sorted(NAMES)))
def test_a_skill_more_never_costs_anything_against_an_advert(shown, more) -> None:  # type: ignore[no-untyped-def]
    assert exact(cv_text([*shown, more], [])) >= exact(cv_text(shown, [])) - 1e-9
