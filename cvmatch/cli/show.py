"""One result as terminal, Markdown, HTML or JSON: what goes to stdout, and the report that is written beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cvmatch.cli import options
from cvmatch.cli.talk import in_terminal, say

if TYPE_CHECKING:
    from rich.console import RenderableType


class Forms(NamedTuple):
    """How one result is rendered; each form is made only when asked for."""

    terminal: Callable[[], RenderableType]
    markdown: Callable[[], str]
    html: Callable[[], str]
    json: Callable[[], str]


def show(forms: Forms, as_json: bool, report: Path | None) -> None:
    """Write the report if one is asked for; on stdout JSON if asked for, colours and bars in a terminal, Markdown in a
    pipe or file.
    """
    if report is not None:
        options.write_report(report, {".html": forms.html, ".md": forms.markdown, ".json": forms.json})
    if as_json:
        options.print_data(forms.json())
        return
    if in_terminal():
        from rich.console import Console

        Console(highlight=False).print(forms.terminal())
    else:
        options.print_data(forms.markdown())
    if report is not None:
        say(f"report written to {report}")
