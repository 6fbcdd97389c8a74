"""Every hostile file ends in its text or exactly one coded error, within time and memory."""

from __future__ import annotations

import csv
import os
import resource
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from benchmarks.data import data_folder
from cvmatch.errors import READ_CODES, ReadError
from cvmatch.read import read_document


@dataclass(frozen=True)
class Row:
    file: str
    expected: str
    outcome: str
    seconds: float
    megabytes: float
    text: str = ""


def read_one(path: Path) -> tuple[str, str]:
    try:
        return "text", read_document(path).text
    except ReadError as error:
        return f"err:{error.code}" if error.code in READ_CODES else "ESCAPED code", ""
    except Exception as error:  # an escape is the very thing looked for
        return f"ESCAPED {type(error).__name__}", ""


def measured(path: Path, name: str, expected: str) -> Row:
    """Read in a throw-away child, so that the peak of this file's reader is known."""
    reading, writing = os.pipe()
    start = time.monotonic()
    child = os.fork()
    if child == 0:
        outcome, text = read_one(path)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        os.write(writing, f"{outcome}\t{peak:.0f}\t{text[:2000]}".encode("utf-8", "replace"))
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, "rb") as pipe:
        outcome, megabytes, text = pipe.read().decode("utf-8", "replace").split("\t", 2)
    return Row(name, expected, outcome, time.monotonic() - start, float(megabytes), text)


def agrees(row: Row) -> bool:
    if row.expected == "either":
        return row.outcome == "text" or row.outcome.startswith("err:")
    if row.expected == "empty":
        return row.outcome == "err:no_text"
    return row.outcome == row.expected


def synthetic(folder: Path) -> list[Row]:
    with (folder / "EXPECTED.tsv").open() as file:
        rows = [(row["file"], row["expected"]) for row in csv.DictReader(file, delimiter="\t")]
    return [measured(folder / name, name, want) for name, want in rows if not want.startswith("taxonomy")]


def real(folder: Path) -> list[Row]:
    with (folder / "ORACLE.tsv").open() as file:
        rows = [(row["file"], row["text_obtainable"]) for row in csv.DictReader(file, delimiter="\t")]
    return [measured(folder / name, name, "text" if want == "1" else "either") for name, want in rows]


def report(title: str, rows: list[Row]) -> None:
    wrong = [row for row in rows if not agrees(row)]
    for row in wrong:
        print(f"  differs: {row.file}: expected {row.expected}, got {row.outcome}")
    print(f"{title}: {len(rows) - len(wrong)} of {len(rows)} as expected")
    print(f"  outcomes: {dict(sorted(Counter(row.outcome for row in rows).items()))}")
    print(f"  escapes {sum('ESCAPED' in row.outcome for row in rows)} (limit 0)")
    slow = max(rows, key=lambda row: row.seconds)
    big = max(rows, key=lambda row: row.megabytes)
    print(f"  slowest {slow.seconds:.1f} s (limit 21): {slow.file}")
    print(f"  largest {big.megabytes:.0f} MB (limit 1126): {big.file}")


def main() -> None:
    folder = data_folder() / "hostile"
    report("synthetic", synthetic(folder / "synthetic"))
    rows = real(folder)
    report("real", rows)
    asked = [row for row in rows if row.expected == "text" and row.file.endswith(".pdf")]
    got = sum(row.outcome == "text" for row in asked)
    print(f"real PDFs with obtainable text that gave text: {got} of {len(asked)} = {got / len(asked):.3f} (limit 0.98)")


if __name__ == "__main__":
    main()
