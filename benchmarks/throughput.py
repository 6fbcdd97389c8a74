"""A whole batch over a long feed, beside bare label matching over the same text in the same run.

CVMATCH_DATA=... python -m benchmarks.throughput [--adverts 100000] [--jobs N]

Of fewer adverts as many get a page of their own as of 100,000, in proportion: pages are made once, however long a feed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from benchmarks.feeds import varied, write_feed
from benchmarks.watch import batch, watched
from cvmatch.mentions import spans
from cvmatch.read import read_taxonomy

PAGED = 200
"""Of how many adverts of a long feed one gets a page: 500 of 100,000."""


def bare(number: int) -> tuple[float, float]:
    """Wall and processor seconds of finding labels, and nothing else, in so many adverts."""
    taxonomy = read_taxonomy()
    spans("python", taxonomy)
    wall = cpu = 0.0
    for row in varied(number):
        text = row["description"]
        start, used = time.perf_counter(), time.process_time()
        spans(text, taxonomy)
        wall, cpu = wall + time.perf_counter() - start, cpu + time.process_time() - used
    return wall, cpu


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--adverts", type=int, default=100_000)
    options.add_argument("--jobs", default="")
    asked = options.parse_args()
    jobs = ("--jobs", asked.jobs) if asked.jobs else ()
    with tempfile.TemporaryDirectory() as place:
        feed = write_feed(Path(place) / "feed.jsonl", asked.adverts)
        wall, cpu = bare(asked.adverts)
        run = watched(batch(feed, Path(place) / "out", "--pages", str(max(1, asked.adverts // PAGED)), *jobs))
    print(run.said.strip())
    each = 1e3 / asked.adverts
    print(f"bare labels {each * wall:6.2f} ms an advert; {each * cpu:6.2f} of processor time")
    print(f"whole batch {each * run.seconds:6.2f} ms an advert; {each * run.cpu:6.2f} of processor time")
    print(f"batch / bare labels: {run.seconds / wall:.2f} (limit 4); processor time {run.cpu / cpu:.2f}")
    print(f"peak of the parent {run.peak:.0f} MB (limit 250), largest worker {run.worker:.0f} MB")


if __name__ == "__main__":
    main()
