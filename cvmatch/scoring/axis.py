"""One part of the score that is no single skill."""

from __future__ import annotations

from typing import NamedTuple


class Axis(NamedTuple):
    """One part: its key in ``weights.AXIS``, its value 0..1 and what it rests on."""

    key: str
    name: str
    value: float
    reason: str
