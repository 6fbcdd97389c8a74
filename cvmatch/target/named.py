"""The skills an advert names where something can be asked; what tells of benefits, law or the employer is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cvmatch.mentions import find_mentions
from cvmatch.model import Document, Mention, Span
from cvmatch.target.sections import SILENT, Part
from cvmatch.taxonomy import Taxonomy

_APART = "\n\n"
"""Between two stretches: no sentence goes on over it."""


def find_named(document: Document, parts: Sequence[Part], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """The mentions outside the silent sections, in the order of the text; offsets index ``document.text``."""
    stretches = list(speaking(len(document.text), parts))
    if stretches == [Span(0, len(document.text))]:
        return find_mentions(document, taxonomy)
    joined = _APART.join(document.text[start:end] for start, end in stretches)
    return tuple(_moved(find_mentions(replace(document, text=joined), taxonomy), stretches))


def speaking(length: int, parts: Iterable[Part]) -> Iterator[Span]:
    """The stretches between silent sections, each with the heading above it."""
    start = end = 0
    silent = False
    for part in parts:
        if part.kind not in SILENT:
            start, silent = (end, False) if silent else (start, False)
        elif not silent:
            if end > start:
                yield Span(start, end)
            silent = True
        end = part.span.end
    if not silent:
        yield Span(start, length)


def _moved(mentions: Iterable[Mention], stretches: Sequence[Span]) -> Iterator[Mention]:
    """Mentions of the joined stretches where they stand in the whole text."""
    left = iter(stretches)
    start, end = next(left, Span(0, 0))
    shift, last = start, end - start
    for mention in mentions:
        first, behind = mention.span
        while first >= last:
            start, end = next(left)
            shift = start - last - len(_APART)
            last = end - shift
        yield mention._replace(span=Span(first + shift, behind + shift))
