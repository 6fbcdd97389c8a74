"""Drafts of lines from any format to one Document: cleaned, hyphens joined, spans counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from cvmatch.errors import ReadError
from cvmatch.model import Document, Line, LineKind, Notice, Span
from cvmatch.read.clean import BULLET, clean, tidy_line
from cvmatch.read.limits import Limits

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First or second halves that keep their hyphen when a line ends in it; everything else is a broken word.
_KEEP_BEFORE = frozenset(
    "full back front end real cross multi self non co all off open high low large small "
    "well long short data cloud client server user test role event time object machine deep cost cutting hands "
    "problem decision detail team third first second object service state two three four part self single top "
    "start decision ready built award fast low-code no ex".split()
)
_KEEP_AFTER = frozenset(
    "based driven stack end time level scale oriented related wide source side term free house depth world class "
    "friendly facing ready party quality performance functional platform learning edge on up to of the and as "
    "specific aware centric native solving making".split()
)


class Draft(NamedTuple):
    """One visual line before cleaning; an empty ``text`` is a gap between blocks. ``hyphen``: ends mid-word."""

    text: str
    page: int = 1
    kind: LineKind = LineKind.BODY
    size: float = 1.0
    bold: bool = False
    indent: float = 0.0
    soft: bool = False


GAP = Draft("")
SOFT_HYPHEN = "\u00ad"


def assemble(
    drafts: Iterable[Draft],
    *,
    source: str,
    sha256: str,
    media_type: str,
    limits: Limits,
    notices: Iterable[Notice] = (),
    hidden: str = "",
    pages: int = 1,
    fields: Mapping[str, object] | None = None,
) -> Document:
    """The Document of the drafts.

    Raises ReadError ``too_large`` past ``limits.characters`` and ``no_text`` where nothing is left to read.
    """
    tidied = _join_broken_words(_tidied(drafts, source, limits))
    text, lines = _spans(tidied)
    if not any(map(str.isalnum, text)):
        raise ReadError("no_text", source)
    return Document(source, sha256, media_type, text, lines, tuple(notices), fields or {}, clean(hidden).strip(), pages)


def _tidied(drafts: Iterable[Draft], source: str, limits: Limits) -> list[Draft]:
    kept: list[Draft] = []
    total = 0
    for draft in drafts:
        total += len(draft.text) + 1
        if total > limits.characters:
            raise ReadError("too_large", source, f"more than {limits.characters:,} characters")
        if SOFT_HYPHEN in draft.text and draft.text.rstrip().endswith(SOFT_HYPHEN):
            draft = draft._replace(soft=True)
        text = clean(draft.text)
        for piece in text.split("\n") if "\n" in text else (text,):
            line = tidy_line(piece)
            if line:
                kept.append(_with_text(draft, line))
            elif not text.strip() and kept and kept[-1].text:
                kept.append(GAP)
    return kept


def _with_text(draft: Draft, text: str) -> Draft:
    kind = LineKind.BULLET if text.startswith(BULLET) and draft.kind is not LineKind.HEADING else draft.kind
    if text == draft.text and kind is draft.kind:
        return draft
    return draft if (text, kind) == (draft.text, draft.kind) else draft._replace(text=text, kind=kind)


def _join_broken_words(drafts: list[Draft]) -> list[Draft]:
    broken = [i for i in range(len(drafts) - 1) if _breaks(drafts[i], drafts[i + 1])]
    if not broken:
        return drafts
    words = {word.lower() for draft in drafts for word in _WORD.findall(draft.text)}
    for i in broken:
        head, _, tail = drafts[i + 1].text.partition(" ")
        whole = _whole_word(drafts[i], head, words)
        drafts[i] = drafts[i]._replace(text=whole)
        drafts[i + 1] = drafts[i + 1]._replace(text=tail.strip())
    return [draft for i, draft in enumerate(drafts) if draft.text or (i and drafts[i - 1].text)]


def _breaks(draft: Draft, following: Draft) -> bool:
    if draft.soft:
        return following.text[:1].isalnum()
    text = draft.text
    return len(text) > 2 and text[-1] == "-" and text[-2].isalpha() and following.text[:1].isalpha()


def _whole_word(draft: Draft, head: str, words: set[str]) -> str:
    if draft.soft and not draft.text.endswith("-"):
        return draft.text + head
    start = draft.text[:-1].rpartition(" ")[2].rpartition("\t")[2].lower()
    end = (_WORD.match(head) or [""])[0].lower()
    if start + end in words:
        return draft.text[:-1] + head
    hyphened = f"{start}-{end}" in words or start in _KEEP_BEFORE or end in _KEEP_AFTER
    if hyphened or not head[:1].islower() or len(start) < 2 or "-" in start:
        return draft.text + head
    return draft.text[:-1] + head


def _spans(drafts: list[Draft]) -> tuple[str, tuple[Line, ...]]:
    while drafts and not drafts[-1].text:
        drafts.pop()
    lines: list[Line] = []
    at = 0
    for draft in drafts:
        end = at + len(draft.text)
        if draft.text:
            lines.append(Line(Span(at, end), draft.page, draft.kind, draft.size, draft.bold, draft.indent))
        at = end + 1
    return "\n".join(draft.text for draft in drafts), tuple(lines)
