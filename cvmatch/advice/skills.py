"""Findings about single skills: worded otherwise, listed and not shown, shown where nobody looks, missing."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cvmatch.advice.top import claim
from cvmatch.model import (
    Concept,
    ConceptId,
    Evidence,
    Importance,
    Kind,
    Match,
    Outcome,
    Relation,
    SectionKind,
    Status,
    Suggestion,
    YearMonth,
)
from cvmatch.scoring import forecast, is_everyday
from cvmatch.scoring.weights import PROVED_BY_NAMING, SHOWN_IN
from cvmatch.taxonomy import Taxonomy, concept_of, labels_of
from cvmatch.text import fold

RECOMPUTED = 8
"""Listed skills whose gain is recomputed: those worth most; a person acts on a few."""

ALONE = 3
"""Listed skills that get a finding each; the others share one."""

LEAST_GAIN = 0.5
"""Points below which a finding is not worth a person's evening."""

REWORDED = 4
OLD_YEARS = 5
LONG_LINE = 100
LEAD = 25  # letters of a line that are read first: a figure there is what it should lead with
LATE = 0.6
"""A skill named after this part of a long line is not what the line seems to be about."""

LINES_NAMED = 2
DECIDING = 5
"""Of the essential requirements those worth most: only for them a line is rewritten."""

BURIED_NAMED = 4


NAMED = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.CERTIFICATION})
"""Kinds whose labels are names."""


def skill_findings(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    """What to say differently, to show, to bring forward and not to leave out."""
    yield from _reword(match, taxonomy)
    yield from _named_not_shown(match, taxonomy, today)
    yield from _buried(match, taxonomy, today)
    yield from _hidden_aspect(match, taxonomy)
    yield from _missing(match)


def _reword(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    """The CV has the very concept under another name: write the target's."""
    found = [o for o in match.outcomes if o.evidence and o.status in (Status.SHOWN, Status.NAMED) and not o.general]
    worded = [(o, _asked_word(o, taxonomy)) for o in sorted(found, key=lambda o: -o.worth)]
    for outcome, asked in [(o, word) for o, word in worded if _unsaid(match, o, word)][:REWORDED]:
        evidence = outcome.evidence[0]
        yield Suggestion(
            "reword",
            evidence.section.value,
            f"Write “{asked}” beside “{evidence.mention.surface}”.",
            "the target calls it so, and a reader or a filter looks for that word",
            quote=evidence.quote,
            span=evidence.mention.span,
        )


def _unsaid(match: Match, outcome: Outcome, asked: str) -> bool:
    """Whether the CV never uses the target's word for what it has."""
    evidence = outcome.evidence[0]
    if not asked or evidence.relation != Relation.SAME or _holds(evidence.mention.surface, asked):
        return False
    if evidence.mention not in match.cv.mentions:  # a job title that shows it by itself
        return False
    mine = {fold(m.surface) for m in match.cv.mentions if m.concept_id == evidence.mention.concept_id}
    return not any(fold(asked) in own or own in fold(asked) for own in mine)


def _holds(surface: str, asked: str) -> bool:
    """Whether the words asked for stand in what the CV says: "EKS" in "AWS EKS"."""
    return fold(asked) in fold(surface) or f" {asked} ".casefold() in f" {surface} ".casefold()


def _asked_word(outcome: Outcome, taxonomy: Taxonomy) -> str:
    """The target's own word for the concept the CV has: the label that stands in the requirement's text."""
    concept = outcome.evidence[0].mention.concept_id
    if concept not in outcome.requirement.concepts:
        return ""
    known, text = concept_of(taxonomy, concept), fold(outcome.requirement.text)
    standing = [label for label in labels_of(known) if fold(label) in text and _is_name(label, known)]
    return max(standing, key=len, default="")


def _is_name(label: str, concept: Concept) -> bool:
    """Whether a filter may look for just this label: a name or an abbreviation, not a word that may mean much."""
    return label == concept.pref_label or label.isupper() or concept.kind in NAMED


def _named_not_shown(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    listed = [o for o in match.outcomes if o.status == Status.NAMED and o.evidence and o.worth and not o.general]
    listed = [o for o in listed if o.requirement.importance != Importance.MENTIONED and _itself(o)]
    listed = [o for o in listed if concept_of(taxonomy, _concept(o)).kind not in PROVED_BY_NAMING]
    if not listed or match.score is None:
        return
    score_with = forecast(match, taxonomy, today)
    best = sorted(listed, key=lambda o: -(o.worth - o.points))[:RECOMPUTED]
    gains = [(score_with([_concept(o)]) - match.score, o) for o in best]
    worth = [(gain, o) for gain, o in gains if gain >= LEAST_GAIN]
    for gain, outcome in worth[:ALONE]:
        what = claim(outcome, taxonomy)
        yield _to_show(f"Show {what} where you used it: a line with what came of it, only if true.", gain, outcome)
    others = [o for _, o in worth[ALONE:]]
    if others:
        names = ", ".join(dict.fromkeys(claim(o, taxonomy) for o in others))
        gain = score_with([_concept(o) for o in others]) - match.score
        yield _to_show(f"Then show {names} in the same way, only if true.", gain, others[0])


def _itself(outcome: Outcome) -> bool:
    """Whether the CV lists what is asked for and not a kind of it."""
    return outcome.evidence[0].relation == Relation.SAME


def _concept(outcome: Outcome) -> ConceptId:
    return outcome.evidence[0].mention.concept_id


def _to_show(text: str, gain: float, outcome: Outcome) -> Suggestion:
    evidence = outcome.evidence[0]
    reason = "it is listed, and no job or project in the CV uses it"
    place, span = evidence.section.value, evidence.mention.span
    return Suggestion("named_not_shown", place, text, reason, gain, quote=evidence.quote, span=span)


def _buried(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    """Essential skills that stand only in an old job or after page 1, in one finding."""
    worthiest = sorted(match.outcomes, key=lambda o: -o.worth)
    found = [(o, where) for o in worthiest if (where := _buried_where(match, o, taxonomy, today))][:BURIED_NAMED]
    if not found or match.score is None:
        return
    outcomes = [o for o, _ in found]
    gain = forecast(match, taxonomy, today)([_concept(o) for o in outcomes]) - match.score
    claims = list(dict.fromkeys(claim(o, taxonomy) for o in outcomes))
    names, (it, it_stands) = ", ".join(claims), ("it", "it stands") if len(claims) == 1 else ("them", "they stand")
    evidence = outcomes[0].evidence[0]
    yield Suggestion(
        "buried",
        ", ".join(dict.fromkeys(where for _, where in found)),
        f"Bring {names} forward: name {it} on page 1, in a recent job only if true.",
        f"essential for the target, and {it_stands} only where few readers get to",
        gain if gain >= LEAST_GAIN else None,
        quote=evidence.quote,
        span=evidence.mention.span,
    )


def _buried_where(match: Match, outcome: Outcome, taxonomy: Taxonomy, today: datetime.date) -> str:
    """Where an essential skill is buried; empty where it is not."""
    essential = outcome.requirement.importance == Importance.ESSENTIAL
    if not essential or outcome.general or outcome.status != Status.SHOWN or not outcome.evidence:
        return ""
    if all(is_everyday(concept, taxonomy) for concept in outcome.requirement.concepts):
        return ""
    shown = [e for e in outcome.evidence if e.section in SHOWN_IN]
    places = {_page(match, m.span.start) for m in match.cv.mentions if m.concept_id in outcome.requirement.concepts}
    used = [when for e in shown if (when := _last_used(match, e.mention.concept_id))]
    if all(e.section == SectionKind.WORK for e in shown) and used and len(used) == len(shown):
        last = max(used, key=str)
        if today.year - last.year > OLD_YEARS and _later_job(match, last):
            return f"work, last used {last}"
    return f"page {min(places)}" if places and min(places) > 1 else ""


def _last_used(match: Match, concept: ConceptId) -> YearMonth | None:
    return next((e.last for e in match.cv.experience if e.concept_id == concept), None)


def _later_job(match: Match, used: object) -> bool:
    """Whether there is a more recent job a skill could be brought forward to."""
    return any(job.current or (job.end is not None and str(job.end) > str(used)) for job in match.cv.work)


def _page(match: Match, offset: int) -> int:
    lines = match.cv.document.lines
    return next((line.page for line in lines if line.span.start <= offset < line.span.end), 1)


def _hidden_aspect(match: Match, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    """Long lines that name an essential skill near their end, while no line leads with it."""
    found = [o for o in match.outcomes if o.requirement.importance == Importance.ESSENTIAL and not o.general]
    deciding = sorted(found, key=lambda o: -o.worth)[:DECIDING]
    lines = [(o, e) for o in deciding if o.status == Status.SHOWN and (e := _late(match, o))]
    for outcome, evidence in lines[:LINES_NAMED]:
        yield Suggestion(
            "hidden_aspect",
            evidence.section.value,
            f"Lead this line with {claim(outcome, taxonomy)}: that is what the target looks for in it.",
            "it is named at the end of a long line, and the first words are read most",
            quote=evidence.quote,
            span=evidence.mention.span,
        )


def _late(match: Match, outcome: Outcome) -> Evidence | None:
    """The evidence of an outcome where all of it stands late in long lines under jobs."""
    places = [(e, _part(match, e)) for e in outcome.evidence if e.section == SectionKind.WORK]
    late = bool(places) and len(places) == len(outcome.evidence) and all(part >= LATE for _, part in places)
    return places[0][0] if late else None


def _part(match: Match, evidence: Evidence) -> float:
    """How far into its line, 0..1, the evidence stands; 0 in a short line, and in one that leads with a figure."""
    at = evidence.mention.span.start
    lines = (h for job in match.cv.work for h in job.highlights if h.start <= at < h.end)
    line = next(lines, None)
    if line is None or line.end - line.start < LONG_LINE:
        return 0.0
    if any(map(str.isdigit, match.cv.document.text[line.start : line.start + LEAD])):
        return 0.0
    return (at - line.start) / (line.end - line.start)


def _missing(match: Match) -> Iterator[Suggestion]:
    missing = [
        o
        for o in match.outcomes
        if o.status == Status.MISSING and o.requirement.importance == Importance.ESSENTIAL and o.requirement.concepts
    ]
    missing = [o for o in missing if not o.general]
    if missing:
        one = len(missing) == 1
        what = "1 essential requirement is" if one else f"{len(missing)} essential requirements are"
        yield Suggestion(
            "missing_essential",
            "skills and work",
            f"{what} not in the CV, see Missing: add what you have of {'it' if one else 'them'}, only if true.",
            "what is left out counts as missing; for the rest see what to learn first",
        )
