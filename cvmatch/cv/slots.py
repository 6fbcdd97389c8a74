"""The places of position and organisation in the headers of one CV, learned from those whose words tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvmatch.cv.entry import Entry
from cvmatch.cv.pieces import by_commas, pieces_of
from cvmatch.cv.places import is_known_place
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.titles import role_words


class _Slot(NamedTuple):
    """A piece of a header: how many rows below the date it stands, and which piece of its row it is."""

    row: int
    piece: int
    part: int = 0  # of a piece with one comma: 1 before it, 2 after it; 0 is the whole piece


class _Pattern(NamedTuple):
    position: _Slot
    organisation: _Slot
    rows: int  # in a header


def by_pattern(entries: Sequence[Entry]) -> list[Entry]:
    """The entries; headers that miss a part, or whose words do not tell, filled as most of the others are.

    A CV writes all its headers alike, so where one title holds no word that names a job, the others say where it is.
    """
    patterns = Counter(pattern for entry in entries if (pattern := _pattern_of(entry)))
    if not patterns:
        return list(entries)
    usual, count = max(patterns.items(), key=lambda item: (item[1], item[0]))
    doubtful = [entry for entry in entries if _is_doubtful(entry, usual, count)]
    if count < len(doubtful) or count * 2 < patterns.total():
        return list(entries)
    return [_refilled(entry, usual) if entry in doubtful else entry for entry in entries]


def _is_doubtful(entry: Entry, usual: _Pattern, count: int) -> bool:
    """Whether words do not settle a header: a part is missing, or both parts name a job and stand the other way."""
    who = entry.who
    if not (who.whole and who.sure):
        return True
    found = _pattern_of(entry)
    swapped = found is not None and (found.position, found.organisation) == (usual.organisation, usual.position)
    return swapped and count > 1 and role_words(who.position or "") > 0 < role_words(who.organisation or "")


def _pattern_of(entry: Entry) -> _Pattern | None:
    who = entry.who
    if not who.whole or not who.sure or entry.period is None:
        return None
    slots = {text: slot for slot, text in _slots(entry.header, entry.above)}
    position, organisation = slots.get(who.position or ""), slots.get(who.organisation or "")
    return _Pattern(position, organisation, len(entry.header)) if position and organisation else None


def _slots(rows: Sequence[Row], above: int) -> Iterator[tuple[_Slot, str]]:
    for number, row in enumerate(rows):
        for place, piece in enumerate(pieces_of(row).pieces):
            yield _Slot(number - above, place), piece.text
            parts = by_commas(piece.text)
            if len(parts) == 2:
                yield _Slot(number - above, place, 1), parts[0]
                yield _Slot(number - above, place, 2), parts[1]


def _refilled(entry: Entry, pattern: _Pattern) -> Entry:
    """An entry read by the pattern; as it was where it has not the same pieces."""
    header = _header(entry, pattern)
    slots = dict(_slots(header, entry.above))
    position = slots.get(pattern.position)
    organisation = slots.get(pattern.organisation) or _before_place(entry, pattern)
    fits = (
        position
        and organisation
        and organisation[0].isalnum()
        and not (role_words(organisation) and not role_words(position))
    )
    if not fits or (pattern.position.row < 0 and entry.above == 0):
        return entry
    own = {row.number for row in header}
    body = tuple(row for row in entry.body if row.number not in own)
    place = entry.who.place or next((found for row in header if (found := pieces_of(row).place)), None)
    return entry._replace(header=header, body=body, who=entry.who._replace(
        position=position, organisation=organisation, place=place, sure=True))  # fmt: skip


def _before_place(entry: Entry, pattern: _Pattern) -> str | None:
    """A name that a country after it made look like a town: ``The Gannet, Singapore``."""
    name, comma, _ = (entry.who.place or "").partition(", ")
    at = entry.above + pattern.organisation.row
    stands = 0 <= at < len(entry.header) and name in entry.header[at].text
    return name if comma and stands and not is_known_place(name) else None


def _header(entry: Entry, pattern: _Pattern) -> tuple[Row, ...]:
    """The entry's header with as many rows of its body as the pattern has under the date."""
    rows = list(entry.header)
    below = 1 + max(pattern.position.row, pattern.organisation.row)
    for row in entry.body:
        if len(rows) - entry.above >= below or len(rows) >= pattern.rows:
            break
        if row.bullet or row.number != rows[-1].number + 1 or is_prose(row.text):
            break
        rows.append(row)
    return tuple(rows)
