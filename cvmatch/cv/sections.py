"""Sections of a CV: by heading words and by the looks those headings have, in any order and naming."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cvmatch.cv.dates import find_periods
from cvmatch.cv.headings import exact_heading, heading_key, likely_heading
from cvmatch.cv.letters import plain
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Look, Row
from cvmatch.cv.titles import find_degree, is_institution, is_title, organisation_words, role_words
from cvmatch.cv.tongues import has_language
from cvmatch.model import LineKind, Section, Span
from cvmatch.model import SectionKind as K

_INLINE = re.compile(r"([^\W\d_][\w&/' ’,\-]{1,40}?)\s*(?::|\s[-–—]\s)\s*(?=\S)")
_IN_ITEMS = frozenset({K.WORK, K.PROJECTS, K.VOLUNTEER})
_PART_OF_ITEM = frozenset(
    """technologies technology tools stack|tech stack|technical environment|environment|skills|key achievements
    achievements|accomplishments|key accomplishments|highlights|key highlights|project|projects|summary|overview
    responsibilities|training|courses|service|software|general|online|details|profile|activities|leadership|links
    results|career|teaching|research|work|experience|other|more|technical|programming|frameworks|contributions
    coursework|relevant coursework|awards|publications|patents|presentations|objective|objectives|description|outils
    technologien|projekte|resultate|miscellaneous|vocational|aufgaben|profil|goal|goals|statement|web|address|notes|relocation|visa|travel
    """.replace("\n", "|")
    .replace("|", " ")
    .split()
) | {"tech stack", "key achievements", "key accomplishments", "key highlights", "relevant coursework", "key skills"}
"""Headings that a job or project may carry itself; inside one they open a section only if they look like one."""

_WHOLE_SECTIONS = frozenset("skills projects awards publications".split())
"""Of these, the words that head a section of their own wherever nothing but a blank line can say so."""

_PART_OF_SKILLS = frozenset(
    """leadership teaching research training software programming frameworks technologies technology tools
    technical stack
    service general other design informatique informatica abilities coding""".split()
)
_SURE_ALONE = frozenset(
    "experience skills education projects certifications certificates publications awards positions employment history "
    "internships languages references interests".split()
)
"""Last words by which a heading is known where headings look like the text below them."""

_AFTER_SPACE = re.compile(
    r"((?:work |professional )?experience|employment|education|(?:technical )?skills|languages|certifications)\s+",
    re.IGNORECASE,
)


TOP = 8  # rows in which a bare label belongs to the contacts
MUCH = 0.4  # part of all rows from which a look sets nothing apart


class Block(NamedTuple):
    """A section with its rows; ``heading`` is the heading's span, ``rows`` do not hold the heading."""

    kind: K
    heading: Span | None
    rows: tuple[Row, ...]

    @property
    def span(self) -> Span:
        """From the heading's start to the last row's end."""
        starts = [self.heading.start] if self.heading else [self.rows[0].start]
        ends = [self.rows[-1].end] if self.rows else [self.heading.end if self.heading else 0]
        return Span(min(starts), max(ends))


class _Opening(NamedTuple):
    kind: K
    heading: Span
    rest: Row | None


def find_blocks(rows: Sequence[Row]) -> list[Block]:
    """The rows parted into sections, in reading order; what stands before the first heading is the header."""
    looks = heading_looks(rows)
    rows = _headings_whole(rows, looks)
    looks.every = Counter(row.look for row in rows)
    blocks: list[Block] = []
    kind, heading, held = K.HEADER, None, list[Row]()
    for number, row in enumerate(rows):
        opening = _opening(rows, number, kind, looks)
        if opening is None and kind is not K.HEADER and _towers(row, looks):
            opening = _Opening(K.HEADER, Span(row.start, row.start), row)
        if opening is None:
            held.append(row)
            continue
        if held or heading:
            blocks.append(Block(kind, heading, tuple(held)))
        kind, heading, held = opening.kind, opening.heading, [opening.rest] if opening.rest else []
    if held or heading:
        blocks.append(Block(kind, heading, tuple(held)))
    return blocks


def _headings_whole(rows: Sequence[Row], looks: dict[Look, int]) -> list[Row]:
    """Headings that break over two lines of a narrow column, as one row: ``TECHNICAL`` over ``SKILLS``."""
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        if above and row.look == above.look in looks and not (row.bullet or row.gap or above.bullet):
            text = f"{above.text} {row.text}"
            first, whole = exact_heading(above.text), exact_heading(text)
            if whole and len(text.split()) <= 4 and first in (None, whole) and row.look != rows[-1].look:
                kept[-1] = above._replace(text=text, end=row.end)
                continue
        kept.append(row)
    return kept


def _towers(row: Row, looks: dict[Look, int]) -> bool:
    """A name far larger than the headings begins the header, though a sidebar is read before it."""
    largest = max((size for size, _, _ in looks), default=1.0)
    return row.look[0] >= max(1.5, largest + 0.2) and len(row.text.split()) <= 5 and not any(map(str.isdigit, row.text))


def sections_of(blocks: Sequence[Block]) -> tuple[Section, ...]:
    """The blocks as sections of the document."""
    return tuple(
        Section(block.kind, block.span, _shown(block.heading)) for block in blocks if block.rows or block.heading
    )


def _shown(heading: Span | None) -> Span | None:
    return heading if heading and heading.end > heading.start else None


class Looks(dict[Look, int]):
    """How known headings look, and how often each look occurs among them; ``every``: among all rows."""

    every: Counter[Look]


def heading_looks(rows: Sequence[Row]) -> Looks:
    """The looks of the known headings of a document."""
    looks = Looks()
    looks.every = Counter(row.look for row in rows)
    for row in rows:
        if not row.bullet and exact_heading(row.text):
            looks[row.look] = looks.get(row.look, 0) + 1
    return looks


def _opening(rows: Sequence[Row], number: int, current: K, looks: Looks) -> _Opening | None:
    row = rows[number]
    following = rows[number + 1 : number + 7]
    known = exact_heading(row.text)
    goes_on = known is current is K.SKILLS  # a part of a skills section by another of its names
    kind = _whole_line(row, current, looks) or (None if goes_on else _by_look(rows, number, current, looks))
    if kind is K.LANGUAGES and not any(has_language(other.text) for other in following):
        kind = K.SKILLS if current not in _IN_ITEMS or _stands_out(row, looks) else None
    if kind:
        return _Opening(kind, Span(row.start, row.end), None)
    if row.bullet:
        return None
    return _beside(row, current) or _inline(row, current) or _after_space(row, current)


def _whole_line(row: Row, current: K, looks: dict[Look, int]) -> K | None:
    kind = exact_heading(row.text)
    if kind is None or row.bullet or row.text[0].islower():
        return None
    if current is K.HEADER and row.text.endswith(":") and row.number < TOP and not _stands_out(row, looks):
        kind = None if kind in (K.PROJECTS, K.LANGUAGES, K.SUMMARY) else kind  # one of the contact lines' labels
    if kind is None:
        return None
    key = plain(row.text).strip(" :•-–—")
    part = _PART_OF_ITEM if current in _IN_ITEMS else _PART_OF_SKILLS if current is K.SKILLS else frozenset[str]()
    if key in part and not _stands_out(row, looks) and not _bare_heading(row, key, looks):
        return None
    if current is K.SKILLS and kind in (K.SKILLS, K.LANGUAGES) and not _stands_out(row, looks):
        return None if kind is K.SKILLS else kind
    return kind


def _bare_heading(row: Row, key: str, looks: dict[Look, int]) -> bool:
    """In a text without typography, a blank line before one of these words is all a heading can have."""
    return row.gap and key in _WHOLE_SECTIONS and set(looks) == {row.look} and row.line.kind is LineKind.HEADING


def _stands_out(row: Row, looks: dict[Look, int]) -> bool:
    """Larger than the body, or in the look that most headings have where that is not the body's."""
    size, _, capitals = row.look
    if not looks or size >= 1.08:
        return size >= 1.08
    common = max(looks, key=lambda look: (looks[look], look))
    return row.look == common and capitals and not row.text.rstrip().endswith(":")


def _by_look(rows: Sequence[Row], number: int, current: K, looks: Looks) -> K | None:
    row = rows[number]
    if row.bullet or row.periods or "\t" in row.text or len(row.text) > 60 or not row.text[0].isupper():
        return None
    if row.look not in looks and (looks or row.line.kind is not LineKind.HEADING):
        return None
    if looks.every[row.look] > MUCH * len(rows) and not _sure_words(row.text):
        return None
    if kind := likely_heading(row.text):
        return kind if _stands_out(row, looks) or not role_words(row.text) else None
    return K.OTHER if _unknown_heading(rows, number, current, looks) else None


def _sure_words(text: str) -> bool:
    words = heading_key(text).split()
    ends = {part.split()[-1] for part in heading_key(text).split(" and ") if part} | set(words[-1:])
    titled = all(word[0].isupper() for word in text.split() if len(word) > 3)
    return (
        titled
        and 1 < len(words) <= (6 if text.isupper() or "and" in words else 4)
        and (bool(ends & _SURE_ALONE) or text.isupper())
        and "responsib" not in words[0]
    )


def _unknown_heading(rows: Sequence[Row], number: int, current: K, looks: dict[Look, int]) -> bool:
    """A line that looks like the known headings and says something else: ``A day of my life``."""
    row = rows[number]
    size, _, capitals = row.look
    if number < 2 or looks.get(row.look, 0) < 2 or is_prose(row.text) or len(row.text.split()) > 6:
        return False
    alike = sum(other.look == row.look for other in rows)
    if alike > 2 * looks[row.look] + 3 or (size < 1.08 and (not capitals or current is K.HEADER)):
        return False
    if size < 1.08 and not row.gap and _headed_by_gaps(rows):
        return False
    near = rows[number : number + 3]
    titled = role_words(row.text) or organisation_words(row.text) or find_degree(row.text)
    return size >= 1.3 or not (titled or any(other.periods for other in near))


def _headed_by_gaps(rows: Sequence[Row]) -> bool:
    """Whether space stands before every known heading, so that capitals without it are no heading."""
    heads = [row for row in rows[1:] if not row.bullet and exact_heading(row.text)]
    return len(heads) > 1 and all(row.gap for row in heads)


def _beside(row: Row, current: K) -> _Opening | None:
    """A label in a column of its own: ``Experience<TAB>Staff Engineer``."""
    label, tab, rest = row.text.partition("\t")
    kind = exact_heading(label) if tab else None
    if kind is None or not _may_open(kind, label, rest, current):
        return None
    return _cut(row, kind, len(label), len(label) + 1)


def _inline(row: Row, current: K) -> _Opening | None:
    match = _INLINE.match(row.text)
    kind = exact_heading(match[1]) if match else None
    if match is None or kind is None or kind is current:
        return None
    if not _may_open(kind, match[1], row.text[match.end() :], current):
        return None
    return _cut(row, kind, match.end(1), match.end())


def _may_open(kind: K, label: str, rest: str, current: K) -> bool:
    if kind is K.LANGUAGES:
        return current is not K.SKILLS and has_language(rest)
    if current is kind is K.SKILLS:
        return plain(label).split()[-1] in ("skills", "kenntnisse", "competences", "expertise", "competencies")
    if current in _IN_ITEMS or current is K.SKILLS:
        if current is K.SKILLS and kind in (K.REFERENCES, K.INTERESTS):
            return True
        return kind in (K.WORK, K.EDUCATION, K.CERTIFICATES) and (
            plain(label) not in _PART_OF_ITEM or (current is K.SKILLS and kind is K.WORK)
        )
    if current is K.EDUCATION:
        return kind not in (K.AWARDS, K.EDUCATION, K.VOLUNTEER, K.HEADER, K.OTHER, K.PROJECTS)
    return kind not in (K.HEADER, K.OTHER)


def _after_space(row: Row, current: K) -> _Opening | None:
    """A label column that the file runs into its content: ``Work experience 04/2022``."""
    match = _AFTER_SPACE.match(row.text)
    kind = exact_heading(match[1]) if match else None
    if match is None or kind is None or kind is current or not row.text[0].isupper():
        return None
    at = match.end()
    dated = any(period.start == at for period in row.periods)
    rest = row.text[at:]
    degree = find_degree(rest)
    titled = bool(row.periods) and is_title(rest[: max(0, row.periods[0].start - at)].rstrip(" \t,(|-–"))
    school = is_institution(rest) and rest[0].isupper() and not is_prose(rest)
    listed = row.text.count(",") > 2 and not row.text[at].islower() and kind is K.SKILLS and not is_prose(row.text)
    fits = {
        K.WORK: dated or titled, K.SKILLS: listed, K.LANGUAGES: has_language(rest) and not is_prose(rest),
        K.EDUCATION: dated or school or (degree is not None and degree[0] == 0),
    }  # fmt: skip
    return _cut(row, kind, match.end(1), at) if fits.get(kind, False) else None


def _cut(row: Row, kind: K, label_end: int, rest_start: int) -> _Opening:
    text = row.text[rest_start:]
    skip = rest_start + len(text) - len(text.lstrip())
    rest = row._replace(start=row.start + skip, text=row.text[skip:], periods=tuple(find_periods(row.text[skip:])))
    return _Opening(kind, Span(row.start, row.start + label_end), rest)
