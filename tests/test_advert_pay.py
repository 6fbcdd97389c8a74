"""Pay as adverts word it: currencies, sizes, periods, open ends; and sums that are no pay."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cvmatch.target.pay import pay_of
from cvmatch.text import document_of

Stated = tuple[float | None, float | None, str, str]


def pay(line: str) -> Stated | None:
    found = pay_of(document_of(f"Harbour clerk\n{line}\nThe harbour is old."))
    return (found[0].low, found[0].high, found[0].currency, found[0].period) if found else None


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Salary: £45,000 - £55,000 per annum DOE", (45000, 55000, "GBP", "year")),
        ("£45k-£55k p.a. plus bonus", (45000, 55000, "GBP", "year")),
        ("£45,000 plus bonus", (45000, 45000, "GBP", "year")),
        ("Up to £600 per day (inside IR35)", (None, 600, "GBP", "day")),
        ("OTE £80,000 (base £50k)", (80000, 80000, "GBP", "year")),
        ("£28,000 rising to £34,000", (28000, 34000, "GBP", "year")),
        ("Day rate: 450-500 GBP", (450, 500, "GBP", "day")),
        ("$120K/yr", (120000, 120000, "USD", "year")),
        ("$55/hr - $65/hr on W2", (55, 65, "USD", "hour")),
        ("$1,200 weekly", (1200, 1200, "USD", "week")),
        ("Pay range: $98,500.00 to $143,200.00 annually", (98500, 143200, "USD", "year")),
        ("Base range $90,000 to $125,000 or the hourly equivalent", (90000, 125000, "USD", "year")),
        ("$56.25/hour to $173,000/year + bonus", (173000, 173000, "USD", "year")),
        ("Min - $81,000 to Max - $109,000", (81000, 109000, "USD", "year")),
        ("The annual base salary range is $100,000-$140,000 CAD.", (100000, 140000, "CAD", "year")),
        ("AUD 120,000 + super", (120000, 120000, "AUD", "year")),
        ("Gehalt: 60.000 - 75.000 EUR pro Jahr", (60000, 75000, "EUR", "year")),
        ("Vergütung: 55.000 € bis 70.000 € brutto jährlich", (55000, 70000, "EUR", "year")),
        ("ab 3.200 € brutto im Monat", (3200, None, "EUR", "month")),
        ("Lohn: 12,50 € pro Stunde", (12.5, 12.5, "EUR", "hour")),
        ("Salary: 70-90k EUR", (70000, 90000, "EUR", "year")),
        ("Salary from 42 000 PLN to 55 000 PLN gross per month", (42000, 55000, "PLN", "month")),
        ("CHF 110'000 - 130'000", (110000, 130000, "CHF", "year")),
        ("Rs. 12,00,000 - 18,00,000 per annum", (1200000, 1800000, "INR", "year")),
        ("₹15-20 LPA", (1500000, 2000000, "INR", "year")),
    ],
)
def test_pay(line: str, stated: Stated) -> None:
    assert pay(line) == stated


@pytest.mark.parametrize(
    "line",
    [
        "We raised $50 million in Series B",
        "A budget of $200,000 is yours to spend",
        "$5,000 sign-on bonus",
        "Up to $800 monthly for your health plan",
        "Tuition reimbursement of $5,250 a year",
        "Our clients manage $4 trillion in assets",
        "Over 100,000 users a day",
        "401k match",
        "Competitive salary",
    ],
)
def test_other_money(line: str) -> None:
    assert pay(line) is None


@pytest.mark.parametrize(
    ("said", "stated"),
    [
        ("$120k - $150k a year", (120000, 150000, "USD", "year")),
        ("45.000 EUR", (45000, 45000, "EUR", "year")),
        ("£30,000 per annum", (30000, 30000, "GBP", "year")),
        ("12-15 LPA", (1200000, 1500000, "INR", "year")),
        ("$41K-$66K (estimate)", (41000, 66000, "USD", "year")),
        ("$25 - $30", (25, 30, "USD", "hour")),
        ("Up to £55k", (None, 55000, "GBP", "year")),
        ("up to 52000", (None, 52000, "", "year")),
        ("$70,000-$90,000 plus 401k and bonus", (70000, 90000, "USD", "year")),
        ("60000 - 80000", (60000, 80000, "", "year")),
        ("85000.0", (85000, 85000, "", "year")),
        ("20 per hour", (20, 20, "", "hour")),
        ("Competitive, DOE", None),
        ("Band 6", None),
        ("3000 EUR", None),  # a month's or a week's: nobody can tell
        ("-1", None),
    ],
)
def test_pay_in_a_field_of_its_own(said: str, stated: Stated | None) -> None:
    document = replace(document_of("Harbour clerk"), fields={"pay": said})
    found = pay_of(document)
    assert [(p.low, p.high, p.currency, p.period) for p in found] == ([stated] if stated else [])


def test_a_field_of_pay_takes_currency_and_period_from_theirs() -> None:
    fields = {"pay": "3000 - 3600", "pay_currency": "EUR", "pay_period": "monthly"}
    (found,) = pay_of(replace(document_of("Harbour clerk"), fields=fields))
    assert (found.low, found.high, found.currency, found.period) == (3000, 3600, "EUR", "month")


def test_pay_in_the_text_counts_where_the_field_holds_no_sum() -> None:
    document = replace(document_of("Harbour clerk\nSalary: £31,000 a year"), fields={"pay": "see below"})
    assert [p.low for p in pay_of(document)] == [31000]
