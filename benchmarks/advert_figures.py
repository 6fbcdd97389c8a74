"""One figure of a benchmark beside its limit, and shares counted over halves of the data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

HALVES = ("even", "odd")


@dataclass(frozen=True)
class Figure:
    """What was asked and reached; ``least`` says that more is better. No limit: told for its own sake."""

    name: str
    value: float
    limit: float | None = None
    least: bool = True
    note: str = ""

    def __str__(self) -> str:
        met = self.limit is None or (self.value >= self.limit if self.least else self.value <= self.limit)
        sign = ">=" if self.least else "<="
        limit = f"  {sign} {self.limit:g}" if self.limit is not None else ""
        return f"{self.name:<46}{self.value:7.3f}{limit:<11}{'' if met else '  MISSED'}  {self.note}".rstrip()


@dataclass
class Tally:
    """Right and all, per figure and half."""

    right: Counter[tuple[str, str]] = field(default_factory=Counter)
    all: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, name: str, half: str, right: bool) -> None:
        for part in (half, "all"):
            self.all[name, part] += 1
            self.right[name, part] += right

    def figures(self, name: str, limit: float | None = None) -> Iterator[Figure]:
        """The share over all data with its limit, then per half."""
        for part in ("all", *HALVES):
            right, of = self.right[name, part], self.all[name, part]
            yield Figure(f"{name}, {part}", right / max(1, of), limit, note=f"{right} of {of}")
