"""The plan: the steps this person needs, each with its dates, from the gaps' sizes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from cvmatch.model import Importance, Role
from cvmatch.model.guidance import Bridge, Gap, Milestone, Seen, Transfer
from cvmatch.transition.carries import DIRECT
from cvmatch.transition.effort import FIELDS, NEW_FIELD_MONTHS, SETUP_MONTHS, TRACKS, WEEKS_A_MONTH

AUDIT_WEEKS = 2.0
STUDY_WEEKS = 4.0
"""Week in which the step ends: skills checked by week 2, adverts studied by week 4 (as the published plans have it)."""

TRAINED = 3
"""Gaps with a step of their own; the published plans say two to three, the rest is learned in projects."""

PROJECT_WEEKS = 4.0
MOST_PROJECTS = 4
STUDIED = 20
NON_NEGOTIABLE = 0.8
MOST_ASKED = 3
LATE_WEEKS = (SETUP_MONTHS * WEEKS_A_MONTH) - STUDY_WEEKS
"""What is left of the set-up months for reworking the CV and talking to employers."""


def plan_of(
    target: Role,
    transfers: Sequence[Transfer],
    gaps: Sequence[Gap],
    bridges: Sequence[Bridge],
    changes: Sequence[str],
    questions: int,
    seen: Seen | None,
    new_field: bool,
    today: datetime.date,
) -> tuple[Milestone, ...]:
    """Steps in the order in which they start; ``gaps`` are the essential ones, ``changes`` what to change in the CV."""
    title = target.pref_label
    begin = STUDY_WEEKS + (sum(NEW_FIELD_MONTHS) / 2 * WEEKS_A_MONTH if new_field else 0.0)
    learnable = [g for g in gaps if g.importance == Importance.ESSENTIAL and g.weeks[1] > 0]
    timed = _timed(learnable, begin)
    trained = max((end for _, _, end in timed), default=begin)
    steps = [
        _step("Check what you have", 0, AUDIT_WEEKS, _audit(transfers), today),
        _step(f"Study what adverts for {title} ask for", AUDIT_WEEKS, STUDY_WEEKS, _study(title, seen), today),
        *([_step("Learn the foundations", STUDY_WEEKS, begin, _foundations(target), today)] if new_field else []),
        *(_step(f"Build: {g.label}", start, end, (_size(g),), today) for g, start, end in timed[:TRAINED]),
        *_projects(target, timed, begin, trained, today),
        *_reposition(title, changes, trained, today),
        *_bridging(bridges, trained, today),
        _step("Prepare for interviews", 0, trained + LATE_WEEKS, _interviews(questions), today),
    ]
    return tuple(s for s in steps if s.todo)


def _step(title: str, start: float, end: float, todo: Iterable[str], today: datetime.date) -> Milestone:
    days = [today + datetime.timedelta(days=round(7 * week)) for week in (start, end)]
    return Milestone(title, days[0], days[1], tuple(todo))


def _foundations(target: Role) -> Iterator[str]:
    yield (
        f"{target.pref_label} is another field: first what everybody there has learned. Take one introductory course "
        "to its end, and talk with two people who do the work."
    )


def _timed(gaps: Sequence[Gap], begin: float) -> list[tuple[Gap, float, float]]:
    """Each gap with the weeks it is worked on: always on the track that is free first."""
    free = [begin] * TRACKS
    timed = []
    for gap in gaps:
        track = free.index(min(free))
        start = free[track]
        free[track] = start + sum(gap.weeks) / 2
        timed.append((gap, start, free[track]))
    return timed


def _size(gap: Gap) -> str:
    return f"{gap.weeks[0]:.0f} to {gap.weeks[1]:.0f} weeks of evenings; how to build and show it: see Build first."


def _audit(transfers: Sequence[Transfer]) -> Iterator[str]:
    direct = [t for t in transfers if t.kind == DIRECT]
    if direct:
        count = f"{len(direct)} skills carry" if len(direct) > 1 else "1 skill carries"
        yield f"Go through what carries over ({count} over in full) and note an example of your own for each."
    else:
        yield "Go through what is to be built and note what you have done that comes near, however small."
    listed = [t.label for t in direct if t.named_only]
    if listed:
        yield f"Find the work in which you used what your CV only lists: {', '.join(listed)}."


def _study(title: str, seen: Seen | None) -> Iterator[str]:
    if seen is None:
        yield (
            f"Save {STUDIED} or more adverts for {title} in a folder and run: cvmatch batch CV FOLDER. It counts what "
            f"each asks for; what {NON_NEGOTIABLE:.0%} ask for is not negotiable."
        )
        return
    musts = [a.label for a in seen.asked if a.share >= NON_NEGOTIABLE]
    most = ", ".join(f"{a.label} ({a.share:.0%})" for a in seen.asked[:MOST_ASKED])
    said = f"not negotiable there: {', '.join(musts)}" if musts else f"no skill is asked for by 80 %; most by: {most}"
    yield f"Done for {seen.adverts} adverts: {said}."
    if seen.adverts < STUDIED:
        yield f"{seen.adverts} are few: save {STUDIED} or more and run it again."


def _projects(
    target: Role, timed: Sequence[tuple[Gap, float, float]], begin: float, trained: float, today: datetime.date
) -> Iterator[Milestone]:
    """From half-way on: what was not trained alone is learned in projects that show several gaps at once."""
    if not timed:
        return
    number = min(MOST_PROJECTS, (len(timed) + 1) // 2)
    built = "technology" in FIELDS.get(target.family, ())
    word = "portfolio project" if built else "piece of work you can show"
    what = (
        f"one {word}" if number == 1 else f"{number} {word.replace('project', 'projects').replace('piece', 'pieces')}"
    )
    todo = [f"Together they should show: {', '.join(g.label for g, _, _ in timed)}."]
    rest = [g.label for g, _, _ in timed[TRAINED:]]
    todo += [f"Learn in them, without a step of its own: {', '.join(rest)}."] if rest else []
    start = begin + (trained - begin) / 2
    yield _step(f"Finish {what}", start, trained + PROJECT_WEEKS / 2, todo, today)


def _reposition(title: str, changes: Sequence[str], trained: float, today: datetime.date) -> Iterator[Milestone]:
    count = "is 1 change" if len(changes) == 1 else f"are {len(changes)} changes"
    todo = [f"There {count} to make, listed under Change in your CV."] if changes else []
    start = max(STUDY_WEEKS, trained - PROJECT_WEEKS)
    yield _step(f"Rework the CV for {title}", start, trained + LATE_WEEKS / 2, todo, today)


def _bridging(bridges: Sequence[Bridge], trained: float, today: datetime.date) -> Iterator[Milestone]:
    if not bridges:
        return
    names = " or ".join(dict.fromkeys(b.titles[-2] for b in bridges[:2]))
    target = bridges[0].titles[-1]
    todo = (
        f"Apply for {names} as well as for {target}: nearer by now, and from there the rest of the way is shorter.",
    )
    yield _step(
        "Apply, also for roles between", max(STUDY_WEEKS, trained - PROJECT_WEEKS), trained + LATE_WEEKS, todo, today
    )


def _interviews(questions: int) -> Iterator[str]:
    if questions:
        yield f"Write down an answer to each of the {questions} questions of this guide, long before the last weeks."
