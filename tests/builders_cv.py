"""CVs from lines of text, with a taxonomy of a few concepts, for the tests of the CV room."""

from __future__ import annotations

import datetime

from cvmatch.cv import parse_cv
from cvmatch.model import CV, Concept, ConceptId, Kind, SectionKind
from cvmatch.taxonomy import Taxonomy, build_taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
HEAD = "Ines Quill\nines.quill@example.com\n\n"


def small_taxonomy() -> Taxonomy:
    names = {"python": "Python", "sql": "SQL", "java": "Java", "docker": "Docker", "sap": "SAP", "amazon": "Amazon"}
    concepts = [Concept(ConceptId(key), label, kind=Kind.TOOL) for key, label in names.items()]
    return build_taxonomy(concepts, version="test")


TAXONOMY = small_taxonomy()


def cv_of(text: str, today: datetime.date = TODAY) -> CV:
    return parse_cv(document_of(text), TAXONOMY, today)


def work_of(body: str, heading: str = "EXPERIENCE") -> list[tuple[str | None, str | None, str | None, str]]:
    """Position, organisation, place and dates of the jobs under a heading."""
    return [
        (w.position, w.organisation, w.location, f"{w.start or '?'}/{'now' if w.current else w.end or '?'}")
        for w in cv_of(f"{HEAD}{heading}\n{body}").work
    ]


def kinds_of(text: str) -> list[SectionKind]:
    return [section.kind for section in cv_of(text).sections]
