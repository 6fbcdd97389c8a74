"""The journal of one batch: what was extracted from each advert, and the scores; one SQLite file, one run at a time."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from cvmatch.errors import StoreError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS extracted (key BLOB PRIMARY KEY, document BLOB, asked TEXT, id TEXT, title TEXT,
  code TEXT, hint TEXT, marks BLOB);
CREATE TABLE IF NOT EXISTS noted (name TEXT PRIMARY KEY, value TEXT);
DELETE FROM extracted WHERE code IN ('timeout', 'out_of_memory', 'crashed');
DROP TABLE IF EXISTS advert;
DROP TABLE IF EXISTS seen;
DROP TABLE IF EXISTS mark;
DROP TABLE IF EXISTS twin;
DROP TABLE IF EXISTS score;
DROP TABLE IF EXISTS demand;
CREATE TABLE advert (seq INTEGER PRIMARY KEY, key BLOB, source TEXT, id TEXT, title TEXT, code TEXT, hint TEXT,
  marks BLOB);
CREATE TABLE seen (words BLOB PRIMARY KEY, seq INTEGER) WITHOUT ROWID;
CREATE TABLE mark (key INTEGER, seq INTEGER, PRIMARY KEY (key, seq)) WITHOUT ROWID;
CREATE TABLE twin (seq INTEGER PRIMARY KEY, first INTEGER, place TEXT);
CREATE INDEX twin_first ON twin (first);
CREATE TABLE score (cv INTEGER, seq INTEGER, score REAL, shown INTEGER, named INTEGER, transferable INTEGER,
  missing INTEGER, PRIMARY KEY (cv, seq)) WITHOUT ROWID;
CREATE TABLE demand (concept TEXT PRIMARY KEY, adverts INTEGER, essential INTEGER) WITHOUT ROWID;
"""
"""Failures that may be due to a busy machine are never believed twice."""

_LAYOUT = 3
"""Raised with the columns of ``extracted``: what another version kept is dropped, not misread."""

_KEPT = ("DELETE FROM extracted WHERE key NOT IN (SELECT key FROM advert)", "DELETE FROM noted")
_OWN = ("advert", "seen", "mark", "twin", "score", "demand")
_SINGLE = "NOT EXISTS (SELECT 1 FROM twin WHERE twin.seq = advert.seq)"
PLACES = 5
"""Places named of an advert that stands in many."""

MOST_KEPT = 256 * 1024 * 1024
"""Bytes of a journal that stays for the next run: about 80,000 adverts."""

_SETTINGS = (
    "PRAGMA busy_timeout = 0",
    "PRAGMA locking_mode = EXCLUSIVE",  # a second run on the same folder is refused; freed when this one dies
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",  # survives a killed program; a power cut may cost the last chunk, nothing else
    "PRAGMA cache_size = -16000",
    "PRAGMA temp_store = FILE",
)


@dataclass(frozen=True, slots=True)
class Extracted:
    """What became of one advert: its packed document and what it asks for, or the code and hint of its failure; and
    the marks by which it finds those like it.
    """

    key: bytes
    document: bytes = b""
    asked: str = ""
    id: str = ""
    title: str = ""
    code: str = ""
    hint: str = ""
    marks: bytes = b""


@dataclass(frozen=True, slots=True)
class Entry:
    """One advert of this run, in the order of the input; with a code it is a failure."""

    seq: int
    key: bytes
    source: str
    id: str
    title: str
    code: str = ""
    hint: str = ""
    marks: bytes = b""


Row = tuple[int, int, float | None, int, int, int, int]
"""CV, advert, score, and how many requirements are shown, named, transferable, missing."""

Ranked = tuple[int, int, str, str, bool, float | None, int, int, int, int]
"""CV, advert, its id, its title, whether it stands elsewhere too, score, and the four counts."""

_BEST_FIRST = "score IS NULL, score DESC, id, cv, seq"
"""Ties by the advert's id, then by CV; those without a score last."""


class Journal:
    """To be used with ``with``. Raises StoreError in one sentence for anything the disk refuses.

    What earlier runs extracted is kept, by content and all it depends on; the run's own tables start empty, because
    they follow from the input and from what is extracted. With ``resume`` what an unfinished run noted holds again.
    """

    def __init__(self, path: Path, resume: bool = False) -> None:
        self._path = path
        with self._told():
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._open(resume)
            except sqlite3.OperationalError:
                raise
            except sqlite3.DatabaseError:
                if resume:
                    raise
                self._unlink()  # what an earlier run left is no journal; nobody uses it
                self._open(resume)
        self.resumed = bool(self._one("SELECT EXISTS (SELECT 1 FROM extracted)"))

    def _open(self, resume: bool) -> None:
        self._sql = sqlite3.connect(self._path, isolation_level=None)
        try:
            self._begin(resume)
        except BaseException:
            self._sql.close()
            raise

    def _begin(self, resume: bool) -> None:
        for setting in _SETTINGS:
            self._sql.execute(setting)
        self._sql.execute("BEGIN EXCLUSIVE")
        if self._one("PRAGMA user_version") != _LAYOUT:
            self._sql.execute("DROP TABLE IF EXISTS extracted")
            self._sql.execute(f"PRAGMA user_version = {_LAYOUT}")
        if not resume:
            self._sql.execute("DROP TABLE IF EXISTS noted")
        for statement in _SCHEMA.split(";"):
            self._sql.execute(statement)
        self._sql.execute("COMMIT")

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the folder free; what was journaled stays."""
        with contextlib.suppress(sqlite3.Error):
            self._sql.close()

    def settle(self) -> None:
        """The report is written: what was extracted from this run's adverts stays for the next, unless it is much."""
        try:
            if self._path.stat().st_size > MOST_KEPT:
                self.remove()
                return
            with self.writing():
                for statement in (*_KEPT, *(f"DROP TABLE {name}" for name in _OWN)):
                    self._sql.execute(statement)
            self._sql.execute("VACUUM")
            self.close()
        except (StoreError, sqlite3.Error, OSError):
            self.remove()  # it only saves time

    def remove(self) -> None:
        """Close and delete.

        Deleted first where the system allows it: another run may take the place as soon as this one leaves it.
        """
        if os.name == "posix":
            self._unlink()
            self.close()
        else:
            self.close()
            self._unlink()

    def _unlink(self) -> None:
        for suffix in ("", "-wal", "-shm"):
            with contextlib.suppress(OSError):
                self._path.with_name(self._path.name + suffix).unlink()

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                hint = "wait for it, stop it, or choose another --out"
                raise StoreError(f"another batch is writing to {self._path.parent.parent}", hint) from None
            raise self._refused(str(error)) from None
        except sqlite3.Error as error:
            raise self._refused(str(error)) from None
        except OSError as error:
            reason = (error.strerror or type(error).__name__).lower()
            hint = "give --out a folder that can be made and written to"
            raise StoreError(f"{self._path.parent.parent} cannot hold the report ({reason})", hint) from None

    def _refused(self, reason: str) -> StoreError:
        hint = "free some space, choose another --out, or start without --resume"
        return StoreError(f"the journal {self._path} cannot be used ({reason.lower()})", hint)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Everything written inside is kept together or not at all."""
        with self._told():
            self._sql.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._sql.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    self._sql.execute("ROLLBACK")
                raise

    def note(self, name: str, value: str) -> str:
        """The value noted under the name by the run that is resumed; the given one if there is none."""
        with self._told():
            self._sql.execute("INSERT OR IGNORE INTO noted VALUES (?, ?)", (name, value))
        return str(self._one("SELECT value FROM noted WHERE name = ?", name))

    def find(self, keys: Iterable[bytes]) -> dict[bytes, Extracted]:
        """What is known under these keys, without the documents."""
        found: dict[bytes, Extracted] = {}
        with self._told():
            for key in keys:
                query = "SELECT asked, id, title, code, hint, marks FROM extracted WHERE key = ?"
                if row := self._sql.execute(query, (key,)).fetchone():
                    found[key] = Extracted(key, b"", *row)
        return found

    def first_seen(self, rows: Iterable[tuple[bytes, int, str]]) -> set[int]:
        """Of rows (their words as a digest, number, place) the numbers of those whose words did not come before in
        this run; the others are noted as twins. Kept on disk, so memory does not grow.
        """
        new = set()
        with self.writing():
            for words, seq, place in rows:
                if self._sql.execute("INSERT OR IGNORE INTO seen VALUES (?, ?)", (words, seq)).rowcount:
                    new.add(seq)
                else:
                    query = "INSERT INTO twin SELECT ?, seq, ? FROM seen WHERE words = ?"
                    self._sql.execute(query, (seq, place, words))
        return new

    def sift(
        self, keys: Callable[[bytes], Iterable[int]], twins: Callable[[Entry, Entry], bool], most: int, within: range
    ) -> None:
        """Note every advert of a range of numbers as a twin that is one with an earlier of those it shares a key with,
        at most so many. Ranges are to be sifted in order.
        """
        query = "SELECT * FROM advert WHERE code = '' AND marks <> '' AND seq >= ? AND seq < ? ORDER BY seq"
        with self.writing():
            for entry in self._sql.execute(query, (within.start, within.stop)):
                self._sift(Entry(*entry), tuple(keys(entry[-1])), twins, most)

    def _sift(self, entry: Entry, keys: Sequence[int], twins: Callable[[Entry, Entry], bool], most: int) -> None:
        # Of a mark that very many share the first are enough, and looking at no more keeps a long feed's cost flat.
        query = "SELECT seq FROM mark WHERE key = ? ORDER BY seq LIMIT ?"
        like = sorted({seq for key in keys for (seq,) in self._sql.execute(query, (key, most))})[:most]
        first = next((seq for seq in like if twins(entry, self.entry(seq))), None)
        if first is None:
            self._sql.executemany("INSERT OR IGNORE INTO mark VALUES (?, ?)", ((key, entry.seq) for key in keys))
        else:
            self._sql.execute("INSERT INTO twin VALUES (?, ?, ?)", (entry.seq, first, entry.source))

    def twins(self) -> int:
        """How many adverts are left out because an earlier one is the same."""
        return int(self._one("SELECT COUNT(*) FROM twin"))

    def places(self, seq: int) -> tuple[str, ...]:
        """Where else an advert stands, a few of the places."""
        query = (
            "WITH RECURSIVE same(seq) AS "
            "(SELECT ? UNION SELECT twin.seq FROM twin JOIN same ON twin.first = same.seq) "
            f"SELECT place FROM twin JOIN same USING (seq) ORDER BY seq LIMIT {PLACES}"
        )
        with self._told():
            return tuple(place for (place,) in self._sql.execute(query, (seq,)))

    def keep(self, extracted: Iterable[Extracted], entries: Iterable[Entry]) -> None:
        """Add adverts with what was extracted from them; together or not at all."""
        with self.writing():
            self._sql.executemany(
                "INSERT OR IGNORE INTO extracted VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((x.key, x.document, x.asked, x.id, x.title, x.code, x.hint, x.marks) for x in extracted),
            )
            self._sql.executemany(
                "INSERT INTO advert VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((e.seq, e.key, e.source, e.id, e.title, e.code, e.hint, e.marks) for e in entries),
            )

    def asked(self, size: int, within: range) -> Iterator[list[tuple[Entry, str]]]:
        """The adverts of a range of numbers that could be read and are no twins, in the order of the input, in blocks;
        with what they ask for.
        """
        first = within.start
        while block := self._block(range(first, within.stop), size):
            yield block
            first = block[-1][0].seq + 1

    def _block(self, within: range, size: int) -> list[tuple[Entry, str]]:
        query = (
            "SELECT seq, advert.key, source, advert.id, advert.title, asked FROM advert JOIN extracted USING (key) "
            f"WHERE advert.code = '' AND seq >= ? AND seq < ? AND {_SINGLE} ORDER BY seq LIMIT ?"
        )
        with self._told():
            found = self._sql.execute(query, (within.start, within.stop, size))
            return [(Entry(*row[:5]), row[5]) for row in found]

    def document(self, seq: int) -> bytes:
        """The packed document of an advert."""
        query = "SELECT document FROM advert JOIN extracted USING (key) WHERE seq = ?"
        found = self._one(query, seq)
        assert isinstance(found, bytes), "documents are stored as bytes"
        return found

    def asked_by(self, seq: int) -> str:
        """What an advert asks for, as it was packed."""
        return str(self._one("SELECT asked FROM advert JOIN extracted USING (key) WHERE seq = ?", seq))

    def entry(self, seq: int) -> Entry:
        """One advert of this run."""
        with self._told():
            return Entry(*self._sql.execute("SELECT * FROM advert WHERE seq = ?", (seq,)).fetchone())

    def failures(self) -> Iterator[tuple[str, str, str]]:
        """Source, code and hint of what could not be read, in the order of the input."""
        with self._told():
            yield from self._sql.execute("SELECT source, code, hint FROM advert WHERE code <> '' ORDER BY seq")

    def put_scores(self, rows: Iterable[Row], demand: Iterable[tuple[str, int, int]]) -> None:
        """Add scores and what the scored adverts ask for (concept, adverts asking, adverts calling it essential)."""
        with self.writing():
            self._sql.executemany("INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
            self._sql.executemany(
                "INSERT INTO demand VALUES (?, ?, ?) ON CONFLICT (concept) DO UPDATE SET "
                "adverts = adverts + excluded.adverts, essential = essential + excluded.essential",
                demand,
            )

    def ranking(self, most: int | None = None) -> Iterator[Ranked]:
        """All scores, best first; or at most so many, for which nothing else has to be sorted."""
        query = (
            "SELECT cv, seq, id, title, EXISTS (SELECT 1 FROM twin WHERE first = score.seq), score, shown, named, "
            f"transferable, missing FROM score JOIN advert USING (seq) ORDER BY {_BEST_FIRST} LIMIT ?"
        )
        with self._told():
            yield from self._sql.execute(query, (-1 if most is None else most,))

    def best(self, cv: int, most: int) -> list[int]:
        """The adverts that come first in the ranking of one CV."""
        query = f"SELECT seq FROM score JOIN advert USING (seq) WHERE cv = ? ORDER BY {_BEST_FIRST} LIMIT ?"
        with self._told():
            return [seq for (seq,) in self._sql.execute(query, (cv, most))]

    def demand(self) -> Iterator[tuple[str, int, int]]:
        """Concept, adverts asking, adverts calling it essential; most asked first."""
        with self._told():
            yield from self._sql.execute("SELECT * FROM demand ORDER BY adverts DESC, essential DESC, concept")

    def count(self) -> tuple[int, int]:
        """Adverts read that are no twins, adverts failed."""
        read = int(self._one(f"SELECT COUNT(*) FROM advert WHERE code = '' AND {_SINGLE}"))
        return read, int(self._one("SELECT COUNT(*) FROM advert WHERE code <> ''"))

    def pairs(self) -> int:
        """Rows of the ranking."""
        return int(self._one("SELECT COUNT(*) FROM score"))

    def _one(self, query: str, *arguments: object) -> str | int | bytes:
        with self._told():
            found: tuple[str | int | bytes] = self._sql.execute(query, arguments).fetchone()
            return found[0]
