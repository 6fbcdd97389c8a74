"""Tokens, folding, sentences and lines of a text, always with offsets into it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from cvmatch.model import Document, Line, LineKind, Span

NET = "\x00net"
"""``.NET`` as one token: its dot is part of the name. A cleaned text holds no NUL, so nothing else is it."""

JOINT = "\x01"
"""Stands for a blank inside a name of a text whose signs stand apart ("C #", ". NET"); folding drops it."""

_GAP = re.compile(r"([^\w+#&'’\x00\x01]+)")
_WORD = r"[\w+#&'’\x00\x01]+"
_HARD = frozenset(',;:()[]{}|•!?\t*<>=…"“”')
_DOT_NET = r"(?<![\w#])\.net\b"
_APART = (
    r"\b[CcFf] #(?!\w)|\b[Cc] \+ ?\+(?!\w)|(?<= )\. (?=NET\b)"
    r"|(?<![^ \n])\. (?=net\b|Net(?: [Cc]ore|[ -][Ff]ramework| MVC| ?[/,)(]| C#|/\.))"
    r"|\b(?:[Aa][Ss][Pp]|[Vv][Bb]) \. (?=[Nn][Ee][Tt]\b)|(?<=\w) \. (?=[Jj][Ss]\b)"
)
_SIGNS_APART = (" . ", ". net", ". Net", " #", " +")
_BREAK = r"(?<=[.!?])[ \t]+(?=[\"'“(]?[A-Z0-9•])|(?<=[.!?])\n|\n[ \t]*(?=\n|[•*\-–·▪◦‣]\s)|;\s|\n{2,}"
_BULLET = r"[•·▪◦‣*+\-–—]\s+"

_IRREGULAR = {
    "&": "and", "apis": "api", "kpis": "kpi", "guis": "gui", "uis": "ui", "slas": "sla", "analyses": "analysis",
    "diagnoses": "diagnosis", "programme": "program", "programmes": "program", "people": "people",
    "catalogue": "catalog", "catalogues": "catalog", "licence": "license", "licences": "license",
    "defence": "defense", "grey": "gray", "aluminium": "aluminum", "judgement": "judgment", "enrolment": "enrollment",
    "fulfilment": "fulfillment", "analyse": "analyze", "analysed": "analyzed", "analysing": "analyzing",
    "cheque": "check", "cheques": "check", "tyre": "tire", "tyres": "tire",
    "mgmt": "management", "mgt": "management", "mngt": "management", "mfg": "manufacturing", "govt": "government",
    "proj": "project", "mktg": "marketing", "acctg": "accounting", "engg": "engineering",
}  # fmt: skip
_SAME_IN_PLURAL = frozenset(
    """access across alias always arts atlas bias business canvas communications does earnings express futures gas
    goods headquarters jenkins lens less news operations options pages pandas plus sales savings securities series
    teams themselves towards vms was whereas windows works yes keys graphics dynamics numbers""".split()
)
_BRITISH = (
    (re.compile(r"is(ation|ations|ational|e|es|ed|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"(behavi|col|lab|fav|hon|neighb|flav|harb|hum|rum|endeav|tum)our"), r"\1or"),
    (re.compile(r"(cent|met|fib|theat|lit|calib)re(s?)$"), r"\1er\2"),
    (re.compile(r"(?<=[eao]l)l(ing|ed|er|ers)$"), r"\1"),
    (re.compile(r"(an|h)ae(?=[mst])"), r"\1e"),
    (re.compile(r"(p|orthop|gyn)ae(?=[dc])"), r"\1e"),
)


class Token(NamedTuple):
    """A word of a text: where it stands, and the key under which its variants meet."""

    start: int
    end: int
    key: str


def lowered(text: str) -> str:
    """Lower-case without changing the length, so that offsets hold; names with signs are one word each."""
    return dotted(lower(joined(text)))


def joined(text: str) -> str:
    """A text in which each name whose signs stand apart ("C #", ". NET") is one word of the same length."""
    return re.sub(_APART, _joined, text) if any(sign in text for sign in _SIGNS_APART) else text


def lower(text: str) -> str:
    """Lower-case without changing the length (``İ`` lowers to two characters)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def dotted(low: str) -> str:
    """Lower-case text with each ``.net`` as a name."""
    return re.sub(_DOT_NET, NET, low) if ".net" in low else low


def _joined(apart: re.Match[str]) -> str:
    """A name whose signs stand apart as one word of the same length: the dot of ". NET" is its first letter."""
    name = apart.group()
    return NET[0] + JOINT if name == ". " else name.replace(" ", JOINT)


def soft(gap: str) -> bool:
    """Whether a name may go on across what stands between two words: not across a comma, bracket or full stop."""
    if gap.isspace():
        return gap.count("\n") < 2 and "\t" not in gap
    if "." in gap and gap != ".":
        return False
    return gap.count("\n") == 0 and _HARD.isdisjoint(gap)


def pieces(low: str) -> list[str]:
    """Words and the gaps between them, by turns, words at even places; ``''.join`` gives ``low`` back."""
    return _GAP.split(low)


def words_of(low: str) -> list[str]:
    """The words alone, without what stands between them."""
    return re.findall(_WORD, low)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """The key of one lower-case word: British and American spelling, plural, possessive and accents meet."""
    if len(word) < 3 and word != "&":
        return word.strip("'’_&")
    word = _plain(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 5:
        for pattern, replacement in _BRITISH:
            word = pattern.sub(replacement, word)
    return _singular(word)


def _plain(word: str) -> str:
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    word = word.replace(JOINT, "").replace("'", "").replace("’", "").strip("_")
    if word != "&":
        word = word.strip("&")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word


def _singular(word: str) -> str:
    if len(word) < 4 or word[-1] != "s" or word in _SAME_IN_PLURAL or word.endswith(("ss", "us", "is", "ics")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1]


def tokenise(text: str) -> list[Token]:
    """The words of a text in order; ``c++``, ``c#``, ``.net`` and ``r&d`` are one word each."""
    parts = pieces(lowered(text))
    ends = list(accumulate(map(len, parts)))
    return [Token(ends[i] - len(parts[i]), ends[i], fold_word(parts[i])) for i in range(0, len(parts), 2) if parts[i]]


def fold(surface: str) -> str:
    """One key for all spellings of a label: case, plural, hyphen, space, dot and British spelling do not count.

    >>> fold("Node.js") == fold("node JS") == fold("NodeJS")
    True
    """
    return fold_word("".join(token.key for token in tokenise(surface)))


def sentences(text: str) -> list[Span]:
    """Sentences, bullet items and blocks; a wrapped line stays in its sentence. Spans carry no outer space."""
    spans, start = [], 0
    for gap in re.finditer(_BREAK, text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [span for a, b in spans if (span := _trimmed(text, a, b))]


def _trimmed(text: str, start: int, end: int) -> Span | None:
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    return Span(start + left, start + len(inner.rstrip())) if inner.strip() else None


def lines_of(text: str) -> tuple[Line, ...]:
    """Every line of a text that holds something, its kind guessed from how it looks."""
    lines, start = [], 0
    for raw in text.split("\n"):
        if span := _trimmed(text, start, start + len(raw)):
            lines.append(Line(span, kind=_kind(text[span.start : span.end])))
        start += len(raw) + 1
    return tuple(lines)


def _kind(line: str) -> LineKind:
    if re.match(_BULLET, line):
        return LineKind.BULLET
    words = line.rstrip(":").split()
    short = len(words) <= 6 and not line.endswith((".", ",", ";"))
    titled = line.endswith(":") or line.isupper() or all(w[0].isupper() or len(w) <= 3 for w in words)
    return LineKind.HEADING if short and titled and "," not in line else LineKind.BODY


def document_of(text: str, source: str = "text", media_type: str = "text/plain") -> Document:
    """A document of a text that is clean already (no control characters; newlines are ``\\n``)."""
    import hashlib  # a third of this room's start, and a file read elsewhere comes with its digest

    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(source, digest, media_type, text, lines_of(text))


def excerpt(text: str, whole: Span, around: Span, width: int) -> str:
    """What stands in ``whole`` on one line: all of it, or of a long one the sentence ``around`` lies in, or as many
    whole words before and after it as fit.
    """
    if whole.end - whole.start > width:
        inner = (Span(whole.start + s.start, whole.start + s.end) for s in sentences(text[whole.start : whole.end]))
        whole = next((s for s in inner if s.start <= around.start and around.end <= s.end), whole)
    start, end = whole.start, whole.end
    if end - start > width:
        spare = max(0, width - (around.end - around.start)) // 2
        start, end = _at_words(text, whole, max(start, around.start - spare), min(end, around.end + spare), around)
    return " ".join(text[start:end].split()).removeprefix("• ")


def _at_words(text: str, whole: Span, start: int, end: int, around: Span) -> tuple[int, int]:
    """Start and end moved inwards to the next gap between words, never into ``around``."""
    while whole.start < start < around.start and not text[start - 1].isspace():
        start += 1
    while around.end < end < whole.end and not text[end].isspace():
        end -= 1
    return start, end
