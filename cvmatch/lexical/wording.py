"""The labels of one taxonomy, fitted once: letters, words and stems of each, and how much it is like a given name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Any

from cvmatch.lexical.bridges import bridges
from cvmatch.lexical.stems import stems_of
from cvmatch.model import ConceptId
from cvmatch.taxonomy import Taxonomy, keys_of, labels_of

# Tuned on sentences linked by people to ESCO labels (R-precision at 5), coarsely: half or double changes little.
WORDS = 0.6  # cosine of words and word pairs, against 1 for letters
COVER = 1.0  # how much of the label's telling words the text has, families counted
ALIKE = 0.6  # how much a label must be like the name of a skill to be taken for it, 0..1
SHORT = 2.0  # weight a label must bring beyond its words: one shared word is not a whole match
_ASIDE = re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Everything fitted on one taxonomy: a row per label, ``owners`` the concept of each row."""

    labels: tuple[str, ...]
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
    directions: Any
    exact: dict[tuple[str, ...], tuple[int, ...]]
    known: dict[tuple[str, ...], tuple[Any, Any]] = field(default_factory=dict)
    """All names of a skill -> the labels alike to it, and how much; filled as texts name skills."""


def wording_of(taxonomy: Taxonomy) -> Wording:
    """What is fitted on a taxonomy; made when first asked for and kept with it."""
    wording = taxonomy.memory.get("wording")
    if not isinstance(wording, Wording):
        wording = taxonomy.memory["wording"] = _fit(taxonomy)
    return wording


def _fit(taxonomy: Taxonomy) -> Wording:
    import numpy as np
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

    pairs = [(i, bare(label)) for i, concept in taxonomy.concepts.items() for label in labels_of(concept)]
    labels = [label for _, label in pairs]
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, dtype=np.float32)
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w[\w+#]*", dtype=np.float32)
    stems = CountVectorizer(analyzer=stems_of, binary=True, dtype=np.float32)
    by_stems = stems.fit_transform(labels).tocsr()
    rarity = np.log((len(labels) + 1) / (np.asarray(by_stems.sum(axis=0)).ravel() + 1)) + 1
    owners = tuple(owner for owner, _ in pairs)
    firsts = np.array([row for row, owner in enumerate(owners) if row == 0 or owners[row - 1] != owner])
    fitted = Wording(
        tuple(labels), owners, firsts, letters, words, stems, letters.fit_transform(labels).T.tocsr(),
        words.fit_transform(labels).T.tocsr(), _per_label(by_stems, rarity), rarity, None,
        _directions(by_stems, rarity, 0).T.tocsr(), _exact(labels),
    )  # fmt: skip
    return replace(fitted, by_bridges=_per_bridge(fitted))


def bare(label: str) -> str:
    """A label without what it says in brackets ("Java (computer programming)")."""
    return _ASIDE.sub("", label).strip() or label


def _exact(labels: Sequence[str]) -> dict[tuple[str, ...], tuple[int, ...]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for row, label in enumerate(labels):
        found.setdefault(keys_of(label), []).append(row)
    return {keys: tuple(rows) for keys, rows in found.items()}


def _per_label(by_stems: Any, rarity: Any) -> Any:
    """Stem x label: the part of the label's weight each of its stems carries."""
    whole = by_stems @ rarity + SHORT
    return by_stems.multiply((1 / whole)[:, None]).multiply(rarity[None, :]).T.tocsr()


def _directions(by_stems: Any, rarity: Any, strange: Any) -> Any:
    """Rows of stems weighed by rarity, of length 1; each of ``strange`` unknown stems counts as the rarest."""
    import numpy as np

    weighed = by_stems.multiply(rarity[None, :]).tocsr()
    squares = np.asarray(weighed.multiply(weighed).sum(axis=1)).ravel() + strange * rarity.max() ** 2
    return weighed.multiply(1 / np.sqrt(np.maximum(squares, 1e-9))[:, None]).tocsr()


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


def learn_names(skills: Iterable[tuple[str, ...]], wording: Wording) -> None:
    """Find the labels alike to skills by all their names, and keep them with the wording: ``Wording.known``.

    How much a label is like the nearest name by its stems, squared; sparse, 0 below ``ALIKE``.
    """
    new = [names for names in dict.fromkeys(skills) if names not in wording.known]
    if not new:
        return
    alike = _alike([bare(name) for names in new for name in names], wording)
    ends = list(accumulate(map(len, new)))
    for names, end in zip(new, ends, strict=True):
        wording.known[names] = _nearest(alike[end - len(names) : end])


def _alike(names: Sequence[str], wording: Wording) -> Any:
    """Name x label: cosine of their stems."""
    import numpy as np

    stems = wording.stems.transform(names).tocsr()
    strange = np.array([len(set(stems_of(name))) for name in names]) - np.asarray(stems.sum(axis=1)).ravel()
    return (_directions(stems, wording.weights, strange) @ wording.directions).tocsr()


def _nearest(alike: Any) -> tuple[Any, Any]:
    """The labels alike to one of some names, in order, and how much to the nearest of them, squared."""
    import numpy as np

    near = alike.data >= ALIKE
    labels, places = np.unique(alike.indices[near], return_inverse=True)
    most = np.zeros(len(labels))
    np.maximum.at(most, places, alike.data[near] ** 2)
    return labels, most
