"""Which concepts a text may mean by its wording: TF-IDF over words, letters, families and usual names of skills."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cvmatch.lexical.bridges import bridged, bridges
from cvmatch.lexical.families import families
from cvmatch.lexical.stems import stems_of
from cvmatch.model import ConceptId
from cvmatch.taxonomy import Taxonomy, keys_of, labels_of

# Tuned on 77 sentences linked by people to ESCO labels (R-precision at 5), coarsely: half or double changes little.
WORDS = 0.6  # cosine of words and word pairs
EXACT = 0.5  # the label stands in the text as it is
COVER = 1.0  # how much of the label's telling words the text has, families counted
FAMILY = 0.8  # what a word of the same family counts, against the word itself
BRIDGE = 0.8  # the text says in other words what a skill is usually called, and the label is or is like that name
ALIKE = 0.6  # how much a label must be like the usual name of a skill to be taken for it, 0..1
SHORT = 2.0  # weight a label must bring beyond its words: one shared word is not a whole match
BATCH = 256  # texts at a time: bounds memory to a few hundred MB at 40,000 labels
LONGEST = 6  # words of the longest label found as it is
_ASIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Everything fitted on one taxonomy: a row per label, ``owners`` the concept of each row."""

    owners: tuple[ConceptId, ...]
    firsts: Any
    letters: Any
    words: Any
    stems: Any
    by_letters: Any
    by_words: Any
    by_stems: Any
    weights: Any
    by_bridges: Any
    exact: dict[tuple[str, ...], tuple[int, ...]]


def propose(texts: Sequence[str], taxonomy: Taxonomy, top: int = 10) -> list[list[tuple[ConceptId, float]]]:
    """For each text the concepts it may mean, best first, as (concept id, similarity in 0..1).

    A proposal, never proof. Any taxonomy will do: with only preferred labels these are all it goes by.
    """
    wording = _wording_of(taxonomy)
    found: list[list[tuple[ConceptId, float]]] = []
    for start in range(0, len(texts), BATCH):
        found.extend(_best(row, wording, top) for row in _similarities(texts[start : start + BATCH], wording))
    return found


def _wording_of(taxonomy: Taxonomy) -> Wording:
    wording = taxonomy.memory.get("wording")
    if not isinstance(wording, Wording):
        wording = taxonomy.memory["wording"] = _fit(taxonomy)
    return wording


def _fit(taxonomy: Taxonomy) -> Wording:
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

    pairs = [(i, _bare(label)) for i, concept in taxonomy.concepts.items() for label in labels_of(concept)]
    labels = [label for _, label in pairs]
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, dtype=np.float32)
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w[\w+#]*", dtype=np.float32)
    stems = CountVectorizer(analyzer=stems_of, binary=True, dtype=np.float32)
    by_stems = stems.fit_transform(labels).tocsr()
    rarity = np.log((len(labels) + 1) / (np.asarray(by_stems.sum(axis=0)).ravel() + 1)) + 1
    exact: dict[tuple[str, ...], list[int]] = {}
    for row, label in enumerate(labels):
        exact.setdefault(keys_of(label), []).append(row)
    owners = tuple(owner for owner, _ in pairs)
    firsts = np.array([row for row, owner in enumerate(owners) if row == 0 or owners[row - 1] != owner])
    fitted = Wording(
        owners, firsts, letters, words, stems, letters.fit_transform(labels).T.tocsr(),
        words.fit_transform(labels).T.tocsr(), _per_label(by_stems, rarity), rarity, None,
        {keys: tuple(rows) for keys, rows in exact.items()},
    )  # fmt: skip
    return replace(fitted, by_bridges=_per_bridge(fitted))


def _per_bridge(wording: Wording) -> Any:
    """Usual name of a skill x label: how much they are alike, squared; 0 below ``ALIKE``."""
    import numpy as np
    from scipy.sparse import csr_matrix

    names = bridges()
    alike = (wording.letters.transform(names) @ wording.by_letters).toarray()
    alike += WORDS * (wording.words.transform(names) @ wording.by_words).toarray()
    alike += COVER * (wording.stems.transform(names) @ wording.by_stems).toarray()
    alike /= 1 + WORDS + COVER
    return csr_matrix(np.where(alike >= ALIKE, alike**2, 0))


def _bare(label: str) -> str:
    """A label without what it says in brackets ("Java (computer programming)")."""
    return _ASIDE.sub("", label).strip() or label


def _per_label(by_stems: Any, rarity: Any) -> Any:
    """Stem x label: the part of the label's weight each of its stems carries."""
    whole = by_stems @ rarity + SHORT
    return by_stems.multiply((1 / whole)[:, None]).multiply(rarity[None, :]).T.tocsr()


def _similarities(texts: Sequence[str], wording: Wording) -> Any:
    """Text x label, 0..1."""
    import numpy as np

    scores = (wording.letters.transform(texts) @ wording.by_letters).toarray()
    scores += WORDS * (wording.words.transform(texts) @ wording.by_words).toarray()
    scores += COVER * (_with_families(texts, wording) @ wording.by_stems).toarray()
    places = {name: place for place, name in enumerate(bridges())}
    for row, text in enumerate(texts):
        scores[row, _standing(text, wording)] += EXACT
        if meant := [places[name] for name in bridged(text)]:
            scores[row] += BRIDGE * wording.by_bridges[meant].max(axis=0).toarray().ravel()
    return np.clip(scores / (1 + WORDS + COVER + EXACT + BRIDGE), 0, 1)


def _with_families(texts: Sequence[str], wording: Wording) -> Any:
    """Text x stem: 1 for a word of the text, FAMILY for one of its family."""
    matrix = type(wording.by_stems)
    columns, known = wording.stems.vocabulary_, families()
    rows, places, values = [], [], []
    for row, text in enumerate(texts):
        own = set(stems_of(text))
        near = {other for one in own for other in known.get(one, ())} - own
        for found, value in ((own, 1.0), (near, FAMILY)):
            there = sorted(columns[one] for one in found if one in columns)
            rows += [row] * len(there)
            places += there
            values += [value] * len(there)
    return matrix((values, (rows, places)), shape=(len(texts), len(columns)), dtype="float32")


def _standing(text: str, wording: Wording) -> list[int]:
    """Labels that stand in a text word for word."""
    keys = keys_of(text)
    grams = {keys[i : i + n] for n in range(1, LONGEST + 1) for i in range(len(keys) - n + 1)}
    return sorted(row for gram in grams for row in wording.exact.get(gram, ()))


def _best(row: Any, wording: Wording, top: int) -> list[tuple[ConceptId, float]]:
    """The best concepts by their best label; equal ones in the order of ids."""
    import numpy as np

    if not len(wording.firsts):
        return []
    concepts = np.maximum.reduceat(row, wording.firsts)
    order = np.argsort(-concepts, kind="stable")[:top]
    return [(wording.owners[wording.firsts[i]], round(float(concepts[i]), 4)) for i in order if concepts[i] > 0]
