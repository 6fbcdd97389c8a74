"""A guide for one move as parts, and as HTML, Markdown, JSON and for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from cvmatch.model import Importance, Pay
from cvmatch.model.guidance import Bridge, Gap, Guide, Milestone, Party, Route, Seen, Transfer
from cvmatch.render.blocks import Item, Part, Table, parts_html, parts_markdown
from cvmatch.render.markdown import plain
from cvmatch.render.page import escape, page

if TYPE_CHECKING:
    from rich.console import RenderableType

KINDS = {
    "direct": ("Carries over", "you have it, and the target asks for it", "shown"),
    "adjacent": ("Carries over in part", "close to what is asked for, or a piece of it", "transferable"),
    "general": ("General competences", "only those a line of the CV demonstrates", "shown"),
}
FURTHER_BRIEF = 8
ASKED_SHOWN = 20
NON_NEGOTIABLE = 0.8


def guide_html(guide: Guide, versions: Mapping[str, str]) -> str:
    """The guide as a page of its own."""
    name = f"{guide.source.title} to {guide.target.title}"
    head = (
        f'<header class="head"><div><h1>{escape(name)}</h1>'
        f'<p class="soft">{escape(_who(guide))}</p></div></header>'
        f'<p class="grade">{escape(headline(guide))}</p>'
    )
    return page(name, f"{head}\n{parts_html(guide_parts(guide))}", versions)


def guide_markdown(guide: Guide, versions: Mapping[str, str]) -> str:
    """The guide as Markdown."""
    head = [f"# {plain(guide.source.title)} to {plain(guide.target.title)}", "", plain(_who(guide)), ""]
    head += [f"**{plain(headline(guide))}**", ""]
    made = ", ".join(f"{k.removesuffix('_version')} {v}" for k, v in sorted(versions.items()))
    return "\n".join([*head, *parts_markdown(guide_parts(guide)), f"Made with {made}."]) + "\n"


def guide_terminal(guide: Guide) -> RenderableType:
    """The guide for the terminal: all that leads to an action."""
    from rich.console import Group
    from rich.text import Text

    from cvmatch.render.blocks_terminal import parts_terminal

    head = Text(f"{guide.source.title} to {guide.target.title}", style="bold")
    head.append(f"  ({_who(guide)})\n", style="not bold dim")
    head.append(headline(guide), style="bold")
    return Group(head, parts_terminal(guide_parts(guide, brief=True)))


def headline(guide: Guide) -> str:
    """The verdict in one line."""
    time = guide.time
    score = f"; the CV scores {guide.verdict.score:.0f} of 100 for it" if guide.verdict.score is not None else ""
    return f"{guide.verdict.grade.capitalize()}: {time.months_min} to {time.months_max} months{score}"


def _who(guide: Guide) -> str:
    source = guide.source
    return f"CV {source.id}, closest to {source.title} today" if source.kind == "cv" else "from role to role"


def guide_parts(guide: Guide, brief: bool = False) -> list[Part]:
    """All sections in reading order; a brief guide leaves out what only informs."""
    parts = [
        Part("Why this verdict", items=tuple(Item(reason) for reason in guide.verdict.reasons)),
        *_transfers(guide),
        _missing(guide),
        _further(guide.further, brief),
        _time(guide),
        _plan(guide.plan),
        _bridges(guide.bridges),
        _seen(guide.seen),
        _pay(guide),
        _certificates(guide),
        _reposition(guide),
        _questions(guide),
        _values(guide, brief),
        _other(guide),
    ]
    if not brief:
        parts += [*_days(guide), _routes("Other ways into the target", guide.routes_in)]
        parts += [_routes("Ways on from the target", guide.routes_out), _answers(guide)]
    return parts


def _transfers(guide: Guide) -> Iterator[Part]:
    for kind, (title, note, tone) in KINDS.items():
        found = [t for t in guide.transferable if t.kind == kind]
        single = [t for t in found if kind != "adjacent" or t.importance == Importance.ESSENTIAL]
        rest = ", ".join(t.label for t in found if t not in single)
        items = (*map(_transfer, single), *((Item(f"in part too, of what is optional: {rest}"),) if rest else ()))
        yield Part(f"{title} ({len(found)})", note, items, tone=tone)


def _transfer(transfer: Transfer) -> Item:
    tag = "optional" if transfer.importance == Importance.OPTIONAL else ""
    lines = [transfer.why] if transfer.kind == "adjacent" or transfer.named_only or not transfer.quote else []
    if transfer.now:
        lines.append(f"now: {transfer.now}")
    if transfer.there and transfer.kind != "general":
        lines.append(f"there: {transfer.there}")
    return Item(transfer.label, tag, tuple(lines), (transfer.quote,) if transfer.quote else ())


def _missing(guide: Guide) -> Part:
    scored = guide.verdict.score is not None
    note = "by what each adds to the score, recomputed; weeks are evenings beside a job" if scored else ""
    items = tuple(_gap(gap, scored) for gap in guide.missing)
    return Part(f"Build first ({len(items)})", note, items, ordered=True, tone="missing")


def _gap(gap: Gap, scored: bool) -> Item:
    lines = [f"why: {gap.why}", f"how: {gap.how}"]
    if gap.start:
        lines.insert(1, f"to start from: {gap.start}")
    return Item(gap.label, _size(gap, scored), tuple(lines))


def _size(gap: Gap, scored: bool) -> str:
    weeks = f"{gap.weeks[0]:.0f}-{gap.weeks[1]:.0f} weeks" if 1 <= gap.weeks[1] < 100 else ""
    parts = (f"+{gap.gain:.1f} points" if scored and gap.gain >= 0.05 else "", weeks)
    return ", ".join(part for part in parts if part)


def _adds(gap: Gap) -> str:
    return f"{gap.gain:.1f}" if gap.gain >= 0.05 else ""


def _further(gaps: tuple[Gap, ...], brief: bool) -> Part:
    title = f"Build later ({len(gaps)})"
    if brief:
        more = f" and {len(gaps) - FURTHER_BRIEF} more" if len(gaps) > FURTHER_BRIEF else ""
        labels = ", ".join(g.label for g in gaps[:FURTHER_BRIEF])
        return Part(title, items=(Item(f"{labels}{more}"),) if gaps else ())
    rows = tuple((g.label, g.importance.value, g.start or "nothing close", _adds(g)) for g in gaps)
    return Part(title, table=Table(("Skill", "Asked for as", "To start from", "Adds"), rows, numbers=3))


def _time(guide: Guide) -> Part:
    time = guide.time
    lines = [Item(f"{time.months_min} to {time.months_max} months", lines=(time.basis,))]
    lines += [Item(f"published guides say {stated}") for stated in time.stated]
    return Part("How long it takes", "beside a job, from the sizes of the gaps; typical, no promise", tuple(lines))


def _plan(plan: tuple[Milestone, ...]) -> Part:
    items = tuple(Item(m.title, f"{m.start:%d %b %Y} to {m.end:%d %b %Y}", m.todo) for m in plan)
    return Part("Plan", "dates for the middle of the range", items, ordered=True)


def _bridges(bridges: tuple[Bridge, ...]) -> Part:
    note = "a role between is worth it where both steps are easier than the whole move; fit in points of 100"
    return Part("Bridging roles", note, tuple(map(_bridge, bridges)))


def _bridge(bridge: Bridge) -> Item:
    steps = " and ".join(f"{least}-{most}" for least, most in bridge.months)
    fits = f"fit at once {bridge.at_once:.0f}; first step {bridge.first:.0f}; target after it {bridge.after:.0f}"
    return Item(", then ".join(bridge.titles), lines=(fits, f"{steps} months, each step by itself"))


def _pay(guide: Guide) -> Part:
    sources = list(dict.fromkeys(line.pay.source for line in guide.pay))
    rows = tuple((line.title, *_pay_cells(line.pay, sources)) for line in guide.pay)
    items = tuple(Item(note) for note in guide.pay_notes)
    table = Table(("Role", "Stage", "A year", "Where, when", "Source"), rows)
    return Part("Pay", "", items, table, foot=_numbered(sources))


def _pay_cells(pay: Pay, sources: list[str]) -> tuple[str, ...]:
    where = ", ".join(str(part) for part in (pay.country, pay.year) if part)
    n = f", n = {pay.n}" if pay.n else ""
    return pay.stage, pay_range(pay), where, f"[{sources.index(pay.source) + 1}]{n}"


def pay_range(pay: Pay) -> str:
    """``GBP 34,000 to 48,000``."""
    ends = [f"{end:,.0f}" for end in (pay.low, pay.high) if end is not None]
    said = f"{pay.currency} {' to '.join(dict.fromkeys(ends))}".strip()
    return said + (f" a {pay.period}" if pay.period != "year" else "")


def _certificates(guide: Guide) -> Part:
    items = tuple(
        Item(c.label, "you have it" if c.have else "", (f"bears on: {', '.join(c.covers)}",) if c.covers else ())
        for c in guide.certificates
    )
    return Part("Certificates", "known for this role; work somebody can look at counts for more", items)


def _reposition(guide: Guide) -> Part:
    items = tuple(
        Item(s.text, f"+{s.gain:.1f} points" if s.gain else "", (f"{s.place}: {s.reason}",)) for s in guide.reposition
    )
    return Part("Change in your CV", items=items, ordered=True)


def _questions(guide: Guide) -> Part:
    return Part(
        "Interview questions", items=tuple(_question(q.question, q.reason, q.lines, guide) for q in guide.questions)
    )


def _question(question: str, reason: str, lines: tuple[str, ...], guide: Guide) -> Item:
    quoted = {t.quote for t in guide.transferable if t.quote}
    if lines and (lines[0] in quoted or guide.source.kind == "cv"):
        return Item(question, lines=(reason,), quotes=lines)
    return Item(question, lines=(reason, *lines))


def _values(guide: Guide, brief: bool) -> Part:
    columns = () if brief else guide.value_in
    heads = ("Skill", "Roles asking", *columns, "Most in")
    rows = tuple(
        (
            v.label,
            str(v.roles),
            *(f"{p:.0f}" if p >= 0.5 else "" for p in v.points[: len(columns)]),
            f"{v.best} ({v.best_points:.0f})",
        )
        for v in guide.values
    )
    return Part(
        "What your skills are worth elsewhere", "points of 100 a skill brings in a role", table=Table(heads, rows)
    )


def _other(guide: Guide) -> Part:
    items = tuple(Item(m.title, f"fit {m.fit:.0f}") for m in guide.other_moves)
    return Part("Roles nearest today", "by the same measure", items)


def _days(guide: Guide) -> Iterator[Part]:
    for word, party in (("today", guide.source), ("there", guide.target)):
        yield _day(word, party)


def _day(word: str, party: Party) -> Part:
    growth = (f"growth: {party.growth}",) if party.growth else ()
    items = tuple(Item(line) for line in (*((party.description,) if party.description else ()), *party.day, *growth))
    return Part(f"A day {word}: {party.title}", party.measured_on and f"profile: {party.measured_on}", items)


def _routes(title: str, routes: tuple[Route, ...]) -> Part:
    sources = list(dict.fromkeys(route.source for route in routes))
    rows = tuple((r.title, _hard(r), _route_pay(r), r.note, f"[{sources.index(r.source) + 1}]") for r in routes)
    table = Table(("Role", "Months, how hard", "Pay", "Note", "Source"), rows)
    return Part(title, "as sources state them", table=table, foot=_numbered(sources))


def _hard(route: Route) -> str:
    return ", ".join(part for part in (_months(route), route.difficulty) if part)


def _route_pay(route: Route) -> str:
    return route.pay_change or "; ".join(pay_range(p) for p in route.pay if p.n is None)


def _numbered(sources: list[str]) -> str:
    return "; ".join(f"[{number}] {source}" for number, source in enumerate(sources, 1))


def _months(route: Route) -> str:
    least, most = route.months
    return f"{least} to {most}" if least is not None else ""


def _answers(guide: Guide) -> Part:
    return Part("In short", items=tuple(Item(a.question, lines=(a.answer,)) for a in guide.answers))


def _seen(seen: Seen | None) -> Part:
    if seen is None:
        return Part("")
    rows = tuple(
        (a.label, f"{a.share:.0%}", "not negotiable" if a.share >= NON_NEGOTIABLE else "", a.have.value)
        for a in seen.asked[:ASKED_SHOWN]
    )
    items = tuple(
        Item(f"{p.currency} {p.low:,.0f} to {p.high:,.0f} per {p.period}", f"{p.n} of {seen.adverts} adverts")
        for p in seen.pay
    )
    return Part(
        f"Your {seen.adverts} adverts",
        "what they ask for and pay",
        items,
        Table(("Skill", "Asked by", "", "In the CV"), rows),
    )
