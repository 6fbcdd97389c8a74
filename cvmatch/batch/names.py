"""File names for adverts' pages: safe on every system whatever an id holds, and no two the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

LONGEST = 100
"""Bytes of a name before its ending: half of what the narrowest file systems take."""

_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.I)


def page_names(ids: Iterable[tuple[int, str]]) -> dict[int, str]:
    """A file name for each numbered advert by its id; the same adverts give the same names."""
    taken: set[str] = set()
    names: dict[int, str] = {}
    for number, name in sorted(ids):
        stem = free = _stem(name)
        count = 1
        while free.casefold() in taken:
            count += 1
            free = f"{stem}-{count}"
        taken.add(free.casefold())
        names[number] = f"{free}.html"
    return names


def _stem(name: str) -> str:
    """Letters, digits, dots, dashes and underscores of the id; never a hidden file, a device or nothing."""
    plain = unicodedata.normalize("NFC", name)
    stem = re.sub(r"[^\w.-]+", "_", plain).strip("._- ")
    stem = stem.encode("utf-8")[:LONGEST].decode("utf-8", "ignore").rstrip("._- ")
    return f"advert-{stem}" if not stem or _RESERVED.fullmatch(stem) else stem
