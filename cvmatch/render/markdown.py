"""A match as a Markdown report."""

from __future__ import annotations

import re
from collections.abc import Mapping

from cvmatch.model import Advice, Contribution, Match, Outcome, Status
from cvmatch.render.groups import (
    PLAN_NOTE,
    SHOWN,
    UNRECOGNISED_SHOWN,
    Entry,
    Group,
    entries_of,
    general_of,
    groups_of,
    remarks,
    rest_of,
    unrecognised,
    weeks_of,
)

SPECIAL = re.compile(r"([\\`*\[\]<>|]|(?<!\w)[_#]|_(?!\w))")
"""Markdown's own signs; within a word an underscore or a number sign is none: "my_cv.pdf", "C#"."""


def render_markdown(match: Match, advice: Advice, versions: Mapping[str, str]) -> str:
    """The report as Markdown; nothing in a document can become markup."""
    score = "no score" if match.score is None else f"{match.score:.0f} of 100"
    lines = [f"# {plain(match.target.title)}: {score}", "", f"CV: {plain(match.cv.document.source)}", ""]
    lines += [f"> {plain(remark)}\n" for remark in remarks(match, advice)]
    lines += _waterfall(match.contributions)
    lines += _advice(advice)
    for group in groups_of(match):
        lines += _group(group)
    lines += _unrecognised(unrecognised(match))
    made = ", ".join(f"{k.removesuffix('_version')} {v}" for k, v in sorted(versions.items()))
    lines += [f"Made with {made}. It compares two documents and says nothing about a person's worth or chances."]
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Text from anywhere on one line, with Markdown's own signs escaped."""
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _waterfall(contributions: tuple[Contribution, ...]) -> list[str]:
    if not contributions:
        return []
    rows = [f"| {plain(c.name)} | {c.points:.1f} of {c.weight * 100:.1f} | {plain(c.reason)} |" for c in contributions]
    return ["## Where the points come from", "", "| part | points | why |", "|---|---:|---|", *rows, ""]


def _advice(advice: Advice) -> list[str]:
    lines: list[str] = []
    if advice.suggestions:
        lines += ["## Change in your CV", ""]
        for number, s in enumerate(advice.suggestions, 1):
            lines += [f"{number}. {plain(s.text)}{_gain(s.gain)}", f"   {plain(s.place)}: {plain(s.reason)}"]
            lines += [f"   “{plain(s.quote)}”"] if s.quote else []
        lines += [""]
    if advice.plan:
        lines += ["## Learn first", "", f"*{PLAN_NOTE}*", ""]
        for number, p in enumerate(advice.plan, 1):
            lines += [f"{number}. **{plain(p.label)}**{_gain(p.gain)}, {weeks_of(p)}: {plain(p.how)}"]
            lines += [f"   Show it: {plain(p.prove)}"] if p.prove else []
        lines += [""]
    return lines


def _gain(gain: float | None) -> str:
    return f" (+{gain:.1f})" if gain else ""


def _group(group: Group) -> list[str]:
    if not group.outcomes:
        return []
    title = f"## {group.title} ({len(group.outcomes)})"
    items = [_item(entry) for entry in entries_of(group)[:SHOWN]]
    items += [f"- {plain(line)}" for line in (rest_of(group, SHOWN), general_of(group)) if line]
    return [title, "", f"*{group.note}*", "", *items, ""]


def _item(entry: Entry) -> str:
    outcome = entry.first
    head = f"- **{plain(entry.label)}** ({outcome.requirement.importance}, {entry.points:.1f} of {entry.worth:.1f})"
    if outcome.status == Status.MISSING or not outcome.evidence:
        return head
    why = f" {plain(entry.reason)}:" if outcome.status == Status.TRANSFERABLE else ""
    return f"{head}{why} “{plain(outcome.evidence[0].quote)}”"


def _closest(outcome: Outcome) -> str:
    return f"\n  closest in your CV: “{plain(outcome.evidence[0].quote)}”" if outcome.evidence else ""


def _unrecognised(outcomes: tuple[Outcome, ...]) -> list[str]:
    if not outcomes:
        return []
    items = [f"- {plain(o.requirement.text)}{_closest(o)}" for o in outcomes[:UNRECOGNISED_SHOWN]]
    if len(outcomes) > UNRECOGNISED_SHOWN:
        items.append(f"- and {len(outcomes) - UNRECOGNISED_SHOWN} more")
    return [f"## Not recognised: check yourself ({len(outcomes)})", "", *items, ""]
