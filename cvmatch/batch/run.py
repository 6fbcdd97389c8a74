"""A whole batch: gather, tally, report; what was gathered outlives a killed run."""

from __future__ import annotations

import contextlib
import datetime
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from cvmatch.batch.asked import Done, Order
from cvmatch.batch.gather import Tell, gather
from cvmatch.batch.market import Market, market_of
from cvmatch.batch.people import with_cvs
from cvmatch.batch.readers import Readers
from cvmatch.batch.report import write_report
from cvmatch.batch.tally import Tally
from cvmatch.errors import CvmatchError, UsageProblem
from cvmatch.store import Journal
from cvmatch.store.folder import PLACE

R = TypeVar("R")
"""What the caller makes of the finished journal (a table for the terminal, JSON)."""


def run_batch(order: Order, tell: Tell, show: Callable[[Order, Journal, Market], R]) -> tuple[Done, R]:
    """Everything asked for, in order; ``show`` is called with the finished journal before it is given up.

    Raises CvmatchError where no CV can be read or there is no advert at all, StoreError where the output folder
    refuses or is in use.
    """
    _check(order)
    with _journal(order) as journal, Readers(order.jobs, order.ocr) as readers:
        order = with_cvs(_dated(order, journal), readers)
        counted = Tally(order, journal)
        gathered = gather(order, journal, readers, tell, counted.follow)
        if not gathered.done:
            raise CvmatchError(f"there is no advert in {order.adverts}", "name a folder or a feed that holds some")
        counted.finish(gathered.taken)
        market = market_of(order, journal, counted.people, counted.pay)
        if order.out is not None:
            write_report(order.out, order, journal, market, tell)
        answer = show(order, journal, market)
        adverts, failed = journal.count()
        done = Done(adverts, failed + len(order.failures), gathered.known, journal.twins(), journal.pairs())
        if order.out is not None:
            journal.settle()
    return done, answer


def _check(order: Order) -> None:
    if order.out is None:
        return
    out, adverts = order.out.absolute(), order.adverts.absolute()
    if out == adverts or out / "adverts" == adverts:
        raise UsageProblem(f"the report would be written among the adverts in {adverts}", "choose another --out")


def _dated(order: Order, journal: Journal) -> Order:
    """A run that is continued after midnight still counts from the day it began."""
    if order.day_given:
        return order
    return replace(order, today=datetime.date.fromisoformat(journal.note("today", order.today.isoformat())))


@contextlib.contextmanager
def _journal(order: Order) -> Iterator[Journal]:
    """The journal beside the report to be; without a report one that goes with the run."""
    out = order.out
    if out is not None:
        with Journal(out / PLACE / "journal.sqlite", order.resume) as journal:
            yield journal
        with contextlib.suppress(OSError):
            (out / PLACE).rmdir()  # stays where a journal stays
        return
    with tempfile.TemporaryDirectory(prefix="cvmatch-") as folder, Journal(Path(folder) / "journal.sqlite") as journal:
        yield journal
