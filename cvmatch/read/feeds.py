"""Many adverts: a folder of files, or a feed (CSV, JSONL, Parquet) read row by row."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read.isolate import read_bytes, read_document

FIELDS = {
    "title": ("title", "job_title", "position"),
    "organisation": ("company", "organisation", "organization", "employer"),
    "location": ("location", "place"),
    "employment_type": ("job_type", "employment_type"),
    "pay_low": ("min_amount", "pay_low"),
    "pay_high": ("max_amount", "pay_high"),
    "pay_currency": ("currency", "pay_currency"),
    "pay_period": ("interval", "pay_period"),
}
TEXT = ("description", "text", "body")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~&<>$])")
LARGEST_CELL = 10_000_000


def read_adverts(path: Path | str, columns: Mapping[str, str] | None = None) -> Iterator[Document | Failure]:
    """Every advert of a folder (sorted by name), a feed or a file; what cannot be read comes as a Failure.

    ``columns`` maps our names (``title``, ``description``, ...) to a feed's own. Feeds stream row by row.
    """
    path = Path(path)
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if not p.name.startswith(".") and not p.is_dir()):
            yield from read_adverts(file, columns)
    elif path.suffix.lower() in _ROWS:
        yield from _feed(path, columns or {})
    else:
        yield _file(path)


def _file(path: Path) -> Document | Failure:
    try:
        return read_document(path)
    except ReadError as error:
        return Failure(error.source, error.code, error.hint)


def _feed(path: Path, columns: Mapping[str, str]) -> Iterator[Document | Failure]:
    if not path.is_file() or not path.stat().st_size:
        yield _file(path)
        return
    try:
        for number, row in enumerate(_ROWS[path.suffix.lower()](path), 1):
            yield _row(row, f"{path.name}:{number}", columns)
    except (csv.Error, UnicodeDecodeError, OSError) as error:
        yield Failure(str(path), "damaged", f"{READ_CODES['damaged'][1]} ({type(error).__name__})")


def _row(row: Mapping[str, object] | None, place: str, columns: Mapping[str, str]) -> Document | Failure:
    if row is None:
        return Failure(place, "damaged", "the row is no JSON object")
    text = _value(row, (columns.get("description", ""), *TEXT))
    if not text.strip():
        return Failure(place, "no_text", "the row has no description; name its column with --column description=NAME")
    fields: dict[str, object] = {
        name: value for name, own in FIELDS.items() if (value := _value(row, (columns.get(name, ""), *own)))
    }
    fields["id"] = _value(row, (columns.get("id", ""), "id")) or place
    try:
        read = read_bytes(_ESCAPE.sub(r"\1", text).encode("utf-8", "replace"), place)
    except ReadError as error:
        return Failure(place, error.code, error.hint)
    digest = hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode() + read.sha256.encode()).hexdigest()
    return Document(place, digest, read.media_type, read.text, read.lines, read.notices, fields, read.hidden)


def _value(row: Mapping[str, object], names: tuple[str, ...]) -> str:
    return next((str(row[n]) for n in names if n and row.get(n) not in (None, "", "nan")), "")


def _csv(path: Path) -> Iterator[Mapping[str, object]]:
    csv.field_size_limit(LARGEST_CELL)
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        yield from csv.DictReader(file, escapechar="\\" if _backslashed(path) else None)


def _backslashed(path: Path) -> bool:
    """JobSpy writes quotes inside a cell as a backslash and a quote."""
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return '\\"' in file.read(200_000)


def _jsonl(path: Path) -> Iterator[Mapping[str, object] | None]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for line in file:
            if line.strip():
                yield _object(line)


def _object(line: str) -> Mapping[str, object] | None:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None


def _parquet(path: Path) -> Iterator[Mapping[str, object]]:
    from cvmatch.errors import MissingExtra

    try:
        import pyarrow.parquet as parquet
    except ImportError:
        raise MissingExtra("reading Parquet", "parquet") from None
    for batch in parquet.ParquetFile(path, pre_buffer=False).iter_batches():
        yield from batch.to_pylist()


_ROWS = {".csv": _csv, ".jsonl": _jsonl, ".parquet": _parquet}
