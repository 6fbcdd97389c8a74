"""What is known of skills and roles, as one frozen noun with its label index."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from cvmatch.model import Concept, ConceptId, Role, RoleId
from cvmatch.taxonomy.figures import Figures
from cvmatch.taxonomy.labels import LabelIndex, index_labels
from cvmatch.taxonomy.titles import index_titles, index_words
from cvmatch.text import tokenise


@dataclass(frozen=True, slots=True, eq=False)
class Taxonomy:
    """``concepts`` and ``roles`` in the order of their ids; ``narrower`` is ``broader`` read the other way.

    ``role_labels`` leads from the words of a role's labels (``words_key``) to the role,
    ``role_titles`` from those words as job titles hold them (``index_titles``);
    ``role_words`` are these words by first letter (``index_words``).
    ``digest`` tells two taxonomies apart (workers compare it); ``folder`` is where it was read, "" if nowhere.
    """

    version: str
    concepts: Mapping[ConceptId, Concept]
    roles: Mapping[RoleId, Role]
    role_labels: Mapping[str, RoleId]
    role_titles: Mapping[str, tuple[RoleId, RoleId]]
    role_words: Mapping[str, tuple[str, ...]]
    labels: LabelIndex
    broader: Mapping[ConceptId, tuple[ConceptId, ...]]
    narrower: Mapping[ConceptId, tuple[ConceptId, ...]]
    related: Mapping[ConceptId, tuple[ConceptId, ...]]
    digest: str = ""
    folder: str = ""
    memory: dict[str, object] = field(default_factory=dict, repr=False)
    """What rooms above prepared from this taxonomy (a matcher), kept as long as it lives."""
    figures: Figures = field(default_factory=Figures, repr=False)
    unpacked: Callable[[], None] | None = field(default=None, repr=False)
    """Gives back what was unpacked of the file this taxonomy is kept in; None where it is kept in none."""

    def release(self) -> None:
        """Give back all memory that reading texts has taken; what is needed again is made again."""
        self.memory.clear()
        if self.unpacked:
            self.unpacked()


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
    named = {role.id: role for role in sorted(roles, key=lambda r: r.id)}
    role_labels = index_roles((role.id, (role.pref_label, *role.alt_labels)) for role in named.values())
    return Taxonomy(
        version=version,
        concepts=known,
        roles=named,
        role_labels=role_labels,
        role_titles=index_titles(role_labels),
        role_words=index_words(role_labels),
        labels=index_labels(known.values()),
        broader=broader,
        narrower=_turned(broader),
        related=_symmetric({i: c.related for i, c in known.items() if c.related}),
        digest=digest,
        folder=folder,
        figures=figures or Figures(),
    )


def words_key(label: str) -> str:
    """The words of a role's label or of a job title, folded.

    >>> words_key("Machine-Learning Engineers")
    'machine learning engineer'
    """
    return " ".join(token.key for token in tokenise(label))


def index_roles(roles: Iterable[tuple[RoleId, tuple[str, ...]]]) -> dict[str, RoleId]:
    """The words of each label -> its role; of two roles with one label the first counts."""
    found: dict[str, RoleId] = {}
    for role, labels in roles:
        for label in labels:
            found.setdefault(words_key(label), role)
    return found


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
