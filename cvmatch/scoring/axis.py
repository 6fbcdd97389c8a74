"""One part of the score that is no single skill."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """One part: its key in ``weights.AXIS``, its value 0..1 and what it rests on."""

    key: str
    name: str
    value: float
    reason: str
