"""For a requirement in which nothing was recognised: the line of the CV that is closest in wording, to check by eye."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cvmatch.model import CV, ConceptId, Evidence, Mention, Method, Outcome, Relation, SectionKind, Span
from cvmatch.scoring.offers import QUOTE_LENGTH, section_at
from cvmatch.text import excerpt

LEAST = 0.2
SHARED = 2
"""Likeness (0..1), and words in common, below which a line has little but letters in common; from reading pairs of
dev documents.
"""

SHORTEST = 4  # words of a line worth quoting
_ABOUT = frozenset({SectionKind.WORK, SectionKind.PROJECTS, SectionKind.SUMMARY, SectionKind.EDUCATION})
_NO_CONCEPT = ConceptId("")


def with_closest(cv: CV, outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The outcomes; those of unrecognised requirements with the closest line as evidence of strength 0.

    Wording proposes and proves nothing: status, credit and score stay as they are.
    """
    if all(outcome.requirement.concepts for outcome in outcomes):
        return list(outcomes)
    lines = [(span, cv.document.text[span.start : span.end]) for span in _lines(cv)]
    return [o if o.requirement.concepts or not lines else _closest(cv, o, lines) for o in outcomes]


def _lines(cv: CV) -> Iterator[Span]:
    for line in cv.document.lines:
        text = cv.document.text[line.span.start : line.span.end]
        if len(text.split()) >= SHORTEST and section_at(cv.sections, line.span.start) in _ABOUT:
            yield line.span


def _closest(cv: CV, outcome: Outcome, lines: Sequence[tuple[Span, str]]) -> Outcome:
    from cvmatch.lexical import similarities, stems_of  # only adverts have such lines: a start does not pay for it

    alike = similarities(outcome.requirement.text, [text for _, text in lines])
    words = set(stems_of(outcome.requirement.text))
    near = [i for i, (_, text) in enumerate(lines) if alike[i] >= LEAST and len(words & set(stems_of(text))) >= SHARED]
    if not near:
        return outcome
    best = max(near, key=lambda i: (alike[i], -i))
    span, text = lines[best]
    mention = Mention(_NO_CONCEPT, span, text, Method.WORDING, round(alike[best], 4))
    quote = excerpt(cv.document.text, span, span, QUOTE_LENGTH)
    section = section_at(cv.sections, span.start)
    return replace(outcome, evidence=(Evidence(mention, section, Relation.RELATED, 0.0, quote),))
