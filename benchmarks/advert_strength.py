"""Must and bonus: sentences of adverts whose minimum and preferred qualifications are known, from the plain text.

A sentence is right when every requirement that quotes it, and the section it stands in, say what its list says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from benchmarks.advert_figures import HALVES, Figure, Tally
from benchmarks.advert_gold import document
from benchmarks.data import data_folder, rows_of
from cvmatch.model import Importance, SectionKind, Target
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.text import sentences

LISTS = {
    "must": (Importance.ESSENTIAL, SectionKind.REQUIREMENTS),
    "nice": (Importance.OPTIONAL, SectionKind.NICE_TO_HAVE),
}


def figures(misses: bool) -> Iterator[Figure]:
    tally = Tally()
    for number, row in enumerate(rows_of(data_folder() / "adverts" / "google_2018_minimum_preferred.jsonl")):
        half = HALVES[number % 2]
        _advert(tally, half, row, misses and half == "even")
    yield from tally.figures("sentence is must or bonus as listed", 0.985)
    yield from tally.figures("of those, some requirement quotes it")
    yield from tally.figures("sentence stands in the right section")
    yield from tally.figures("concepts of one list only, by concept")


def _advert(tally: Tally, half: str, row: dict[str, Any], say: bool) -> None:
    target = parse_advert(document(row["text"]), read_taxonomy())
    places = {name: list(_sentences(row[name], target)) for name in LISTS}
    for name, (wanted, section) in LISTS.items():
        for start, end in places[name]:
            found = {r.importance for r in target.requirements if r.span and r.span.start < end and start < r.span.end}
            stands = [s.kind for s in target.sections if s.span.start < end and start < s.span.end]
            right = found <= {wanted} and stands == [section]
            tally.add("sentence is must or bonus as listed", half, right)
            tally.add("of those, some requirement quotes it", half, bool(found))
            tally.add("sentence stands in the right section", half, stands == [section])
            if say and not right:
                assert target.document
                print(f"  {row['id']} {name}: {found} {stands} {target.document.text[start:end]!r}")
    _by_concept(tally, half, target, places)


def _by_concept(tally: Tally, half: str, target: Target, places: dict[str, list[tuple[int, int]]]) -> None:
    lists = {
        name: {
            m.concept_id for m in target.mentions if any(a <= m.span.start and m.span.end <= b for a, b in places[name])
        }
        for name in LISTS
    }
    asked = {c: r.importance for r in target.requirements for c in r.concepts}
    for name, (wanted, _) in LISTS.items():
        for concept in lists[name] - lists["nice" if name == "must" else "must"]:
            tally.add("concepts of one list only, by concept", half, asked.get(concept) == wanted)


def _sentences(listed: str, target: Target) -> Iterator[tuple[int, int]]:
    """Where the sentences of a list stand in the text as read."""
    assert target.document
    text, at = target.document.text, 0
    for line in listed.split("\n"):
        for sentence in sentences(line):
            words = r"\s+".join(map(re.escape, line[sentence.start : sentence.end].split()))
            if found := re.compile(words).search(text, at):
                at = found.end()
                yield found.span()
