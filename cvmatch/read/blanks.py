"""Blanks that stand for something else: typed tabs, lost line ends, first letters parted from their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cvmatch.read.assemble import Draft

_TYPED_TAB = re.compile(r"(?<=\S) {4,}(?=\S)")
_TAB_IN_COLUMN = re.compile(r"(?<=\S) {6,}(?=\S)")
_LOST_END = re.compile(r"(?<=\S) {3,5}(?=\S)")
_LOST_ENDS = re.compile(r"(?<=\S) {2,5}(?=\S)")
# Letters from which a paragraph holds several lines that have lost their ends, and from which two blanks are such an
# end too: sentences are parted by two as well, and no paragraph of the 32 development files is longer than 550.
_LONG, _WHOLE_COLUMN, _FEW_LINES = 200, 600, 4
_PARTED = re.compile(r"(?<!\S)(?:[^\W\d_aAI] [a-zß-öø-ÿ]{2,}|\d \d{3}(?!\d))")
_LONE = re.compile(r" [^\W\d_aAI] [a-zß-öø-ÿ]{2}")  # quick to look for: it begins with a plain blank
_CAPITALS = re.compile(r"(?<!\S)[^\W\d_a-z] [A-ZÀ-Þ]{2,}(?![a-z])")
# So many words whose first letter stands apart are a converter's doing: ten, and one of twenty (one file had 150).
_LEAST_PARTED, _SHARE_PARTED = 10, 0.05
_LONE_MARK = re.compile(r" ([,;.:!?)])(?= |$)")
_ALONE = frozenset("aiyeouàó")
_SHORT = frozenset("am an as at al au if in is it en el es et eu er on or of oh ou un up us yo ya".split())
"""Short words that begin with a letter which is a word itself; English, French, Spanish, Italian and German."""


def spaced_out(text: str) -> str:
    """A paragraph in which typed blanks are the tabs and line ends they stand for.

    >>> spaced_out("Nurse      2019")
    'Nurse\\t2019'
    """
    if "  " not in text:
        return text
    if "\n" in text:
        return _TYPED_TAB.sub("\t", text)
    if len(text) > _WHOLE_COLUMN or _is_column(text):
        return _LOST_ENDS.sub("\n", _TAB_IN_COLUMN.sub("\t", text))
    if len(text) > _LONG:
        return _LOST_END.sub("\n", _TAB_IN_COLUMN.sub("\t", text))
    return _TYPED_TAB.sub("\t", text)


def _is_column(text: str) -> bool:
    """Whether pairs of blanks part short lines rather than sentences."""
    lines = _LOST_ENDS.split(text)
    return len(lines) > _FEW_LINES and sum(line.endswith((".", "!", "?")) for line in lines) * 2 < len(lines)


def closed_up(drafts: Sequence[Draft]) -> list[Draft]:
    """The lines with first letters put back to their words, where a converter has parted them all through the file.

    So ``S enior N urse, 2 019`` is ``Senior Nurse, 2019``; a file with a few such places is left as it is.
    """
    if len(_LONE.findall("\n".join([draft.text for draft in drafts]))) < _LEAST_PARTED // 2:
        return list(drafts)
    hits = [len(_PARTED.findall(draft.text)) for draft in drafts]
    words = sum(draft.text.count(" ") + 1 for draft in drafts)
    if sum(hits) < max(_LEAST_PARTED, _SHARE_PARTED * words):
        return list(drafts)
    return [
        _mended(draft) if hit or _CAPITALS.search(draft.text) else draft
        for draft, hit in zip(drafts, hits, strict=True)
    ]


def _mended(draft: Draft) -> Draft:
    return draft._replace(text="\t".join(_rejoined(cell) for cell in draft.text.split("\t") if cell.strip()))


def _rejoined(line: str) -> str:
    """A line of parted words put together: the last of some lone letters begins the longer piece behind them."""
    pieces = line.split()
    parts = [pieces[0]]
    begun = len(pieces[0]) == 1  # whether the last part is a lone letter that may begin a word
    for before, piece, after in zip(pieces, pieces[1:], [*pieces[2:], ""], strict=False):
        joins = begun and (len(piece) > 1 or (len(after) < 2 and _is_whole(before + piece)))
        if joins:
            parts[-1] += piece
        else:
            parts.append(piece)
        begun = not joins and len(piece) == 1 and piece != "-"
    return _LONE_MARK.sub(r"\1", " ".join(parts))


def _is_whole(pair: str) -> bool:
    """Whether two lone letters are a word: all but those whose first is often a word itself."""
    if not pair.isalpha() or (pair[0].islower() and pair[1].isupper()):
        return False
    return pair.isupper() or pair[0].lower() not in _ALONE or pair.lower() in _SHORT
