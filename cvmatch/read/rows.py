"""A row of a feed as a Document, apart from reading the feed, so that many processes can share it."""

from __future__ import annotations

import difflib
import hashlib
import html
import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from cvmatch.errors import ReadError, UnknownName
from cvmatch.model import Document, Failure
from cvmatch.read import kind as kinds
from cvmatch.read.assemble import assemble
from cvmatch.read.isolate import read_each
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.plain import read_plain
from cvmatch.read.webpage import fields_of, pay_fields, text_of

Row = Mapping[str, object]

FIELDS = {
    "title": "title jobtitle positiontitle position role headline jobname vacancy",
    "organisation": "company companyname organisation organization employer firm hiringorganization",
    "location": "location joblocation place city",
    "employment_type": "jobtype employmenttype contracttype",
    "remote": "isremote remote",
    "pay_low": "minamount paylow salarymin minsalary salaryfrom salarylow minimumsalary minpay payfrom",
    "pay_high": "maxamount payhigh salarymax maxsalary salaryto salaryhigh maximumsalary maxpay payto",
    "pay": "salary pay compensation salaryrange payrange salarytext basesalary salaryestimate remuneration wage ctc",
    "pay_currency": "currency paycurrency salarycurrency",
    "pay_period": "interval payperiod salaryperiod salaryfrequency payfrequency salaryinterval",
    "id": "id jobid",
    "description": "description jobdescription text body fulldescription descriptiontext jobdetails",
}
"""Our names and what feeds call them, by letters alone: ``Job Title``, ``jobTitle`` and ``job_title`` are one."""

NAMES_SHOWN = 12
"""Columns of a feed that a message names."""

_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|~&<>$])")

Pages = Mapping[str, Document | ReadError]
"""Rows whose text is HTML, by their place, already read; and those whose text is none at all, with the reason."""


def read_pages(rows: Iterable[tuple[str, Row | None]], columns: Mapping[str, str]) -> Pages:
    """Those of the rows whose text is not plain: foreign code reads HTML, so all of it shares a process of its own."""
    pages: list[tuple[bytes, str]] = []
    refused: dict[str, Document | ReadError] = {}
    for place, row in rows:
        data = _cell(row, columns) if row is not None else b""
        try:
            # A cell is HTML or text: that a text opens with ``[1]`` makes it no JSON.
            if data and kinds.kind_of(data, place) == kinds.HTML:
                pages.append((data, place))
        except ReadError as error:
            refused[place] = error
    return refused | dict(zip((place for _, place in pages), read_each(iter(pages)), strict=True))


def row_document(place: str, row: Row | None, columns: Mapping[str, str], pages: Pages) -> Document | Failure:
    """The Document of a row; ``pages`` as ``read_pages`` gives them.

    Plain text is read here and now: nothing but our own code touches it.
    """
    if row is None:
        return Failure(place, "damaged", "the row is no JSON object")
    data = _cell(row, columns)
    if not data.strip():
        return Failure(place, "no_text", _lacking(row, columns))
    try:
        read = pages[place] if place in pages else _plain(data, place)
        if isinstance(read, ReadError):
            raise read
    except ReadError as error:
        return Failure(place, error.code, error.hint)
    fields = row_fields(place, row, columns)
    digest = hashlib.sha256(json.dumps(fields, sort_keys=True, default=str).encode() + read.sha256.encode()).hexdigest()
    return Document(place, digest, read.media_type, read.text, read.lines, read.notices, fields, read.hidden)


def row_fields(place: str, row: Row, columns: Mapping[str, str]) -> dict[str, object]:
    """What the row states outright, by our names; its place is its id where it has none."""
    fields: dict[str, object] = dict(fields_of(dict(row))) if row.get("@type") == "JobPosting" else {}
    for name in FIELDS:
        if name not in fields and name != "description" and (value := _value(row, name, columns)):
            fields[name] = value
    fields.update(_nested_pay(row, columns))
    return {**fields, "id": fields.get("id") or place}


def _nested_pay(row: Row, columns: Mapping[str, str]) -> dict[str, object]:
    """What a column of pay states that is an object itself: schema.org's MonetaryAmount, or minimum and maximum."""
    keys = _columns_of(tuple(row), "pay", columns.get("pay", ""))
    value = next((row[key] for key in keys if isinstance(row[key], dict)), None)
    return pay_fields(value) if value is not None else {}


def our_name(name: str) -> str:
    """Our name for what somebody calls a column: ``company`` is ``organisation``, ``Job Title`` is ``title``.

    Raises UnknownName for what is none; its hint names the nearest, or all of them.
    """
    letters = _letters(name)
    for ours, theirs in FIELDS.items():
        if name == ours or letters in theirs.split():
            return ours
    near = difflib.get_close_matches(name, FIELDS, 2)
    raise UnknownName("column of an advert", name, tuple(near), f"there are {', '.join(FIELDS)}")


def row_words(row: Row, columns: Mapping[str, str]) -> tuple[str, ...]:
    """Title, organisation and text of a row: what two rows share that are one advert."""
    return tuple(_value(row, name, columns) for name in ("title", "organisation", "description"))


def _cell(row: Row, columns: Mapping[str, str]) -> bytes:
    text = _value(row, "description", columns)
    if "&" in text and "<" not in text:
        text = html.unescape(text).replace("\r\n", "\n").replace("\r", "\n")
    if "\\" in text:
        text = _ESCAPE.sub(r"\1", text)
    return text.encode("utf-8", "replace")


def _value(row: Row, name: str, columns: Mapping[str, str]) -> str:
    """What a row says under one of our names, "" where it says nothing."""
    for key in _columns_of(tuple(row), name, columns.get(name, "")):
        value = row[key]
        said = text_of(value) if isinstance(value, dict | list) else str(value)
        if value is not None and said not in ("", "nan"):
            return said
    return ""


@lru_cache(maxsize=256)
def _columns_of(keys: tuple[str, ...], name: str, own: str) -> tuple[str, ...]:
    """The columns of a feed that hold what we call ``name``: the one it was told, then those of known names."""
    folded: dict[str, str] = {}
    for key in keys:
        if isinstance(key, str):
            folded.setdefault(_letters(key), key)
    told = own if own in keys else folded.get(_letters(own), "") if own else ""
    known = (folded.get(letters, "") for letters in FIELDS[name].split())
    return tuple(dict.fromkeys(key for key in (told, *known) if key))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def has_column(names: tuple[str, ...], ours: str, theirs: str) -> bool:
    """Whether a feed with columns of these names has the one it is said to have, or else any that may be ours."""
    if theirs:
        return theirs in names or _letters(theirs) in map(_letters, names)
    return bool(_columns_of(names, ours, ""))


def some_of(names: Iterable[object]) -> str:
    """The names of columns, of many the first."""
    shown = [str(name) for name in names if name is not None]
    more = f" and {len(shown) - NAMES_SHOWN} more" if len(shown) > NAMES_SHOWN else ""
    return ", ".join(shown[:NAMES_SHOWN]) + more


def _lacking(row: Row, columns: Mapping[str, str]) -> str:
    """Why a row has no text, and what to do."""
    if _columns_of(tuple(row), "description", columns.get("description", "")):
        return "the description of this row is empty"
    return f"no column is known to hold the text (columns: {some_of(row)}); name it with --column description=NAME"


def _plain(data: bytes, place: str) -> Document:
    drafts, notices = read_plain(data)
    digest = hashlib.sha256(data).hexdigest()
    return assemble(drafts, source=place, sha256=digest, media_type=kinds.PLAIN, limits=DEFAULT_LIMITS, notices=notices)
