"""Pay by role over the adverts that state it: number, medians of the lower and upper ends, country, year, source.

CVMATCH_DATA=... python -m benchmarks.pay

Two kinds are kept apart: ranges an advert's own text states, and ranges a job board estimated beside it (the feed's
``salary`` column). A role counts an advert when its title names the role; fewer than 30 are printed and not used.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import cvmatch
from benchmarks.data import data_folder, rows_of
from cvmatch.model import Role, RoleId
from cvmatch.profile import LEAST, title_labels, title_role
from cvmatch.target.pay import pay_of
from cvmatch.text import document_of

ESTIMATE = re.compile(r"\$(\d+)K\s*-\s*\$(\d+)K \(Glassdoor est\.\)")
STATES = """AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND
    OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"""
Key = tuple[str, str, str, str]
"""Role, currency, country, source."""


def ranges(path: Path) -> Iterator[tuple[str, str, str, str, float, float]]:
    """Title, currency, country, source, lower and upper yearly end."""
    year = path.stem.rsplit("_", 1)[-1]
    for row in rows_of(path):
        title, estimate = str(row["title"]), ESTIMATE.match(str(row.get("salary", "")))
        if estimate:
            low, high = (1000.0 * float(end) for end in estimate.groups())
            yield title, "USD", "US", f"estimates Glassdoor showed beside US adverts, {year}", low, high
        for pay in pay_of(document_of(row["text"], "")) if not row.get("salary") else ():
            if pay.low and pay.high and pay.period == "year":
                yield (
                    title,
                    pay.currency,
                    country(row),
                    f"job board adverts of {year} that state pay",
                    pay.low,
                    pay.high,
                )


def country(row: dict[str, Any]) -> str:
    """The last part of the location; a state of the US is the US."""
    last = str(row.get("location", "")).rsplit(",", 1)[-1].strip()
    return "US" if last in {*STATES.split(), "United States"} else last


def main() -> None:
    taxonomy = cvmatch.read_taxonomy()
    labels = title_labels(taxonomy, Role(RoleId("no role"), "no role at all"))
    groups: dict[Key, list[tuple[float, float]]] = defaultdict(list)
    for path in sorted((data_folder() / "adverts").glob("*.jsonl")):
        for title, currency, where, source, low, high in ranges(path):
            role = title_role(title, labels)
            if role:
                groups[(role, currency, where, source)].append((low, high))
    print(f"{'role':<28}{'n':>5}  {'low':>9}  {'high':>9}  currency, country, source")
    for (role_id, currency, where, source), found in sorted(groups.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        low, high = (median(ends) for ends in zip(*found, strict=True))
        mark = "" if len(found) >= LEAST else "  (too few to use)"
        if len(found) >= 5:
            print(f"{role_id:<28}{len(found):>5}  {low:>9,.0f}  {high:>9,.0f}  {currency}, {where}, {source}{mark}")


if __name__ == "__main__":
    main()
