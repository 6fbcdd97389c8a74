"""Every number the score rests on, in one place, each with its reason."""

from __future__ import annotations

from cvmatch.model import Importance, Kind, Relation, SectionKind, Seniority

SCORE_VERSION = "8"
"""Raised whenever a score can change for the same documents and taxonomy."""

IMPORTANCE = {Importance.ESSENTIAL: 3.0, Importance.OPTIONAL: 1.0, Importance.MENTIONED: 1.0}
"""An essential requirement weighs three optional ones: a missing must costs about three times a missing bonus. On dev
adverts 2:1 orders adverts by field hardly better (AUC +0.003), and says less of what decides."""

KIND = {Kind.SOFT: 0.3, Kind.DEGREE: 0.3, Kind.NATURAL_LANGUAGE: 0.3}
"""Every advert asks for team players, a degree and English: they separate candidates least. Kinds not listed weigh 1.
Tuned on dev adverts (benchmarks/fit.py)."""

EVERYDAY, EVERYDAY_WEIGHT = frozenset({"office-software", "computer-literacy", "csv"}), 0.4
"""Programs of every office (groups of the taxonomy), plain tables and the use of a computer: adverts list them, nobody
is chosen by them. From judgement."""

UNLISTED = 0.4
"""A skill the taxonomy does not hold, found by how it is written: about half of them are none."""

RARITY_ONE = 0.03
RARITY = (0.25, 1.6)
"""A requirement that RARITY_ONE of all adverts have weighs 1; the weight falls with the logarithm of the share, within
these bounds: what half of all adverts ask for (communication) weighs a quarter, one in two hundred 1.5. Tuned on dev
adverts."""

NEVER_LESS = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
"""Kinds that many adverts asking for them make no less telling: Python is no small matter because it is asked often."""

STRESS = 0.5
"""A requirement weighs 1 + STRESS * ln(times the advert names it): tuned on dev adverts."""

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

NAMES_ROLE = 0.75
"""A title, or a part of a line, names a role whose label makes so much of it: "Head of Java" is no Java developer."""

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

RELATION = {Relation.SAME: 1.0, Relation.NARROWER: 1.0, Relation.BROADER: 0.6, Relation.RELATED: 0.7}
"""Ceiling of what a relation carries over; the taxonomy's own closeness (0..1) scales it. On dev adverts half as much
again orders better than 0.4 and 0.5 did, twice as much no better."""

AXIS = {"years": 0.15, "level": 0.08, "role": 0.5, "wording": 0.2}
"""Weight of the parts that are no single skill, relative to the weight of all requirements together. Role and wording
are tuned on dev data (benchmarks/roles.py and fit.py), years and level from judgement."""

SKILLS_FOR_ROLE = 0.5
"""What skills that fit in full count in place of a role never held: who shows every skill of a role reaches 83
without its title. From judgement; on dev data it changes no order of roles."""

WORDING_FULL = 8.0
"""The likeness of wording that counts as all of it: of pairs of real CVs and adverts about one in fifty
reaches it."""

WORDING_LEAST = 20
"""An advert with fewer telling words is too short for its wording to say anything."""

SAME_ROLE = 0.9
"""Closeness of two titles that name one role of the taxonomy in different words."""

SAME_FAMILY = 0.3
"""Closeness of two titles whose roles are of one family (data scientist, machine learning engineer): from judgement."""

SAME_POST = 0.5
"""What is left of the words two titles share where all of them name posts of any field ("Service advisor", "Banking
advisor"). On invented CVs any value below 0.7 puts more right roles first than 1 does; no other set moves."""

CLAIMED = 0.9
STANDING_TITLE = 0.7
"""What the title a CV gives itself, and one that stands alone in a line of it, count beside a position held."""

OLD_TITLE = 0.3
"""What a position loses that ended OLD_YEARS ago; none within RECENT_YEARS."""

LEVELS = (Seniority.INTERN, Seniority.JUNIOR, Seniority.MID, Seniority.SENIOR, Seniority.LEAD)
LEVEL_STEP = 0.35
"""What each level below the one asked for costs of the level part."""

LEVEL_FROM_YEARS = ((8.0, Seniority.SENIOR), (3.0, Seniority.MID), (0.0, Seniority.JUNIOR))
"""The level a CV reaches by years alone, where no position states one."""
