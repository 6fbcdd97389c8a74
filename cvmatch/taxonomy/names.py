"""Names in and out: the label of an id, the role of a name, concepts by their words."""

from __future__ import annotations

from typing import cast

from cvmatch.errors import UnknownName
from cvmatch.model import Concept, ConceptId, Role, RoleId
from cvmatch.taxonomy.build import Taxonomy, words_key
from cvmatch.taxonomy.labels import keys_of, labels_of
from cvmatch.text import fold

LABELS = 20_000
"""Labels remembered per taxonomy before the memory is emptied: unlisted ones have no end."""

TITLES = 20_000
"""Titles remembered per taxonomy before the memory is emptied."""


def label_of(taxonomy: Taxonomy, concept_id: ConceptId) -> str:
    """What to show for a concept; an unlisted (``x:``) one shows its folded surface."""
    known = cast("dict[ConceptId, str]", taxonomy.memory.setdefault("labels", {}))
    if concept_id not in known:
        if len(known) > LABELS:
            known.clear()
        found = taxonomy.concepts.get(concept_id)
        known[concept_id] = found.pref_label if found else concept_id.removeprefix("x:").replace("-", " ")
    return known[concept_id]


def concept_of(taxonomy: Taxonomy, concept_id: ConceptId) -> Concept:
    """The concept of an id; for an unlisted (``x:``) one a provisional concept with its label."""
    found = taxonomy.concepts.get(concept_id)
    return found or Concept(concept_id, label_of(taxonomy, concept_id))


def find_concept(taxonomy: Taxonomy, name: str) -> Concept:
    """The concept with that id or label, in any case and spelling.

    Raises UnknownName (exit 2) with the nearest ids.
    """
    if ConceptId(name) in taxonomy.concepts:
        return taxonomy.concepts[ConceptId(name)]
    for concept in search(taxonomy, name):
        if fold(name) in map(fold, labels_of(concept)):
            return concept
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), sorted(taxonomy.concepts), n=3, cutoff=0.6)
    raise UnknownName("concept", name, tuple(near), "try 'cvmatch taxonomy search'")


def find_role(taxonomy: Taxonomy, name: str) -> Role:
    """The role with that id or label, in any case and spelling.

    Raises UnknownName (exit 2) with the nearest names.
    """
    if RoleId(name) in taxonomy.roles:
        return taxonomy.roles[RoleId(name)]
    words = words_key(name)
    found = taxonomy.role_labels.get(words) or _spelt(taxonomy, fold(name))
    if found:
        return taxonomy.roles[found]
    from difflib import get_close_matches

    near = get_close_matches(words, list(taxonomy.role_labels), n=3, cutoff=0.6)
    likely = tuple(dict.fromkeys(taxonomy.role_labels[label] for label in near))
    raise UnknownName("role", name, likely, "run 'cvmatch roles' to see all")


def _spelt(taxonomy: Taxonomy, key: str) -> RoleId | None:
    """The role whose id or label differs only in spaces, hyphens and the like ("Full-Stack" and "Fullstack")."""
    ids = (role for role in taxonomy.roles if fold(role) == key)
    labels = (role for label, role in taxonomy.role_labels.items() if fold(label) == key)
    return next(ids, None) or next(labels, None)


def role_in(taxonomy: Taxonomy, title: str) -> RoleId | None:
    """The role whose label is the longest that stands in a job title; None where none does."""
    known = cast("dict[str, RoleId | None]", taxonomy.memory.setdefault("roles in titles", {}))
    if title not in known:
        if len(known) > TITLES:
            known.clear()
        known[title] = _role_in(taxonomy, words_key(title).split(" "))
    return known[title]


def _role_in(taxonomy: Taxonomy, words: list[str]) -> RoleId | None:
    runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    named = [run for run in runs if run in taxonomy.role_labels]
    return taxonomy.role_labels[min(named, key=lambda run: (-len(run), run))] if named else None


def search(taxonomy: Taxonomy, words: str) -> tuple[Concept, ...]:
    """Concepts with a label or description holding all the words: exact label first, then shortest label."""
    wanted, key = keys_of(words), fold(words)
    found = []
    for concept in taxonomy.concepts.values():
        labels = labels_of(concept)
        if all(w in keys_of(" ".join((*labels, concept.definition))) for w in wanted):
            rank = 0 if any(fold(label) == key for label in labels) else 1
            found.append((rank, len(concept.pref_label), concept.id, concept))
    return tuple(row[-1] for row in sorted(found, key=lambda row: row[:3])) if wanted else ()
