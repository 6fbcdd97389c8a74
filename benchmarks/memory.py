"""Memory and cost as a feed grows: the parent's peak and the processor time an advert takes.

CVMATCH_DATA=... python -m benchmarks.memory [--sizes 1000 50000 500000] [--short]
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
from pathlib import Path

from benchmarks.feeds import write_feed
from benchmarks.folders import made_text
from benchmarks.watch import Run, batch, watched


def short_feed(path: Path, number: int) -> Path:
    """Adverts of a few lines, no two alike: as many pass as fast as the machine can."""
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        for n in range(number):
            row = {"id": f"advert-{n}", "title": f"Developer {n % 997}", "description": made_text(chance, n)}
            file.write(json.dumps(row) + "\n")
    return path


def measured(number: int, short: bool) -> Run:
    with tempfile.TemporaryDirectory() as place:
        feed = (short_feed if short else write_feed)(Path(place) / "feed.jsonl", number)
        return watched(batch(feed, Path(place) / "out", "--pages", "20"))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[1_000, 50_000, 500_000])
    options.add_argument("--short", action="store_true", help="made adverts of a few lines instead of real ones")
    asked = options.parse_args()
    runs = {}
    for number in asked.sizes:
        run = runs[number] = measured(number, asked.short)
        each = f"{1e3 * run.cpu / number:.2f} ms of processor time an advert, {1e3 * run.seconds / number:.2f} ms"
        print(f"{number:>8} adverts: parent's peak {run.peak:.0f} MB (limit 250), {each}", flush=True)
    *_, half, whole = asked.sizes
    print(f"peak at {whole} / at {half}: {runs[whole].peak / runs[half].peak:.2f} (limit 1.25)")
    cost = (runs[whole].cpu / whole) / (runs[half].cpu / half)
    print(f"processor time an advert at {whole} / at {half}: {cost:.2f} (limit about 1)")


if __name__ == "__main__":
    main()
