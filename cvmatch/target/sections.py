"""Sections of an advert: lines under their headings, headings within lines, boilerplate known by its wording."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cvmatch.model import Document, Line, LineKind, Section, Span
from cvmatch.model import SectionKind as K
from cvmatch.target import phrases
from cvmatch.target.clauses import cut_clauses, whole_lines
from cvmatch.target.employer import (
    addresses,
    asks,
    boilerplate,
    closes,
    demands,
    names_duty,
    names_unit,
    opens_with_demand,
    praises_employer,
    speaks_of_employer,
    tells_of_employer,
)
from cvmatch.target.headings import only_heading_words
from cvmatch.target.inline import LONG_LINE, heads_within
from cvmatch.target.signs import Sentence, sentence_of
from cvmatch.target.title import announced

_BLANK = " \t\r\f\v\xa0\u2002\u2003\u2009\u202f\u3000"
_BEFORE, _AFTER = f"{_BLANK}*#_>=(-", f"{_BLANK}*#_:=-"
"""Marks around the words of a heading."""

PICTURES = 0x2600
"""Signs from here on that are no letters are pictures, as stand before headings."""

HEADING_WORDS = 10
PLAIN_WORDS = 5
"""A line that nothing but its words makes a heading is short."""

SUBHEADING_WORDS = 4
"""A bold line this short that says nothing parts a section (Backend, Languages); a longer one ends it."""

LEAD = 60
"""Letters in which a sentence that leads to duties comes to them."""

LARGE = 1.05
SILENT = (K.BENEFITS, K.ABOUT, K.EQUAL_OPPORTUNITY, K.HOW_TO_APPLY)
"""Sections nothing is asked in; few, and sooner looked through than hashed."""

ASKING = (K.REQUIREMENTS, K.NICE_TO_HAVE)


class Part(NamedTuple):
    """One sentence or list item with the section it stands in and the heading that opened it; ``said`` is it in lower
    case with its signs, ``indent`` how far in its line stands.
    """

    span: Span
    words: str
    said: Sentence
    kind: K
    heading: str
    bullet: bool
    indent: float = 0.0


@dataclass(slots=True)
class _State:
    """Where in the advert a reader is."""

    kind: K = K.OTHER
    heading: str = ""
    listed: bool = False
    indent: float = 0.0
    led: tuple[K, str] | None = None
    """What a line ending in a colon said of the list under it."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(
        {
            "bold": r"^\s*(?:\*\*+|__|#{1,6}\s).{2,90}?(?:\*\*+|__)?\s*:?\s*(?:\*\*)?$",
            "led": r"\b(?:a|an|and|or|in|with|using|of|as|like|the|to|for|our)$",
            "asks": r"(?i:what|why|how|who|about|in|our|to) ",
            "bullet": r"^\s*(?:[•*·●▪◦‣–—-]|[o+](?=\s)|\(?(?:\d{1,2}|[a-zA-Z])[.)])(?!\*)\s*(?=\S)",
        }[name]
    )


def split_parts(document: Document) -> tuple[Part, ...]:
    """Every sentence and list item that is no heading, with its section; headings open sections until the next one."""
    state = _State()
    parts: list[Part] = []
    for line in whole_lines(document):
        words = document.text[line.span.start : line.span.end]
        state.indent = line.indent
        if (words.lstrip()[:2] == "**" and _is_torn(document.text, line.span)) or not _opens(words, line, state):
            _add_parts(parts, document.text, words, line.span, state)
    return tuple(parts)


def _is_torn(text: str, span: Span) -> bool:
    """Whether a bold line is a piece of the sentence around it, torn off by its marks: "using", "**Kafka**", "and"."""
    before, after = text[max(0, span.start - 40) : span.start].rstrip(), text[span.end : span.end + 40].lstrip()
    return after[:1].islower() or after[:1] in (",", ")", ";", ".") or _pattern("led").search(before) is not None


def _opens(words: str, line: Line, state: _State) -> bool:
    """Whether a line is a heading; the section it opens is then the state's."""
    bare = words.lstrip(_BEFORE).rstrip(_AFTER)
    if not bare:
        return True
    if ord(bare[0]) >= PICTURES and not bare[0].isalnum():
        bare = bare[1:].lstrip(f"{_BEFORE}\u200d\ufe0f")
    count = len(bare.split(None, HEADING_WORDS))
    if count > HEADING_WORDS:
        return False
    bold = (line.bold and line.kind is LineKind.HEADING) or line.size > LARGE or _is_bold(words)
    if not bold and _is_bulleted(words):
        return False
    found = announced(bare)
    caps = bare.isupper() and len(bare) > 3
    if bold or caps:
        return _opened(state, found, bare, caps and not bold)
    if words.endswith((":", "?")) and found and (count <= 3 or only_heading_words(bare)):
        return _opened(state, found, bare, False)
    if count <= PLAIN_WORDS and bare[:1].isupper() and found and only_heading_words(bare):
        return _opened(state, found, bare, False)
    if found in SILENT and count >= 3 and bare[-1].isalpha() and _pattern("asks").match(bare) and _titled(bare):
        return _opened(state, found, bare, False)
    return False


def _is_bold(words: str) -> bool:
    """Whether marks of bold print or of a heading stand before a line."""
    return words.lstrip()[:1] in ("*", "_", "#") and _pattern("bold").match(words) is not None


def _is_bulleted(words: str) -> bool:
    """Whether a bullet, a number or a letter opens a line; most lines begin with a word and are told at once."""
    bare = words.lstrip()
    if bare[:1].isalpha() and not bare.startswith((".", ")"), 1) and not (bare[0] == "o" and bare[1:2].isspace()):
        return False
    return _pattern("bullet").match(words) is not None


def _titled(words: str) -> bool:
    """Whether every word of some length begins with a capital: "What Heron Offers"."""
    return all(word[:1].isupper() for word in words.split() if len(word) > 3)


def _opened(state: _State, found: K | None, bare: str, shouted: bool) -> bool:
    if found is None and (shouted or len(bare.split()) <= SUBHEADING_WORDS):
        return not shouted
    state.kind, state.heading, state.listed, state.led = found or K.OTHER, bare, False, None
    return True


def _add_parts(parts: list[Part], text: str, words: str, span: Span, state: _State) -> None:
    """The sentences of a line, cut at the headings within it."""
    bullet = _is_bulleted(words)
    heads = heads_within(words)
    if not heads:
        _add_sentences(parts, text, span.start, span.end, state, bullet)
        return
    held = (state.kind, state.heading)
    at = span.start
    for head in heads:
        _add_sentences(parts, text, at, span.start + head.start, state, bullet)
        state.kind, state.heading, state.listed, state.led = head.kind, head.words, False, None
        at = span.start + head.end
    _add_sentences(parts, text, at, span.end, state, bullet)
    labelled = bullet or (held[0] in ASKING and len(words) < LONG_LINE)
    if labelled and len(heads) == 1 and at < span.end:
        # "- Skills: SQL" speaks for its own line only.
        state.kind, state.heading = held


def _add_sentences(parts: list[Part], text: str, start: int, end: int, state: _State, bullet: bool) -> None:
    bodily = False
    for clause in cut_clauses(text, start, end):
        words = text[clause.start : clause.end]
        said = sentence_of(_lowered(words))
        kind, heading = _section(said, state, bullet)
        parts.append(Part(clause, words, said, K.EQUAL_OPPORTUNITY if bodily else kind, heading, bullet, state.indent))
        bodily = text.startswith(";", clause.end) and (bodily or phrases.BODY(said))


def _lowered(words: str) -> str:
    """In lower case, offsets unchanged."""
    low = words.lower()
    return low if len(low) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


def _section(said: Sentence, state: _State, bullet: bool) -> tuple[K, str]:
    """The section a sentence belongs to: that of the heading above it, or another where its wording says more."""
    if bullet:
        state.listed = True
        if said.low.endswith("following:"):
            state.led = _leads(said, state)
        kind, heading = state.led if state.led and state.kind not in SILENT else (state.kind, state.heading)
        if kind in ASKING and tells_of_employer(said):
            return K.OTHER, heading
        return _by_wording(said, kind, bullet), heading
    state.led = _leads(said, state)
    if state.led:
        return state.led[0], state.heading
    if state.kind in ASKING and (state.listed or closes(said)) and not asks(said) and not _goes_on(said):
        # What follows a list and asks for nothing closes the advert.
        state.kind, state.heading = K.OTHER, ""
    return _by_wording(said, state.kind, bullet), state.heading


def _goes_on(said: Sentence) -> bool:
    """Whether a line is a piece of the one before, torn off by marks within it: ", or **Kafka**"."""
    return said.low[:1] in ",;)&/+" or said.low.count(" ") < 2


def _leads(said: Sentence, state: _State) -> tuple[K, str] | None:
    """What a line that ends in a colon says of the list under it."""
    if not said.low.rstrip("* ").endswith(":") or state.kind in SILENT:
        return None
    kind = demands(said)
    if state.kind is K.NICE_TO_HAVE and kind is K.REQUIREMENTS and not phrases.MUST(said):
        return None  # "Experience with:" under what would be nice to have asks no more than that
    return (kind, said.low.strip(" *:")) if kind and kind is not state.kind else None


def _by_wording(said: Sentence, kind: K, bullet: bool) -> K:
    noise = boilerplate(said, kind in ASKING)
    if noise:
        return noise
    if names_unit(said):
        return K.ABOUT
    if kind is K.ABOUT and demands(said) and (addresses(said) or opens_with_demand(said)):
        return K.OTHER
    if kind is K.ABOUT and bullet and (demands(said) or names_duty(said)) and not tells_of_employer(said):
        return K.OTHER
    if not bullet and kind in ASKING and praises_employer(said):
        return K.ABOUT
    will = 0 <= said.low.find(" will:") < LEAD  # "Our keeper will: light the lamp"
    if not bullet and not will and kind in (K.OTHER, K.DUTIES) and speaks_of_employer(said, kind is K.DUTIES):
        return K.ABOUT
    return kind


def sections_of(parts: tuple[Part, ...]) -> tuple[Section, ...]:
    """Neighbouring parts of one kind as sections."""
    starts = [n for n, part in enumerate(parts) if not n or part.kind is not parts[n - 1].kind]
    ends = [*starts[1:], len(parts)]
    return tuple(
        Section(parts[first].kind, Span(parts[first].span.start, parts[end - 1].span.end))
        for first, end in zip(starts, ends, strict=False)
    )
