"""Titles and employers parted from their dates: by stray lines of another column, or by the rows of a form."""

from __future__ import annotations

from collections.abc import Sequence

from cvmatch.cv.entry import Entry
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.titles import is_title, role_words
from cvmatch.cv.whowhere import Who, labelled, read_header

_REACH, _SHORT, _FORM_ROWS = 5, 10, 8
"""Lines above a date in which its title is looked for, words of the date's own line, and rows of a form."""


def with_titles(rows: Sequence[Row], entries: Sequence[Entry]) -> list[Entry]:
    """The entries; one whose date stands alone without a position takes the title some lines above, and the employer
    between the two: ``Baker`` / ``Tools: oven,`` / ``Crumb Ltd`` / ``mixer,`` / ``2016 - 2018``."""
    at = {row.number: place for place, row in enumerate(rows)}
    kept: list[Entry] = []
    floor = 0
    for entry in entries:
        dated = entry.header[min(entry.above, len(entry.header) - 1)]
        found = _found(rows, at[dated.number], floor) if _lacks_title(entry, dated) else None
        if found:
            title, who = found
            taken = {row.number for row in rows[title : at[dated.number] + 1]}
            if kept:
                kept[-1] = kept[-1]._replace(body=tuple(row for row in kept[-1].body if row.number not in taken))
            own = read_header([dated]).organisation or who.organisation or entry.who.organisation
            entry = entry._replace(header=(rows[title], dated), who=who._replace(organisation=own), above=1)
        kept.append(entry)
        floor = at[dated.number] + 1
    return kept


def with_labels(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; what a form states of one in rows further down is taken from there, as in the old Europass CV."""
    return [_labelled(entry) if not entry.who.whole else entry for entry in entries]


def _labelled(entry: Entry) -> Entry:
    stated = [labelled(row) for row in entry.body[:_FORM_ROWS] if "\t" in row.text or ":" in row.text]
    position = next((position for position, organisation in stated if position and not organisation), None)
    organisation = next((organisation for position, organisation in stated if organisation and not position), None)
    who = entry.who
    filled = who._replace(position=who.position or position, organisation=who.organisation or organisation)
    return entry._replace(who=filled) if filled != who else entry


def _lacks_title(entry: Entry, dated: Row) -> bool:
    ranged = entry.period is not None and entry.period.ranged
    return ranged and entry.who.position is None and len(dated.text.split()) <= _SHORT and not dated.bullet


def _found(rows: Sequence[Row], at: int, floor: int) -> tuple[int, Who] | None:
    for number in range(at - 1, max(floor, at - _REACH) - 1, -1):
        row = rows[number]
        title = read_header([row]).position
        if row.bullet or is_prose(row.text) or not title or not is_title(title) or not row.text.startswith(title[:4]):
            continue
        between = [other for other in rows[number + 1 : at] if _may_name(other)]
        return number, Who(title, between[0].text.strip(" ,|") if between else None, None, sure=False)
    return None


def _may_name(row: Row) -> bool:
    """Whether a line may be an employer: short, no part of a list, no sentence."""
    text = row.text.strip()
    listed = text.endswith((",", ":", ";")) or text.count(",") > 1
    named = text[0].isupper() and len(text.split()) <= 6 and not listed and not is_prose(text)
    return bool(named and not role_words(text) and read_header([row]).organisation)
