"""What reading a file in a process of its own costs, beside reading it here, in units of ``python -c pass``.

python -m benchmarks.isolation
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.ratio import interleaved
from cvmatch.read import read_document
from cvmatch.read.formats import Request, parse_bytes

SAMPLES = Path(__file__).parent.parent / "samples" / "cvs"
FILES = ("plain_text.txt", "notes.md")
ROUNDS = 40


def here(path: Path) -> Callable[[], object]:
    return lambda: parse_bytes(Request(path.read_bytes(), str(path)))


def apart(path: Path) -> Callable[[], object]:
    return lambda: read_document(path)


def main() -> None:
    tasks: dict[str, Callable[[], object]] = {
        "pass": lambda: subprocess.run([sys.executable, "-c", "pass"], check=True)
    }
    for name in FILES:
        tasks[f"{name} here"], tasks[f"{name} apart"] = here(SAMPLES / name), apart(SAMPLES / name)
    times = interleaved(tasks, ROUNDS)
    for name in FILES:
        cost = times[f"{name} apart"] - times[f"{name} here"]
        print(f"{name:<16} {cost / times['pass']:5.2f} x python -c pass for a process of its own ({1e3 * cost:.1f} ms)")


if __name__ == "__main__":
    main()
