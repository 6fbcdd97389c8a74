"""A cvmatch command run from outside: its time, its processor time with that of its workers, its memory, its files."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

SAMPLE_CV = Path(__file__).parent.parent / "samples" / "cvs" / "plain_text.txt"
TODAY = ("--today", "2026-11-01")
EVERY = 0.05


@dataclass(frozen=True)
class Seen:
    """One look at the command's own process: seconds since its start, resident MB, open files."""

    seconds: float
    megabytes: float
    files: int


@dataclass
class Run:
    """What a run cost. ``cpu`` holds its workers', ``own`` and ``peak`` (MB) only its own process; ``worker`` is the
    memory of the largest other, ``workers`` the processor seconds of each.
    """

    code: int = -1
    seconds: float = 0.0
    cpu: float = 0.0
    own: float = 0.0
    peak: float = 0.0
    worker: float = 0.0
    workers: dict[int, float] = field(default_factory=dict)
    said: str = ""
    seen: list[Seen] = field(default_factory=list)


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "cvmatch", *map(str, arguments)]


def batch(adverts: Path, out: Path, *options: str, cvs: tuple[Path, ...] = (SAMPLE_CV,)) -> list[str]:
    return command("batch", *cvs, "--adverts", adverts, "--out", out, *TODAY, *options)


def watched(arguments: list[str], env: Mapping[str, str] | None = None) -> Run:
    """Run to its end."""
    run = Run()
    start = time.monotonic()
    with subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(env or {})}
    ) as process:
        while not _ended(process, run):
            look(process.pid, time.monotonic() - start, run)
            time.sleep(EVERY)
        run.seconds = time.monotonic() - start
        assert process.stderr is not None
        run.said = process.stderr.read().decode("utf-8", "replace")
    return run


def _ended(process: subprocess.Popen[bytes], run: Run) -> bool:
    pid, status, usage = os.wait4(process.pid, os.WNOHANG)
    if not pid:
        return False
    process.returncode = run.code = os.waitstatus_to_exitcode(status)
    run.cpu = usage.ru_utime + usage.ru_stime
    return True


def look(pid: int, seconds: float, run: Run) -> None:
    with contextlib.suppress(OSError, ValueError, IndexError):
        run.seen.append(Seen(seconds, memory(pid, "VmRSS"), len(list(Path(f"/proc/{pid}/fd").iterdir()))))
        run.peak = max(run.peak, memory(pid, "VmHWM"))
        run.own = max(run.own, processor_seconds(pid))
        for child in family(pid):
            run.worker = max(run.worker, memory(child, "VmHWM"))
            run.workers[child] = max(run.workers.get(child, 0.0), processor_seconds(child))


def memory(pid: int, what: str) -> float:
    """Megabytes; 0 for a process that is gone."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith(what):
                return int(line.split()[1]) / 1024
    return 0.0


def processor_seconds(pid: int) -> float:
    """What a process itself has used so far; 0 for one that is gone."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def family(pid: int) -> Iterator[int]:
    """The processes a process started, and those they started."""
    with contextlib.suppress(OSError):
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            for child in map(int, children.read_text().split()):
                yield child
                yield from family(child)


def tree_of(folder: Path) -> dict[str, bytes]:
    """Every file of a report, by its name; not what a batch keeps for itself."""
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and ".cvmatch" not in p.parts)
    return {str(p.relative_to(folder)): p.read_bytes() for p in files}
