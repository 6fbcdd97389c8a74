"""Findings about wording: lines under jobs without a figure, with a duty first or in the first person; clichés."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.model import CV, Match, Span, Status, Suggestion
from cvmatch.text import excerpt

QUOTED = 3
WIDTH = 110
LEAST = 3
"""Bullets a CV must have before their lack of figures is worth saying."""

FEWEST_WORDS = 4
SHARE_WITH_FIGURE = 0.5
SKILLS_ALONE = 0.7
"""Of a line's letters, in names of skills, where it tells nothing else: the rest are "and", versions, unknown names."""

CLICHES = """team player|hard[- ]working|results[- ](?:driven|oriented)|self[- ]starter|go[- ]getter|out of the box|
detail[- ]oriented|dynamic professional|fast learner|quick learner|self[- ]motivated|highly motivated|synerg(?:y|ies)|
guru|ninja|rockstar|proven track record|works? well under pressure|strong work ethic|excellent communication skills"""

Bullet = tuple[str, Span]
"""The job a line stands under, and the line."""


@cache
def _weak() -> re.Pattern[str]:
    """A duty first: a phrase of duty, or the noun of an activity and what it was of."""
    return re.compile(
        r"(?:responsible for|helped|worked on|assisted|duties included|involved in|participat(?:ed|ion) in|tasked with|"
        r"in charge of|(?:support|development|maintenance|implementation|management|creation|preparation|"
        r"administration|coordination|execution|supervision|organi[sz]ation)(?: and \w+)? of)\b",
        re.IGNORECASE,
    )


@cache
def _first_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:I|I'm|I've|my(?! work\b)|me)\b(?![/.-])")


@cache
def _cliche() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{CLICHES.replace(chr(10), '')})\b", re.IGNORECASE)


@cache
def _list() -> re.Pattern[str]:
    """A label and a list ("Tools: Git, Jira"): no sentence about work."""
    return re.compile(r"\W*[^:,.]{2,30}:\s*[^.]*,[^.]*$", re.DOTALL)


@cache
def _figure() -> re.Pattern[str]:
    words = (
        "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|"
        "(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|millions?|dozens?|half|halved|doubled|tripled|"
        "thirds?|quarters?"
    )
    # the 8 of k8s is no figure; "one" is mostly no number
    return re.compile(rf"(?<![A-Za-z])\d|\b(?:{words})\b", re.IGNORECASE)


def bullet_findings(match: Match) -> Iterator[Suggestion]:
    """What the wording lacks; each finding quotes up to three lines, those that speak for the target first."""
    cv, bullets = match.cv, _bullets(match)
    plain = [(place, h) for place, h in bullets if not _figure().search(_text(cv, h))]
    if len(bullets) >= LEAST and len(plain) > len(bullets) * (1 - SHARE_WITH_FIGURE):
        text = (
            f"Add a figure (how many, how much, how fast) to the lines that have none: {len(plain)} of {len(bullets)}."
        )
        yield _finding(cv, "no_figure", plain, text, "a figure shows what came of the work")
    weak = [(place, h) for place, h in bullets if _weak().match(_text(cv, h))]
    if weak:
        text = "Open with what you did and what came of it, not with the duty."
        yield _finding(cv, "weak_opening", weak, text, "the first words of a line are read most")
    first = [(place, Span(h.start + m.start(), h.start + m.end()), h) for place, h in bullets if (m := _person(cv, h))]
    if first:
        _, word, line = first[0]
        yield Suggestion(
            "first_person",
            ", ".join(dict.fromkeys(place for place, *_ in first[:QUOTED])),
            f"Drop “I” and “my” in the lines under jobs ({len(first)}).",
            "CVs leave the person out",
            quote=excerpt(cv.document.text, line, word, WIDTH),
            span=line,
        )
    yield from _cliches(match)


def _person(cv: CV, line: Span) -> re.Match[str] | None:
    return _first_person().search(cv.document.text[line.start : line.end])


def _bullets(match: Match) -> list[Bullet]:
    """Every line under a job; those that are evidence for the target first."""
    met = [o for o in match.outcomes if o.status == Status.SHOWN]
    places = [e.mention.span.start for o in met for e in o.evidence]
    text = match.cv.document.text
    lines = [
        (_job(job.position or job.organisation), line)
        for job in match.cv.work
        for line in _joined(text, job.highlights)
        if _is_sentence(text[line.start : line.end]) and not _only_skills(match.cv, line)
    ]
    return sorted(lines, key=lambda b: not any(b[1].start <= at < b[1].end for at in places))


def _is_sentence(line: str) -> bool:
    """No heading, no bare list, no scrap of another column."""
    return not _list().match(line) and not line.rstrip().endswith(":") and len(line.split()) >= FEWEST_WORDS


def _only_skills(cv: CV, line: Span) -> bool:
    """What was worked with, and no word of the work ("- DB2, Jenkins, Spring Boot")."""
    inside = [m.span for m in cv.mentions if line.start <= m.span.start < line.end]
    letters = sum(map(str.isalnum, cv.document.text[line.start : line.end]))
    named = sum(sum(map(str.isalnum, cv.document.text[span.start : span.end])) for span in inside)
    return len(inside) > 1 and named > SKILLS_ALONE * letters


def _joined(text: str, lines: tuple[Span, ...]) -> list[Span]:
    """Lines with those they wrap onto: what opens without a bullet among bullets, or in lower case, goes on."""
    bulleted = any(text.startswith("•", line.start) for line in lines)
    whole: list[Span] = []
    for line in lines:
        goes_on = text[line.start].islower() or (bulleted and not text.startswith("•", line.start))
        whole[-1:] = [Span(whole[-1].start, line.end)] if whole and goes_on else [*whole[-1:], line]
    return whole


def _job(name: str | None) -> str:
    return " ".join((name or "work").split())


def _cliches(match: Match) -> Iterator[Suggestion]:
    """Words anybody says of themselves; not those the target itself uses."""
    text = match.cv.document.text
    asked = match.target.document.text.lower() if match.target.document else ""
    found = [m for m in _cliche().finditer(text) if m.group().lower() not in asked]
    if found:
        words = list(dict.fromkeys(m.group().lower() for m in found))
        span = Span(found[0].start(), found[0].end())
        line = Span(text.rfind("\n", 0, span.start) + 1, (text + "\n").find("\n", span.end))
        yield Suggestion(
            "cliche",
            "summary and skills",
            f"Show it in a line of a job or leave it out: {', '.join(f'“{w}”' for w in words[:4])}.",
            "everybody says so, and a reader passes over it",
            quote=excerpt(text, line, span, WIDTH),
            span=span,
        )


def _text(cv: CV, span: Span) -> str:
    return " ".join(cv.document.text[span.start : span.end].split()).removeprefix("•").strip()


def _opening(cv: CV, line: Span) -> str:
    """The first words of a line, and a sign where it goes on."""
    opening = excerpt(cv.document.text, line, Span(line.start, line.start), WIDTH)
    return opening if opening == _text(cv, line) else f"{opening} …"


def _finding(cv: CV, code: str, where: list[Bullet], text: str, reason: str) -> Suggestion:
    quotes = dict.fromkeys(_opening(cv, span) for _, span in where[:QUOTED])
    places = ", ".join(dict.fromkeys(place for place, _ in where[:QUOTED]))
    return Suggestion(code, places, text, reason, quote=" / ".join(quotes), span=where[0][1])
