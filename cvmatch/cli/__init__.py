"""The command line: arguments in, rooms called in order, one sentence when something goes wrong."""

from cvmatch.cli.main import app_for, main

__all__ = ["app_for", "main"]
