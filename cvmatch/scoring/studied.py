"""What the name of a degree says beside its subject: "B.S. in Physics" is a bachelor's, one left unfinished is none."""

from __future__ import annotations

from collections.abc import Iterator

from cvmatch.model import CV, ConceptId, Mention, SectionKind

BACHELOR, MASTER, DOCTOR = ConceptId("bachelors-degree"), ConceptId("masters-degree"), ConceptId("doctorate")
LEVELS = {
    **dict.fromkeys("bs bsc ba be beng btech bcom bca bachelor bachelors licence laurea".split(), BACHELOR),
    **dict.fromkeys("ms msc ma me meng mtech mca mba master masters magister diplomingenieur".split(), MASTER),
    **dict.fromkeys("phd doctor doctorate dr".split(), DOCTOR),
}
"""The first word of a degree's name, without dots, and the level it says."""

UNFINISHED = (
    "unfinished",
    "incomplete",
    "not completed",
    "not finished",
    "dropped out",
    "discontinued",
    "without degree",
)
LINES_NEAR = 2
"""Lines above a degree that may say that it was not finished: courses of study stand in three or four lines."""


def level_said(mention: Mention) -> ConceptId | None:
    """The level that the name of a degree begins with: the subject alone does not tell it."""
    words = mention.surface.lower().replace(".", "").replace("'s", "").replace("’s", "").split()
    return LEVELS.get(words[0]) if len(words) > 1 else None


def unfinished(cv: CV) -> frozenset[int]:
    """Where mentions begin that stand in or just below a line of education that says it came to no end."""
    if not any(sign in cv.document.text.lower() for sign in UNFINISHED):
        return frozenset()
    spans = list(_lines(cv))
    return frozenset(m.span.start for m in cv.mentions if any(a <= m.span.start < b for a, b in spans))


def _lines(cv: CV) -> Iterator[tuple[int, int]]:
    text, low = cv.document.text, cv.document.text.lower()
    for section in cv.sections:
        if section.kind != SectionKind.EDUCATION:
            continue
        for sign in UNFINISHED:
            at = low.find(sign, section.span.start, section.span.end)
            if at >= 0:
                yield text.rfind("\n", 0, at) + 1, min(_below(text, at), section.span.end)


def _below(text: str, at: int) -> int:
    """The end of the line LINES_NEAR below the one at an offset."""
    for _ in range(LINES_NEAR + 1):
        at = text.find("\n", at) + 1 or len(text)
    return at
