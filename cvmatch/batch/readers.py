"""Files of a batch as Documents: a few here, many by a pool of reader processes that stays up for the whole batch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import ReaderPool, read_document

FEW = 12
"""Files below which forking a reader for each is quicker than starting a pool."""


class Readers:
    """To be used with ``with``; the pool starts with the first lot that is worth it."""

    def __init__(self, jobs: int, ocr: bool = False) -> None:
        self._jobs, self._ocr = jobs, ocr
        self._stack = ExitStack()
        self._pool: ReaderPool | None = None

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stack.__exit__(kind, error, trace)

    def read(self, paths: Sequence[Path], expected: int | None) -> Iterator[Document | Failure]:
        """One Document or Failure a path, in order; ``expected`` is how many the batch will have in all."""
        if self._pool is None and (len(paths) if expected is None else expected) <= FEW:
            return (read_file(path, self._ocr) for path in paths)
        if self._pool is None:
            self._pool = self._stack.enter_context(ReaderPool(self._jobs, ocr=self._ocr))
        return self._pool.read(paths)


def read_file(path: Path, ocr: bool = False) -> Document | Failure:
    """One file in its own process."""
    try:
        return read_document(path, ocr=ocr)
    except ReadError as error:
        return Failure(error.source, error.code, error.hint or READ_CODES[error.code][1])
