"""Adverts to a role profile: titles, shares, what is kept, what is called essential, and the file it becomes."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from cvmatch.model import Concept, ConceptId, Importance, Kind, Pay, Requirement, Role, RoleId, RoleLink, Target
from cvmatch.profile import (
    LEAST,
    measure,
    regrade,
    shares_of,
    split_by_role,
    title_labels,
    title_role,
    with_further,
)
from cvmatch.read.roles import role_of
from cvmatch.render.role import render_role
from cvmatch.taxonomy import Taxonomy, build_taxonomy, label_of


def concept(name: str, kind: Kind = Kind.TOOL, broader: str = "") -> Concept:
    return Concept(ConceptId(name), name.title(), broader=(ConceptId(broader),) if broader else (), kind=kind)


BAKER = Role(RoleId("baker"), "Baker", ("Pastry baker",))
SMITH = Role(RoleId("smith"), "Smith", ("Head baker's smith",))
KNOWN = build_taxonomy(
    [
        concept("oven"),
        concept("stone-oven", broader="oven"),
        concept("dough"),
        concept("yeast"),
        concept("till"),
        concept("anvil"),
        concept("patience", Kind.SOFT),
    ],
    roles=[BAKER, SMITH],
    version="1",
)


def wish(*concepts: str, any_of: bool = False, optional: bool = False, source: str = "") -> Requirement:
    importance = Importance.OPTIONAL if optional else Importance.ESSENTIAL
    ids = tuple(ConceptId(c) for c in concepts)
    return Requirement(f"baker/{'+'.join(concepts)}", "", concepts[0], ids, any_of, importance, source=source)


def advert(title: str, *concepts: str) -> Target:
    return Target(title, title, "advert", tuple(wish(c) for c in concepts))


def role(*requirements: Requirement) -> Role:
    return Role(RoleId("baker"), "Baker", requirements=requirements)


def share_of(found: Role) -> dict[str, float | None]:
    return {r.label: r.share for r in found.requirements}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Senior Baker (m/f)", "baker"),
        ("PASTRY-BAKER, night shift", "baker"),
        ("Head Baker's Smith", "smith"),  # the longest label decides
        ("Breadmaker", None),
        ("", None),
    ],
)
def test_a_title_belongs_to_the_role_with_the_longest_label_in_it(title: str, expected: str | None) -> None:
    assert title_role(title, title_labels(KNOWN, BAKER)) == expected


def test_a_role_the_taxonomy_lacks_is_found_by_its_own_label() -> None:
    miller = Role(RoleId("miller"), "Miller")
    mine, others = split_by_role([advert("Miller"), advert("Baker")], miller, KNOWN)
    assert [t.title for t in mine] == ["Miller"]
    assert [t.title for t in others] == ["Baker"]


def test_a_share_counts_each_advert_once_and_the_narrower_as_the_broader() -> None:
    adverts = [advert("a", "stone-oven", "oven"), advert("b", "oven"), advert("c", "dough"), advert("d")]
    assert shares_of(adverts, KNOWN) == {"oven": 0.5, "dough": 0.25, "stone-oven": 0.25}
    assert list(shares_of(adverts, KNOWN)) == ["oven", "dough", "stone-oven"]
    assert shares_of([], KNOWN) == {}


def test_a_group_is_asked_for_by_any_of_its_concepts() -> None:
    adverts = [advert("a", "dough"), advert("b", "yeast"), advert("c"), advert("d", "dough", "yeast")]
    both = role(wish("dough", "yeast"), wish("yeast", "dough", any_of=True))
    assert [r.share for r in measure(both, adverts, [], KNOWN).role.requirements] == [0.75, 0.75]


def test_measuring_keeps_importance_and_says_what_speaks_against_it() -> None:
    adverts = [advert(str(n), "oven", *(["dough"] if n == 0 else [])) for n in range(10)]
    found = measure(role(wish("dough"), wish("oven", optional=True)), adverts, [], KNOWN)
    assert [r.importance for r in found.role.requirements] == [Importance.ESSENTIAL, Importance.OPTIONAL]
    assert [r.label for r in found.against] == ["dough", "oven"]
    assert found.n == 10


def test_what_hardly_any_advert_asks_for_goes_unless_essential_or_named_by_a_source() -> None:
    adverts = [advert(str(n), "oven") for n in range(40)]
    before = role(wish("dough"), wish("yeast", optional=True), wish("till", optional=True, source="a guide"))
    assert share_of(measure(before, adverts, [], KNOWN).role) == {"dough": 0.0, "till": 0.0}
    assert share_of(measure(before, adverts, [], KNOWN, few=0).role) == {"dough": 0.0, "yeast": 0.0, "till": 0.0}


def test_further_concepts_are_notable_telling_and_no_soft_skills() -> None:
    mine = [advert(str(n), "patience", "till", *(["stone-oven"] if n < 6 else [])) for n in range(10)]
    others = [advert(str(n), "till") for n in range(10)]
    found = measure(role(wish("dough")), mine, others, KNOWN)
    assert found.further == (("oven", 0.6), ("stone-oven", 0.6))  # the till is asked for everywhere
    added = with_further(found, KNOWN).requirements[1:]
    assert [(r.label, r.importance, r.share) for r in added] == [
        ("Oven", Importance.ESSENTIAL, 0.6),
        ("Stone-Oven", Importance.ESSENTIAL, 0.6),
    ]
    assert measure(role(wish("stone-oven")), mine, others, KNOWN).further == ()  # the profile has it already


def measured(**shares: float) -> Role:
    lines = [wish(name.replace("_", "-"), optional=True) for name in shares]
    return role(
        *(
            Requirement(r.id, "", r.label, r.concepts, False, r.importance, share=shares[r.label.replace("-", "_")])
            for r in lines
        )
    )


def test_regrading_calls_essential_what_most_ask_for_in_falling_order() -> None:
    found = regrade(measured(till=0.2, oven=0.5, dough=0.9, yeast=0.6, anvil=0.7, patience=1.0), KNOWN)
    essential = [r.label for r in found.requirements if r.importance == Importance.ESSENTIAL]
    assert essential == ["dough", "anvil", "yeast", "oven"]
    assert [r.label for r in found.requirements[4:]] == ["patience", "till"]


def test_a_thin_profile_still_has_four_essentials_and_never_a_soft_one() -> None:
    found = regrade(measured(till=0.2, oven=0.3, dough=0.4, yeast=0.1, anvil=0.06, patience=1.0), KNOWN)
    essential = [r.label for r in found.requirements if r.importance == Importance.ESSENTIAL]
    assert essential == ["dough", "oven", "till", "yeast"]


def test_what_a_source_names_stays_essential_in_the_order_of_the_source() -> None:
    named = (wish("yeast", source="a guide"), wish("dough", source="a guide"))
    asked = measured(oven=0.9, till=0.5, anvil=0.4).requirements
    found = regrade(role(*asked, *named), KNOWN)
    essential = [r.label for r in found.requirements if r.importance == Importance.ESSENTIAL]
    assert essential == ["yeast", "dough", "oven", "till"]


def test_thirty_adverts_are_the_least() -> None:
    assert LEAST == 30


def test_a_role_survives_being_written_and_read() -> None:
    full = Role(
        id=RoleId("baker"),
        pref_label='Baker "of bread"',
        alt_labels=tuple(f"Baker of sort {n}" for n in range(12)),
        description="Bakes.\tEarly.",
        min_years=2.0,
        requirements=(
            Requirement(
                "baker/dough+yeast",
                "Dough and yeast",
                "Dough and yeast",
                (ConceptId("dough"), ConceptId("yeast")),
                False,
                Importance.ESSENTIAL,
                share=0.5,
                source="a guide",
                provenance="named by a guide; asked for in 50% of adverts",
            ),
            Requirement(
                "baker/oven+till",
                "Heat or money",
                "Heat or money",
                (ConceptId("oven"), ConceptId("till")),
                True,
                Importance.OPTIONAL,
                min_years=1.5,
            ),
            Requirement("baker/anvil", "Anvil", "Anvil", (ConceptId("anvil"),), False, Importance.OPTIONAL),
        ),
        pay=(Pay(20000.0, 30000.5, "GBP", stage="mid", country="UK", source="a guide"),),
        related=(RoleLink(RoleId("smith"), "moderate", 3, 6, "fire", "a guide"),),
        expects_links=("portfolio",),
    )
    text = render_role(full, lambda c: label_of(KNOWN, c), source="40 shop windows", n=40, date="2026-11-21")
    again = role_of(tomllib.loads(text), lambda c: label_of(KNOWN, ConceptId(c)))
    assert again.measured_on == "40 adverts, 40 shop windows, 2026-11-21"
    assert {f: getattr(again, f) for f in Role.__slots__ if f != "measured_on"} == {
        f: getattr(full, f) for f in Role.__slots__ if f != "measured_on"
    }
    assert all(len(line) <= 120 for line in text.splitlines())
    assert "Anvil" not in text.split("[[requirements]]")[3]  # the concept's own label need not be said


def test_taxonomy_is_not_needed_to_write_a_role() -> None:
    empty: Taxonomy = build_taxonomy([], version="1")
    assert render_role(BAKER, lambda c: label_of(empty, c)).startswith('id = "baker"\nprefLabel = "Baker"\n')


# ------------------------------------------------------------------------------------------------- the command

SKILLS = "id,prefLabel,kind\ndough,Dough making,method\nkiln,Kiln firing,method\nglaze,Glaze mixing,method\n"
OVENS = [
    {"title": f"Baker {n}", "body": "Requirements:\n- Dough making\n" + ("- Kiln firing\n" if n else "")}
    for n in range(4)
]
POTS = [{"title": "Potter", "body": "Requirements:\n- Glaze mixing\n- Kiln firing\n"}]


def learn(tmp_path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "t" / "skills").mkdir(parents=True, exist_ok=True)
    (tmp_path / "t" / "skills" / "craft.csv").write_text(SKILLS, "utf-8")
    (tmp_path / "t" / "roles").mkdir(exist_ok=True)
    baker = 'id = "baker"\nprefLabel = "Baker"\n\n[[requirements]]\nconcept = "dough"\nimportance = "optional"\n'
    (tmp_path / "t" / "roles" / "baker.toml").write_text(baker, "utf-8")
    feed = tmp_path / "feed.jsonl"
    feed.write_text("\n".join(json.dumps(row) for row in OVENS + POTS), "utf-8")
    fixed = ("--taxonomy", str(tmp_path / "t"), "--today", "2026-11-21", "--column", "description=body")
    command = [sys.executable, "-m", "cvmatch", "taxonomy", "learn", str(feed), *fixed, *arguments]
    return subprocess.run(command, capture_output=True, text=True)


def test_learn_prints_the_measured_role_and_says_what_speaks_against_it(tmp_path: Path) -> None:
    done = learn(tmp_path, "--role", "baker", "--source", "windows of our street")
    assert done.returncode == 0, done.stderr
    table = tomllib.loads(done.stdout)
    assert table["measured"] == {"source": "windows of our street", "n": 4, "date": "2026-11-21"}
    assert table["requirements"] == [{"concept": "dough", "importance": "optional", "share": 1}]
    assert "4 of 5 adverts count for Baker" in done.stderr
    assert "called optional, asked for by 100%: Dough making" in done.stderr
    # Kilns are asked for by bakers too, but no more than by others: they do not tell a baker.
    assert "kiln" not in done.stderr


def test_learn_regrades_when_asked_and_counts_all_when_asked(tmp_path: Path) -> None:
    table = tomllib.loads(learn(tmp_path, "--role", "baker", "--regrade", "--add", "--all").stdout)
    rows = [(r["concept"], r["importance"], r["share"]) for r in table["requirements"]]
    assert rows == [
        ("dough", "essential", 0.8),
        ("kiln", "essential", 0.8),
        ("glaze", "essential", 0.2),
    ]
    assert table["measured"]["source"] == "feed.jsonl"


def test_learn_drafts_a_role_there_is_not_yet(tmp_path: Path) -> None:
    table = tomllib.loads(learn(tmp_path, "--role", "potter").stdout)
    assert (table["id"], table["prefLabel"]) == ("potter", "Potter")
    assert [r["concept"] for r in table["requirements"]] == ["glaze"]


def test_learn_fails_in_a_sentence_where_no_advert_is_for_the_role(tmp_path: Path) -> None:
    done = learn(tmp_path, "--role", "dentist")
    assert (done.returncode, done.stdout) == (1, "")
    assert "none of 5 adverts is titled like 'Dentist'" in done.stderr
    assert "Traceback" not in done.stderr
