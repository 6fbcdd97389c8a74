"""``cvmatch taxonomy``: check, show, search and learn what cvmatch knows of skills and roles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import learn, options

if TYPE_CHECKING:
    from cvmatch.model import Concept

app = typer.Typer(
    name="taxonomy",
    help="Check, show, search and measure the skills and roles cvmatch knows.",
    epilog="Example: cvmatch taxonomy search kubernetes",
    no_args_is_help=True,
    rich_markup_mode=None,
)


learn.register(app)


def register(parent: typer.Typer) -> None:
    """Add the group to the app."""
    parent.add_typer(app)


@app.command(epilog="Example: cvmatch taxonomy check --taxonomy my-taxonomy")
def check(
    taxonomy: options.TaxonomyOption = None,
    fix: Annotated[bool, typer.Option("--fix", help="Rewrite the skill files in canonical order.")] = False,
) -> None:
    """Check a taxonomy folder: columns, order, ids, labels owned twice, cycles."""
    from cvmatch.errors import TaxonomyError
    from cvmatch.read.tables import check_folder, own_folder
    from cvmatch.taxonomy import check_taxonomy

    if fix:
        _fix(taxonomy or own_folder())
    problems = check_folder(taxonomy)
    if not problems:
        problems = check_taxonomy(options.open_taxonomy(taxonomy))
    if problems:
        options.print_data("\n".join(problems))
        raise TaxonomyError(
            f"the taxonomy has {len(problems)} problem{'s' * (len(problems) > 1)}", problems, "see above"
        )
    known = options.open_taxonomy(taxonomy)
    labels = sum(1 + len(c.alt_labels) + len(c.hidden_labels) for c in known.concepts.values())
    options.print_data(f"fine: {len(known.concepts)} concepts, {labels} labels, {len(known.roles)} roles")


def _fix(folder: Path) -> None:
    from cvmatch.read.canonical import canonical_files
    from cvmatch.store import write_atomically

    for path, text in canonical_files(folder).items():
        if path.read_text("utf-8") != text:
            write_atomically(path, text.encode("utf-8"))


@app.command(epilog="Example: cvmatch taxonomy show pytorch")
def show(
    name: Annotated[str, typer.Argument(metavar="ID", help="A concept or role, by id or label.")],
    taxonomy: options.TaxonomyOption = None,
) -> None:
    """Show one concept with its labels and relations, or one role with its requirements."""
    from cvmatch.taxonomy import find_concept, find_role

    known = options.open_taxonomy(taxonomy)
    if name in known.roles:
        role = find_role(known, name)
        lines = [f"{role.id}: {role.pref_label} ({role.measured_on})"]
        lines += [f"  {r.importance.value:<9} {r.label}" for r in role.requirements]
        options.print_data("\n".join(lines))
        return
    options.print_data(_described(find_concept(known, name)))


@app.command(epilog="Example: cvmatch taxonomy search kubernetes")
def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="Words to look for.")],
    taxonomy: options.TaxonomyOption = None,
) -> None:
    """Find concepts and roles by words of their labels, closest first."""
    from cvmatch.taxonomy import search as search_taxonomy

    known = options.open_taxonomy(taxonomy)
    found = [f"{c.id:<34}  {c.pref_label} ({c.kind})" for c in search_taxonomy(known, text)]
    options.print_data("\n".join(found) or f"nothing is called anything like {text!r}")


def _described(concept: Concept) -> str:
    rows = {
        "id": concept.id,
        "prefLabel": concept.pref_label,
        "altLabels": ", ".join(concept.alt_labels),
        "broader": ", ".join(concept.broader),
        "related": ", ".join(concept.related),
        "kind": concept.kind.value,
        "context": " | ".join(concept.context),
        "description": concept.definition,
    }
    return "\n".join(f"{key:<12} {value}" for key, value in rows.items() if value)
