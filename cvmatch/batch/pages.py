"""One page per advert for the best of the ranking, made by the same workers that did the extracting."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cvmatch.advice import advise
from cvmatch.batch.asked import Order, Progress
from cvmatch.batch.extract import Setting, taxonomy_of, unpack_document
from cvmatch.batch.gather import Tell, setting_of
from cvmatch.batch.names import page_names
from cvmatch.batch.share import share_out
from cvmatch.model import CV
from cvmatch.render import render_html
from cvmatch.scoring import score
from cvmatch.store import Journal
from cvmatch.target import parse_advert

PAGES_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class PagePiece:
    """One page to make: its file name, and the advert."""

    name: str
    document: bytes
    source: str


@dataclass(frozen=True, slots=True)
class PageTask:
    """Some pages for one CV and one worker."""

    setting: Setting
    cv: CV
    today: datetime.date
    versions: tuple[tuple[str, str], ...]
    pieces: tuple[PagePiece, ...]


def render_pages(task: PageTask) -> list[bytes]:
    """The pages of a task as HTML."""
    taxonomy, versions = taxonomy_of(task.setting), dict(task.versions)
    pages = []
    for piece in task.pieces:
        target = parse_advert(unpack_document(piece.document, piece.source), taxonomy)
        match = score(task.cv, target, taxonomy, task.today)
        pages.append(render_html(match, advise(match, taxonomy, task.today), versions).encode("utf-8", "replace"))
    return pages


def chosen_pages(order: Order, journal: Journal) -> dict[int, tuple[str, int]]:
    """Advert -> name of its page and the CV that fits it best; for the adverts at the top of the ranking."""
    best: dict[int, tuple[str, int]] = {}
    for cv, seq, name, *_ in journal.ranking(order.pages * len(order.cvs)):  # no advert comes oftener than once a CV
        if len(best) == order.pages:
            break
        best.setdefault(seq, (name, cv))
    names = page_names((seq, name) for seq, (name, _) in best.items())
    return {seq: (names[seq], cv) for seq, (_, cv) in best.items()}


def make_pages(
    order: Order, journal: Journal, chosen: Mapping[int, tuple[str, int]], tell: Tell
) -> Iterator[tuple[str, bytes]]:
    """File name and HTML of every chosen page, in no particular order."""
    done = 0

    def left() -> int:
        return len(chosen) - done

    for task, pages in share_out(render_pages, _tasks(order, journal, chosen), order.jobs, order.scheduler, left):
        done += len(task.pieces)
        yield from ((piece.name, page) for piece, page in zip(task.pieces, pages or render_pages(task), strict=True))
        tell(Progress("writing", done, len(chosen), 0))


def _tasks(order: Order, journal: Journal, chosen: Mapping[int, tuple[str, int]]) -> Iterator[PageTask]:
    setting, versions = setting_of(order), tuple(order.versions.items())
    by_cv: dict[int, list[int]] = {}
    for seq, (_, cv) in chosen.items():
        by_cv.setdefault(cv, []).append(seq)
    for cv, seqs in by_cv.items():
        for start in range(0, len(seqs), PAGES_AT_ONCE):
            some = seqs[start : start + PAGES_AT_ONCE]
            pieces = tuple(PagePiece(chosen[s][0], journal.document(s), journal.entry(s).source) for s in some)
            yield PageTask(setting, order.cvs[cv], order.today, versions, pieces)
