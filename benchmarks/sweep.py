"""Every dev CV against a role and twenty real adverts: how many are read, how many end in a clear error.

CVMATCH_DATA=... python -m benchmarks.sweep [--list]
"""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections import Counter
from pathlib import Path

import cvmatch
from benchmarks.data import data_folder
from cvmatch.errors import CvmatchError
from cvmatch.model import CV, Target
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
ADVERTS = 20


def targets(folder: Path) -> list[Target]:
    taxonomy = cvmatch.read_taxonomy()
    with (folder / "adverts" / "jobmonitor_2025.jsonl").open(encoding="utf-8") as file:
        rows = [json.loads(line) for line, _ in zip(file, range(ADVERTS), strict=False)]
    adverts = [cvmatch.parse_advert(document_of(r["text"], str(r["id"])), taxonomy) for r in rows]
    return [cvmatch.role_target(cvmatch.find_role(taxonomy, "ml-engineer"), taxonomy), *adverts]


def described(cv: CV, scores: list[float]) -> str:
    best = f"{min(scores):.0f}-{max(scores):.0f}" if scores else "none"
    return f"{len(cv.work)} jobs, {len(cv.sections)} sections, {len(cv.mentions)} skills, scores {best}"


def main() -> None:
    folder, taxonomy, ends = data_folder(), cvmatch.read_taxonomy(), Counter[str]()
    asked = targets(folder)
    start = time.perf_counter()
    files = sorted(p for p in (folder / "cv_files").rglob("*") if p.suffix in (".pdf", ".docx"))
    for file in files:
        try:
            cv = cvmatch.parse_cv(cvmatch.read_document(file), taxonomy, TODAY)
            matches = [cvmatch.score(cv, target, taxonomy, TODAY) for target in asked]
            cvmatch.advise(matches[0], taxonomy, TODAY)
            end, said = "read", described(cv, [m.score for m in matches if m.score is not None])
        except CvmatchError as error:
            end, said = "clear error", str(error)
        ends[end] += 1
        if "--list" in sys.argv:
            print(f"{end:<12} {file.relative_to(folder / 'cv_files')}: {said}")
    print(f"{len(files)} files against {len(asked)} targets in {time.perf_counter() - start:.0f} s: {dict(ends)}")


if __name__ == "__main__":
    main()
