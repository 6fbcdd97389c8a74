"""Jobs told in a sentence, as the header they say: ``Worked as a Baker in Crumb Ltd from May 2014 to June 2016``."""

from __future__ import annotations

import re
from functools import cache

from cvmatch.cv.dates import Period, find_periods
from cvmatch.cv.row import Row
from cvmatch.cv.titles import role_words

_MOST_TITLE, _MOST_NAME = 8, 10  # words
_MOST_AFTER = 6  # words behind the period; more is a story of its own


@cache
def _worked() -> re.Pattern[str]:
    """The words before the title or the employer."""
    when = r"(?:currently|presently|previously|formerly|earlier|at present|now|also)"
    verb = r"(?:work(?:ed|ing|s)?|employed|serv(?:ed|ing)|associated|engaged)"
    return re.compile(rf"(?:(?:i |i'm |am |was |have |been |{when},? ){{0,4}}{verb} |\t[\s,:–-]*)", re.IGNORECASE)


@cache
def _as_in() -> re.Pattern[str]:
    """Title and employer behind those words, in either order."""
    title, name = r"[^\t,.;]+(?:\.[^\t,;]+)??", r"[A-Z0-9][^\t;]*?"
    return re.compile(
        rf"(?:as (?:an? |the )?(?P<title>{title}),? (?:in|at|with|for) (?:M/s\.? )?(?P<name>{name})|"
        rf"(?:with|in|at|for) (?:M/s\.? )?(?P<firm>{name}),? as (?:an? |the )?(?P<post>{title}))[\s,.]*(?:\t|$)"
    )


@cache
def _as() -> re.Pattern[str]:
    return re.compile(r"as (?:an? |the )?(?P<title>[^\t,;]+?)[\s,.]*(?:\t|$)")


def retold(row: Row) -> Row:
    """The row, its sentence about a job as cells of a header: title, employer, period."""
    period = next((p for p in row.periods if p.ranged or p.current), None)
    if period is None or "\t" in row.text or (period.start and len(row.text[period.end :].split()) > _MOST_AFTER):
        return row
    told = _told(_as_in(), row, period)
    title = (told["title"] or told["post"]).strip() if told else ""
    name = (told["name"] or told["firm"]).strip(" ,") if told else ""
    if not _is_post(title) or not 0 < len(name.split()) <= _MOST_NAME:
        return row
    text = f"{title}\t{name}\t{row.text[period.start : period.end]}"
    return row._replace(text=text, periods=tuple(find_periods(text)), bullet=False)


def title_told(row: Row) -> str | None:
    """The title of a sentence that names no employer: ``Worked as a Baker from May 2014 to June 2016``."""
    period = next((p for p in row.periods if p.ranged or p.current), None)
    told = _told(_as(), row, period) if period else None
    return told["title"].strip() if told and _is_post(told["title"]) else None


def _told(pattern: re.Pattern[str], row: Row, period: Period) -> re.Match[str] | None:
    before = re.sub(r"[\s,(]*\b(?:from|since|during|for|between)?[\s(:]*$", "", row.text[: period.start])
    bare = f"{before}\t{row.text[period.end :].strip(' ).,')}" if before.strip() else f"\t{row.text[period.end :]}"
    worked = _worked().match(bare)
    return pattern.match(bare, worked.end()) if worked else None


def _is_post(title: str) -> bool:
    return role_words(title) > 0 and len(title.split()) <= _MOST_TITLE
