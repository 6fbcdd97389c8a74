"""Write a file whole or not at all: beside it first, then moved into place."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from cvmatch.errors import StoreError


def write_atomically(path: Path, data: bytes) -> None:
    """Put ``data`` at ``path``; the old file stays as it was if anything fails (StoreError says what)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write_beside(path, data)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise StoreError(f"{path} could not be written ({reason})", "free some space or choose another place") from None


def _write_beside(path: Path, data: bytes) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
