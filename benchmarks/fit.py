"""CV to advert fit: how well the score orders adverts, beside TF-IDF cosine, on the same pairs in the same run.

CVMATCH_DATA=... python -m benchmarks.fit [--each N]

No judged pairs are at hand, so kinds of work stand in for judgement: an advert for a person's kind of work should stand
above one for another; "within the field" only adverts of neighbouring kinds (data engineer, scientist, analyst) are the
others. Two sets of people: dev adverts read as if they were CVs (title left out, so that only skills
and wording can tell), and real CVs whose kind of work is known. Area under the curve, mean over people; "elsewhere"
counts only adverts from other sources than the person's own, whose style and boilerplate cannot help.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

import cvmatch
from benchmarks.data import data_folder, rows_of
from benchmarks.roles import TODAY, real_cvs
from cvmatch.model import CV, RoleId, Target
from cvmatch.ranking.block import block_of
from cvmatch.ranking.matrix import score_block
from cvmatch.ranking.offered import offered
from cvmatch.taxonomy import Taxonomy, role_in
from cvmatch.text import document_of

SHORTEST = 400
FEWEST = 4
"""Adverts of a person's own kind that there must be for an area to say anything."""


@dataclass(frozen=True, slots=True)
class Advert:
    source: str
    title: str
    text: str
    role: RoleId
    field: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    cv: CV
    text: str
    roles: frozenset[str]
    source: str = ""
    fields: frozenset[str] = frozenset()


def adverts(folder: Path, taxonomy: Taxonomy, each: int) -> list[Advert]:
    """At most ``each`` adverts of a kind of work, drawn evenly from all that have one in their title."""
    kinds: dict[RoleId, list[Advert]] = defaultdict(list)
    seen: set[str] = set()
    for file in sorted((folder / "adverts").glob("*.jsonl")):
        for row in rows_of(file):
            role = role_in(taxonomy, row["title"])
            if role and row["text"] not in seen and len(row["text"]) >= SHORTEST:
                seen.add(row["text"])
                field = taxonomy.roles[role].family
                kinds[role].append(Advert(file.stem, row["title"], row["text"], role, field))
    draw = Random(7)
    return [a for role in sorted(kinds) for a in draw.sample(kinds[role], min(each, len(kinds[role])))]


def scores(people: Sequence[Person], targets: Sequence[Target], taxonomy: Taxonomy) -> Any:
    """People x targets."""
    import numpy

    block = block_of(targets, taxonomy)
    rows = score_block([offered(p.cv, taxonomy, TODAY) for p in people], block)
    return numpy.vstack([numpy.nan_to_num(row, nan=-1.0) for row, _ in rows])


def cosines(people: Sequence[Person], found: Sequence[Advert]) -> Any:
    """TF-IDF of words and pairs of words, as tuned as it gets: stop words out, sublinear, nothing that comes once."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    tfidf = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2, ngram_range=(1, 2))
    rows = tfidf.fit_transform([f"{a.title}\n{a.text}" for a in found])
    return (tfidf.transform([p.text for p in people]) @ rows.T).toarray()


def area(own: Any, others: Any) -> float:
    """The chance that one of the first stands above one of the second, ties counting half."""
    import numpy

    order = numpy.sort(others)
    below, upto = numpy.searchsorted(order, own, "left"), numpy.searchsorted(order, own, "right")
    return float((below + upto).mean() / (2 * len(others)))


def mean_area(
    values: Any, people: Sequence[Person], found: Sequence[Advert], elsewhere: bool, half: int, within: bool = False
) -> float:
    """``within``: only adverts of the person's own field (family of roles), the near misses, count as others."""
    import numpy

    areas = []
    for i in range(half, len(people), 2):
        person = people[i]
        fair = [
            a.text != person.text
            and not (elsewhere and a.source == person.source)
            and not (within and a.field not in person.fields)
            for a in found
        ]
        own = numpy.array([f and a.role in person.roles for f, a in zip(fair, found, strict=True)])
        others = numpy.array([f and a.role not in person.roles for f, a in zip(fair, found, strict=True)])
        if own.sum() >= FEWEST and others.sum() >= FEWEST:
            areas.append(area(values[i][own], values[i][others]))
    return float(numpy.mean(areas))


def report(name: str, values: Any, people: Sequence[Person], found: Sequence[Advert]) -> None:
    even, odd = (mean_area(values, people, found, False, half) for half in (0, 1))
    away = [mean_area(values, people, found, True, half) for half in (0, 1)]
    near = [mean_area(values, people, found, True, half, within=True) for half in (0, 1)]
    print(
        f"  {name:28} even {even:.3f}  odd {odd:.3f}  elsewhere {away[0]:.3f} / {away[1]:.3f}"
        f"  and within the field {near[0]:.3f} / {near[1]:.3f}",
        flush=True,
    )


def compare(name: str, people: Sequence[Person], found: Sequence[Advert], taxonomy: Taxonomy) -> None:
    documents = [document_of(f"{a.title}\n\n{a.text}", str(n)) for n, a in enumerate(found)]
    targets = [cvmatch.parse_advert(document, taxonomy) for document in documents]
    bare = [replace(t, title="", seniority=None, min_years=None) for t in targets]
    print(f"{name}: {len(people)} people, {len(found)} adverts")
    report("TF-IDF cosine", cosines(people, found), people, found)
    report("skills alone", scores(people, [replace(t, wording=()) for t in bare], taxonomy), people, found)
    report("skills and wording", scores(people, bare, taxonomy), people, found)
    report("score", scores(people, targets, taxonomy), people, found)


def _person(cv: CV, right: Sequence[str], taxonomy: Taxonomy) -> Person:
    fields = frozenset(taxonomy.roles[RoleId(role)].family for role in right)
    return Person(cv, cv.document.text, frozenset(right), fields=fields)


def main() -> None:
    taxonomy, folder = cvmatch.read_taxonomy(), data_folder()
    found = adverts(folder, taxonomy, int(sys.argv[sys.argv.index("--each") + 1]) if "--each" in sys.argv else 10)
    people = [
        Person(
            cvmatch.parse_cv(document_of(a.text, str(n)), taxonomy, TODAY),
            a.text,
            frozenset({a.role}),
            a.source,
            frozenset({a.field}),
        )
        for n, a in enumerate(found)
    ]
    compare("adverts as CVs", people, found, taxonomy)
    real = [_person(cv, right, taxonomy) for _, cv, right in real_cvs(folder, taxonomy)]
    compare("real CVs", real, found, taxonomy)


if __name__ == "__main__":
    main()
