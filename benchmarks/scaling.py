"""One worker and two over the same feed, locally (loky) and on a local Dask cluster, and few adverts with all cores.

CVMATCH_DATA=... python -m benchmarks.scaling [--adverts 3000] [--rounds 2]

Times mean something on a quiet machine only. What the processes themselves used is printed beside them: the run's own
process and its busiest worker, one after the other, are no less than what two processors need for it. Two loops that
share nothing are timed before each round: what the machine itself allows.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import inf
from pathlib import Path

from benchmarks.feeds import write_feed
from benchmarks.watch import Run, batch, family, processor_seconds, watched

SCHEDULER = (
    "import sys\nfrom distributed import LocalCluster\nif __name__ == '__main__':\n"
    "    cluster = LocalCluster(n_workers=int(sys.argv[1]), threads_per_worker=1, host='127.0.0.1',"
    " dashboard_address=None)\n    print(cluster.scheduler_address, flush=True)\n    sys.stdin.read()\n"
    "    cluster.close()\n"
)


@dataclass
class Best:
    """The least of some runs: seconds, and processor seconds of the process itself and its busiest worker."""

    seconds: float = inf
    processor: float = inf

    def add(self, run: Run, workers: Iterable[float]) -> None:
        self.seconds = min(self.seconds, run.seconds)
        self.processor = min(self.processor, run.own + max(workers, default=0.0))


@dataclass(frozen=True)
class Cluster:
    """A Dask cluster on this machine: its address, and the process that holds it."""

    address: str
    process: int

    def used(self) -> dict[int, float]:
        """Processor seconds of each of its processes so far."""
        return {pid: processor_seconds(pid) for pid in family(self.process)}


@contextmanager
def cluster(workers: int) -> Iterator[Cluster]:
    """A cluster with so many worker processes."""
    with tempfile.TemporaryDirectory() as place:
        program = Path(place) / "cluster.py"
        program.write_text(SCHEDULER)
        process = subprocess.Popen(
            [sys.executable, program, str(workers)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        try:
            assert process.stdout is not None
            yield Cluster(process.stdout.readline().decode().strip(), process.pid)
        finally:
            process.communicate()


LOOP = "total = 0\nfor n in range(20_000_000):\n    total += n"
"""Work that needs nothing but a processor of its own."""


def ceiling() -> float:
    """How much more two processes that share nothing get done here than one: no run can scale better."""
    alone = _loops(1)
    return 2 * alone / _loops(2)


def _loops(number: int) -> float:
    start = time.perf_counter()
    loops = [subprocess.Popen([sys.executable, "-c", LOOP]) for _ in range(number)]
    for loop in loops:
        loop.wait()
    return time.perf_counter() - start


def measured(adverts: int, rounds: int) -> dict[str, Best]:
    """The least of each way's runs, taken by turns."""
    with tempfile.TemporaryDirectory() as folder, cluster(1) as one, cluster(2) as two:
        place = Path(folder)
        long, few = write_feed(place / "long.jsonl", adverts), write_feed(place / "few.jsonl", 300)
        ways: dict[str, tuple[Path, tuple[str, ...], Cluster | None]] = {
            "one worker": (long, ("--jobs", "1"), None),
            "two workers": (long, ("--jobs", "2"), None),
            "Dask, one": (long, ("--scheduler", one.address), one),
            "Dask, two": (long, ("--scheduler", two.address), two),
            "300 adverts, one": (few, ("--jobs", "1"), None),
            "300 adverts, all cores": (few, (), None),
        }
        best = {name: Best() for name in ways}
        for n in range(rounds):
            print(f"two bare loops against one: {ceiling():.2f} times the work in a second", flush=True)
            for name, (feed, how, held) in ways.items():
                before = held.used() if held else {}
                run = watched(batch(feed, place / f"out-{n}-{name}", "--pages", "0", *how))
                used = {pid: s - before.get(pid, 0.0) for pid, s in held.used().items()} if held else run.workers
                best[name].add(run, used.values())
    return best


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--adverts", type=int, default=3_000)
    options.add_argument("--rounds", type=int, default=2)
    asked = options.parse_args()
    print(f"{len(os.sched_getaffinity(0))} processors, load {os.getloadavg()[0]:.1f} at the start")
    best = measured(asked.adverts, asked.rounds)
    print(f"load {os.getloadavg()[0]:.1f} at the end")
    for name, found in best.items():
        print(f"{name:<24}{found.seconds:8.1f} s{found.processor:8.1f} s of its own and its busiest worker's processor")
    for name, one, two, limit in (
        ("loky, two against one", "one worker", "two workers", "1.7"),
        ("Dask, two against one", "Dask, one", "Dask, two", "1.5"),
        ("few adverts, all cores against one", "300 adverts, one", "300 adverts, all cores", "about 1"),
    ):
        time, processor = (getattr(best[one], f) / getattr(best[two], f) for f in ("seconds", "processor"))
        print(f"{name}: {time:.2f}, by processor time {processor:.2f} (limit {limit})")


if __name__ == "__main__":
    main()
