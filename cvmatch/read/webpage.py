"""Saved job pages: the schema.org JobPosting a page carries as JSON-LD or microdata, whatever shape its fields have."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator

from cvmatch.read.microdata import read_microdata

_SCRIPT = re.compile(r"<script[^>]*application/ld\+json[^>]*>(.*?)</script", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
SHORTEST_DESCRIPTION = 80
"""A description of fewer letters is a teaser: the page's own text says more."""

LONGEST_PAY_LINE = 200
_MONEY = re.compile(
    r"[$£€₹]\s?\d[\d,.]*[kK]?\s?(?:(?:/|per |an? )\s?(?:hr|hour|yr|year|annum|month|day|week)\b|-|–|to\b)",
    re.IGNORECASE,
)

Posting = dict[str, object]


def find_posting(page: str) -> Posting | None:
    """The first JobPosting of a page that has a description: JSON-LD (root object, list or @graph), else microdata;
    None where there is none.
    """
    for script in _SCRIPT.finditer(page):
        try:
            data = json.loads(script.group(1).strip(), strict=False)
        except (ValueError, RecursionError):
            continue
        for posting in _postings(data):
            if len(text_of(posting.get("description"))) >= SHORTEST_DESCRIPTION:
                return posting
    posting = read_microdata(page)
    return posting if len(text_of(posting.get("description"))) >= SHORTEST_DESCRIPTION else None


def _postings(data: object) -> Iterator[Posting]:
    todo = [data]
    while todo:
        item = todo.pop(0)
        if isinstance(item, list):
            todo += item
        elif isinstance(item, dict):
            kinds = item.get("@type")
            if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
                yield item
            todo += [item[k] for k in ("@graph", "mainEntity") if k in item]


def text_of(value: object) -> str:
    """Any JSON-LD value as text: a string, the first telling key of an object, a list joined by commas."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:g}"
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(t for t in map(text_of, value) if t))
    if isinstance(value, dict):
        return next((t for k in ("name", "value", "@value", "description") if (t := text_of(value.get(k)))), "")
    return ""


def fields_of(posting: Posting) -> dict[str, object]:
    """What the posting states outright, by the names of ``Document.fields``."""
    fields: dict[str, object] = {
        "title": _plain(posting.get("title")) or _plain(posting.get("name")),
        "organisation": _plain(posting.get("hiringOrganization")),
        "location": _place(posting.get("jobLocation")),
        "employment_type": _plain(posting.get("employmentType")),
        "remote": "remote" if "TELECOMMUTE" in text_of(posting.get("jobLocationType")).upper() else "",
        "date_posted": _plain(posting.get("datePosted")),
        **pay_fields(posting.get("baseSalary")),
    }
    return {name: value for name, value in fields.items() if value not in ("", None)}


def body_of(posting: Posting) -> str:
    """The description and the lists beside it as one HTML text."""
    parts = [_html(text_of(posting.get("description")))]
    for name, title in (
        ("responsibilities", "Responsibilities"),
        ("qualifications", "Qualifications"),
        ("experienceRequirements", "Requirements"),
        ("educationRequirements", "Education"),
        ("skills", "Skills"),
    ):
        said = text_of(_in_words(posting.get(name)))
        if said and _plain(said) not in _plain(parts[0]):
            parts.append(f"<h3>{title}</h3><p>{_html(said)}</p>")
    return "\n".join(parts)


def _in_words(value: object) -> object:
    """Months of experience and kinds of credentials as sentences; all else as it is."""
    if isinstance(value, list):
        return [_in_words(item) for item in value]
    if isinstance(value, dict) and (months := _amount(value.get("monthsOfExperience"))):
        return f"{months / 12:g} years of experience"
    if isinstance(value, dict) and (kind := text_of(value.get("credentialCategory"))):
        return kind.capitalize()
    return value


def _html(text: str) -> str:
    return html.unescape(text) if "<" not in text and "&lt;" in text else text.replace("\n", "<br>")


def _plain(value: object) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", text_of(value))).split())


_NOWHERE = frozenset({"unavailable", "n/a", "none", "null", "undefined", "unknown"})
"""What sites write into a field they have nothing for."""


def _place(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(dict.fromkeys(p for p in map(_place, value) if p))
    if isinstance(value, dict):
        inner = value.get("address", value)
        if isinstance(inner, dict):
            names = ("addressLocality", "addressRegion", "addressCountry")
            return ", ".join(t for n in names if _said(t := _plain(inner.get(n)))) or _plain(value)
        return _place(inner)
    return _plain(value)


def _said(text: str) -> bool:
    return bool(text) and text.lower() not in _NOWHERE


def pay_beside(lines: Iterable[str]) -> str | None:
    """The line of a page that states pay, where its posting does not: the first short one with money and a period."""
    return next((line for line in lines if len(line) < LONGEST_PAY_LINE and _MONEY.search(line)), None)


def pay_fields(value: object) -> dict[str, object]:
    """A stated pay by the names of ``Document.fields``: an object's ends, currency and period, any other value's words.

    Sites write zeros where they state none.
    """
    if isinstance(value, list):
        return pay_fields(value[0]) if value else {}
    if not isinstance(value, dict):
        return {"pay": said} if (said := text_of(value)) not in ("", "0") else {}
    inner = value.get("value", value)
    amounts = inner if isinstance(inner, dict) else {"value": inner}
    low, high = (_end(amounts, names) for names in (_LOW, _HIGH))
    period = text_of(next((x[k] for x in (amounts, value) for k in _PERIOD if x.get(k)), "")).lower()
    currency = text_of(value.get("currency") or amounts.get("currency") or value.get("salaryCurrency"))
    if not any(_amount(x) for x in (low, high)):
        words = text_of(low)
        return {"pay": f"{words} {currency} {period}".strip()} if re.search(r"[1-9]", words) else {}
    return {"pay_low": low, "pay_high": high, "pay_currency": currency, "pay_period": period or "year"}


_LOW = ("minValue", "min", "minimum", "low", "from", "min_amount", "value")
_HIGH = ("maxValue", "max", "maximum", "high", "to", "max_amount", "value")
_PERIOD = ("unitText", "interval", "period", "unit")


def _end(amounts: Posting, names: Iterable[str]) -> object:
    return next((amounts[name] for name in names if amounts.get(name)), None)


def _amount(value: object) -> float:
    try:
        return float(text_of(value).replace(",", "") or 0)
    except ValueError:
        return 0.0
