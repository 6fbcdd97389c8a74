"""A match as a self-contained HTML report."""

from __future__ import annotations

from collections.abc import Mapping

from cvmatch.model import Advice, Contribution, Importance, Match, Outcome, PlanStep, Status, Suggestion
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
from cvmatch.render.page import escape, page


def render_html(match: Match, advice: Advice, versions: Mapping[str, str]) -> str:
    """The whole report: score, where its points come from, the four groups with quotes, what to do."""
    parts = [
        _head(match),
        *(f'<p class="note">{escape(remark)}</p>' for remark in remarks(match, advice)),
        _waterfall(match.contributions),
        _suggestions(advice.suggestions),
        _plan(advice.plan),
        *(_group(g) for g in groups_of(match) if g.outcomes),
        _unrecognised(unrecognised(match)),
    ]
    return page(f"{match.target.title}: CV report", "\n".join(p for p in parts if p), versions)


def _head(match: Match) -> str:
    score = "no score" if match.score is None else f"{match.score:.0f}<small> of 100</small>"
    counts = "".join(
        f'<span class="{g.status.value}"><b>{len(g.outcomes)}</b> {escape(g.title.lower())}</span>'
        for g in groups_of(match)
    )
    where = f", {escape(match.target.organisation)}" if match.target.organisation else ""
    return (
        f'<header class="head"><div class="score">{score}</div><div><h1>{escape(match.target.title)}{where}</h1>'
        f'<p class="soft">{escape(match.target.kind)} {escape(match.target.id)}, '
        f"compared with {escape(match.cv.document.source)}</p>"
        f'<div class="counts">{counts}</div></div></header>'
    )


def _waterfall(contributions: tuple[Contribution, ...]) -> str:
    if not contributions:
        return ""
    rows = "".join(
        f'<tr><td class="what">{escape(c.name)}<br><small>{escape(c.reason)}</small></td>'
        f'<td><div class="bar"><i style="width:{c.value * 100:.0f}%"></i></div></td>'
        f'<td class="n">{c.points:.1f} of {c.weight * 100:.1f}</td></tr>'
        for c in contributions
    )
    total = sum(c.points for c in contributions)
    return (
        "<h2>Where the points come from</h2><table><thead><tr><th>Part</th><th></th>"
        f'<th class="n">Points</th></tr></thead><tbody>{rows}<tr><td class="what"><b>Score</b></td><td></td>'
        f'<td class="n"><b>{total:.1f} of 100</b></td></tr></tbody></table>'
    )


def _group(group: Group) -> str:
    rows = "".join(_row(entry) for entry in entries_of(group)[:SHOWN])
    left = "".join(f'<p class="soft">{escape(line)}</p>' for line in (rest_of(group, SHOWN), general_of(group)) if line)
    table = (
        f'<table><thead><tr><th>Asked for</th><th>In your CV</th><th class="n">Points</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
    return (
        f'<h2 class="{group.status.value}">{escape(group.title)} ({len(group.outcomes)})</h2>'
        f'<p class="soft">{escape(group.note)}</p>{table if rows else ""}{left}'
    )


def _row(entry: Entry) -> str:
    requirement = entry.first.requirement
    essential = requirement.importance == Importance.ESSENTIAL
    asked = f"<b>{escape(entry.label)}</b>" + (
        "" if essential else f' <span class="tag">{requirement.importance}</span>'
    )
    if len(entry.outcomes) == 1 and requirement.text and requirement.text != requirement.label:
        asked += f"<br><small>{escape(requirement.text)}</small>"
    return (
        f'<tr><td class="what">{asked}</td><td>{_evidence(entry)}</td>'
        f'<td class="n">{entry.points:.1f} of {entry.worth:.1f}</td></tr>'
    )


def _evidence(entry: Entry) -> str:
    outcome, reason = entry.first, escape(entry.reason)
    if outcome.status == Status.MISSING or not outcome.evidence:
        return f"<small>{reason}</small>"
    quotes = "<br>".join(f"<q>{escape(e.quote)}</q>" for e in outcome.evidence[:2])
    return f"{quotes}<br><small>{reason}</small>"


def _suggestions(suggestions: tuple[Suggestion, ...]) -> str:
    if not suggestions:
        return ""
    items = "".join(
        f"<li>{escape(s.text)}{_gain(s.gain)}<br><small>{escape(s.place)}: {escape(s.reason)}</small>"
        f"{f'<br><q>{escape(s.quote)}</q>' if s.quote else ''}</li>"
        for s in suggestions
    )
    return f"<h2>Change in your CV</h2><ol>{items}</ol>"


def _gain(gain: float | None) -> str:
    return f' <span class="tag">+{gain:.1f} points</span>' if gain else ""


def _plan(plan: tuple[PlanStep, ...]) -> str:
    if not plan:
        return ""
    items = "".join(
        f"<li><b>{escape(p.label)}</b>{_gain(p.gain)}"
        f" <span class=tag>{escape(weeks_of(p))}</span>"
        f"<br>{escape(p.how)}{f'<br><small>Show it: {escape(p.prove)}</small>' if p.prove else ''}</li>"
        for p in plan
    )
    return f'<h2>Learn first</h2><p class="soft">{PLAN_NOTE[0].upper()}{PLAN_NOTE[1:]}.</p><ol>{items}</ol>'


def _unrecognised(outcomes: tuple[Outcome, ...]) -> str:
    if not outcomes:
        return ""
    items = "".join(f"<li>{escape(o.requirement.text)}{_closest(o)}</li>" for o in outcomes[:UNRECOGNISED_SHOWN])
    if len(outcomes) > UNRECOGNISED_SHOWN:
        items += f"<li>and {len(outcomes) - UNRECOGNISED_SHOWN} more</li>"
    return (
        f"<h2>Not recognised: check yourself ({len(outcomes)})</h2>"
        f'<p class="soft">No known skill stands in these lines; they are left out of the score.</p><ol>{items}</ol>'
    )


def _closest(outcome: Outcome) -> str:
    if not outcome.evidence:
        return ""
    return f"<br><small>closest in your CV: <q>{escape(outcome.evidence[0].quote)}</q></small>"
