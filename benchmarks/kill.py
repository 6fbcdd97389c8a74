"""A batch killed at random moments and resumed: the same report, byte for byte, and nothing left behind.

python -m benchmarks.kill [--points 50] [--files 500]
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.folders import made_folder
from benchmarks.watch import batch, tree_of, watched

JOURNAL = "journal.sqlite"
ORPHANS_SECONDS = 25
"""A reader may finish the file it has; no file takes longer."""


@dataclass(frozen=True)
class Killed:
    """One killed run: after how long, whether it was still running, how going on ended."""

    seconds: float
    hit: bool
    ended_alike: bool
    same: bool
    said: str
    orphans: int
    left: tuple[str, ...]

    @property
    def good(self) -> bool:
        return self.same and self.ended_alike and not self.orphans and not self.left


def killed_runs(place: Path, files: int, points: int, seed: int = 11) -> Iterator[Killed]:
    """One result per point, spread at random over the time a whole run takes."""
    adverts = made_folder(place / "adverts", files)
    whole = watched(batch(adverts, place / "whole"))
    expected = whole.code, tree_of(place / "whole")
    chance = random.Random(seed)
    for n in range(points):
        yield _killed(place, adverts, expected, chance.uniform(0.02, 1.0) * whole.seconds, n)


def _killed(place: Path, adverts: Path, expected: tuple[int, dict[str, bytes]], seconds: float, n: int) -> Killed:
    out, temp = place / f"out-{n}", place / f"temp-{n}"
    temp.mkdir()
    env = {**os.environ, "TMPDIR": str(temp), "CVMATCH_KILLED": str(out)}
    process = subprocess.Popen(
        batch(adverts, out), env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(seconds)
    hit = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    resumed = watched(batch(adverts, out, "--resume"), {"TMPDIR": str(temp)})
    orphans = _wait_for_orphans(str(out))
    left = tuple(sorted(p.name for p in (*temp.iterdir(), *(out / ".cvmatch").iterdir()) if p.name != JOURNAL))
    code, tree = expected
    return Killed(seconds, hit, resumed.code == code, tree_of(out) == tree, resumed.said.strip(), orphans, left)


def _wait_for_orphans(mark: str) -> int:
    deadline = time.monotonic() + ORPHANS_SECONDS
    while (found := _marked(mark)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return found


def _marked(mark: str) -> int:
    found = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            found += f"CVMATCH_KILLED={mark}\0".encode() in (process / "environ").read_bytes()
        except OSError:
            continue
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--points", type=int, default=50)
    options.add_argument("--files", type=int, default=500)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as place:
        runs = []
        for run in killed_runs(Path(place), asked.files, asked.points):
            runs.append(run)
            if not run.good:
                print(f"  differs: {run}")
    print(f"killed while running: {sum(r.hit for r in runs)} of {len(runs)}")
    print(f"went on from what was there: {sum('known' in r.said for r in runs)}")
    print(f"same rows, same bytes, nothing left: {sum(r.good for r in runs)} of {len(runs)} (limit: all)")


if __name__ == "__main__":
    main()
