"""The one inward door for bytes: any file, advert feed or taxonomy folder to nouns, within limits."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cvmatch.read.feeds import read_adverts as read_adverts
    from cvmatch.read.isolate import read_bytes as read_bytes
    from cvmatch.read.isolate import read_document as read_document
    from cvmatch.read.isolate import read_ordinary as read_ordinary
    from cvmatch.read.limits import DEFAULT_LIMITS as DEFAULT_LIMITS
    from cvmatch.read.limits import Limits as Limits
    from cvmatch.read.pool import ReaderPool as ReaderPool
    from cvmatch.read.tables import read_taxonomy as read_taxonomy

_HOMES = {
    "read_document": "isolate",
    "read_bytes": "isolate",
    "read_ordinary": "isolate",
    "Limits": "limits",
    "DEFAULT_LIMITS": "limits",
    "ReaderPool": "pool",
    "read_adverts": "feeds",
    "read_taxonomy": "tables",
}

__all__ = [
    "DEFAULT_LIMITS",
    "Limits",
    "ReaderPool",
    "read_adverts",
    "read_bytes",
    "read_document",
    "read_ordinary",
    "read_taxonomy",
]


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{home}"), name)
