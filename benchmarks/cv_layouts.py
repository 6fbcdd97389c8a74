"""Fields read back from invented CVs in many layouts: PDF, DOCX, HTML and plain text, from structured truth.

python -m benchmarks.cv_layouts [--seeds 60] [--kinds pdf,docx,html,txt,chromium,runon,parted] [--misses] [--out FOLDER]

``runon`` is a Word file with each column as one paragraph, ``parted`` a text whose words have lost their first letter.
No data is needed. ``chromium`` prints the HTML page to PDF by the browser of that name, where it is installed.
"""

from __future__ import annotations

import argparse
import datetime
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.cv_fields import Count, Row, aligned, folded, jobs_found, same, studies_found
from benchmarks.layouts.blocks import sheet_of
from benchmarks.layouts.people import Person, invented
from benchmarks.layouts.style import Style, drawn, stated
from benchmarks.layouts.writers import docx_of, html_of, parted_of, pdf_of, run_together_of, text_of
from cvmatch.cv import parse_cv
from cvmatch.model import CV
from cvmatch.read import read_taxonomy
from cvmatch.read.formats import Request, parse_bytes

TODAY = datetime.date(2026, 11, 1)
LIMIT = 0.95
SUFFIXES = {"chromium": "pdf", "runon": "docx", "glued": "docx", "parted": "txt"}
FIELDS = ("name", "email", "position", "organisation", "start", "end", "duties", "education", "skills", "languages")


def jobs_wanted(person: Person, style: Style) -> list[Row]:
    return [
        {
            "position": job.position,
            "organisation": job.organisation,
            "start": stated(job.start, style),
            "end": stated(job.end, style, last=True),
        }
        for job in person.jobs
    ]


def counts_of(cv: CV, person: Person, style: Style) -> Iterator[tuple[str, Count]]:
    """Every field of a person, with how many values are right, found and wanted."""
    yield "name", Count(int(same(cv.basics.name or "", person.name)), int(bool(cv.basics.name)), 1)
    yield "email", Count(int(cv.basics.email == person.email), int(bool(cv.basics.email)), 1)
    found, wanted = jobs_found(cv.work), jobs_wanted(person, style)
    pairs = aligned(found, wanted)
    for key in ("position", "organisation", "start", "end"):
        right = sum(same(a[key], b[key]) for a, b in pairs)
        yield key, Count(right, sum(bool(r[key]) for r in found), sum(bool(r[key]) for r in wanted))
    yield "duties", _duties(cv, person)
    studies = studies_found(cv.education)
    known = [{"degree": _bare(study.degree), "institution": study.school} for study in person.studies]
    right = sum(
        same(_bare(a[key]), _bare(b[key])) for a, b in aligned(studies, known) for key in ("degree", "institution")
    )
    yield "education", Count(right, sum(bool(v) for r in studies for v in r.values()), 2 * len(known))
    skills = {folded(skill) for group in cv.skills for skill in group.keywords}
    listed = {folded(skill) for skill in person.skills}
    yield "skills", Count(len(skills & listed), len(skills), len(listed))
    tongues = {(folded(x.language), folded(x.fluency)) for x in cv.languages}
    spoken = {(folded(name), folded(level)) for name, level in person.tongues}
    yield "languages", Count(len(tongues & spoken), len(tongues), len(spoken))


def _bare(degree: str) -> str:
    return " ".join(word for word in degree.split() if word not in ("in", "of", "en"))


def _duties(cv: CV, person: Person) -> Count:
    """Duties that stand in a highlight of the right job, whole; sentences that share a line count as told there."""
    text = cv.document.text
    wanted = [(job.position, duty) for job in person.jobs for duty in job.duties]
    told = {folded(w.position): " ".join(folded(text[s.start : s.end]) for s in w.highlights) for w in cv.work}
    right = sum(folded(duty) in told.get(folded(position), "") for position, duty in wanted)
    return Count(right, len(wanted), len(wanted))


def files_of(seed: int, kinds: list[str]) -> Iterator[tuple[str, bytes, Person, Style]]:
    """The same CV as a file of each kind."""
    style = drawn(seed, invented(seed).language)
    person = invented(seed, grouped=style.grouped and style.header.startswith("organisation place"))
    sheet = sheet_of(person, style)
    for kind in kinds:
        if kind == "pdf":
            yield "pdf", pdf_of(sheet, style), person, style
        elif kind == "docx":
            yield "docx", docx_of(sheet, style), person, style
        elif kind == "html":
            yield "html", html_of(sheet, style), person, style
        elif kind == "txt":
            yield "txt", text_of(sheet), person, style
        elif kind in ("runon", "glued"):
            yield kind, run_together_of(sheet, "  " if kind == "runon" else " "), person, style
        elif kind == "parted":
            yield "parted", parted_of(sheet), person, style
        elif kind == "chromium" and (browser := shutil.which("chromium")):
            yield "chromium", printed(html_of(sheet, style), browser), person, style


def printed(page: bytes, browser: str) -> bytes:
    """A page printed to PDF by Chromium."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "cv.html"), Path(folder, "cv.pdf")
        source.write_bytes(page)
        subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
             f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=60,
        )  # fmt: skip
        return target.read_bytes()


def summed(counts: list[Count]) -> Count:
    return Count(*map(sum, zip(*counts, strict=True)))


class Tally:
    """Counts by group (kind of file, form of header, of dates ...) and field."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, list[Count]]] = defaultdict(lambda: defaultdict(list))

    def add(self, groups: tuple[str, ...], counts: dict[str, Count]) -> None:
        for group in groups:
            for name, count in counts.items():
                self._counts[group][name].append(count)

    def lines(self) -> Iterator[str]:
        for group in sorted(self._counts):
            sums = {name: summed(self._counts[group][name]) for name in FIELDS}
            told = "  ".join(f"{name[:5]} {count.f1:.2f}" for name, count in sums.items())
            yield f"{group:55} F1 {summed(list(sums.values())).f1:.3f}   {told}"

    def f1(self, group: str) -> float:
        return summed([count for counts in self._counts[group].values() for count in counts]).f1


def groups_of(seed: int, kind: str, person: Person, style: Style) -> tuple[str, ...]:
    half = "even" if seed % 2 == 0 else "odd"
    return (
        f"all {half}", f"kind {kind} {half}", f"header {style.header}", f"columns {style.columns}",
        f"dates {style.dates}", f"language {person.language}", f"heading {style.heading}",
    )  # fmt: skip


def report_misses(cv: CV, counts: dict[str, Count], title: str) -> None:
    bad = [f"{name} {count.right}/{count.found}/{count.wanted}" for name, count in counts.items() if count.f1 < 1]
    if bad:
        print(title, bad)
        for row in jobs_found(cv.work):
            print("      ", " | ".join(row.values()))


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seeds", type=int, default=60)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--kinds", default="pdf,docx,html,txt")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def main() -> None:
    options = asked()
    taxonomy, tally = read_taxonomy(), Tally()
    for seed in range(options.first, options.first + options.seeds):
        for kind, data, person, style in files_of(seed, options.kinds.split(",")):
            name = f"{seed:03}.{kind}.{SUFFIXES.get(kind, kind)}"
            cv = parse_cv(parse_bytes(Request(data, name)), taxonomy, TODAY)
            if options.out:
                options.out.mkdir(exist_ok=True)
                (options.out / name).write_bytes(data)
            counts = dict(counts_of(cv, person, style))
            tally.add(groups_of(seed, kind, person, style), counts)
            if options.misses and seed % 2 == 0:
                report_misses(cv, counts, f"{name} {style.header!r} {style.dates!r} {style.columns} {style.heading}")
    print(*tally.lines(), sep="\n")
    for half in ("even", "odd"):
        print(f"all fields, {half} seeds: F1 {tally.f1(f'all {half}'):.3f} (limit {LIMIT})")


if __name__ == "__main__":
    main()
