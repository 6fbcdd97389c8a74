"""A match or a reading for the terminal, as rich renderables."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from rich.console import Group as Stack
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cvmatch.model import Advice, Contribution, Importance, Match, Outcome, PlanStep, Status, Suggestion
from cvmatch.render.groups import (
    PLAN_NOTE,
    SHOWN,
    Entry,
    Group,
    entries_of,
    general_of,
    groups_of,
    remarks,
    rest_of,
    unrecognised,
)

STYLE = {Status.SHOWN: "green", Status.NAMED: "yellow", Status.TRANSFERABLE: "cyan", Status.MISSING: "red"}
MARK = {Status.SHOWN: "+", Status.NAMED: "~", Status.TRANSFERABLE: ">", Status.MISSING: "-"}
BAR = 20
SUGGESTIONS_SHOWN = 6
STEPS_SHOWN = 5
UNRECOGNISED_SHOWN = 5


def render_terminal(match: Match, advice: Advice) -> RenderableType:
    """The score, its waterfall, the four groups and what to do first; never markup from the documents."""
    parts: list[RenderableType] = [_headline(match)]
    if match.contributions:
        parts.append(_waterfall(match.contributions))
    parts += [_group(g) for g in groups_of(match) if g.outcomes]
    parts += _unrecognised(match)
    parts += _suggestions(advice.suggestions)
    parts += _plan(advice.plan)
    parts += [Text(f"\nnote: {remark}", style="yellow") for remark in remarks(match, advice)]
    return Stack(*parts)


def _headline(match: Match) -> Text:
    text = Text()
    if match.score is None:
        text.append("no score", style="bold red")
    else:
        text.append(f"{match.score:.0f}", style="bold")
        text.append(" of 100")
    text.append(f"  {match.target.title}", style="bold")
    text.append(f"  ({match.target.kind} {match.target.id}, CV {match.cv.document.source})", style="dim")
    return text


def _waterfall(contributions: tuple[Contribution, ...]) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    for part in contributions:
        worth = part.weight * 100
        full = round(BAR * part.value)
        bar = Text("█" * full, style="green") + Text("░" * (BAR - full), style="dim")
        numbers = Text(f"{part.points:.1f} of {worth:.1f}", justify="right")
        table.add_row(Text(part.name), bar, numbers, Text(part.reason, style="dim"))
    return Padding(table, (1, 0, 0, 0))


def _title(title: str, note: str = "", style: str = "") -> Text:
    text = Text(f"\n{title}", style=f"bold {style}".strip())
    if note:
        text.append(f"  {note}", style="not bold dim")
    return text


def _group(group: Group) -> RenderableType:
    title = _title(f"{group.title} ({len(group.outcomes)})", group.note, STYLE[group.status])
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(max_width=34)
    table.add_column()
    for entry in entries_of(group)[:SHOWN]:
        table.add_row(Text(MARK[group.status], style=STYLE[group.status]), _asked(entry), _why(entry))
    left = (line for line in (rest_of(group, SHOWN), general_of(group)) if line)
    return Stack(title, table, *(Text(f"  {line}", style="dim") for line in left))


def _asked(entry: Entry) -> Text:
    importance = entry.first.requirement.importance
    text = Text(entry.label)
    if importance != Importance.ESSENTIAL:
        text.append(f" ({importance.value})", style="dim")
    return text


def _why(entry: Entry) -> Text:
    outcome = entry.first
    quote = f"“{outcome.evidence[0].quote}”" if outcome.evidence else ""
    if outcome.status == Status.MISSING:
        return Text(f"worth {entry.worth:.1f}", style="dim")
    if outcome.status == Status.TRANSFERABLE:
        return Text(f"{entry.reason}: {quote}" if quote else entry.reason, style="dim")
    return Text(quote, style="dim")


def _closest(outcome: Outcome) -> str:
    return f"\n  closest in your CV: “{outcome.evidence[0].quote}”" if outcome.evidence else ""


def _unrecognised(match: Match) -> list[RenderableType]:
    left = unrecognised(match)
    if not left:
        return []
    title = _title(f"Not recognised ({len(left)})", "left out of the score: check these yourself")
    lines = [Text(f"? {o.requirement.text}{_closest(o)}", style="dim") for o in left[:UNRECOGNISED_SHOWN]]
    return [title, *lines]


def _suggestions(suggestions: tuple[Suggestion, ...]) -> list[RenderableType]:
    if not suggestions:
        return []
    table = Table.grid(padding=(0, 1))
    for number, suggestion in enumerate(suggestions[:SUGGESTIONS_SHOWN], 1):
        gain = f"  +{suggestion.gain:.1f}" if suggestion.gain else ""
        text = Text(suggestion.text)
        text.append(f"{gain}  {suggestion.place}", style="dim")
        table.add_row(f"{number}.", text)
    return [_title("Change in the CV"), table]


def _plan(plan: tuple[PlanStep, ...]) -> list[RenderableType]:
    if not plan:
        return []
    table = Table.grid(padding=(0, 1))
    for number, step in enumerate(plan[:STEPS_SHOWN], 1):
        table.add_row(f"{number}.", Text(step.label), Text(f"+{step.gain:.1f}"), Text(step.how, style="dim"))
    return [_title("Learn first", PLAN_NOTE.partition(";")[0]), table]


def ranking_table(rows: Sequence[Mapping[str, Any]]) -> RenderableType:
    """A batch's ranking, best first; without the CV where it is always the same."""
    names = _told_apart({row["cv"] for row in rows})
    several = len(names) > 1
    table = Table(box=None, header_style="bold", padding=(0, 1))
    for name in ("score", "fits", "listed", "carries", "missing"):
        table.add_column(name, justify="right")
    table.add_column("advert")
    if several:
        table.add_column("CV")
    for row in rows:
        score = "-" if row["score"] is None else f"{row['score']:.0f}"
        counts = [str(row[s.value]) for s in Status]
        cv = [Text(names[row["cv"]])] if several else []
        named = "  ".join(dict.fromkeys((row["title"], row["advert"])))
        also = f"  (also in {row['also']})" if "also" in row else ""
        table.add_row(score, *counts, Text(named + also), *cv)
    return table


def _told_apart(sources: Collection[str]) -> dict[str, str]:
    """Files by their names alone where these differ: of long paths a narrow column would show only what all share."""
    names = {source: source.rsplit("/", 1)[-1] for source in sources}
    return names if len(set(names.values())) == len(names) else {source: source for source in sources}
