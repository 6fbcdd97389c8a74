"""The function that runs in every worker: adverts in, what they ask for out; nothing an advert holds can stop it."""

from __future__ import annotations

import contextlib
import signal
import threading
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cvmatch
from cvmatch.batch.lean import pack_target
from cvmatch.batch.marks import marks_of
from cvmatch.errors import READ_CODES, CvmatchError, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import read_taxonomy
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.rows import Pages, Row, read_pages, row_document
from cvmatch.read.wire import pack, unpack
from cvmatch.target.parse import parse_asked
from cvmatch.taxonomy import Taxonomy

FAST = 1
"""zlib level: the text of an advert shrinks to a third at a tenth of a millisecond."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What all workers must have alike; ``folder`` is the taxonomy's, None for the one that comes with cvmatch."""

    folder: str | None
    digest: str
    version: str
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """One advert of a task: a document already read, or a feed's row."""

    seq: int
    key: bytes
    source: str
    body: Document | Row | None


@dataclass(frozen=True, slots=True)
class Task:
    """Some adverts for one worker."""

    setting: Setting
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What became of a piece: its packed document, id, title, what it asks for, its marks; or code and hint of its
    failure.
    """

    document: bytes = b""
    id: str = ""
    title: str = ""
    asked: str = ""
    code: str = ""
    hint: str = ""
    marks: bytes = b""


def extract(task: Task) -> list[Found]:
    """One answer per piece, in order. Raises CvmatchError where this worker is not like the others."""
    taxonomy = taxonomy_of(task.setting)
    columns = dict(task.setting.columns)
    rows = ((p.source, p.body) for p in task.pieces if not isinstance(p.body, Document))
    pages = read_pages(rows, columns)
    return [extract_one(piece, taxonomy, columns, pages) for piece in task.pieces]


def extract_one(piece: Piece, taxonomy: Taxonomy, columns: Mapping[str, str], pages: Pages) -> Found:
    """The answer for one advert, within the time one file may take."""
    try:
        with _alarm(DEFAULT_LIMITS.seconds):
            body = piece.body
            document = body if isinstance(body, Document) else row_document(piece.source, body, columns, pages)
            if isinstance(document, Failure):
                return Found(code=document.code, hint=document.hint)
            target = parse_asked(document, taxonomy)
            marks = marks_of(document.text)
            return Found(pack_document(document), target.id, target.title, pack_target(target), marks=marks)
    except ReadError as error:
        return Found(code=error.code, hint=error.hint)
    except TimeoutError:
        return failed("timeout")
    except Exception:  # an advert that our own code stumbles over must not stop the others
        return failed("crashed")


def failed(code: str) -> Found:
    """The answer for an advert that ended in a code."""
    return Found(code=code, hint=READ_CODES[code][1])


def pack_document(document: Document) -> bytes:
    """A document as few bytes."""
    return zlib.compress(pack(document), FAST)


def unpack_document(packed: bytes, source: str) -> Document:
    """The document again. Raises ReadError where the bytes are not what they were."""
    return unpack(zlib.decompress(packed), source, DEFAULT_LIMITS)


_ADOPTED: dict[Setting, Taxonomy] = {}


def adopt(setting: Setting, taxonomy: Taxonomy) -> None:
    """Use a taxonomy already at hand in this process for tasks of this setting."""
    _ADOPTED.clear()
    _ADOPTED[setting] = taxonomy


def taxonomy_of(setting: Setting) -> Taxonomy:
    """The taxonomy of a setting: read once per worker, never sent along with a task."""
    return _ADOPTED.get(setting) or _read_taxonomy(setting)


@lru_cache(maxsize=2)
def _read_taxonomy(setting: Setting) -> Taxonomy:
    taxonomy = read_taxonomy(Path(setting.folder) if setting.folder else None)
    if (taxonomy.digest, cvmatch.__version__) != (setting.digest, setting.version):
        hint = "install the same cvmatch and the same taxonomy folder on all machines"
        raise CvmatchError(f"a worker has cvmatch {cvmatch.__version__} or a taxonomy unlike this one", hint)
    return taxonomy


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raise TimeoutError after so long, where signals can be had (not in a cluster worker's threads)."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, _late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _late(*_: object) -> None:
    raise TimeoutError
