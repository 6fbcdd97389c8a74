"""Thousands of files with poison among them in one run: memory and open files stay level, nothing is left behind.

python -m benchmarks.soak [--files 5000]    (with CVMATCH_DATA its hostile files are the poison)
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.folders import made_folder
from benchmarks.watch import Run, batch, watched

HANGS = ("paragraphs_300k", "pagetree")
"""Names of files that take their whole time; a few show as much as many."""


def poison(folder: Path, files: int) -> int:
    """Put hostile files among the adverts, one in a hundred; how many there are."""
    data = os.environ.get("CVMATCH_DATA", "")
    hostile = sorted(p for p in Path(data, "hostile", "synthetic").rglob("*.*") if p.is_file()) if data else []
    quick = [p for p in hostile if not p.name.startswith(HANGS) and "taxonomy" not in p.parts and p.suffix != ".tsv"]
    chosen = random.Random(5).sample(quick, min(files // 100, len(quick)))
    for n, path in enumerate(chosen):
        shutil.copy(path, folder / f"{n * 97 % files:05d}-{path.name}")
    return len(chosen)


def levels(run: Run) -> tuple[float, float, float, float]:
    """Median MB and open files of the parent in the second and in the third quarter: both are spent on reading."""
    half = [s for s in run.seen if 0.25 * run.seconds <= s.seconds < 0.5 * run.seconds]
    end = [s for s in run.seen if 0.5 * run.seconds <= s.seconds < 0.75 * run.seconds]
    return (
        median(s.megabytes for s in half),
        median(s.megabytes for s in end),
        median(s.files for s in half),
        median(s.files for s in end),
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=5000)
    files = options.parse_args().files
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        adverts, temp = made_folder(place / "adverts", files, 0.01), place / "temp"
        temp.mkdir()
        bad = poison(adverts, files)
        run = watched(batch(adverts, place / "out"), {"TMPDIR": str(temp)})
        print(f"{files} files and {bad} hostile ones: {run.said.strip()}")
        before, after, opened, still = levels(run)
        left = [p.name for p in temp.iterdir()]
    print(f"parent: {before:.0f} MB early, {after:.0f} MB late, peak {run.peak:.0f} MB (limit 250)")
    print(f"open files: {opened:.0f} early, {still:.0f} late; largest worker {run.worker:.0f} MB (limit 1126)")
    print(f"exit {run.code} (1: some files failed); left in the temporary folder: {left or 'nothing'}")


if __name__ == "__main__":
    main()
