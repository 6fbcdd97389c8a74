"""How long a move takes: weeks for each gap by its effort class, two learned side by side, one formula for all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cvmatch.model import ConceptId, Importance, Kind
from cvmatch.taxonomy import Taxonomy, concept_of

TRACKS = 2
"""Things learned side by side in the evenings."""

SETUP_MONTHS = 2.0
"""What no gap makes shorter: a month to check one's skills and study adverts before, a month to rework the CV and
talk to employers after. From the published guides' plans (weeks 1 to 4, and the last step or two)."""

WEEKS_A_MONTH = 365.25 / 12 / 7

WEEKS: Mapping[str, tuple[float, float]] = {
    "small": (2.0, 4.0),
    "medium": (5.0, 7.0),
    "large": (9.0, 10.0),
    "degree": (150.0, 200.0),
    "grows": (0.0, 0.0),
}
"""Weeks of evenings, least and most, for the whole of a thing. Small, medium and large are tuned on the ten moves whose
months published guides state (``python -m benchmarks.moves``). From judgement: a degree is three to four years; what
grows with the work (soft skills) takes no time of its own."""

CLASS = {
    Kind.LANGUAGE: "large",
    Kind.PLATFORM: "large",
    Kind.FRAMEWORK: "medium",
    Kind.DATABASE: "medium",
    Kind.KNOWLEDGE: "medium",
    Kind.METHOD: "medium",
    Kind.CERTIFICATION: "medium",
    Kind.TOOL: "small",
    Kind.PROTOCOL: "small",
    Kind.NATURAL_LANGUAGE: "large",
    Kind.DEGREE: "degree",
    Kind.SOFT: "grows",
}

NEW_FIELD_MONTHS = (4.0, 8.0)
"""What a field with other foundations adds (a nurse who becomes an engineer). From judgement: the published moves all
stay in technology."""

_TECHNOLOGY = frozenset({"technology"})
_BUSINESS = frozenset({"business"})
FIELDS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("software", "data", "infrastructure", "security", "enterprise", "engineering"), _TECHNOLOGY),
    **dict.fromkeys(("science", "product", "management"), _TECHNOLOGY | _BUSINESS),
    **dict.fromkeys(("business", "sales", "marketing", "people", "operations", "finance", "media"), _BUSINESS),
    "design": frozenset({"technology", "media"}),
}
"""Families of roles that share foundations; a family not named here is a field of its own."""


@dataclass(frozen=True, slots=True)
class Lack:
    """A requirement that is not met: its greatest part, how much of that lacks (0..1), and its effort class."""

    concept: ConceptId
    distance: float
    effort: str
    importance: Importance

    @property
    def weeks(self) -> tuple[float, float]:
        """Least and most weeks of evenings."""
        least, most = WEEKS[self.effort]
        return least * self.distance, most * self.distance


def lack_of(
    taxonomy: Taxonomy, parts: Iterable[tuple[ConceptId, float]], importance: Importance = Importance.ESSENTIAL
) -> Lack:
    """The greatest of the parts (concept, part of it that lacks): the smaller ones are learned with it."""
    lacks = [Lack(c, d, CLASS[concept_of(taxonomy, c).kind], importance) for c, d in parts]
    return max(lacks, key=lambda lack: lack.weeks[1])


def months_for(lacks: Iterable[Lack], new_field: bool) -> tuple[int, int]:
    """Whole months, least and most, until the essential gaps are closed and the move is made."""
    essential = [lack for lack in lacks if lack.importance == Importance.ESSENTIAL]
    added = NEW_FIELD_MONTHS if new_field else (0.0, 0.0)
    least, most = (
        SETUP_MONTHS + added[end] + calendar_weeks([lack.weeks[end] for lack in essential]) / WEEKS_A_MONTH
        for end in (0, 1)
    )
    return math.floor(least + 0.5), max(math.floor(most + 0.5), math.floor(least + 0.5) + 1)


def calendar_weeks(weeks: Sequence[float]) -> float:
    """Weeks until all is learned on the tracks there are; one thing cannot be learned on two at once."""
    return max(sum(weeks) / TRACKS, max(weeks, default=0.0))


def is_new_field(source: str, target: str) -> bool:
    """Whether two families of roles (``Role.family``) stand on other foundations."""
    own = FIELDS.get(source, frozenset({source}))
    return bool(source) and bool(target) and own.isdisjoint(FIELDS.get(target, frozenset({target})))
