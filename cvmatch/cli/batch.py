"""``cvmatch batch``: CVs against a folder or feed of adverts."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias

import typer

from cvmatch.cli import options
from cvmatch.cli.progress import watch
from cvmatch.cli.talk import say
from cvmatch.errors import READ_CODES, CvmatchError, UsageProblem

if TYPE_CHECKING:
    from cvmatch.batch import Done, Order
    from cvmatch.batch.market import Market
    from cvmatch.render.blocks import Part
    from cvmatch.store import Journal


EPILOG = "Example: cvmatch batch cv.pdf adverts/ --out out/"
ROWS_SHOWN = 30
FAILURES_SHOWN = 20
DEMAND_SHOWN = 12
MOST_PAIRS = 1_000_000
BEST_OF_MANY = 100

Cvs = Annotated[
    list[str],
    typer.Argument(metavar="CV...", help="CVs or folders of them; without --adverts the last is the adverts."),
]
Adverts = Annotated[
    list[Path] | None, typer.Option("--adverts", metavar="DIR|FILE", help="A folder or feed (.csv, .jsonl, .parquet).")
]
Out = Annotated[
    Path | None, typer.Option("--out", metavar="DIR", help="Write index.html, tables and a page per advert there.")
]
Jobs = Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, help="Processes; all cores if left out.")]
Scheduler = Annotated[
    str | None, typer.Option("--scheduler", metavar="ADDRESS", help="Work on this Dask cluster (tcp://host:8786).")
]
Resume = Annotated[bool, typer.Option("--resume", help="Go on with an unfinished run in the same --out folder.")]
Best = Annotated[int | None, typer.Option("--best", metavar="N", min=1, help="Keep only each CV's N best adverts.")]
Pages = Annotated[int, typer.Option("--pages", metavar="N", min=0, help="Adverts that get a page of their own.")]


def register(app: typer.Typer) -> None:
    """Add the command to the app."""
    app.command("batch", epilog=EPILOG)(batch)


def batch(
    cvs: Cvs,
    adverts: Adverts = None,
    out: Out = None,
    jobs: Jobs = None,
    scheduler: Scheduler = None,
    resume: Resume = False,
    best: Best = None,
    pages: Pages = 500,
    column: options.ColumnOption = None,
    as_json: options.JsonOption = False,
    taxonomy: options.TaxonomyOption = None,
    today: options.TodayOption = None,
    ocr: options.OcrOption = False,
) -> None:
    """Rank a folder or feed of adverts for one or more CVs, and count what the adverts ask for.

    Exit code 1 says that some files could not be read: the report is there, failures.csv names them.
    """
    from cvmatch.batch import Order
    from cvmatch.spread import cores

    if resume and out is None:
        raise UsageProblem("--resume needs the --out folder of the run to go on with")
    files, source = _split(cvs, adverts)
    day, known = options.day(today), options.open_taxonomy(taxonomy)
    order = Order(
        files,
        source,
        known,
        day,
        options.versions(known),
        taxonomy,
        options.columns_of(column or (), source),
        jobs or cores(),
        scheduler,
        out,
        best or _best_of_many(len(files), source),
        pages,
        ocr,
        resume,
        today is not None,
    )
    _run(order, as_json)


def _run(order: Order, as_json: bool) -> None:
    from cvmatch.batch import run_batch

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # whoever ends the run: nothing is left behind
    try:
        with watch() as tell:
            done, answer = run_batch(order, tell, _answer_json if as_json else _answer_rows)
    except KeyboardInterrupt:
        kept = "what is done is kept, go on with --resume" if order.out else "nothing was written"
        say(f"cvmatch: interrupted: {kept}")
        raise typer.Exit(130) from None
    if isinstance(answer, str):
        options.print_data(answer)
    else:
        _print_table(*answer, done, order)
    say(_final_line(done, order))
    if done.failed:
        raise typer.Exit(1)


def _split(cvs: list[str], adverts: list[Path] | None) -> tuple[tuple[str, ...], Path]:
    if adverts and len(adverts) > 1:
        raise UsageProblem(
            "--adverts is given more than once", "put the feeds and adverts into one folder and give that"
        )
    people = list(cvs)
    source = adverts[0] if adverts else Path(people.pop())
    files = tuple(file for name in people for file in _files(name))
    if not files:
        raise UsageProblem("give at least one CV and the adverts", "cvmatch batch CV --adverts FOLDER")
    if not source.exists():
        raise CvmatchError(f"{source} does not exist", "give the path of a folder or feed of adverts")
    return files, source


def _files(name: str) -> Iterator[str]:
    """A CV, or those of a folder by name."""
    path = Path(name)
    if name == "-" or not path.is_dir():
        yield name
        return
    yield from (str(p) for p in sorted(path.rglob("*")) if not p.name.startswith(".") and not p.is_dir())


def _best_of_many(people: int, source: Path) -> int | None:
    """All pairs, unless nobody could look through so many."""
    from cvmatch.batch.sources import count_sources

    if people == 1:
        return None
    adverts = count_sources(source)
    if adverts is not None and people * adverts <= MOST_PAIRS:
        return None
    say(f"cvmatch: keeping the {BEST_OF_MANY} best adverts of each of {people} CVs; --best N for another number")
    return BEST_OF_MANY


def _answer_json(order: Order, journal: Journal, market: Market) -> Answer:
    from cvmatch.batch.report import failure_rows, ranking_rows
    from cvmatch.render.market import learn_rows, pay_rows
    from cvmatch.render.tables import render_ranking_json

    rows, failures = ranking_rows(order, journal), failure_rows(order, journal)
    further = {"learn": learn_rows(market.lessons), "pay": pay_rows(market.pay)}
    return "".join(render_ranking_json(order.versions, rows, demand=market.demand, failures=failures, **further))


Rows = list[dict[str, Any]]
Answer: TypeAlias = "str | tuple[Rows, Rows, tuple[Part, ...]]"


def _answer_rows(order: Order, journal: Journal, market: Market) -> Answer:
    from cvmatch.batch.report import failure_rows, ranking_rows
    from cvmatch.render.market import demand_part, market_parts

    rows = list(ranking_rows(order, journal, most=ROWS_SHOWN))
    asked = demand_part(market.demand, DEMAND_SHOWN)
    parts = (*market_parts(market.lessons, market.pay), asked)
    return rows, list(islice(failure_rows(order, journal), FAILURES_SHOWN)), parts


def _print_table(rows: Rows, failures: Rows, parts: tuple[Part, ...], done: Done, order: Order) -> None:
    from rich.console import Console

    from cvmatch.render.blocks_terminal import parts_terminal
    from cvmatch.render.terminal import ranking_table

    console = Console(highlight=False)
    if rows:
        console.print(ranking_table(rows))
        console.print(parts_terminal(parts))
    if done.pairs > len(rows):
        where = "--out DIR writes them all" if order.out is None else f"all are in {order.out / 'ranking.csv'}"
        say(f"the first {len(rows)} of {done.pairs} rows; {where}")
    for failure in failures:
        say(f"{failure['source']} {READ_CODES[failure['code']][0]}: {failure['hint']}")
    if more := done.failed - len(failures):
        where = "" if order.out is None else f"; all are in {order.out / 'failures.csv'}"
        say(f"and {more} more that could not be read{where}")


def _final_line(done: Done, order: Order) -> str:
    parts = [f"{done.adverts} adverts read, {done.failed} failed"]
    if done.known or order.resume:
        parts.append(f"{done.known or 'none'} known from the run before")
    if done.twins:
        parts.append(f"{done.twins} repeated ones left out")
    if order.out is not None:
        parts.append(f"report in {order.out}")
    return "; ".join(parts)
