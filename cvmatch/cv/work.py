"""Jobs from the entries of work sections, and where there are none, from entries that name a role elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvmatch.cv.entries import find_entries
from cvmatch.cv.entry import Entry
from cvmatch.cv.form import form_entries, headed
from cvmatch.cv.highlights import highlights_of
from cvmatch.cv.retold import retold
from cvmatch.cv.row import Row
from cvmatch.cv.sections import Block
from cvmatch.cv.titles import find_degree, is_institution, organisation_words, role_words
from cvmatch.cv.whowhere import labelled
from cvmatch.model import SectionKind as K
from cvmatch.model import Span, WorkItem

_BREAK = re.compile(
    r"\b(?:career break|sabbatical|(?:parental|maternity|paternity|family) leave|gap year|elternzeit)\b", re.I
)
"""Time away from work, which CVs list among the jobs."""

_CELLS = re.compile(r"\t+|\s{3,}|\s*\|\s*")
_COLUMN = re.compile(
    r"(?:s(?:r|l)?\.? ?no|no|(?:name of )?(?:the )?(?:company|employer|organi[sz]ation|institution)s?(?: name)?|"
    r"position|designation|role|title|job title|duration|period|tenure|dates?|from|to|from ?[-–/] ?to|years?|"
    r"experience|location|place|responsibilit(?:y|ies)|(?:job|work) profile|nature of (?:work|job)|client|project)s?"
    r"(?: held)?",
    re.IGNORECASE,
)

_MIXED = (K.HEADER, K.SUMMARY, K.LANGUAGES, K.SKILLS, K.INTERESTS)
"""Sections in which a dated role is a job that the file's columns have carried there."""

_ELSEWHERE = (*_MIXED, K.OTHER, K.AWARDS, K.PROJECTS)
"""Sections that are searched for jobs where no section is of work."""


def find_work(blocks: Sequence[Block]) -> tuple[list[WorkItem], list[Block]]:
    """The jobs in reading order, and the blocks, parted where jobs stand in a section that is not of work."""
    entries = _entries(blocks)
    kinds = _MIXED if entries else _ELSEWHERE
    parted = [part for block in blocks for part in (_parted(block, bool(entries)) if block.kind in kinds else [block])]
    return [_item(entry) for entry in _entries(parted)], parted


def _entries(blocks: Sequence[Block]) -> list[Entry]:
    found: list[Entry] = []
    for block in blocks:
        if block.kind is not K.WORK:
            continue
        if form := form_entries(block.rows, [row for other in blocks if other is not block for row in other.rows]):
            found += [headed(form[0], _rows_above(block, blocks)), *form[1:]]
            continue
        entries = _found(block.rows)
        if any(_names_work(entry) for entry in entries):
            found += [entry for entry in entries if _counts(entry)]
    return found


def _rows_above(block: Block, blocks: Sequence[Block]) -> Sequence[Row]:
    """The rows of what stands before a block, lists of skills between them left out."""
    before = [other for other in blocks[: blocks.index(block)] if other.kind is not K.SKILLS]
    return before[-1].rows if before else ()


def _found(rows: Sequence[Row]) -> list[Entry]:
    """The entries of rows without the head of a table, sentences about jobs read as headers."""
    return find_entries([_plain(retold(row)) for row in rows if not _is_table_head(row)])


def _plain(row: Row) -> Row:
    """A numbered field of a form is no bullet: ``1. Company: Crumb Ltd``."""
    return row._replace(bullet=False) if row.bullet and any(labelled(row)) else row


def _is_table_head(row: Row) -> bool:
    """Whether every cell of a row names a column: ``Company<TAB>Designation<TAB>From<TAB>To``."""
    cells = [cell.strip(" .:") for cell in _CELLS.split(row.text) if cell.strip(" .:")]
    return len(cells) > 1 and all(_COLUMN.fullmatch(cell) for cell in cells)


def _names_work(entry: Entry) -> bool:
    """Whether a header has a word of a job or an organisation: courses one taught have none."""
    header = " ".join(row.text for row in entry.header)
    ranged = entry.period is not None and entry.period.ranged and bool(entry.body or "\t" in header)
    return role_words(header) > 0 or organisation_words(header) > 0 or ranged


def _counts(entry: Entry) -> bool:
    if _BREAK.search(entry.who.position or entry.who.organisation or ""):
        return False
    return entry.who.position is not None or (entry.who.organisation is not None and entry.period is not None)


def _parted(block: Block, strict: bool) -> list[Block]:
    """A block cut where its first dated role begins, if it holds one; ``strict`` wants a start and an end."""
    roles = [entry for entry in _found(block.rows) if _is_role(entry)]
    ranged = [entry for entry in roles if entry.period and entry.period.ranged]
    if not ranged and (strict or len(roles) < (3 if block.kind is K.HEADER else 2)):
        return [block]
    start = (ranged if strict else roles)[0].header[0].number
    before = tuple(row for row in block.rows if row.number < start)
    work = Block(K.WORK, None, tuple(row for row in block.rows if row.number >= start))
    return [block._replace(rows=before), work] if before or block.heading else [work]


def _is_role(entry: Entry) -> bool:
    header = " ".join(row.text for row in entry.header)
    taught = find_degree(header) or is_institution(header)
    return entry.period is not None and role_words(entry.who.position or "") > 0 and not taught


def _item(entry: Entry) -> WorkItem:
    rows, period = entry.rows, entry.period
    return WorkItem(
        position=entry.who.position,
        organisation=entry.who.organisation,
        start=period.first if period else None,
        end=period.last if period else None,
        span=Span(rows[0].start, rows[-1].end),
        current=bool(period and period.current),
        location=entry.who.place,
        highlights=highlights_of(entry.body),
    )
