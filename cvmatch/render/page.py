"""One self-contained HTML page around a body; everything from a document is escaped on the way in."""

from __future__ import annotations

import html
from collections.abc import Mapping

from cvmatch.render.style import STYLE

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(title: str, body: str, versions: Mapping[str, str]) -> str:
    """The whole page; a browser that opens it may load nothing from anywhere."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"{body}\n{_footer(versions)}\n</main>\n</body>\n</html>\n"
    )


def escape(text: str) -> str:
    """Text from anywhere, safe inside an element or an attribute."""
    return html.escape(text, quote=True)


def _footer(versions: Mapping[str, str]) -> str:
    made = ", ".join(f"{name.removesuffix('_version')} {value}" for name, value in sorted(versions.items()))
    return (
        "<footer><p>cvmatch compares two documents. It says nothing about a person's worth or chances of being "
        "hired, and it invents nothing: every line rests on the quoted text. The same documents give the same "
        f"report, byte for byte.</p><p>Made with {escape(made)}.</p></footer>"
    )
