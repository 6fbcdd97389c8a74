"""Lines of a file that has lost its layout, parted again: headings and jobs within a paragraph, rails run into text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from cvmatch.cv.dates import find_periods
from cvmatch.cv.headings import exact_heading, heading_phrases, likely_heading
from cvmatch.cv.letters import plain
from cvmatch.cv.prose import is_prose, is_verb
from cvmatch.cv.row import Row, look_of
from cvmatch.cv.titles import find_degree, is_institution, is_title, role_words
from cvmatch.cv.tongues import has_language

_RUN_TOGETHER = 200
"""Letters of a line past which several may have run together; a wrapped line of a page has at most about 130."""

_FEW_HEADINGS = 2
_FEW_BULLETS = 3
_LONGEST_HEADING = 6  # words
_LONGEST_NAME, _LONGEST_TITLE = 6, 9  # words
_TITLE_LETTERS = 400
_SURE_ALONE = (
    "summary|profile|experience|education|skills|languages|certifications|certificates|projects|awards|publications|"
    "interests|hobbies|references|berufserfahrung|ausbildung|kenntnisse|sprachen|formation|competences|langues|"
    "formacion|educacion|habilidades|idiomas"
)
"""Headings of one word that are known within a line too; those of several words all are."""

_JOINT = re.compile(r"[a-z0-9.)](?=[A-Z][a-z]+ [A-Z][a-z]+\s*$)")
_BULLET = r"(?<!\S)(?:[•▪●■◦‣▸]|â\x80?¢)\s+(?=\S)"
_LABEL = re.compile(r"(CONTACTS?|LANGUAGES|SKILLS|EDUCATION|INTERESTS|HOBBIES|REFERENCES|CERTIFICATES)\s+(?=[A-Z])")
_SELF = frozenset({"LANGUAGES", "EDUCATION", "CERTIFICATES"})
_BEFORE_NAME = frozenset("of and in the with & my as for to a an on by our your und et y de la".split())
_BETWEEN = frozenset("of and & / - – | for de du des und von et y".split())
_LEVELS = frozenset("senior junior lead middle principal staff chief head sr. jr.".split())
_TOLD = frozenset("i im i'm i’m we my as the a".split())
_PART_TIME = r"(?i)(?:part|full)[- ]?time\b"


def parted(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of a file without its line ends parted at headings and jobs, and those with a rail beside it."""
    rows = [part for row in rows for part in _unglued(row)]
    rows = [part for row in rows for part in (_listed(row) if len(row.text) > _RUN_TOGETHER else [row])]
    if any(len(row.text) > _RUN_TOGETHER for row in rows) and _lacks_headings(rows):
        rows = [part for row in rows for part in _at_bullets(row)]
        rows = [part for row in rows for part in _at_headings(row)]
        rows = [part for row in rows for part in _at_jobs(row)]
    rows = _without_rails(rows)
    if not _is_flat(rows):
        return rows
    return [part for row in _without_right_column(rows) for part in _with_heading(_without_label(row))]


def _listed(row: Row) -> Iterator[Row]:
    """A long row that holds several bullets cut before them."""
    pieces = list(_at_bullets(row))
    yield from pieces if len(pieces) > _FEW_BULLETS else [row]


def _unglued(row: Row) -> Iterator[Row]:
    """A row without the heading of two words that has run into its last word: ``... Excel, WordEducation Details``."""
    place = row.text.rfind(" ", 0, row.text.rfind(" ", 0, len(row.text.rstrip()))) + 1
    joint = _JOINT.search(row.text, place) if row.text.count(" ") > 1 else None
    if joint and exact_heading(row.text[joint.end() :]):
        yield from _cut(row, [0, joint.end(), len(row.text)])
    else:
        yield row


def _is_flat(rows: Sequence[Row]) -> bool:
    """Whether a file tells nothing by typography: as text taken out of a PDF in the wrong order."""
    return len({row.look[:2] for row in rows}) == 1 and len({row.line.page for row in rows}) == 1


def _lacks_headings(rows: Sequence[Row]) -> bool:
    return sum(exact_heading(row.text) is not None for row in rows) <= _FEW_HEADINGS


def _at_bullets(row: Row) -> Iterator[Row]:
    """A row cut before the bullets it holds."""
    pieces = list(_cut(row, [0, *(match.start() for match in re.finditer(_BULLET, row.text)), len(row.text)]))
    for piece in pieces:
        mark = re.match(_BULLET, piece.text)
        yield _part(piece, mark.end(), piece.text[mark.end() :])._replace(bullet=True) if mark else piece


@cache
def _headings() -> re.Pattern[str]:
    known = [*_SURE_ALONE.split("|"), *(phrase for phrase in heading_phrases() if " " in phrase)]
    words = "|".join(
        re.escape(phrase).replace(" and ", r" (?:and|&) ") for phrase in sorted(known, key=len, reverse=True)
    )
    return re.compile(rf"(?<![\w\-/])(?:\d\. )?(?:{words})(?=:?\s|\s*$)")


@cache
def _long_headings() -> frozenset[str]:
    """Headings of several words: most rows are held against these, and only run-together ones against the pattern."""
    known = [phrase for phrase in heading_phrases() if " " in phrase]
    return frozenset((*known, *(phrase.replace(" and ", " & ") for phrase in known)))


def _at_headings(row: Row) -> Iterator[Row]:
    """A row cut before and behind the headings it holds: ``... in Leeds. Education BSc Physics``."""
    cuts = [0]
    for match in _headings().finditer(plain(row.text)):
        start, end = match.span()
        before = row.text[:start].split()
        titled = all(word[0].isupper() for word in row.text[start:end].split() if len(word) > 3 and word[0].isalpha())
        if titled and _capital(row.text, end) and not (before and before[-1] in _BEFORE_NAME):
            cuts += [start, end]
    yield from _cut(row, [*cuts, len(row.text)])


def _capital(text: str, at: int) -> bool:
    rest = text[at:].lstrip(": ")
    return not rest or not rest[0].islower()


def _cut(row: Row, places: Sequence[int]) -> Iterator[Row]:
    for start, end in pairwise(places):
        text = row.text[start:end]
        bare = text.strip(" :\t")
        if bare:
            yield _part(row, start + text.index(bare), bare)


def _part(row: Row, at: int, text: str) -> Row:
    start, first = row.start + at, at == 0
    return row._replace(
        start=start, end=start + len(text), text=text, periods=tuple(find_periods(text)), look=look_of(row.line, text),
        gap=row.gap and first, bullet=row.bullet and first,
    )  # fmt: skip


def _at_jobs(row: Row) -> Iterator[Row]:
    """A long row cut before each title that a period follows, and behind the name that follows the period."""
    cuts = [0]
    for period in row.periods if len(row.text) > _RUN_TOGETHER // 2 else ():
        start = _title_before(row.text, cuts[-1], period.start) if period.ranged else None
        if start is not None:
            cuts += [start, period.end + _name_after(row.text[period.end :])]
    yield from _cut(row, [*cuts, len(row.text)])


def _title_before(text: str, first: int, end: int) -> int | None:
    """Where the title begins that ends just before ``end``, not before ``first``."""
    start = None
    first = max(first, end - _TITLE_LETTERS)
    for count, match in enumerate(reversed(list(re.finditer(r"\S+", text[first:end])))):
        word = match.group()
        titled = word[0].isupper() or word.lower() in _BETWEEN or role_words(word) > 0 or not word[0].isalnum()
        if not titled or count >= _LONGEST_TITLE or (count and word[-1] in ".;:!?"):
            break
        if word[0].isalnum() and word.lower() not in _BETWEEN:
            start = first + match.start()
    return start if start is not None and role_words(text[start:end]) else None


def _name_after(text: str) -> int:
    """How long the name is with which a text begins: capitalised words up to a verb."""
    ends: list[int] = []
    for match in re.finditer(r"\S+", text):
        word = match.group()
        if is_verb(word) or re.match(_PART_TIME, word) or len(ends) >= _LONGEST_NAME:
            break
        if word[0].islower() and word.lower() not in _BETWEEN:
            ends = ends[:-1]
            break
        ends.append(match.end())
        if word[-1] in ".;:!?,":
            break
    return ends[-1] if ends else 0


def _without_rails(rows: list[Row]) -> list[Row]:
    """Rows whose rail of name, title and period runs into the text beside it, the rail above that text again.

    ``Acme I built the shop`` over ``Web Developer and its search`` over ``2019 - 2020 with Solr`` is the name, the
    title, the period, and then three lines of text; done only where a file does it twice.
    """
    rails = [rail for at, row in enumerate(rows) if (rail := _rail(rows, at, row))]
    if len(rails) < 2 or not any(_runs_on(rows[first + len(ends) - 1]) for first, ends in rails):
        return rows
    kept: list[Row] = []
    done = 0
    for first, ends in rails:
        if first < done:
            continue
        kept += rows[done:first]
        part = rows[first : first + len(ends)]
        tails = [tail for row, end in zip(part, ends, strict=True) for tail in _cut(row, [end, len(row.text)])]
        kept += [_header(part, ends), *tails]
        done = first + len(ends)
    return [*kept, *rows[done:]]


def _header(part: Sequence[Row], ends: Sequence[int]) -> Row:
    """Name, title and period of a rail as one row of cells; a title may take two of its lines."""
    cells = [row.text[:end].rstrip(" -–—:") for row, end in zip(part, ends, strict=True)]
    text = "\t".join((cells[0], " ".join(cells[1:-1]), cells[-1]))
    end = part[-1].start + ends[-1]
    return part[0]._replace(end=end, text=text, periods=tuple(find_periods(text)))


def _rail(rows: Sequence[Row], at: int, row: Row) -> tuple[int, tuple[int, ...]] | None:
    """Where a rail begins that ends with the period of a row, and how long it is in each of its rows."""
    period = row.periods[0] if row.periods else None
    if (
        at < 2
        or period is None
        or not (_runs_on(row) or (period.ranged and period.end - period.start == len(row.text)))
    ):
        return None
    title = _title_at_start(rows[at - 1].text)
    if not 0 < title < len(rows[at - 1].text):
        return None
    name = _name_before_verb(rows[at - 2].text)
    if name:
        return at - 2, (name, title, period.end)
    words = rows[at - 2].text.split()
    level = words[0].lower() in _LEVELS and len(words) > 2
    wider = _name_before_verb(rows[at - 3].text) if level and at > 2 else 0
    return (at - 3, (wider, len(" ".join(words[:2])), title, period.end)) if wider else None


def _runs_on(row: Row) -> bool:
    """Whether a period opens a row and text that is neither a title nor a name follows it."""
    period = row.periods[0] if row.periods else None
    if period is None or not period.ranged or period.start or "\t" in row.text:
        return False
    rest = row.text[period.end :].strip(" -–—")
    return len(rest) > 2 and not role_words(rest)


def _title_at_start(text: str) -> int:
    """How long the title is with which a text begins, 0 where it does not."""
    end = 0
    for match in list(re.finditer(r"\S+", text))[:_LONGEST_TITLE]:
        word = match.group()
        if role_words(word):
            end = match.end()
        elif word[0].islower() and not (match.start() == 0 and len(word) < 4):
            break
    return end


def _name_before_verb(text: str) -> int:
    """How long the name is with which a text begins that goes on to tell what was done, 0 where it does not."""
    depth = 0
    for number, match in enumerate(re.finditer(r"\S+", text)):
        word = match.group()
        if not depth and (word.lower() in _TOLD or is_verb(word)):
            return match.start() if number else 0
        if not depth and (number >= _LONGEST_NAME or (word[0].islower() and "." not in word)):
            return 0
        depth += word.count("(") - word.count(")")
    return 0


def _without_right_column(rows: list[Row]) -> list[Row]:
    """Rows into whose ends a second column has run: a title at the end of one, its period at the end of the next.

    ``skilled in Excel Office Manager`` over ``and in Word Acme Ltd | May 2016 - June 2018`` is two lines of text, and
    the header ``Office Manager``, ``Acme Ltd`` and the period.
    """
    kept: list[Row] = []
    for row in rows:
        above = kept[-1] if kept else None
        cuts = _right_column(above, row) if above else None
        if above is None or cuts is None:
            kept.append(row)
            continue
        title, name, start = cuts
        text = "\t".join(filter(None, (above.text[title:], row.text[name:start].strip(" |,"), row.text[start:])))
        head = row._replace(start=above.start + title, text=text, periods=tuple(find_periods(text)), bullet=False)
        left = [*_cut(above, [0, title]), *_cut(row, [0, name])]
        kept[-1:] = [*left, head]
    return kept


def _right_column(above: Row, row: Row) -> tuple[int, int, int] | None:
    """Where the title in the row above begins, and in this row the name and the period that end it."""
    period = row.periods[-1] if row.periods else None
    whole = period and period.ranged and period.end >= len(row.text) - 1 and period.first and period.first.month
    if not whole or period is None or above.bullet or row.bullet or (above.periods and above.periods[-1].start):
        return None
    before = row.text[: period.start].rstrip()
    if len(before.split()) < 3 or not (is_prose(before.rstrip(" |,")) or ". " in before):
        return None
    title = _title_before(above.text, 0, len(above.text))
    if title is None or not is_title(above.text[title:]) or len(above.text[title:].split()) < 2:
        return None
    name = _title_like(before) if before.endswith(("|", ",")) else None
    return title, period.start if name is None else name, period.start


def _title_like(before: str) -> int | None:
    """Where the capitalised words begin that end a text."""
    match = re.search(r"(?:(?:[A-ZÀ-Þ&][\w.&'’-]*) ?)+[|,]$", before)
    return match.start() if match else None


def _without_label(row: Row) -> Row:
    """A row without the heading of another column that has run into it: ``CONTACTS Acme Ltd``."""
    match = _LABEL.match(row.text)
    if not match or row.text.isupper():
        return row
    rest = row.text[match.end() :]
    if match[1] in _SELF and (has_language(rest) or is_institution(rest) or find_degree(rest)):
        return row
    if rest.count(",") > (0 if match[1] == "SKILLS" else 2) or re.search(r"[@:]|\d{3}", rest):
        return row
    return _part(row, match.end(), rest)


def _with_heading(row: Row) -> Iterator[Row]:
    """A row that begins with a heading of several words, and that heading: ``Other Projects Tide Table``."""
    end = _heading_at_start(row)
    rest = row.text[end:].strip()
    fewest = 3 if role_words(rest) else 2  # "Military Service Trainer" is a title
    if end and rest[:1].isupper() and len(rest.split()) >= fewest and not likely_heading(row.text):
        yield from _cut(row, [0, end, len(row.text)])
    else:
        yield row


def _heading_at_start(row: Row) -> int:
    """How long the heading of several words is with which a row begins, 0 where it does not."""
    if row.bullet or "\t" in row.text or len(row.text) > _RUN_TOGETHER or not row.text[0].isupper():
        return 0
    words = plain(row.text).split(" ", _LONGEST_HEADING)
    for count in range(min(len(words), _LONGEST_HEADING), 1, -1):
        phrase = " ".join(words[:count])
        bare = phrase.removesuffix(":")
        if bare in _long_headings() and (bare == phrase or count < len(words)):
            return len(bare)
    return 0
