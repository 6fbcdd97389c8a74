"""Pay as an advert states it: range, currency and period, from its text or its structured fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from cvmatch.model import Document, Pay, Span
from cvmatch.target.around import around

_CURRENCY = {
    "£": "GBP", "$": "USD", "€": "EUR", "₹": "INR", "us$": "USD", "c$": "CAD", "ca$": "CAD", "cad$": "CAD", "a$": "AUD",
    "au$": "AUD", "s$": "SGD", "nz$": "NZD", "rs": "INR", "rs.": "INR", "inr": "INR", "zł": "PLN", "mad": "MAD",
    "lpa": "INR", "lakh": "INR", "lakhs": "INR", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
_CODE = r"(?:GBP|USD|EUR|CAD|AUD|INR|CHF|SGD|NZD|SEK|NOK|DKK|PLN|MAD|ZAR)"
_SIGN = rf"(?:(?:USD|CAD|AUD|GBP|EUR|SGD|NZD|CHF)\s?[$£€]|(?:US|CA?|CAD|AU?|S|NZ)\$|[£$€₹]|\b{_CODE}\b|\bRs\.?)"
_BEHIND = rf"(?:{_CODE}\b|LPA\b|[lL]akhs?\b|[Ee]uros?\b|zł|[€£])"
_SIGNS = tuple("£ $ € ₹ GBP USD EUR CAD AUD INR CHF SGD NZD SEK NOK DKK PLN MAD ZAR Rs LPA akh uro zł".split())
"""One of these stands in every sum of money."""

_DIGITS = r"(?:\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[,.'’ \u00a0\u202f]\d{3})+(?:[.,]\d\d)?|\d+(?:[.,]\d{1,2})?)(?!\d)"
_CENTS = r"(.+?)(?:[.,](\d{1,2}))?"
_NO_DIGIT = r"\D"
_SIZE = r"(?:[kK]\b|[kK](?=\s?[€£])|[lL]akhs?\b|LPA\b|[mM]illion\b)"
_UNIT = r"(?:\s?(?:USD|CAD|AUD|GBP|EUR))?(?i:\s?(?:/|per|an?)\s?(?:hr|hour|yr|year|annum|day|month|week)\b\.?)?"
_TO = r"(?:-|–|—|to|and|up to|rising to|bis|à)(?:\s*[Mm]ax(?:imum|\.)?\W{0,3})?"


def _sum(name: str) -> str:
    return rf"(?P<{name}>{_DIGITS})\s?(?P<{name}_size>{_SIZE})?"


_RANGE = (
    # "$100k to $130k", "£12.50 an hour", "$100,000-$140,000 CAD"
    rf"(?P<before>{_SIGN})\s?{_sum('one')}{_UNIT}\s*(?:{_TO}\s*{_SIGN}?\s?{_sum('two')}(?:\s?(?P<named>{_CODE})\b)?)?|"
    # "60.000 - 75.000 EUR", "42 000 PLN to 55 000 PLN"
    rf"(?<![\w.,$£€/-]){_sum('first')}(?:\s?{_BEHIND})?(?:\s*{_TO}\s*{_sum('second')})?\s?(?P<behind>{_BEHIND})"
)
_CONTEXT = (
    r"salary|\bpay(?:ing|s)?\b|compensation|\b(?:per|an?) (?:year|annum|hour|day|month|week)\b|"
    r"/ ?(?:yr|year|hr|hour|day|month)\b|remuneration|annual|hourly|daily|weekly|monthly|p\.?\s?a\.?\b|\bbase\b|"
    r"\brate\b|"
    r"\bote\b|\bctc\b|\blpa\b|package|earn|wage|\bdoe\b|\bcirca\b|pro rata|\+ ?super\b|brutto|\bgross\b|gehalt|"
    r"vergütung|\bjahr|\bmonat|salaire|rémunération|"
    r"lohn\b|\bstunde|(?:\+|plus|and) (?:bonus|benefits|commission)"
)
_NOT_PAY = (
    r"(?<!\+ )(?<!plus )(?<!and )bonus|tuition|reimburs|stipend|allowance|revenue|fund(?:ing|ed)?|raised|budget|"
    r"sales of|referral|401|relocation|premium|insurance|health|contribut|dependents|\bloan|\bgift|award|prize|donat|"
    r"savings account"
)
_PERIODS = (
    ("hour", r"hour|/ ?hr|\bp\.?h\.?\b|stunde|heure"),
    ("day", r"per day|a day|/ ?day|daily|day rate|pro tag|tagessatz|par jour"),
    ("week", r"per week|a week|weekly|/ ?week|pro woche|par semaine"),
    ("month", r"month|monat|par mois|\bpcm\b"),
    ("year", r"year|annum|annual|\bp\.?\s?a\.?\b|/ ?yr|jahr|jährlich|par an\b"),
)
_ONLY_TO = r"(?:up to|max(?:imum|\.)?|bis zu|to a maximum of)\W*$"
_ONLY_FROM = r"(?:from|starting at|at least|min(?:imum|\.)?|\bab)\W*$"
LEAST_YEARLY = 10_000.0
MOST = {"hour": 1_000.0, "day": 10_000.0, "week": 30_000.0, "month": 500_000.0, "year": 5_000_000.0}
"""Larger sums are what a company turns over (an annual pay in rupees stays below)."""

_JOINS = r"[\s/(]*(?:(?:per|an?|each|gross|brutto|net|pro|im|par)\s+)*"
"""What stands between a sum large enough for a year and the month or day it is paid for."""

FAR_APART = 20
"""Times a lower end from which the higher is of something else, or the lower misspelt."""

LAKH = 100_000.0
MOST_HOURLY = 200.0
LONGEST_FIELD = 200
"""Letters of a field of pay that are looked at."""

STATED = "stated by the advert"
_BESIDE = (
    r"(?:\W|(?i:per|an?|up to|from|to|about|approx|circa|starting|at|salary|pay|gross|net|brutto|hour|hourly|hr|h|year|"
    r"yearly|yr|annum|annual|annually|p\.?a|month|monthly|week|weekly|day|daily|max|min)\b|[A-Z]{1,3}\b|K[čc]\b)*"
)
_BARE = rf"{_BESIDE}?(?<![\w.,/-]){_sum('one')}(?:\s*{_TO}\s*{_sum('two')})?(?![\w%]){_BESIDE}"
"""A sum without a currency and hardly a word beside it, as fields of pay hold it: "60000 - 80000", "120k a year"."""


@cache
def _pattern(words: str, case: bool = False) -> re.Pattern[str]:
    return re.compile(words, re.NOFLAG if case else re.IGNORECASE)


def pay_of(document: Document) -> tuple[Pay, ...]:
    """The first stated range of pay, none where the advert states none; "up to" leaves the lower end open.

    Fields of a feed or page come before the text: numbers for the two ends, else the words of a field of pay.
    """
    stated = _from_fields(document) or _from_words(document)
    if stated:
        return (stated,)
    found = (_read(document.text, match) for match in _ranges(document.text))
    return next(((pay,) for pay in found if pay), ())


def _ranges(text: str) -> Iterator[re.Match[str]]:
    for start, end in around(text, _SIGNS):
        yield from _pattern(_RANGE, case=True).finditer(text, start, end)


def _read(text: str, found: re.Match[str]) -> Pay | None:
    """A range as pay; None where its surroundings speak of other money."""
    low, high = _ends(found.groupdict())
    if low and high and high > FAR_APART * low:
        low, high = high, None
    if low is None:
        return None
    near = text[max(0, found.start() - 25) : found.end() + 25]
    around_it = text[max(0, found.start() - 60) : found.end() + 40]
    period = _period(text, found, low)
    if not _is_pay(around_it, near, low, high, period) and not _alone(text, found, low):
        return None
    sign = found["named"] or found["before"] or found["behind"]
    least, most = _open(text[max(0, found.start() - 20) : found.start()], low, high)
    return Pay(least, most, _currency(sign), period, span=Span(*found.span()))


def _ends(said: Mapping[str, str | None]) -> tuple[float | None, float | None]:
    """Lower and upper end; a size said once ("70-90k") is that of both."""
    low, high = ("one", "two") if said["one"] else ("first", "second")
    last = said[f"{high}_size"]
    lakhs = "lakh" if (said.get("behind") or "").lower().startswith(("lpa", "lakh")) else None
    first = lakhs or said[f"{low}_size"] or (last if said[high] else None)
    return _amount(said[low], first), _amount(said[high], lakhs or last or first)


def _open(before: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    if high is None and _pattern(_ONLY_TO).search(before):
        return None, low
    if high is None and _pattern(_ONLY_FROM).search(before):
        return low, None
    return low, high if high is not None else low


def _currency(sign: str) -> str:
    bare = sign.strip().lower().replace(" ", "")
    return _CURRENCY.get(bare) or (bare[:3].upper() if bare[:3].isalpha() else sign)


def _is_pay(around_it: str, near: str, low: float, high: float | None, period: str) -> bool:
    if low > MOST[period] or (_pattern(_NOT_PAY).search(near) and high is None):
        return False
    if period == "year":
        return low >= LEAST_YEARLY and bool(high is not None or _pattern(_CONTEXT).search(around_it))
    return bool(_pattern(_CONTEXT).search(around_it))


def _alone(text: str, found: re.Match[str], low: float) -> bool:
    """Whether a sum that may be a year's pay has a line for itself."""
    start, end = text.rfind("\n", 0, found.start()) + 1, text.find("\n", found.end())
    rest = text[start : found.start()] + text[found.end() : end if end >= 0 else len(text)]
    return LEAST_YEARLY <= low <= MOST["year"] and not re.search(r"\w", rest)


def _amount(digits: str | None, unit: str | None) -> float | None:
    if not digits:
        return None
    whole, cents = _pattern(_CENTS).fullmatch(digits).groups()  # type: ignore[union-attr]
    size = (unit or "").lower()
    factor = LAKH if size.startswith(("lakh", "lpa")) else 1_000_000 if size.startswith("m") else 1000 if size else 1
    return float(f"{re.sub(_NO_DIGIT, '', whole)}.{cents or 0}") * factor


def _period(text: str, found: re.Match[str], low: float) -> str:
    """What a sum is paid for: as said right behind it, else, for one too small for a year, nearby."""
    behind = text[found.start() : found.end() + 30]
    places = [(said.start(), name) for name, words in _PERIODS if (said := _pattern(words).search(behind))]
    place, name = min(places, default=(0, "year"))
    joined = _pattern(_JOINS).fullmatch(behind, len(found.group()), place) if places else None
    if joined or low >= LEAST_YEARLY:
        return name if joined else "year"
    if places:
        return name
    before = text[max(0, found.start() - 60) : found.end() + 40]
    return next((name for name, words in _PERIODS if _pattern(words).search(before)), "year")


def _from_fields(document: Document) -> Pay | None:
    low, high = _number(document.fields.get("pay_low")), _number(document.fields.get("pay_high"))
    if not low and not high:
        return None
    return Pay(low or None, high or None, _currency_of(document), _period_of(document) or "year", source=STATED)


def _from_words(document: Document) -> Pay | None:
    """A field that says in words what is paid: whatever sum it holds is pay."""
    said = str(document.fields.get("pay") or "")[:LONGEST_FIELD]
    found = next(_pattern(_RANGE, case=True).finditer(said), None) or _pattern(_BARE, case=True).fullmatch(said)
    parts = found.groupdict() if found else {}
    low, high = _ends(parts) if parts else (None, None)
    if not found or not low:
        return None
    period = _said_period(said) or _period_of(document) or _usual_period(low)
    if not period or low > MOST.get(period, low):
        return None
    sign = parts.get("named") or parts.get("before") or parts.get("behind")
    least, most = _open(said[: found.start("one" if parts["one"] else "first")], low, high)
    return Pay(least, most, _currency(sign) if sign else _currency_of(document), period, source=STATED)


def _currency_of(document: Document) -> str:
    return str(document.fields.get("pay_currency") or "")


def _period_of(document: Document) -> str:
    period = str(document.fields.get("pay_period") or "").lower()
    return _PERIOD_WORDS.get(period, period)


def _said_period(said: str) -> str | None:
    return next((name for name, words in _PERIODS if _pattern(words).search(said)), None)


def _usual_period(low: float) -> str | None:
    """What a sum without a word beside it is paid for: a year if large enough, an hour if nobody could work a day for
    it; None between, where nobody can tell.
    """
    return "year" if low >= LEAST_YEARLY else "hour" if low < MOST_HOURLY else None


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
