"""From adverts to journal: what is known is taken, the rest extracted by as many workers as pay."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cvmatch
from cvmatch.batch.asked import Order, Progress
from cvmatch.batch.extract import Found, Piece, Setting, Task, adopt, extract, failed
from cvmatch.batch.readers import Readers
from cvmatch.batch.share import share_out
from cvmatch.batch.sources import (
    FileSource,
    Numbered,
    RowSource,
    Source,
    chunks_of,
    count_sources,
    key_of,
    sources_of,
    twin_of,
)
from cvmatch.model import Failure
from cvmatch.store import Entry, Extracted, Journal

Tell = Callable[[Progress], None]


@dataclass(slots=True)
class Gathering:
    """One run through the adverts; the counts grow as it goes."""

    order: Order
    journal: Journal
    readers: Readers
    tell: Tell
    versions: str
    setting: Setting
    expected: int | None
    done: int = 0
    failed: int = 0
    known: int = 0
    taken: int = 0
    under_way: set[int] = field(default_factory=set)

    @property
    def reached(self) -> int:
        """The number up to which every advert is journaled."""
        return min(self.under_way, default=self.taken)


def gather(order: Order, journal: Journal, readers: Readers, tell: Tell, follow: Callable[[int], None]) -> Gathering:
    """Every advert into the journal exactly once, extracted or failed; where workers do the extracting, ``follow`` is
    told how far it has come. Raises StoreError, CvmatchError.
    """
    expected = count_sources(order.adverts, order.out)
    gathering = Gathering(order, journal, readers, tell, _versions(order), setting_of(order), expected)

    def left() -> int | None:
        return None if gathering.expected is None else gathering.expected - gathering.done

    for task, found in share_out(extract, _tasks(gathering), order.jobs, order.scheduler, left):
        _keep(gathering, task, found or [failed("crashed")] * len(task.pieces))
        if order.jobs > 1 or order.scheduler:
            follow(gathering.reached)
    return gathering


def setting_of(order: Order) -> Setting:
    """What the workers of this order must have alike; this process has it already."""
    folder = str(order.taxonomy_folder.absolute()) if order.taxonomy_folder else None
    setting = Setting(folder, order.taxonomy.digest, cvmatch.__version__, tuple(sorted(order.columns.items())))
    adopt(setting, order.taxonomy)
    return setting


def _versions(order: Order) -> str:
    """Everything an extraction depends on beside the advert: versions, taxonomy, settings, and the code itself."""
    package = Path(cvmatch.__file__).parent
    code = [f"{p.relative_to(package)}:{p.stat().st_size}:{p.stat().st_mtime_ns}" for p in package.rglob("*.py")]
    columns = [f"{ours}={theirs}" for ours, theirs in sorted(order.columns.items())]
    parts = (cvmatch.__version__, order.taxonomy.digest, str(order.ocr), *columns, *sorted(code))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _tasks(gathering: Gathering) -> Iterator[Task]:
    """What is left to extract after what is known, what failed at once and what came twice."""
    for chunk in chunks_of(sources_of(gathering.order.adverts, gathering.order.out)):
        pieces = tuple(_pieces(gathering, _unseen(gathering, chunk)))
        gathering.taken = chunk[-1][0] + 1
        gathering.under_way.update(piece.seq for piece in pieces)
        if pieces:
            yield Task(gathering.setting, pieces)


def _unseen(gathering: Gathering, chunk: Sequence[Numbered]) -> list[Numbered]:
    """Without the rows that are the same advert, word for word, as one before them in a feed."""
    columns = gathering.order.columns
    words = {n: twin_of(s.row, columns) for n, s in chunk if isinstance(s, RowSource) and s.row}
    rows = [(words[n], n, shown(_place(s))) for n, s in chunk if words.get(n)]
    new = gathering.journal.first_seen(rows) if rows else set()
    return [(n, s) for n, s in chunk if n in new or not words.get(n)]


def _pieces(gathering: Gathering, fresh: Sequence[Numbered]) -> Iterator[Piece]:
    """What has to be extracted; files are read here, each in its own process, and their failures journaled."""
    keyed = [(n, s, _early_key(gathering, s)) for n, s in fresh]
    known = gathering.journal.find([k for _, _, k in keyed if k]) if gathering.journal.resumed else {}
    _keep_known(gathering, [(n, s, known[k]) for n, s, k in keyed if k in known])
    rest = [(n, s, k) for n, s, k in keyed if k not in known]
    yield from (Piece(n, k, s.place, s.row) for n, s, k in rest if isinstance(s, RowSource))
    _keep_failures(gathering, [(n, s, k) for n, s, k in rest if isinstance(s, Failure)])
    yield from _read_files(gathering, [(n, s, k) for n, s, k in rest if isinstance(s, FileSource)])


def _early_key(gathering: Gathering, source: Source) -> bytes:
    """Files are only looked up where there may be something to find: it costs reading them once more."""
    if isinstance(source, FileSource) and not gathering.journal.resumed:
        return b""
    return key_of(source, gathering.versions)


def _read_files(gathering: Gathering, files: Sequence[tuple[int, FileSource, bytes]]) -> Iterator[Piece]:
    failures = []
    read = gathering.readers.read([s.path for _, s, _ in files], gathering.expected)
    for (n, source, early), document in zip(files, read, strict=True):
        key = early or key_of(source, gathering.versions)
        if isinstance(document, Failure):
            failures.append((n, document, key))
        else:
            yield Piece(n, key, str(source.path), document)
    _keep_failures(gathering, failures)


def _keep_failures(gathering: Gathering, failures: Sequence[tuple[int, Failure, bytes]]) -> None:
    extracted = [Extracted(k, code=f.code, hint=f.hint) for _, f, k in failures if k]
    entries = [Entry(n, k, shown(f.source), "", "", f.code, f.hint) for n, f, k in failures]
    gathering.journal.keep(extracted, entries)
    _count(gathering, len(failures), len(failures))


def _keep_known(gathering: Gathering, found: Sequence[tuple[int, Source, Extracted]]) -> None:
    entries = [Entry(n, x.key, shown(_place(s)), x.id, x.title, x.code, x.hint, x.marks) for n, s, x in found]
    gathering.journal.keep([], entries)
    gathering.known += len(found)
    _count(gathering, len(found), sum(bool(x.code) for _, _, x in found))


def _place(source: Source) -> str:
    if isinstance(source, FileSource):
        return str(source.path)
    return source.place if isinstance(source, RowSource) else source.source


def _keep(gathering: Gathering, task: Task, found: Sequence[Found]) -> None:
    extracted, entries = [], []
    for piece, f in zip(task.pieces, found, strict=True):
        name, title, place = shown(f.id), shown(f.title), shown(piece.source)
        extracted.append(Extracted(piece.key, f.document, f.asked, name, title, f.code, f.hint, f.marks))
        entries.append(Entry(piece.seq, piece.key, place, name, title, f.code, f.hint, f.marks))
    gathering.journal.keep(extracted, entries)
    gathering.under_way.difference_update(piece.seq for piece in task.pieces)
    _count(gathering, len(found), sum(bool(f.code) for f in found))


def _count(gathering: Gathering, done: int, bad: int) -> None:
    gathering.done += done
    gathering.failed += bad
    if gathering.expected is not None and gathering.done > gathering.expected:
        gathering.expected = None  # it was a guess from the beginning of a feed, and too low
    expected = gathering.expected
    gathering.tell(Progress("reading", gathering.done, expected, gathering.failed, gathering.known))


def shown(text: str) -> str:
    """Text that can be written anywhere: what is no Unicode (in names of files) becomes visible escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
