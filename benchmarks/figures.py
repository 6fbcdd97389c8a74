"""Measure over adverts what the taxonomy keeps of them: taxonomy/measured/.

CVMATCH_DATA=... python -m benchmarks.figures [--write]

Counts adverts that ask for each concept (or something narrower), for both of two neighbours of one kind, words of
titles, and the telling words of plain text. Counts only: no text of an advert is kept. Texts that come twice count
once.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from itertools import combinations
from pathlib import Path

import cvmatch
from benchmarks.data import data_folder, rows_of
from cvmatch.model import ConceptId, Kind, Target
from cvmatch.taxonomy import Taxonomy, ancestors
from cvmatch.taxonomy.figures import FEWEST, RARE, Pair
from cvmatch.text import document_of, tokenise

OUT = Path(__file__).parent.parent / "taxonomy" / "measured"
SOURCE = "counts over public adverts of 2016-2025 (job boards in the US and Morocco, mostly data and software)"
DATE = "2026-11-25"
ORDINARY = 100
TOLD = 50
TOO_MANY = 0.6
PRONOUNS = frozenset("she her hers him his they them their theirs himself herself themselves age old young".split())
PERSONAL = frozenset(
    "gender sex race religion male female man woman married marital nationality citizen citizenship ethnicity veteran "
    "pregnancy india".split()
)
"""Words that are about who somebody is, or where from."""

ALONE = frozenset({Kind.SOFT, Kind.NATURAL_LANGUAGE, Kind.DEGREE, Kind.CERTIFICATION})
"""Kinds in which being asked for together says nothing of being alike."""

Counts = tuple[int, Counter[ConceptId], Counter[Pair], Counter[str], dict[str, int], dict[str, int]]


def adverts(folder: Path, taxonomy: Taxonomy) -> Iterator[Target]:
    seen: set[str] = set()
    for file in sorted((folder / "adverts").glob("*.jsonl")):
        for row in rows_of(file):
            if row["text"] in seen:
                continue
            seen.add(row["text"])
            yield cvmatch.parse_advert(document_of(f"{row['title']}\n\n{row['text']}", str(row["id"])), taxonomy)


def plain_words(text: str) -> set[str]:
    """The words of a text that stand in it in lower case: names of people, places and products mostly do not."""
    return {t.key for t in tokenise(text) if _is_word(t.key) and text[t.start].islower()}


def _is_word(key: str) -> bool:
    return len(key) > 1 and key.isprintable() and any(c.isalpha() for c in key)


def ordinary(plain: Counter[str], every: Counter[str], n: int) -> Iterator[tuple[str, int]]:
    """Words that ORDINARY adverts or more hold, most of them in lower case, and not nearly all adverts; by word."""
    for word, number in sorted(every.items()):
        often = ORDINARY <= number <= n * TOO_MANY and plain[word] >= number / 2
        if often and word not in PRONOUNS and len(word) > 2 and word.isalpha():
            yield word, number


def telling(plain: Counter[str], every: Counter[str], labels: Set[str], n: int) -> Iterator[tuple[str, int]]:
    """Words that TOLD adverts or more hold and not nearly all, most of them in lower case or in a label; by word."""
    from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

    silent = PRONOUNS | PERSONAL | ENGLISH_STOP_WORDS
    for word, number in sorted(every.items()):
        if TOLD <= number <= n * TOO_MANY and (plain[word] >= number / 2 or word in labels) and word not in silent:
            yield word, number


def label_words(taxonomy: Taxonomy) -> set[str]:
    return {token.key for c in taxonomy.concepts.values() for token in tokenise(c.pref_label)}


def neighbours(taxonomy: Taxonomy, one: ConceptId, other: ConceptId) -> bool:
    """Two concepts of one kind that share a group or are called related."""
    kind = taxonomy.concepts[one].kind
    if kind != taxonomy.concepts[other].kind or kind in ALONE:
        return False
    shared = set(taxonomy.broader.get(one, ())) & set(taxonomy.broader.get(other, ()))
    return bool(shared) or other in taxonomy.related.get(one, ())


def count(targets: Iterable[Target], taxonomy: Taxonomy) -> Counts:
    asked, together, words, n = Counter[ConceptId](), Counter[Pair](), Counter[str](), 0
    plain, every = Counter[str](), Counter[str]()
    for target in targets:
        own = sorted({c for r in target.requirements for c in r.concepts if c in taxonomy.concepts})
        if not own:
            continue
        n += 1
        asked.update(set(own).union(*(ancestors(taxonomy, c) for c in own)))
        together.update(combinations(own, 2))
        words.update({token.key for token in tokenise(target.title)})
        text = target.document.text if target.document else ""
        plain.update(plain_words(text))
        every.update({t.key for t in tokenise(text) if _is_word(t.key)})
    kept = {pair: both for pair, both in together.items() if both >= FEWEST and neighbours(taxonomy, *pair)}
    told = dict(telling(plain, every, label_words(taxonomy), n))
    return n, asked, Counter(kept), words, dict(ordinary(plain, every, n)), told


def write(name: str, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    with (OUT / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(sorted(rows, key=str))


def main() -> None:
    taxonomy = cvmatch.read_taxonomy()
    n, asked, together, titles, words, told = count(adverts(data_folder(), taxonomy), taxonomy)
    print(f"{n} adverts; {len(asked)} concepts asked for, {len(together)} pairs of neighbours, {len(words)} words")
    for concept, number in asked.most_common(20):
        print(f"{number / n:6.1%} {concept}")
    if "--write" not in sys.argv:
        return
    OUT.mkdir(exist_ok=True)
    (OUT / "about.toml").write_text(f'source = "{SOURCE}"\nn = {n}\ndate = "{DATE}"\n', encoding="utf-8")
    write("asked.csv", ("concept", "adverts"), ((c, k) for c, k in asked.items() if k >= RARE))
    write("together.csv", ("concept", "other", "adverts"), ((a, b, k) for (a, b), k in together.items()))
    write("title_words.csv", ("word", "adverts"), ((w, k) for w, k in titles.items() if k >= RARE))
    write("plain_words.csv", ("word", "adverts"), words.items())
    write("telling_words.csv", ("word", "adverts"), told.items())


if __name__ == "__main__":
    main()
