"""From journal to report: ranking, demand, failures and pages, written as one."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any

from cvmatch.batch.asked import Order
from cvmatch.batch.gather import Tell
from cvmatch.batch.market import Market
from cvmatch.batch.pages import chosen_pages, make_pages
from cvmatch.model import Status
from cvmatch.render.blocks import parts_html
from cvmatch.render.index import ROWS_SHOWN, render_index
from cvmatch.render.market import learn_rows, market_parts, pay_rows
from cvmatch.render.page import POLICY
from cvmatch.render.tables import DEMAND, FAILURES, RANKING, render_csv, render_ranking_json
from cvmatch.store import Journal
from cvmatch.store.folder import Staged

DEMAND_SHOWN = 40
FAILURES_SHOWN = 200


def ranking_rows(
    order: Order, journal: Journal, pages: Mapping[int, tuple[str, int]] | None = None, most: int | None = None
) -> Iterator[Row]:
    """One row a pair, best first, at most so many; ``also`` names where else the advert stands; with ``page``, the file
    of the advert's page, where this pair is the one it shows.
    """
    sources = [cv.document.source for cv in order.cvs]
    for cv, seq, name, title, repeated, value, *counts in journal.ranking(most):
        row: Row = {"cv": sources[cv], "advert": name, "title": title, "score": value}
        row.update(zip((s.value for s in Status), counts, strict=True))
        if repeated:
            row["also"] = "; ".join(journal.places(seq))
        if pages and pages.get(seq, ("", -1))[1] == cv:
            row["page"] = pages[seq][0]
        yield row


Row = dict[str, Any]


def failure_rows(order: Order, journal: Journal) -> Iterator[Row]:
    """One row a file or feed row that could not be read: CVs first, then adverts in their order."""
    for failure in order.failures:
        yield {"source": failure.source, "code": failure.code, "hint": failure.hint}
    for source, code, hint in journal.failures():
        yield {"source": source, "code": code, "hint": hint}


def write_report(out: Path, order: Order, journal: Journal, market: Market, tell: Tell) -> None:
    """All files of the report, as one. Raises StoreError, and then the old report is as it was."""
    pages = chosen_pages(order, journal)
    with Staged(out) as staged:
        for name in _pages_of(out):
            staged.drop(name)
        for name, page in make_pages(order, journal, pages, tell):
            staged.write(f"adverts/{name}", [page])
        staged.write("ranking.csv", render_csv(RANKING, ranking_rows(order, journal)))
        further = {"learn": learn_rows(market.lessons), "pay": pay_rows(market.pay)}
        staged.write("ranking.json", render_ranking_json(order.versions, ranking_rows(order, journal), **further))
        staged.write("demand.csv", render_csv(DEMAND, market.demand))
        staged.write("failures.csv", render_csv(FAILURES, failure_rows(order, journal)))
        staged.write("index.html", [_index(order, journal, pages, market)])
        if order.adverts.suffix.lower() == ".parquet":
            from cvmatch.render.parquet import write_parquet

            write_parquet(staged.path("ranking.parquet"), ranking_rows(order, journal))


def _pages_of(out: Path) -> Iterator[str]:
    """The pages of the report before; what else lies among them is not ours."""
    for path in sorted((out / "adverts").glob("*.html")):
        with contextlib.suppress(OSError), path.open("rb") as file:
            if POLICY.encode() in file.read(500):
                yield f"adverts/{path.name}"


def _index(order: Order, journal: Journal, pages: Mapping[int, tuple[str, int]], market: Market) -> str:
    rows = list(ranking_rows(order, journal, pages, ROWS_SHOWN))
    failures = list(islice(failure_rows(order, journal), FAILURES_SHOWN))
    read, failed = journal.count()
    said = parts_html(market_parts(market.lessons, market.pay))
    totals = {"pairs": journal.pairs(), "adverts": read, "failures": failed + len(order.failures)}
    return render_index(rows, market.demand[:DEMAND_SHOWN], failures, totals, order.versions, said)
