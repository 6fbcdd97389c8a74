"""Skill finding against careful readers' gold: type-level precision, recall per kind, traps fallen into.

Run: CVMATCH_DATA=... python -m benchmarks.gold [--misses] [--junk] [--bare] [--docs 1-30] [--against COMMIT]
A gold surface counts as found when mentions cover at least half of one of its occurrences; a distinct surface found
counts as right when at least half of one of its occurrences lies in gold. Figures come for all documents and for each
half of them (what was learned from one half is checked on the other); then what changed since the last commit.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.data import data_folder
from benchmarks.earlier import earlier, last_commit
from cvmatch.mentions import find_mentions
from cvmatch.model import Document, Mention
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

HARD = ("language", "library_framework", "tool_product", "platform_cloud", "database", "protocol_standard")
GROUPS = dict.fromkeys(HARD, "hard") | {
    "method_practice": "knowledge",
    "knowledge_domain": "knowledge",
    "certification": "credential",
    "degree": "credential",
    "natural_language": "language",
    "soft": "soft",
}
LIMITS = {"precision": 0.92, "hard": 0.95, "knowledge": 0.82, "soft": 0.80, "credential": 0.85, "traps": 0.03}
TODAY = date(2026, 11, 1)
SHOWN = 40  # changes of one sort named one by one

Pair = tuple[int, int]


@dataclass
class Count:
    """Counters over any number of documents."""

    asked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    predicted: int = 0
    right: int = 0
    traps: int = 0
    trapped: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str, str]] = field(default_factory=list)
    junk: list[tuple[str, str, str]] = field(default_factory=list)

    def figures(self) -> dict[str, float]:
        """Every figure by its name in ``LIMITS``, and recall and F1 over all."""
        recall = {group: self.found[group] / max(1, n) for group, n in sorted(self.asked.items())}
        precision = self.right / max(1, self.predicted)
        whole = self.found.total() / max(1, self.asked.total())
        f1 = 2 * precision * whole / max(1e-9, precision + whole)
        traps = len(self.trapped) / max(1, self.traps)
        return {"precision": precision, **recall, "recall": whole, "f1": f1, "traps": traps}


def occurrences(surface: str, text: str) -> list[Pair]:
    body = r"\s+".join(re.escape(word) for word in surface.split())
    for pattern in (rf"(?<![A-Za-z0-9]){body}(?![A-Za-z0-9])", body):
        for flags in (0, re.I):
            if places := [m.span() for m in re.finditer(pattern, text, flags)]:
                return places
    return []


def overlap(a: Pair, b: Pair) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def add_document(count: Count, gold: dict[str, Any], text: str, mentions: list[Mention]) -> None:
    found = [(m.span.start, m.span.end) for m in mentions]
    wanted = [(skill, places) for skill in gold["skills"] if (places := occurrences(skill["surface"], text))]
    _recall(count, gold["doc"], wanted, found)
    spans = [place for _, places in wanted for place in places]
    neutral = [place for name in gold.get("own_products") or [] for place in occurrences(name, text)]
    _precision(count, gold["doc"], mentions, spans, neutral)
    for trap in gold.get("traps") or []:
        for place in occurrences(trap, text)[:1]:
            count.traps += 1
            inside = [p for p in found if place[0] <= p[0] and p[1] <= place[1]]
            if any(not any(overlap(p, s) for s in spans) for p in inside):
                count.trapped.append((gold["doc"], trap))


def _recall(count: Count, doc: str, wanted: list[tuple[dict[str, Any], list[Pair]]], found: list[Pair]) -> None:
    for skill, places in wanted:
        group = GROUPS[skill["kind"]]
        count.asked[group] += 1
        if any(sum(overlap(place, p) for p in found) * 2 >= place[1] - place[0] for place in places):
            count.found[group] += 1
        else:
            count.missed.append((doc, skill["surface"], skill["kind"]))


def _precision(count: Count, doc: str, mentions: list[Mention], spans: list[Pair], neutral: list[Pair]) -> None:
    distinct: dict[str, list[Mention]] = {}
    for mention in mentions:
        distinct.setdefault(re.sub(r"\s+", " ", mention.surface), []).append(mention)
    for surface, places in distinct.items():
        pairs = [(m.span.start, m.span.end) for m in places]
        if any(overlap(pair, other) for pair in pairs for other in neutral):
            continue
        count.predicted += 1
        if any(max((overlap(pair, s) for s in spans), default=0) * 2 >= pair[1] - pair[0] for pair in pairs):
            count.right += 1
        else:
            count.junk.append((doc, surface, f"{places[0].concept_id}/{places[0].method}"))


def mentions_of(document: Document, kind: str, taxonomy: Taxonomy) -> list[Mention]:
    """What ``cvmatch inspect --json`` gives for a document."""
    try:
        from cvmatch.cv import parse_cv
        from cvmatch.target import parse_advert
    except ImportError:
        return list(find_mentions(document, taxonomy))

    if kind == "cv":
        return list(parse_cv(document, taxonomy, TODAY).mentions)
    return list(parse_advert(document, taxonomy).mentions)


def counts(bare: bool = False, only: range | None = None) -> dict[int, Count]:
    """The counters of each document, by its number from 1."""
    taxonomy = read_taxonomy()
    found: dict[int, Count] = {}
    lines = (data_folder() / "gold" / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        if only is None or number in only:
            row = json.loads(line)
            document = document_of(row["text"])
            mentions = find_mentions(document, taxonomy) if bare else mentions_of(document, row["kind"], taxonomy)
            add_document(found.setdefault(number, Count()), row, document.text, list(mentions))
    return found


def total(parts: Iterable[Count]) -> Count:
    """Several counters as one."""
    whole = Count()
    for part in parts:
        whole.asked += part.asked
        whole.found += part.found
        whole.predicted += part.predicted
        whole.right += part.right
        whole.traps += part.traps
        whole.trapped += part.trapped
        whole.missed += part.missed
        whole.junk += part.junk
    return whole


def run(bare: bool = False) -> Count:
    """The counters over all documents."""
    return total(counts(bare).values())


def print_figures(found: dict[int, Count]) -> None:
    """Every figure over all documents, and over each half: one to learn from, one to check on."""
    whole = total(found.values())
    halves = [total(c for n, c in found.items() if n % 2 == half).figures() for half in (1, 0)]
    print(f"{'':<11}   all           1st, 3rd ..  2nd, 4th ..")
    for name, value in whole.figures().items():
        limit = f"limit {LIMITS[name]:.2f}" if name in LIMITS else ""
        print(f"{name:<11}{value:6.3f}   {limit:<11}" + "".join(f"{half.get(name, 0):10.3f}" for half in halves))
    print(f"{whole.asked.total()} gold surfaces, {whole.predicted} distinct surfaces found")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--misses", action="store_true", help="print every gold surface not found")
    options.add_argument("--junk", action="store_true", help="print every surface that is no skill, and traps")
    options.add_argument("--bare", action="store_true", help="find_mentions alone, without sections")
    options.add_argument("--docs", default="", help="first-last, counted from 1")
    options.add_argument("--against", default="", help="commit to compare with; the last one when left out")
    options.add_argument("--store", default="", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    first, _, last = chosen.docs.partition("-")
    found = counts(chosen.bare, range(int(first), int(last) + 1) if chosen.docs else None)
    whole = total(found.values())
    if chosen.store:
        store(Path(chosen.store), whole)
        return
    print_figures(found)
    for title, wanted, rows in (
        ("missed", chosen.misses, whole.missed),
        ("junk", chosen.junk, whole.junk),
        ("trap", chosen.junk, whole.trapped),
    ):
        for row in rows if wanted else ():
            print(title, *row, sep="\t")
    if not chosen.docs and not chosen.bare:
        print_changes(whole, chosen.against)


def store(path: Path, count: Count) -> None:
    """Keep what was missed and what was wrong, for a later run to compare with."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"missed": count.missed, "junk": count.junk, "trap": count.trapped}), encoding="utf-8")


def print_changes(count: Count, commit: str) -> None:
    """What is found, and what is wrongly found, that was not so at a commit."""
    base = commit or last_commit()
    before = earlier(base, Path(__file__))
    if before is None:
        print("nothing to compare with: not in a checkout, or that commit cannot be run")
        return
    print(f"against {base[:12]}:")
    for title, rows in (("missed", count.missed), ("junk", count.junk), ("trap", count.trapped)):
        now, then = {(row[0], row[1]) for row in rows}, {(row[0], row[1]) for row in before[title]}
        good, bad = ("gained", "lost") if title == "missed" else (f"{title} gone", f"{title} new")
        for word, changed in ((good, then - now), (bad, now - then)):
            surfaces = ", ".join(f"{doc} {surface}" for doc, surface in sorted(changed)[:SHOWN])
            print(f"{word:<11}{len(changed):4}  {surfaces}")


if __name__ == "__main__":
    main()
