"""``cvmatch roles``: the roles there are, or those a CV fits best."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from cvmatch.cli import options

if TYPE_CHECKING:
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch roles cv.pdf"


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("roles", epilog=EPILOG)(roles)


def roles(
    cv: Annotated[str | None, typer.Argument(metavar="[CV]", help="Rank the roles for this CV.")] = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
) -> None:
    """List the target roles, or rank them for a CV."""
    from cvmatch.render.json import dump, head

    known = options.open_taxonomy(taxonomy)
    rows = _listed(known) if cv is None else _ranked(cv, known, today)
    if as_json:
        options.print_data(dump({**head(options.versions(known)), "roles": rows}))
    else:
        options.print_data("\n".join(_line(row) for row in rows))


def _line(row: dict[str, Any]) -> str:
    score = f"{row['score']:5.1f}  " if "score" in row else ""
    return f"{score}{row['id']:<34}  {row['title']}"


def _listed(taxonomy: Taxonomy) -> list[dict[str, Any]]:
    return [{"id": role.id, "title": role.pref_label} for _, role in sorted(taxonomy.roles.items())]


def _ranked(cv: str, taxonomy: Taxonomy, today: str | None) -> list[dict[str, Any]]:
    from cvmatch.ranking import rank_roles

    day = options.day(today)
    matches = rank_roles(options.open_cv(cv, taxonomy, day), taxonomy, day)
    return [{"id": m.target.id, "title": m.target.title, "score": round(m.score or 0.0, 4)} for m in matches]
