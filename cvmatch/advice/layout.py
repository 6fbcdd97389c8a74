"""Findings about the document as a whole: headline, key skills, length, dates, links, hidden text."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from cvmatch.model import CV, Importance, Match, Outcome, SectionKind, Status, Suggestion
from cvmatch.text import tokenise

TOP_PART = 0.35
"""A key-skills section that starts later than this part of the text is not near the top."""

MOST_PAGES = 2
MOST_WORDS = 1100
LISTED = 8
OLD_YEARS = 5


def layout_findings(match: Match, today: datetime.date) -> Iterator[Suggestion]:
    """What the order, length and contents of the document cost it."""
    yield from _headline(match)
    yield from _key_skills(match)
    yield from _buried(match, today)
    yield from _length(match.cv)
    yield from _dates(match.cv)
    yield from _hidden(match.cv)


def _words(text: str) -> set[str]:
    return {token.key for token in tokenise(text)}


def _headline(match: Match) -> Iterator[Suggestion]:
    cv, title = match.cv, match.target.title
    summary = cv.basics.summary
    top = f"{cv.basics.label or ''} " + (cv.document.text[summary.start : summary.end] if summary else "")
    asked = _words(title)
    if not asked or asked <= _words(top):
        return
    shown = _labels(match, Status.SHOWN)[:3]
    claim = f", with {', '.join(shown)}" if shown else ""
    yield Suggestion(
        "headline",
        "top of page 1",
        f"Open as a candidate for {title}{claim}, in two or three lines.",
        "the first lines do not name the target, and a reader decides in seconds",
        quote=" ".join(top.split())[:160],
    )


def _labels(match: Match, *statuses: Status) -> list[str]:
    ordered = sorted(match.outcomes, key=lambda o: -o.points)
    return list(dict.fromkeys(_claim(o) for o in ordered if o.status in statuses and o.requirement.concepts))


def _claim(outcome: Outcome) -> str:
    """What the CV can say of itself: the skill asked for, or of a group the one it has."""
    several = len(outcome.requirement.concepts) > 1 and outcome.evidence
    return outcome.evidence[0].mention.surface if several else outcome.requirement.label


def _key_skills(match: Match) -> Iterator[Suggestion]:
    have = _labels(match, Status.SHOWN, Status.NAMED)[:LISTED]
    skills = [s for s in match.cv.sections if s.kind == SectionKind.SKILLS]
    length = max(1, len(match.cv.document.text))
    if not have or any(s.span.start / length <= TOP_PART for s in skills):
        return
    where = "has no skills section" if not skills else "has its skills section far down"
    yield Suggestion(
        "key_skills",
        "after the summary",
        f"Put a key-skills section near the top, in the target's words: {', '.join(have)}.",
        f"the CV {where}; these are asked for and you have them",
    )


def _buried(match: Match, today: datetime.date) -> Iterator[Suggestion]:
    last = {e.concept_id: e.last for e in match.cv.experience}
    for outcome in match.outcomes:
        essential = outcome.requirement.importance == Importance.ESSENTIAL
        if not essential or outcome.status != Status.SHOWN or not outcome.evidence:
            continue
        evidence = outcome.evidence[0]
        used = last.get(evidence.mention.concept_id)
        if evidence.section == SectionKind.WORK and used and today.year - used.year > OLD_YEARS:
            yield Suggestion(
                "buried",
                f"work, last used {used}",
                f"Bring {_claim(outcome)} forward, if you have used it since: name it in a recent job.",
                "an essential skill stands only in an old job",
                quote=evidence.quote,
                span=evidence.mention.span,
            )


def _length(cv: CV) -> Iterator[Suggestion]:
    words = len(cv.document.text.split())
    if cv.document.pages > MOST_PAGES or words > MOST_WORDS:
        yield Suggestion(
            "length",
            f"{cv.document.pages} pages, {words} words",
            "Cut to two pages: shorten the oldest jobs first.",
            "what decides should stand on the first page",
        )


def _dates(cv: CV) -> Iterator[Suggestion]:
    if cv.work and not any(item.start for item in cv.work):
        yield Suggestion(
            "dates", "work", "Give each job a start and an end, month and year.", "no date could be read in any job"
        )


def _hidden(cv: CV) -> Iterator[Suggestion]:
    if cv.document.hidden.strip():
        yield Suggestion(
            "hidden_text",
            "document",
            "Remove the text a reader cannot see.",
            "it does not count here, and where it is noticed it counts against you",
            quote=" ".join(cv.document.hidden.split())[:120],
        )
