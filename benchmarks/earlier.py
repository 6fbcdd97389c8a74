"""What a benchmark found at an earlier commit: from the cache, or by running that commit in a worktree of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, cast

ROOT = Path(__file__).parent.parent


def last_commit() -> str:
    """The commit to compare with: HEAD where something is changed since, else the one before; "" without git."""
    changed = _git("status", "--porcelain", "--", "cvmatch", "taxonomy")
    return _git("rev-parse", "HEAD" if changed else "HEAD~1")


def earlier(commit: str, script: Path) -> dict[str, Any] | None:
    """What ``script --store FILE`` stored with the cvmatch of a commit; None where that cannot be had.

    It is today's script that runs, with the package and taxonomy of then, so that both are counted alike.
    """
    commit = _git("rev-parse", "--verify", "-q", f"{commit}^{{commit}}") if commit else ""
    if not commit:
        return None
    kept = _cache() / f"{script.stem}-{commit}-{script.stat().st_mtime_ns}.json"
    if not kept.is_file():
        _run(commit, script, kept)
    return cast(dict[str, Any], json.loads(kept.read_text(encoding="utf-8"))) if kept.is_file() else None


def _cache() -> Path:
    home = os.environ.get("CVMATCH_CACHE") or os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(home) / "cvmatch" / "benchmarks"


def _run(commit: str, script: Path, kept: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="cvmatch-") as folder:
        tree = Path(folder) / "tree"
        _git("worktree", "add", "--detach", str(tree), commit)
        # The script's own modules that the commit may not have yet come from today; the rest from then.
        for own in (ROOT / "benchmarks").glob("*.py"):
            (tree / "benchmarks" / own.name).write_bytes(own.read_bytes())
        env = {**os.environ, "PYTHONPATH": str(tree)}
        subprocess.run(
            [sys.executable, "-m", f"benchmarks.{script.stem}", "--store", str(kept)],
            cwd=tree,
            env=env,
            check=False,
            capture_output=True,
        )
        _git("worktree", "remove", "--force", str(tree))


def _git(*words: str) -> str:
    try:
        done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
