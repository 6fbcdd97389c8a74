"""Which items of a list stand under one of its own items: "One of the following:" and what hangs from it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from cvmatch.target.sections import Part


def items_under(text: str, lead: Part, following: Sequence[Part]) -> Sequence[Part]:
    """The items right behind a line that are its own. A line that is no item owns the list that begins behind it; an
    item owns those set apart from it: further in, with another mark, or by an empty line, as nested lists of pages are.
    """
    items = list(takewhile(lambda part: part.bullet and _section(part) == _section(following[0]), following))
    if not lead.bullet or not items:
        return items
    if _is_apart(text, lead, items[0]):
        return [items[0], *(item for _, item in takewhile(lambda pair: not _is_apart(text, *pair), pairwise(items)))]
    if items[0].indent > lead.indent:
        return list(takewhile(lambda item: item.indent > lead.indent, items))
    own = _mark(text, items[0])
    return list(takewhile(lambda item: _mark(text, item) == own, items)) if own != _mark(text, lead) else []


def _section(part: Part) -> tuple[object, str]:
    return part.kind, part.heading


def _is_apart(text: str, one: Part, other: Part) -> bool:
    """Whether an empty line lies between two items."""
    return text.count("\n", one.span.end, other.span.start) > 1


def _mark(text: str, part: Part) -> tuple[int, str]:
    """How far in an item stands, and its bullet."""
    start = text.rfind("\n", 0, part.span.start + 1) + 1
    line = text[start : part.span.end]
    bare = line.lstrip()
    return len(line) - len(bare), "1" if bare[:1].isdigit() else bare[:1]
