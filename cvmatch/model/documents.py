"""A file as text in reading order, and what went wrong with one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from cvmatch.model.words import LineKind


class Span(NamedTuple):
    """A half-open stretch of ``Document.text``."""

    start: int
    end: int


class YearMonth(NamedTuple):
    """A date as CVs state it: a year, and a month (1-12) where one is given."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


class Line(NamedTuple):
    """One visual line or table cell. ``size`` is its letter height relative to the body text (1.0)."""

    span: Span
    page: int = 1
    kind: LineKind = LineKind.BODY
    size: float = 1.0
    bold: bool = False
    indent: float = 0.0


class Notice(NamedTuple):
    """Something worth saying that is no failure: ``page 2 has no text (scanned?)``."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text in reading order, cleaned once at reading and never changed after.

    A newline ends a line; a tab stands where a line has a wide gap or a table has a cell border.
    ``fields`` holds what a structured source states outright (JSON-LD, JSON Resume, a feed's columns), by the
    source's own names. ``hidden`` is text a person would not see; it is reported and never counted.
    """

    source: str
    sha256: str
    media_type: str
    text: str
    lines: tuple[Line, ...] = ()
    notices: tuple[Notice, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    hidden: str = ""
    pages: int = 1


class Failure(NamedTuple):
    """A file that could not be read: a code of ``errors.READ_CODES`` and what to do."""

    source: str
    code: str
    hint: str
