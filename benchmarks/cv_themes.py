"""One invented CV in nine layouts: the fields read from each page against the YAML they were made from.

python -m benchmarks.cv_themes [--misses]      needs CVMATCH_DATA
"""

from __future__ import annotations

import datetime
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.cv_fields import dated, folded
from benchmarks.data import data_folder
from cvmatch.cv import parse_cv
from cvmatch.mentions import find_mentions
from cvmatch.model import CV
from cvmatch.read import read_document, read_taxonomy
from cvmatch.taxonomy import Taxonomy
from cvmatch.text import document_of

TODAY = datetime.date(2026, 11, 1)
LIMIT = 0.98
Item = dict[str, Any]
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)|\*+")


def read_yaml(path: Path) -> tuple[str, dict[str, list[Item]]]:
    """Name and sections of a rendercv file; lists of mappings, texts and lists of texts, which is all it holds."""
    import yaml  # type: ignore[import-untyped]  # comes with dask, which the dev extra holds

    found = yaml.safe_load(path.read_text("utf-8"))["cv"]
    return found["name"], found["sections"]


def plain(value: object) -> str:
    return _LINK.sub(r"\1", str(value or ""))


def wanted_fields(name: str, sections: dict[str, list[Item]]) -> Iterator[tuple[str, str]]:
    yield "name", name
    for number, job in enumerate(sections["experience"]):
        for key in ("position", "company", "start_date", "end_date", "location"):
            yield f"job {number} {key}", plain(job[key])
        for line, text in enumerate(highlights(job)):
            yield f"job {number} highlight {line}", text
    for number, study in enumerate(sections["education"]):
        for key in ("institution", "degree", "area", "start_date", "end_date"):
            yield f"study {number} {key}", plain(study[key])
    for number, project in enumerate(sections["projects"]):
        yield f"project {number} name", plain(project["name"])
    for group in sections["skills"]:
        yield f"skills {group['label']}", group["details"]
    for section in ("publications", "selected_honors", "patents", "invited_talks"):
        yield f"number of {section}", str(len(sections[section]))


def highlights(job: Item) -> list[str]:
    """Bullets of a job; those of second rank stand after a dash in their parent's text."""
    return [plain(part) for text in job["highlights"] for part in str(text).split(" - ")]


def found_fields(cv: CV) -> Iterator[tuple[str, str]]:
    text = cv.document.text
    yield "name", cv.basics.name or ""
    for number, job in enumerate(cv.work):
        values = (job.position, job.organisation, dated(job.start), dated(job.end, job.current), job.location)
        for key, value in zip(("position", "company", "start_date", "end_date", "location"), values, strict=True):
            yield f"job {number} {key}", value or ""
        for line, span in enumerate(job.highlights):
            yield f"job {number} highlight {line}", text[span.start : span.end]
    for number, study in enumerate(cv.education):
        told = (study.institution, study.study_type, study.area, dated(study.start), dated(study.end))
        for key, value in zip(("institution", "degree", "area", "start_date", "end_date"), told, strict=True):
            yield f"study {number} {key}", value or ""
    for number, project in enumerate(cv.projects):
        yield f"project {number} name", project.name
    for group in cv.skills:
        yield f"skills {group.name}", ", ".join(group.keywords)
    papers = [s for s in cv.sections if s.kind.value == "publications"]
    for section, found in zip(("publications", "patents", "invited_talks"), papers, strict=False):
        inside = [p for p in cv.publications if found.span.start <= p.span.start < found.span.end]
        yield f"number of {section}", str(len(inside))
    yield "number of selected_honors", str(len(cv.awards))


def compact(text: str) -> str:
    """Letters alone: a wrapped line, a hyphen and a duration beside it do not matter."""
    return re.sub(r"\d+ (?:years?|months?)\b|[^\w]|_", "", folded(text))


def mentioned(sections: dict[str, list[Item]], taxonomy: Taxonomy) -> set[str]:
    """Concepts of the source's own words, written down as a CV is: a line per value, bullets for highlights.

    Names of employers and institutions are left out, as they are where a CV is read.
    """
    lines: list[str] = []
    for key in ("education", "experience", "projects", "skills"):
        for item in sections[key]:
            values = [item.get(name) for name in ("degree", "area", "position", "name", "summary")]
            label = f"{item['label']}: {item['details']}" if "details" in item else ""
            lines += [plain(value) for value in (*values, label) if value]
            lines += [f"• {text}" for text in highlights({"highlights": item.get("highlights", ())})]
        lines.append("")
    return {m.concept_id for m in find_mentions(document_of("\n".join(lines)), taxonomy)}


def inside(cv: CV) -> set[str]:
    """Concepts mentioned in the parts of the CV that the source's lines are taken from."""
    kinds = {"work", "education", "projects", "skills"}
    spans = [s.span for s in cv.sections if s.kind.value in kinds]
    return {m.concept_id for m in cv.mentions if any(s.start <= m.span.start < s.end for s in spans)}


def main() -> None:
    folder = data_folder() / "cv_files" / "rendercv"
    taxonomy = read_taxonomy()
    for path in sorted(folder.glob("*Theme_CV.pdf")):
        name, sections = read_yaml(path.with_suffix(".yaml"))
        cv = parse_cv(read_document(path), taxonomy, TODAY)
        wanted, found = dict(wanted_fields(name, sections)), dict(found_fields(cv))
        missed = [key for key, value in wanted.items() if compact(found.get(key, "")) != compact(value)]
        extra = [key for key in found if key not in wanted]
        lines = [key for key in wanted if "highlight" in key]
        apart = [key for key in (*missed, *extra) if "highlight" not in key]
        share = 1 - len(apart) / (len(wanted) - len(lines))
        told = 1 - (len(missed) + len(extra) - len(apart)) / len(lines)
        asked, got = mentioned(sections, taxonomy), inside(cv)
        agreed = 2 * len(asked & got) / (len(asked) + len(got))
        theme = path.stem.removeprefix("John_Doe_").removesuffix("Theme_CV")
        print(
            f"{theme:20} fields {share:.3f} (limit {LIMIT})   highlights {told:.3f}   "
            f"mentions F1 {agreed:.3f}   jobs {len(cv.work)}"
        )
        if "--misses" in sys.argv:
            for key in missed:
                print(f"    {key}: {found.get(key)!r} for {wanted[key]!r}")
            print("    extra", extra, "mentions", sorted(asked ^ got))


if __name__ == "__main__":
    main()
