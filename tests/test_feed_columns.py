"""Feeds as other tools write them: names of columns, delimiters, encodings, lists, entities."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path

import pyarrow
import pytest
from pyarrow import parquet

from cvmatch.errors import CvmatchError, UnknownName
from cvmatch.model import Document, Failure
from cvmatch.read import read_adverts
from cvmatch.read.feeds import check_columns
from cvmatch.target.pay import pay_of

ROW = ("Harbour Clerk", "Saltmarsh", "Köln", "You know Python and SQL.\nYou are kind.")


def only(path: Path) -> Document:
    (found,) = read_adverts(path)
    assert isinstance(found, Document)
    return found


def stated(document: Document) -> tuple[object, ...]:
    return tuple(document.fields.get(name) for name in ("title", "organisation", "location"))


@pytest.mark.parametrize(
    "names",
    [
        ("Job Title", "Company Name", "Location", "Job Description"),
        ("jobTitle", "hiringOrganization", "jobLocation", "description"),
        ("TITLE", "Employer", "City", "Full Description"),
        ("position", "firm", "place", "text"),
    ],
)
@pytest.mark.parametrize(("delimiter", "suffix"), [(",", "csv"), (";", "csv"), ("\t", "tsv"), ("|", "csv")])
def test_columns_by_many_names_and_any_delimiter(
    tmp_path: Path, names: tuple[str, ...], delimiter: str, suffix: str
) -> None:
    feed = tmp_path / f"jobs.{suffix}"
    feed.write_text("\n".join(delimiter.join(f'"{cell}"' for cell in line) for line in (names, ROW)), "utf-8")
    document = only(feed)
    assert stated(document) == ROW[:3]
    assert document.text == "You know Python and SQL.\nYou are kind."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_encodings_of_spreadsheets(tmp_path: Path, encoding: str) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_bytes(f"title,location,description\nClerk,Köln,{ROW[3].splitlines()[0]}\n".encode(encoding))
    assert only(feed).fields["location"] == "Köln"


def test_a_list_of_objects_and_values_that_are_objects(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.json"
    feed.write_text(json.dumps([{"title": ROW[0], "company": {"name": ROW[1]}, "location": [ROW[2]], "text": ROW[3]}]))
    assert stated(only(feed)) == ROW[:3]


def test_a_list_of_linked_data_gives_its_postings(tmp_path: Path) -> None:
    pay = {"@type": "MonetaryAmount", "currency": "GBP", "value": {"minValue": 30000, "unitText": "YEAR"}}
    posting = {"@type": "JobPosting", "title": ROW[0], "description": ROW[3], "baseSalary": pay}
    feed = tmp_path / "jobs.json"
    feed.write_text(json.dumps([{"@type": "WebSite", "name": "Jobs"}, posting]))
    fields = only(feed).fields
    assert (fields["title"], fields["pay_low"], fields["pay_currency"]) == (ROW[0], 30000, "GBP")


def test_entities_become_what_they_stand_for(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.jsonl"
    feed.write_text(json.dumps({"title": "Clerk", "description": "R&amp;D of nets&#13;You know SQL well."}))
    assert only(feed).text == "R&D of nets\nYou know SQL well."


def test_a_feed_without_a_known_text_column_names_its_columns(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_text("headline,prose\nClerk,You know SQL\n")
    (failure,) = read_adverts(feed)
    assert isinstance(failure, Failure)
    assert "headline, prose" in failure.hint
    assert "--column description=NAME" in failure.hint


@pytest.mark.parametrize("name", ["salary", "Pay", "compensation", "salary_range"])
@pytest.mark.parametrize("suffix", ["csv", "jsonl", "parquet"])
def test_a_column_of_pay_in_words(tmp_path: Path, name: str, suffix: str) -> None:
    row = {"title": ROW[0], name: "£30,000 - £34,000 per annum", "description": ROW[3]}
    (pay,) = pay_of(only(feed_of(tmp_path / f"jobs.{suffix}", row)))
    assert (pay.low, pay.high, pay.currency, pay.period) == (30000, 34000, "GBP", "year")


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ({"minValue": 20, "maxValue": 25, "currency": "EUR", "unitText": "HOUR"}, (20, 25, "EUR", "hour")),
        ({"min": 40000, "max": 48000, "currency": "USD"}, (40000, 48000, "USD", "year")),
        ({"currency": "GBP", "value": {"value": "31,000 - 33,000", "unitText": "YEAR"}}, (31000, 33000, "GBP", "year")),
        ({"min": None, "max": None}, None),
        (52000, (52000, 52000, "", "year")),
    ],
)
def test_a_column_of_pay_that_is_an_object_or_a_number(tmp_path: Path, value: object, ends: object) -> None:
    feed = feed_of(tmp_path / "jobs.jsonl", {"title": ROW[0], "salary": value, "description": ROW[3]})
    assert next(((p.low, p.high, p.currency, p.period) for p in pay_of(only(feed))), None) == ends


def test_numbers_for_both_ends_count_before_words(tmp_path: Path) -> None:
    row = {"salary": "competitive, about 10k", "min_amount": "20000", "max_amount": "22000", "currency": "EUR"}
    (pay,) = pay_of(only(feed_of(tmp_path / "jobs.jsonl", {**row, "title": ROW[0], "description": ROW[3]})))
    assert (pay.low, pay.high, pay.currency) == (20000, 22000, "EUR")


def feed_of(path: Path, row: Mapping[str, object]) -> Path:
    """A feed of one row, in the format its name says."""
    if path.suffix == ".parquet":
        parquet.write_table(pyarrow.Table.from_pylist([row]), path)
    elif path.suffix == ".jsonl":
        path.write_text(json.dumps(row) + "\n", "utf-8")
    else:
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([list(row), list(row.values())])
    return path


def test_encodings_mixed_in_one_feed(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_bytes("title,description\nKöchin,Say déjà vu\n".encode() + "Köchin,Say déjà vu again\n".encode("cp1252"))
    found = [document for document in read_adverts(feed) if isinstance(document, Document)]
    assert [document.fields["title"] for document in found] == ["Köchin", "Köchin"]
    assert [document.text for document in found] == ["Say déjà vu", "Say déjà vu again"]
    lines = tmp_path / "jobs.jsonl"
    lines.write_bytes(b'{"title": "K\xf6chin", "description": "Say d\xe9j\xe0 vu"}\n')
    assert only(lines).fields["title"] == "Köchin"


def test_a_last_cell_that_was_not_quoted_is_kept_whole(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_text("title,description\nClerk,We need SQL, Docker, and tea\n", "utf-8")
    assert only(feed).text == "We need SQL, Docker, and tea"


def test_columns_are_checked_once_for_the_whole_feed(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_text("kop,tekst\n" + "Clerk,SQL\n" * 50, "utf-8")
    with pytest.raises(CvmatchError, match=r"no column of jobs.csv .* --column description=NAME .it has kop, tekst"):
        check_columns(feed, {})
    with pytest.raises(UnknownName, match="did you mean tekst"):
        check_columns(feed, {"description": "teks"})
    check_columns(feed, {"description": "tekst"})
    check_columns(tmp_path / "none.csv", {})
