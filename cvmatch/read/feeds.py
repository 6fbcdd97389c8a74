"""Many adverts: a folder of files, or a feed (CSV, JSONL, Parquet) read row by row."""

from __future__ import annotations

import codecs
import csv
import difflib
import json
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from cvmatch.errors import READ_CODES, CvmatchError, ReadError, UnknownName, UsageProblem
from cvmatch.model import Document, Failure
from cvmatch.read.isolate import read_document
from cvmatch.read.rows import Row, has_column, read_pages, row_document, some_of

LARGEST_CELL = 10_000_000
ROWS_LOOKED_AT = 20
"""Rows of a feed that tell which columns it has: objects of JSON need not all have the same."""

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


def nth_advert(path: Path, row: int | None, columns: Mapping[str, str]) -> Document:
    """One advert of a feed: the row asked for (from 1), without one the only row.

    Raises ReadError where the row cannot be read, UsageProblem where there is none such or several to choose from.
    """
    check_columns(path, columns)
    found = list(islice(_feed(path, columns), row if row is not None else 2))
    if row is None and len(found) > 1:
        hint = "'cvmatch batch CV FEED' ranks them all, 'cvmatch inspect FEED --as advert --row 1' shows one"
        raise UsageProblem(f"{path} is a feed of several adverts", hint)
    if not found:
        raise CvmatchError(f"{path} holds no advert", "it needs a row below the names of its columns")
    if len(found) < (row or 1):
        raise UsageProblem(f"{path} has {len(found)} row{'s' * (len(found) != 1)}", f"there is no row {row}")
    last = found[-1]
    if isinstance(last, Failure):
        raise CvmatchError(f"{last.source} {READ_CODES[last.code][0]}", last.hint)
    return last


def check_columns(path: Path, columns: Mapping[str, str]) -> None:
    """Raises CvmatchError where a feed lacks a column it is said to have, or any that may hold the text; told once, not
    for every row. Nothing for what is no feed or cannot be read: its reading says so.
    """
    rows = islice(feed_rows(path), ROWS_LOOKED_AT) if is_feed(path) else ()
    found = [row for _, row in (x for x in rows if not isinstance(x, Failure)) if row]
    names = tuple(dict.fromkeys(str(name) for row in found for name in row))
    if not found:
        return
    for ours, theirs in columns.items():
        if not has_column(names, ours, theirs):
            near = difflib.get_close_matches(theirs, names, 2)
            raise UnknownName(f"column of {path.name}", theirs, tuple(near), f"it has {some_of(names)}")
    linked = any("@type" in row for row in found)
    if not linked and "description" not in columns and not has_column(names, "description", ""):
        hint = f"name it with --column description=NAME (it has {some_of(names)})"
        raise CvmatchError(f"no column of {path.name} is known to hold the text of an advert", hint)


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
    delimiter = _delimiter(beginning)
    with path.open(encoding=encoding, errors=WINDOWS, newline="") as file:
        for row in csv.DictReader(file, delimiter=delimiter, escapechar=escape, restkey=REST):
            rest = row.pop(REST, None)
            if rest and row:
                # More cells than names: the last one held the sign that parts cells, and was not quoted.
                last = next(reversed(row))
                row[last] = delimiter.join((row[last] or "", *rest))
            yield row


def _beginning(path: Path) -> tuple[str, str]:
    """The encoding of a feed and its first letters: UTF-16 by its mark, else UTF-8, in which single letters may be as
    Windows writes them.
    """
    with path.open("rb") as file:
        head = file.read(SAMPLE_BYTES)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16", head.decode("utf-16", "replace")
    return "utf-8-sig", head.decode("utf-8-sig", WINDOWS)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Bytes that are no UTF-8 as Windows-1252: files pasted together from several sources hold both."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


WINDOWS = "cvmatch-windows-1252"
codecs.register_error(WINDOWS, _as_windows)
REST = "\0rest"
"""Under what a row's cells beyond the named columns come."""


def _delimiter(beginning: str) -> str:
    """The sign that parts the names in the first line, outside quotes; a comma where none does."""
    header = re.sub(r'"[^"]*"', "", beginning.split("\n", 1)[0])
    return max(DELIMITERS, key=header.count)


def _jsonl(path: Path) -> Iterator[Mapping[str, object] | None]:
    with path.open(encoding="utf-8-sig", errors=WINDOWS) as file:
        for line in file:
            if line.strip():
                yield _object(line)


def _json(path: Path) -> Iterator[Mapping[str, object] | None]:
    """The objects of a list; of linked data only its postings."""
    data = path.read_bytes()
    wide = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    items = json.loads(data if wide else data.decode("utf-8-sig", WINDOWS))
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
