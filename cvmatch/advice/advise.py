"""All findings about a CV for one target, and the learning plan."""

from __future__ import annotations

import datetime

from cvmatch.advice.bullets import bullet_findings
from cvmatch.advice.layout import layout_findings
from cvmatch.advice.plan import learning_plan
from cvmatch.advice.skills import skill_findings
from cvmatch.model import Advice, Match
from cvmatch.taxonomy import Taxonomy

ORDER = (
    "dates",
    "hidden_text",
    "headline",
    "reword",
    "named_not_shown",
    "key_skills",
    "missing_essential",
    "buried",
    "no_figure",
    "weak_opening",
    "first_person",
    "length",
)
"""What a reader loses most by comes first; within one code, the greatest gain."""


def advise(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Advice:
    """What to change in the CV and what to learn for this target.

    Nothing is invented: every addition is in the CV already or marked "only if true". Every ``gain`` is the score
    recomputed; a finding without one does not change the score.
    """
    findings = [*layout_findings(match, today), *skill_findings(match, taxonomy, today), *bullet_findings(match.cv)]
    ordered = sorted(findings, key=lambda s: (ORDER.index(s.code), -(s.gain or 0.0)))
    return Advice(tuple(ordered), learning_plan(match, taxonomy, today))
