"""Arguments that several commands take, and what they become."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cvmatch import __version__
from cvmatch.errors import UsageProblem

if TYPE_CHECKING:
    from cvmatch.model import CV, Document, Target
    from cvmatch.taxonomy import Taxonomy

TaxonomyOption = Annotated[
    Path | None, typer.Option("--taxonomy", metavar="DIR", help="A taxonomy folder instead of the built-in one.")
]
TodayOption = Annotated[
    str | None,
    typer.Option("--today", metavar="DATE", help="The day 'present' means, as 2026-11-01; today if left out."),
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON object and nothing else on stdout.")]
RoleOption = Annotated[str | None, typer.Option("--target", metavar="ROLE", help="A role, by id or name.")]
AdvertOption = Annotated[str | None, typer.Option("--advert", metavar="FILE", help="A job advert.")]
ColumnOption = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="OURS=THEIRS", help="A feed's own name for title, description, id or company."),
]
ReportOption = Annotated[
    Path | None, typer.Option("--report", metavar="FILE", help="Also write a report: .html, .md or .json.")
]
OcrOption = Annotated[bool, typer.Option("--ocr", help="Read scanned pages with tesseract, if it is installed.")]


def day(text: str | None) -> datetime.date:
    """The date given, or the machine's: the one clock in cvmatch."""
    if text is None:
        return datetime.date.today()
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise UsageProblem(f"{text!r} is not a date", "write it as 2026-11-01") from None


def open_taxonomy(folder: Path | None) -> Taxonomy:
    """The built-in taxonomy, or the one in a folder."""
    from cvmatch.read import read_taxonomy

    return read_taxonomy(folder)


def open_document(path: str, ocr: bool = False, meanwhile: Callable[[], object] | None = None) -> Document:
    """A file, or stdin for ``-``, as text; ``meanwhile`` is called while a file is read."""
    from cvmatch.read import read_bytes, read_document

    if path == "-":
        import sys

        return read_bytes(sys.stdin.buffer.read(), "stdin", ocr=ocr)
    return read_document(path, ocr=ocr, meanwhile=meanwhile)


def open_advert(
    path: str, ocr: bool = False, row: int | None = None, columns: Mapping[str, str] | None = None
) -> Document:
    """A file or stdin as an advert; of a feed the row asked for (from 1), or its only one."""
    from cvmatch.read.feeds import is_feed, nth_advert

    if path != "-" and is_feed(Path(path)):
        return nth_advert(Path(path), row, columns or {})
    if row is not None or columns:
        raise UsageProblem(f"{path} is no feed: it has no rows and columns", "leave out --row and --column")
    return open_document(path, ocr)


def columns_of(pairs: Iterable[str], feed: Path | None = None) -> dict[str, str]:
    """What ``--column OURS=THEIRS`` maps, checked against a feed where there is one.

    Raises UsageProblem for what is no pair, UnknownName for no name of ours or of the feed's.
    """
    from cvmatch.read.feeds import check_columns
    from cvmatch.read.rows import our_name

    named = [pair.partition("=") for pair in pairs]
    if any(not ours or not theirs for ours, _, theirs in named):
        raise UsageProblem("a column is mapped as OURS=THEIRS", "for example --column description=body")
    columns = {our_name(ours): theirs for ours, _, theirs in named}
    if feed is not None:
        check_columns(feed, columns)
    return columns


def open_cv(path: str, taxonomy: Taxonomy, today: datetime.date, ocr: bool = False) -> CV:
    """A file as a CV."""
    document = open_document(path, ocr, meanwhile=_open_rooms)
    from cvmatch.cv import parse_cv

    return parse_cv(document, taxonomy, today)


def _open_rooms() -> None:
    """What is needed next loads while another process reads the file: together they are half of a short run."""
    import cvmatch.cv
    import cvmatch.scoring  # noqa: F401


def open_target(role: str | None, advert: str | None, taxonomy: Taxonomy, ocr: bool = False) -> Target:
    """The one target the options name: a role or an advert."""
    if (role is None) == (advert is None):
        raise UsageProblem("give either --target ROLE or --advert FILE", "'cvmatch roles' lists the roles")
    if role is not None:
        return open_role(role, taxonomy)
    from cvmatch.target import parse_advert

    return parse_advert(open_advert(str(advert), ocr), taxonomy)


def open_role(name: str, taxonomy: Taxonomy) -> Target:
    """A role of the taxonomy as a target."""
    from cvmatch.target import role_target
    from cvmatch.taxonomy import find_role

    return role_target(find_role(taxonomy, name), taxonomy)


def versions(taxonomy: Taxonomy) -> dict[str, str]:
    """What every JSON object and report states about how it was made."""
    from cvmatch.scoring import SCORE_VERSION

    return {"cvmatch_version": __version__, "taxonomy_version": taxonomy.version, "score_version": SCORE_VERSION}


REPORT_SUFFIXES = (".html", ".htm", ".md", ".json")


def check_report(path: Path | None) -> None:
    """Refuse a report of unknown kind before any work is done."""
    if path is not None and path.suffix.lower() not in REPORT_SUFFIXES:
        raise UsageProblem(f"a report cannot be written as {path.name!r}", "name it .html, .md or .json")


def write_report(path: Path, renderers: dict[str, Callable[[], str]]) -> None:
    """The report in the form its name asks for, written whole or not at all."""
    from cvmatch.store import write_atomically

    suffix = path.suffix.lower()
    write_atomically(path, renderers[".html" if suffix == ".htm" else suffix]().encode("utf-8"))


def print_data(text: str) -> None:
    """Data on stdout."""
    typer.echo(text, nl=not text.endswith("\n"))
