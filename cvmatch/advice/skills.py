"""Findings about single skills: worded otherwise, listed and not shown, missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cvmatch.model import Importance, Match, Outcome, Relation, Status, Suggestion
from cvmatch.scoring import forecast
from cvmatch.taxonomy import Taxonomy, concept_of, labels_of
from cvmatch.text import fold

RECOMPUTED = 8
"""Listed skills whose gain is recomputed: those worth most; a person acts on a few."""

MISSING_NAMED = 6
SHORT_LABEL = 40


def skill_findings(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    """What to say differently, to show, and not to leave out."""
    yield from _reword(match, taxonomy)
    yield from _named_not_shown(match, taxonomy, today)
    yield from _missing(match)


def _reword(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    """The CV has the very concept under another name: write the target's."""
    for outcome in match.outcomes:
        if not outcome.evidence or outcome.status not in (Status.SHOWN, Status.NAMED):
            continue
        evidence = outcome.evidence[0]
        if evidence.relation != Relation.SAME:
            continue
        asked = _asked_word(outcome, taxonomy)
        mine = {fold(m.surface) for m in match.cv.mentions if m.concept_id == evidence.mention.concept_id}
        if asked and not any(fold(asked) in own or own in fold(asked) for own in mine):
            yield Suggestion(
                "reword",
                evidence.section.value,
                f"Write “{asked}” beside “{evidence.mention.surface}”.",
                "the target calls it so, and a reader or a filter looks for that word",
                quote=evidence.quote,
                span=evidence.mention.span,
            )


def _asked_word(outcome: Outcome, taxonomy: Taxonomy) -> str:
    """The target's own word for the concept the CV has: the label that stands in the requirement's text."""
    concept = outcome.evidence[0].mention.concept_id
    if concept not in outcome.requirement.concepts:
        return ""
    text = fold(outcome.requirement.text)
    standing = [label for label in labels_of(concept_of(taxonomy, concept)) if fold(label) in text]
    return max(standing, key=len, default="")


def _named_not_shown(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    listed = [o for o in match.outcomes if o.status == Status.NAMED and o.evidence and o.worth]
    listed = [o for o in listed if o.requirement.importance != Importance.MENTIONED]
    if not listed:
        return
    score_with = forecast(match, taxonomy, today)
    for outcome in sorted(listed, key=lambda o: -(o.worth - o.points))[:RECOMPUTED]:
        concept = outcome.evidence[0].mention.concept_id
        gain = score_with([concept]) - (match.score or 0.0)
        label = outcome.requirement.label
        yield Suggestion(
            "named_not_shown",
            outcome.evidence[0].section.value,
            f"Show {label} where you used it: one line in a job or project with what came of it, only if true.",
            "it is listed, and no job or project in the CV uses it",
            gain if gain > 0 else None,
            quote=outcome.evidence[0].quote,
            span=outcome.evidence[0].mention.span,
        )


def _missing(match: Match) -> Iterator[Suggestion]:
    missing = [
        o
        for o in match.outcomes
        if o.status == Status.MISSING and o.requirement.importance == Importance.ESSENTIAL and o.requirement.concepts
    ]
    labels = [
        o.requirement.label for o in sorted(missing, key=lambda o: -o.worth) if len(o.requirement.label) <= SHORT_LABEL
    ]
    if labels:
        more = f" and {len(labels) - MISSING_NAMED} more" if len(labels) > MISSING_NAMED else ""
        yield Suggestion(
            "missing_essential",
            "skills and work",
            f"Essential and not in the CV: {', '.join(labels[:MISSING_NAMED])}{more}. Add what you have, only if true.",
            "what is left out counts as missing; for the rest see what to learn first",
        )
