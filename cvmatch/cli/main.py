"""The app with its commands, and the one place where errors become a sentence and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from cvmatch import __version__
from cvmatch.cli import batch, guide, inspect, roles, score, taxonomy
from cvmatch.errors import CvmatchError

app = typer.Typer(
    name="cvmatch",
    help="Compare a CV with a job advert or a target role: privately, offline, with the evidence quoted.",
    epilog="Example: cvmatch score cv.pdf --target ml-engineer --report report.html",
    no_args_is_help=True,
    rich_markup_mode=None,  # plain help opens in half the time and reads the same in every terminal
    add_completion=False,
    pretty_exceptions_enable=False,
)
score.register(app)
batch.register(app)
roles.register(app)
guide.register(app)
inspect.register(app)
taxonomy.register(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cvmatch {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Compare a CV with a job advert or a target role: privately, offline, with the evidence quoted."""


def main() -> None:
    """Run the command line; every failure is one sentence on stderr, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        app(standalone_mode=True)
    except CvmatchError as error:
        _say(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader left; nothing more to say
        sys.exit(1)


def _say(error: CvmatchError) -> None:
    from cvmatch.cli.talk import say

    say(f"cvmatch: {error}")
