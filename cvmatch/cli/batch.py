"""``cvmatch batch``: CVs against a folder or feed of adverts."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any
from urllib.parse import quote

import typer

from cvmatch.cli import options
from cvmatch.cli.talk import printable, say
from cvmatch.errors import CvmatchError, UsageProblem

if TYPE_CHECKING:
    import datetime

    from cvmatch.batch import Batch
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch batch cv.pdf adverts/ --out out/"
ROWS_SHOWN = 30
LONGEST_NAME = 100


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("batch", epilog=EPILOG)(batch)


def batch(
    cvs: Annotated[list[str], typer.Argument(metavar="CV...", help="CVs; the last may be the folder of adverts.")],
    adverts: Annotated[
        str | None, typer.Option("--adverts", metavar="DIR|FILE", help="A folder or feed (.csv, .jsonl, .parquet).")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="DIR", help="Write index.html, tables and reports.")
    ] = None,
    column: Annotated[
        list[str] | None, typer.Option("--column", metavar="OURS=THEIRS", help="A feed's own name for a column.")
    ] = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
) -> None:
    """Rank a folder or feed of adverts for one or more CVs, and count what the adverts ask for."""
    from cvmatch.batch import run_batch
    from cvmatch.read import read_adverts

    people, source = _split(cvs, adverts)
    day, known = options.day(today), options.open_taxonomy(taxonomy)
    offers = [options.open_cv(cv, known, day) for cv in people]
    with _Progress() as progress:
        found = run_batch(offers, read_adverts(source, _columns(column)), known, day, progress.step)
    if not found.adverts and not found.failures:
        raise CvmatchError(f"there is no advert in {source}", "name a folder or a feed that holds some")
    if out is not None:
        _write(out, found, known, day)
    _show(found, known, as_json)
    say(f"{found.adverts} adverts read, {len(found.failures)} failed")
    if found.failures:
        raise typer.Exit(1)


def _split(cvs: list[str], adverts: str | None) -> tuple[list[str], Path]:
    people = list(cvs)
    source = Path(adverts if adverts is not None else people.pop())
    if not people:
        raise UsageProblem("give at least one CV and the adverts", "cvmatch batch CV --adverts FOLDER")
    if not source.exists():
        raise CvmatchError(f"{source} does not exist", "give the path of a folder or feed of adverts")
    return people, source


def _columns(pairs: Iterable[str] | None) -> dict[str, str]:
    named = [pair.partition("=") for pair in pairs or ()]
    if any(not ours or not theirs for ours, _, theirs in named):
        raise UsageProblem("a column is mapped as OURS=THEIRS", "for example --column description=body")
    return {ours: theirs for ours, _, theirs in named}


class _Progress:
    """A count on stderr while adverts are read; silent where stderr is no terminal."""

    def __init__(self) -> None:
        self.done = 0

    def __enter__(self) -> _Progress:
        return self

    def __exit__(self, *_: object) -> None:
        if self.done and sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")

    def step(self, source: str) -> None:
        self.done += 1
        if sys.stderr.isatty():
            sys.stderr.write(f"\r\x1b[K{self.done} adverts  {printable(source)[-60:]}")
            sys.stderr.flush()


def _demand(found: Batch) -> list[dict[str, Any]]:
    return [
        {
            "concept": d.concept_id,
            "label": d.label,
            "adverts": d.adverts,
            "share": round(d.share, 4),
            "essential": d.essential,
            "have": d.have.value,
        }
        for d in found.demand
    ]


def _show(found: Batch, taxonomy: Taxonomy, as_json: bool) -> None:
    from cvmatch.render.json import dump, head
    from cvmatch.render.tables import failure_rows, ranking_rows

    rows = ranking_rows(found.matches)
    if as_json:
        body = {"ranking": rows, "demand": _demand(found), "failures": failure_rows(found.failures)}
        options.print_data(dump({**head(options.versions(taxonomy)), **body}))
        return
    from rich.console import Console

    from cvmatch.render.terminal import ranking_table

    Console(highlight=False).print(ranking_table(rows[:ROWS_SHOWN]))
    for failure in found.failures:
        say(f"{failure.source}: {failure.code}. {failure.hint}")


def _write(out: Path, found: Batch, taxonomy: Taxonomy, day: datetime.date) -> None:
    from cvmatch.advice import advise
    from cvmatch.render import render_html
    from cvmatch.render.index import render_index
    from cvmatch.render.json import dump, head
    from cvmatch.render.tables import DEMAND, FAILURES, RANKING, failure_rows, ranking_rows, render_csv
    from cvmatch.store import write_atomically

    versions = options.versions(taxonomy)
    rows, demand, failures = ranking_rows(found.matches), _demand(found), failure_rows(found.failures)
    best = {m.target.id: m for m in reversed(found.matches)}
    names = file_names(best)
    for advert, match in best.items():
        report = render_html(match, advise(match, taxonomy, day), versions)
        write_atomically(out / "adverts" / names[advert], report.encode("utf-8"))
    links = {advert: f"adverts/{quote(name)}" for advert, name in names.items()}
    files = {
        "ranking.csv": render_csv(RANKING, rows),
        "ranking.json": dump({**head(versions), "ranking": rows}),
        "demand.csv": render_csv(DEMAND, demand),
        "failures.csv": render_csv(FAILURES, failures),
        "index.html": render_index(rows, links, demand, failures, versions),
    }
    for name, text in files.items():
        write_atomically(out / name, text.encode("utf-8"))


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """A safe file name for each advert's id: short, no separators, none the same but for letter case."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for advert in sorted(ids):
        stem = re.sub(r"[^\w.-]+", "_", advert).strip("._") or "advert"
        stem = stem.encode("utf-8")[:LONGEST_NAME].decode("utf-8", "ignore")
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        names[advert] = f"{name}.html"
    return names
