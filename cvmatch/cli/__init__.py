"""The command line: arguments in, rooms called in order, one sentence when something goes wrong."""

from cvmatch.cli.main import app, main

__all__ = ["app", "main"]
