"""What to learn first for many adverts, what they ask for and pay: as parts and as rows of JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from cvmatch.model.guidance import Lesson, Lessons, PaySeen
from cvmatch.render.blocks import Item, Part, Table
from cvmatch.render.json import number

NON_NEGOTIABLE = "not negotiable"


def market_parts(lessons: Sequence[Lessons], pay: Sequence[PaySeen]) -> Iterator[Part]:
    """One part a CV with something to learn, then pay."""
    for found in lessons:
        yield _learn(found, several=len(lessons) > 1)
    items = tuple(
        Item(
            f"{p.currency} {p.low:,.0f} to {p.high:,.0f} per {p.period}".strip(),
            f"{p.n} adverts state it",
        )
        for p in pay
    )
    yield Part("What these adverts pay", "as they state it themselves; medians of both ends", items)


def _learn(found: Lessons, several: bool) -> Part:
    whose = f" for {found.cv}" if several else ""
    return Part(
        f"Learn first{whose}: {headline(found).removeprefix('learn ')}",
        "greedy: each figure is all scores recomputed with the skill, on top of the skills above it",
        tuple(_lesson(step, found) for step in found.steps),
        ordered=True,
    )


def headline(found: Lessons) -> str:
    """``learn these 3 and 14 more of your 60 adverts pass 70``."""
    last = found.steps[-1] if found.steps else None
    if last is None:
        return f"nothing single lifts your {found.adverts} adverts notably"
    more = last.passing - found.passing
    these = f"these {len(found.steps)}" if len(found.steps) > 1 else "this"
    if more > 0:
        return f"learn {these} and {more} more of your {found.adverts} adverts pass {found.mark:.0f}"
    mean = f"the mean of your {found.adverts} adverts rises from {found.mean:.0f} to {last.mean:.0f}"
    return f"learn {these} and {mean}"


def _lesson(step: Lesson, found: Lessons) -> Item:
    raised = f"raises {step.adverts} of {found.adverts} scores, mean then {step.mean:.1f}"
    passing = f"{step.passing} pass {found.mark:.0f}"
    shows = (f"shows these wider skills too: {', '.join(step.shows)}",) if step.shows else ()
    average = f"+{step.gain / found.adverts:.1f} on average"
    return Item(step.label, average, (f"{raised}, {passing}", *shows, step.how))


def demand_part(demand: Sequence[Mapping[str, Any]], most: int) -> Part:
    """What is asked for most, with what is not negotiable marked."""
    rows = tuple(
        (d["label"], f"{d['share']:.0%}", NON_NEGOTIABLE if d["non_negotiable"] else "", d["have"])
        for d in demand[:most]
    )
    return Part("What these adverts ask for", table=Table(("Skill", "Asked by", "", "In the CV"), rows))


def learn_rows(lessons: Sequence[Lessons]) -> list[dict[str, Any]]:
    """One row a CV for ``ranking.json``."""
    return [
        {
            "cv": found.cv,
            "adverts": found.adverts,
            "mark": found.mark,
            "passing": found.passing,
            "mean": number(found.mean),
            "summary": headline(found),
            "steps": [_step(step) for step in found.steps],
        }
        for found in lessons
    ]


def _step(step: Lesson) -> dict[str, Any]:
    return {
        "concept": step.concept,
        "label": step.label,
        "gain": number(step.gain),
        "adverts": step.adverts,
        "passing": step.passing,
        "mean": number(step.mean),
        "shows": list(step.shows),
        "effort": step.effort,
        "how": step.how,
    }


def pay_rows(pay: Sequence[PaySeen]) -> list[dict[str, Any]]:
    """One row a currency and period."""
    names = ("currency", "period", "n", "low", "high", "least", "most")
    return [{name: getattr(row, name) for name in names} for row in pay]
