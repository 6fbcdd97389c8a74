"""Dates as CVs write them: every form, open ends, and numbers that are no dates."""

from __future__ import annotations

import pytest

from cvmatch.cv.dates import find_periods

RANGES = [
    ("Mar 2021 - Present", "2021-03", None, True),
    ("Mar. 2010 – Aug. 2017", "2010-03", "2017-08", False),
    ("Mar. 2010 Aug. 2017", "2010-03", "2017-08", False),  # the dash lost
    ("March, 2019 to date", "2019-03", None, True),
    ("03/2018 – 02/2020", "2018-03", "2020-02", False),
    ("1/10 - 5/15", "2010-01", "2015-05", False),
    ("08/19 - 03/21", "2019-08", "2021-03", False),
    ("01.03.2018 - 31.12.2019", "2018-03", "2019-12", False),
    ("2018-03 – 2020-11", "2018-03", "2020-11", False),
    ("4/2016 5/2022", "2016-04", "2022-05", False),
    ("2019 - 22", "2019", "2022", False),
    ("2009-2010", "2009", "2010", False),
    ("1998/2004", "1998", "2004", False),
    ("2013/---", "2013", None, True),
    ("Jul 2018 -", "2018-07", None, True),
    ("Mar '19 – Feb '21", "2019-03", "2021-02", False),
    ("Jan-19 to Mar-21", "2019-01", "2021-03", False),
    ("June - August 2020", "2020-06", "2020-08", False),
    ("Q1 2020 - Q3 2021", "2020-01", "2021-09", False),
    ("Spring 2019 – Fall 2020", "2019-03", "2020-11", False),
    ("Since 2019", "2019", None, True),
    ("from November 2021 till now", "2021-11", None, True),
    ("MAR 2022 TO PRESENT", "2022-03", None, True),
    ("2021-present", "2021", None, True),
    ("Sep 2018 - present time", "2018-09", None, True),
    ("Nov. 2011 PRESENT", "2011-11", None, True),
    ("seit März 2019", "2019-03", None, True),
    ("Oktober 2014 bis Februar 2019", "2014-10", "2019-02", False),
    ("Jan. 2020 – heute", "2020-01", None, True),
    ("janvier 2019 – aujourd'hui", "2019-01", None, True),
    ("février 2016 à août 2020", "2016-02", "2020-08", False),
    ("Depuis septembre 2020", "2020-09", None, True),
    ("enero de 2018 - actualidad", "2018-01", None, True),
    ("septiembre 2018 – diciembre 2020", "2018-09", "2020-12", False),
    ("August 20XX – March 20XX", None, None, False),
    ("Month 20XX – Ongoing", None, None, True),
]


@pytest.mark.parametrize(("text", "first", "last", "current"), RANGES, ids=[row[0] for row in RANGES])
def test_a_range(text: str, first: str | None, last: str | None, current: bool) -> None:
    line = f"Engineer, Acme\t{text}"
    (period,) = find_periods(line)
    assert (period.first and str(period.first), period.last and str(period.last)) == (first, last)
    assert (period.current, period.ranged) == (current, True)
    assert period.start >= line.index("\t") + 1
    assert line[period.start : period.end] in text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Summer 2020", "2020-06", "2020-08"),
        ("May 2026", "2026-05", "2026-05"),
        ("2020", "2020", "2020"),
        ("Expected May 2026", None, "2026-05"),
        ("12 March 2019", "2019-03", "2019-03"),
        ("Verano 2018", "2018-06", "2018-08"),
        ("Q4 2019", "2019-10", "2019-12"),
    ],
)
def test_a_lone_date(text: str, first: str | None, last: str | None) -> None:
    (period,) = find_periods(text)
    assert (period.first and str(period.first), period.last and str(period.last)) == (first, last)
    assert not period.ranged


@pytest.mark.parametrize(
    "text",
    ["Led 2M events", "24/7 support", "2 years 10 months", "cut costs by 1,999 USD", "$2019 saved", "GPA 3.9/4.0",
     "(312) 555-0123", "May lead to delays", "port 8080", "99.97% uptime"],
)  # fmt: skip
def test_numbers_that_are_no_dates(text: str) -> None:
    assert find_periods(text) == []


def test_the_words_that_open_a_period_are_part_of_it_wherever_it_stands_in_the_line() -> None:
    line = "Master of Science in Applied Geophysics, University of Northport, a long way from home, expected May 2027"
    (period,) = find_periods(line)
    assert line[period.start : period.end] == "expected May 2027"
