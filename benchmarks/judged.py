"""Mentions of documents drawn at random, each judged by hand: which share is right, and where the wrong ones stand.

Run: CVMATCH_DATA=... python -m benchmarks.judged [--cvs] [--wrong] [--lost]
The tables judged_mentions.csv (adverts) and judged_cv_mentions.csv (CVs) hold places and verdicts, no text: a place is
a skill (yes), none (no), words of a skill read as another (other), or a skill nobody had found when the table was made
(missed). Documents of an even number are to learn from, the others to check on. A mention counts as right when at least
half of it lies in a place judged yes or missed (and not on one judged other that still means the same concept); one
that lies on no judged place is counted apart. Documents whose text is another now than when they were judged are left
out and counted.
Adverts 0 to 59 were judged first, 60 to 99 later, before anything was mended from them: at that first try 0.919 of the
mentions of even ones were right and 0.913 of odd ones, 0.948 and 0.907 of the skills found. Adverts 100 to 119 were
judged after that mending, again at first try: 0.874 and 0.936 right (a page of offers and a page about the employer are
among the even ones), 0.937 and 0.960 found.
"""

from __future__ import annotations

import argparse
import csv
import datetime
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import data_folder
from cvmatch.cv import parse_cv
from cvmatch.model import CV, ConceptId, Document, Mention, Target
from cvmatch.read import read_document
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

SKILLS = ("yes", "missed")
SAMPLES = ((0, "first sample"), (60, "second sample"), (100, "third sample"))
"""From which number on adverts are of a sample."""
TODAY = datetime.date(2026, 11, 1)


@dataclass(frozen=True, slots=True)
class Place:
    """A judged stretch of a document."""

    start: int
    end: int
    concept: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A judged document: its number in the table, what it says and what was judged in it."""

    number: int
    document: Document
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of documents: its table, how one is read by its name there, and how its mentions are found."""

    name: str
    table: Path
    read: Callable[[str], Document]
    parse: Callable[[Document, Taxonomy], Target | CV]


@dataclass(frozen=True, slots=True)
class Row:
    """A mention found now: its document, its verdict (``new`` where none is known) and what it is grouped by."""

    number: int
    verdict: str
    sample: str
    kind: str
    method: str
    section: str
    position: str
    shown: str


def judged(sort: Sort) -> tuple[list[Judged], int]:
    """The judged documents of a sort, and how many were left out because their text is another now."""
    found, changed = [], 0
    for (number, doc, digest), places in _places(sort.table).items():
        document = sort.read(doc)
        if hashlib.sha256(document.text.encode()).hexdigest()[:8] == digest:
            found.append(Judged(number, document, tuple(places)))
        else:
            changed += 1
    return found, changed


def _places(path: Path) -> dict[tuple[int, str, str], list[Place]]:
    table: dict[tuple[int, str, str], list[Place]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            place = Place(int(row["start"]), int(row["end"]), row["concept"], row["verdict"])
            table[int(row["number"]), row["doc"], row["text"]].append(place)
    return table


def _advert(doc: str) -> Document:
    """An advert named by its file and line."""
    name, _, line = doc.rpartition(":")
    with (data_folder() / "adverts" / f"{name}.jsonl").open(encoding="utf-8") as file:
        for number, row in enumerate(file):
            if number == int(line):
                return document_of(str(json.loads(row)["text"]))
    raise LookupError(doc)


def _cv(doc: str) -> Document:
    return read_document(str(data_folder() / "cv_files" / doc))


ADVERTS = Sort("adverts", Path(__file__).with_name("judged_mentions.csv"), _advert, parse_advert)
CVS = Sort(
    "CVs",
    Path(__file__).with_name("judged_cv_mentions.csv"),
    _cv,
    lambda document, taxonomy: parse_cv(document, taxonomy, TODAY),
)


def rows_of(one: Judged, found: Target | CV, taxonomy: Taxonomy) -> Iterator[Row]:
    """The mentions of a document as they are found now."""
    text = one.document.text
    for mention in found.mentions:
        start, end = mention.span.start, mention.span.end
        shown = f"{text[max(0, start - 50) : start]}[{mention.surface}]{text[end : end + 50]}"
        yield Row(
            one.number,
            verdict_of(mention, one.places),
            sample_of(one.number),
            _kind(mention.concept_id, taxonomy),
            str(mention.method),
            _section(mention, found),
            _position(text, start),
            f"{' '.join(shown.split())}\t{mention.concept_id}",
        )


def sample_of(number: int) -> str:
    """The name of the sample an advert is of."""
    return next(name for first, name in reversed(SAMPLES) if number >= first)


def verdict_of(mention: Mention, places: tuple[Place, ...]) -> str:
    """What the judged places say of a mention: yes, no, other, or new where none of them touches it."""
    touched = [p for p in places if _shared(mention, p)]
    if any(p.verdict == "other" and p.concept == mention.concept_id for p in touched):
        return "other"
    size = mention.span.end - mention.span.start
    skills = sum(_shared(mention, p) for p in touched if p.verdict in (*SKILLS, "other"))
    if skills * 2 >= size:
        return "yes"
    return "no" if touched else "new"


def _shared(mention: Mention, place: Place) -> int:
    return max(0, min(mention.span.end, place.end) - max(mention.span.start, place.start))


def _kind(concept: ConceptId, taxonomy: Taxonomy) -> str:
    known = taxonomy.concepts.get(concept)
    return str(known.kind) if known else "unlisted"


def _section(mention: Mention, found: Target | CV) -> str:
    place = mention.span.start
    return next((str(s.kind) for s in found.sections if s.span.start <= place < s.span.end), "heading")


def _position(text: str, start: int) -> str:
    before = text[max(0, start - 40) : start].rstrip(" *#\t")
    if not before or before[-1] in "\n.:!?•-":
        return "opens a sentence"
    return "in a list" if before[-1] in ",;/(|&" else "within a sentence"


def missing(one: Judged, found: Target | CV) -> Iterator[Place]:
    """Places judged a skill that no mention covers by half."""
    for place in one.places:
        if place.verdict in SKILLS and sum(_shared(m, place) for m in found.mentions) * 2 < place.end - place.start:
            yield place


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--cvs", action="store_true", help="CVs, not adverts")
    options.add_argument("--wrong", action="store_true", help="print the wrong and the new mentions of even documents")
    options.add_argument("--lost", action="store_true", help="print the skills not found in even documents")
    chosen = options.parse_args()
    sort, taxonomy = CVS if chosen.cvs else ADVERTS, read_taxonomy()
    read, changed = judged(sort)
    rows: list[Row] = []
    gone: list[tuple[Judged, Place]] = []
    for one in read:
        found = sort.parse(one.document, taxonomy)
        rows.extend(rows_of(one, found, taxonomy))
        gone.extend((one, place) for place in missing(one, found))
    print(f"{len(read)} {sort.name}, {changed} left out because their text has changed")
    _print_skills(read, gone)
    for name in ("all", "sample", "kind", "method", "section", "position"):
        _print_shares(name, rows)
    for row in rows if chosen.wrong else ():
        if row.verdict != "yes" and row.number % 2 == 0:
            print(row.number, row.verdict, row.kind, row.method, row.section, row.shown, sep="\t")
    for one, place in gone if chosen.lost else ():
        if one.number % 2 == 0:
            surface = one.document.text[place.start : place.end]
            print(one.number, place.verdict, place.concept, repr(surface), sep="\t")


def _print_skills(read: list[Judged], gone: list[tuple[Judged, Place]]) -> None:
    """The share of the skills judged that is found."""
    for half, name in ((0, "even"), (1, "odd")):
        skills = sum(p.verdict in SKILLS for a in read if a.number % 2 == half for p in a.places)
        lost = sum(a.number % 2 == half for a, _ in gone)
        print(f"recall     {name:<5}{(skills - lost) / max(1, skills):6.3f}   {lost} of {skills} skills not found")


def _print_shares(name: str, rows: list[Row]) -> None:
    """Right, wrong and unjudged mentions by one of the groups, and the share of the judged that is right."""
    counts: Counter[tuple[str, int, str]] = Counter()
    for row in rows:
        counts["" if name == "all" else str(getattr(row, name)), row.number % 2, row.verdict] += 1
    for value in sorted({value for value, _, _ in counts}):
        shares = "   ".join(_share(counts, value, half) for half in (0, 1))
        print(f"{value or name:<22}{shares}")


def _share(counts: Counter[tuple[str, int, str]], value: str, half: int) -> str:
    right, wrong = counts[value, half, "yes"], counts[value, half, "no"] + counts[value, half, "other"]
    new = counts[value, half, "new"]
    share = right / max(1, right + wrong)
    return f"{'odd' if half else 'even'} {share:6.3f} ({right:4} right {wrong:3} wrong {new:3} new)"


if __name__ == "__main__":
    main()
