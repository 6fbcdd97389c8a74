"""A folder of files written as one: all of them beside the old ones first, then moved into place."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

from cvmatch.errors import StoreError

PLACE = ".cvmatch"
"""Inside the output folder: what a batch needs while it runs, and what it read for the next one."""


class Staged:
    """To be used with ``with``: ``write`` puts files aside; leaving without an error moves them into place.

    Where anything fails, the old files are as they were; StoreError says what.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._aside = folder / PLACE / "new"
        self._old = folder / PLACE / "old"
        self._names: list[str] = []
        self._dropped: list[str] = []

    def __enter__(self) -> Staged:
        try:
            shutil.rmtree(self._aside, ignore_errors=True)
            self._aside.mkdir(parents=True)
        except OSError as error:
            raise _refused(self._folder, error) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._move()
        except OSError as failure:
            raise _refused(self._folder, failure) from None
        finally:
            shutil.rmtree(self._aside, ignore_errors=True)
            shutil.rmtree(self._old, ignore_errors=True)

    def write(self, name: str, parts: Iterable[str | bytes]) -> None:
        """One file, ``name`` relative to the folder with ``/``, from its parts in order."""
        path = self._aside / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("wb") as file:
                for part in parts:
                    file.write(part.encode("utf-8") if isinstance(part, str) else part)
        except OSError as error:
            raise _refused(self._folder / name, error) from None
        self._names.append(name)

    def path(self, name: str) -> Path:
        """Where a file is written whose writer needs a path; it is moved into place with the others."""
        self._names.append(name)
        return self._aside / name

    def drop(self, name: str) -> None:
        """A file of the old ones that is to go when the new ones come."""
        self._dropped.append(name)

    def _move(self) -> None:
        """The old files step aside, so that they can come back where a move fails."""
        gone: list[str] = []
        come: list[str] = []
        try:
            for name in {*self._names, *self._dropped}:
                if (self._folder / name).exists():
                    _move_file(name, self._folder, self._old)
                    gone.append(name)
            for name in self._names:
                _move_file(name, self._aside, self._folder)
                come.append(name)
        except OSError:
            for name in come:
                (self._folder / name).unlink(missing_ok=True)
            for name in gone:
                _move_file(name, self._old, self._folder)
            raise


def _move_file(name: str, here: Path, there: Path) -> None:
    (there / name).parent.mkdir(parents=True, exist_ok=True)
    (here / name).replace(there / name)


def _refused(path: Path, error: OSError) -> StoreError:
    reason = (error.strerror or type(error).__name__).lower()
    return StoreError(f"{path} could not be written ({reason})", "free some space or choose another --out")
