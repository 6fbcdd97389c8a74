"""Broken copies of files of every kind: each ends in a document or one coded error, whatever reads it.

python -m benchmarks.fuzz [--mutants 2000]
"""

from __future__ import annotations

import argparse
import datetime
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from cvmatch.cv import parse_cv
from cvmatch.errors import READ_CODES, CvmatchError, ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import read_taxonomy
from cvmatch.read.feeds import feed_rows
from cvmatch.read.isolate import read_each
from cvmatch.read.rows import read_pages, row_document
from cvmatch.read.tables import check_folder
from cvmatch.target import parse_advert
from cvmatch.taxonomy import Taxonomy

ROOT = Path(__file__).parent.parent
TODAY = datetime.date(2026, 11, 1)
AT_ONCE = 25
FEED = b"""id,title,company,min_amount,description
a1,Developer,Finch,40000,"Requirements\n- Python, ""SQL"" and Docker\n- 3+ years of experience"
a2,Tester,,,"<p>Requirements</p><ul><li>Java</li><li>Kotlin</li></ul>"
"""
LINES = b"""{"id": "a1", "title": "Developer", "description": "Requirements\\n- Python\\n- 3+ years"}
{"id": 2, "title": null, "description": "<html><body><ul><li>Java</li></ul></body></html>", "min_amount": 4e4}
"""
RESUME = b"""{"basics": {"name": "Mara Quill", "email": "mara@example.org", "profiles": [{"network": "x"}]},
"work": [{"name": "Finch", "position": "Developer", "startDate": "2020-01", "highlights": ["Built it in Python"]}],
"skills": [{"name": "Python", "keywords": ["Django", "SQL"]}], "education": [{"area": "Physics"}]}"""
CONCEPTS = b"""id,prefLabel,altLabels,hiddenLabels,broader,related,kind,context,description
go,Go,golang,,programming,rust,language,needs:programming,A language
programming,programming,coding|software writing,,,,knowledge,,
rust,Rust,rust-lang,,programming,go,language,case-sensitive,
"""
ROLE = b"""id = "developer"
prefLabel = "Developer"
altLabels = ["Programmer"]
[measured]
source = "made"
n = 48
date = "2026-11-01"
[[requirements]]
any_of = ["go", "rust"]
importance = "essential"
share = 0.5
"""
NASTY = (
    b"\x00",
    b"\xff\xfe",
    b"<![CDATA[",
    b"&x;",
    b'"' * 9,
    b"9" * 400,
    b"(" * 3000,
    b"[" * 3000,
    b"<div>" * 800,
    b"\xf0\x9f\x92\xa9",
    b"%s%n",
    b"\r\n\r\n",
    b"endobj",
    b"/Kids[1 0 R]",
    b"1e999",
    b"\\ud800",
    b"-" * 2000,
)


def seeds() -> list[tuple[str, bytes]]:
    """File name and bytes of one sound file of each kind."""
    files = [*sorted((ROOT / "samples" / "cvs").glob("*.*")), *sorted((ROOT / "samples" / "adverts").glob("*.*"))]
    made = [
        ("resume.json", RESUME),
        ("feed.csv", FEED),
        ("feed.jsonl", LINES),
        ("skills.csv", CONCEPTS),
        ("role.toml", ROLE),
    ]
    return [*made, *((file.name, file.read_bytes()) for file in files)]


def mutants(number: int, seed: int = 3) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of so many broken files, the kinds in turn; the same seed gives the same ones."""
    chance, sound = random.Random(seed), seeds()
    for n in range(number):
        name, data = sound[n % len(sound)]
        for _ in range(chance.choice((1, 1, 2, 5))):
            data = chance.choice(WAYS)(data, chance)
        yield f"{n}-{name}", data


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 4, 30)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _without(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randrange(1, 200) :]


def _doubled(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start : start + 300] * chance.choice((2, 50)) + data[start:]


def _nasty(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + chance.choice(NASTY) + data[start:]


WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (_flipped, _cut, _without, _doubled, _nasty)


def endings(number: int, taxonomy: Taxonomy, place: Path) -> Iterator[tuple[str, str]]:
    """Name of each mutant and how it ended: ``text``, ``err:code``, ``refused``, or ``ESCAPED`` with what escaped."""
    waiting: list[tuple[bytes, str]] = []
    for name, data in mutants(number):
        if name.endswith(("skills.csv", "role.toml")):
            yield name, _guarded(lambda name=name, data=data: _as_taxonomy(place, name, data))  # type: ignore[misc]
        elif name.endswith(("feed.csv", "feed.jsonl")):
            yield name, _guarded(lambda name=name, data=data: _as_feed(place, name, data, taxonomy))  # type: ignore[misc]
        else:
            waiting.append((data, name))
        if len(waiting) == AT_ONCE:
            yield from _as_files(waiting, taxonomy)
            waiting.clear()
    yield from _as_files(waiting, taxonomy)


def _guarded(read: Callable[[], str]) -> str:
    try:
        return read()
    except CvmatchError:
        return "refused"
    except Exception as escaped:  # the very thing looked for
        return f"ESCAPED {type(escaped).__name__}: {escaped}"


def _as_files(pieces: list[tuple[bytes, str]], taxonomy: Taxonomy) -> Iterator[tuple[str, str]]:
    for (_, name), found in zip(pieces, read_each(pieces), strict=True):
        yield name, _guarded(lambda found=found, name=name: _understood(found, taxonomy, name))  # type: ignore[misc]


def _understood(found: Document | ReadError | Failure, taxonomy: Taxonomy, name: str) -> str:
    """How it ended; what was read is understood as well, the files by turns as a CV and as an advert."""
    if not isinstance(found, Document):
        return f"err:{found.code}" if found.code in READ_CODES else "ESCAPED code"
    if int(name.partition("-")[0]) % 2:
        parse_cv(found, taxonomy, TODAY)
    else:
        parse_advert(found, taxonomy)
    return "text"


def _as_feed(place: Path, name: str, data: bytes, taxonomy: Taxonomy) -> str:
    path = place / f"feed{Path(name).suffix}"
    path.write_bytes(data)
    rows = list(feed_rows(path))
    pages = read_pages((row for row in rows if not isinstance(row, Failure)), {})
    found = [row if isinstance(row, Failure) else row_document(*row, {}, pages) for row in rows]
    ends = {_understood(document, taxonomy, "0-") for document in found}
    return next((end for end in ends if "ESCAPED" in end), "text" if "text" in ends else "no row")


def _as_taxonomy(place: Path, name: str, data: bytes) -> str:
    folder = place / "taxonomy"
    for part, sound in (("skills/made.csv", CONCEPTS), ("roles/developer.toml", ROLE)):
        (folder / part).parent.mkdir(parents=True, exist_ok=True)
        (folder / part).write_bytes(data if Path(part).suffix == Path(name).suffix else sound)
    read_taxonomy(folder)
    check_folder(folder)
    return "text"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--mutants", type=int, default=2000)
    number = options.parse_args().mutants
    taxonomy, ends, slowest, last = read_taxonomy(), Counter[str](), 0.0, time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        os.environ["CVMATCH_CACHE"] = place
        for name, end in endings(number, taxonomy, Path(place)):
            slowest, last = max(slowest, time.monotonic() - last), time.monotonic()
            ends[end if "ESCAPED" not in end else "ESCAPED"] += 1
            if "ESCAPED" in end or end in ("err:crashed", "err:timeout", "err:out_of_memory"):
                print(f"  {name}: {end}")
    print(f"{number} mutants: {dict(sorted(ends.items()))}")
    print(f"escapes: {ends['ESCAPED']} (limit 0); slowest {slowest:.1f} s (limit 21)")


if __name__ == "__main__":
    main()
