"""What is asked of one batch, and what it says while it runs and at the end."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from cvmatch.model import CV, Failure
from cvmatch.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class Order:
    """Which CVs against which adverts, how, and where the report goes (None: nowhere).

    ``cvs`` and ``failures`` are what became of ``files`` once they are read. With ``resume`` an unfinished run in
    ``out`` is continued; it then counts from the day that run counted from, unless ``day_given``. ``jobs`` is
    how many processes to use at most, ``scheduler`` the address of a Dask cluster, ``best`` how many adverts are kept
    per CV (None: all), ``pages`` how many adverts get a page of their own.
    """

    files: tuple[str, ...]
    adverts: Path
    taxonomy: Taxonomy
    today: datetime.date
    versions: Mapping[str, str]
    taxonomy_folder: Path | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    jobs: int = 1
    scheduler: str | None = None
    out: Path | None = None
    best: int | None = None
    pages: int = 500
    ocr: bool = False
    resume: bool = False
    day_given: bool = False
    cvs: tuple[CV, ...] = ()
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a batch is. ``expected`` is None while nobody knows; ``known`` were extracted by an earlier run."""

    stage: str
    done: int
    expected: int | None
    failed: int
    known: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """What happened: adverts read and failed, how many were known already or came twice, pairs ranked."""

    adverts: int
    failed: int
    known: int
    twins: int
    pairs: int
