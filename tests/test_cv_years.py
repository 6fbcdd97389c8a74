"""Years of experience, in total and per concept, the mentions that count, and the remarks."""

from __future__ import annotations

import datetime

import pytest

from cvmatch.cv.years import merge, total_years
from cvmatch.model import Span, WorkItem, YearMonth
from tests.builders_cv import HEAD, TODAY, cv_of


def job(start: str, end: str | None) -> WorkItem:
    def date(text: str) -> YearMonth:
        year, _, month = text.partition("-")
        return YearMonth(int(year), int(month) if month else None)

    return WorkItem("Nurse", "Oak", date(start), date(end) if end else None, Span(0, 1), current=end is None)


@pytest.mark.parametrize(
    ("jobs", "years"),
    [
        ([("2020-01", "2020-12")], 1.0),
        ([("2020-01", "2020-12"), ("2020-07", "2021-06")], 1.5),  # overlap counts once
        ([("2018-01", "2018-12"), ("2019-01", "2019-12")], 2.0),  # no month lost between
        ([("2018", "2020")], 2.0),
        ([("2018", "2020"), ("2020", "2022")], 4.0),
        ([("2019", "2019")], 0.5),
        ([("2025-11", None)], 1.0),  # open end: up to today
        ([("2025-11", "2030-01")], 1.0),  # the future does not count
    ],
)
def test_total_years(jobs: list[tuple[str, str | None]], years: float) -> None:
    assert total_years([job(*dates) for dates in jobs], TODAY) == pytest.approx(years)


def test_no_dates_no_years() -> None:
    assert total_years([WorkItem("Nurse", "Oak", None, None, Span(0, 1))], TODAY) is None
    assert total_years([], TODAY) is None


def test_merging() -> None:
    assert merge([(5, 7), (1, 3), (3, 4), (6, 9)]) == [(1, 4), (5, 9)]


CV_TEXT = f"""{HEAD}EXPERIENCE
Engineer, Amazon Web Pages Ltd\tJan 2020 - Present
• Python services
Analyst, Oak Foods\tJan 2018 - Dec 2019
• Python and SQL reports
Analyst, Oak Foods\tJan 2010 - Dec 2012
• SQL reports

SKILLS
Docker, Java
"""


def test_experience_of_a_concept() -> None:
    cv = cv_of(CV_TEXT)
    found = {x.concept_id: (x.months, str(x.last)) for x in cv.experience}
    assert found == {"python": (106, "2026-11"), "sql": (60, "2019-12")}
    assert cv.years == pytest.approx(106 / 12 + 3)


def test_today_is_an_argument() -> None:
    later = cv_of(CV_TEXT, datetime.date(2027, 11, 1))
    assert later.years == pytest.approx(118 / 12 + 3)


def test_mentions_that_are_no_skills() -> None:
    text = (
        "Java Quill\njava@python.example | github.com/java | 12 Python Street, Leeds\n\nEXPERIENCE\n"
        "Analyst, Amazon\t2018 - 2020\n• SAP reports\n\nEDUCATION\nBSc Physics, Docker Institute\t2015 - 2018\n\n"
        "REFERENCES\nDr. SQL Master, sql@elm.example\n"
    )
    assert [m.surface for m in cv_of(text).mentions] == ["SAP"]


def test_a_skill_named_like_an_employer_counts_where_it_is_used() -> None:
    text = f"{HEAD}EXPERIENCE\nAnalyst, Amazon\t2018 - 2020\n• Sold on Amazon\n"
    mentions = cv_of(text).mentions
    assert [cv_of(text).document.text[m.span.start - 3 : m.span.start] for m in mentions] == ["on "]


def codes(text: str) -> list[str]:
    return [notice.code for notice in cv_of(text).notices]


def test_notices() -> None:
    assert codes(CV_TEXT) == ["gap"]
    assert codes("I like cats and dogs very much.") == ["no_sections", "no_work"]
    assert codes(f"{HEAD}EXPERIENCE\nAnalyst, Oak Foods\n• Counted\n") == ["no_dates"]
    assert "odd_date" in codes(f"{HEAD}EXPERIENCE\nAnalyst, Oak Foods\t2020 - 2018\n• Counted\n")
    assert "future_date" in codes(f"{HEAD}EXPERIENCE\nAnalyst, Oak Foods\t2031 - 2032\n• Counted\n")


def test_the_gap_names_its_months() -> None:
    (notice,) = cv_of(CV_TEXT).notices
    assert notice.message == "60 months between jobs, from 2013-01 to 2017-12"
