"""A row of a feed as a Document, apart from reading the feed, so that many processes can share it."""

from __future__ import annotations

import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping

from cvmatch.errors import ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import kind as kinds
from cvmatch.read.assemble import assemble
from cvmatch.read.isolate import read_each
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.plain import read_plain

Row = Mapping[str, object]

FIELDS = {
    "title": ("title", "job_title", "position"),
    "organisation": ("company", "organisation", "organization", "employer"),
    "location": ("location", "place"),
    "employment_type": ("job_type", "employment_type"),
    "remote": ("is_remote", "remote"),
    "pay_low": ("min_amount", "pay_low"),
    "pay_high": ("max_amount", "pay_high"),
    "pay_currency": ("currency", "pay_currency"),
    "pay_period": ("interval", "pay_period"),
}
TEXT = ("description", "text", "body")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~&<>$])")

Pages = Mapping[str, Document | ReadError]
"""Rows whose text is HTML, by their place, already read."""


def read_pages(rows: Iterable[tuple[str, Row | None]], columns: Mapping[str, str]) -> Pages:
    """Those of the rows whose text is HTML: foreign code reads it, so all of them share a process of their own."""
    cells = [(place, _cell(row, columns)) for place, row in rows if row is not None]
    pages = [(place, data) for place, data in cells if data and _is_html(data, place)]
    read = read_each((data, place) for place, data in pages)
    return dict(zip((place for place, _ in pages), read, strict=True))


def row_document(place: str, row: Row | None, columns: Mapping[str, str], pages: Pages) -> Document | Failure:
    """The Document of a row; ``pages`` as ``read_pages`` gives them.

    Plain text is read here and now: nothing but our own code touches it.
    """
    if row is None:
        return Failure(place, "damaged", "the row is no JSON object")
    data = _cell(row, columns)
    if not data.strip():
        return Failure(place, "no_text", "the row has no description; name its column with --column description=NAME")
    try:
        read = pages[place] if place in pages else _plain(data, place)
        if isinstance(read, ReadError):
            raise read
    except ReadError as error:
        return Failure(place, error.code, error.hint)
    fields = row_fields(place, row, columns)
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


def _cell(row: Row, columns: Mapping[str, str]) -> bytes:
    text = _value(row, (columns.get("description", ""), *TEXT))
    if "&" in text and "<" not in text:
        text = html.unescape(text).replace("\r\n", "\n").replace("\r", "\n")
    return _ESCAPE.sub(r"\1", text).encode("utf-8", "replace")


def _value(row: Row, names: tuple[str, ...]) -> str:
    return next((str(row[n]) for n in names if n and row.get(n) not in (None, "", "nan")), "")


def _is_html(data: bytes, place: str) -> bool:
    """A cell is HTML or text: that a text opens with ``[1]`` makes it no JSON."""
    try:
        return kinds.kind_of(data, place) == kinds.HTML
    except ReadError:
        return False


def _plain(data: bytes, place: str) -> Document:
    kinds.kind_of(data, place)  # refuses what is no text
    drafts, notices = read_plain(data)
    digest = hashlib.sha256(data).hexdigest()
    return assemble(drafts, source=place, sha256=digest, media_type=kinds.PLAIN, limits=DEFAULT_LIMITS, notices=notices)
