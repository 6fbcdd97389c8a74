"""What a report tells in one line: the same answer once, what is small in few words, nothing lost."""

from __future__ import annotations

import datetime

import cvmatch
from cvmatch.model import ConceptId, Importance, Match, Requirement, Status, Target
from cvmatch.render.groups import SHOWN, Group, entries_of, general_of, groups_of, rest_of
from cvmatch.render.markdown import render_markdown
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
TAXONOMY = cvmatch.read_taxonomy()
CV = "Ines Okafor\n\nExperience\nDeveloper, Harbour Ltd    Nov 2023 - Present\n• Moved forty services to AWS\n"
LANGUAGES = "rust go scala kotlin ruby perl haskell elixir lua dart swift erlang clojure julia".split()


def asked(name: str) -> Requirement:
    return Requirement(name, name, name, (ConceptId(name),), False, Importance.ESSENTIAL)


def match_of(*names: str) -> Match:
    cv = cvmatch.parse_cv(document_of(CV), TAXONOMY, TODAY)
    return cvmatch.score(cv, Target("t", "", "advert", tuple(map(asked, names))), TAXONOMY, TODAY)


def group(match: Match, status: Status) -> Group:
    return next(g for g in groups_of(match) if g.status == status and g.outcomes)


def test_requirements_one_line_answers_are_told_once() -> None:
    carried = group(match_of("amazon-emr", "amazon-rds"), Status.TRANSFERABLE)
    (entry,) = entries_of(carried)
    assert entry.label == "amazon-emr, amazon-rds"
    assert entry.reason == "Amazon Web Services is wider than each of these; counts for 30 % of them"
    assert entry.worth == sum(o.worth for o in carried.outcomes)


def test_a_long_group_ends_in_one_line_that_leaves_nothing_out() -> None:
    match = match_of(*LANGUAGES)
    missing = group(match, Status.MISSING)
    line = rest_of(missing, SHOWN)
    told = [o.requirement.label for entry in entries_of(missing)[:SHOWN] for o in entry.outcomes]
    assert line.startswith(f"and {len(missing.outcomes) - len(told)} more, together ")
    assert all(o.requirement.label in (*told, *line.split(": ")[1].split(", ")) for o in missing.outcomes)
    assert line in render_markdown(match, cvmatch.advise(match, TAXONOMY, TODAY), {})


def test_general_competences_that_are_missing_are_one_line() -> None:
    missing = group(match_of("rust", "teamwork", "judgment"), Status.MISSING)
    assert [entry.label for entry in entries_of(missing)] == ["rust"]
    assert "judgment, teamwork" in general_of(missing)
