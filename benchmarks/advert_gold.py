"""Status, alternatives, years and level of adverts against careful readers' gold.

A gold surface is found where a mention covers at least half of one of its occurrences; its status is compared with the
importance of the requirement that asks for the mention's concept (no requirement counts as "mentioned": nothing is
demanded). ``status by concept`` compares with the strongest status the readers gave any surface of the same name, which
is what a requirement that is asked for once can be.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from benchmarks.advert_figures import HALVES, Figure, Tally
from benchmarks.data import data_folder
from benchmarks.gold import occurrences, overlap
from cvmatch.model import Document, Importance, Mention, Requirement, Target
from cvmatch.read.formats import Request, parse_bytes
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert

Pairs = set[tuple[str, str]]

STATUS = {
    "required": Importance.ESSENTIAL,
    "preferred": Importance.OPTIONAL,
    "unspecified": Importance.MENTIONED,
    "not_a_requirement": Importance.MENTIONED,
}
STRONGEST = ("required", "preferred", "unspecified", "not_a_requirement")
LIMITS = {"status": 0.90, "pairs": 0.85, "min_years": 0.90, "level": 0.85}


def document(text: str) -> Document:
    """A text as the front door reads it."""
    return parse_bytes(Request(text.encode(), "advert.txt"))


def figures(misses: bool) -> Iterator[Figure]:
    tally, pairs = Tally(), {half: (set[Any](), set[Any]()) for half in HALVES}
    for number, row in enumerate(_adverts()):
        half = HALVES[number % 2]
        target = parse_advert(document(row["text"]), read_taxonomy())
        say = misses and half == "even"
        found = _found(row, target)
        _status(tally, half, row, target, found, say)
        wanted, got = _pairs(target, found)
        pairs[half][0].update((row["doc"], p) for p in wanted)
        pairs[half][1].update((row["doc"], p) for p in got)
        _facts(tally, half, row, target, say)
        if say:
            _tell(row["doc"], "pair missed", wanted - got)
            _tell(row["doc"], "pair invented", got - wanted)
    yield from tally.figures("status", LIMITS["status"])
    yield from tally.figures("status by concept")
    yield from tally.figures("not asked for, never essential", 1.0)
    yield from _f1(pairs)
    yield from tally.figures("min_years", LIMITS["min_years"])
    yield from tally.figures("level, where stated", LIMITS["level"])


def _adverts() -> Iterator[dict[str, Any]]:
    with (data_folder() / "gold" / "gold.jsonl").open(encoding="utf-8") as file:
        yield from (row for line in file if (row := json.loads(line))["kind"] == "advert")


def _found(row: dict[str, Any], target: Target) -> dict[str, tuple[dict[str, Any], list[Mention]]]:
    """Gold surfaces with the mentions that cover them."""
    assert target.document
    found = {}
    for skill in row["skills"]:
        places = occurrences(skill["surface"], target.document.text)
        mentions = [
            m
            for place in places
            for m in target.mentions
            if overlap(place, (m.span.start, m.span.end)) * 2 >= place[1] - place[0]
        ]
        if mentions:
            found[skill["surface"]] = (skill, mentions)
    return found


def importance(target: Target, mentions: list[Mention]) -> Importance:
    """Of the requirements that ask for any of the mentions' concepts, the strongest importance."""
    concepts = {m.concept_id for m in mentions}
    asked = [r.importance for r in target.requirements if concepts & set(r.concepts)]
    return next((i for i in Importance if i in asked), Importance.MENTIONED)


def _status(
    tally: Tally,
    half: str,
    row: dict[str, Any],
    target: Target,
    found: dict[str, tuple[dict[str, Any], list[Mention]]],
    say: bool,
) -> None:
    strongest: dict[str, str] = {}
    for skill in row["skills"]:
        held = strongest.setdefault(skill["canonical"], skill["status"])
        strongest[skill["canonical"]] = min(held, skill["status"], key=STRONGEST.index)
        if skill["status"] == "not_a_requirement":
            asked = importance(target, found[skill["surface"]][1]) if skill["surface"] in found else None
            tally.add("not asked for, never essential", half, asked != Importance.ESSENTIAL)
    for surface, (skill, mentions) in found.items():
        got = importance(target, mentions)
        tally.add("status", half, got == STATUS[skill["status"]])
        right = got == STATUS[strongest[skill["canonical"]]]
        tally.add("status by concept", half, right)
        if say and not right:
            print(f"  {row['doc']}  {surface}: {skill['status']}, read as {got}  {_why(target, mentions)}")


def _why(target: Target, mentions: list[Mention]) -> str:
    concepts = {m.concept_id for m in mentions}
    return "; ".join(f"{r.provenance} | {r.text[:90]}" for r in target.requirements if concepts & set(r.concepts))


def _pairs(target: Target, found: dict[str, tuple[dict[str, Any], list[Mention]]]) -> tuple[Pairs, Pairs]:
    """Pairs of found surfaces that the readers, and that we, put in one group."""
    groups = [r for r in target.requirements if r.any_of]
    wanted, got = set(), set()
    for a, b in combinations(sorted(found), 2):
        one, other = found[a], found[b]
        if one[0].get("any_of") and one[0]["any_of"] == other[0].get("any_of"):
            wanted.add((a, b))
        if any(_apart(r, one[1], other[1]) for r in groups):
            got.add((a, b))
    return wanted, got


def _apart(group: Requirement, one: list[Mention], other: list[Mention]) -> bool:
    """Whether both surfaces are in the group, as two of its alternatives, where the group stands."""
    a, b = ({m.concept_id for m in found if _inside(group, m)} for found in (one, other))
    return bool(a and b and a != b)


def _inside(group: Requirement, mention: Mention) -> bool:
    assert group.span
    return mention.concept_id in group.concepts and group.span.start <= mention.span.start < group.span.end


def _f1(pairs: dict[str, tuple[set[Any], set[Any]]]) -> Iterator[Figure]:
    for half in ("all", *HALVES):
        chosen = list(pairs.values()) if half == "all" else [pairs[half]]
        wanted, got = (set().union(*(c[i] for c in chosen)) for i in (0, 1))
        both = len(wanted & got)
        note = f"{both} of {len(wanted)} pairs, {len(got) - both} invented"
        yield Figure(f"alternatives, F1, {half}", 2 * both / max(1, len(wanted) + len(got)), LIMITS["pairs"], note=note)


def _facts(tally: Tally, half: str, row: dict[str, Any], target: Target, say: bool) -> None:
    tally.add("min_years", half, row["min_years"] == target.min_years)
    # The readers know no level below junior; an internship is theirs.
    level = {"intern": "junior"}.get(str(target.seniority), target.seniority and str(target.seniority))
    if row["seniority"]:
        tally.add("level, where stated", half, row["seniority"] == level)
    if say and (row["min_years"], row["seniority"]) != (target.min_years, level):
        print(f"  {row['doc']}  {target.title!r}: {row['min_years']} years, {row['seniority']};", end=" ")
        print(f"read as {target.min_years}, {level}")


def _tell(doc: str, what: str, pairs: Pairs) -> None:
    for pair in sorted(pairs):
        print(f"  {doc}  {what}: {' / '.join(pair)}")
