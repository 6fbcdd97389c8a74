"""The app with its commands, and the one place where errors become a sentence and an exit code."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from cvmatch import __version__
from cvmatch.errors import CvmatchError

COMMANDS = ("score", "batch", "roles", "guide", "compare", "inspect", "taxonomy")
"""Each a module of this room with a ``register`` function, in the order of the help."""


SELDOM = 50_000
"""Objects made between two searches for unused cycles: a run leaves few, and Python's 700 took a fifteenth of it."""


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


def main() -> None:
    """Run the command line; every failure is one sentence on stderr, never a traceback."""
    gc.set_threshold(SELDOM, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app_for(sys.argv[1:])(standalone_mode=True)
    except CvmatchError as error:
        _say(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader left; nothing more to say
        sys.exit(1)


def _say(error: CvmatchError) -> None:
    from cvmatch.cli.talk import say

    say(f"cvmatch: {error}")
