"""Sections of an advert: lines under their headings, boilerplate known by its wording."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cvmatch.model import Document, LineKind, Section, Span
from cvmatch.model import SectionKind as K
from cvmatch.target.headings import heading_kind
from cvmatch.text import sentences

_MARKS = re.compile(r"^[\s*#_>]+|[\s*#_:]+$")
_BOLD = re.compile(r"^\s*(?:\*\*|__|#{1,6}\s).{2,90}?(?:\*\*|__)?\s*:?\s*$")
_INLINE = re.compile(r"^\s*(?:\*\*)?([A-Z][\w'’/&, -]{3,50}?)(?:\*\*)?\s*:\s*(?:\*\*)?\s*(?=\S)")
_BULLET = re.compile(r"^\s*(?:[•*·\-–—▪●◦o]|\d{1,2}[.)])\s+")
HEADING_WORDS = 9
LONG_LINE = 300
"""Letters from which a line is read sentence by sentence: its parts may speak of different things."""
_BOILERPLATE = re.compile(
    r"equal[ -]opportunit|regardless of|without regard to|race, |sexual orientation|protected veteran|"
    r"reasonable accommodation|background check|e-verify|all qualified applicants|privacy (?:policy|notice)|"
    r"national origin|disabilit(?:y|ies) status|criminal histor|affirmative action",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"\b401\s?\(?k|paid time off|\bPTO\b|health insurance|medical, dental|dental|parental leave|pension|gym membership|"
    r"life insurance|paid holidays|stock options|base salary|salary range|pay range|annual leave|bonus scheme|"
    r"compensation (?:package|range)|employee discount|tuition|health, dental|vision (?:care|insurance|plan)",
    re.IGNORECASE,
)
SILENT = frozenset({K.BENEFITS, K.ABOUT, K.EQUAL_OPPORTUNITY, K.HOW_TO_APPLY})
"""Sections nothing is asked in."""


@dataclass(frozen=True, slots=True)
class Part:
    """One line or list item with the section it stands in and the heading that opened it."""

    span: Span
    kind: K
    heading: str
    bullet: bool


def split_parts(document: Document) -> tuple[Part, ...]:
    """Every line that is no heading, with its section; headings open sections until the next one."""
    return tuple(_parts(document))


def _parts(document: Document) -> Iterator[Part]:
    kind, heading = K.OTHER, ""
    text = document.text
    for line in document.lines:
        words = text[line.span.start : line.span.end]
        opened = _opens(words, line.kind)
        if opened is not None:
            kind, heading = opened, _MARKS.sub("", words)
            continue
        for span in _pieces(text, line.span):
            words = text[span.start : span.end]
            here, said = _inline(words, kind, heading)
            if not _BULLET.match(words):
                kind, heading = here, said
            yield Part(span, _by_wording(words, here), said, bool(_BULLET.match(words)))


def _pieces(text: str, span: Span) -> list[Span]:
    """A line as it is; a whole advert run together on one line as its sentences."""
    if span.end - span.start <= LONG_LINE:
        return [span]
    inner = text[span.start : span.end]
    return [Span(span.start + s.start, span.start + s.end) for s in sentences(inner)]


def _inline(words: str, kind: K, heading: str) -> tuple[K, str]:
    """The section a heading at the start of a sentence opens ("Requirements: ..."), else the one it stands in."""
    inline = _INLINE.match(words)
    if inline and len(inline.group(1).split()) <= HEADING_WORDS and (found := heading_kind(inline.group(1))):
        return found, inline.group(1)
    return kind, heading


def _opens(words: str, kind: LineKind) -> K | None:
    """The section a line opens, if it is a heading; OTHER for a heading that says nothing."""
    bare = _MARKS.sub("", words)
    if not bare or len(bare.split()) > HEADING_WORDS or _BULLET.match(words):
        return None
    found = heading_kind(bare)
    looks = kind == LineKind.HEADING or bool(_BOLD.match(words)) or words.rstrip(" *").endswith(":")
    if looks:
        return found if found else (K.OTHER if words.strip().startswith(("**", "#")) else None)
    short = len(bare.split()) <= 4 and not bare.endswith((".", ",", ";")) and bare[:1].isupper()
    return found if short and found else None


def _by_wording(words: str, kind: K) -> K:
    if _BOILERPLATE.search(words):
        return K.EQUAL_OPPORTUNITY
    if _BENEFIT.search(words):
        return K.BENEFITS
    return kind


def sections_of(parts: tuple[Part, ...]) -> tuple[Section, ...]:
    """Neighbouring parts of one kind as sections."""
    found: list[Section] = []
    for part in parts:
        if found and found[-1].kind == part.kind:
            found[-1] = Section(part.kind, Span(found[-1].span.start, part.span.end))
        else:
            found.append(Section(part.kind, part.span))
    return tuple(found)
