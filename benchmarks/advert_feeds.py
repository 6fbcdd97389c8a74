"""Saved job pages and JobSpy feeds: what comes through the front door, beside other readings of the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.advert_figures import Figure
from benchmarks.data import data_folder
from cvmatch.model import Document, Failure, Target
from cvmatch.read import read_adverts
from cvmatch.read.formats import Request, parse_bytes
from cvmatch.read.tables import read_taxonomy
from cvmatch.target import parse_advert

STATED = ("title", "organisation", "location")


def page_figures(misses: bool) -> Iterator[Figure]:
    """Pages with a JobPosting: title, organisation, place, pay (where the posting has one) and description."""
    whole = []
    for page in sorted((data_folder() / "advert_html").glob("*.html")):
        data = page.read_bytes()
        document = parse_bytes(Request(data, page.name))
        raw = _posting(data.decode("utf-8", "replace"))
        target = parse_advert(document, read_taxonomy())
        lacks = list(_lacks(target, raw)) if raw else ([] if len(document.text) > 500 else ["text"])
        whole.append(not lacks)
        if misses:
            print(f"  {page.name[:40]} {'JobPosting' if raw else 'text'} lacks {lacks};", end=" ")
            print(f"{target.title!r}, {target.organisation}, {target.location}, {target.pay}, {len(document.text)}")
    yield Figure("saved pages read whole", sum(whole) / len(whole), 1.0, note=f"{sum(whole)} of {len(whole)}")


def _lacks(target: Target, raw: dict[str, Any]) -> Iterator[str]:
    """What a posting states (a pay of zero states none) and the advert lacks."""
    document = target.document
    assert document
    yield from (name for name in STATED if not getattr(target, name))
    if re.search(r"[1-9]", re.sub(r'"@\w+": ?"[^"]*"', "", json.dumps(raw.get("baseSalary", "")))) and not target.pay:
        yield "pay"
    told = re.sub(r"<[^>]+>|&\w+;|\W", " ", str(raw["description"])).split()
    words = set(re.sub(r"\W", " ", document.text).split())
    if sum(word in words for word in told) < 0.98 * len(told):
        yield "description"


def _posting(page: str) -> dict[str, Any] | None:
    """The JobPosting found the crudest way: the first JSON-LD script that names it, wherever it stands inside."""
    for script in re.findall(r"<script[^>]*ld\+json[^>]*>(.*?)</script", page, re.S | re.I):
        if "JobPosting" in script:
            found = [json.loads(script, strict=False)]
            while found:
                item = found.pop()
                if isinstance(item, dict) and item.get("@type") == "JobPosting":
                    return item
                found += item.values() if isinstance(item, dict) else item if isinstance(item, list) else []
    return None


def feed_figures(misses: bool) -> Iterator[Figure]:
    """JobSpy files: rows, titles and descriptions as pandas reads them."""
    for file in sorted((data_folder() / "adverts" / "jobspy").glob("*.csv")):
        own, theirs = list(read_adverts(file)), _by_pandas(file)
        same = [_same(a, b) for a, b in zip(own, theirs, strict=False)]
        if misses:
            for number, good in enumerate(same, 1):
                if not good:
                    print(f"  {file.name}:{number} {own[number - 1]!r:.200}")
        yield Figure("JobSpy rows, against pandas", len(own) / len(theirs), 1.0, note=f"{len(own)} of {len(theirs)}")
        share = sum(same) / len(theirs)
        yield Figure("JobSpy titles and descriptions alike", share, 1.0, note=f"{sum(same)} of {len(theirs)}")


def _by_pandas(file: Path) -> list[dict[str, Any]]:
    import pandas

    frame = pandas.read_csv(file, escapechar="\\", keep_default_na=False, dtype=str)
    return [dict(zip(frame.columns, row, strict=True)) for row in frame.itertuples(index=False)]


def _same(own: Document | Failure, row: dict[str, Any]) -> bool:
    if isinstance(own, Failure):
        return own.code == "no_text" and not row["description"].strip()
    told = re.findall(r"\w+", row["description"])
    title = " ".join(str(own.fields.get("title", "")).split())
    return title == " ".join(row["title"].split()) and re.findall(r"\w+", own.text) == told


__all__ = ["feed_figures", "page_figures"]
