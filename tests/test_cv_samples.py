"""The sample CVs of invented people, each a layout of its own, and text no one would call a CV."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cvmatch.cv import parse_cv
from cvmatch.model import CV, Span
from cvmatch.read import read_document
from tests.builders_cv import TAXONOMY, TODAY, cv_of

SAMPLES = Path(__file__).parent.parent / "samples" / "cvs"
JOBS = {
    "one_column.pdf": [
        ("Senior DevOps Engineer", "Harrowgate Payments", "2021-03", None),
        ("DevOps Engineer", "Fellside Logistics", "2018-01", "2021-02"),
        ("Linux Systems Administrator", "Calder Hosting", "2016-09", "2017-12"),
    ],
    "two_column.pdf": [
        ("Data Scientist", "Brightwater Energy", "2021-06", None),
        ("Junior Data Scientist", "Loom & Larder", "2019-09", "2021-05"),
    ],
    "two_pages.pdf": [
        ("Senior Data Engineer", "Cascadia Freight", "2020-02", None),
        ("Data Engineer", "Larkspur Health", "2016-07", "2020-01"),
        ("BI Developer", "Tidewater Insurance", "2014-08", "2016-06"),
    ],
    "tables.docx": [
        ("Backend Developer", "Quayside Bookings", "2020-04", None),
        ("Java Developer", "Parcelbox", "2017-08", "2020-03"),
    ],
    "web_page.html": [
        ("Frontend Developer", "Tūī Tickets", "2022-07", None),
        ("Web Developer", "Harbour Design Studio", "2020-02", "2022-06"),
    ],
    "plain_text.txt": [
        ("Software Engineer", "Pebble Learning Ltd", "2022-10", None),
        ("Graduate Developer", "Marsh & Sons Software", "2021-09", "2022-09"),
    ],
    "notes.md": [
        ("Senior Statistician", "Severn Health Observatory", "2020-05", None),
        ("Statistician", "Institute for Road Safety", "2016", "2020"),
    ],
}


@pytest.mark.parametrize("name", JOBS)
def test_jobs_of_a_sample(name: str) -> None:
    cv = parse_cv(read_document(SAMPLES / name), TAXONOMY, TODAY)
    found = [(w.position, w.organisation, str(w.start), w.end and str(w.end)) for w in cv.work]
    assert found == JOBS[name]
    assert cv.basics.name
    assert cv.basics.email
    assert cv.education
    assert cv.skills


def spans_of(cv: CV) -> list[Span]:
    named = [*cv.projects, *cv.certificates, *cv.awards, *cv.publications]
    spans = [part.span for part in named] + [part.span for part in cv.sections] + [m.span for m in cv.mentions]
    spans += [part.span for part in cv.education] + [part.span for part in cv.skills] + [x.span for x in cv.languages]
    return spans + [span for job in cv.work for span in (job.span, *job.highlights)]


PIECES = st.sampled_from(
    ["EXPERIENCE", "Skills:", "Education", "Languages", "2019 - 2020", "Mar 2021 - Present", "20XX", "• ", "\t", " | ",
     ", ", "Engineer", "Acme Ltd", "Leeds, UK", "BSc Physics", "University of Elm", "Python", "(", ")", "\n", "\n\n",
     ".", " - ", "English (C1)", "Built things", "a@b.example", "0", "'19", "–", "é", "References", "Present", ":"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_read_without_fail_and_within_its_bounds(text: str) -> None:
    cv = cv_of(text)
    assert all(0 <= span.start <= span.end <= len(text) for span in spans_of(cv))
    assert cv.years is None or cv.years >= 0
    assert dataclasses.replace(cv, document=cv.document) == cv_of(text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_letters_are_read_without_fail(text: str) -> None:
    cv_of(text.replace("\r", " ").replace("\x00", " "))


def test_a_very_long_line_and_many_lines_are_read_in_good_time() -> None:
    cv_of("word " * 40_000)
    cv_of("EXPERIENCE\n" + "Engineer, Acme\t2019 - 2020\n• Built\n" * 800)
