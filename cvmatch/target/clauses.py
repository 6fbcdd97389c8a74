"""Sentences and list items of an advert, also where they run together without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.model import Document, Line, LineKind, Span

LONG = 220
"""Letters from which a sentence may be several list items that lost their line ends."""

_OPENERS = (
    r"Must|Should|Experienced?|Ability|Able|Strong|Solid|Excellent|Good|Great|Outstanding|Exceptional|Knowledge|"
    r"Proficien(?:t|cy)|Familiar(?:ity)?|Understanding|Working|Proven|Demonstrated|Demonstrable|Expert(?:ise)?|"
    r"Hands-on|Bachelor['’]?s?|Master['’]?s?|B\.?S\.?|Degree|PhD|Ph\.D|Minimum|Possess(?:ion|es)?|Willing(?:ness)?|"
    r"Extensive|Deep|Advanced|Exposure|Fluen(?:t|cy)|Comfortable|Passion(?:ate)?|Previous|Prior|Detail|Self|"
    r"Bonus|Preferred|Preferably|Nice|Design|Develop|Create|Build|Work|Support|Lead|Manage|Provide|Conduct|Perform|"
    r"Responsible|Assist|Act|Participate|Collaborate|Analy[sz]e|Implement|Maintain|Ensure|You|We|Our|This|The"
)
_DEMANDS = _OPENERS.split("|Design|")[0]

_SHORT = (r"e\.g\.", r"i\.e\.", r"U\.S\.", r"etc\.", r"Ph\.", r"vs\.", r"Sr\.", r"Jr\.", r"Inc\.", r"incl\.", r"min\.")
"""Abbreviations whose full stop ends no sentence."""


@cache
def _cuts() -> re.Pattern[str]:
    """Where one sentence or item ends and the next begins, in any line."""
    end = r"(?<=[.!?])" + "".join(rf"(?<!\b{short})" for short in _SHORT)
    return re.compile(
        rf"{end}\s+(?=[\"'“(*]*[A-Z0-9•])|(?<=etc\.)\s+(?=[A-Z])|;\s+|\s+[•·▪●]\s*|\s+[*–-]\s+(?=[A-Z0-9])|"
        rf"(?<=[a-z0-9)])\.(?=[A-Z][a-z]+ )|(?<=[a-z0-9)%])(?=[A-Z])(?=(?:{_OPENERS})\b)|"
        rf"(?<=[a-z)%])(?=\d\d?\+? years\b)|"
        rf"(?<=[a-z)])[•*·](?=\s?[A-Z])"
    )


@cache
def _glued() -> re.Pattern[str]:
    """Items in a row with nothing but a space between them."""
    return re.compile(rf"(?<=[a-z0-9)])\s(?=(?:{_DEMANDS}|\d\d?\+? years)\b)")


def cut_clauses(text: str, span: Span) -> Iterator[Span]:
    """The sentences and items of a stretch of text, without outer space."""
    for clause in _cut(_cuts(), text, span):
        if clause.end - clause.start > LONG:
            yield from _cut(_glued(), text, clause)
        else:
            yield clause


def _cut(pattern: re.Pattern[str], text: str, span: Span) -> Iterator[Span]:
    at = span.start
    for gap in pattern.finditer(text, span.start, span.end):
        yield from _trimmed(text, at, gap.start())
        at = gap.end()
    yield from _trimmed(text, at, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    inner = words.strip()
    if inner:
        start += len(words) - len(words.lstrip())
        yield Span(start, start + len(inner))


def whole_lines(document: Document) -> Iterator[Line]:
    """The lines of a document, a sentence that wraps over several of them as one."""
    held: Line | None = None
    for line in document.lines:
        if held and _wraps(document.text, held, line):
            held = Line(Span(held.span.start, line.span.end), held.page, held.kind, held.size, held.bold, held.indent)
            continue
        if held:
            yield held
        held = line
    if held:
        yield held


def _wraps(text: str, line: Line, following: Line) -> bool:
    """Whether a line goes on in the next: nothing but a line end between, and no new sentence."""
    if text[line.span.end : following.span.start] != "\n" or LineKind.CELL in (line.kind, following.kind):
        return False
    first, last = text[following.span.start], text[line.span.end - 1]
    if line.size != following.size or last in ".!?:;" or text.startswith(("o ", "o\t"), following.span.start):
        return False
    return first.islower() or (last in ",&" and first.isalnum()) or text.endswith((" and", " or"), 0, line.span.end)
