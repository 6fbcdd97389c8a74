"""The CVs of a batch: read like the adverts, each in its own process; one that fails does not stop the others."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cvmatch.batch.asked import Order
from cvmatch.batch.readers import Readers
from cvmatch.cv import parse_cv
from cvmatch.errors import READ_CODES, CvmatchError, ReadError
from cvmatch.model import CV, Document, Failure


def with_cvs(order: Order, readers: Readers) -> Order:
    """The order with its CVs read. Raises the only CV's ReadError, or CvmatchError where none can be read."""
    found = [_parsed(d, order) for d in readers.read([Path(f) for f in order.files], len(order.files))]
    cvs = tuple(item for item in found if isinstance(item, CV))
    failures = tuple(item for item in found if isinstance(item, Failure))
    if not cvs and len(failures) == 1:
        raise ReadError(failures[0].code, failures[0].source)
    if not cvs:
        raise CvmatchError(f"none of {len(failures)} CVs can be read", f"the first one: {failures[0].hint}")
    return replace(order, cvs=cvs, failures=failures)


def _parsed(document: Document | Failure, order: Order) -> CV | Failure:
    if isinstance(document, Failure):
        return document
    try:
        return parse_cv(document, order.taxonomy, order.today)
    except Exception:  # a CV that our own code stumbles over must not stop the others
        return Failure(document.source, "crashed", READ_CODES["crashed"][1])
