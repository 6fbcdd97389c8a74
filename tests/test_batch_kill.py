"""A batch that is killed goes on where it was; the figures for many points come from benchmarks.kill."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from benchmarks.kill import killed_runs


@pytest.mark.skipif(sys.platform != "linux", reason="looks for left processes in /proc")
def test_a_killed_batch_resumes_to_the_same_bytes(tmp_path: Path) -> None:
    for run in killed_runs(tmp_path, files=24, points=2):
        assert run.good, run
