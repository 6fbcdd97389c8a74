"""Pay as an advert states it: range, currency and period, from its text or its structured fields."""

from __future__ import annotations

import re

from cvmatch.model import Document, Pay, Span

_CURRENCY = {"£": "GBP", "$": "USD", "€": "EUR", "₹": "INR", "US$": "USD", "C$": "CAD", "A$": "AUD"}
_SIGN = r"(?:US\$|C\$|A\$|[£$€₹]|GBP|USD|EUR|CAD|AUD|INR|CHF)"
_AMOUNT = r"(\d{1,3}(?:[,.' ]?\d{3})+(?:\.\d\d)?|\d{1,3}(?:\.\d{1,2})?)\s?([kK])?"
_RANGE = re.compile(rf"({_SIGN})\s?{_AMOUNT}\s*(?:(?:-|–|—|to|and)\s*{_SIGN}?\s?{_AMOUNT})?")
_CONTEXT = re.compile(
    r"salary|pay\b|compensation|per (?:year|annum|hour|day|month|week)|/ ?(?:yr|year|hr|hour|day|month)|"
    r"annual|hourly|a year|p\.a\.|base|\brate\b",
    re.IGNORECASE,
)
_PERIODS = (
    ("hour", r"hour|/ ?hr"),
    ("day", r"per day|a day|/ ?day|daily"),
    ("week", r"per week|a week|weekly"),
    ("month", r"month"),
)
LEAST_YEARLY = 10_000.0


def pay_of(document: Document) -> tuple[Pay, ...]:
    """The first stated range of pay, none where the advert states none."""
    stated = _from_fields(document)
    if stated:
        return (stated,)
    text = document.text
    for found in _RANGE.finditer(text):
        around = text[max(0, found.start() - 60) : found.end() + 40]
        low, high = _amount(found.group(2), found.group(3)), _amount(found.group(4), found.group(5))
        period = _period(around, low)
        yearly = period == "year" and low is not None and low >= LEAST_YEARLY
        if low is not None and (yearly or _CONTEXT.search(around)) and (period != "year" or yearly):
            if high is not None and high < low:
                low = low * 1000 if low * 1000 <= high * 1000 and low < 1000 <= high else low
            currency = _CURRENCY.get(found.group(1), found.group(1))
            return (Pay(low, high if high is not None else low, currency, period, span=Span(*found.span())),)
    return ()


def _amount(digits: str | None, thousand: str | None) -> float | None:
    if not digits:
        return None
    plain = re.sub(r"[,' ](?=\d{3})|\.(?=\d{3}(?:\D|$))", "", digits)
    return float(plain) * (1000 if thousand else 1)


def _period(around: str, low: float | None) -> str:
    for name, words in _PERIODS:
        if re.search(words, around, re.IGNORECASE) and (low or 0) < LEAST_YEARLY:
            return name
    return "year"


def _from_fields(document: Document) -> Pay | None:
    low, high = _number(document.fields.get("pay_low")), _number(document.fields.get("pay_high"))
    if not low and not high:
        return None
    currency = str(document.fields.get("pay_currency") or "")
    return Pay(low, high, currency, str(document.fields.get("pay_period") or "year"), source="stated by the advert")


def _number(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "")) if value not in (None, "") else None
    except ValueError:
        return None
