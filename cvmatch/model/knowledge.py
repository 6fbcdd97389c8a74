"""What the taxonomy holds: concepts, roles and what roles ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from cvmatch.model.documents import Span
from cvmatch.model.words import ConceptId, Importance, Kind, RoleId, Seniority


class Concept(NamedTuple):
    """A skill or other thing asked for, in SKOS words; ``hidden_labels`` are matched and never shown.

    ``context`` maps an ambiguous label to the rules by which it is read (taxonomy/README.md).
    """

    id: ConceptId
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    broader: tuple[ConceptId, ...] = ()
    related: tuple[ConceptId, ...] = ()
    kind: Kind = Kind.KNOWLEDGE
    context: tuple[str, ...] = ()
    definition: str = ""


class Pay(NamedTuple):
    """Yearly pay unless ``period`` says otherwise (hour, day, week, month, year)."""

    low: float | None
    high: float | None
    currency: str
    period: str = "year"
    stage: str = ""
    country: str = ""
    year: int | None = None
    source: str = ""
    n: int | None = None
    span: Span | None = None


class Requirement(NamedTuple):
    """One thing asked for; an OR-group is ONE requirement whose ``any_of`` is true.

    ``concepts`` is empty where no concept was recognised: the requirement is shown and left out of the score.
    ``label`` is for display, ``text`` the target's own words, ``span`` into the target's document (None for a
    role), ``provenance`` the words or heading that made it so. Roles only: ``share`` is the part of adverts asking
    for it (0..1), ``source`` who calls it important where that is not measured, ``use`` what people in the role do
    with it, ``build`` how somebody without it builds and proves it. Adverts only: ``stress`` is how often the advert
    names it, a naming in the title counting as several.
    """

    id: str
    text: str
    label: str
    concepts: tuple[ConceptId, ...]
    any_of: bool
    importance: Importance
    min_years: float | None = None
    span: Span | None = None
    provenance: str = ""
    share: float | None = None
    source: str = ""
    use: str = ""
    build: str = ""
    stress: int = 1


class RoleLink(NamedTuple):
    """A move between roles that a source states: how hard, how long, how pay changes, what comes after."""

    role: RoleId
    difficulty: str = ""
    months_min: int | None = None
    months_max: int | None = None
    pay_change: str = ""
    note: str = ""
    after: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A target role with the requirements its adverts state (``measured_on`` says how that is known); ``day`` is
    what one does there.
    """

    id: RoleId
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    description: str = ""
    day: tuple[str, ...] = ()
    family: str = ""
    seniority: Seniority | None = None
    min_years: float | None = None
    requirements: tuple[Requirement, ...] = ()
    pay: tuple[Pay, ...] = ()
    growth: str = ""
    related: tuple[RoleLink, ...] = ()
    certificates: tuple[ConceptId, ...] = ()
    expects_links: tuple[str, ...] = ()
    practises: tuple[ConceptId, ...] = ()
    measured_on: str = "from knowledge, not measured"
