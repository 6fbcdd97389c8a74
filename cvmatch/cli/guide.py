"""``cvmatch guide``: the way from a role or a CV to a role."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options
from cvmatch.cli.show import Forms, show
from cvmatch.errors import UsageProblem

if TYPE_CHECKING:
    import datetime

    from cvmatch.model import CV
    from cvmatch.model.guidance import Guide, Seen
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch guide --cv cv.pdf --to ml-engineer --report guide.html"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("guide", epilog=EPILOG)(guide)


def guide(
    to: Annotated[str, typer.Option("--to", metavar="ROLE", help="The role to move to, by id or name.")],
    source: Annotated[str | None, typer.Option("--from", metavar="ROLE", help="The role to leave.")] = None,
    cv: Annotated[str | None, typer.Option("--cv", metavar="CV", help="Or the CV of who moves; - for stdin.")] = None,
    adverts: Annotated[
        Path | None,
        typer.Option("--adverts", metavar="DIR|FILE", help="Adverts for the target: what they ask for and pay."),
    ] = None,
    report: options.ReportOption = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Show the way to a role: how realistic it is, what carries over, what to build, how long, what it pays, a plan."""
    from cvmatch.taxonomy import find_role
    from cvmatch.transition import guide_from_cv, guide_from_role

    if (source is None) == (cv is None):
        raise UsageProblem("give either --from ROLE or --cv CV", "'cvmatch roles' lists the roles")
    options.check_report(report)
    day, known = options.day(today), options.open_taxonomy(taxonomy)
    target = find_role(known, to)
    if source is not None:
        made = guide_from_role(find_role(known, source), target, known, day, _seen(adverts, None, known, day))
    else:
        person = options.open_cv(str(cv), known, day, ocr)
        made = guide_from_cv(person, target, known, day, _seen(adverts, person, known, day))
    show(_forms(made, options.versions(known)), as_json, report)


def _seen(adverts: Path | None, cv: CV | None, taxonomy: Taxonomy, today: datetime.date) -> Seen | None:
    if adverts is None:
        return None
    from cvmatch.cli.learn import targets_in
    from cvmatch.market import seen_in

    return seen_in(targets_in(str(adverts), {}, taxonomy), cv, taxonomy, today)


def _forms(made: Guide, versions: dict[str, str]) -> Forms:
    from cvmatch.render import guide, guide_json

    return Forms(
        lambda: guide.guide_terminal(made),
        lambda: guide.guide_markdown(made, versions),
        lambda: guide.guide_html(made, versions),
        lambda: guide_json.guide_json(made, versions),
    )
