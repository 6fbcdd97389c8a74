"""How much of this machine one untrusted file may use."""

from __future__ import annotations

from typing import NamedTuple

MIB = 1024 * 1024


class Limits(NamedTuple):
    """Bounds for one file: bytes on disk, unpacked bytes of one part, pages, characters, seconds, memory.

    The numbers are far above any CV or advert (the largest of 85 measured has 73 pages and 220,000 characters)
    and low enough that two readers fit on a small machine. ``cpu_seconds`` backs ``seconds`` up where the
    parent is itself stopped.
    """

    file_bytes: int = 64 * MIB
    part_bytes: int = 32 * MIB
    pages: int = 300
    characters: int = 2_000_000
    seconds: float = 20.0
    cpu_seconds: int = 20
    memory_bytes: int = 1024 * MIB


DEFAULT_LIMITS = Limits()
