"""What was read from a file and understood of it, for the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from cvmatch.model import (
    CV,
    Concept,
    ConceptId,
    Document,
    EducationItem,
    Mention,
    Section,
    Target,
    WorkItem,
)
from cvmatch.render.asked import Strength, facts_of, headed, strengths_of

ConceptOf = Callable[[ConceptId], Concept]
TEXT_SHOWN = 6000
"""Letters of the text shown; ``--json`` gives all of it."""


def render_inspect_terminal(what: CV | Target, concept_of: ConceptOf) -> RenderableType:
    """The text in reading order, then everything understood, with places."""
    return Stack(*(_cv(what, concept_of) if isinstance(what, CV) else _advert(what, concept_of)))


def _cv(cv: CV, concept_of: ConceptOf) -> list[RenderableType]:
    years = "no dates" if cv.years is None else f"{cv.years:.1f} years"
    return [
        *_text(cv.document),
        _title(f"Sections ({len(cv.sections)})"),
        *(_section(section, cv.document) for section in cv.sections),
        _title(f"Work ({len(cv.work)}, {years})"),
        *map(_work, cv.work),
        _title(f"Education ({len(cv.education)})"),
        *map(_study, cv.education),
        *_listed("Skills as listed", (f"{g.name}: " * bool(g.name) + ", ".join(g.keywords) for g in cv.skills)),
        *_listed("Languages", (f"{x.language}: {x.fluency or 'no level'}" for x in cv.languages)),
        *_mentions(cv.mentions, concept_of),
        *_notices(tuple(n.message for n in cv.notices)),
    ]


def _advert(target: Target, concept_of: ConceptOf) -> list[RenderableType]:
    """What was understood first, so that it is seen at a glance; then the text it was understood from."""
    document = target.document
    return [
        *([Text(f"{document.source} ({document.media_type})", style="bold")] if document else []),
        *_notices(tuple(n.message for n in target.notices)),
        *(Text(f"{name:<13}{value}") for name, value in facts_of(target).items()),
        *(part for strength in strengths_of(target) for part in _strength(strength)),
        _title(f"Sections ({len(target.sections)})"),
        *(_headed(section, document) for section in target.sections),
        *_mentions(target.mentions, concept_of),
        *([_title("Text"), *_text(document)[1:]] if document else []),
    ]


def _strength(strength: Strength) -> Iterator[RenderableType]:
    rows = Table.grid(padding=(0, 2))
    rows.add_column(ratio=2)
    rows.add_column(ratio=3)
    for row in strength.rows:
        rows.add_row(Text("; ".join(filter(None, row.items))), Text(f"{row.why}: “{row.quote}”", style="dim"))
    yield _title(f"{strength.title} ({strength.number})")
    yield rows


def _title(text: str) -> Text:
    return Text(f"\n{text}", style="bold")


def _text(document: Document) -> list[RenderableType]:
    left = len(document.text) - TEXT_SHOWN
    more = [Text(f"... {left} more letters; --json shows all", style="dim")] if left > 0 else []
    return [Text(f"{document.source} ({document.media_type})", style="bold"), Text(document.text[:TEXT_SHOWN]), *more]


def _work(item: WorkItem) -> Text:
    end = "present" if item.current else str(item.end or "?")
    place = f", {item.location}" if item.location else ""
    lines = len(item.highlights)
    told = f"  ({lines} line{'s' * (lines != 1)} of what was done)" if lines else "  (not a line of what was done)"
    said = (
        f"{item.start or '?'} to {end}  {item.position or '(no position)'}, {item.organisation or '(no organisation)'}"
    )
    return Text(said + place + told)


def _section(section: Section, document: Document) -> Text:
    """Where a section begins, its kind, and the words that head it."""
    heading = section.heading
    words = document.text[heading.start : heading.end] if heading else "(no heading)"
    return Text(f"{section.span.start:>6}  {section.kind:<13}{words}")


def _headed(section: Section, document: Document | None) -> Text:
    return Text(f"{section.span.start:>6}  {section.kind:<18}{headed(section, document.text) if document else ''}")


def _study(item: EducationItem) -> Text:
    told = ", ".join(part for part in (item.study_type, item.area, item.institution) if part)
    return Text(f"{item.start or '?'} to {item.end or '?'}  {told}")


def _listed(title: str, lines: Iterable[str]) -> list[RenderableType]:
    shown = [Text(line) for line in lines]
    return [_title(f"{title} ({len(shown)})"), *shown] if shown else []


def _mentions(mentions: tuple[Mention, ...], concept_of: ConceptOf) -> list[RenderableType]:
    table = Table.grid(padding=(0, 2))
    for mention in mentions:
        concept = concept_of(mention.concept_id)
        sure = f"{mention.method} {mention.confidence:.2f}"
        table.add_row(
            str(mention.span.start), Text(mention.surface), Text(concept.pref_label), concept.kind.value, sure
        )
    return [_title(f"Skills ({len(mentions)})"), table]


def _notices(messages: tuple[str, ...]) -> list[RenderableType]:
    return [Text(f"note: {message}", style="yellow") for message in messages]
