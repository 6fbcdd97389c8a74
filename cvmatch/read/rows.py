"""The rows of a feed as they stand, and a row as a Document: apart, so that many processes can share the second."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import kind as kinds
from cvmatch.read.assemble import assemble
from cvmatch.read.feeds import _ESCAPE, _ROWS, FIELDS, TEXT, _value
from cvmatch.read.formats import Reading
from cvmatch.read.isolate import read_bytes
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.plain import read_plain

Row = Mapping[str, object]

FEEDS = frozenset(_ROWS)
"""Suffixes of files that hold an advert a row."""


def feed_rows(path: Path) -> Iterator[tuple[str, Row | None] | Failure]:
    """Place (``feed.csv:12``) and row of every advert, None for a row that is no object; read as they are asked for.

    What ends the reading early comes as a Failure.
    """
    try:
        for number, row in enumerate(_ROWS[path.suffix.lower()](path), 1):
            yield f"{path.name}:{number}", row
    except (csv.Error, UnicodeDecodeError, OSError, ValueError) as error:
        yield Failure(str(path), "damaged", f"{READ_CODES['damaged'][1]} ({type(error).__name__})")


def row_document(place: str, row: Row | None, columns: Mapping[str, str]) -> Document | Failure:
    """The Document of a row. Plain text is read here and now: nothing but our own code touches it; anything else in
    its own process.
    """
    if row is None:
        return Failure(place, "damaged", "the row is no JSON object")
    text = _value(row, (columns.get("description", ""), *TEXT))
    if not text.strip():
        return Failure(place, "no_text", "the row has no description; name its column with --column description=NAME")
    fields = row_fields(place, row, columns)
    try:
        read = _read(_ESCAPE.sub(r"\1", text).encode("utf-8", "replace"), place)
    except ReadError as error:
        return Failure(place, error.code, error.hint)
    digest = hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode() + read.sha256.encode()).hexdigest()
    return Document(place, digest, read.media_type, read.text, read.lines, read.notices, fields, read.hidden)


def row_fields(place: str, row: Row, columns: Mapping[str, str]) -> dict[str, object]:
    """What the row states outright, by our names; its place is its id where it has none."""
    fields: dict[str, object] = {
        name: value for name, own in FIELDS.items() if (value := _value(row, (columns.get(name, ""), *own)))
    }
    fields["id"] = _value(row, (columns.get("id", ""), "id")) or place
    return fields


def row_words(row: Row, columns: Mapping[str, str]) -> tuple[str, ...]:
    """Title, organisation and text of a row: what two rows share that are one advert."""
    own = (("title", FIELDS["title"]), ("organisation", FIELDS["organisation"]), ("description", TEXT))
    return tuple(_value(row, (columns.get(name, ""), *names)) for name, names in own)


def _read(data: bytes, place: str) -> Document:
    """A cell is HTML or text: that a text opens with ``[1]`` makes it no JSON."""
    if kinds.kind_of(data, place) == kinds.HTML:
        return read_bytes(data, place)
    reading = Reading(*read_plain(data))
    return assemble(
        reading.drafts,
        source=place,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=kinds.PLAIN,
        limits=DEFAULT_LIMITS,
        notices=reading.notices,
        hidden=reading.hidden,
        pages=reading.pages,
    )


def row_count(path: Path) -> int | None:
    """How many rows a feed has: exactly for Parquet; None where only reading it all would tell."""
    if path.suffix.lower() != ".parquet":
        return None
    try:
        import pyarrow.parquet as parquet

        return int(parquet.ParquetFile(path).metadata.num_rows)
    except (ImportError, OSError, ValueError):
        return None
