"""A row of a table as lines: its cells side by side, or one after the other where they are columns."""

from __future__ import annotations

from collections.abc import Sequence

from cvmatch.model import LineKind
from cvmatch.read.assemble import GAP, Draft

_LONGEST_CELL = 200
"""Letters of a line beside others; more is a column of its own, whose line ends are lost."""


def row_of(cells: Sequence[list[Draft]]) -> list[Draft]:
    """A row as one line of tabbed cells; where a cell holds more, its further lines follow; two such cells
    are columns and come one after the other."""
    filled = [lines for drafts in cells if (lines := [draft for draft in drafts if draft.text.strip()])]
    if len(filled) < 2 or sum(map(_is_column, filled)) > 1:
        return [draft for drafts in cells if any(d.text.strip() for d in drafts) for draft in (*drafts, GAP)]
    first = [drafts[0] for drafts in filled]
    text = "\t".join(" ".join(draft.text.split()) for draft in first)
    size, bold = max(draft.size for draft in first), all(draft.bold for draft in first)
    line = Draft(text, kind=LineKind.CELL, size=size, bold=bold)
    return [line, *(draft for drafts in filled for draft in drafts[1:])]


def _is_column(drafts: list[Draft]) -> bool:
    return len(drafts) > 1 or len(drafts[0].text) > _LONGEST_CELL
