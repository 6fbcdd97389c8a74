"""LinkedIn's data export (a zip of CSV files) as the lines a CV has and as JSON Resume fields."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.read.archive import Archive
from cvmatch.read.assemble import Draft
from cvmatch.read.clean import clean
from cvmatch.read.jsonresume import resume_lines
from cvmatch.read.limits import Limits
from cvmatch.read.plain import decode

_MONTHS = {name: i + 1 for i, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split())}

Row = dict[str, str]


def read_linkedin(data: bytes, source: str, limits: Limits) -> tuple[list[Draft], dict[str, Any]]:
    """The lines, and the export as JSON Resume fields. Raises ReadError ``damaged``, ``encrypted``, ``too_large``."""
    archive = Archive(data, source, limits)
    tables = {name.rpartition("/")[2].removesuffix(".csv"): name for name in archive.names if name.endswith(".csv")}
    fields = _resume({name: list(_rows(archive, path)) for name, path in tables.items() if name in _WANTED})
    drafts = list(resume_lines(fields))
    if not drafts:
        raise ReadError("no_text", source)
    return drafts, fields


_WANTED = frozenset(
    "profile positions education skills certifications projects languages honors publications volunteering".split()
) | {"email addresses", "email_addresses"}


def _rows(archive: Archive, path: str) -> Iterator[Row]:
    text = clean(decode(archive.part(path) or b"")[0])
    try:
        for row in csv.DictReader(StringIO(text)):
            yield {str(key).strip().lower(): str(cell or "").strip() for key, cell in row.items()}
    except csv.Error:
        return


def _resume(tables: dict[str, list[Row]]) -> dict[str, Any]:
    def items(table: str, **names: str) -> list[dict[str, Any]]:
        return [_item(row, **names) for row in tables.get(table, ())]

    return {
        "basics": _basics(tables),
        "work": [_position(row) for row in tables.get("positions", ())],
        "volunteer": items("volunteering", position="role", organization="company name"),
        "education": [_school(row) for row in tables.get("education", ())],
        "certificates": items("certifications", name="name", issuer="authority"),
        "projects": items("projects", name="title", description="description"),
        "publications": items("publications", name="name", publisher="publisher"),
        "awards": items("honors", title="title", summary="description"),
        "skills": items("skills", name="name"),
        "languages": items("languages", language="name", fluency="proficiency"),
    }


def _basics(tables: dict[str, list[Row]]) -> dict[str, Any]:
    profile = (tables.get("profile") or [{}])[0]
    emails = tables.get("email addresses") or tables.get("email_addresses") or [{}]
    return {
        "name": " ".join(filter(None, (profile.get("first name"), profile.get("last name")))),
        "label": profile.get("headline", ""),
        "summary": profile.get("summary", ""),
        "email": emails[0].get("email address", ""),
        "location": {"city": profile.get("geo location", "")},
    }


def _position(row: Row) -> dict[str, Any]:
    item = _item(row, name="company name", position="title", location="location")
    lines = [line.strip(" •-*") for line in row.get("description", "").split("\n")]
    return {**item, "highlights": [line for line in lines if line]}


def _school(row: Row) -> dict[str, Any]:
    item = _item(row, institution="school name", studyType="degree name")
    return {**item, "courses": [row["notes"]] if row.get("notes") else []}


def _item(row: Row, **names: str) -> dict[str, Any]:
    start = row.get("started on") or row.get("start date") or ""
    end = row.get("finished on") or row.get("end date") or ""
    dates = {"startDate": _date(start), "endDate": _date(end)}
    return {**{key: row.get(name, "") for key, name in names.items()}, **{k: v for k, v in dates.items() if v}}


def _date(text: str) -> str:
    """``Mar 2018`` as ``2018-03``; a bare year stays."""
    month, _, year = text.rpartition(" ")
    number = _MONTHS.get(month[:3].lower())
    return f"{year}-{number:02d}" if number and year.isdigit() else text
