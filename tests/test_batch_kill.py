"""A batch that is killed goes on where it was; the figures for many points come from benchmarks.kill."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from benchmarks.kill import killed_runs


@pytest.mark.skipif(sys.platform != "linux", reason="looks for left processes in /proc")
def test_a_killed_batch_resumes_to_the_same_bytes(tmp_path: Path) -> None:
    for run in killed_runs(tmp_path, files=24, points=2):
        assert run.good, run


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel tells a worker of its parent's end on Linux only")
def test_workers_end_with_the_run_that_started_them(tmp_path: Path) -> None:
    program = tmp_path / "run.py"
    program.write_text(
        "import os, pathlib, time\nfrom cvmatch.spread import spread_over\n\n\ndef work(_):\n"
        f"    pathlib.Path({str(tmp_path)!r}, str(os.getpid()) + '.pid').touch()\n    time.sleep(60)\n\n\n"
        "if __name__ == '__main__':\n    with spread_over(2) as mapper:\n        list(mapper(work, [1, 2]))\n"
    )
    run = subprocess.Popen([sys.executable, str(program)], stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 30
    while len(pids := [int(path.stem) for path in tmp_path.glob("*.pid")]) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    run.kill()
    run.wait()
    while any(map(_runs, pids)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert len(pids) == 2
    assert not any(map(_runs, pids))


def _runs(pid: int) -> bool:
    """Whether a process is there and no mere name of one that ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
