"""Where adverts come from: the files of a folder and the rows of feeds, in order, read only as they are asked for."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase, ascii_uppercase

from cvmatch.model import Failure
from cvmatch.read.feeds import feed_rows, is_feed, row_count
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.rows import Row, row_words

FILES_AT_ONCE = 16
ROWS_AT_ONCE = 50
"""Adverts in one task: enough that handing it over costs little, few enough that no worker waits long for the last one
of another and that a killed run loses little."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file that is one advert."""

    path: Path


@dataclass(frozen=True, slots=True)
class RowSource:
    """A row of a feed; None is a row that is no object."""

    place: str
    row: Row | None


Source = FileSource | RowSource | Failure
Numbered = tuple[int, Source]


def sources_of(path: Path, besides: Path | None = None) -> Iterator[Source]:
    """Every advert of a folder (by name, folders within it too), a feed or a file; nothing under ``besides``."""
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if not p.name.startswith(".") and not p.is_dir()):
            if besides is None or not file.is_relative_to(besides):
                yield from sources_of(file)
    elif is_feed(path):
        for found in feed_rows(path):
            yield found if isinstance(found, Failure) else RowSource(*found)
    else:
        yield FileSource(path)


def count_sources(path: Path, besides: Path | None = None) -> int | None:
    """About how many adverts there are; None where only reading them all would tell."""
    if path.is_dir():
        files = [p for p in path.rglob("*") if not p.name.startswith(".") and not p.is_dir()]
        counts = [count_sources(p) for p in files if besides is None or not p.is_relative_to(besides)]
        return None if None in counts else sum(n for n in counts if n is not None)
    return row_count(path) if is_feed(path) else 1


def chunks_of(sources: Iterable[Source]) -> Iterator[tuple[Numbered, ...]]:
    """Adverts of one kind that come after one another, numbered through, a task's worth at a time."""
    for kind, group in groupby(enumerate(sources), key=lambda pair: type(pair[1])):
        chunk: list[Numbered] = []
        size = FILES_AT_ONCE if kind is FileSource else ROWS_AT_ONCE
        for pair in group:
            chunk.append(pair)
            if len(chunk) == size:
                yield tuple(chunk)
                chunk = []
        if chunk:
            yield tuple(chunk)


def key_of(source: Source, versions: str) -> bytes:
    """Under what an advert's extraction is kept: its content, and everything the result depends on beside it.

    Empty for a file that cannot be opened: there is nothing to keep.
    """
    if isinstance(source, RowSource):
        return _key(json.dumps([source.place, source.row], sort_keys=True, default=str).encode(), versions)
    if isinstance(source, FileSource):
        return _file_key(source.path, versions)
    return b""


def _file_key(path: Path, versions: str) -> bytes:
    try:
        if not path.is_file() or path.stat().st_size > DEFAULT_LIMITS.file_bytes:
            return b""
        digest = hashlib.sha256(path.read_bytes()).digest()
    except OSError:
        return b""
    return _key(digest + path.name.encode("utf-8", "surrogatepass"), versions)


def _key(content: bytes, versions: str) -> bytes:
    return hashlib.sha256(versions.encode() + b"\0" + content).digest()[:16]


def twin_of(row: Row, columns: Mapping[str, str]) -> bytes:
    """Equal for two rows that are the same advert, whatever id or place each was found under; empty without a text."""
    words = [_folded(text) for text in row_words(row, columns)]
    return hashlib.sha256(b"\0".join(words)).digest()[:16] if words[-1] else b""


def _folded(text: str) -> bytes:
    """In lower case with single spaces; plain letters in one step, since every row of a feed goes through here."""
    if not text.isascii():
        return " ".join(text.split()).casefold().encode("utf-8", "replace")
    plain = text.encode().translate(_PLAIN)
    while b"  " in plain:
        plain = plain.replace(b"  ", b" ")
    return plain.strip()


_BLANKS = bytes(code for code in range(128) if chr(code).isspace())
_PLAIN = bytes.maketrans(ascii_uppercase.encode() + _BLANKS, ascii_lowercase.encode() + b" " * len(_BLANKS))
"""Capitals become small letters, all blanks spaces."""
