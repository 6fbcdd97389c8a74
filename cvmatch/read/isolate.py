"""One untrusted file in its own killable process, with wall, CPU and memory limits.

On Linux the process is a fork of this one: it costs about 3 ms, and what it imports (PDFium, lxml) never burdens
the parent. Where other threads run or the system cannot fork safely, a fresh interpreter is started (about
0.1 s). The answer is plain JSON, bounded in size and validated.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import stat
import sys
import threading
import time
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from cvmatch.errors import ReadError
from cvmatch.model import Document
from cvmatch.read.limits import DEFAULT_LIMITS, MIB, Limits

_CHUNK = 1 << 18


def read_document(source: str | Path, *, ocr: bool = False, limits: Limits = DEFAULT_LIMITS) -> Document:
    """The Document of a file (``-`` is standard input), read in its own process.

    Raises ReadError with a code of ``errors.READ_CODES``: always exactly one, within ``limits.seconds``.
    """
    if str(source) == "-":
        return read_bytes(sys.stdin.buffer.read(limits.file_bytes + 1), "-", ocr=ocr, limits=limits)
    check_file(Path(source), limits)
    return _retried(Job(str(source), None, limits, ocr))


def read_bytes(data: bytes, source: str, *, ocr: bool = False, limits: Limits = DEFAULT_LIMITS) -> Document:
    """As ``read_document`` for bytes at hand; ``source`` names them and its extension breaks ties."""
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", source)
    if not data:
        raise ReadError("empty_file", source)
    return _retried(Job(source, data, limits, ocr))


def check_file(path: Path, limits: Limits) -> None:
    """Raises ReadError ``unreadable``, ``not_regular``, ``empty_file`` or ``too_large`` without opening the file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        raise ReadError("unreadable", str(path)) from None
    if not stat.S_ISREG(found.st_mode):
        raise ReadError("not_regular", str(path), "a folder" if stat.S_ISDIR(found.st_mode) else "")
    if found.st_size == 0:
        raise ReadError("empty_file", str(path))
    if found.st_size > limits.file_bytes:
        raise ReadError("too_large", str(path), f"{found.st_size / MIB:.0f} MiB")


@dataclass(frozen=True, slots=True)
class Job:
    """One file for one reader process; without ``data`` the process opens ``source`` itself."""

    source: str
    data: bytes | None
    limits: Limits
    ocr: bool
    second: bool = False


def _retried(job: Job) -> Document:
    """Read once more, by the second reader where the format has one, if the first died; within the same time."""
    start = time.monotonic()
    try:
        return _isolated(job)
    except ReadError as error:
        if error.code not in ("crashed", "out_of_memory"):
            raise
        first = error
    left = max(1.0, job.limits.seconds - (time.monotonic() - start))
    try:
        return _isolated(replace(job, second=True, limits=replace(job.limits, seconds=left)))
    except ReadError as error:
        # what the first reader died of is the better answer, unless the second found out why
        raise error if error.code == "too_large" or first.code == "crashed" else first from None


def _isolated(job: Job) -> Document:
    from cvmatch.read.wire import unpack

    forked = sys.platform == "linux" and threading.active_count() == 1
    return unpack(_forked(job) if forked else _spawned(job), job.source, job.limits)


def answer_to(job: Job) -> bytes:
    """Read in this process and pack whatever comes of it; nothing escapes."""
    from cvmatch.read.formats import Request, parse_bytes
    from cvmatch.read.wire import pack, pack_error

    source = job.source
    try:
        data = _bytes_of(source, job.limits) if job.data is None else job.data
        return pack(parse_bytes(Request(data, source, job.limits, job.ocr, job.second)))
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


def _forked(job: Job) -> bytes:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _answer_and_exit(reading, writing, job)
    os.close(writing)
    try:
        answer = _received(reading, job.source, job.limits)
    except BaseException:
        _kill(child)
        os.wait4(child, 0)
        raise
    finally:
        os.close(reading)
    _, status, usage = os.wait4(child, 0)
    if status:
        raise _death(status, usage.ru_maxrss * 1024, job)
    return answer


def _answer_and_exit(reading: int, writing: int, job: Job) -> None:
    code = 1
    try:
        os.close(reading)
        os.setsid()
        _silence()
        set_limits(job.limits)
        answer = memoryview(answer_to(job))
        while answer:
            answer = answer[os.write(writing, answer) :]
        code = 0
    finally:
        os._exit(code)


def _silence() -> None:
    """Libraries that print to the terminal print to nowhere."""
    import faulthandler

    faulthandler.disable()
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, signal.SIG_DFL)


def set_limits(limits: Limits) -> None:
    """Bound this process's memory (resident now plus what it may map), CPU time and core dumps; POSIX only."""
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    spent = int(used.ru_utime + used.ru_stime)
    mapped, resident = _memory_now()
    space = mapped + max(limits.memory_bytes - resident, limits.memory_bytes // 4)
    for what, soft, hard in (
        (resource.RLIMIT_AS, space, space),
        (resource.RLIMIT_CPU, spent + limits.cpu_seconds, spent + limits.cpu_seconds + 2),
        (resource.RLIMIT_CORE, 0, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(what, (soft, hard))


def _memory_now() -> tuple[int, int]:
    """Mapped and resident bytes of this process; zeros where the system does not say."""
    try:
        pages = Path("/proc/self/statm").read_text().split()
    except OSError:
        return 0, 0
    return int(pages[0]) * os.sysconf("SC_PAGE_SIZE"), int(pages[1]) * os.sysconf("SC_PAGE_SIZE")


def _received(reading: int, source: str, limits: Limits) -> bytes:
    deadline = time.monotonic() + limits.seconds
    chunks: list[bytes] = []
    room = 16 * limits.characters + MIB
    while True:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([reading], [], [], left)[0]:
            raise ReadError("timeout", source)
        chunk = os.read(reading, _CHUNK)
        if not chunk:
            return b"".join(chunks)
        chunks.append(chunk)
        room -= len(chunk)
        if room < 0:
            raise ReadError("too_large", source)


def _kill(child: int) -> None:
    for kill in (os.killpg, os.kill):
        with contextlib.suppress(OSError):
            kill(child, signal.SIGKILL)


def _death(status: int, peak_bytes: int, job: Job) -> ReadError:
    """The code for a reader that died: PDFium aborts where memory is refused, which only the peak tells."""
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return ReadError("timeout", job.source)
    if peak_bytes > 0.6 * job.limits.memory_bytes:
        return ReadError("out_of_memory", job.source)
    return ReadError("crashed", job.source)


def _spawned(job: Job) -> bytes:
    import subprocess

    header = {**asdict(job), "data": job.data is not None}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "cvmatch.read.isolate"],
            input=json.dumps(header).encode() + b"\n" + (job.data or b""),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=job.limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ReadError("timeout", job.source) from None
    if done.returncode:
        cut = done.returncode in (-getattr(signal, "SIGXCPU", 0), -getattr(signal, "SIGKILL", 0))
        raise ReadError("timeout" if cut else "crashed", job.source)
    return done.stdout


def _main() -> None:
    header = json.loads(sys.stdin.buffer.readline())
    limits = Limits(**header["limits"])
    set_limits(limits)
    data = sys.stdin.buffer.read() if header["data"] else None
    sys.stdout.buffer.write(answer_to(Job(header["source"], data, limits, header["ocr"], header["second"])))


if __name__ == "__main__":
    _main()
