"""All CVs against a block of targets by sparse matrices: the numbers of ``score`` without touching a text again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from cvmatch.model import Status
from cvmatch.ranking.block import Block, Close
from cvmatch.ranking.offered import Offered, earned, near_parts, part_value
from cvmatch.scoring import weights
from cvmatch.scoring.held import held_titles
from cvmatch.scoring.titles import title_closeness

STATUSES = (Status.SHOWN, Status.NAMED, Status.TRANSFERABLE, Status.MISSING)
SNAP = 9
"""Digits kept of a sum: what adding the same parts in another order changes lies beyond them."""

SMALLEST = 1e-12
"""Keeps the fit of a target without recognised skills from dividing by nothing; it has no score anyway."""

CLEARLY = 0.0001
"""Scores closer than this may change places when they are rounded."""

TITLES_KEPT = 500
"""Titles of CVs remembered with a block: some thousand adverts near each are 8 MB."""

CVS_AT_ONCE = 64
"""CVs multiplied in one go: 64 rows of 5,000 scores are 2.5 MB, which stays in a processor's cache."""

Scores = tuple[Any, Any]
"""For one CV: scores (NaN where there is none) and counts (targets x statuses), both in the order of the targets."""


def score_block(people: Sequence[Offered], block: Block) -> Iterator[Scores]:
    """Scores and counts of each CV, in their order; never more than some CVs' worth in memory."""
    for start in range(0, len(people), CVS_AT_ONCE):
        yield from _score_some(people[start : start + CVS_AT_ONCE], block)


def _score_some(people: Sequence[Offered], block: Block) -> Iterator[Scores]:
    import numpy

    units = len(block.reach.units)
    credit = numpy.zeros((units, len(people)))
    status = numpy.full((len(people), units), len(STATUSES) - 1, dtype=numpy.int8)
    for column, person in enumerate(people):
        for unit, value, what in earned(person.offers, block.reach):
            credit[unit, column] = value
            status[column, unit] = STATUSES.index(what)
    skills, values = block.weights @ credit, part_values(people, block)
    fit = skills / numpy.maximum(block.skill_worth, SMALLEST)[:, None]
    role = numpy.maximum(block.roles @ values, weights.SKILLS_FOR_ROLE * fit) * block.role_worth[:, None]
    scores = skills + role + fit * (block.fit_weights @ values) + wording_points(people, block)
    scores = numpy.round(numpy.minimum(100.0, scores), SNAP)
    scores[block.skill_worth == 0] = numpy.nan
    for column in range(len(people)):
        yield scores[:, column], _counts(status[column], block)


def wording_points(people: Sequence[Offered], block: Block) -> Any:
    """Points for the wording; targets x people."""
    import numpy

    held = numpy.zeros((len(block.words), len(people)))
    for column, person in enumerate(people):
        known = {block.words[word]: value for word, value in person.words.items() if word in block.words}
        held[list(known), column] = list(known.values())
    covered = numpy.minimum(1.0, (block.wording @ held) / weights.WORDING_FULL)
    return block.wording_worth[:, None] * covered


def _counts(status: Any, block: Block) -> Any:
    """How many requirements of each target have each status; targets x statuses."""
    import numpy

    flags = numpy.zeros((len(status), len(STATUSES)))
    flags[numpy.arange(len(status)), status] = 1.0
    return (block.asked @ flags).astype(int)


def promising(scores: Any, best: int, least: float) -> list[int]:
    """Places of the scores that may be among the ``best``: all not clearly below the last of them, nor ``least``."""
    import numpy

    values = numpy.nan_to_num(scores, nan=-1.0)
    if best < len(values):
        least = max(least, float(numpy.partition(values, -best)[-best]))
    return [int(i) for i in numpy.flatnonzero(values >= least - CLEARLY)]


def part_values(people: Sequence[Offered], block: Block) -> Any:
    """What each CV reaches of each part (0..1); parts x people."""
    import numpy

    values = numpy.zeros((len(block.parts), len(people)))
    plain = [number for number, (key, _) in enumerate(block.parts) if key != "role"]
    for column, person in enumerate(people):
        for number in plain:
            values[number, column] = part_value(person.cv, block.parts[number], block.taxonomy, person.today)
        for title, worth in held_titles(person.cv, block.taxonomy, person.today):
            numbers, close = _close_to(title, block)
            values[numbers, column] = numpy.maximum(values[numbers, column], worth * close)
    return values


def _close_to(title: str, block: Block) -> Close:
    """The parts whose title a held title comes near; found once for all CVs that hold it."""
    import numpy

    if title not in block.close:
        if len(block.close) >= TITLES_KEPT:
            block.close.clear()
        numbers = sorted(near_parts(title, block.near, block.taxonomy))
        close = [title_closeness(block.taxonomy, title, str(block.parts[number][1])) for number in numbers]
        block.close[title] = numpy.array(numbers, dtype=int), numpy.array(close)
    return block.close[title]
