"""Names in and out: the label of an id, the role of a name, concepts by their words."""

from __future__ import annotations

from difflib import get_close_matches

from cvmatch.errors import UnknownName
from cvmatch.model import Concept, ConceptId, Role, RoleId
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.labels import keys_of, labels_of
from cvmatch.text import fold


def label_of(taxonomy: Taxonomy, concept_id: ConceptId) -> str:
    """What to show for a concept; an unlisted (``x:``) one shows its folded surface."""
    if concept_id in taxonomy.concepts:
        return taxonomy.concepts[concept_id].pref_label
    return concept_id.removeprefix("x:").replace("-", " ")


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
    near = get_close_matches(name.lower(), sorted(taxonomy.concepts), n=3, cutoff=0.6)
    raise UnknownName("concept", name, tuple(near), "try 'cvmatch taxonomy search'")


def find_role(taxonomy: Taxonomy, name: str) -> Role:
    """The role with that id or label, in any case and spelling.

    Raises UnknownName (exit 2) with the nearest names.
    """
    if RoleId(name) in taxonomy.roles:
        return taxonomy.roles[RoleId(name)]
    names = {fold(label): role for role in reversed(list(taxonomy.roles.values())) for label in _role_labels(role)}
    if fold(name) in names:
        return names[fold(name)]
    near = get_close_matches(fold(name), list(names), n=3, cutoff=0.6)
    raise UnknownName(
        "role", name, tuple(dict.fromkeys(names[key].id for key in near)), "run 'cvmatch roles' to see all"
    )


def _role_labels(role: Role) -> tuple[str, ...]:
    return (role.id, role.pref_label, *role.alt_labels)


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
