"""From the start of the process to its end, and the one place where errors become a sentence and an exit code."""

from __future__ import annotations

import gc
import os
import sys

from cvmatch.errors import CvmatchError

SELDOM = 50_000
"""Objects made between two searches for unused cycles: a run leaves few, and Python's 700 took a fifteenth of it."""


def main() -> None:
    """Run the command line; every failure is one sentence on stderr, never a traceback."""
    gc.set_threshold(SELDOM, 20, 20)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        from cvmatch.cli.app import app_for

        app_for(sys.argv[1:])(standalone_mode=True)
    except CvmatchError as error:
        _say(error)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader left; nothing more to say
        sys.exit(1)
    finally:
        gc.freeze()  # Python looks through all that is left before it ends: a seventh of a run, for nothing


def _say(error: CvmatchError) -> None:
    from cvmatch.cli.talk import say

    say(f"cvmatch: {error}")
