"""Findings about the document as a whole: length, dates, gaps, order, sections of their own, stuffing, hidden text."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from cvmatch.model import CV, Kind, Match, Mention, SectionKind, Span, Status, Suggestion, WorkItem, YearMonth
from cvmatch.scoring.held import held_titles
from cvmatch.scoring.offers import section_at
from cvmatch.scoring.titles import title_pieces, title_roles
from cvmatch.taxonomy import Taxonomy, concept_of, label_of

MOST_PAGES = 2
MOST_WORDS = 1100
GAP_MONTHS = 12
GAPS_NAMED = 2
GAPS_WITHIN = 10
"""Years back in which a gap is asked about."""

HIDDEN_WORDS = 3
MOST_LISTED = 60
MOST_TIMES = 4
_BETWEEN_ITEMS = frozenset("\n\t,;:|/•·()")


def document_findings(match: Match, taxonomy: Taxonomy, today: datetime.date) -> Iterator[Suggestion]:
    """What the order, length and contents of the document cost it."""
    cv = match.cv
    yield from _length(cv)
    yield from _dates(cv)
    yield from _gaps(cv, today)
    yield from _certificates(cv, taxonomy)
    if is_changer(match, taxonomy, today):
        yield from _order(match)
        yield from _projects(cv)
    yield from _stuffing(cv, taxonomy)
    yield from _hidden(cv)


def _length(cv: CV) -> Iterator[Suggestion]:
    words = len(cv.document.text.split())
    if cv.document.pages > MOST_PAGES or words > MOST_WORDS:
        yield Suggestion(
            "length",
            f"{cv.document.pages} pages, {words} words" if cv.document.pages > 1 else f"{words} words",
            "Cut to two pages, of about 500 words each: shorten the oldest jobs first.",
            "what decides should stand on the first page",
        )


def _dates(cv: CV) -> Iterator[Suggestion]:
    undated = [item for item in cv.work if not item.start and (item.position or item.organisation)]
    if not undated:
        return
    names = ", ".join(_name(item) for item in undated[:3])
    none = len(undated) == len(cv.work)
    yield Suggestion(
        "dates",
        f"work: {names}",
        "Give each job a start and an end, month and year.",
        "no date could be read in any job" if none else "these jobs show no dates, so their years cannot count",
        quote=" ".join((undated[0].position or undated[0].organisation or "").split()),
        span=undated[0].span,
    )


def _name(item: WorkItem) -> str:
    """The job as its line in the CV: of three jobs of one title the organisation tells which."""
    return " ".join(", ".join(part for part in (item.position, item.organisation) if part).split())


def _gaps(cv: CV, today: datetime.date) -> Iterator[Suggestion]:
    for start, end in _uncovered(cv, today)[:GAPS_NAMED]:
        yield Suggestion(
            "gap",
            f"between {_month(start)} and {_month(end)}",
            "Say in one line what this time was for.",
            f"{end - start - 1} months are not accounted for, and a reader will ask",
        )


def _uncovered(cv: CV, today: datetime.date) -> list[tuple[int, int]]:
    """Stretches (in months) of the last years that no job or study covers, the latest first."""
    now, spans = today.year * 12 + today.month, list[tuple[int, int]]()
    dated = [(job.start, job.end) for job in cv.work] + [(course.start, course.end) for course in cv.education]
    for begun, done in dated:
        if begun:
            spans.append((_number(begun, 1), _number(done, 12) if done else now))
    found, reached = list[tuple[int, int]](), 0
    for start, end in sorted(spans):
        if reached and start - reached > GAP_MONTHS and start > now - 12 * GAPS_WITHIN:
            found.append((reached, start))
        reached = max(reached, end)
    return found[::-1] if any(item.start for item in cv.work) else []


def _number(when: YearMonth, month: int) -> int:
    return when.year * 12 + (when.month or month)


def _month(number: int) -> str:
    year, month = divmod(number - 1, 12)
    return f"{year}-{month + 1:02d}"


def is_changer(match: Match, taxonomy: Taxonomy, today: datetime.date) -> bool:
    """Whether the CV names roles, and none of them is of the target's family."""
    roles = taxonomy.roles
    wanted = {roles[r].family for r in title_roles(taxonomy, match.target.title)}
    pieces = (piece for title, _ in held_titles(match.cv, taxonomy, today) for piece in title_pieces(title))
    held = {roles[r].family for piece in pieces for r in title_roles(taxonomy, piece)}
    return bool(wanted and held) and wanted.isdisjoint(held)


def _order(match: Match) -> Iterator[Suggestion]:
    """A changer's projects speak for the target and stand after jobs that do not."""
    kinds = [s.kind for s in match.cv.sections]
    if SectionKind.WORK not in kinds or SectionKind.PROJECTS not in kinds:
        return
    if kinds.index(SectionKind.PROJECTS) < kinds.index(SectionKind.WORK):
        return
    met = [o for o in match.outcomes if o.status == Status.SHOWN and o.evidence]
    shown = [o for o in met if {e.section for e in o.evidence} == {SectionKind.PROJECTS}]
    if shown:
        yield Suggestion(
            "order",
            "projects",
            f"Put the projects before the jobs: only they show {', '.join(o.requirement.label for o in shown[:3])}.",
            "your jobs were other work, and what speaks for the target should be read first",
            quote=shown[0].evidence[0].quote,
            span=shown[0].evidence[0].mention.span,
        )


def _certificates(cv: CV, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    kinds = {s.kind for s in cv.sections}
    scattered = [m for m in cv.mentions if concept_of(taxonomy, m.concept_id).kind == Kind.CERTIFICATION]
    scattered = [m for m in scattered if section_at(cv.sections, m.span.start) != SectionKind.EDUCATION]
    scattered = [m for m in scattered if _is_held(cv, m)]
    if scattered and not cv.certificates and SectionKind.CERTIFICATES not in kinds:
        names = list(dict.fromkeys(label_of(taxonomy, m.concept_id) for m in scattered))
        yield Suggestion(
            "own_section",
            section_at(cv.sections, scattered[0].span.start).value,
            f"Give training and certificates a section of their own: {', '.join(names[:3])}.",
            "they are looked for under a heading, not between other lines",
            quote=scattered[0].surface,
            span=scattered[0].span,
        )


def _is_held(cv: CV, mention: Mention) -> bool:
    """Whether its line says that the certificate was taken: a year, or the word; "between CCNP and CCIE" does not."""
    text = cv.document.text
    line = text[text.rfind("\n", 0, mention.span.start) + 1 : (text + "\n").find("\n", mention.span.end)]
    return any(c.isdigit() for c in line) or "certif" in line.lower() or "licen" in line.lower()


def _projects(cv: CV) -> Iterator[Suggestion]:
    if cv.work and SectionKind.PROJECTS not in {s.kind for s in cv.sections}:
        yield Suggestion(
            "own_section",
            "after the summary",
            "Add a section for projects or training that fit the target, only if true.",
            "your jobs were other work; what you have done towards this one has no place of its own yet",
        )


def _is_whole_item(text: str, span: Span) -> bool:
    """Whether a word is an item of a list by itself: "Go testing" beside "Go" says something new."""
    before, after = text[: span.start].rstrip(" "), text[span.end :].lstrip(" ")
    return (before or "\n")[-1] in _BETWEEN_ITEMS and (after or "\n")[0] in _BETWEEN_ITEMS


def _stuffing(cv: CV, taxonomy: Taxonomy) -> Iterator[Suggestion]:
    listed = [m for m in cv.mentions if section_at(cv.sections, m.span.start) == SectionKind.SKILLS]
    times = Counter(m.concept_id for m in listed)
    again = Counter(m.concept_id for m in listed if _is_whole_item(cv.document.text, m.span))
    often = [label_of(taxonomy, concept) for concept, n in again.most_common() if n >= MOST_TIMES]
    if often:
        yield Suggestion(
            "stuffing",
            "skills",
            f"Name each skill once, not {MOST_TIMES} times or more: {', '.join(often[:3])}.",
            "repeating a word does not raise the score here, and readers take it for stuffing",
        )
    if len(times) > MOST_LISTED:
        yield Suggestion(
            "stuffing",
            "skills",
            f"Cut the list of {len(times)} skills to those the target asks for and your jobs show.",
            "nobody reads a list so long, and it hides what counts",
        )


def _hidden(cv: CV) -> Iterator[Suggestion]:
    words = [word for word in cv.document.hidden.split() if any(c.isalnum() for c in word)]
    if len(words) >= HIDDEN_WORDS:
        yield Suggestion(
            "hidden_text",
            "document",
            "Remove the text a reader cannot see.",
            "it does not count here, and where it is noticed it counts against you",
            quote=" ".join(words)[:120],
        )
