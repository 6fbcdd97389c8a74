"""``cvmatch inspect``: what was read from a file and understood of it."""

from __future__ import annotations

import enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, cast

import typer

from cvmatch.cli import options
from cvmatch.errors import UsageProblem

if TYPE_CHECKING:
    import datetime

    from cvmatch.model import CV, Document, Target
    from cvmatch.render.inspectpage import Ordinary
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch inspect cv.pdf --report view.html"


class Reading(enum.StrEnum):
    """As what a file is read."""

    CV = "cv"
    ADVERT = "advert"


class Form(enum.StrEnum):
    """In what form a CV is written."""

    JSONRESUME = "jsonresume"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("inspect", epilog=EPILOG)(inspect)


def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A CV or an advert, or - for stdin.")],
    reading: Annotated[Reading, typer.Option("--as", help="Read it as a CV or as an advert.")] = Reading.CV,
    as_json: options.JsonOption = False,
    form: Annotated[
        Form | None, typer.Option("--format", help="Write the CV as a JSON Resume (jsonresume.org) on stdout.")
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option("--report", metavar="FILE.html", help="Write the machine's view as a page, or .json."),
    ] = None,
    row: Annotated[
        int | None, typer.Option("--row", metavar="N", min=1, help="Of a feed, the advert in row N.")
    ] = None,
    column: options.ColumnOption = None,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Show what a machine reads: the text in order, sections, jobs with dates, skills with their places."""
    if form and reading is not Reading.CV:
        raise UsageProblem("only a CV can be written as a JSON Resume", "leave out --as advert")
    if (row or column) and reading is not Reading.ADVERT:
        raise UsageProblem("--row and --column are for a feed of adverts", "add --as advert")
    if report and report.suffix.lower() not in (".html", ".htm", ".json"):
        raise UsageProblem(f"what was read cannot be written as {report.name!r}", "name it .html or .json")
    day = options.day(today)
    known = options.open_taxonomy(taxonomy)
    columns = options.columns_of(column or ())
    is_advert = reading is Reading.ADVERT
    document = options.open_advert(file, ocr, row, columns) if is_advert else options.open_document(file, ocr)
    what = _parse(document, known, day, reading)
    if form:
        from cvmatch.render import render_jsonresume

        options.print_data(render_jsonresume(cast("CV", what)))
        return
    if report:
        _write(report, what, known, file)
    if as_json or not report:
        _show(what, known, as_json)


def _write(report: Path, what: CV | Target, known: Taxonomy, file: str) -> None:
    from cvmatch.render import render_inspect_html, render_inspect_json
    from cvmatch.taxonomy import concept_of

    versions = options.versions(known)
    renderers = {
        ".html": lambda: render_inspect_html(what, lambda c: concept_of(known, c), versions, _ordinary(what, file)),
        ".json": lambda: render_inspect_json(what, lambda c: concept_of(known, c), versions),
    }
    options.write_report(report, renderers)


def _ordinary(what: CV | Target, file: str) -> Ordinary | None:
    """What an ordinary extractor sees of the file; None where that makes no difference, or where it sees nothing."""
    from cvmatch.errors import ReadError
    from cvmatch.read import read_ordinary
    from cvmatch.read.ordinary import neighbours_kept, words_lost
    from cvmatch.render.inspectpage import Ordinary

    if file == "-" or what.document is None:
        return None
    ours = what.document.text
    try:
        theirs = read_ordinary(file).text
    except ReadError as error:
        return Ordinary("", 0.0, tuple(words_lost(ours, ""))) if error.code == "no_text" else None
    return Ordinary(theirs, neighbours_kept(ours, theirs), tuple(words_lost(ours, theirs)))


def _parse(document: Document, known: Taxonomy, day: datetime.date, reading: Reading) -> CV | Target:
    if reading is Reading.CV:
        from cvmatch.cv import parse_cv

        return parse_cv(document, known, day)
    from cvmatch.target import parse_advert

    return parse_advert(document, known)


def _show(what: CV | Target, known: Taxonomy, as_json: bool) -> None:
    from cvmatch.taxonomy import concept_of

    if as_json:
        from cvmatch.render import render_inspect_json

        options.print_data(render_inspect_json(what, lambda c: concept_of(known, c), options.versions(known)))
        return
    from rich.console import Console

    from cvmatch.render import render_inspect_terminal

    Console(highlight=False).print(render_inspect_terminal(what, lambda c: concept_of(known, c)))
