"""Speed of skill finding on real adverts, beside a Rust Aho-Corasick scan, spaCy's PhraseMatcher and flashtext.

Run: CVMATCH_DATA=... python -m benchmarks.extraction [--adverts 300]   (needs the 'bench' extra)
All use the same labels and the same texts, in one run, best of five rounds taken by turns; processor time, so that
other work on the machine counts less.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable
from itertools import islice
from typing import Any

from benchmarks.data import data_folder, rows_of
from cvmatch.mentions import find_mentions, spans
from cvmatch.read.tables import read_taxonomy
from cvmatch.taxonomy import Taxonomy, labels_of
from cvmatch.text import document_of

ROUNDS = 5


def adverts(limit: int) -> list[str]:
    files = sorted((data_folder() / "adverts").glob("*.jsonl"))
    each = [[row["text"] for row in islice(rows_of(file), 400) if row.get("text")] for file in files]
    return [texts[i] for i in range(400) for texts in each if i < len(texts)][:limit]


def aho_corasick(labels: list[str]) -> Callable[[str], Any]:
    from ahocorasick_rs import AhoCorasick

    automaton = AhoCorasick(labels)
    return lambda text: automaton.find_matches_as_indexes(text.lower())


def phrase_matcher(labels: list[str]) -> Callable[[str], Any]:
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    matcher.add("label", [nlp.make_doc(label) for label in labels])
    return lambda text: matcher(nlp.make_doc(text))


def flashtext(labels: list[str]) -> Callable[[str], Any]:
    from flashtext import KeywordProcessor

    processor = KeywordProcessor()
    for label in labels:
        processor.add_keyword(label)
    return lambda text: processor.extract_keywords(text, span_info=True)


def best_times(jobs: dict[str, Callable[[str], Any]], texts: list[str]) -> dict[str, float]:
    """Seconds of each job over all texts: the best of the rounds."""
    times = dict.fromkeys(jobs, float("inf"))
    gc.collect()
    gc.freeze()  # what one tool has built must not be searched for garbage in another's time
    for _ in range(ROUNDS):
        for name, job in jobs.items():
            start = time.process_time()
            for text in texts:
                job(text)
            times[name] = min(times[name], time.process_time() - start)
    return times


def jobs_of(taxonomy: Taxonomy, texts: list[str]) -> dict[str, Callable[[str], Any]]:
    labels = sorted({label.lower() for concept in taxonomy.concepts.values() for label in labels_of(concept)})
    documents = {text: document_of(text) for text in texts}
    return {
        "bare labels": lambda text: spans(text, taxonomy),
        "labels, context, fuzzy": lambda text: find_mentions(documents[text], taxonomy),
        "find_mentions": lambda text: find_mentions(documents[text], taxonomy),
        "ahocorasick_rs": aho_corasick(labels),
        "flashtext": flashtext(labels),
        "spaCy PhraseMatcher": phrase_matcher(labels),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--adverts", type=int, default=300)
    texts = adverts(options.parse_args().adverts)
    taxonomy = read_taxonomy()
    start = time.process_time()
    read_taxonomy()
    loading = time.process_time() - start
    times = best_times(jobs_of(taxonomy, texts), texts)
    size = sum(map(len, texts))
    for name, seconds in times.items():
        print(f"{name:<24}{1e6 * seconds / len(texts):9.0f} us an advert{size / seconds / 1e6:8.1f} MB/s")
    bare = times["bare labels"]
    print(f"bare / ahocorasick_rs      {times['ahocorasick_rs'] / bare:5.2f}   limit >= 0.4")
    print(f"bare / spaCy PhraseMatcher {times['spaCy PhraseMatcher'] / bare:5.2f}   limit >= 4")
    print(f"bare / flashtext           {times['flashtext'] / bare:5.2f}   limit >= 2")
    print(f"everything / bare          {times['labels, context, fuzzy'] / bare:5.2f}   limit <= 2")
    print(f"find_mentions / bare       {times['find_mentions'] / bare:5.2f}")
    print(f"loading, prepared          {1e3 * loading:5.1f} ms  limit <= 30")


if __name__ == "__main__":
    main()
