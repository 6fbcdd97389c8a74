"""A reader's process: forked or freshly started, within its limits, answering one file after another over a pipe."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import NamedTuple

from cvmatch.errors import ReadError
from cvmatch.read.limits import MIB, Limits

_CHUNK = 1 << 18
_LENGTH = 8
"""Bytes before each answer that say how long it is."""

GRACE = 0.5
"""Seconds after which a reader ends itself, should the process that watches it be gone."""

_TIME_IS_UP = tuple(getattr(signal, name) for name in ("SIGALRM", "SIGXCPU") if hasattr(signal, name))


class Job(NamedTuple):
    """One file for a reader process; without ``data`` the process opens ``source`` itself."""

    source: str
    data: bytes | None
    limits: Limits
    ocr: bool
    second: bool = False
    ordinary: bool = False


def answers(jobs: Sequence[Job], meanwhile: Callable[[], object] | None = None) -> Generator[bytes, None, None]:
    """The packed answer of each job, in order, from one process; ``meanwhile`` is called while it is at work.

    Raises ReadError where the process dies, hangs or says too much over a job: the first one not answered.
    """
    forks = sys.platform == "linux" and threading.active_count() == 1
    return _forked(jobs, meanwhile) if forks else _spawned(jobs, meanwhile)


def answer_to(job: Job) -> bytes:
    """Read in this process and pack whatever comes of it; nothing escapes."""
    from cvmatch.read.formats import Request, parse_bytes
    from cvmatch.read.wire import pack, pack_error

    source = job.source
    try:
        data = _bytes_of(source, job.limits) if job.data is None else job.data
        return pack(parse_bytes(Request(data, source, job.limits, job.ocr, job.second, job.ordinary)))
    except ReadError as error:
        return pack_error(error)
    except MemoryError:
        return pack_error(ReadError("out_of_memory", source))
    except Exception:  # a library stumbled over the file: its words are not for the user
        return pack_error(ReadError("damaged", source))


def _bytes_of(source: str, limits: Limits) -> bytes:
    try:
        with Path(source).open("rb") as file:
            return file.read(limits.file_bytes + 1)
    except OSError:
        raise ReadError("unreadable", source) from None


def answer_within_limits(job: Job) -> bytes:
    """As ``answer_to``, with this process bound to the limits of the job; it dies where it passes them."""
    _set_limits(job.limits)
    try:
        return answer_to(job)
    finally:
        _stop_clock()


def _set_limits(limits: Limits) -> None:
    """Bound memory (resident now plus what may be mapped), time from now on and core dumps; POSIX only.

    Only the soft limits, so that they can be set anew for the next file.
    """
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    mapped, resident = _memory_now()
    for what, most in (
        (resource.RLIMIT_AS, mapped + max(limits.memory_bytes - resident, limits.memory_bytes // 4)),
        (resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + limits.cpu_seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (most, resource.getrlimit(what)[1]))
    signal.setitimer(signal.ITIMER_REAL, limits.seconds + GRACE)


def _stop_clock() -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, 0)


def _memory_now() -> tuple[int, int]:
    """Mapped and resident bytes of this process; zeros where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text().split()
    except OSError:
        return 0, 0
    return int(pages[0]) * os.sysconf("SC_PAGE_SIZE"), int(pages[1]) * os.sysconf("SC_PAGE_SIZE")


def _forked(jobs: Sequence[Job], meanwhile: Callable[[], object] | None = None) -> Generator[bytes, None, None]:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _answer_and_exit(reading, writing, jobs)
    os.close(writing)
    try:
        if meanwhile:
            meanwhile()
        for job in jobs:
            answer = _received(reading, job)
            if answer is None:
                _, status, usage = os.wait4(child, 0)
                child = 0
                raise _death(status, usage.ru_maxrss * 1024, job)
            yield answer
    finally:
        os.close(reading)
        if child:
            _kill(child)


def _answer_and_exit(reading: int, writing: int, jobs: Sequence[Job]) -> None:
    try:
        import gc

        gc.freeze()  # what the parent made is never looked through again: its pages stay shared
        os.close(reading)
        os.setsid()
        _silence()
        for job in jobs:
            _write(writing, answer_within_limits(job))
    finally:
        os._exit(1)


def _write(writing: int, answer: bytes) -> None:
    rest = memoryview(len(answer).to_bytes(_LENGTH, "big") + answer)
    while rest:
        rest = rest[os.write(writing, rest) :]


def _silence() -> None:
    """Libraries that print to the terminal print to nowhere."""
    import faulthandler

    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM):
        signal.signal(name, signal.SIG_DFL)


def _received(reading: int, job: Job) -> bytes | None:
    """One answer; None where the process ended without one. Raises ReadError ``timeout`` or ``too_large``."""
    deadline = time.monotonic() + job.limits.seconds
    size = _exactly(reading, _LENGTH, deadline, job)
    if size is None:
        return None
    length = int.from_bytes(size, "big")
    if length > 16 * job.limits.characters + MIB:
        raise ReadError("too_large", job.source)
    return _exactly(reading, length, deadline, job)


def _exactly(reading: int, length: int, deadline: float, job: Job) -> bytes | None:
    chunks: list[bytes] = []
    while length:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            raise ReadError("timeout", job.source)
        chunk = os.read(reading, min(length, _CHUNK))
        if not chunk:
            return None
        chunks.append(chunk)
        length -= len(chunk)
    return b"".join(chunks)


def _kill(child: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(OSError):
            kill(child, signal.SIGKILL)
    os.wait4(child, 0)


def _death(status: int, peak_bytes: int, job: Job) -> ReadError:
    """The code for a reader that died: PDFium aborts where memory is refused, which only the peak tells."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in _TIME_IS_UP:
        return ReadError("timeout", job.source)
    if peak_bytes > 0.6 * job.limits.memory_bytes:
        return ReadError("out_of_memory", job.source)
    return ReadError("crashed", job.source)


def _spawned(jobs: Sequence[Job], meanwhile: Callable[[], object] | None = None) -> Generator[bytes, None, None]:
    """The same by a fresh interpreter, whose answers come all at once; each job still has its own time."""
    import subprocess

    if meanwhile:
        meanwhile()
    headers = [_header(job) for job in jobs]
    try:
        done = subprocess.run(
            [sys.executable, "-m", "cvmatch.read.process"],
            input=b"".join([json.dumps(headers).encode(), b"\n", *(job.data or b"" for job in jobs)]),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=sum(job.limits.seconds for job in jobs),
            check=False,
        )
    except subprocess.TimeoutExpired as expired:
        output, timely = expired.output or b"", False
    else:
        output, timely = done.stdout, -done.returncode not in _TIME_IS_UP
    for job in jobs:
        length = int.from_bytes(output[:_LENGTH], "big")
        answer, output = output[_LENGTH : _LENGTH + length], output[_LENGTH + length :]
        if not answer or len(answer) < length:
            raise ReadError("crashed" if timely else "timeout", job.source)
        yield answer


def _header(job: Job) -> dict[str, object]:
    """A job as JSON can hold it: its data follow, only their length is told."""
    length = None if job.data is None else len(job.data)
    return {**job._asdict(), "data": length, "limits": job.limits._asdict()}


def _main() -> None:
    headers = json.loads(sys.stdin.buffer.readline())
    datas = [None if h["data"] is None else sys.stdin.buffer.read(h["data"]) for h in headers]
    for header, data in zip(headers, datas, strict=True):
        told = {name: header[name] for name in ("source", "ocr", "second", "ordinary")}
        job = Job(data=data, limits=Limits(**header["limits"]), **told)
        _write(1, answer_within_limits(job))


if __name__ == "__main__":
    _main()
