"""One worker and two over the same feed, locally (loky) and on a local Dask cluster, and few adverts with all cores.

CVMATCH_DATA=... python -m benchmarks.scaling [--adverts 4000] [--rounds 3]    (means something on a quiet machine only)
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.feeds import write_feed
from benchmarks.watch import batch, watched

SCHEDULER = (
    "import sys\nfrom distributed import LocalCluster\nif __name__ == '__main__':\n"
    "    cluster = LocalCluster(n_workers=int(sys.argv[1]), threads_per_worker=1, host='127.0.0.1',"
    " dashboard_address=None)\n    print(cluster.scheduler_address, flush=True)\n    sys.stdin.read()\n"
    "    cluster.close()\n"
)


@contextmanager
def cluster(workers: int) -> Iterator[str]:
    """The address of a Dask cluster on this machine with so many worker processes."""
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
            yield process.stdout.readline().decode().strip()
        finally:
            process.communicate()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--adverts", type=int, default=4_000)
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    print(f"{len(os.sched_getaffinity(0))} processors, load {os.getloadavg()[0]:.1f} at the start")
    with tempfile.TemporaryDirectory() as folder, cluster(1) as one, cluster(2) as two:
        place = Path(folder)
        long, few = write_feed(place / "long.jsonl", asked.adverts), write_feed(place / "few.jsonl", 300)
        ways = {
            "one worker": (long, ("--jobs", "1")),
            "two workers": (long, ("--jobs", "2")),
            "Dask, one": (long, ("--scheduler", one)),
            "Dask, two": (long, ("--scheduler", two)),
            "300 adverts, one": (few, ("--jobs", "1")),
            "300 adverts, all cores": (few, ()),
        }
        best = dict.fromkeys(ways, float("inf"))
        for n in range(asked.rounds):
            for name, (feed, how) in ways.items():
                run = watched(batch(feed, place / f"out-{n}-{name}", "--pages", "0", *how))
                best[name] = min(best[name], run.seconds)
                time.sleep(0.5)
    for name, seconds in best.items():
        print(f"{name:<24}{seconds:8.1f} s")
    print(f"loky, two against one: {best['one worker'] / best['two workers']:.2f} (limit 1.7)")
    print(f"Dask, two against one: {best['Dask, one'] / best['Dask, two']:.2f} (limit 1.5)")
    ratio = best["300 adverts, one"] / best["300 adverts, all cores"]
    print(f"few adverts, all cores against one: {ratio:.2f} (limit about 1)")


if __name__ == "__main__":
    main()
