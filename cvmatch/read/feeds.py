"""Many adverts: a folder of files, or a feed (CSV, JSONL, Parquet) read row by row."""

from __future__ import annotations

import codecs
import csv
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read.isolate import read_document
from cvmatch.read.rows import Row, read_pages, row_document

LARGEST_CELL = 10_000_000
DELIMITERS = ",;\t|"
SAMPLE_BYTES = 1 << 20
"""What is looked at to guess the length of a feed."""


def read_adverts(path: Path | str, columns: Mapping[str, str] | None = None) -> Iterator[Document | Failure]:
    """Every advert of a folder (sorted by name), a feed or a file; what cannot be read comes as a Failure.

    ``columns`` maps our names (``title``, ``description``, ...) to a feed's own. Feeds stream row by row.
    """
    path = Path(path)
    if path.is_dir():
        for file in sorted(p for p in path.rglob("*") if not p.name.startswith(".") and not p.is_dir()):
            yield from read_adverts(file, columns)
    elif is_feed(path):
        yield from _feed(path, columns or {})
    else:
        yield _file(path)


def _file(path: Path) -> Document | Failure:
    try:
        return read_document(path)
    except ReadError as error:
        return Failure(error.source, error.code, error.hint)


def is_feed(path: Path) -> bool:
    """Whether a file's rows are adverts: by its suffix, and for JSON by its being a list; an empty file is none."""
    if path.suffix.lower() not in _ROWS or not path.is_file() or not path.stat().st_size:
        return False
    if path.suffix.lower() != ".json":
        return True
    with path.open("rb") as file:
        return file.read(SAMPLE_BYTES).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"[")


def _feed(path: Path, columns: Mapping[str, str]) -> Iterator[Document | Failure]:
    for found in feed_rows(path):
        yield found if isinstance(found, Failure) else row_document(*found, columns, read_pages([found], columns))


def feed_rows(path: Path) -> Iterator[tuple[str, Row | None] | Failure]:
    """Place (``feed.csv:12``) and row of every advert, None for a row that is no object; read as they are asked for.

    What ends the reading early comes as a Failure.
    """
    try:
        for number, row in enumerate(_ROWS[path.suffix.lower()](path), 1):
            yield f"{path.name}:{number}", row
    except (csv.Error, UnicodeDecodeError, OSError, ValueError) as error:
        yield Failure(str(path), "damaged", f"{READ_CODES['damaged'][1]} ({type(error).__name__})")


def row_count(path: Path) -> int | None:
    """About how many rows a feed has: exactly for Parquet, else by what its beginning holds; None where that fails."""
    try:
        if path.suffix.lower() == ".parquet":
            import pyarrow.parquet as parquet

            return int(parquet.ParquetFile(path).metadata.num_rows)
        with path.open("rb") as file:
            head = file.read(SAMPLE_BYTES)
        if path.suffix.lower() == ".json":
            return None
        rows = head.count(b"\n") if path.suffix.lower() in (".jsonl", ".ndjson") else _csv_rows(head)
        return max(1, round(rows * path.stat().st_size / len(head)))
    except (ImportError, OSError, ValueError, csv.Error):
        return None


def _csv_rows(head: bytes) -> int:
    """Rows of the beginning of a CSV file without its header; cells may hold line ends."""
    text = head.decode("utf-8-sig", "replace")
    reader = csv.reader(text.splitlines(keepends=True), escapechar="\\" if '\\"' in text else None)
    return sum(1 for _ in reader) - 1


def _csv(path: Path) -> Iterator[Mapping[str, object]]:
    csv.field_size_limit(LARGEST_CELL)
    encoding, beginning = _beginning(path)
    # JobSpy writes quotes inside a cell as a backslash and a quote.
    escape = "\\" if '\\"' in beginning else None
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        yield from csv.DictReader(file, delimiter=_delimiter(beginning), escapechar=escape)


def _beginning(path: Path) -> tuple[str, str]:
    """The encoding of a feed and its first letters: UTF-8, UTF-16 by its mark, else what Windows writes."""
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", head.decode("utf-16", "replace")
    try:
        return "utf-8-sig", codecs.getincrementaldecoder("utf-8-sig")().decode(head)
    except UnicodeDecodeError:
        return "cp1252", head.decode("cp1252", "replace")


def _delimiter(beginning: str) -> str:
    """The sign that parts the names in the first line, outside quotes; a comma where none does."""
    header = re.sub(r'"[^"]*"', "", beginning.split("\n", 1)[0])
    return max(DELIMITERS, key=header.count)


def _jsonl(path: Path) -> Iterator[Mapping[str, object] | None]:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        for line in file:
            if line.strip():
                yield _object(line)


def _json(path: Path) -> Iterator[Mapping[str, object] | None]:
    """The objects of a list; of linked data only its postings."""
    items = json.loads(path.read_bytes())
    linked = any(isinstance(item, dict) and "@type" in item for item in items)
    for item in items:
        if not linked or (isinstance(item, dict) and item.get("@type") == "JobPosting"):
            yield item if isinstance(item, dict) else None


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


_ROWS = {".csv": _csv, ".tsv": _csv, ".jsonl": _jsonl, ".ndjson": _jsonl, ".json": _json, ".parquet": _parquet}
