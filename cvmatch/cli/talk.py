"""What is said to people: on stderr, one line each, with control characters made visible."""

from __future__ import annotations

import os
import sys


def say(text: str) -> None:
    """One line on stderr; file names may hold anything, so nothing unprintable gets to the terminal."""
    sys.stderr.write(printable(text) + "\n")
    sys.stderr.flush()


def printable(text: str) -> str:
    """The text with control and direction-changing characters shown as escapes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def in_terminal() -> bool:
    """Whether stdout is looked at by a person: then it may have colours and bars, which cost a library's start."""
    return sys.stdout.isatty() or bool(os.environ.get("FORCE_COLOR"))
