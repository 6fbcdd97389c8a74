"""Alternatives: mentions of one sentence of which one is enough ("AWS, Azure or GCP")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from cvmatch.model import ConceptId, Kind, Mention

TECHNICAL = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
"""Kinds of which one stands for another: "tools such as X, Y" asks for one, "methods such as X, Y" for all."""

FARTHEST = 45
"""Letters between two neighbours of a list."""

KindOf = Callable[[ConceptId], Kind]
Group = tuple[Mention, ...]


class _Link(Enum):
    """How two neighbouring mentions are joined."""

    OR = "or"
    SLASH = "/"
    COMMA = ","
    AND = "and"
    NONE = ""


_SMALL = r"(?:(?!and\b|or\b|with\b|to\b|ability\b)[a-z'’-]+\s+)"
"""A small word that may stand beside a joint: "banking or in the financial industry"."""

_PATTERNS = {
    "or": rf"^(?:\s+(?!and\b)[a-z]+){{0,2}}\s*[,/)]?\s*(?:\band/or\b|\bor\b)\s*(?:,?\s*{_SMALL}){{0,3}}[(\"“]?$",
    "slash": r"^\s?[/|]\s?$",
    "comma": rf"^(?:\s(?!and\b|or\b)[a-z]+)?\s*[,|/]\s*{_SMALL}{{0,2}}$",
    # One item between two commas that nothing is known of.
    "unknown": r"^\s*,\s*(?!and\b|or\b)[^,;:.()]{2,28},\s*(?:(?P<or>and/or|or)|(?P<and>and|&))?\s*$",
    "and": rf"^(?:\s[a-z]+)?\s*,?\s*(?:and|&|as well as|along with|plus|\+|with)\s+{_SMALL}{{0,2}}$",
    "lead": (
        r"\b(?:at least|any|only)?\s*(?:one|two|1)(?: \(1\))?(?: or (?:more|several|two))?(?: of)?\b[\w\s'’/-]{0,60}?"
        r"(?:[:(–-]\s*(?:e\.?g\.?[,:]?|such as|like)?|\b(?:e\.?g\.?,?|such as|like))\s*$|"
        r"\b(?:one(?: or more)?|any) of(?: the(?: following)?| these)?\s*$|\beither\s*(?:\w+\s+)?$"
    ),
    "such": (
        r"(?:\bsuch as|\blike|\be\.?g\.?|\bex\.?|\bi\.?e\.?|\bsimilar to|\bfor example|\bfor instance|"
        r"\bsuch)[\s,:(]*$"
    ),
    "degree": r"\b(?:degree|discipline|major(?:ing|ed)?|field of study|bachelor|master(?:[\'’]?s)?|ph\.?d|diploma|"
    r"studies)\b",
    "after": (
        r"^[\s\w]{0,12}?[,)]?\s*(?:(?:and/or|or)\s+|(?=(?:an?|any) ))(?:(?:an?|any|some|the)\s+)?(?:other|another|"
        r"similar|equivalent|comparable|"
        r"related|relevant|its|their|quantitative|closely|technical|like|alternative|else|scientific|engineering)\b"
    ),
    "etc": r"^\s*,?\s*(?:\.\.\.|…|etc\b)",
    "generic": (
        r"\b(?:tools?|frameworks?|languages?|platforms?|software|librar(?:y|ies)|databases?|packages?|providers?|"
        r"clouds?|"
        r"rdbms)\s*$"
    ),
}
LEVELS = frozenset(
    "degree bachelors-degree masters-degree bachelor-of-science bachelor-of-arts master-of-science master-of-arts phd "
    "doctorate associate-degree undergraduate-degree postgraduate-degree".split()
)
"""Levels of study: one of them stands for another, but for no field."""

_BOTH = frozenset(
    map(frozenset, (("html", "css"), ("docker", "kubernetes"), ("microsoft-excel", "sql"), ("html", "javascript")))
)
"""Pairs that a slash joins and that are asked for together."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name], 0 if name == "comma" else re.IGNORECASE)


def group_alternatives(text: str, mentions: Sequence[Mention], kind_of: KindOf) -> list[Group]:
    """Mentions of one sentence as groups, in the order of the text: those of which one is enough together.

    A list closed by "or" is one group, also one introduced by "one of"; a list of tools after "such as", "e.g.", before
    "etc." or "or similar" is; lists closed by "and" are none. What stands in brackets is a list of its own.
    """
    groups = [g for level in _levels(text, mentions) for run in _runs(text, level) for g in _split(text, run, kind_of)]
    return sorted(groups, key=lambda group: group[0].span)


def _levels(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Mentions outside brackets, then those of each pair of brackets."""
    if len(mentions) < 2:
        yield list(mentions)
        return
    outside: list[Mention] = []
    inside: dict[int, list[Mention]] = {}
    start = mentions[0].span.start
    for mention in mentions:
        before = text[start : mention.span.start]
        opened = before.rfind("(")
        if opened > before.rfind(")"):
            inside.setdefault(opened, []).append(mention)
        else:
            outside.append(mention)
    yield outside
    yield from inside.values()


def _runs(text: str, mentions: list[Mention]) -> Iterator[list[tuple[_Link, Mention]]]:
    """Stretches of linked mentions, each mention with its link to the one before."""
    run: list[tuple[_Link, Mention]] = []
    for mention in mentions:
        link = _link(_between(text, run[-1][1], mention)) if run and _alike(run[-1][1], mention) else _Link.NONE
        if run and link is _Link.NONE:
            yield run
            run = []
        run.append((link, mention))
    if run:
        yield run


def _alike(left: Mention, right: Mention) -> bool:
    return (left.concept_id in LEVELS) == (right.concept_id in LEVELS)


def _between(text: str, left: Mention, right: Mention) -> str:
    between = text[left.span.end : right.span.start]
    return re.sub(r"\s*\([^()]*\)", "", between) if "(" in between else between


def _link(between: str) -> _Link:
    return _Link.NONE if len(between) > FARTHEST or ";" in between else _joint(between)


@lru_cache(maxsize=4096)
def _joint(between: str) -> _Link:
    """The link that a short stretch between two mentions is."""
    if between.strip() == ",":
        return _Link.COMMA
    if _pattern("slash").match(between):
        return _Link.SLASH
    if _pattern("or").match(between):
        return _Link.OR
    if _pattern("and").match(between):
        return _Link.AND
    if _pattern("comma").match(between):
        return _Link.COMMA
    unknown = _pattern("unknown").match(between)
    if not unknown:
        return _Link.NONE
    return _Link.OR if unknown["or"] else _Link.AND if unknown["and"] else _Link.COMMA


def _split(text: str, run: list[tuple[_Link, Mention]], kind_of: KindOf) -> Iterator[Group]:
    """A run as its groups: whole if anything says that one is enough, else what slashes join."""
    mentions = [mention for _, mention in run]
    if len({m.concept_id for m in mentions}) < 2:
        yield from ((m,) for m in mentions)
    elif _one_of(text, mentions):
        yield tuple(mentions)
    else:
        for piece in _at_ands(run):
            yield from _piece(text, piece, kind_of)


def _at_ands(run: list[tuple[_Link, Mention]]) -> Iterator[list[tuple[_Link, Mention]]]:
    """The run cut at every "and" that has an "or" on neither or one side: "Java or C#, and SQL"."""
    piece = [run[0]]
    for link, mention in run[1:]:
        if link is _Link.AND:
            yield piece
            piece = []
        piece.append((link, mention))
    yield piece


def _piece(text: str, piece: list[tuple[_Link, Mention]], kind_of: KindOf) -> Iterator[Group]:
    mentions = [mention for _, mention in piece]
    links = {link for link, _ in piece[1:]}
    closed = piece[-1][0] is _Link.OR or (_Link.OR in links and _Link.COMMA not in links)
    if closed or (
        len(mentions) > 1 and (_exemplified(text, mentions, kind_of) or _open_ended(text, mentions, kind_of))
    ):
        yield tuple(mentions)
        return
    # An "or" within a longer list joins its neighbours only.
    held: list[Mention] = [mentions[0]]
    for (_, left), (link, right) in pairwise(piece):
        if link is not _Link.OR and not (link is _Link.SLASH and _either(left, right, kind_of)):
            yield tuple(held)
            held = []
        held.append(right)
    yield tuple(held)


def _either(left: Mention, right: Mention, kind_of: KindOf) -> bool:
    """Whether a slash between two means one of them: tools of one kind, and no pair that goes together."""
    pair = frozenset((str(left.concept_id), str(right.concept_id)))
    kinds = {kind_of(left.concept_id), kind_of(right.concept_id)}
    return pair not in _BOTH and (kinds <= TECHNICAL or (len(kinds) == 1 and kinds <= {Kind.DEGREE}))


def _before(text: str, mentions: list[Mention]) -> str:
    """The words of the sentence before a list."""
    before = text[max(0, mentions[0].span.start - 110) : mentions[0].span.start]
    return re.split(r"[;•\n]|\.\s(?=[A-Z])", before)[-1]


def _one_of(text: str, mentions: list[Mention]) -> bool:
    """Whether words before a list say that one of it is enough, whatever joins it."""
    return bool(_pattern("lead").search(_before(text, mentions)))


def _exemplified(text: str, mentions: list[Mention], kind_of: KindOf) -> bool:
    """Whether a list that no "and" closes gives examples of a kind of tool, or of fields of study."""
    before = _before(text, mentions)
    if not _pattern("such").search(before):
        return False
    return _technical(mentions, kind_of) or bool(_pattern("degree").search(before))


def _open_ended(text: str, mentions: list[Mention], kind_of: KindOf) -> bool:
    """Whether a list without "and" or "or" goes on: "or a related field"; or explains a kind of tool in brackets."""
    after = text[mentions[-1].span.end : mentions[-1].span.end + 60]
    if _pattern("after").match(after):
        return True
    before = text[max(0, mentions[0].span.start - 60) : mentions[0].span.start]
    if not before.endswith("(") or not _technical(mentions, kind_of):
        return False
    return bool(_pattern("etc").match(after) or _pattern("generic").search(before[:-1]))


def _technical(mentions: list[Mention], kind_of: KindOf) -> bool:
    """Whether all are tools, and none goes together with another of them."""
    ids = {str(m.concept_id) for m in mentions}
    return not any(pair <= ids for pair in _BOTH) and all(kind_of(m.concept_id) in TECHNICAL for m in mentions)
