"""The command line: arguments in, rooms called in order, one sentence when something goes wrong."""

from cvmatch.cli.main import main

__all__ = ["main"]
