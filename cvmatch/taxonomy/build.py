"""What is known of skills and roles, as one frozen noun with its label index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

from cvmatch.model import Concept, ConceptId, Role, RoleId
from cvmatch.taxonomy.figures import Figures
from cvmatch.taxonomy.labels import LabelIndex, index_labels

K = TypeVar("K")
V = TypeVar("V")


class Lazy(Mapping[K, V], Generic[K, V]):
    """A mapping whose values are made from prepared rows when first asked for: loading stays fast."""

    def __init__(self, rows: Mapping[K, object], make: Callable[[object], V]) -> None:
        self._rows, self._make = rows, make
        self._made: dict[K, V] = {}

    def __getitem__(self, key: K) -> V:
        if key not in self._made:
            self._made[key] = self._make(self._rows[key])
        return self._made[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def __contains__(self, key: object) -> bool:
        return key in self._rows


class Deferred(Mapping[K, V], Generic[K, V]):
    """A mapping that is made when first looked into."""

    def __init__(self, load: Callable[[], Mapping[K, V]]) -> None:
        self._load = load

    @cached_property
    def _all(self) -> Mapping[K, V]:
        return self._load()

    def __getitem__(self, key: K) -> V:
        return self._all[key]

    def __iter__(self) -> Iterator[K]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    def __contains__(self, key: object) -> bool:
        return key in self._all


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """``concepts`` and ``roles`` in the order of their ids; ``narrower`` is ``broader`` read the other way.

    ``digest`` tells two taxonomies apart (workers compare it); ``folder`` is where it was read, "" if nowhere.
    """

    version: str
    concepts: Mapping[ConceptId, Concept]
    roles: Mapping[RoleId, Role]
    labels: LabelIndex
    broader: Mapping[ConceptId, tuple[ConceptId, ...]]
    narrower: Mapping[ConceptId, tuple[ConceptId, ...]]
    related: Mapping[ConceptId, tuple[ConceptId, ...]]
    digest: str = ""
    folder: str = ""
    memory: dict[str, object] = field(default_factory=dict, repr=False)
    """What rooms above prepared from this taxonomy (a matcher), kept as long as it lives."""
    figures: Figures = field(default_factory=Figures, repr=False)


def build_taxonomy(
    concepts: Iterable[Concept],
    roles: Iterable[Role] = (),
    version: str = "0",
    digest: str = "",
    folder: str = "",
    figures: Figures | None = None,
) -> Taxonomy:
    """A taxonomy of concepts and roles, labels indexed. Of two concepts with one id the first counts
    (``check_taxonomy`` names the other).
    """
    known: dict[ConceptId, Concept] = {}
    for concept in sorted(concepts, key=lambda c: c.id):
        known.setdefault(concept.id, concept)
    broader = {i: c.broader for i, c in known.items() if c.broader}
    return Taxonomy(
        version=version,
        concepts=known,
        roles={role.id: role for role in sorted(roles, key=lambda r: r.id)},
        labels=index_labels(known.values()),
        broader=broader,
        narrower=_turned(broader),
        related=_symmetric({i: c.related for i, c in known.items() if c.related}),
        digest=digest,
        folder=folder,
        figures=figures or Figures(),
    )


def _turned(links: Mapping[ConceptId, tuple[ConceptId, ...]]) -> dict[ConceptId, tuple[ConceptId, ...]]:
    turned: dict[ConceptId, list[ConceptId]] = {}
    for source, targets in links.items():
        for target in targets:
            turned.setdefault(target, []).append(source)
    return {i: tuple(turned[i]) for i in sorted(turned)}


def _symmetric(links: Mapping[ConceptId, tuple[ConceptId, ...]]) -> dict[ConceptId, tuple[ConceptId, ...]]:
    back = _turned(links)
    both = sorted({*links, *back})
    return {i: tuple(dict.fromkeys((*links.get(i, ()), *back.get(i, ())))) for i in both}
