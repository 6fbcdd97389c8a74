"""Matches, CVs, adverts and guides as terminal text, JSON, Markdown, HTML and CSV; computes nothing."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cvmatch.render.html import render_html
    from cvmatch.render.inspect import render_inspect_terminal
    from cvmatch.render.inspectpage import render_inspect_html
    from cvmatch.render.json import render_inspect_json, render_json
    from cvmatch.render.jsonresume import render_jsonresume
    from cvmatch.render.markdown import render_markdown
    from cvmatch.render.terminal import render_terminal

_FILES = {
    "render_html": "html",
    "render_inspect_html": "inspectpage",
    "render_inspect_json": "json",
    "render_inspect_terminal": "inspect",
    "render_json": "json",
    "render_jsonresume": "jsonresume",
    "render_markdown": "markdown",
    "render_terminal": "terminal",
}

__all__ = [
    "render_html",
    "render_inspect_html",
    "render_inspect_json",
    "render_inspect_terminal",
    "render_json",
    "render_jsonresume",
    "render_markdown",
    "render_terminal",
]


def __getattr__(name: str) -> Any:
    if name not in _FILES:
        raise AttributeError(f"module 'cvmatch.render' has no attribute {name!r}")
    return getattr(import_module(f"cvmatch.render.{_FILES[name]}"), name)
