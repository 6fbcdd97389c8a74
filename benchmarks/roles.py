"""CV to role: the right role first and among the first three, on the gold CVs, the samples and CV files.

CVMATCH_DATA=... python -m benchmarks.roles [--list]
"""

from __future__ import annotations

import datetime
import sys
import time
from pathlib import Path

import cvmatch
from benchmarks.data import data_folder, rows_of
from cvmatch.model import CV
from cvmatch.ranking import rank_roles
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
CATEGORIES: dict[str, tuple[str, ...]] = {
    "Testing": ("qa-engineer",),
    "Arts": ("arts-teacher", "corporate-trainer"),
    "PMO": ("pmo-analyst", "project-manager"),
    "ETL Developer": ("etl-developer",),
    "Sales": ("sales-manager", "account-executive"),
    "DevOps Engineer": ("devops-engineer",),
    "HR": ("hr-manager", "recruiter"),
    "Hadoop": ("big-data-developer",),
    "DotNet Developer": ("dotnet-developer",),
    "Web Designing": ("web-developer", "frontend-developer", "ux-designer"),
}
"""Which roles are right for a category: its own, and those people use as another name for it."""

SAMPLES: dict[str, str] = {
    "notes.md": "statistician",
    "one_column.pdf": "devops-engineer",
    "plain_text.txt": "software-engineer backend-developer",
    "tables.docx": "backend-developer java-developer",
    "two_column.pdf": "data-scientist",
    "two_pages.pdf": "data-engineer",
    "web_page.html": "frontend-developer",
}
FILES: dict[str, str] = {
    "docx/10.docx": "frontend-developer",
    "docx/14.docx": "software-engineer full-stack-developer dotnet-developer web-developer",
    "docx/16.docx": "java-developer backend-developer",
    "docx/18.docx": "ios-developer mobile-developer",
    "docx/2.docx": "full-stack-developer java-developer",
    "docx/21.docx": "frontend-developer",
    "docx/23.docx": "software-engineer embedded-engineer",
    "docx/25.docx": "dotnet-developer full-stack-developer",
    "docx/27.docx": "backend-developer",
    "docx/29.docx": "frontend-developer full-stack-developer java-developer",
    "docx/30.docx": "frontend-developer",
    "docx/32.docx": "data-analyst",
    "docx/38.docx": "business-analyst",
    "docx/4.docx": "java-developer backend-developer",
    "docx/41.docx": "full-stack-developer web-developer frontend-developer",
    "docx/43.docx": "backend-developer",
    "docx/45.docx": "python-developer",
    "docx/47.docx": "java-developer backend-developer",
    "docx/49.docx": "java-developer full-stack-developer",
    "docx/54.docx": "web-developer full-stack-developer",
    "docx/56.docx": "game-developer",
    "docx/58.docx": "qa-engineer",
    "docx/6.docx": "full-stack-developer java-developer",
    "docx/61.docx": "frontend-developer web-developer",
    "docx/63.docx": "frontend-developer",
    "docx/65.docx": "network-engineer",
    "docx/8.docx": "android-developer mobile-developer",
    "offlinecv/awesome-cv-cv.pdf": "devops-engineer site-reliability-engineer",
    "offlinecv/chanchal-sharma-bulleted-skills.pdf": "office-administrator",
    "offlinecv/chromium-asymmetric-sidebar.pdf": "software-engineer backend-developer full-stack-developer",
    "offlinecv/chromium-qualified-experience-headers.pdf": "operations-manager supply-chain-specialist",
    "offlinecv/google-docs-skia-proxy-minimal.pdf": "software-engineer",
    "offlinecv/headerless-experience.pdf": "qa-engineer",
}
"""CV files by the kinds of work their own title or last jobs name; those of no one kind are left out."""


Case = tuple[str, CV, tuple[str, ...]]
"""Name, CV, roles that are right for it."""


def gold(folder: Path, taxonomy: cvmatch.taxonomy.Taxonomy) -> list[Case]:
    rows = [r for r in rows_of(folder / "gold" / "gold.jsonl") if r["kind"] == "cv"]
    cvs = [cvmatch.parse_cv(document_of(r["text"], r["doc"]), taxonomy, TODAY) for r in rows]
    return [(r["title"], cv, CATEGORIES[r["title"]]) for r, cv in zip(rows, cvs, strict=True)]


def files(folder: Path, names: dict[str, str], taxonomy: cvmatch.taxonomy.Taxonomy) -> list[Case]:
    cases = []
    for name, right in names.items():
        document = cvmatch.read_document(folder / name)
        cases.append((name, cvmatch.parse_cv(document, taxonomy, TODAY), tuple(right.split())))
    return cases


def real_cvs(folder: Path, taxonomy: cvmatch.taxonomy.Taxonomy) -> list[Case]:
    """Every CV whose kind of work is known: name, CV, right roles."""
    own = Path(__file__).parent.parent / "samples" / "cvs"
    return [
        *gold(folder, taxonomy),
        *files(own, SAMPLES, taxonomy),
        *files(folder / "cv_files", FILES, taxonomy),
    ]


def place(cv: CV, right: tuple[str, ...], taxonomy: cvmatch.taxonomy.Taxonomy, name: str) -> int:
    ranked = rank_roles(cv, taxonomy, TODAY)
    found = next(n for n, m in enumerate(ranked, 1) if m.target.id in right)
    if "--list" in sys.argv:
        print(f"{found:>3} {name}: " + ", ".join(f"{m.target.id} {m.score:.0f}" for m in ranked[:5]))
    return found


def main() -> None:
    taxonomy, folder = cvmatch.read_taxonomy(), data_folder()
    start = time.perf_counter()
    for name, cases in (
        ("gold CVs", gold(folder, taxonomy)),
        ("samples and CV files", real_cvs(folder, taxonomy)[len(CATEGORIES) :]),
    ):
        places = [place(cv, right, taxonomy, title) for title, cv, right in cases]
        for half, part in (("even", places[::2]), ("odd", places[1::2])):
            first, three = sum(p == 1 for p in part), sum(p <= 3 for p in part)
            print(f"{name}, {half}: first {first} of {len(part)}, in the first three {three} of {len(part)}")
    print(f"{time.perf_counter() - start:.0f} s in all")


if __name__ == "__main__":
    main()
