"""Sentences and list items of an advert, also where they run together without a full stop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.model import Document, Line, LineKind, Span
from cvmatch.target.asides import LONGEST, only_aside

_DASHES = "*–-"
LONG = 220
"""Letters from which a sentence may be several list items that lost their line ends."""

_OPENERS = (
    r"Must|Should|Experienced?|Ability|Able|Strong|Solid|Excellent|Good|Great|Outstanding|Exceptional|Knowledge|"
    r"Proficien(?:t|cy)|Familiar(?:ity)?|Understanding|Working|Proven|Demonstrated|Demonstrable|Expert(?:ise)?|"
    r"Hands-on|Bachelor['’]?s?|Master['’]?s?|B\.?S\.?|Degree|PhD|Ph\.D|Minimum|Possess(?:ion|es)?|Willing(?:ness)?|"
    r"Extensive|Deep|Advanced|Exposure|Fluen(?:t|cy)|Comfortable|Passion(?:ate)?|Previous|Prior|Detail|Self|"
    r"Bonus|Preferred|Preferably|Nice|Design|Develop|Create|Build|Work|Support|Lead|Manage|Provide|Conduct|Perform|"
    r"Perks|Benefits|At least|For|If|Please|Your|Compensation|Additional|Physical|Location|Duration|Apply|Salary|"
    r"Responsible|Assist|Act|Participate|Collaborate|Analy[sz]e|Implement|Maintain|Ensure|You|We|Our|This|The|What|So"
)
_DEMANDS = _OPENERS.split("|Design|")[0]

_SHORT = (r"e\.g\.", r"i\.e\.", r"U\.S\.", r"etc\.", r"Ph\.", r"vs\.", r"Sr\.", r"Jr\.", r"Inc\.", r"incl\.", r"min\.")
"""Abbreviations whose full stop ends no sentence."""


@cache
def _cuts() -> re.Pattern[str]:
    """Where one sentence or item ends and the next begins, in any line.

    Every way begins with one character of a set, which a pattern finds several times faster than anything else:
    ``after`` it lies a gap, the gap is it and what follows ``with`` it, or the next item begins ``at`` it, the last
    only where an opener stands.
    """
    end = r"(?<=[.!?])" + "".join(rf"(?<!\b{short})" for short in _SHORT)
    return re.compile(
        rf"[.!?;•·▪●*–=_A-Z0-9-](?:"
        rf"(?P<after>{end}\s+(?=[\"'“(*]*[A-Z0-9•])|(?<=etc\.)\s+(?=[A-Z]))|"
        r"(?P<with>(?<=;)\s+|(?<=\s[•·▪●])\s*|(?<=\s[*–-])(?!(?<=\d\s[–-])\s\d)\s+(?=[A-Z0-9])|"
        r"(?<=[a-z0-9)]\.)(?=[A-Z][a-z]+ )|"
        r"(?<=[a-z)][•*·])(?=\s?[A-Z])|(?<=\s[=_])[=_]{2,}\s+)|"
        r"(?P<at>(?<=[a-z0-9)%][A-Z])|(?<=[a-z)%]\d)(?=\d?\+? years\b)|(?<=[A-Z][A-Z][WYOT])(?=(?:e|ou|ur|his|hat)\b)))"
    )


@cache
def _opener() -> re.Pattern[str]:
    return re.compile(rf"(?:\d|(?:{_OPENERS})\b)")


@cache
def _glued() -> re.Pattern[str]:
    """Items in a row with nothing but a space between them."""
    counted = "".join(
        rf"(?<!{word}\s)" for word in ("than", "imum", "least", "over", "of", "or", "and", "about", "with")
    )
    return re.compile(rf"\s(?=[A-Z\d])(?<=[a-z0-9)]\s)(?=(?:{_DEMANDS})\b|{counted}\d\d?\+? years\b)")


def cut_clauses(text: str, start: int, end: int) -> list[Span]:
    """The sentences and items of a stretch of text, without outer space."""
    clauses: list[Span] = []
    at = start
    for left, right in _gaps(text, start, end):
        if text[left] in _DASHES and (
            only_aside(text[at:left]) or only_aside(text[right : min(end, right + LONGEST + 1)])
        ):
            continue  # "Optional - Kafka" is one item
        _add_pieces(clauses, text, at, left)
        at = right
    _add_pieces(clauses, text, at, end)
    return clauses


def _gaps(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    end = first
    for cut in _cuts().finditer(text, first, last):
        start, way = cut.start(), cut.lastgroup
        if way == "at":
            if _opener().match(text, start, last):
                yield start, start
        elif way == "after":
            end = cut.end()
            yield start + 1, end
        elif start != end or text[start] not in "•·▪●*–-":
            # A bullet at the start, or right behind the gap of a full stop, marks the item it opens.
            end = cut.end()
            yield start, end


def _add_pieces(clauses: list[Span], text: str, start: int, end: int) -> None:
    """A sentence; one that is too long as the items that lost their line ends."""
    start, end = _trimmed(text, start, end)
    if end - start > LONG:
        at = start
        for gap in _glued().finditer(text, start, end):
            _add(clauses, *_trimmed(text, at, gap.start()))
            at = gap.end()
        start, end = _trimmed(text, at, end)
    _add(clauses, start, end)


def _add(clauses: list[Span], start: int, end: int) -> None:
    if start < end:
        clauses.append(Span(start, end))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without outer space; empty where there is nothing else."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, start + len(words.strip())


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
