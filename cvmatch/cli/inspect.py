"""``cvmatch inspect``: what was read from a file and understood of it."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options

if TYPE_CHECKING:
    from cvmatch.model import CV, Target

EPILOG = "Example: cvmatch inspect cv.pdf --json"


class Reading(enum.StrEnum):
    """As what a file is read."""

    CV = "cv"
    ADVERT = "advert"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("inspect", epilog=EPILOG)(inspect)


def inspect(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A CV or an advert, or - for stdin.")],
    reading: Annotated[Reading, typer.Option("--as", help="Read it as a CV or as an advert.")] = Reading.CV,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Show what a machine reads: the text in order, sections, jobs with dates, skills with their places."""
    from cvmatch.render import render_inspect_json, render_inspect_terminal
    from cvmatch.target import parse_advert
    from cvmatch.taxonomy import concept_of

    day = options.day(today)
    known = options.open_taxonomy(taxonomy)
    document = options.open_document(file, ocr)
    what: CV | Target
    if reading is Reading.CV:
        from cvmatch.cv import parse_cv

        what = parse_cv(document, known, day)
    else:
        what = parse_advert(document, known)
    if as_json:
        options.print_data(render_inspect_json(what, lambda c: concept_of(known, c), options.versions(known)))
        return
    from rich.console import Console

    Console(highlight=False).print(render_inspect_terminal(what, lambda c: concept_of(known, c)))
