"""A guide as JSON with the stable keys of docs/schema/guide.json."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cvmatch.model.guidance import Bridge, Gap, Guide, Milestone, Party, PayLine, Route, Seen, Transfer
from cvmatch.render.json import dump, head, number, pay_object, suggestion_object


def guide_json(guide: Guide, versions: Mapping[str, str]) -> str:
    """One JSON object for one move."""
    return dump({**head(versions), **guide_object(guide)})


def guide_object(guide: Guide) -> dict[str, Any]:
    """The body of ``guide --json``."""
    verdict, time = guide.verdict, guide.time
    return {
        "from": _party(guide.source),
        "to": _party(guide.target),
        "verdict": {
            "grade": verdict.grade,
            "reasons": list(verdict.reasons),
            "coverage": number(verdict.coverage),
            "score": number(verdict.score),
        },
        "transferable": [_transfer(t) for t in guide.transferable],
        "missing": [_gap(g) for g in guide.missing],
        "further": [_gap(g) for g in guide.further],
        "time": {
            "months_min": time.months_min,
            "months_max": time.months_max,
            "basis": time.basis,
            "stated": list(time.stated),
        },
        "pay": [_pay(line) for line in guide.pay],
        "pay_notes": list(guide.pay_notes),
        "bridges": [list(b.roles) for b in guide.bridges],
        "bridge_steps": [_bridge(b) for b in guide.bridges],
        "plan": [_milestone(m) for m in guide.plan],
        "certificates": [
            {"concept": c.concept, "label": c.label, "have": c.have, "covers": list(c.covers)}
            for c in guide.certificates
        ],
        "questions": [{"question": q.question, "reason": q.reason, "lines": list(q.lines)} for q in guide.questions],
        "answers": [{"question": a.question, "answer": a.answer} for a in guide.answers],
        "routes_in": [_route(r) for r in guide.routes_in],
        "routes_out": [_route(r) for r in guide.routes_out],
        "other_moves": [{"role": m.role, "title": m.title, "fit": number(m.fit)} for m in guide.other_moves],
        "values": [_value(guide, n) for n in range(len(guide.values))],
        "suggestions": [suggestion_object(s) for s in guide.reposition],
        "adverts": seen_object(guide.seen) if guide.seen else None,
    }


def _party(party: Party) -> dict[str, Any]:
    return {
        "kind": party.kind,
        "id": party.id,
        "title": party.title,
        "role": party.role,
        "description": party.description,
        "day": list(party.day),
        "growth": party.growth or None,
        "measured_on": party.measured_on or None,
    }


def _transfer(transfer: Transfer) -> dict[str, Any]:
    return {
        "concept": transfer.concept,
        "label": transfer.label,
        "kind": transfer.kind,
        "why": transfer.why,
        "importance": transfer.importance.value if transfer.importance else None,
        "now": transfer.now,
        "there": transfer.there,
        "quote": transfer.quote,
        "named_only": transfer.named_only,
    }


def _gap(gap: Gap) -> dict[str, Any]:
    return {
        "concept": gap.concept,
        "label": gap.label,
        "why": gap.why,
        "how": gap.how,
        "importance": gap.importance.value,
        "gain": number(gap.gain),
        "distance": number(gap.distance),
        "effort": gap.effort,
        "weeks_min": number(gap.weeks[0], 1),
        "weeks_max": number(gap.weeks[1], 1),
        "start_from": gap.start,
    }


def _pay(line: PayLine) -> dict[str, Any]:
    return {"role": line.role, "title": line.title, **pay_object(line.pay), "n": line.pay.n}


def _bridge(bridge: Bridge) -> dict[str, Any]:
    return {
        "roles": list(bridge.roles),
        "fit_at_once": number(bridge.at_once),
        "fit_first": number(bridge.first),
        "fit_after": number(bridge.after),
        "months": [list(months) for months in bridge.months],
    }


def _milestone(step: Milestone) -> dict[str, Any]:
    return {"title": step.title, "start": step.start.isoformat(), "end": step.end.isoformat(), "todo": list(step.todo)}


def _route(route: Route) -> dict[str, Any]:
    return {
        "role": route.role,
        "title": route.title,
        "difficulty": route.difficulty or None,
        "months_min": route.months[0],
        "months_max": route.months[1],
        "note": route.note,
        "pay_change": route.pay_change or None,
        "source": route.source,
        "pay": [pay_object(p) for p in route.pay],
    }


def _value(guide: Guide, row: int) -> dict[str, Any]:
    value = guide.values[row]
    return {
        "concept": value.concept,
        "label": value.label,
        "roles": value.roles,
        "points": {name: number(points, 2) for name, points in zip(guide.value_in, value.points, strict=True)},
        "most_in": value.best,
        "most_points": number(value.best_points, 2),
    }


def seen_object(seen: Seen) -> dict[str, Any]:
    """What some adverts ask for and pay."""
    return {
        "adverts": seen.adverts,
        "asked": [
            {
                "concept": a.concept,
                "label": a.label,
                "adverts": a.adverts,
                "share": number(a.share),
                "have": a.have.value,
            }
            for a in seen.asked
        ],
        "pay": [
            {
                "currency": p.currency,
                "period": p.period,
                "n": p.n,
                "low": p.low,
                "high": p.high,
                "least": p.least,
                "most": p.most,
            }
            for p in seen.pay
        ],
    }
