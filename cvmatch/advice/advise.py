"""All findings about a CV for one target, and the learning plan."""

from __future__ import annotations

import datetime

from cvmatch.advice.bullets import bullet_findings
from cvmatch.advice.document import document_findings
from cvmatch.advice.plan import learning_plan
from cvmatch.advice.skills import skill_findings
from cvmatch.advice.top import top_findings
from cvmatch.model import Advice, Match
from cvmatch.taxonomy import Taxonomy

ORDER = (
    "hidden_text",
    "dates",
    "stuffing",
    "headline",
    "links",
    "reword",
    "key_skills",
    "named_not_shown",
    "missing_essential",
    "buried",
    "order",
    "own_section",
    "hidden_aspect",
    "weak_opening",
    "no_figure",
    "first_person",
    "cliche",
    "gap",
    "length",
)
"""What a reader loses most by comes first; within one code, the greatest gain."""


def advise(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Advice:
    """What to change in the CV and what to learn for this target.

    Nothing is invented: every addition is in the CV already or marked "only if true". Every ``gain`` is the score
    recomputed; a finding without one does not change the score.
    """
    findings = [
        *top_findings(match, taxonomy),
        *skill_findings(match, taxonomy, today),
        *bullet_findings(match),
        *document_findings(match, taxonomy, today),
    ]
    ordered = sorted(findings, key=lambda s: (ORDER.index(s.code), -(s.gain or 0.0)))
    return Advice(tuple(ordered), learning_plan(match, taxonomy, today))
