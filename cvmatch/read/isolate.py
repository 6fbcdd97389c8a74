"""Untrusted files in their own killable processes, with wall, CPU and memory limits.

On Linux the process is a fork of this one: it costs about 3 ms, and what it imports (PDFium, lxml) never burdens
the parent. Where other threads run or the system cannot fork safely, a fresh interpreter is started (about
0.1 s). The answer is plain JSON, bounded in size and validated.
"""

from __future__ import annotations

import stat
import sys
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from cvmatch.errors import ReadError
from cvmatch.model import Document
from cvmatch.read.limits import DEFAULT_LIMITS, MIB, Limits
from cvmatch.read.process import Job, answers

LEAST_SECONDS = 0.5
"""With less time left than this a second try is not worth its start."""


def read_document(
    source: str | Path,
    *,
    ocr: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    meanwhile: Callable[[], object] | None = None,
) -> Document:
    """The Document of a file (``-`` is standard input), read in its own process.

    ``meanwhile`` is called here once that process has begun: what the caller has to do anyway costs no time then.
    Raises ReadError with a code of ``errors.READ_CODES``: always exactly one, within ``limits.seconds``.
    """
    if str(source) == "-":
        return read_bytes(sys.stdin.buffer.read(limits.file_bytes + 1), "-", ocr=ocr, limits=limits)
    check_file(Path(source), limits)
    return _retried(Job(str(source), None, limits, ocr), meanwhile)


def read_bytes(data: bytes, source: str, *, ocr: bool = False, limits: Limits = DEFAULT_LIMITS) -> Document:
    """As ``read_document`` for bytes at hand; ``source`` names them and its extension breaks ties."""
    check_bytes(data, source, limits)
    return _retried(Job(source, data, limits, ocr))


def read_ordinary(source: str | Path, *, limits: Limits = DEFAULT_LIMITS) -> Document:
    """As ``read_document``, as an ordinary text extractor would: ``unsupported`` where that makes no difference."""
    check_file(Path(source), limits)
    return _isolated(Job(str(source), None, limits, ocr=False, ordinary=True))


def read_each(
    pieces: Iterable[tuple[bytes, str]], *, limits: Limits = DEFAULT_LIMITS
) -> Iterator[Document | ReadError]:
    """As ``read_bytes`` for many small pieces, by one process as long as none kills it; one answer each, in order."""
    jobs = deque(Job(source, data, limits, False) for data, source in pieces)
    while jobs:
        todo = tuple(jobs)
        try:
            for answer in answers(todo):
                yield _opened(answer, jobs.popleft())
        except ReadError as error:
            job = jobs.popleft()
            yield _once_more(job, error) if error.code == "crashed" else error


def _opened(answer: bytes, job: Job) -> Document | ReadError:
    from cvmatch.read.wire import unpack

    try:
        return unpack(answer, job.source, job.limits)
    except ReadError as error:
        return error


def _once_more(job: Job, first: ReadError) -> Document | ReadError:
    try:
        return _second(job, first, job.limits.seconds)
    except ReadError as error:
        return error


def check_bytes(data: bytes, source: str, limits: Limits) -> None:
    """Raises ReadError ``empty_file`` or ``too_large``."""
    if len(data) > limits.file_bytes:
        raise ReadError("too_large", source)
    if not data:
        raise ReadError("empty_file", source)


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


def _retried(job: Job, meanwhile: Callable[[], object] | None = None) -> Document:
    """Read once more, by the second reader where the format has one, if the first died; within the same time."""
    start = time.monotonic()
    try:
        return _isolated(job, meanwhile)
    except ReadError as error:
        if error.code not in ("crashed", "out_of_memory"):
            raise
        first = error
    return _second(job, first, job.limits.seconds - (time.monotonic() - start))


def _second(job: Job, first: ReadError, seconds: float) -> Document:
    if seconds < LEAST_SECONDS:
        raise first
    try:
        return _isolated(job._replace(second=True, limits=job.limits._replace(seconds=seconds)))
    except ReadError as error:
        # what the first reader died of is the better answer, unless the second found out why
        raise error if error.code == "too_large" or first.code == "crashed" else first from None


def _isolated(job: Job, meanwhile: Callable[[], object] | None = None) -> Document:
    from cvmatch.read.wire import unpack

    with closing(answers((job,), meanwhile)) as answered:
        return unpack(next(answered), job.source, job.limits)
