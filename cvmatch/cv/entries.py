"""Dated entries of a section: which lines head each, above and below its date, and which are its body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvmatch.cv.dates import Period
from cvmatch.cv.entry import Entry
from cvmatch.cv.pieces import first_sentence
from cvmatch.cv.places import is_place
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Look, Row
from cvmatch.cv.slots import by_pattern
from cvmatch.cv.strayed import with_labels, with_titles
from cvmatch.cv.titles import has_legal_form, is_title, organisation_words, role_words
from cvmatch.cv.whowhere import Who, read_header
from cvmatch.model import LineKind

MOST_ABOVE = 3  # header lines above the date
MOST_BELOW = 2  # and below
LONGEST_TITLE = 16  # words beside a date; more is a sentence that mentions one

_LABEL_LINE = re.compile(
    r"^(?!(?:position|(?:name of (?:the )?)?(?:company|employer|organi[sz]ation)(?: name)?|role|designation|job title|"
    r"title|client|customer|duration|period|dates?|tenure|from|location|project)\s*:)[A-Z][\w &/]{2,30}:(?:\s|$)"
    r"|^(?:main activities|type of business|name and address of employer|responsibilities|duties|aufgaben|missions)"
    r"[^\t]{0,30}\t",
    re.IGNORECASE,
)
_PARTS = frozenset("vocational miscellaneous full-time part-time internships freelance academic industry".split())
"""Words that part a section of work and stand over its first job."""
_AFTER = re.compile(r"[\s|,;:·•()\[\]–—-]*")


def find_entries(rows: Sequence[Row]) -> list[Entry]:
    """The entries of a section's rows. Where no line has a date, lines that name a role and look like titles head."""
    anchors = [(at, period) for at, row in enumerate(rows) if (period := anchor_period(row))]
    if not anchors:
        return _undated(rows)
    if _dates_come_last(rows, anchors):
        return _ending_with_dates(rows, anchors)
    return _anchored(rows, anchors)


def anchor_period(row: Row) -> Period | None:
    """The period of a row that dates an entry, not one that a sentence mentions."""
    if not row.periods:
        return None
    period = max(row.periods, key=lambda p: (p.ranged, p.current))
    if _LABEL_LINE.match(row.text) and (not period.ranged or "/" in row.text[period.start : period.end]):
        return None  # "Databases: SQL Server 2008/2012" dates nothing
    before, after = row.text[: period.start], row.text[period.end :]
    rest = f"{before} {after}"
    starts = not any(map(str.isalnum, re.sub(r"\b(?:from|von|du|de)\b", "", before)))
    own_cell = (starts or before.endswith("\t")) and (not after.strip(" .)") or after.startswith("\t"))
    if row.bullet and not (starts and len(rest.split()) <= LONGEST_TITLE) and not ("\t" in before and own_cell):
        return period if period.ranged and role_words(rest) and len(rest.split()) <= 8 else None
    if starts and len(rest.split()) > LONGEST_TITLE:
        head = first_sentence(after)
        return period if role_words(head) and len(head.split()) <= LONGEST_TITLE and not is_prose(_bare(head)) else None
    if own_cell:
        return period if "\t" in row.text or period.ranged or starts else None
    if len(before.split()) > LONGEST_TITLE or (is_prose(before.rstrip(" .,([")) and not starts):
        return None
    return period if _fits(row, period, starts, after) else None


def _bare(text: str) -> str:
    return _AFTER.sub("", text, count=1)


def _fits(row: Row, period: Period, starts: bool, after: str) -> bool:
    before = row.text[: period.start]
    bracketed = before.rstrip().endswith(("(", "[")) and not after.lstrip(" )],.")[:1].islower()
    short_tail = len(after.split()) <= 6 and (not is_prose(after.strip(" ,|()·-–")) or len(after.split()) <= 2)
    if period.ranged and is_title(_lead_title(before)) and len(before.split()) <= 8:
        return True  # whatever has run into the line behind the date
    if period.ranged:
        return bracketed or short_tail or (starts and len(after.split()) <= LONGEST_TITLE)
    if starts:
        words = LONGEST_TITLE if role_words(after) else 10
        return len(after.split()) <= words and (not _bare(after) or not is_prose(_bare(after)))
    parted = bracketed or before.endswith("\t") or re.search(r"[|·•,–—]\s*$", before) is not None
    return short_tail and len(before.split()) <= 10 and (parted or role_words(before) > 0)


def _lead_title(before: str) -> str:
    bare = before.strip(" ,|(·–—-")
    return bare if bare[:1].isupper() and "\t" not in bare else ""


def _anchored(rows: Sequence[Row], anchors: Sequence[tuple[int, Period]]) -> list[Entry]:
    usual = _usual_above(rows, anchors[0][0])
    entries: list[Entry] = []
    claimed = 0
    for number, (at, period) in enumerate(anchors):
        limit = anchors[number + 1][0] if number + 1 < len(anchors) else len(rows)
        first = _first_above(rows, at, claimed, usual)
        previous = entries[-1] if entries else None
        under = previous is not None and (previous.banner or (previous.above > 0 and _from_above(previous)))
        banner = bool(under and usual and first == at)
        entry, claimed = _with_below(rows, first, at, limit, usual, previous, banner)
        entries.append(entry._replace(period=period, above=at - first, banner=banner))
    entries = with_titles(rows, by_pattern(_in_one_order(with_labels(_filled(rows, entries)))))
    looks = {entry.header[0].look for entry in entries}
    looks -= {row.look for entry in entries for row in entry.body if row.bullet or is_prose(row.text)}
    parts = [part for entry in entries for part in _split_undated(entry, looks)]
    return _with_banners(_rejoined(parts))


def _in_one_order(entries: list[Entry]) -> list[Entry]:
    """Headers whose words do not tell, read in the order of those whose words do."""
    orders = [order for entry in entries if (order := _order(entry)) is not None]
    if not orders:
        return entries
    first = sum(orders) * 2 >= len(orders)
    return [e if e.who.sure else e._replace(who=read_header(e.header, role_first=first)) for e in entries]


def _order(entry: Entry) -> bool | None:
    """Whether the position stands before the organisation, None where that is unknown or unsure."""
    text = "\n".join(row.text for row in entry.header)
    position, organisation = entry.who.position, entry.who.organisation
    if not entry.who.sure or not position or not organisation or position not in text or organisation not in text:
        return None
    return text.index(position) < text.index(organisation)


def _rejoined(entries: list[Entry]) -> list[Entry]:
    """A header that wraps, its first line taken for a job without dates and text, joined to the rest."""
    kept: list[Entry] = []
    for entry in entries:
        above = kept[-1] if kept else None
        if above and above.period is None and not above.body and not entry.who.organisation:
            last, first = above.header[-1], entry.header[0]
            line = last._replace(text=f"{last.text} {first.text}", end=first.end, periods=())
            header = (*above.header[:-1], line, *entry.header[1:])
            kept[-1] = entry._replace(header=header, who=read_header(header))
        else:
            kept.append(entry)
    return kept


def _from_above(entry: Entry) -> bool:
    """Whether the organisation stands in a line of its own above the dated one."""
    name = entry.who.organisation
    return name is not None and any(name in row.text for row in entry.header[: entry.above])


def _usual_above(rows: Sequence[Row], first: int) -> int | None:
    """How many lines above its date the first header has, None where it cannot be told."""
    return first if first <= MOST_ABOVE and all(_titled(row) for row in rows[:first]) else None


def _titled(row: Row) -> bool:
    return (
        row.text.strip(" :").lower() not in _PARTS
        and not row.bullet
        and not is_prose(row.text.split("\t")[0])
        and not _LABEL_LINE.match(row.text)
    )


def _first_above(rows: Sequence[Row], at: int, claimed: int, usual: int | None) -> int:
    first = at
    most = 2 if usual is None else usual
    while first > claimed and at - first < most and _heads(rows, first - 1, usual):
        first -= 1
    if usual == 0 and at > claimed and at and _titled(rows[at - 1]) and (_strong(rows, at - 1) or _lone(rows, at - 1)):
        first -= 1
    header = rows[first : at + 1]
    told = any(role_words(row.text) or organisation_words(row.text) for row in header)
    if (
        not told
        and first > claimed
        and at - first == 1
        and _titled(rows[first - 1])
        and is_title(_lead(rows[first - 1]))
    ):
        first -= 1  # a stray line of another column stands between the title and its date
    return first


def _lead(row: Row) -> str:
    return re.split(r"\s+(?:at|@)\s+|\t|,", row.text, maxsplit=1)[0]


def _lone(rows: Sequence[Row], number: int) -> bool:
    """Whether a short line after bullets gives the dated role below it the employer it lacks."""
    row, after_bullet = rows[number], number > 0 and rows[number - 1].bullet
    short = len(row.text.split()) <= 6 and not _continues(rows, number) and not row.text.endswith(".")
    return after_bullet and short and read_header([rows[number + 1]]).organisation is None


def _heads(rows: Sequence[Row], number: int, usual: int | None) -> bool:
    row = rows[number]
    if not _titled(row) or anchor_period(row) or _continues(rows, number):
        return False
    if number and is_place(row.text) and anchor_period(rows[number - 1]):
        return False  # a place under a date is where that job was
    if usual is not None:
        return True
    return bool(role_words(row.text) or organisation_words(row.text)) or _strong(rows, number)


def _strong(rows: Sequence[Row], number: int) -> bool:
    """A line set apart by its looks from the body."""
    row = rows[number]
    body = [other for other in rows if other.bullet or is_prose(other.text)]
    plain_looks = {other.look[:2] for other in body}
    marked = row.line.kind is LineKind.HEADING or row.line.bold or row.line.size > 1.05
    return marked and bool(body) and row.look[:2] not in plain_looks


def _continues(rows: Sequence[Row], number: int) -> bool:
    """Whether a line is the rest of the bullet or sentence above it."""
    row = rows[number]
    if number == 0:
        return False
    above = rows[number - 1]
    if above.text.rfind("(") > above.text.rfind(")") and ")" in row.text.partition("(")[0]:
        return True  # a bracket opened above ends here
    if row.gap or "\t" in row.text or row.line.kind is LineKind.HEADING or role_words(row.text):
        return False
    if not (above.bullet or is_prose(above.text)) or above.text.rstrip().endswith((".", "!", ";")):
        return False
    longest = max(len(other.text) for other in rows)
    return len(above.text) > 0.7 * longest and row.look == above.look and not organisation_words(row.text)


def _with_below(
    rows: Sequence[Row], first: int, at: int, limit: int, usual: int | None, previous: Entry | None, banner: bool
) -> tuple[Entry, int]:
    """The entry whose header starts at ``first``, and the number of the first row after its header."""
    header = list(rows[first : at + 1])
    who = read_header(header, banner=banner)
    end = at + 1
    free = _free_below(rows, at, limit, usual)
    while end < at + 1 + min(MOST_BELOW, free) and not banner:
        row = rows[end]
        alike = previous is not None and len(previous.header) - previous.above > end - at
        better = _completed(who, header, row, alike)
        if better is None:
            break
        header.append(row)
        who, end = better, end + 1
    return Entry(tuple(header), None, who), end


def _free_below(rows: Sequence[Row], at: int, limit: int, usual: int | None) -> int:
    """How many rows below a date may be its header: not those that head the next entry."""
    between = rows[at + 1 : limit]
    if limit < len(rows) and between and all(_titled(row) for row in between):
        return max(int(is_place(between[0].text)), len(between) - (usual or 0))
    return len(between)


def _completed(who: Who, header: Sequence[Row], row: Row, alike: bool) -> Who | None:
    """What a header says with one row more, None where the row belongs to the body.

    ``alike``: the header before had a row there.
    """
    bare = who.position is None and who.organisation is None
    if row.bullet or is_prose(row.text) or _LABEL_LINE.match(row.text):
        titled = bare and role_words(row.text) and not is_prose(row.text) and len(row.text.split()) <= 10
        return read_header([*header, row]) if titled else None
    if is_place(row.text):
        return who._replace(place=who.place or row.text.strip()) if not bare else None
    if who.whole and who.sure:
        return None
    if len(row.text.split()) > 14 or row.text.count(",") > 5:
        return None
    roles = role_words(row.text)
    if who.organisation is None and roles and has_legal_form(who.position or ""):
        return read_header([*header, row])  # a firm named by its trade stands over the role
    if (who.position is None and roles) or (who.organisation is None and not roles) or bare or (alike and not who.sure):
        better = read_header([*header, row])
        return better if better != who else None
    return None


def _filled(rows: Sequence[Row], entries: list[Entry]) -> list[Entry]:
    """The entries with their bodies: all rows up to the next entry's header."""
    starts = [entry.header[0].number for entry in entries] + [rows[-1].number + 1]
    filled = []
    for number, entry in enumerate(entries):
        own = {row.number for row in entry.header}
        body = [row for row in rows if starts[number] <= row.number < starts[number + 1] and row.number not in own]
        filled.append(entry._replace(body=tuple(body)))
    return filled


def _split_undated(entry: Entry, looks: set[Look]) -> list[Entry]:
    """An entry parted where a line of its body looks just like the first header lines of the dated entries."""
    head = [
        n
        for n, row in enumerate(entry.body)
        if n and row.look in looks and _titled(row) and not _titled(entry.body[n - 1])
    ]
    if not head:
        return [entry]
    parts = [entry._replace(body=entry.body[: head[0]])]
    for number, at in enumerate(head):
        stop = head[number + 1] if number + 1 < len(head) else len(entry.body)
        parts.append(_titled_entry(entry.body[at:stop]))
    return [part for part in parts if part.period or part.who.position]


def _titled_entry(rows: Sequence[Row]) -> Entry:
    size = 1
    while size < min(MOST_ABOVE, len(rows)) and _titled(rows[size]) and not read_header(rows[:size]).whole:
        size += 1
    return Entry(tuple(rows[:size]), None, read_header(rows[:size]), body=tuple(rows[size:]))


def _with_banners(entries: list[Entry]) -> list[Entry]:
    """An employer's line over several roles gives each its name; with dates of its own it is no role itself."""
    kept: list[Entry] = []
    employer: str | None = None
    span: Period | None = None
    depth = 0  # header lines above the date of the entry that names the employer
    for number, entry in enumerate(entries):
        following = entries[number + 1] if number + 1 < len(entries) else None
        if _is_banner(entry, following):
            employer, depth = entry.who.organisation, MOST_ABOVE + 1
        elif entry.who.organisation:
            employer, depth = entry.who.organisation, entry.above if _from_above(entry) else 0
            span = entry.period
            kept.append(entry)
        elif employer and entry.who.position and (entry.banner or entry.above < depth or _within(entry, span)):
            kept.append(entry._replace(who=entry.who._replace(organisation=employer)))
        else:
            kept.append(entry)
    return kept


def _within(entry: Entry, span: Period | None) -> bool:
    """Whether an entry's time lies within that of an employer who stood before it, both with a start and an end."""
    own = entry.period
    if not (own and span and own.first and own.last and span.first and (span.last or span.current)):
        return False
    inside = (own.first.year, own.last.year) != (span.first.year, span.last.year if span.last else 0)
    ends = span.current or (span.last is not None and own.last.year <= span.last.year)
    return inside and span.first.year <= own.first.year and ends and own.first.year < own.last.year


def _is_banner(entry: Entry, following: Entry | None) -> bool:
    if following is None or following.who.organisation or entry.body:
        return False
    return entry.who.position is None and entry.who.organisation is not None


def _dates_come_last(rows: Sequence[Row], anchors: Sequence[tuple[int, Period]]) -> bool:
    """Whether each entry ends with a line that holds its dates alone."""
    first = anchors[0][0]
    alone = all(len(_rest(rows[at], period)) < 4 for at, period in anchors)
    opens = first > 1 and _titled(rows[0]) and role_words(rows[0].text) and not all(map(_titled, rows[:first]))
    return bool(alone and opens) and anchors[-1][0] == len(rows) - 1


def _rest(row: Row, period: Period) -> str:
    return _AFTER.sub("", row.text[: period.start] + row.text[period.end :])


def _ending_with_dates(rows: Sequence[Row], anchors: Sequence[tuple[int, Period]]) -> list[Entry]:
    entries, start = [], 0
    for at, period in anchors:
        entry = _titled_entry(rows[start:at])
        entries.append(entry._replace(period=period, body=(*entry.body, rows[at])))
        start = at + 1
    return entries


def _undated(rows: Sequence[Row]) -> list[Entry]:
    bullets = [row for row in rows if row.bullet]
    roles = [row for row in bullets if role_words(row.text) and not is_prose(row.text)]
    if roles and len(roles) * 2 >= len(bullets) and len(rows) >= 2 * len(bullets):
        rows = [row._replace(bullet=False) for row in rows]
    heads = [n for n in range(len(rows)) if _may_head(rows, n)]
    heads = [n for k, n in enumerate(heads) if k == 0 or n - heads[k - 1] > 1]
    stops = [*heads[1:], len(rows)][: len(heads)]
    return [_titled_entry(rows[at:stop]) for at, stop in zip(heads, stops, strict=True)]


def _may_head(rows: Sequence[Row], number: int) -> bool:
    row = rows[number]
    if not _titled(row) or len(row.text.split()) > 12 or row.text.count(",") > 4 or _continues(rows, number):
        return False
    if role_words(row.text):
        return True
    following = rows[number + 1] if number + 1 < len(rows) else None
    return bool(organisation_words(row.text) and following and _titled(following) and role_words(following.text))
