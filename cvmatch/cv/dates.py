"""Dates and periods as CVs write them, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvmatch.cv.letters import plain
from cvmatch.model import YearMonth

_MONTHS = {
    1: "january jan januar janner jan janvier janv enero ene gennaio gen janeiro januari",
    2: "february feb februar feber fevrier fevr fev febrero febbraio fevereiro februari",
    3: "march mar marz mrz maerz mars marzo marco maart mrt",
    4: "april apr avril avr abril abr aprile",
    5: "may mai mayo maggio mag maio mei",
    6: "june jun juni juin junio giugno giu junho",
    7: "july jul juli juillet juil julio luglio lug julho",
    8: "august aug aout agosto ago augustus",
    9: "september sep sept septembre septiembre setiembre settembre set setembro",
    10: "october oct oktober okt octobre octubre ottobre ott outubro out",
    11: "november nov novembre noviembre novembro",
    12: "december dec dezember dez decembre diciembre dic dicembre dezembro",
}
_MONTH_OF = {name: number for number, names in _MONTHS.items() for name in names.split()}
_SEASONS = {
    (3, 5): "spring printemps fruhling fruhjahr primavera",
    (6, 8): "summer ete sommer verano estate",
    (9, 11): "fall autumn automne herbst otono autunno",
    (1, 3): "winter hiver invierno inverno",
}
_SEASON_OF = {name: months for months, names in _SEASONS.items() for name in names.split()}
"""The months a season spans; winter is taken as the start of the year it is named with, as terms are."""


# A line is searched with its month names written as M's and its seasons as S's, letter for letter: the pattern stays
# short (ninety names six times over took a tenth of a start) and offsets hold.
_WORD = re.compile(r"[a-z]+")
_M = r"(?:M+\b\.?)"
_S = "S+"
_Y = r"(?:(?:19|20)(?:\d\d|xx|yy|__|\?\?)|xxxx|yyyy)(?![\w%$€£+]|[.,]\d)"
_POINT = re.compile(
    rf"""(?<![\w$€£#@'’+])(?:
      (?:\d{{1,2}}(?:st|nd|rd|th|\.)?[ ])?(?P<m1>{_M})[ ,./\-'’]{{0,3}}(?:\d{{1,2}}(?:st|nd|rd|th)?,[ ])?
          (?:(?:of|de|del)[ ])?(?P<y1>{_Y})
    | (?P<m2>{_M})[ \-]{{0,2}}['’](?P<y2>\d\d)\b
    | (?P<m3>{_M})[ \-](?P<y3>[0-4]\d|[89]\d)(?![\w,:%/]|(?:st|nd|rd|th))
    | \d{{1,2}}(?P<dot>[./\-])(?P<m4>\d{{1,2}})(?P=dot)(?P<y4>{_Y})
    | (?P<y5>{_Y.split("(?!")[0]})[\-./](?P<m5>0?[1-9]|1[0-2])(?:[\-./]\d{{1,2}})?(?![\w./]|-\d)
    | (?P<m6>0?[1-9]|1[0-2])[ ]?[/.\-]{{1,2}}[ ]?(?P<y6>{_Y})
    | (?P<m7>0[1-9]|1[0-2]|[1-9](?=/))[/.](?P<y7>\d\d)(?![\w/.%])
    | (?P<s8>{_S})(?:\s+(?:term|semester))?[ ,/]{{1,2}}(?P<y8>{_Y}|['’]\d\d\b)
    | (?P<y9>{_Y.split("(?!")[0]})[ ](?P<s9>{_S})\b
    | (?P<q10>q[1-4])[ /\-]{{0,2}}(?P<y10>{_Y})
    | (?P<y11>{_Y.split("(?!")[0]})[ /\-]{{0,2}}(?P<q11>q[1-4])\b
    | (?P<y12>{_Y})
    )|(?<!\w)['’](?P<y13>\d\d)(?!\w)|(?<!\w)(?P<m14>{_M})(?=[ ]?(?:[-–—]|to|bis|till|until|[ ]|a)[ ]?(?:{_M}|{_S}))""",
    re.VERBOSE,
)
_BETWEEN = re.compile(
    r"[\s.,]{0,3}(?:[-–—−‒~→⟶]{1,3}|->|/|to|till|until|til|thru|through|bis(?: zum?)?|a|au|al|hasta|ate|fino a"
    r"|jusqu['’ ]?(?:a|au|en)?)[\s.:]{0,3}(?:exp(?:\.|ected)?\s+|around |approx\. |le |el )?(?=\S|$)"
)
_LOST = re.compile(r"[ \t]{1,2}(?:exp(?:\.|ected)?\s+)?")
_NOW = re.compile(
    r"(?:the )?(?:present(?: time| day)?|presently|now|currently|current|today|ongoing|on-going|to ?date|date|"
    r"till date|heute|aktuell|"
    r"laufend|jetzt|gegenwart|aujourd['’ ]?hui|actuellement|actuel|(?:a )?ce jour|en cours|maintenant|la actualidad|"
    r"actualidad|presente|actualmente|actual|hoy|oggi|attuale|attualmente|hoje|atual|heden|nu|in corso)\b"
)
_SINCE = re.compile(r"(?:since|seit|ab|depuis|desde|as of|starting|from|dal|sinds|vanaf)(?: le| el| the)?\s*$")
_UNTIL = (
    r"(?:until|till|bis|jusqu['’]?\s?(?:a|en)|hasta|expected|exp\.|anticipated|graduat\w+|grad\.|completed|due|"
    r"abschluss|obtenu|diploma)[\s:(]*(?:in|on|date:?|en)?\s*$"
)
BEFORE = 60
"""Letters before a date in which words stand that open or close its period."""

_SHORT_END = r"['’]?(\d\d)(?![\w%+,]|[./]\d)"


def is_month(text: str) -> bool:
    """Whether a word is the name of a month."""
    return plain(text.strip(" .")) in _MONTH_OF


class Period(NamedTuple):
    """A stretch of time in a line: ``start`` and ``end`` are places in the text, ``first`` and ``last`` dates.

    ``ranged`` is false for a lone date; both dates are None where a template's ``20XX`` stands for the year.
    """

    start: int
    end: int
    first: YearMonth | None
    last: YearMonth | None
    current: bool = False
    ranged: bool = True


class _Point(NamedTuple):
    start: int
    end: int
    year: int | None
    month: int | None
    until: int | None  # last month, of a season or quarter
    form: str  # full, year, short (a day as likely as a year), month (no year of its own)


def find_periods(text: str) -> list[Period]:
    """Every period or lone date of a line, from left to right."""
    low = plain(text)
    points = [_point(match, low) for match in _POINT.finditer(_WORD.sub(_marked, low))]
    periods: list[Period] = []
    at = 0
    while at < len(points):
        period, used = _period(low, points, at)
        periods += [period] if period else []
        at += used
    return periods


def _marked(word: re.Match[str]) -> str:
    name = word.group()
    if name in _MONTH_OF or name == "month":
        return "M" * len(name)
    return "S" * len(name) if name in _SEASON_OF else name


def _point(match: re.Match[str], low: str) -> _Point:
    found = {name: match.span(name) for name, value in match.groupdict().items() if value and name != "dot"}
    groups = {name: low[start:end] for name, (start, end) in found.items()}
    year = next((_year(value) for name, value in groups.items() if name[0] == "y"), None)
    month, until = next((_months(value) for name, value in groups.items() if name[0] != "y"), (None, None))
    if "m4" in groups and month and month > 12:
        month = until = int(match.group().split(match["dot"])[0])
    form = "month" if "m14" in groups else "short" if groups.keys() & {"y3", "y7", "y13"} else "full"
    if groups.keys() == {"y12"}:
        form = "year"
    return _Point(match.start(), match.end(), year, month if month is None or month <= 12 else None, until, form)


def _year(text: str) -> int | None:
    digits = text.strip("'’")
    if not digits.isdigit():
        return None
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) > 49 else 2000)


def _months(text: str) -> tuple[int | None, int | None]:
    if text in _SEASON_OF:
        return _SEASON_OF[text]
    if text[0] == "q":
        return int(text[1]) * 3 - 2, int(text[1]) * 3
    month = int(text) if text.isdigit() else _MONTH_OF.get(text.strip("."))
    return month, month


def _period(low: str, points: list[_Point], at: int) -> tuple[Period | None, int]:
    """The period that begins with a point, and how many points it uses up."""
    point = points[at]
    following = points[at + 1] if at + 1 < len(points) else None
    between = _BETWEEN.match(low, point.end)
    if following and _joined(low, point, following, between):
        return _ranged(low, point, following), 2
    if point.form == "month":
        return None, 1
    gap = between or _LOST.match(low, point.end)
    if gap and (now := _NOW.match(low, gap.end())):
        return Period(_opened(low, point), now.end(), _date(point), None, current=True), 1
    if between and (short := re.match(_SHORT_END, low[between.end() :])) and _follows(point, int(short[1])):
        end = YearMonth((point.year or 2000) // 100 * 100 + int(short[1]))
        return Period(point.start, short.end(), _date(point), end), 1
    return _lone(low, point, between), 1


def _joined(low: str, point: _Point, following: _Point, between: re.Match[str] | None) -> bool:
    if between and between.end() == following.start:
        slash = "/" in between.group()
        return following.form != "month" and not (slash and (point.form, following.form) != ("year", "year"))
    lost = _LOST.fullmatch(low[point.end : following.start])
    if not lost or point.year is None or following.year is None or point.form == "short":
        return False
    return (point.year, point.month or 0) <= (following.year, following.month or 12) and point.form == following.form


def _follows(point: _Point, short: int) -> bool:
    return point.year is not None and point.year % 100 < short and point.form in ("full", "year")


def _ranged(low: str, point: _Point, following: _Point) -> Period | None:
    if point.form == following.form == "short" and low[point.start].isdigit() and low[following.start].isalpha():
        return None
    year = point.year if point.form != "month" else following.year
    first = None if year is None else YearMonth(year, point.month)
    last = None if following.year is None else YearMonth(following.year, following.until)
    return Period(_opened(low, point), following.end, first, last)


def _lone(low: str, point: _Point, between: re.Match[str] | None) -> Period | None:
    if point.form == "short":
        return None
    since = _SINCE.search(low, max(0, point.start - BEFORE), point.start)
    open_end = between is not None and re.match(r"[-–—/ ]*(?=$|\t|[)|\]])", low[point.end :]) is not None
    if since or (open_end and not between.group().strip().isalpha()):  # type: ignore[union-attr]
        end = between.end() if between and open_end else point.end
        return Period(since.start() if since else point.start, end, _date(point), None, current=True)
    reach = max(0, point.start - BEFORE)
    until = re.search(_UNTIL, low[reach : point.start])
    last = None if point.year is None else YearMonth(point.year, point.until)
    if until:
        return Period(reach + until.start(), point.end, None, last, ranged=False)
    return Period(point.start, point.end, _date(point), last, ranged=False)


def _opened(low: str, point: _Point) -> int:
    since = _SINCE.search(low, max(0, point.start - BEFORE), point.start)
    return since.start() if since else point.start


def _date(point: _Point) -> YearMonth | None:
    return None if point.year is None else YearMonth(point.year, point.month)
