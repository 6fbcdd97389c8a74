"""Files are written whole or not at all, whatever the disk says; the journal survives what can be survived."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cvmatch.errors import StoreError
from cvmatch.store import Entry, Extracted, Journal, journal, write_atomically
from cvmatch.store.folder import PLACE, Staged

ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO)


class Disk:
    """Counts what is asked of the disk, and refuses one thing: the ``fails``-th."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fails: int, code: int) -> None:
        self.asked, self._fails, self._code = 0, fails, code
        for name in ("mkdir", "replace", "fsync"):
            monkeypatch.setattr(os, name, self._counted(getattr(os, name)))
        monkeypatch.setattr(io, "open", self._opened(io.open))

    def _ask(self) -> None:
        self.asked += 1
        if self.asked == self._fails:
            raise OSError(self._code, os.strerror(self._code))

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def asked(*arguments: Any, **named: Any) -> Any:
            self._ask()
            return real(*arguments, **named)

        return asked

    def _opened(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *arguments: Any) -> Any:
            if "w" not in mode:
                return real(file, mode, *arguments)
            self._ask()
            return Refusing(real(file, mode, *arguments), self._ask)

        return opened


class Refusing:
    """A file whose every write is asked for."""

    def __init__(self, file: Any, ask: Callable[[], None]) -> None:
        self._file, self._ask = file, ask

    def __enter__(self) -> Refusing:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, data: bytes) -> None:
        self._ask()
        self._file.write(data)

    def flush(self) -> None:
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


def tree_of(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def write_new(folder: Path) -> None:
    with Staged(folder) as staged:
        staged.drop("adverts/stale.html")
        staged.write("adverts/one.html", ["new"])
        staged.write("adverts/two.html", ["new"])
        staged.write("ranking.csv", ["new, ", "all of it"])


NEW = {"adverts/one.html": b"new", "adverts/two.html": b"new", "ranking.csv": b"new, all of it", "mine.txt": b"mine"}
OLD = {"adverts/one.html": b"old", "adverts/stale.html": b"old", "ranking.csv": b"old", "mine.txt": b"mine"}


@pytest.mark.parametrize("code", ERRORS)
def test_a_disk_that_refuses_anything_leaves_the_old_report(tmp_path: Path, code: int) -> None:
    said: list[str] = []
    for fails in range(1, 60):
        folder = tmp_path / str(fails)
        for name, data in OLD.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        before = len(said)
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, fails, code)
            try:
                write_new(folder)
            except StoreError as error:
                said.append(str(error))
        assert tree_of(folder) == (OLD if len(said) > before else NEW)
        if disk.asked < fails:
            break
    assert len(said) > 15
    assert all(os.strerror(code).lower() in s and "\n" not in s for s in said)


@pytest.mark.parametrize("code", ERRORS)
def test_a_single_file_is_written_whole_or_not_at_all(tmp_path: Path, code: int) -> None:
    path = tmp_path / "report.html"
    refused = 0
    for fails in range(1, 20):
        path.write_bytes(b"old")
        said = ""
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, fails, code)
            try:
                write_atomically(path, b"new")
            except StoreError as error:
                said = str(error)
        refused += bool(said)
        assert path.read_bytes() == (b"old" if said else b"new")
        assert [p.name for p in tmp_path.iterdir()] == ["report.html"]
        if disk.asked < fails:
            break
    assert refused >= 4


def test_only_what_was_named_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_bytes(b"mine")
    write_new(tmp_path)
    assert tree_of(tmp_path) == NEW


def test_a_full_disk_under_the_journal_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "_SETTINGS", (*journal._SETTINGS, "PRAGMA max_page_count = 20"))
    with Journal(tmp_path / PLACE / "j.sqlite") as kept, pytest.raises(StoreError) as caught:
        kept.keep([Extracted(b"%d" % n, os.urandom(4000)) for n in range(100)], [])
    assert "database or disk is full" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_what_is_no_journal_is_replaced_but_never_resumed(tmp_path: Path) -> None:
    path = tmp_path / PLACE / "j.sqlite"
    path.parent.mkdir()
    path.write_bytes(b"not a database " * 1000)
    with pytest.raises(StoreError, match="without --resume"):
        Journal(path, resume=True)
    with Journal(path) as kept:
        assert kept.count() == (0, 0)


def test_another_run_never_takes_a_journal_that_is_being_removed(tmp_path: Path) -> None:
    path = tmp_path / PLACE / "j.sqlite"
    with Journal(path) as first:
        first.remove()
        with Journal(path) as second:
            first.close()
            second.keep([Extracted(b"k")], [Entry(0, b"k", "s", "id", "title")])
    with Journal(path, resume=True) as third:
        assert set(third.find([b"k"])) == {b"k"}


def test_a_chunk_is_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    with Journal(tmp_path / "j.sqlite") as kept:
        twice = [Entry(0, b"a", "s", "", ""), Entry(0, b"b", "s", "", "")]
        with pytest.raises(StoreError):
            kept.keep([Extracted(b"a"), Extracted(b"b")], twice)
        assert kept.count() == (0, 0)
        assert not kept.find([b"a", b"b"])


def test_a_settled_journal_keeps_what_this_run_extracted_and_nothing_that_may_change(tmp_path: Path) -> None:
    path = tmp_path / "j.sqlite"
    entries = [Entry(0, b"a", "s", "", ""), Entry(1, b"late", "s", "", "", "timeout", "h")]
    with Journal(path) as kept:
        kept.keep([Extracted(b"gone")], [])
        kept.keep([Extracted(b"a"), Extracted(b"late", code="timeout")], entries)
        assert kept.note("today", "2026-11-01") == "2026-11-01"
        kept.settle()
    assert [p.name for p in tmp_path.iterdir()] == ["j.sqlite"]
    with Journal(path, resume=True) as again:
        assert set(again.find([b"a", b"late", b"gone"])) == {b"a"}
        assert again.note("today", "2026-12-24") == "2026-12-24"
        assert again.count() == (0, 0)


def test_a_journal_that_became_large_does_not_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "MOST_KEPT", 1000)
    with Journal(tmp_path / "j.sqlite") as kept:
        kept.settle()
    assert list(tmp_path.iterdir()) == []
