"""Pay as an advert states it: range, currency and period, from its text or its structured fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.model import Document, Pay, Span
from cvmatch.target.around import around

_CURRENCY = {
    "£": "GBP", "$": "USD", "€": "EUR", "₹": "INR", "us$": "USD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "a$": "AUD",
    "au$": "AUD", "s$": "SGD", "nz$": "NZD", "rs": "INR", "rs.": "INR", "inr": "INR", "zł": "PLN", "mad": "MAD",
}  # fmt: skip
_SIGN = (
    r"(?:(?:USD|CAD|AUD|GBP|EUR|SGD|NZD|CHF)\s?[$£€]|(?:US|CA?|CAD|AU?|S|NZ)\$|[£$€₹]|"
    r"\b(?:GBP|USD|EUR|CAD|AUD|INR|CHF|SGD|NZD|SEK|NOK|DKK|PLN|MAD|ZAR)\b|\bRs\.?)"
)
_SIGNS = tuple("£ $ € ₹ GBP USD EUR CAD AUD INR CHF SGD NZD SEK NOK DKK PLN MAD ZAR Rs LPA akh".split())
"""One of these stands in every sum of money."""

_AMOUNT = r"(\d{1,3}(?:[,.' ]\d{3})+(?:\.\d\d)?|\d+(?:\.\d{1,2})?)\s?([kK]\b|[lL]akhs?\b|LPA\b|[mM]illion\b)?"
_UNIT = r"(?:\s?(?:USD|CAD|AUD|GBP|EUR))?(?i:\s?(?:/|per|an?)\s?(?:hr|hour|yr|year|annum|day|month|week)\b\.?)?"
_RANGE = (
    rf"({_SIGN})\s?{_AMOUNT}{_UNIT}\s*(?:(?:-|–|—|to|and|up to)\s*{_SIGN}?\s?{_AMOUNT})?|"
    rf"(?<![\w.,$£€/-]){_AMOUNT}(?:\s*(?:-|–|—|to)\s*{_AMOUNT})?\s?((?:GBP|USD|EUR|CAD|AUD|INR|CHF|PLN|MAD|LPA|"
    rf"[lL]akhs?)\b|[€£])"
)
_CONTEXT = (
    r"salary|\bpay\b|compensation|per (?:year|annum|hour|day|month|week)|/ ?(?:yr|year|hr|hour|day|month)\b|"
    r"remuneration|"
    r"annual|hourly|\ba year|p\.?\s?a\.?\b|\bbase\b|\brate\b|\bote\b|\bctc\b|\blpa\b|an hour|package|earn|wage|"
    r"\bdoe\b"
)
_NOT_PAY = (
    r"bonus|tuition|reimburs|stipend|allowance|revenue|fund(?:ing|ed)?|raised|budget|sales of|referral|401|relocation"
)
_PERIODS = (
    ("hour", r"hour|/ ?hr|\bp\.?h\.?\b"),
    ("day", r"per day|a day|/ ?day|daily|day rate"),
    ("week", r"per week|a week|weekly|/ ?week"),
    ("month", r"month"),
)
LEAST_YEARLY = 10_000.0
MOST = 5_000_000.0
"""Larger sums are what a company turns over (an annual pay in rupees stays below)."""

LAKH = 100_000.0


@cache
def _pattern(words: str, case: bool = False) -> re.Pattern[str]:
    return re.compile(words, re.NOFLAG if case else re.IGNORECASE)


def pay_of(document: Document) -> tuple[Pay, ...]:
    """The first stated range of pay, none where the advert states none."""
    stated = _from_fields(document)
    if stated:
        return (stated,)
    found = (_read(document.text, match) for match in _ranges(document.text))
    return next(((pay,) for pay in found if pay), ())


def _ranges(text: str) -> Iterator[re.Match[str]]:
    for start, end in around(text, _SIGNS):
        yield from _pattern(_RANGE, case=True).finditer(text, start, end)


def _read(text: str, found: re.Match[str]) -> Pay | None:
    """A range as pay; None where its surroundings speak of other money."""
    behind = found.group(1) is None
    first, last = (6, 8) if behind else (2, 4)
    sign = found.group(10 if behind else 1)
    unit = found.group(first + 1) or (found.group(last + 1) if found.group(last) else None)
    in_lakhs = sign.lower().startswith(("lpa", "lakh"))
    low = _amount(found.group(first), "lakh" if in_lakhs else unit)
    high = _amount(found.group(last), "lakh" if in_lakhs else found.group(last + 1) or unit)
    if low is None:
        return None
    around = text[max(0, found.start() - 60) : found.end() + 40]
    period = _period(text[found.start() : found.end() + 30], low) or _period(around, low) or "year"
    if not _is_pay(around, text[max(0, found.start() - 25) : found.end() + 25], low, high, period):
        return None
    return Pay(low, high if high is not None else low, _currency(sign), period, span=Span(*found.span()))


def _currency(sign: str) -> str:
    bare = sign.strip().lower().replace(" ", "")
    if bare.startswith(("lpa", "lakh")):
        return "INR"
    return _CURRENCY.get(bare) or (bare[:3].upper() if bare[:3].isalpha() else sign)


def _is_pay(around: str, near: str, low: float, high: float | None, period: str) -> bool:
    if low > MOST or (_pattern(_NOT_PAY).search(near) and high is None):
        return False
    if period == "year":
        return low >= LEAST_YEARLY and bool(high is not None or _pattern(_CONTEXT).search(around))
    return bool(_pattern(_CONTEXT).search(around)) and low < LEAST_YEARLY * 3


def _amount(digits: str | None, unit: str | None) -> float | None:
    if not digits:
        return None
    plain = re.sub(r"[,' ](?=\d{3})|\.(?=\d{3}(?:\D|$))", "", digits)
    size = (unit or "").lower()
    factor = LAKH if size.startswith(("lakh", "lpa")) else 1_000_000 if size.startswith("m") else 1000 if size else 1
    return float(plain) * factor


def _period(around: str, low: float) -> str | None:
    if low >= LEAST_YEARLY:
        return None
    return next((name for name, words in _PERIODS if _pattern(words).search(around)), None)


def _from_fields(document: Document) -> Pay | None:
    low, high = _number(document.fields.get("pay_low")), _number(document.fields.get("pay_high"))
    if not low and not high:
        return None
    currency = str(document.fields.get("pay_currency") or "")
    period = str(document.fields.get("pay_period") or "year").lower()
    return Pay(low or None, high or None, currency, _PERIOD_WORDS.get(period, period), source="stated by the advert")


_PERIOD_WORDS = {
    "yearly": "year",
    "hourly": "hour",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "annum": "year",
}


def _number(value: object) -> float | None:
    try:
        return float(str(value).replace(",", "")) if value not in (None, "") else None
    except ValueError:
        return None
