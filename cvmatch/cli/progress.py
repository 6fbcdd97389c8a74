"""How far a batch is, on stderr while it runs: rate, time left, failures so far; silent where nobody watches."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvmatch.batch import Progress

EVERY_SECONDS = 0.2
QUIET_SECONDS = 1.0
"""What is over before anybody would look up needs no progress."""


@contextlib.contextmanager
def watch() -> Iterator[Callable[[Progress], None]]:
    """A function to be told of every step; the line it draws is gone afterwards."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    line = Line(time.monotonic())
    try:
        yield line.tell
    finally:
        line.clear()


class Line:
    """One line that is drawn over and over."""

    def __init__(self, start: float) -> None:
        self._start = self._stage_start = self._drawn = start
        self._stage = ""
        self._shown = False

    def tell(self, progress: Progress) -> None:
        """Draw the line, if it is time again."""
        now = time.monotonic()
        if progress.stage != self._stage:
            self._stage, self._stage_start = progress.stage, now
        if now - self._start > QUIET_SECONDS and now - self._drawn > EVERY_SECONDS:
            self._drawn, self._shown = now, True
            sys.stderr.write(f"\r\x1b[K{line_of(progress, now - self._stage_start)}")
            sys.stderr.flush()

    def clear(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def line_of(progress: Progress, seconds: float) -> str:
    """``reading 1,200 of 5,000, 310/s, 0:12 left, 3 failed``; what nobody knows yet is left out."""
    fresh = progress.done - progress.known
    rate = fresh / seconds if seconds > 0 else 0.0
    of = f" of {progress.expected:,}" if progress.expected else ""
    parts = [f"{progress.stage} {progress.done:,}{of}", f"{rate:,.0f}/s"]
    if progress.expected and rate:
        left = max(0, round((progress.expected - progress.done) / rate))
        parts.append(f"{left // 60}:{left % 60:02d} left")
    if progress.failed:
        parts.append(f"{progress.failed:,} failed")
    return ", ".join(parts)
