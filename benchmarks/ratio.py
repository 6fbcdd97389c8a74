"""Times as ratios within one run: the only speed figure that means the same on every machine."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def interleaved(tasks: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Median seconds of each task, the tasks taken in turn so that a slow spell hits all of them alike."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(rounds):
        for name, task in tasks.items():
            start = time.perf_counter()
            task()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(taken) for name, taken in times.items()}


def least_seconds(readers: Sequence[Callable[[T], object]], files: Sequence[T], rounds: int) -> list[float]:
    """Processor time of each reader over all files: in turn on every file, the least of all rounds for it.

    On a machine that others use too, the least time is what the work costs; anything above it is disturbance.
    """
    least = [[float("inf")] * len(files) for _ in readers]
    for _ in range(rounds):
        for number, data in enumerate(files):
            for best, reader in zip(least, readers, strict=True):
                start = time.process_time()
                reader(data)
                best[number] = min(best[number], time.process_time() - start)
    return [sum(best) for best in least]
