"""``cvmatch score``: one CV against one role or advert."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options
from cvmatch.cli.show import Forms, show

if TYPE_CHECKING:
    from cvmatch.model import Advice, Match

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
    show(_forms(match, advice, options.versions(known)), as_json, report)


def _forms(match: Match, advice: Advice, made_by: dict[str, str]) -> Forms:
    from cvmatch import render

    return Forms(
        lambda: render.render_terminal(match, advice),
        lambda: render.render_markdown(match, advice, made_by),
        lambda: render.render_html(match, advice, made_by),
        lambda: render.render_json(match, advice, made_by),
    )
