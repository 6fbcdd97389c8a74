"""Building, checking and relating concepts; reading a folder of them."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from cvmatch.errors import TaxonomyError, UnknownName
from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId, Importance, Kind, Relation, Role, RoleId
from cvmatch.read.tables import check_folder, read_taxonomy
from cvmatch.taxonomy import (
    Taxonomy,
    ancestors,
    build_taxonomy,
    check_taxonomy,
    find_role,
    label_of,
    met_by,
    relation,
    relations_to,
    search,
)
from cvmatch.taxonomy.humps import apart
from cvmatch.text import document_of


def concept(name: str, *broader: str, related: tuple[str, ...] = (), kind: Kind = Kind.TOOL) -> Concept:
    parents = tuple(ConceptId(b) for b in broader)
    near = tuple(ConceptId(r) for r in related)
    return Concept(ConceptId(name), name.title(), broader=parents, related=near, kind=kind)


WORLD = build_taxonomy(
    [
        concept("tools"),
        concept("frameworks", "tools"),
        concept("torch", "frameworks", related=("flow",)),
        concept("flow", "frameworks"),
        concept("keras", "frameworks"),
    ],
    roles=[Role(RoleId("data-engineer"), "Data engineer", ("ETL developer",))],
)


def test_ancestors_are_found_at_any_distance() -> None:
    assert ancestors(WORLD, ConceptId("torch")) == {"frameworks", "tools"}
    assert ancestors(WORLD, ConceptId("unknown")) == frozenset()


@pytest.mark.parametrize(
    ("have", "want", "expected"),
    [
        ("torch", "torch", Relation.SAME),
        ("torch", "tools", Relation.NARROWER),
        ("frameworks", "torch", Relation.BROADER),
        ("flow", "torch", Relation.RELATED),
        ("keras", "torch", Relation.RELATED),
        ("x:zorb", "x:zorb", Relation.SAME),
    ],
)
def test_relation(have: str, want: str, expected: Relation) -> None:
    found = relation(WORLD, ConceptId(have), ConceptId(want))
    assert found is not None
    assert found[0] is expected
    assert (found[1] == 1.0) == (expected in (Relation.SAME, Relation.NARROWER))


def test_strangers_have_no_relation_and_a_listed_neighbour_is_nearer_than_a_sibling() -> None:
    assert relation(WORLD, ConceptId("x:zorb"), ConceptId("torch")) is None
    assert relation(WORLD, ConceptId("tools"), ConceptId("torch")) is None
    listed = relation(WORLD, ConceptId("flow"), ConceptId("torch"))
    sibling = relation(WORLD, ConceptId("keras"), ConceptId("torch"))
    assert listed is not None
    assert sibling is not None
    assert listed[1] > sibling[1]


def test_a_role_is_found_by_id_or_any_label() -> None:
    assert find_role(WORLD, "etl-Developer").id == find_role(WORLD, "data-engineer").id == "data-engineer"
    with pytest.raises(UnknownName) as caught:
        find_role(WORLD, "data enginer")
    assert caught.value.near == ("data-engineer",)
    assert caught.value.exit_code == 2


def test_labels_to_show() -> None:
    assert label_of(WORLD, ConceptId("torch")) == "Torch"
    assert label_of(WORLD, ConceptId("x:hyperledger-fabric")) == "hyperledger fabric"


def test_search_puts_the_exact_label_first() -> None:
    assert search(read_taxonomy(), "java")[0].id == "java"
    assert search(WORLD, "") == ()


def test_check_names_every_problem() -> None:
    bad = build_taxonomy(
        [
            Concept(ConceptId("Bad Id"), "Thing"),
            Concept(ConceptId("a"), "Same", broader=(ConceptId("b"),)),
            Concept(ConceptId("b"), "Sames", broader=(ConceptId("a"), ConceptId("nowhere"))),
            Concept(ConceptId("c"), "Word", context=("Other: case", "Word: sometimes")),
            Concept(ConceptId("d"), "Rig", context=("Rig: asked; word-near sail; asked; word-near oil",)),
            Concept(ConceptId("e"), "Gib", context=("Gib: asked", "Gib: alone")),
        ]
    )
    text = "\n".join(check_taxonomy(bad))
    for part in (
        "'Bad Id'",
        "'nowhere' does not exist",
        "in a cycle",
        "'Same' belongs to a and b",
        "'Other'",
        "'sometimes'",
        "d: rule 'asked' stands twice for 'Rig'",
        "d: rule 'word-near' stands twice for 'Rig'",
        "e: context for 'Gib' stands twice",
    ):
        assert part in text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CVMATCH_CACHE", str(tmp_path / "cache"))
    (tmp_path / "own" / "skills").mkdir(parents=True)
    (tmp_path / "own" / "skills" / "all.csv").write_text("id,prefLabel\nzorb,Zorbing\nwicker,Wickerwork\n")
    return tmp_path / "own"


def test_id_and_label_are_enough(folder: Path) -> None:
    taxonomy = read_taxonomy(folder)
    assert list(taxonomy.concepts) == ["wicker", "zorb"]
    assert [m.concept_id for m in find_mentions(document_of("We do wickerwork."), taxonomy)] == ["wicker"]


def test_the_cache_follows_the_files(folder: Path) -> None:
    before = read_taxonomy(folder)
    time.sleep(0.01)
    (folder / "skills" / "all.csv").write_text("id,prefLabel\nzorb,Zorbing\n")
    after = read_taxonomy(folder)
    assert list(after.concepts) == ["zorb"]
    assert before.digest != after.digest


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_a_damaged_cache_is_made_again(folder: Path, tmp_path: Path, damage: bytes | None) -> None:
    first = read_taxonomy(folder)
    (cache,) = (tmp_path / "cache" / "cvmatch").glob("taxonomy-*.marshal")
    whole = cache.read_bytes()
    cache.write_bytes(whole[:-20] + b"x" * 20 if damage is None else damage)
    again = read_taxonomy(folder)
    assert list(again.concepts) == list(first.concepts)
    assert [again.labels.entries[n] for n in range(2)] == [first.labels.entries[n] for n in range(2)]
    assert cache.read_bytes() == whole


def test_a_stretch_of_a_cache_that_was_never_written_is_made_again(folder: Path, tmp_path: Path) -> None:
    def all_of(taxonomy: Taxonomy) -> list[object]:
        labels = taxonomy.labels
        parts = (taxonomy.concepts, taxonomy.role_labels, taxonomy.broader, labels.tree.rows, labels.names)
        return [*(dict(part) for part in parts), list(labels.entries), sorted(labels.words), taxonomy.version]

    whole = all_of(read_taxonomy(folder))
    (cache,) = (tmp_path / "cache" / "cvmatch").glob("taxonomy-*.marshal")
    data = cache.read_bytes()
    for at in range(0, len(data), 24):
        cache.write_bytes(data[:at] + bytes(len(data[at : at + 24])) + data[at + 24 :])
        assert all_of(read_taxonomy(folder)) == whole, at


def test_an_unwritable_cache_does_not_matter(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("CVMATCH_CACHE", str(tmp_path / "file"))
    assert len(read_taxonomy(folder).concepts) == 2


def test_a_folder_that_is_no_taxonomy_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TaxonomyError, match="no taxonomy in"):
        read_taxonomy(tmp_path)
    (tmp_path / "skills").mkdir()
    (tmp_path / "skills" / "a.csv").write_text("name\nx\n")
    with pytest.raises(TaxonomyError, match="no columns id and prefLabel"):
        read_taxonomy(tmp_path)


def test_check_folder_gives_places(folder: Path) -> None:
    (folder / "skills" / "b.csv").write_text("id,prefLabel,kind\nzorb,Again,tool\nabc,Abc,thing\n")
    problems = check_folder(folder)
    assert "all.csv:3: 'wicker' is not in the order of ids" in problems
    assert "b.csv:2: 'zorb' is already in all.csv:2" in problems
    assert "b.csv:3: 'thing' is no kind" in problems


def test_a_role_file_is_read(folder: Path) -> None:
    (folder / "roles").mkdir()
    (folder / "roles" / "zorber.toml").write_text(
        'id = "zorber"\nprefLabel = "Zorber"\nseniority = "mid"\nmin_years = 2\ncertificates = ["zorb"]\n'
        '[measured]\nsource = "adverts"\nn = 12\ndate = 2026-11-01\n'
        '[[requirements]]\nconcept = "zorb"\nshare = 0.9\n'
        '[[requirements]]\nany_of = ["zorb", "wicker"]\nimportance = "optional"\n'
        '[[pay]]\nlow = 10\nhigh = 20\ncurrency = "EUR"\n[[related]]\nrole = "zorber"\nmonths_min = 1\n'
    )
    role = read_taxonomy(folder).roles[RoleId("zorber")]
    first, second = role.requirements
    assert (first.id, first.label, first.share, first.any_of) == ("zorber/zorb", "Zorbing", 0.9, False)
    assert (second.label, second.any_of, second.importance) == ("Zorbing or Wickerwork", True, Importance.OPTIONAL)
    assert role.measured_on == "12 adverts, adverts, 2026-11-01"
    assert (role.pay[0].low, role.related[0].months_min, role.min_years) == (10.0, 1, 2.0)


def test_a_role_file_that_makes_no_sense_is_named(folder: Path) -> None:
    (folder / "roles").mkdir()
    (folder / "roles" / "bad.toml").write_text("id = ")
    with pytest.raises(TaxonomyError, match=r"bad\.toml"):
        read_taxonomy(folder)


def test_what_is_damaged_in_any_part_of_the_cache_is_made_again(folder: Path, tmp_path: Path) -> None:
    first = read_taxonomy(folder)
    (cache,) = (tmp_path / "cache" / "cvmatch").glob("taxonomy-*.marshal")
    whole = cache.read_bytes()
    for at in range(0, len(whole), 7):
        cache.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        again = read_taxonomy(folder)
        assert dict(again.concepts) == dict(first.concepts)
        assert list(again.labels.entries) == list(first.labels.entries)
        assert dict(again.labels.tree.rows) == dict(first.labels.tree.rows)


def test_a_name_run_together_is_also_found_apart() -> None:
    assert [apart(name) for name in ("QuPlot", "ZQBoost", "HBrush")] == [
        ("Qu", "Plot"),
        ("ZQ", "Boost"),
        ("H", "Brush"),
    ]
    assert [apart(name) for name in ("Python", "NASA", "AuditBoard", "x86")] == [None] * 4
    world = build_taxonomy([Concept(ConceptId("quplot"), "QuFold", kind=Kind.TOOL)])
    assert [m.concept_id for m in find_mentions(document_of("Knows Qu Fold."), world)] == ["quplot"]


def test_parts_of_a_field_do_not_stand_in_for_each_other() -> None:
    known = read_taxonomy()
    assert relation(known, ConceptId("accessibility-design"), ConceptId("interaction-design")) is None
    assert relation(known, ConceptId("postgresql"), ConceptId("mysql")) is not None


def test_a_field_is_shown_less_by_what_lies_further_below_it() -> None:
    known = read_taxonomy()
    near = relation(known, ConceptId("deep-learning"), ConceptId("machine-learning"))
    far = relation(known, ConceptId("convolutional-neural-networks"), ConceptId("machine-learning"))
    assert near is not None
    assert far is not None
    assert (near[0], far[0]) == (Relation.NARROWER, Relation.NARROWER)
    assert far[1] < near[1] == 1.0


def test_looked_at_from_above_and_from_below_relations_are_the_same() -> None:
    known, chance = read_taxonomy(), random.Random(7)
    pool = sorted(known.concepts)
    wide = [ConceptId(name) for name in ("relational-databases", "machine-learning", "sql", "python", "pytorch", "phd")]
    haves = dict.fromkeys([*wide, *chance.sample(pool, 300), ConceptId("x:zorb")])
    for want in (*wide, *chance.sample(pool, 300), ConceptId("x:zorb")):
        near = relations_to(known, want)
        assert met_by(known, want, haves) == {have: near[have] for have in haves if have in near}
        assert all(relation(known, have, want) == near.get(have) for have in (*haves, *near))


def test_a_circle_of_broader_concepts_ends() -> None:
    circle = build_taxonomy([concept("hen", "egg"), concept("egg", "hen")])
    hen, egg = ConceptId("hen"), ConceptId("egg")
    assert ancestors(circle, hen) == {"egg"}
    assert relations_to(circle, hen) == met_by(circle, hen, {egg: None, hen: None})


def test_what_is_given_back_is_found_again() -> None:
    taxonomy = read_taxonomy()
    said = document_of("Python, Kubernetes and a machine learnin course for data engineers")
    before = find_mentions(said, taxonomy)
    assert before
    assert taxonomy.memory
    taxonomy.release()
    assert not taxonomy.memory
    assert not taxonomy.labels.tree
    assert find_mentions(said, taxonomy) == before
