"""Two versions of a CV: what was gained and lost, nothing netted away."""

from __future__ import annotations

import datetime
from functools import cache

import pytest

import cvmatch
from cvmatch.advice.compare import compare
from cvmatch.model import CV, RoleId, Status
from cvmatch.model.guidance import Comparison
from cvmatch.read import read_taxonomy
from cvmatch.render.comparison import comparison_html, comparison_markdown, headline
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
OLD = """Ada Example
Skills
Docker, Python

Work Experience

DevOps Engineer, Mill Ltd, 2021 - 2024
- Ran Kubernetes clusters for 40 services
- Responsible for Terraform modules
"""
NEW = """Ada Example
Skills
Docker, Python, PyTorch

Work Experience

DevOps Engineer, Mill Ltd, 2021 - 2024
- Put 30 services into Docker containers
- Wrote Python tools that saved 6 hours a week

Projects

Bird classifier
- Trained a network in PyTorch on 9,000 pictures
"""


@cache
def known() -> Taxonomy:
    return read_taxonomy()


def cv(text: str) -> CV:
    return cvmatch.parse_cv(document_of(text, "cv.txt"), known(), TODAY)


def compared(old: str, new: str, role: str = "ml-engineer") -> Comparison:
    target = cvmatch.role_target(known().roles[RoleId(role)], known())
    before, after = (cvmatch.score(cv(text), target, known(), TODAY) for text in (old, new))
    return compare(before, after, known(), TODAY)


def test_gains_and_losses_stand_side_by_side() -> None:
    found = compared(OLD, NEW)
    by_concept = {str(c.requirement.concepts[0]): c for c in found.changes}
    assert by_concept["tensorflow"].before == Status.MISSING
    assert by_concept["tensorflow"].after == Status.SHOWN
    assert by_concept["tensorflow"].quote == "Trained a network in PyTorch on 9,000 pictures"
    assert by_concept["kubernetes"].points < 0
    assert "Kubernetes" in by_concept["kubernetes"].quote
    assert {"Kubernetes", "Terraform"} <= set(found.skills_lost)
    assert "PyTorch" in found.skills_gained
    assert "projects" in found.sections_gained


def test_changes_add_up_to_what_the_score_moved() -> None:
    found = compared(OLD, NEW)
    assert found.before is not None
    assert found.after is not None
    moved = found.after - found.before
    assert sum(p.after - p.before for p in found.parts) == pytest.approx(moved)
    assert headline(found).endswith(f"({moved:+.1f})")


def test_turned_round_gains_are_losses() -> None:
    there, back = compared(OLD, NEW), compared(NEW, OLD)
    assert there.skills_gained == back.skills_lost
    assert there.settled == back.arisen
    assert sorted(round(c.points, 6) for c in there.changes) == sorted(-round(c.points, 6) for c in back.changes)


def test_the_same_version_changes_nothing() -> None:
    found = compared(OLD, OLD)
    assert (found.changes, found.skills_gained, found.skills_lost) == ((), (), ())
    assert (found.settled, found.arisen, found.remarks) == ((), (), ())


def test_a_settled_finding_is_named() -> None:
    assert "weak_opening" in {s.code for s in compared(OLD, NEW).settled}


def test_forms_escape_what_cvs_say() -> None:
    found = compared(OLD, NEW.replace("in PyTorch", "<b>in</b> PyTorch"))
    assert "<b>in</b>" not in comparison_html(found, {})
    assert "<b>in</b>" not in comparison_markdown(found, {})
