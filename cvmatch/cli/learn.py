"""``cvmatch taxonomy learn``: a folder or feed of adverts as a role profile, with the share asking for each skill."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch.cli import options
from cvmatch.cli.talk import say

if TYPE_CHECKING:
    from cvmatch.model import Role, Target
    from cvmatch.profile import Measured
    from cvmatch.taxonomy import Taxonomy

EPILOG = "Example: cvmatch taxonomy learn adverts.csv --role data-engineer > data-engineer.toml"

Adverts = Annotated[
    str, typer.Argument(metavar="ADVERTS", help="A folder of adverts, or a feed (.csv, .jsonl, .parquet).")
]
RoleOption = Annotated[str, typer.Option("--role", metavar="ID", help="The role to measure, known or new.")]
AllOption = Annotated[bool, typer.Option("--all", help="Count every advert, not only those titled like the role.")]
AddOption = Annotated[bool, typer.Option("--add", help="Add lines for skills often asked for that the profile lacks.")]
RegradeOption = Annotated[
    bool, typer.Option("--regrade", help="Call essential what most adverts ask for, or a source names.")
]
SourceOption = Annotated[str, typer.Option("--source", metavar="TEXT", help="What the adverts are, for the file.")]


def register(group: typer.Typer) -> None:
    """Add the command to the group."""
    group.command("learn", epilog=EPILOG)(learn)


def learn(
    adverts: Adverts,
    role: RoleOption,
    every: AllOption = False,
    add: AddOption = False,
    regrade: RegradeOption = False,
    source: SourceOption = "",
    column: options.ColumnOption = None,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
) -> None:
    """Measure a role's profile over adverts and print its file; what the adverts say against it goes to stderr."""
    from cvmatch.render.role import render_role
    from cvmatch.taxonomy import label_of

    known = options.open_taxonomy(taxonomy)
    day = options.day(today)
    before, is_new = _role(role, known)
    columns = options.columns_of(column or (), Path(adverts))
    measured = _measured(before, tuple(targets_in(adverts, columns, known)), known, every)
    _tell(measured, known)
    after = _chosen(measured, known, add or is_new, regrade or is_new)
    origin = source or Path(adverts).name
    options.print_data(render_role(after, lambda c: label_of(known, c), origin, measured.n, day.isoformat()))


def _role(name: str, taxonomy: Taxonomy) -> tuple[Role, bool]:
    """The role of that name, or an empty one that will be drafted."""
    from cvmatch.errors import UnknownName
    from cvmatch.model import Role, RoleId
    from cvmatch.taxonomy import find_role

    try:
        return find_role(taxonomy, name), False
    except UnknownName as error:
        say(f"cvmatch: {error} Drafting a new profile.")
        words = name.replace("-", " ")
        return Role(RoleId(name.lower().replace(" ", "-")), words[:1].upper() + words[1:]), True


def targets_in(adverts: str, columns: dict[str, str], taxonomy: Taxonomy) -> Iterator[Target]:
    """Every advert of a folder or feed that can be read; the others are named on stderr."""
    from cvmatch.model import Failure
    from cvmatch.read import read_adverts
    from cvmatch.target import parse_advert

    for found in read_adverts(Path(adverts), columns):
        if isinstance(found, Failure):
            say(f"cvmatch: {found.source}: {found.hint}")
        else:
            yield parse_advert(found, taxonomy)


def _measured(role: Role, targets: tuple[Target, ...], taxonomy: Taxonomy, every: bool) -> Measured:
    from cvmatch.errors import CvmatchError
    from cvmatch.profile import LEAST, measure, split_by_role

    mine, others = (targets, ()) if every else split_by_role(targets, role, taxonomy)
    if not mine:
        hint = "try --all if they are all for this role"
        raise CvmatchError(f"none of {len(targets)} adverts is titled like {role.pref_label!r}", hint)
    say(f"{len(mine)} of {len(targets)} adverts count for {role.pref_label}")
    if len(mine) < LEAST:
        say(f"fewer than {LEAST} adverts: the shares are rough")
    return measure(role, mine, others, taxonomy)


def _chosen(measured: Measured, taxonomy: Taxonomy, add: bool, regrade: bool) -> Role:
    from cvmatch.profile import regrade as regraded
    from cvmatch.profile import with_further

    role = with_further(measured, taxonomy) if add else measured.role
    return regraded(role, taxonomy) if regrade else role


def _tell(measured: Measured, taxonomy: Taxonomy) -> None:
    """What a person who keeps the profile should look at."""
    from cvmatch.taxonomy import label_of

    for requirement in measured.against:
        say(f"called {requirement.importance.value}, asked for by {requirement.share:.0%}: {requirement.label}")
    for concept, share in measured.further:
        say(f"not in the profile, asked for by {share:.0%}: {label_of(taxonomy, concept)} ({concept})")
