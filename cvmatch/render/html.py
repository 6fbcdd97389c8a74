"""A match as a self-contained HTML report."""

from __future__ import annotations

from collections.abc import Mapping

from cvmatch.model import Advice, Contribution, Importance, Match, Outcome, PlanStep, Status, Suggestion
from cvmatch.render.groups import Group, groups_of, unrecognised
from cvmatch.render.page import escape, page


def render_html(match: Match, advice: Advice, versions: Mapping[str, str]) -> str:
    """The whole report: score, where its points come from, the four groups with quotes, what to do."""
    parts = [
        _head(match),
        *(f'<p class="note">{escape(n.message)}</p>' for n in match.notices),
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
    rows = "".join(_row(o) for o in group.outcomes)
    return (
        f'<h2 class="{group.status.value}">{escape(group.title)} ({len(group.outcomes)})</h2>'
        f'<p class="soft">{escape(group.note)}</p><table><thead><tr><th>Asked for</th><th>In your CV</th>'
        f'<th class="n">Points</th></tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(outcome: Outcome) -> str:
    requirement = outcome.requirement
    tag = (
        "" if requirement.importance == Importance.ESSENTIAL else f' <span class="tag">{requirement.importance}</span>'
    )
    asked = f"<b>{escape(requirement.label)}</b>{tag}"
    if requirement.text and requirement.text != requirement.label:
        asked += f"<br><small>{escape(requirement.text)}</small>"
    return (
        f'<tr><td class="what">{asked}</td><td>{_evidence(outcome)}</td>'
        f'<td class="n">{outcome.points:.1f} of {outcome.worth:.1f}</td></tr>'
    )


def _evidence(outcome: Outcome) -> str:
    reason = escape(outcome.reason)
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
        f"{f' <span class=tag>{escape(p.effort)}</span>' if p.effort else ''}"
        f"<br>{escape(p.how)}{f'<br><small>Show it: {escape(p.prove)}</small>' if p.prove else ''}</li>"
        for p in plan
    )
    return (
        '<h2>Learn first</h2><p class="soft">Each gain is the score recomputed with the skill, after the ones '
        f"above it.</p><ol>{items}</ol>"
    )


def _unrecognised(outcomes: tuple[Outcome, ...]) -> str:
    if not outcomes:
        return ""
    items = "".join(f"<li>{escape(o.requirement.text)}{_closest(o)}</li>" for o in outcomes)
    return (
        f"<h2>Not recognised: check yourself ({len(outcomes)})</h2>"
        f'<p class="soft">No known skill stands in these lines; they are left out of the score.</p><ol>{items}</ol>'
    )


def _closest(outcome: Outcome) -> str:
    if not outcome.evidence:
        return ""
    return f"<br><small>closest in your CV: <q>{escape(outcome.evidence[0].quote)}</q></small>"
