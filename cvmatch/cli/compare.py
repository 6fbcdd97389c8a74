"""``cvmatch compare``: what a new version of a CV gained and lost for one target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options
from cvmatch.cli.show import Forms, show

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
    found = compare_matches(before, after, known, day)
    show(_forms(found, options.versions(known)), as_json, report)


def _forms(found: Comparison, versions: dict[str, str]) -> Forms:
    from cvmatch.render import comparison

    return Forms(
        lambda: comparison.comparison_terminal(found),
        lambda: comparison.comparison_markdown(found, versions),
        lambda: comparison.comparison_html(found, versions),
        lambda: comparison.comparison_json(found, versions),
    )
