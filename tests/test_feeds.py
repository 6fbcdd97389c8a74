"""Folders, feeds and saved job pages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import cvmatch
from cvmatch.errors import ReadError
from cvmatch.model import Document, Failure
from cvmatch.read import read_adverts, rows
from cvmatch.read.feeds import row_count
from cvmatch.read.isolate import read_each

TEXT = "We are looking for a developer with Python, SQL and Docker for a team of five in Leeds. " * 2


def test_a_jobspy_csv_with_backslash_escapes(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.csv"
    feed.write_text(
        '"id","title","company","min_amount","max_amount","currency","description"\n'
        '"a1","Developer","Finch","40000","50000","GBP","Says \\"hello\\", and\nPython \\- SQL"\n'
        '"a2","Tester","Finch","","","",""\n',
        "utf-8",
    )
    first, second = read_adverts(feed)
    assert isinstance(first, Document)
    assert 'Says "hello", and' in first.text
    assert "Python - SQL" in first.text
    assert (first.fields["id"], first.fields["title"], first.fields["pay_low"]) == ("a1", "Developer", "40000")
    assert isinstance(second, Failure)
    assert (second.source, second.code) == ("jobs.csv:2", "no_text")


def test_jsonl_with_columns_of_other_names_and_a_bad_row(tmp_path: Path) -> None:
    feed = tmp_path / "jobs.jsonl"
    feed.write_text(json.dumps({"headline": "Dev", "body_text": TEXT}) + "\n[1, 2]\n", "utf-8")
    good, bad = read_adverts(feed, {"title": "headline", "description": "body_text"})
    assert isinstance(good, Document)
    assert good.fields["title"] == "Dev"
    assert isinstance(bad, Failure)


def test_one_bad_file_of_a_folder_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    (tmp_path / "c.txt").write_bytes(b"")
    kinds = [type(x).__name__ for x in read_adverts(tmp_path)]
    assert kinds == ["Document", "Failure", "Failure"]


def test_a_saved_page_gives_what_its_job_posting_states(tmp_path: Path) -> None:
    posting = {
        "@graph": [
            {"@type": "WebSite", "name": "Jobs"},
            {
                "@type": ["JobPosting"],
                "title": "Developer",
                "hiringOrganization": "Finch",
                "jobLocation": [{"address": {"addressLocality": "Leeds", "addressCountry": "GB"}}],
                "baseSalary": {"currency": "GBP", "value": {"minValue": 1, "maxValue": 2, "unitText": "HOUR"}},
                "description": f"<p>{TEXT}</p><ul><li>Kafka</li></ul>",
            },
        ]
    }
    page = tmp_path / "job.html"
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    page.write_text(f"<html><head>{script}</head><body><nav>Scala jobs</nav></body></html>", "utf-8")
    document = cvmatch.read_document(page)
    assert "Kafka" in document.text
    assert "Scala" not in document.text
    assert document.fields["organisation"] == "Finch"
    assert document.fields["location"] == "Leeds, GB"
    assert (document.fields["pay_low"], document.fields["pay_period"]) == (1, "hour")


def test_the_length_of_a_feed_is_guessed_from_its_beginning(tmp_path: Path) -> None:
    lines, table = tmp_path / "feed.jsonl", tmp_path / "feed.csv"
    lines.write_text("".join(json.dumps({"id": n, "text": TEXT * 4}) + "\n" for n in range(4000)), "utf-8")
    table.write_text("id,description\n" + "".join(f'{n},"{TEXT}\n{TEXT}"\n' for n in range(4000)), "utf-8")
    assert row_count(lines) == pytest.approx(4000, rel=0.05)
    assert row_count(table) == pytest.approx(4000, rel=0.05)


def test_rows_of_html_share_a_reader_and_text_needs_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def counted(pieces: Iterable[tuple[bytes, str]]) -> Iterator[Document | ReadError]:
        asked.append(list(pieces))
        return read_each(asked[-1])

    monkeypatch.setattr(rows, "read_each", counted)
    cells = ["<p>Needs Python</p>", "Needs [1] Java", "<div><ul><li>Kotlin</li></ul></div>", ""]
    named = [(f"feed:{n}", {"description": cell}) for n, cell in enumerate(cells)]
    pages = rows.read_pages(named, {})
    found = [rows.row_document(place, row, {}, pages) for place, row in named]
    assert [getattr(d, "text", getattr(d, "code", "")) for d in found] == [
        "Needs Python",
        "Needs [1] Java",
        "• Kotlin",
        "no_text",
    ]
    assert [len(pieces) for pieces in asked] == [2]


def test_a_title_of_any_length_is_a_short_one(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    feed.write_text(json.dumps({"title": "engineer " * 50_000, "description": TEXT}) + "\n", "utf-8")
    (document,) = read_adverts(feed)
    assert isinstance(document, Document)
    assert len(cvmatch.parse_advert(document, cvmatch.read_taxonomy()).title) <= 300


MICRODATA = """<html><body><nav>Scala jobs</nav>
<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Tide Analyst</h1>
<span itemprop="hiringOrganization" itemscope><b itemprop="name">Finch</b></span>
<span itemprop="jobLocation" itemscope itemtype="https://schema.org/Place"><span itemprop="address" itemscope>
<span itemprop="addressLocality">Hull</span></span></span>
<span itemprop="baseSalary" itemscope><meta itemprop="currency" content="GBP"><span itemprop="value" itemscope>
<meta itemprop="minValue" content="30000"><meta itemprop="maxValue" content="40000"></span></span>
<div itemprop="description"><p>TEXT</p><ul><li>Kafka</li></ul></div></div></body></html>"""


def test_a_saved_page_with_microdata(tmp_path: Path) -> None:
    page = tmp_path / "job.html"
    page.write_text(MICRODATA.replace("TEXT", TEXT), "utf-8")
    document = cvmatch.read_document(page)
    assert "Kafka" in document.text
    assert "Scala" not in document.text
    stated = {name: document.fields[name] for name in ("title", "organisation", "location", "pay_low", "pay_currency")}
    assert stated == {
        "title": "Tide Analyst", "organisation": "Finch", "location": "Hull", "pay_low": "30000", "pay_currency": "GBP"
    }  # fmt: skip


def test_pay_that_stands_beside_a_posting_of_zeros(tmp_path: Path) -> None:
    posting = {
        "@type": "JobPosting",
        "title": "Developer",
        "jobLocation": {"address": {"addressLocality": "Hull", "addressCountry": "UNAVAILABLE"}},
        "baseSalary": {"currency": "GBP", "value": {"minValue": 0, "maxValue": 0}},
        "description": f"<p>{TEXT}</p>",
    }
    page = tmp_path / "job.html"
    script = f'<script type="application/ld+json">{json.dumps(posting)}</script>'
    page.write_text(f"<html><head>{script}</head><body><p>£20/hr - £25/hr</p></body></html>", "utf-8")
    document = cvmatch.read_document(page)
    target = cvmatch.parse_advert(document, cvmatch.read_taxonomy())
    assert [(p.low, p.high, p.period) for p in target.pay] == [(20.0, 25.0, "hour")]
    assert target.location == "Hull"
