"""Many files in a pool of reader processes, each file under its own limits, results in the order asked."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read.isolate import check_file, read_document
from cvmatch.read.limits import DEFAULT_LIMITS, Limits
from cvmatch.read.process import Job, answer_within_limits
from cvmatch.read.wire import unpack

# A fresh process now and then keeps what a library leaks from adding up.
_FILES_PER_PROCESS = 200


class ReaderPool:
    """A pool to be used with ``with``; ``read`` gives one Document or Failure per file, in order.

    A file that hangs or kills its process costs that process only: a new one takes its place, and the file is
    tried once more on its own where it crashed.
    """

    def __init__(self, jobs: int | None = None, *, ocr: bool = False, limits: Limits = DEFAULT_LIMITS) -> None:
        self._jobs = jobs or os.cpu_count() or 1
        self._limits = limits
        self._ocr = ocr
        self._pool: Any = None

    def __enter__(self) -> ReaderPool:
        from pebble import ProcessPool

        self._pool = ProcessPool(
            max_workers=self._jobs, max_tasks=_FILES_PER_PROCESS, context=multiprocessing.get_context("spawn")
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._pool.close()
        else:
            self._pool.stop()
        self._pool.join()

    def read(self, sources: Iterable[str | Path]) -> Iterator[Document | Failure]:
        """The files in order; at most four per process are under way, so memory does not grow with their number."""
        waiting: deque[tuple[str, object]] = deque()
        for source in sources:
            waiting.append((str(source), self._scheduled(str(source))))
            if len(waiting) >= 4 * self._jobs:
                yield self._finished(*waiting.popleft())
        while waiting:
            yield self._finished(*waiting.popleft())

    def _scheduled(self, source: str) -> object:
        try:
            check_file(Path(source), self._limits)
        except ReadError as error:
            return error
        job = Job(source, None, self._limits, self._ocr)
        return self._pool.schedule(answer_within_limits, args=(job,), timeout=self._limits.seconds)

    def _finished(self, source: str, future: object) -> Document | Failure:
        try:
            if isinstance(future, ReadError):
                raise future
            return self._answered(source, future)
        except ReadError as error:
            return failure_of(error)

    def _answered(self, source: str, future: object) -> Document:
        from pebble import ProcessExpired

        try:
            return unpack(future.result(), source, self._limits)  # type: ignore[attr-defined]
        except TimeoutError:
            raise ReadError("timeout", source) from None
        except ProcessExpired:
            return read_document(source, ocr=self._ocr, limits=self._limits)


def failure_of(error: ReadError) -> Failure:
    """The error as a row of ``failures.csv``."""
    return Failure(error.source, error.code, error.hint or READ_CODES[error.code][1])
