"""Who does the extracting: this process while there is little, workers once they save more than they cost."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Any, TypeVar

from cvmatch.spread import Lost, can_fork, spread_over

T = TypeVar("T", bound=Any)
"""A frozen dataclass with ``pieces``, a tuple."""

R = TypeVar("R")

FORK_SECONDS = 0.4
STARTUP_SECONDS = 3.0
"""What local workers cost, as copies of this process (measured 0.2 to 0.3 s on two cores) and started afresh (1.5 to
2.5 s before their first answer).
"""

Left = Callable[[], int | None]
"""How many pieces are still to come; None while nobody knows."""


def share_out(
    function: Callable[[T], R], tasks: Iterator[T], jobs: int, scheduler: str | None, left: Left
) -> Iterator[tuple[T, R | None]]:
    """Every task with its answer exactly once, in no particular order.

    Where a worker dies the pieces of its task are tried each by itself, so that only the culprit gets None.
    """
    lost: list[T] = []
    if scheduler is None:
        yield from _while_small(function, tasks, jobs, left)
    first = next(tasks, None)
    if first is None:
        return
    with spread_over(jobs, scheduler) as mapper:
        for task, found in mapper(function, chain([first], tasks)):
            if isinstance(found, Lost):
                lost.append(task)
            else:
                yield task, found
        for task, found in mapper(function, _singles(lost)):
            yield task, None if isinstance(found, Lost) else found


def _singles(tasks: Iterable[T]) -> Iterator[T]:
    for task in tasks:
        yield from (replace(task, pieces=(piece,)) for piece in task.pieces)


def _while_small(function: Callable[[T], R], tasks: Iterator[T], jobs: int, left: Left) -> Iterator[tuple[T, R | None]]:
    spent, done = 0.0, 0
    while jobs < 2 or not _worth_workers(spent, done, jobs, left()):
        task = next(tasks, None)
        if task is None:
            return
        start = time.perf_counter()
        found = function(task)
        spent, done = spent + time.perf_counter() - start, done + len(task.pieces)
        yield task, found


def _worth_workers(spent: float, done: int, jobs: int, left: int | None) -> bool:
    """Whether what workers would save of the time left is more than their start costs.

    Of a feed whose length is not known as much is taken to be left as was done.
    """
    if not done:
        return False
    cost = FORK_SECONDS if can_fork() else STARTUP_SECONDS
    return spent / done * (done if left is None else left) * (1 - 1 / jobs) > cost
