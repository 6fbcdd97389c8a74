"""``cvmatch score``: one CV against one role or advert."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options

if TYPE_CHECKING:
    from cvmatch.model import Advice, Match
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch score cv.pdf --target ml-engineer --report report.html"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("score", epilog=EPILOG)(score)


def score(
    cv: Annotated[str, typer.Argument(metavar="CV", help="The CV (PDF, DOCX, HTML, text ...), or - for stdin.")],
    target: options.RoleOption = None,
    advert: options.AdvertOption = None,
    report: options.ReportOption = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Score a CV against a role or an advert: what fits, what carries over, what is missing, what to change."""
    options.check_report(report)
    day = options.day(today)
    known = options.open_taxonomy(taxonomy)
    wanted = options.open_target(target, advert, known, ocr)
    person = options.open_cv(cv, known, day, ocr)
    from cvmatch.advice import advise
    from cvmatch.scoring import score as score_cv

    match = score_cv(person, wanted, known, day)
    advice = advise(match, known, day)
    if report is not None:
        _write(report, match, advice, known)
    _show(match, advice, known, as_json, report)


def _write(report: Path, match: Match, advice: Advice, taxonomy: Taxonomy) -> None:
    from cvmatch.render import render_html, render_json, render_markdown

    made_by = options.versions(taxonomy)
    options.write_report(
        report,
        {
            ".html": lambda: render_html(match, advice, made_by),
            ".md": lambda: render_markdown(match, advice, made_by),
            ".json": lambda: render_json(match, advice, made_by),
        },
    )


def _show(match: Match, advice: Advice, taxonomy: Taxonomy, as_json: bool, report: Path | None) -> None:
    """JSON if asked for, colours and bars in a terminal, Markdown into a pipe or file."""
    from cvmatch.cli.talk import in_terminal, say

    if as_json:
        from cvmatch.render import render_json

        options.print_data(render_json(match, advice, options.versions(taxonomy)))
        return
    if in_terminal():
        from rich.console import Console

        from cvmatch.render import render_terminal

        Console(highlight=False).print(render_terminal(match, advice))
    else:
        from cvmatch.render import render_markdown

        options.print_data(render_markdown(match, advice, options.versions(taxonomy)))
    if report is not None:
        say(f"report written to {report}")
