"""Which concepts a text may mean by its wording: TF-IDF over words, letters, families and usual names of skills."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cvmatch.lexical.bridges import bridged, bridges
from cvmatch.lexical.families import families
from cvmatch.lexical.stems import stems_of
from cvmatch.lexical.wording import COVER, WORDS, Wording, learn_names, wording_of
from cvmatch.model import ConceptId
from cvmatch.taxonomy import Taxonomy, keys_of

# Tuned on sentences linked by people to ESCO labels (R-precision at 5), coarsely, against 1 for the cosine of letters.
EXACT = 1.0  # the label stands in the text as it is
FAMILY = 0.8  # what a word of the same family counts, against the word itself
BRIDGE = 1.6  # the text says in other words what a skill is usually called, and the label is or is like that name
NAMED = 1.2  # the text names a skill that has a name the label is or is like
NARROW = 0.8  # what is left of a label that is a better one bound to something the text does not speak of
CLOSER = 60  # concepts looked at for that
BATCH = 256  # texts at a time: bounds memory to a few hundred MB at 40,000 labels
LONGEST = 6  # words of the longest label found as it is

Named = Sequence[tuple[float, tuple[str, ...]]]
"""Skills found in a text: how sure or near it is, 0..1, and all names it goes by."""


def propose(
    texts: Sequence[str], taxonomy: Taxonomy, top: int = 10, named: Sequence[Named] = ()
) -> list[list[tuple[ConceptId, float]]]:
    """For each text the concepts it may mean, best first, as (concept id, similarity in 0..1).

    A proposal, never proof. Any taxonomy will do: with only preferred labels these are all it goes by. ``named``
    are the skills another taxonomy finds in each text, if there is one that knows more names.
    """
    wording = wording_of(taxonomy)
    found: list[list[tuple[ConceptId, float]]] = []
    for start in range(0, len(texts), BATCH):
        some = slice(start, start + BATCH)
        rows = _similarities(texts[some], named[some], wording)
        found.extend(_best(row, text, wording, top) for row, text in zip(rows, texts[some], strict=True))
    return found


def _similarities(texts: Sequence[str], named: Sequence[Named], wording: Wording) -> Any:
    """Text x label, 0..1."""
    import numpy as np

    scores = (wording.letters.transform(texts) @ wording.by_letters).toarray()
    scores += WORDS * (wording.words.transform(texts) @ wording.by_words).toarray()
    scores += COVER * (_with_families(texts, wording) @ wording.by_stems).toarray()
    for row, text in enumerate(texts):
        scores[row, _standing(text, wording)] += EXACT
        scores[row] += BRIDGE * _meant(text, wording)
    learn_names((names for skills in named for _, names in skills), wording)
    for row, skills in enumerate(named):
        scores[row] += NAMED * _called(skills, wording)
    return np.clip(scores / (1 + WORDS + COVER + EXACT + BRIDGE + NAMED), 0, 1)


def _meant(text: str, wording: Wording) -> Any:
    """Per label: how much it is like the usual name of a skill the text asks for in other words."""
    places = {name: place for place, name in enumerate(bridges())}
    meant = [places[name] for name in bridged(text)]
    return wording.by_bridges[meant].max(axis=0).toarray().ravel() if meant else 0


def _called(skills: Named, wording: Wording) -> Any:
    """Per label: how much it is like a name of a skill found in the text."""
    import numpy as np

    most = np.zeros(len(wording.owners))
    for sure, names in skills:
        labels, alike = wording.known[names]
        most[labels] = np.maximum(most[labels], sure * alike)
    return most


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


def _best(row: Any, text: str, wording: Wording, top: int) -> list[tuple[ConceptId, float]]:
    """The best concepts by their best label; equal ones in the order of ids."""
    import numpy as np

    if not len(wording.firsts):
        return []
    scores = np.maximum.reduceat(row, wording.firsts)
    order = np.argsort(-scores, kind="stable")[: max(top, CLOSER)]
    order = order[scores[order] > 0]
    values = scores[order] * _bounded(row, order, text, wording)
    best = np.argsort(-values, kind="stable")[:top]
    return [(wording.owners[wording.firsts[order[i]]], round(float(values[i]), 4)) for i in best]


def _bounded(row: Any, order: Any, text: str, wording: Wording) -> list[float]:
    """Per concept, best first: NARROW where it is one above it bound to something the text does not speak of.

    "work in teams" leaves no room for "work in a construction team" in a text about something else.
    """
    own = _spoken_of(text)
    above: list[frozenset[str]] = []
    factors = []
    for concept in order:
        stems = frozenset(stems_of(_label(row, concept, wording)))
        factors.append(NARROW if any(one < stems and own.isdisjoint(stems - one) for one in above) else 1.0)
        above.append(stems)
    return factors


def _spoken_of(text: str) -> frozenset[str]:
    own, known = frozenset(stems_of(text)), families()
    return own.union(*(known.get(one, frozenset()) for one in own))


def _label(row: Any, concept: int, wording: Wording) -> str:
    """The label of a concept a text is most like."""
    start = wording.firsts[concept]
    end = wording.firsts[concept + 1] if concept + 1 < len(wording.firsts) else len(row)
    best: int = start + int(row[start:end].argmax())
    return wording.labels[best]
