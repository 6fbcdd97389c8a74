"""Fields of CVs against hand-written truth: name, jobs, education, skills; and the jobs of every other CV.

python -m benchmarks.cv_fields [--list]      needs CVMATCH_DATA; --list prints the jobs read from every file
"""

from __future__ import annotations

import datetime
import itertools
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.data import data_folder
from cvmatch.cv import parse_cv
from cvmatch.cv.dates import find_periods
from cvmatch.errors import CvmatchError
from cvmatch.model import CV, EducationItem, WorkItem, YearMonth
from cvmatch.read import read_document, read_taxonomy

TODAY = datetime.date(2026, 11, 1)
LIMIT = 0.95
FIELDS = ("name", "position", "organisation", "start", "end", "education", "skills")
Row = dict[str, str]


class Count(NamedTuple):
    """Right, found and wanted values of a field."""

    right: int
    found: int
    wanted: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


def folded(text: str | None) -> str:
    """Letters and digits only, in lower case."""
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def same(found: str, wanted: str) -> bool:
    return bool(wanted) and folded(found) == folded(wanted)


def dated(date: YearMonth | None, current: bool = False) -> str:
    return "present" if current else str(date) if date else ""


def jobs_found(work: Sequence[WorkItem]) -> list[Row]:
    return [
        {
            "position": item.position or "",
            "organisation": item.organisation or "",
            "start": dated(item.start),
            "end": dated(item.end, item.current),
        }
        for item in work
    ]


def jobs_wanted(truth: dict[str, Any]) -> Iterator[Row]:
    for job in truth.get("experience", ()):
        period = find_periods(job["dates"])[0]
        yield {
            "position": job["title"],
            "organisation": job["company"],
            "start": dated(period.first),
            "end": dated(period.last, period.current),
        }


def studies_found(education: Sequence[EducationItem]) -> list[Row]:
    named = ((" ".join(filter(None, (item.study_type, item.area))), item.institution or "") for item in education)
    return [{"degree": re.sub(r"\b(in|of)\b", "", degree), "institution": school} for degree, school in named]


def aligned(found: list[Row], wanted: list[Row]) -> list[tuple[Row, Row]]:
    """Pairs of rows that agree in most fields, best first; what is left over on one side has no pair."""
    pairs = itertools.product(range(len(found)), range(len(wanted)))
    scored = sorted(pairs, key=lambda p: -sum(same(found[p[0]][k], v) for k, v in wanted[p[1]].items()))
    taken: list[tuple[int, int]] = []
    for i, j in scored:
        if all(i != a and j != b for a, b in taken):
            taken.append((i, j))
    return [(found[i], wanted[j]) for i, j in taken]


def counts_of(cv: CV, truth: dict[str, Any]) -> Iterator[tuple[str, Count]]:
    name = truth["contact"]["full_name"]
    yield "name", Count(int(same(cv.basics.name or "", name)), int(bool(cv.basics.name)), 1)
    found, wanted = jobs_found(cv.work), list(jobs_wanted(truth))
    pairs = aligned(found, wanted)
    for key in ("position", "organisation", "start", "end"):
        right = sum(same(a[key], b[key]) for a, b in pairs)
        yield key, Count(right, sum(bool(r[key]) for r in found), sum(bool(r[key]) for r in wanted))
    studies = studies_found(cv.education)
    known = [
        {"degree": re.sub(r"\b(in|of)\b", "", row["degree"]), "institution": row["institution"]}
        for row in truth.get("education", ())
    ]
    right = sum(same(a[key], b[key]) for a, b in aligned(studies, known) for key in ("degree", "institution"))
    yield "education", Count(right, sum(bool(v) for r in studies for v in r.values()), 2 * len(known))
    skills = {folded(skill) for group in cv.skills for skill in group.keywords}
    listed = {folded(skill) for skill in truth.get("skills", ())}
    yield "skills", Count(len(skills & listed), len(skills), len(listed))


def main() -> None:
    folder = data_folder() / "cv_files" / "offlinecv"
    taxonomy = read_taxonomy()
    total: dict[str, list[Count]] = defaultdict(list)
    for path in sorted(folder.glob("*.truth.json")):
        source = path.with_name(path.name.replace(".truth.json", ".pdf"))
        cv = parse_cv(read_document(source), taxonomy, TODAY)
        counts = dict(counts_of(cv, json.loads(path.read_text("utf-8"))))
        print(f"{source.stem:55}", *(f"{name} {counts[name].f1:.2f}" for name in FIELDS), sep="  ")
        for name, count in counts.items():
            total[name].append(count)
    sums = {name: Count(*map(sum, zip(*total[name], strict=True))) for name in FIELDS}
    for name, count in sums.items():
        print(f"{name:13} F1 {count.f1:.3f}   right {count.right}  found {count.found}  wanted {count.wanted}")
    overall = Count(*map(sum, zip(*sums.values(), strict=True)))
    print(f"all fields    F1 {overall.f1:.3f}   (limit {LIMIT})")
    if "--list" in sys.argv:
        list_jobs(data_folder() / "cv_files", taxonomy)


def list_jobs(folder: Path, taxonomy: Any) -> None:
    """Every job of every CV, to compare with the pages by eye."""
    for path in sorted(p for kind in ("*.pdf", "*.docx") for p in folder.rglob(kind) if "_full" not in p.name):
        try:
            cv = parse_cv(read_document(path), taxonomy, TODAY)
        except CvmatchError as error:
            print(f"\n{path.relative_to(folder)}: {error}")
            continue
        print(f"\n{path.relative_to(folder)}: {len(cv.work)} jobs, {cv.basics.name}")
        for item in cv.work:
            print(f"   {item.position} | {item.organisation} | {item.start} - {dated(item.end, item.current)}")


if __name__ == "__main__":
    main()
