"""The same batch on a Dask cluster of two worker processes, also when one of them is killed on the way."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from benchmarks.scaling import cluster
from benchmarks.watch import SAMPLE_CV, TODAY, family, tree_of
from cvmatch.errors import CvmatchError
from cvmatch.spread import mappers, spread_over

pytest.importorskip("distributed")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for the workers in /proc")
ROWS = 500


@pytest.fixture(scope="module")
def feed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cluster") / "feed.jsonl"
    text = "Requirements\n- Python\n- {} years of experience\n- Docker or Kubernetes\nWe build number {}.\n"
    rows = [{"id": f"a{n}", "title": f"Developer {n % 7}", "description": text.format(n % 9, n)} for n in range(ROWS)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def run(feed: Path, out: Path, *how: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cvmatch", "batch", str(SAMPLE_CV), str(feed), "--out", str(out)]
    return subprocess.run([*command, "--pages", "5", *TODAY, *how], capture_output=True, text=True, check=False)


def test_a_killed_worker_loses_and_doubles_nothing(feed: Path, tmp_path: Path) -> None:
    assert run(feed, tmp_path / "local", "--jobs", "1").returncode == 0
    with cluster(2) as held:
        workers = [pid for pid in family(os.getpid()) if _is_worker(pid)]
        assert len(workers) == 2
        killer = threading.Thread(target=_kill_when_busy, args=(workers[0],))
        killer.start()
        done = run(feed, tmp_path / "cluster", "--scheduler", held.address)
        killer.join()
        assert not Path(f"/proc/{workers[0]}").exists()
    assert done.returncode == 0, done.stderr
    assert f"{ROWS} adverts read, 0 failed" in done.stderr
    assert tree_of(tmp_path / "cluster") == tree_of(tmp_path / "local")


def _is_worker(pid: int) -> bool:
    """A worker is what the nanny started with nothing of its own below it but its resource tracker."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes()
    return b"spawn_main" in words or b"forkserver" in words


def _kill_when_busy(pid: int) -> None:
    """Wait until the worker has computed for a while, then kill it."""
    idle = _ticks(pid)
    deadline = time.monotonic() + 60
    while _ticks(pid) < idle + 30 and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(pid, signal.SIGKILL)


def _ticks(pid: int) -> int:
    return sum(map(int, Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]))


def test_no_scheduler_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mappers, "JOINING_SECONDS", 0.5)
    with pytest.raises(CvmatchError) as caught, spread_over(1, "tcp://127.0.0.1:9"):
        pass
    assert "no Dask scheduler answers at tcp://127.0.0.1:9" in str(caught.value)
