"""The app with its commands."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from cvmatch import __version__

COMMANDS = ("score", "batch", "roles", "guide", "compare", "inspect", "taxonomy")
"""Each a module of this room with a ``register`` function, in the order of the help."""


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cvmatch {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Compare a CV with a job advert or a target role: privately, offline, with the evidence quoted."""


def app_for(arguments: Sequence[str]) -> typer.Typer:
    """The app with the command the arguments begin with, or with all commands where they begin with none: building
    all of them for one costs as much as reading a CV.
    """
    app = typer.Typer(
        name="cvmatch",
        epilog="Example: cvmatch score cv.pdf --target ml-engineer --report report.html",
        no_args_is_help=True,
        rich_markup_mode=None,  # plain help opens in half the time and reads the same in every terminal
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    asked = [name for name in COMMANDS if name in arguments[:1]]
    for name in asked or COMMANDS:
        import_module(f"cvmatch.cli.{name}").register(app)
    return app
