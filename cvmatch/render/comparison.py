"""Two versions of a CV compared, as parts, HTML, Markdown, JSON and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cvmatch.model import Suggestion
from cvmatch.model.guidance import Change, Comparison
from cvmatch.render.blocks import Item, Part, Table, parts_html, parts_markdown
from cvmatch.render.json import dump, head, number, requirement_object, suggestion_object
from cvmatch.render.markdown import plain
from cvmatch.render.page import escape, page

if TYPE_CHECKING:
    from rich.console import RenderableType


def comparison_html(found: Comparison, versions: Mapping[str, str]) -> str:
    """The comparison as a page of its own."""
    top = (
        f'<header class="head"><div><h1>{escape(found.target)}</h1><p class="soft">{escape(_who(found))}</p></div>'
        f'</header><p class="grade">{escape(headline(found))}</p>'
    )
    return page(f"{found.target}: two versions", f"{top}\n{parts_html(comparison_parts(found))}", versions)


def comparison_markdown(found: Comparison, versions: Mapping[str, str]) -> str:
    """The comparison as Markdown."""
    top = [f"# {plain(found.target)}: {plain(headline(found))}", "", plain(_who(found)), ""]
    made = ", ".join(f"{k.removesuffix('_version')} {v}" for k, v in sorted(versions.items()))
    return "\n".join([*top, *parts_markdown(comparison_parts(found)), f"Made with {made}."]) + "\n"


def comparison_terminal(found: Comparison) -> RenderableType:
    """The comparison for the terminal."""
    from rich.console import Group
    from rich.text import Text

    from cvmatch.render.blocks_terminal import parts_terminal

    top = Text(headline(found), style="bold")
    top.append(f"  {found.target}  ({_who(found)})", style="not bold dim")
    return Group(top, parts_terminal(comparison_parts(found)))


def headline(found: Comparison) -> str:
    """``62 to 71 (+9.0)``."""
    if found.before is None or found.after is None:
        return f"{_score(found.before)} to {_score(found.after)}"
    return f"{found.before:.1f} to {found.after:.1f} ({found.after - found.before:+.1f})"


def _score(score: float | None) -> str:
    return "no score" if score is None else f"{score:.1f}"


def _who(found: Comparison) -> str:
    return f"old {found.old}, new {found.new}"


def comparison_parts(found: Comparison) -> list[Part]:
    """All sections in reading order; what was lost stands beside what was gained."""
    gained = [c for c in found.changes if c.points >= 0]
    lost = [c for c in reversed(found.changes) if c.points < 0]
    return [
        Part(f"Gained ({len(gained)})", items=tuple(map(_change, gained)), tone="shown"),
        Part(f"Lost ({len(lost)})", items=tuple(map(_change, lost)), tone="missing"),
        _points(found),
        *_listed(found),
        _findings("Settled", "findings the old version had and the new one has not", found.settled),
        _findings("New findings", "what the new version brought with it", found.arisen),
        Part("Also", items=tuple(Item(remark) for remark in found.remarks)),
    ]


def _change(change: Change) -> Item:
    moved = change.before.value if change.before == change.after else f"{change.before.value}, now {change.after.value}"
    quotes = (change.quote,) if change.quote else ()
    return Item(change.requirement.label, f"{change.points:+.1f} points, {moved}", quotes=quotes)


def _points(found: Comparison) -> Part:
    moved = any(f"{p.before:.1f}" != f"{p.after:.1f}" for p in found.parts)
    rows = tuple(
        (p.name, f"{p.before:.1f}", f"{p.after:.1f}", f"{p.after - p.before:+.1f}") for p in found.parts if moved
    )
    return Part("Points by part", table=Table(("Part", "Old", "New", "Change"), rows, numbers=1))


def _listed(found: Comparison) -> Iterator[Part]:
    rows = (
        ("Skills mentioned now and not before", found.skills_gained),
        ("Skills no longer mentioned", found.skills_lost),
        ("Sections recognised now and not before", found.sections_gained),
        ("Sections no longer recognised", found.sections_lost),
    )
    for title, labels in rows:
        yield Part(f"{title} ({len(labels)})", items=(Item(", ".join(labels)),) if labels else ())


def _findings(title: str, note: str, findings: tuple[Suggestion, ...]) -> Part:
    items = tuple(Item(s.text, lines=(f"{s.place}: {s.reason}",)) for s in findings)
    return Part(f"{title} ({len(items)})", note, items)


def comparison_json(found: Comparison, versions: Mapping[str, str]) -> str:
    """One JSON object for two versions."""
    return dump({**head(versions), **_object(found)})


def _object(found: Comparison) -> dict[str, Any]:
    change = None if found.before is None or found.after is None else found.after - found.before
    return {
        "old": found.old,
        "new": found.new,
        "target": found.target,
        "score": {"old": number(found.before), "new": number(found.after), "change": number(change)},
        "changes": [
            {
                "requirement": requirement_object(c.requirement),
                "before": c.before.value,
                "after": c.after.value,
                "points": number(c.points),
                "quote": c.quote,
            }
            for c in found.changes
        ],
        "parts": [{"name": p.name, "old": number(p.before), "new": number(p.after)} for p in found.parts],
        "skills": {"gained": list(found.skills_gained), "lost": list(found.skills_lost)},
        "sections": {"gained": list(found.sections_gained), "lost": list(found.sections_lost)},
        "settled": [suggestion_object(s) for s in found.settled],
        "arisen": [suggestion_object(s) for s in found.arisen],
        "remarks": list(found.remarks),
    }
