"""Targets as sparse matrices: what each asks for and what that is worth, ready for any number of CVs."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, TypeVar, cast

from cvmatch.model import ConceptId, Importance, Requirement, Target
from cvmatch.ranking.offered import Near, Part, Reach, Unit, near_titles, parts_of, reach_of
from cvmatch.scoring import weights
from cvmatch.scoring.axes import FIT_SCALED
from cvmatch.scoring.score import requirement_weight
from cvmatch.taxonomy import Taxonomy, tellingness

K = TypeVar("K", bound=Hashable)

WEIGHTS_KEPT = 20_000
"""Weights remembered per taxonomy before the memory is emptied: some four MB; a thousand adverts ask for 9,000."""

_FIRST, _SECOND = itemgetter(0), itemgetter(1)

Close = tuple[Any, Any]
"""Numbers of parts, and how close a title is to each."""


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


class Numbers(dict[K, int]):
    """Key -> its number, given out as keys come."""

    def __missing__(self, key: K) -> int:
        self[key] = number = len(self)
        return number


class Rows:
    """A sparse matrix to be, row after row; a hundred cells to an advert, so that whole rows are added at a time."""

    def __init__(self) -> None:
        self._ends: list[int] = [0]
        self._columns: list[int] = []
        self._values: list[float] = []

    def add(self, columns: Iterable[int], values: Iterable[float]) -> None:
        """The next row: as many columns as values; the same column twice adds up."""
        self._columns.extend(columns)
        self._values.extend(values)
        self._ends.append(len(self._columns))

    def matrix(self, width: int) -> Any:
        """As a sparse matrix with so many columns."""
        import numpy

        return sparse(numpy.array(self._values), self._columns, self._ends, width)


def sparse(values: Any, columns: Sequence[int], ends: Sequence[int], width: int) -> Any:
    """A sparse matrix from the cells of its rows, one row after the other; ``ends`` begins with 0."""
    import numpy
    from scipy.sparse import csr_matrix

    shape = (len(ends) - 1, width)
    return csr_matrix((values, numpy.array(columns, dtype=numpy.int32), numpy.array(ends, dtype=numpy.int32)), shape)


def block_of(targets: Sequence[Target], taxonomy: Taxonomy) -> Block:
    """The matrices of some targets; looked at are requirements, title, level, years and wording."""
    import numpy

    units, parts = Numbers[Unit](), Numbers[Part]()
    skills, counts, fitted, roles = Rows(), Rows(), Rows(), Rows()
    words, wording, told = wording_of(targets, taxonomy)
    worth: list[tuple[float, float, float]] = []
    known: dict[int, tuple[int, float]] = {}
    for target, tells in zip(targets, told, strict=True):
        # Most requirements are one noun shared by many adverts: a call for each would take most of the time.
        wishes = [r for r in target.requirements if r.concepts]
        weighed = [known.get(id(r)) or _weighed(r, known, units, taxonomy) for r in wishes]
        columns, each = list(map(_FIRST, weighed)), list(map(_SECOND, weighed))
        total = sum(each)
        asked = [(p, weights.AXIS[p[0]] * total) for p in parts_of(target)] if total else []
        wordy = weights.AXIS["wording"] * total if tells else 0.0
        whole = total + sum(w for _, w in asked) + wordy
        counts.add(columns, [1.0] * len(columns))
        skills.add(columns, [100.0 * w / whole if total else 0.0 for w in each])
        scaled = [(parts[p], 100.0 * w / whole) for p, w in asked if p[0] in FIT_SCALED]
        named = [(parts[p], 100.0 * w / whole) for p, w in asked if p[0] not in FIT_SCALED]
        fitted.add((number for number, _ in scaled), (w for _, w in scaled))
        roles.add((number for number, _ in named), [1.0] * len(named))
        role = sum(w for _, w in named)
        worth.append((100.0 * total / whole, role, 100.0 * wordy / whole) if total else (0.0, 0.0, 0.0))
    worths = numpy.array(worth, dtype=float).reshape(-1, 3)
    return Block(
        reach_of(tuple(units), taxonomy),
        tuple(parts),
        skills.matrix(len(units)),
        counts.matrix(len(units)),
        fitted.matrix(len(parts)),
        roles.matrix(len(parts)),
        worths[:, 1],
        worths[:, 0],
        near_titles(tuple(parts), taxonomy),
        {},
        words,
        wording,
        worths[:, 2],
        taxonomy,
    )


def _weighed(
    r: Requirement, known: dict[int, tuple[int, float]], units: Numbers[Unit], taxonomy: Taxonomy
) -> tuple[int, float]:
    """The number of a requirement's unit and its weight, now ``known``: those of the block, by the identity of the
    noun, which adverts that ask alike share.
    """
    known[id(r)] = found = units[r.concepts, r.any_of, r.min_years or None], _weight(r, taxonomy)
    return found


def _weight(r: Requirement, taxonomy: Taxonomy) -> float:
    """Worked out once for all adverts that ask alike."""
    known = cast("dict[Weighty, float]", taxonomy.memory.setdefault("requirement weights", {}))
    key = (r.concepts, r.any_of, r.importance, r.stress, r.share)
    if key not in known:
        if len(known) > WEIGHTS_KEPT:
            known.clear()
        known[key] = requirement_weight(r, taxonomy)
    return known[key]


def wording_of(targets: Sequence[Target], taxonomy: Taxonomy) -> tuple[Mapping[str, int], Any, list[bool]]:
    """``asked_words`` of all targets at once: the words numbered, what each is worth (targets x words), and which
    targets have any.
    """
    import numpy

    words, times, columns, ends = Numbers[str](), Numbers[int](), list[int](), [0]
    often: list[int] = []
    for target in targets:
        told = target.wording if len(target.wording) >= weights.WORDING_LEAST else ()
        columns.extend(map(words.__getitem__, map(_FIRST, told)))
        often.extend(map(times.__getitem__, map(_SECOND, told)))
        ends.append(len(columns))
    telling = numpy.array([tellingness(taxonomy.figures, word) for word in words])[columns]
    vector = telling * numpy.array([1.0 + math.log(number) for number in times])[often]
    rows = numpy.repeat(numpy.arange(len(targets)), numpy.diff(ends))
    lengths = numpy.sqrt(numpy.bincount(rows, vector * vector, len(targets)))
    whole = numpy.where(lengths > 0, lengths, 1.0)
    return words, sparse(telling * vector / whole[rows], columns, ends, len(words)), (lengths > 0).tolist()
