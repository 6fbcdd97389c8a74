"""Every number the score rests on, in one place, each with its reason."""

from __future__ import annotations

from cvmatch.model import Importance, Kind, Relation, SectionKind, Seniority

SCORE_VERSION = "1"
"""Raised whenever a score can change for the same documents and taxonomy."""

IMPORTANCE = {Importance.ESSENTIAL: 3.0, Importance.OPTIONAL: 1.0, Importance.MENTIONED: 1.0}
"""An essential requirement weighs three optional ones (a missing must costs about three times a missing bonus)."""

KIND = {Kind.SOFT: 0.3, Kind.METHOD: 0.8, Kind.KNOWLEDGE: 0.8}
"""Every advert asks for team players: soft skills separate candidates least. Kinds not listed weigh 1."""

UNLISTED = 0.4
"""A skill the taxonomy does not hold, found by how it is written: about half of them are none."""

RARITY_ONE = 0.03
RARITY = (0.25, 1.6)
"""A requirement that RARITY_ONE of all adverts have weighs 1; the weight falls with the logarithm of the share, within
these bounds: what half of all adverts ask for (communication) weighs a quarter, one in two hundred 1.5."""

SHOWN_IN = frozenset(
    {
        SectionKind.WORK,
        SectionKind.PROJECTS,
        SectionKind.CERTIFICATES,
        SectionKind.VOLUNTEER,
        SectionKind.PUBLICATIONS,
        SectionKind.AWARDS,
    }
)
"""Sections that demonstrate a skill; elsewhere it is only named."""

PROVED_BY_NAMING = frozenset({Kind.DEGREE, Kind.CERTIFICATION, Kind.NATURAL_LANGUAGE})
"""Kinds a CV states rather than demonstrates: naming them is all one can do."""

STRENGTH_SHOWN = 0.85
STRENGTH_NAMED = 0.5
STRENGTH_PROVED = 1.0
"""Credit of evidence before recency and duration: a skills list alone cannot come near a CV that shows the work."""

RECENT_YEARS = 3.0
OLD_YEARS = 10.0
RECENCY_BONUS = 0.10
"""A skill last used within RECENT_YEARS earns the bonus in full, none after OLD_YEARS."""

LONG_MONTHS = 24.0
DURATION_BONUS = 0.05
"""Two years of use earn the duration bonus in full."""

YEARS_SHORT_FLOOR = 0.5
"""Where years of a skill are asked and the CV shows fewer, credit falls towards this part of it, not to nothing."""

RELATION = {Relation.SAME: 1.0, Relation.NARROWER: 1.0, Relation.BROADER: 0.4, Relation.RELATED: 0.5}
"""Ceiling of what a relation carries over; the taxonomy's own closeness (0..1) scales it."""

AXIS = {"years": 0.15, "level": 0.08, "role": 0.12}
"""Weight of the parts that are no single skill, relative to the weight of all requirements together."""

SAME_ROLE = 0.9
"""Closeness of two titles that name one role of the taxonomy in different words."""

CLAIMED = 0.8
"""What the title a CV gives itself counts beside a position held."""

LEVELS = (Seniority.INTERN, Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.LEAD)
LEVEL_STEP = 0.35
"""What each level below the one asked for costs of the level part."""

LEVEL_FROM_YEARS = ((8.0, Seniority.SENIOR), (3.0, Seniority.MID), (0.0, Seniority.JUNIOR))
"""The level a CV reaches by years alone, where no position states one."""
