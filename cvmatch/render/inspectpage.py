"""What was read from a file and understood of it, as a self-contained HTML page: the machine's view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from cvmatch.model import CV, Concept, ConceptId, Document, Mention, Notice, Section, Target, WorkItem
from cvmatch.render.asked import Row, facts_of, strengths_of
from cvmatch.render.page import escape, page

ConceptOf = Callable[[ConceptId], Concept]
_STYLE = """<style>
main { max-width: 84rem; } .view { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem; }
@media (max-width: 60rem) { .view { grid-template-columns: minmax(0, 1fr); } }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: var(--tint); border: 1px solid var(--line);
  padding: .8rem; font: 13px/1.5 ui-monospace, "Liberation Mono", monospace; margin: .4rem 0; tab-size: 4; }
pre .part { display: block; color: var(--transferable); font-weight: 600; border-top: 1px dashed var(--line);
  margin-top: .3rem; } mark { background: none; color: inherit; border-bottom: 2px solid var(--shown); }
h3 { font-size: 1rem; margin: 1rem 0 .2rem; } dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0 0 0 1rem; }
</style>"""


@dataclass(frozen=True, slots=True)
class Ordinary:
    """What an ordinary extractor sees: its text, the share of neighbouring words it keeps, the words it loses."""

    text: str
    kept: float
    lost: tuple[str, ...]


def render_inspect_html(
    what: CV | Target, concept_of: ConceptOf, versions: Mapping[str, str], ordinary: Ordinary | None = None
) -> str:
    """The page: remarks first, the text in order beside what was understood, then what others would see."""
    document = what.document
    if document is None:
        raise ValueError("a role has no text to look at")
    understood = "".join(_cv(what, concept_of) if isinstance(what, CV) else _advert(what))
    body = (
        f"{_STYLE}<h1>What a machine reads</h1><p class=soft>{escape(document.source)} ({escape(document.media_type)}, "
        f"{document.pages} page{'s' * (document.pages != 1)}, {len(document.text.split())} words)</p>"
        f"{_remarks(what.notices, document)}"
        f'<div class="view"><section><h2>The text, in order</h2><p class=soft>Skills are underlined; the blue lines '
        f"say which section begins.</p><pre>{_text(document, what.sections, what.mentions)}</pre></section>"
        f"<section><h2>What was understood</h2>{understood}{_skills(what.mentions, concept_of)}</section></div>"
        f"{_ordinary(ordinary)}"
    )
    return page(f"{document.source}: what a machine reads", body, versions)


def _remarks(notices: Iterable[Notice], document: Document) -> str:
    said = "".join(f'<p class="note">{escape(notice.message)}</p>' for notice in notices)
    unseen = f"<summary>Text no person sees (not counted)</summary><pre>{escape(document.hidden)}</pre>"
    hidden = f"<details open>{unseen}</details>" if document.hidden else ""
    return f"<h2>What could not be read, and what to know</h2>{said or '<p>Nothing: all of it was read.</p>'}{hidden}"


def _text(document: Document, sections: Iterable[Section], mentions: Iterable[Mention]) -> str:
    """The text with a line where a section begins and its skills marked."""
    starts = {section.span.start: section.kind.value for section in sections}
    marks = {mention.span.start: mention.span.end for mention in mentions}
    ends = set(marks.values())
    cuts = sorted({0, len(document.text), *starts, *marks, *ends})
    parts = []
    for start, end in zip(cuts, [*cuts[1:], len(document.text)], strict=True):
        if start in starts:
            parts.append(f'<span class="part">{escape(starts[start])}</span>')
        piece = escape(document.text[start:end])
        parts.append(f"<mark>{piece}</mark>" if marks.get(start) == end and piece else piece)
    return "".join(parts)


def _cv(cv: CV, concept_of: ConceptOf) -> Iterator[str]:
    years = "no dates" if cv.years is None else f"{cv.years:.1f} years in all"
    yield _block(f"Work ({len(cv.work)}; {years})", map(_job, cv.work))
    studies = (", ".join(filter(None, (e.study_type, e.area, e.institution))) for e in cv.education)
    dates = (f"{e.start or '?'} to {e.end or '?'}" for e in cv.education)
    yield _block("Education", (f"{escape(s)}<br><small>{d}</small>" for s, d in zip(studies, dates, strict=True)))
    for title, items in (
        ("Projects", cv.projects), ("Certificates", cv.certificates), ("Awards", cv.awards),
        ("Publications", cv.publications),
    ):  # fmt: skip
        yield _block(title, (escape(item.name + (f" ({item.date})" if item.date else "")) for item in items))
    groups = ((f"{group.name}: " if group.name else "") + ", ".join(group.keywords) for group in cv.skills)
    yield _block("Skills as listed", map(escape, groups))
    yield _block("Languages", (escape(f"{x.language}: {x.fluency or 'no level'}") for x in cv.languages))
    used = sorted(cv.experience, key=lambda e: (-e.months, e.concept_id))
    shown = (f"{concept_of(e.concept_id).pref_label}: {e.months / 12:.1f} years, last {e.last or '?'}" for e in used)
    yield _block("Skills that jobs show", map(escape, shown))


def _job(item: WorkItem) -> str:
    end = "present" if item.current else str(item.end or "?")
    place = f", {item.location}" if item.location else ""
    said = f"{item.position or '(no position)'}, {item.organisation or '(no organisation)'}{place}"
    lines = len(item.highlights)
    told = f"what was done: {lines} line{'s' * (lines != 1)}" if lines else "not a line of what was done"
    return f"{escape(said)}<br><small>{item.start or '?'} to {end}; {told}</small>"


def _advert(target: Target) -> Iterator[str]:
    facts = facts_of(target).items()
    yield _block("Advert", (f"<small>{escape(name)}</small> {escape(value)}" for name, value in facts))
    yield f"<h2>Requirements ({len(target.requirements)})</h2>"
    for strength in strengths_of(target):
        items = "".join(f"<li>{_asked(row)}</li>" for row in strength.rows)
        yield f"<h3>{escape(strength.title)} ({strength.number})</h3><ul>{items}</ul>"


def _asked(row: Row) -> str:
    items = "; ".join(filter(None, row.items))
    head = f"<b>{escape(items)}</b><br>" if items else ""
    return f"{head}<small>{escape(row.why)}: <q>{escape(row.quote)}</q></small>"


def _skills(mentions: Iterable[Mention], concept_of: ConceptOf) -> str:
    found: dict[str, list[Mention]] = {}
    for mention in mentions:
        found.setdefault(concept_of(mention.concept_id).pref_label, []).append(mention)
    rows = (
        f"{escape(label)} <small>{len(places)} time{'s' * (len(places) != 1)}, by {places[0].method.value}</small>"
        for label, places in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )
    return _block(f"Skills found ({len(found)})", rows)


def _block(title: str, items: Iterable[str]) -> str:
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<h2>{escape(title)}</h2><ul>{listed}</ul>" if listed else ""


def _ordinary(ordinary: Ordinary | None) -> str:
    if ordinary is None:
        return ""
    lost = ", ".join(ordinary.lost[:60]) + (" ..." if len(ordinary.lost) > 60 else "")
    missing = f"<p>Words it does not see: {escape(lost)}</p>" if lost else "<p>It sees every word.</p>"
    return (
        f"<h2>What an ordinary extractor sees</h2><p>{ordinary.kept:.0%} of neighbouring words stay together.</p>"
        f"{missing}<details><summary>Its text</summary><pre>{escape(ordinary.text)}</pre></details>"
    )
