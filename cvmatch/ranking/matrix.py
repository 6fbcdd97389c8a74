"""All CVs against a block of targets by sparse matrices: the numbers of ``score`` without touching a text again."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cvmatch.model import ConceptId, Importance, Requirement, Status, Target
from cvmatch.ranking.offered import (
    Near,
    Offered,
    Part,
    Reach,
    Unit,
    earned,
    near_parts,
    near_titles,
    part_value,
    parts_of,
    reach_of,
)
from cvmatch.scoring import weights
from cvmatch.scoring.axes import FIT_SCALED
from cvmatch.scoring.held import held_titles
from cvmatch.scoring.score import requirement_weight
from cvmatch.scoring.titles import title_closeness
from cvmatch.scoring.wording import asked_words
from cvmatch.taxonomy import Taxonomy

STATUSES = (Status.SHOWN, Status.NAMED, Status.TRANSFERABLE, Status.MISSING)
SNAP = 9
"""Digits kept of a sum: what adding the same parts in another order changes lies beyond them."""

SMALLEST = 1e-12
"""Keeps the fit of a target without recognised skills from dividing by nothing; it has no score anyway."""

CLEARLY = 0.0001
"""Scores closer than this may change places when they are rounded."""

TITLES_KEPT = 500
"""Titles of CVs remembered with a block: some thousand adverts near each are 8 MB."""

Close = tuple[Any, Any]
"""Numbers of parts, and how close a title is to each."""

CVS_AT_ONCE = 64
"""CVs multiplied in one go: 64 rows of 5,000 scores are 2.5 MB, which stays in a processor's cache."""


@dataclass(frozen=True, slots=True)
class Block:
    """Targets as matrices.

    ``weights`` (targets x units) holds the points each unit is worth, ``asked`` how many requirements ask for it.
    ``fit_weights`` (targets x ``parts``) holds the points of the parts that count only as far as the skills fit;
    ``roles`` marks the title each target asks for, ``role_worth`` holds the points that is worth. ``skill_worth`` is
    what all skills of a target are worth together, 0 where no requirement was recognised. ``wording`` (targets x
    ``words``) holds what an advert's telling words are worth, ``wording_worth`` the points they can make together.
    ``near`` finds the titles a CV comes near, ``close`` (by title) holds those found already.
    """

    reach: Reach
    parts: tuple[Part, ...]
    weights: Any
    asked: Any
    fit_weights: Any
    roles: Any
    role_worth: Any
    skill_worth: Any
    near: Near
    close: dict[str, Close]
    words: Mapping[str, int]
    wording: Any
    wording_worth: Any
    taxonomy: Taxonomy


Weighty = tuple[tuple[ConceptId, ...], bool, Importance, int, float | None]
"""All of a requirement that its weight rests on."""


class Cells:
    """Rows, columns and values of a sparse matrix to be, 16 bytes each: there are a hundred to an advert."""

    def __init__(self) -> None:
        self._rows, self._columns, self._values = array("i"), array("i"), array("d")

    def add(self, row: int, column: int, value: float) -> None:
        """One cell; the same place twice adds up."""
        self._rows.append(row)
        self._columns.append(column)
        self._values.append(value)

    def matrix(self, rows: int, columns: int) -> Any:
        """As a sparse matrix of that shape."""
        import numpy
        from scipy.sparse import csr_matrix

        places = numpy.array(self._rows, dtype=numpy.int32), numpy.array(self._columns, dtype=numpy.int32)
        return csr_matrix((numpy.array(self._values), places), shape=(rows, columns))


Scores = tuple[Any, Any]
"""For one CV: scores (NaN where there is none) and counts (targets x statuses), both in the order of the targets."""


def block_of(targets: Sequence[Target], taxonomy: Taxonomy) -> Block:
    """The matrices of some targets; of a target only its requirements, title, level and years are looked at."""
    import numpy

    units: dict[Unit, int] = {}
    parts: dict[Part, int] = {}
    skills, roles, fitted, counts, wording = Cells(), Cells(), Cells(), Cells(), Cells()
    role_worth: list[float] = []
    worth: list[float] = []
    words: dict[str, int] = {}
    wording_worth: list[float] = []
    known: dict[Weighty, float] = {}
    for row, target in enumerate(targets):
        weighed = [(units.setdefault(_unit(r), len(units)), _weight(r, known, taxonomy)) for r in _asked(target)]
        total = sum(w for _, w in weighed)
        told = asked_words(target, taxonomy)
        asked = [(p, weights.AXIS[p[0]] * total) for p in parts_of(target)]
        wordy = weights.AXIS["wording"] * total if told else 0.0
        whole = total + sum(w for _, w in asked) + wordy
        for word, part in told.items():
            wording.add(row, words.setdefault(word, len(words)), part)
        wording_worth.append(100.0 * wordy / whole if total else 0.0)
        worth.append(100.0 * total / whole if total else 0.0)
        role_worth.append(sum(100.0 * w / whole for (key, _), w in asked if key == "role") if total else 0.0)
        for unit, w in weighed:
            counts.add(row, unit, 1.0)
            if total:
                skills.add(row, unit, 100.0 * w / whole)
        for named, w in asked if total else ():
            column = parts.setdefault(named, len(parts))
            if named[0] in FIT_SCALED:
                fitted.add(row, column, 100.0 * w / whole)
            else:
                roles.add(row, column, 1.0)
    size, reach = len(targets), reach_of(tuple(units), taxonomy)
    return Block(
        reach,
        tuple(parts),
        skills.matrix(size, len(units)),
        counts.matrix(size, len(units)),
        fitted.matrix(size, len(parts)),
        roles.matrix(size, len(parts)),
        numpy.array(role_worth),
        numpy.array(worth),
        near_titles(tuple(parts), taxonomy),
        {},
        words,
        wording.matrix(size, len(words)),
        numpy.array(wording_worth),
        taxonomy,
    )


def _asked(target: Target) -> Iterator[Requirement]:
    return (r for r in target.requirements if r.concepts)


def _unit(r: Requirement) -> Unit:
    return r.concepts, r.any_of, r.min_years or None


def _weight(r: Requirement, known: dict[Weighty, float], taxonomy: Taxonomy) -> float:
    """Worked out once for all adverts that ask alike."""
    key = (r.concepts, r.any_of, r.importance, r.stress, r.share)
    if key not in known:
        known[key] = requirement_weight(r, taxonomy)
    return known[key]


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
