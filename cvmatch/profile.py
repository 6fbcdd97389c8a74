"""Many adverts for one role as its profile: which part of them asks for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from cvmatch.model import ConceptId, Importance, Kind, Requirement, Role, RoleId, Target
from cvmatch.taxonomy import Taxonomy, ancestors, keys_of, label_of

MOST = 0.5
"""Essential is what most adverts for a role ask for."""

FEW = 0.05
"""An optional requirement fewer than one advert in twenty asks for is left out of a measured profile."""

NOTABLE = 0.2
"""One advert in five asking is worth a line in a profile: below it, on the development adverts, come tools of single
employers and words of the trade next door."""

TELLING = 1.5
"""How much more often than other adverts of the same feed: what everybody asks for does not tell a role."""

STANDING = 4
"""A profile with fewer essentials would call anybody fit who has one or two of them."""

LEAST = 30
"""Adverts below which a share is too rough to be called measured (at 30 it is good to about 18 points)."""

_UNTELLING = frozenset({Kind.SOFT, Kind.DEGREE, Kind.NATURAL_LANGUAGE})

Shares = Mapping[ConceptId, float]


@dataclass(frozen=True, slots=True)
class Measured:
    """A role with shares from ``n`` adverts. ``against`` holds requirements whose importance the shares contradict,
    ``further`` notable concepts the profile has no line for, most asked first.
    """

    role: Role
    n: int
    against: tuple[Requirement, ...]
    further: tuple[tuple[ConceptId, float], ...]


def title_labels(taxonomy: Taxonomy, role: Role) -> dict[str, RoleId]:
    """Role labels as they are looked up in titles, with those of a role the taxonomy may not hold yet."""
    roles = {**taxonomy.roles, role.id: role}
    return {
        "".join(keys_of(label)): role_id
        for role_id, each in sorted(roles.items())
        for label in (each.pref_label, *each.alt_labels)
    }


def title_role(title: str, labels: Mapping[str, RoleId]) -> RoleId | None:
    """The role whose label is the longest in a job title; None where none is."""
    words = keys_of(title)
    runs = ("".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1))
    return labels.get(max((run for run in runs if run in labels), key=len, default=""))


def split_by_role(
    targets: Iterable[Target], role: Role, taxonomy: Taxonomy
) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
    """The adverts whose title names the role, and the others."""
    labels = title_labels(taxonomy, role)
    parts: tuple[list[Target], list[Target]] = ([], [])
    for target in targets:
        parts[title_role(target.title, labels) != role.id].append(target)
    return tuple(parts[0]), tuple(parts[1])


def shares_of(targets: Iterable[Target], taxonomy: Taxonomy) -> dict[ConceptId, float]:
    """Concept -> part of the adverts (0..1) that ask for it or for something narrower, most asked first."""
    rows = [_asked(target, taxonomy) for target in targets]
    counts = Counter(concept for row in rows for concept in row)
    return {c: n / len(rows) for c, n in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))}


def measure(
    role: Role, targets: Sequence[Target], others: Sequence[Target], taxonomy: Taxonomy, few: float = FEW
) -> Measured:
    """The role with its requirements' shares measured over the adverts.

    What a requirement is called, groups and how important it is stay as they are: those are judgements. Optional
    ones without a source that fewer than ``few`` (0..1) of the adverts ask for go. ``others`` are adverts for other
    roles, to tell what tells this role.
    """
    rows = [_asked(target, taxonomy) for target in targets]
    measured = [r._replace(share=_share(r, rows)) for r in role.requirements]
    kept = tuple(r for r in measured if r.importance == Importance.ESSENTIAL or r.source or (r.share or 0.0) >= few)
    against = tuple(r for r in kept if (r.importance == Importance.ESSENTIAL) != ((r.share or 0.0) >= MOST))
    further = telling(shares_of(targets, taxonomy), shares_of(others, taxonomy), taxonomy)
    known = {concept for r in role.requirements for concept in r.concepts}
    known |= {parent for concept in known for parent in ancestors(taxonomy, concept)}
    return Measured(
        role=replace(role, requirements=kept),
        n=len(targets),
        against=against,
        further=tuple((c, s) for c, s in further if c not in known),
    )


def regrade(role: Role, taxonomy: Taxonomy, few: float = FEW) -> Role:
    """The measured role with importance by share: essential is what most adverts ask for, or a source names.

    Where fewer than STANDING are, the most asked for make up the number: adverts of some trades are thin. Soft skills,
    degrees and languages become essential by a source only. Essentials come first: those of a source in its
    own order, then by falling share.
    """
    named = [r for r in role.requirements if r.source and r.importance == Importance.ESSENTIAL]
    others = sorted((r for r in role.requirements if r not in named), key=lambda r: -(r.share or 0.0))
    able = [r for r in others if _tells(r, taxonomy)]
    asked = sum((r.share or 0.0) >= MOST for r in able)
    chosen = able[: max(asked, STANDING - len(named))]
    essential = [r._replace(importance=Importance.ESSENTIAL) for r in (*named, *chosen)]
    rest = [r._replace(importance=Importance.OPTIONAL) for r in others if r not in chosen]
    kept = [r for r in rest if r.source or (r.share or 0.0) >= few]
    return replace(role, requirements=(*essential, *kept))


def telling(shares: Shares, others: Shares, taxonomy: Taxonomy) -> tuple[tuple[ConceptId, float], ...]:
    """Concepts notably asked for and asked for more often than elsewhere; no soft skills, degrees or languages."""
    return tuple(
        (concept, share)
        for concept, share in shares.items()
        if share >= NOTABLE
        and share >= TELLING * others.get(concept, 0.0)
        and concept in taxonomy.concepts
        and taxonomy.concepts[concept].kind not in _UNTELLING
    )


def with_further(measured: Measured, taxonomy: Taxonomy) -> Role:
    """The measured role with a line for each further concept: essential where most adverts ask for it."""
    role = measured.role
    lines = tuple(_line(role.id, concept, share, taxonomy) for concept, share in measured.further)
    return replace(role, requirements=(*role.requirements, *lines))


def _line(role: RoleId, concept: ConceptId, share: float, taxonomy: Taxonomy) -> Requirement:
    label = label_of(taxonomy, concept)
    importance = Importance.ESSENTIAL if share >= MOST else Importance.OPTIONAL
    return Requirement(f"{role}/{concept}", label, label, (concept,), False, importance, share=share)


def _tells(requirement: Requirement, taxonomy: Taxonomy) -> bool:
    kinds = [taxonomy.concepts[c].kind for c in requirement.concepts if c in taxonomy.concepts]
    return not kinds or not _UNTELLING.issuperset(kinds)


def _asked(target: Target, taxonomy: Taxonomy) -> frozenset[ConceptId]:
    asked = {concept for r in target.requirements for concept in r.concepts}
    return frozenset(asked.union(*(ancestors(taxonomy, concept) for concept in asked)))


def _share(requirement: Requirement, rows: Sequence[frozenset[ConceptId]]) -> float:
    """Part of the adverts that ask for any of its concepts."""
    return round(sum(not row.isdisjoint(requirement.concepts) for row in rows) / len(rows), 2) if rows else 0.0
