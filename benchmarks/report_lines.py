"""Lines of reports that their owner would call false, useless or said twice: what a reading found, and what is mended.

python -m benchmarks.report_lines

Reading 1 is of ten reports (five sample CVs, five real files), reading 2 of five others, looked at after reading 1 was
mended; reading 3 is of the ten again, against other adverts, reading 4 of five fresh CVs, partly against adverts of
other trades, reading 5 of a guide, a comparison and a batch. ``report_lines.csv`` names the document, the kind of
line, the verdict, its cause in a few words and whether the cause is mended; no text of a document. Each mended cause
has a test (tests/test_advice_lines.py and the rooms' own).
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

LINES = Path(__file__).with_name("report_lines.csv")


def lines() -> list[dict[str, str]]:
    with LINES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def main() -> None:
    for reading in ("1", "2", "3", "4", "5"):
        found = [line for line in lines() if line["reading"] == reading]
        left = [line for line in found if line["mended"] == "no"]
        documents = len({line["document"] for line in found})
        print(f"reading {reading}: {len(found)} lines in {documents} of its reports, {len(left)} left")
        print("  " + ", ".join(f"{verdict} {n}" for verdict, n in Counter(line["verdict"] for line in found).items()))
        for cause, n in Counter(line["cause"] for line in left).most_common():
            print(f"  {n} left: {cause}")


if __name__ == "__main__":
    main()
