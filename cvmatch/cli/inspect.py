"""``cvmatch inspect``: what was read from a file and understood of it."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Annotated, cast

import typer

from cvmatch.cli import options
from cvmatch.errors import UsageProblem

if TYPE_CHECKING:
    import datetime

    from cvmatch.model import CV, Document, Target
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch inspect cv.pdf --json"


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
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Show what a machine reads: the text in order, sections, jobs with dates, skills with their places."""
    if form and reading is not Reading.CV:
        raise UsageProblem("only a CV can be written as a JSON Resume", "leave out --as advert")
    day = options.day(today)
    known = options.open_taxonomy(taxonomy)
    document = options.open_document(file, ocr)
    what = _parse(document, known, day, reading)
    if form:
        from cvmatch.render import render_jsonresume

        options.print_data(render_jsonresume(cast("CV", what)))
        return
    _show(what, known, as_json)


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
