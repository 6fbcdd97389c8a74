"""Findings about the lines under jobs: no figure, weak openings, first person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cvmatch.model import CV, Span, Suggestion

QUOTED = 3
LEAST = 3
"""Bullets a CV must have before their lack of figures is worth saying."""

SHARE_WITH_FIGURE = 0.5
_WEAK = re.compile(
    r"(?:responsible for|helped|worked on|assisted|duties included|involved in|participated in|tasked with|"
    r"in charge of)\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![A-Za-z])\d")  # the 8 of k8s is no figure
_FIRST_PERSON = re.compile(r"\b(?:I|I'm|I've|my|me)\b")


def bullet_findings(cv: CV) -> Iterator[Suggestion]:
    """What the lines under jobs lack; each finding names up to three of them."""
    bullets = [(item.position or item.organisation or "work", h) for item in cv.work for h in item.highlights]
    plain = [(place, h) for place, h in bullets if not _FIGURE.search(_text(cv, h))]
    if len(bullets) >= LEAST and len(plain) > len(bullets) * (1 - SHARE_WITH_FIGURE):
        yield _finding(
            cv,
            "no_figure",
            plain,
            f"Add a figure to the lines that have none ({len(plain)} of {len(bullets)}): how many, how much, how fast.",
            "a figure shows what came of the work",
        )
    weak = [(place, h) for place, h in bullets if _WEAK.match(_text(cv, h))]
    if weak:
        yield _finding(
            cv,
            "weak_opening",
            weak,
            "Open with what you did and what came of it, not with the duty.",
            "the first words of a line are read most",
        )
    first = [(place, h) for place, h in bullets if _FIRST_PERSON.search(_text(cv, h))]
    if first:
        yield _finding(
            cv, "first_person", first, "Drop “I” and “my” in the lines under jobs.", "CVs leave the person out"
        )


def _text(cv: CV, span: Span) -> str:
    return " ".join(cv.document.text[span.start : span.end].split()).removeprefix("•").strip()


def _finding(cv: CV, code: str, where: list[tuple[str, Span]], text: str, reason: str) -> Suggestion:
    quotes = " / ".join(_text(cv, span)[:90] for _, span in where[:QUOTED])
    places = ", ".join(dict.fromkeys(place for place, _ in where[:QUOTED]))
    return Suggestion(code, places, text, reason, quote=quotes, span=where[0][1])
