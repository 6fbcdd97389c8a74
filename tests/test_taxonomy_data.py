"""The data that ships: schema, order, references, one owner per label, every label finds its concept."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from benchmarks.aliases import misses, pairs
from cvmatch.mentions import find_mentions, spans
from cvmatch.read.tables import COLUMNS, check_folder, read_taxonomy
from cvmatch.taxonomy import check_taxonomy, labels_of
from cvmatch.text import document_of

ROOT = Path(__file__).parent.parent
SKILLS = sorted((ROOT / "taxonomy" / "skills").glob("*.csv"))
AMBIGUOUS = sorted((Path(__file__).parent / "cases" / "ambiguous").glob("*.csv"))


def test_references_cycles_owners_and_rules() -> None:
    assert check_taxonomy(read_taxonomy()) == ()


def test_kinds_order_and_ids_of_the_files() -> None:
    assert check_folder() == ()


@pytest.mark.parametrize("path", SKILLS, ids=lambda path: path.stem)
def test_a_file_is_in_canonical_form(path: Path) -> None:
    data = path.read_bytes()
    assert b"\r" not in data
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0]) == COLUMNS
    assert all(len(row) == len(COLUMNS) and row[1] and row[6] for row in rows[1:])
    assert all(cell == cell.strip() and "||" not in cell for row in rows for cell in row)


@pytest.mark.parametrize("path", SKILLS, ids=lambda path: path.stem)
def test_no_rule_stands_twice_for_a_label(path: Path) -> None:
    """Of two the reader would keep the last one only."""
    with path.open(encoding="utf-8", newline="") as file:
        entries = [entry for row in csv.DictReader(file) for entry in row["context"].split("|") if entry]
    names = {entry: [rule.split()[0] for rule in entry.partition(":")[2].split(";")] for entry in entries}
    assert [entry for entry, found in names.items() if len(found) != len(set(found))] == []


def test_size() -> None:
    taxonomy = read_taxonomy()
    assert len(taxonomy.concepts) >= 3500
    assert sum(len(labels_of(concept)) for concept in taxonomy.concepts.values()) >= 12_000


def test_every_label_finds_its_own_concept() -> None:
    taxonomy = read_taxonomy()
    lost = []
    for concept in taxonomy.concepts.values():
        for label in labels_of(concept):
            leaves = [leaf for _, _, leaf in spans(label, taxonomy)]
            numbers = {n for leaf in leaves for n in (leaf if isinstance(leaf, tuple) else (leaf,))}
            if concept.id not in {taxonomy.labels.entries[n][0] for n in numbers}:
                lost.append((concept.id, label))
    assert lost == []


@pytest.mark.parametrize("path", AMBIGUOUS, ids=lambda path: path.stem)
def test_worked_examples_of_ambiguous_labels(path: Path) -> None:
    taxonomy = read_taxonomy()
    wrong = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            mentions = find_mentions(document_of(row["text"]), taxonomy)
            found = any(m.concept_id == row["concept"] for m in mentions)
            # A longer label may own the place ("Teaching mathematics"): then it is a skill, if not this one.
            place = row["text"].lower().find(row["label"].lower())
            longer = any(m.span.start < place + len(row["label"]) and place < m.span.end for m in mentions)
            if found if row["is_skill"] == "no" else not (found or longer):
                wrong.append((row["concept"], row["label"], row["is_skill"], row["text"]))
    assert wrong == []


def test_every_ambiguous_label_has_sentences_where_it_is_the_skill_and_where_it_is_not() -> None:
    examples: set[tuple[str, str, str]] = set()
    for path in AMBIGUOUS:
        with path.open(encoding="utf-8", newline="") as file:
            examples.update((row["concept"], row["label"].lower(), row["is_skill"]) for row in csv.DictReader(file))
    ruled = [
        (concept.id, label.strip().lower())
        for concept in read_taxonomy().concepts.values()
        for label in (rule.partition(":")[0] for rule in concept.context)
        if label.strip() != "**"
    ]
    assert len(ruled) > 3000
    assert [(*one, kind) for one in ruled for kind in ("yes", "no") if (*one, kind) not in examples] == []


def test_other_names_lead_to_their_concept() -> None:
    assert len(pairs()) >= 600
    assert list(misses(read_taxonomy())) == []
