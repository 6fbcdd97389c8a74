"""What is wrong with a taxonomy: unresolved ids, cycles, labels with two owners, bad context rules."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from cvmatch.model import Concept, ConceptId, Role
from cvmatch.taxonomy.build import Taxonomy
from cvmatch.taxonomy.labels import ALL_BELOW, context_of, keys_of, labels_of
from cvmatch.taxonomy.relate import ancestors

_ID = r"[a-z0-9][a-z0-9-]*"
RULES = frozenset(
    """case exact verb not-start not-before not-after not-near skill-near label-near word-near in-list alone at-start
    asked""".split()
)


def check_taxonomy(taxonomy: Taxonomy) -> tuple[str, ...]:
    """Every problem as one sentence, in a stable order; empty when all is well."""
    concepts = taxonomy.concepts.values()
    problems = [*_bad_ids(concepts), *_unresolved(taxonomy), *_cycles(taxonomy), *_shared_labels(concepts)]
    problems += [*_bad_context(concepts), *_bad_roles(taxonomy)]
    return tuple(problems)


def _bad_ids(concepts: Iterable[Concept]) -> Iterator[str]:
    for concept in concepts:
        if not re.fullmatch(_ID, concept.id):
            yield f"{concept.id!r} is no lower-case slug"
        if not keys_of(concept.pref_label):
            yield f"{concept.id} has no preferred label"


def _unresolved(taxonomy: Taxonomy) -> Iterator[str]:
    for concept in taxonomy.concepts.values():
        for column in ("broader", "related"):
            for other in getattr(concept, column):
                if other not in taxonomy.concepts:
                    yield f"{concept.id}: {column} {other!r} does not exist"
                elif other == concept.id:
                    yield f"{concept.id}: {column} names itself"


def _cycles(taxonomy: Taxonomy) -> Iterator[str]:
    for concept_id in taxonomy.broader:
        if any(concept_id in ancestors(taxonomy, parent) for parent in taxonomy.broader[concept_id]):
            yield f"{concept_id} is in a cycle of broader concepts"


def _shared_labels(concepts: Iterable[Concept]) -> Iterator[str]:
    owners: dict[str, list[tuple[ConceptId, str, bool]]] = {}
    for concept in concepts:
        context = context_of(concept)
        for label in labels_of(concept):
            owners.setdefault("".join(keys_of(label)), []).append((concept.id, label, label in context))
    for rows in owners.values():
        # Context separates two owners only if each of them has a rule.
        if len({row[0] for row in rows}) > 1 and not all(row[2] for row in rows) and not _told_by_number(rows):
            yield f"label {rows[0][1]!r} belongs to " + " and ".join(dict.fromkeys(row[0] for row in rows))


def _told_by_number(rows: list[tuple[ConceptId, str, bool]]) -> bool:
    """Initials that end in S and initials that do not are told apart by how they are written: FTP and FTPS."""
    labels = [(owner, label.endswith("S")) for owner, label, _ in rows if label.isupper() and label.isalpha()]
    return len(labels) == len(rows) and len({owner for owner, _ in labels}) == len(set(labels)) == 2


def _bad_context(concepts: Iterable[Concept]) -> Iterator[str]:
    for concept in concepts:
        known = labels_of(concept)
        labels = Counter(entry.partition(":")[0].strip() for entry in concept.context)
        yield from (f"{concept.id}: context for {label!r} stands twice" for label, n in labels.items() if n > 1)
        for label, rules in context_of(concept).items():
            if label not in known and label != ALL_BELOW:
                yield f"{concept.id}: context for {label!r}, which is none of its labels"
            for rule in rules.split(";"):
                if rule.split()[:1] and rule.split()[0] not in RULES:
                    yield f"{concept.id}: unknown context rule {rule.strip()!r}"
            yield from (f"{concept.id}: rule {name!r} stands twice for {label!r}" for name in _twice(rules))


def _twice(rules: str) -> list[str]:
    """Rules named more than once for a label: only the last would count."""
    counts = Counter(rule.split()[0] for rule in rules.split(";") if rule.split())
    return [name for name, count in counts.items() if count > 1]


def _bad_roles(taxonomy: Taxonomy) -> Iterator[str]:
    for role in taxonomy.roles.values():
        for what, ids in _mentioned(role):
            for concept_id in ids:
                if concept_id not in taxonomy.concepts:
                    yield f"role {role.id}: {what} {concept_id!r} does not exist"
        for link in role.related:
            if link.role not in taxonomy.roles:
                yield f"role {role.id}: related role {link.role!r} does not exist"


def _mentioned(role: Role) -> Iterator[tuple[str, tuple[ConceptId, ...]]]:
    yield "certificate", role.certificates
    yield "practised concept", role.practises
    for requirement in role.requirements:
        yield "requirement", requirement.concepts
