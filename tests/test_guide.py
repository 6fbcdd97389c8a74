"""Guides: the published moves come out of one formula, every quote is the CV's, every figure has its source."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import cvmatch
from benchmarks.moves import stated, within
from cvmatch.model import Importance, RoleId
from cvmatch.model.guidance import Guide
from cvmatch.read import read_taxonomy
from cvmatch.render.guide import guide_html, guide_markdown
from cvmatch.render.guide_json import guide_json, guide_object
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of
from cvmatch.transition import guide_from_cv, guide_from_role
from cvmatch.transition.effort import Lack, is_new_field, months_for

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 1)
VERSIONS = {"cvmatch_version": "1", "taxonomy_version": "1", "score_version": "1"}
MOVES = stated(read_taxonomy())


@cache
def known() -> Taxonomy:
    return read_taxonomy()


@cache
def moved(source: str, target: str) -> Guide:
    return guide_from_role(known().roles[RoleId(source)], known().roles[RoleId(target)], known(), TODAY)


@cache
def sample(name: str = "one_column.pdf", target: str = "ml-engineer") -> tuple[Guide, str]:
    cv = cvmatch.parse_cv(cvmatch.read_document(ROOT / "samples" / "cvs" / name), known(), TODAY)
    return guide_from_cv(cv, known().roles[RoleId(target)], known(), TODAY), " ".join(cv.document.text.split())


def written(text: str, target: str) -> Guide:
    cv = cvmatch.parse_cv(document_of(text, "cv.txt"), known(), TODAY)
    return guide_from_cv(cv, known().roles[RoleId(target)], known(), TODAY)


# -------------------------------------------------------------------------------------- the published moves


def test_the_eight_source_roles_are_there() -> None:
    assert len({source for source, _ in MOVES}) == 8


@pytest.mark.parametrize("move", MOVES, ids="-to-".join)
def test_months_lie_within_what_guides_state(move: tuple[RoleId, RoleId]) -> None:
    time = moved(*move).time
    assert within((time.months_min, time.months_max), MOVES[move])
    assert len(time.stated) == len(MOVES[move])


@pytest.mark.parametrize("source", ["software-engineer", "frontend-developer", "backend-developer"])
def test_moves_a_page_calls_moderate_are_moderate(source: str) -> None:
    assert moved(source, "mlops-engineer").verdict.grade == "moderate"


@pytest.mark.parametrize(
    ("source", "target", "direct", "missing"),
    [
        (
            "devops-engineer",
            "ml-engineer",
            1,
            ["python", "tensorflow", "ml-systems-design", "data-pipelines", "model-serving"],
        ),
        (
            "data-scientist",
            "ml-engineer",
            2,
            ["ml-systems-design", "data-pipelines", "model-serving", "feature-engineering", "kubernetes"],
        ),
        (
            "backend-developer",
            "ml-engineer",
            0,
            ["python", "tensorflow", "ml-systems-design", "data-pipelines", "model-serving"],
        ),
    ],
)
def test_the_guides_lists_come_out(source: str, target: str, direct: int, missing: list[str]) -> None:
    guide = moved(source, target)
    essential = [t for t in guide.transferable if t.kind == "direct" and t.importance == Importance.ESSENTIAL]
    assert len(essential) == direct
    assert [g.concept for g in guide.missing] == missing


def test_devops_reach_machine_learning_over_mlops() -> None:
    paths = [b.roles for b in moved("devops-engineer", "ml-engineer").bridges]
    assert ("devops-engineer", "mlops-engineer", "ml-engineer") in paths


def test_a_bridge_is_nearer_and_brings_nearer() -> None:
    for source, target in MOVES:
        for bridge in moved(source, target).bridges:
            assert min(bridge.first, bridge.after) > bridge.at_once
            assert all(most <= moved(source, target).time.months_max for _, most in bridge.months)


def test_another_field_is_hard_and_takes_longer() -> None:
    assert moved("nurse", "ml-engineer").verdict.grade == "hard"
    assert moved("nurse", "ml-engineer").time.months_min > moved("statistician", "ml-engineer").time.months_max
    assert is_new_field("health", "data")
    assert not is_new_field("science", "data")
    assert not is_new_field("", "data")


def test_who_has_the_role_is_ready_and_learns_nothing() -> None:
    guide = moved("ml-engineer", "ml-engineer")
    assert guide.verdict.grade == "ready"
    assert guide.missing == ()
    assert not [s for s in guide.plan if s.title.startswith("Build")]
    assert not [q for q in guide.questions if q.question.startswith("Why")]


def test_a_greater_gap_never_takes_less() -> None:
    def months(distance: float, effort: str, number: int = 3) -> tuple[int, int]:
        lack = Lack(next(iter(known().concepts)), distance, effort, Importance.ESSENTIAL)
        return months_for([lack] * number, new_field=False)

    assert months(0.2, "medium") <= months(0.6, "medium") <= months(1.0, "medium") <= months(1.0, "large")
    assert months(1.0, "medium", 3) < months(1.0, "medium", 6)
    assert months(1.0, "degree", 1)[0] > 24


# ------------------------------------------------------------------------------------------------ one person


@pytest.mark.parametrize("name", ["one_column.pdf", "two_column.pdf", "tables.docx", "plain_text.txt", "notes.md"])
def test_every_quote_is_a_line_of_the_cv(name: str) -> None:
    guide, text = sample(name)
    quotes = [t.quote for t in guide.transferable if t.quote] + [line for q in guide.questions for line in q.lines]
    words = set(text.replace("•", " ").split())
    assert quotes
    for quote in quotes:
        assert quote in text or set(quote.split()) <= words, quote


def test_general_competences_need_a_line_that_demonstrates_them() -> None:
    job = "Work Experience\n\nShop Assistant, Corner Shop, 2019 - 2023\n- {line}\n"
    shown = written(job.format(line="Mentor four new colleagues through their first season"), "hr-manager")
    only = written(
        "Skills\nMentoring, leadership, teamwork\n\n" + job.format(line="Sold bread and cakes"), "hr-manager"
    )
    assert [t.label for t in shown.transferable if t.kind == "general"] == ["Mentoring"]
    assert [t for t in only.transferable if t.kind == "general"] == []


def test_listed_skills_are_said_to_be_only_listed_and_count_half() -> None:
    essential = "Kubernetes, Docker, PyTorch, ETL, data pipelines"
    listed = written(f"Skills\n{essential}\n", "ml-engineer")
    shown = written(f"Work Experience\n\nEngineer, Mill Ltd, 2020 - 2024\n- Built it with {essential}\n", "ml-engineer")
    assert any("only listed" in reason for reason in listed.verdict.reasons)
    assert listed.verdict.coverage < shown.verdict.coverage
    assert (listed.time.months_min, listed.time.months_max) == (shown.time.months_min, shown.time.months_max)


def test_gaps_of_a_cv_stand_by_recomputed_gain() -> None:
    guide, _ = sample()
    gains = [g.gain for g in guide.missing]
    assert gains == sorted(gains, reverse=True)
    assert gains[0] > 0


@pytest.mark.parametrize(
    "move", [*MOVES, ("nurse", "chef"), ("ml-engineer", "ai-research-scientist"), ("teacher", "nurse")]
)
def test_the_plan_starts_today_and_ends_within_the_range(move: tuple[str, str]) -> None:
    guide = moved(*move)
    assert guide.plan[0].start == TODAY
    days = (max(step.end for step in guide.plan) - TODAY).days
    assert 30 * (guide.time.months_min - 1) <= days <= 31 * (guide.time.months_max + 1)
    assert all(step.start < step.end and step.todo for step in guide.plan)


def test_a_certificate_the_cv_has_is_marked() -> None:
    guide, _ = sample("one_column.pdf", "devops-engineer")
    have = {c.label for c in guide.certificates if c.have}
    assert {"Certified Kubernetes Administrator"} <= {label.split(" (")[0] for label in have}


# ------------------------------------------------------------------------------------------ figures and forms


def test_every_figure_of_pay_names_its_source() -> None:
    for source, target in MOVES:
        guide = moved(source, target)
        assert all(line.pay.source and line.pay.currency for line in guide.pay)
        assert all(route.source for route in (*guide.routes_in, *guide.routes_out))


def test_entry_pay_below_ones_own_is_said() -> None:
    notes = " ".join(moved("devops-engineer", "ml-engineer").pay_notes)
    assert "less than mid-career" in notes
    assert "34,000 to 48,000 against 48,000 to 72,000 GBP" in notes


def test_nothing_a_cv_says_becomes_markup() -> None:
    job = "Engineer, <b>Mill</b> Ltd, 2020 - 2024\n- Built <script>alert(1)</script> with Kubernetes | Docker\n"
    cv = f"Work Experience\n\n{job}"
    guide = written(cv, "ml-engineer")
    assert "<script>alert" not in guide_html(guide, VERSIONS)
    assert "<script>alert" not in guide_markdown(guide, VERSIONS)


def test_json_keeps_its_schema_whoever_moves() -> None:
    rules = json.loads((ROOT / "docs" / "schema" / "guide.json").read_text("utf-8"))
    for guide in (sample()[0], moved("devops-engineer", "ml-engineer"), moved("teacher", "nurse"), written("", "chef")):
        jsonschema.validate(json.loads(guide_json(guide, VERSIONS)), rules)


def test_the_same_move_gives_the_same_guide() -> None:
    again = guide_from_role(known().roles[RoleId("nurse")], known().roles[RoleId("teacher")], known(), TODAY)
    assert guide_object(again) == guide_object(moved("nurse", "teacher"))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "cvmatch", *arguments], capture_output=True, text=True, cwd=ROOT)


def test_exactly_one_start_is_needed() -> None:
    for start in ([], ["--from", "nurse", "--cv", "samples/cvs/one_column.pdf"]):
        done = run("guide", "--to", "ml-engineer", *start)
        assert done.returncode == 2
        assert "--from ROLE or --cv CV" in done.stderr


def test_all_forms_of_the_report(tmp_path: Path) -> None:
    adverts = ("--adverts", "samples/adverts", "--today", "2026-11-01")
    page = tmp_path / "guide.html"
    done = run("guide", "--cv", "samples/cvs/notes.md", "--to", "ML engineer", "--report", str(page), *adverts)
    assert done.returncode == 0, done.stderr
    assert "Your 12 adverts" in done.stdout
    text = page.read_text("utf-8")
    assert "<script" not in text
    assert "Ways on from the target" in text
    for title in ("Why this verdict", "Build first", "Plan", "Pay", "Interview questions", "In short"):
        assert title in text


def test_what_to_build_later_stands_by_what_it_adds_and_says_nothing_of_nothing() -> None:
    guide = moved("backend-developer", "data-engineer")
    optional = [g.gain for g in guide.further if g.importance == Importance.OPTIONAL]
    assert optional == sorted(optional, reverse=True)
    assert not any("speed with A " in question.question for question in guide.questions)
