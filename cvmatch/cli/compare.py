"""``cvmatch compare``: what a new version of a CV gained and lost for one target."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options

if TYPE_CHECKING:
    from cvmatch.model.guidance import Comparison

EPILOG = "Example: cvmatch compare old.pdf new.pdf --target ml-engineer"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("compare", epilog=EPILOG)(compare)


def compare(
    old: Annotated[str, typer.Argument(metavar="OLD", help="The version before.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The version now.")],
    target: options.RoleOption = None,
    advert: options.AdvertOption = None,
    report: options.ReportOption = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Compare two versions of a CV for one target: points, requirements, skills and findings gained and lost."""
    from cvmatch.advice.compare import compare as compare_matches
    from cvmatch.scoring import score

    options.check_report(report)
    day, known = options.day(today), options.open_taxonomy(taxonomy)
    wanted = options.open_target(target, advert, known, ocr)
    before, after = (score(options.open_cv(path, known, day, ocr), wanted, known, day) for path in (old, new))
    _show(compare_matches(before, after, known, day), options.versions(known), as_json, report)


def _show(found: Comparison, versions: dict[str, str], as_json: bool, report: Path | None) -> None:
    """JSON if asked for, colours in a terminal, Markdown into a pipe or file."""
    from cvmatch.cli.talk import in_terminal, say
    from cvmatch.render.comparison import comparison_html, comparison_json, comparison_markdown, comparison_terminal

    if report is not None:
        options.write_report(
            report,
            {
                ".html": lambda: comparison_html(found, versions),
                ".md": lambda: comparison_markdown(found, versions),
                ".json": lambda: comparison_json(found, versions),
            },
        )
    if as_json:
        options.print_data(comparison_json(found, versions))
        return
    if in_terminal():
        from rich.console import Console

        Console(highlight=False).print(comparison_terminal(found))
    else:
        options.print_data(comparison_markdown(found, versions))
    if report is not None:
        say(f"report written to {report}")
