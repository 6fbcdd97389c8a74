"""What an advert states and asks for, as rows to check at a glance: by strength, each sentence quoted once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from cvmatch.model import Importance, Pay, Requirement, Section, Target

QUOTED = 200
"""Letters of a sentence that are quoted; the text itself stands on the same page."""

HEADED = 60
"""Letters of a section's first words."""

_TITLES = (
    (Importance.ESSENTIAL, "Essential"),
    (Importance.OPTIONAL, "Optional"),
    (Importance.MENTIONED, "Mentioned, not asked for"),
)
UNKNOWN = "Not recognised: check yourself"


class Row(NamedTuple):
    """What one sentence asks for, why it counts so strongly, and its words."""

    items: tuple[str, ...]
    why: str
    quote: str


class Strength(NamedTuple):
    """All that is asked for equally strongly; ``number`` counts what is asked for, not the sentences."""

    title: str
    number: int
    rows: tuple[Row, ...]


def facts_of(target: Target) -> dict[str, str]:
    """What an advert states of the job, by name, in reading order; only what it states."""
    facts = {
        "title": target.title,
        "role": target.role,
        "organisation": target.organisation,
        "place": target.location,
        "remote": target.remote,
        "employment": target.employment_type,
        "level": target.seniority and target.seniority.value,
        "years": f"{target.min_years:g}" if target.min_years else None,
        "pay": pay_said(target.pay[0]) if target.pay else None,
    }
    return {name: str(value) for name, value in facts.items() if value}


def pay_said(pay: Pay) -> str:
    """``GBP 30,000 - 34,000 a year``."""
    both = (f"{end:,.2f}".removesuffix(".00") for end in (pay.low, pay.high) if end is not None)
    side = "up to" if pay.low is None else "from" if pay.high is None else ""
    said = (side, pay.currency, " - ".join(dict.fromkeys(both)), "an" if pay.period == "hour" else "a", pay.period)
    return " ".join(part for part in said if part)


def strengths_of(target: Target) -> Iterator[Strength]:
    """Essential, optional, mentioned, and the lines in which nothing was recognised; only those that hold any."""
    known = [r for r in target.requirements if r.concepts]
    for importance, title in _TITLES:
        yield from _strength(title, [r for r in known if r.importance is importance])
    yield from _strength(UNKNOWN, [r for r in target.requirements if not r.concepts])


def _strength(title: str, asked: Sequence[Requirement]) -> Iterator[Strength]:
    if asked:
        inorder = sorted(asked, key=lambda r: (r.span or (0, 0), r.provenance))
        groups = groupby(inorder, key=lambda r: (r.text, r.provenance))
        rows = (Row(tuple(map(_item, group)), why, clipped(text, QUOTED)) for (text, why), group in groups)
        yield Strength(title, len(asked), tuple(rows))


def _item(requirement: Requirement) -> str:
    """``Java or Kotlin, 3 years``; nothing but years for a line in which nothing was recognised."""
    asked = requirement.min_years
    years = f"{asked:g} year{'' if asked == 1 else 's'}" if asked else ""
    return ", ".join(part for part in (requirement.label if requirement.concepts else "", years) if part)


def clipped(words: str, letters: int) -> str:
    """Words on one line, cut at a blank where there are more letters."""
    said = " ".join(words.split())
    return said if len(said) <= letters else f"{said[:letters].rsplit(' ', 1)[0]} ..."


def headed(section: Section, text: str) -> str:
    """The first words of a section."""
    return clipped(text[section.span.start : section.span.start + 2 * HEADED], HEADED)
