"""Alternatives: mentions of one sentence of which one is enough ("AWS, Azure or GCP")."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from cvmatch.model import ConceptId, Kind, Mention
from cvmatch.target.signs import Sentence

TECHNICAL = frozenset({Kind.LANGUAGE, Kind.FRAMEWORK, Kind.TOOL, Kind.PLATFORM, Kind.DATABASE, Kind.PROTOCOL})
"""Kinds of which one stands for another: "tools such as X, Y" asks for one, "methods such as X, Y" for all."""

FARTHEST = 90
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


Joined = tuple[_Link, Mention]
"""A mention with its link to the one before."""

_SMALL = r"(?:(?!and\b|or\b|with\b|to\b|ability\b)[a-z'’-]+\s+)"
"""A small word that may stand beside a joint: "banking or in the financial industry"."""

_PATTERNS = {
    "or": rf"^(?:\s+(?!and\b)[a-z]+){{0,2}}\s*[,/()]?\s*(?:\band/or\b|\bor\b)\s*(?:,?\s*{_SMALL}){{0,3}}[(\"“]?$",
    "slash": r"^\s?[/|]\s?$",
    "comma": rf"^(?:\s(?!and\b|or\b)[a-z]+)?\s*[,|/]\s*{_SMALL}{{0,2}}$",
    # Items between two commas that nothing is known of.
    "unknown": r"^\s*,(?:\s*(?!and\b|or\b)[^,;:.()]{2,28},){1,3}\s*(?:(?P<or>and/or|or)|(?P<and>and|&))?\s*$",
    "and": rf"^(?:\s[a-z]+)?\s*,?\s*(?:and|&|as well as|along with|plus|\+|with)\s+{_SMALL}{{0,2}}$",
    # What stands before examples is not one of them: "statistics, such as regression or clustering".
    "begins": r"\b(?:such as|including|includes?|like|e\.?g\.?|i\.?e\.?|for example|for instance|namely|especially|"
    r"particularly|preferably|ideally|using)\b",
    "choice": r"\b(?:one|any|some|either|two|several)(?: \(1\))?(?: or more| or several)?(?: of)?\b[^.;:]{0,60}"
    r"\b(?:following|these|below)\b[^.;:]{0,40}:\W*$",
    "opens": r"\b(?:one|any|some|either|two|several)(?: \(1\))?(?: or more| or several)?(?: of)?\b[^.;:]{0,60}"
    r"\b(?:following|these|below)\b[^.;:]{0,40}:[^.;:]{1,60}$",
    "cut": r"[;•\n]|\.\s(?-i:(?=[A-Z]))",
    "closing": r"\s*,?\s*(?:and|&)\s+",
    "lead": (
        r"\b(?:at least|any|only)?\s*(?:one|two|1)(?: \(1\))?(?: or (?:more|several|two))?(?: of)?\b[\w\s'’/-]{0,60}?"
        r"(?:[:(–-]\s*(?:e\.?g\.?[,:]?|such as|like)?|\b(?:e\.?g\.?,?|such as|like))\s*$|"
        r"\b(?:one(?: or more)?|any|two|three|several) of(?: the(?: following)?| these)?\s*$|\beither\s*(?:\w+\s+)?$"
    ),
    "such": (
        r"(?:\bsuch as|\blike|\be\.?g\.?|\bex\.?|\bi\.?e\.?|\bsimilar to|\bfor example|\bfor instance|"
        r"\bsuch)[\s,:(]*$"
    ),
    "degree": r"\b(?:degree|discipline|major(?:ing|ed)?|field of study|bachelor|master(?:[\'’]?s)?|ph\.?d|diploma|"
    r"studies)\b",
    "after": (
        # Items nothing is known of may stand before: "Mathematics, Geodesy, or a related field".
        r"^(?:,\s*(?!and\b|or\b)[^,;:.()]{2,28}?(?=,|\s+(?:and/or|or)\b)){0,2}"
        r"[\s\w]{0,12}?[,)]?\s*(?:(?:and/or|or)\s+|(?=(?:an?|any) ))(?:(?:an?|any|some|the)\s+)?(?:other|another|"
        r"similar|equivalent|comparable|"
        r"related|relevant|its|their|quantitative|closely|technical|like|alternative|else|scientific|engineering)"
        r"(?-i:(?![a-z]))"
    ),
    # An item nothing is known of that closes the list: "marketing, sales and/or media".
    "ended": r"^\s*,?\s*(?:and/or|or)\s+(?!(?:more|less|above|higher|better)\b)(?:[\w&/+#-]+\s?){1,3}(?:[.,;:)]|$)",
    "etc": r"^\s*,?\s*(?:\.\.\.|…|etc\b)",
    "generic": (
        r"\b(?:tools?|frameworks?|languages?|platforms?|software|librar(?:y|ies)|databases?|packages?|providers?|"
        r"clouds?|rdbms|nosql|queues?|brokers?|ides|technologies|apis)\s*$"
    ),
    # What the employer uses is used together: "the tools we use (Jira, Git)", "our stack (React, Node.js)".
    "ours": r"\b(?:we|we[\'’]re|currently) [a-z]+\s*$|\bour (?:[\w-]+ ){0,3}[\w-]+\s*$|\bstack\s*$",
    # In what is asked for, any plain word names the kind of what stands in brackets; a name ("AWS") has parts.
    "plain": r"(?:^|[\s/-])(?-i:[a-z]+|[A-Z][a-z]+s|RDBMS|NoSQL|CI/CD|BI|ETL|IDEs|APIs)\s*$",
}
_NUMBERS = ("one", "any", "either", "two", "1", "three", "several")
"""One of these stands in every lead to a choice."""

LEVELS = frozenset(
    "degree bachelors-degree masters-degree bachelor-of-science bachelor-of-arts master-of-science master-of-arts phd "
    "doctorate associate-degree undergraduate-degree postgraduate-degree".split()
)
"""Levels of study: one of them stands for another, but for no field."""

_BOTH = frozenset(
    map(
        frozenset,
        (
            ("html", "css"),
            ("docker", "kubernetes"),
            ("microsoft-excel", "sql"),
            ("html", "javascript"),
            ("css", "javascript"),
        ),
    )
)
"""Pairs that a slash joins and that are asked for together."""

_PAGES = frozenset(("html", "css", "javascript"))
"""What every web page is made of, whichever framework is chosen besides."""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_PATTERNS[name], 0 if name == "comma" else re.IGNORECASE)


class View(NamedTuple):
    """What a list of mentions is seen in: its text, what kind each concept is, whether it is asked for."""

    text: str
    kind_of: KindOf
    asking: bool


def group_alternatives(view: View, mentions: Sequence[Mention]) -> list[Group]:
    """Mentions of one sentence as groups, in the order of the text: those of which one is enough together.

    A list closed by "or" is one group, also one introduced by "one of"; a list of tools after "such as", "e.g.", before
    "etc." or "or similar" is; lists closed by "and" are none. What stands in brackets is a list of its own.
    """
    if len(mentions) == 1:
        return [tuple(mentions)]
    groups = [g for level in _levels(view.text, mentions) for run in _runs(view.text, level) for g in _split(view, run)]
    return sorted(groups, key=lambda group: group[0].span)


def offers_choice(said: Sentence) -> bool:
    """Whether a line says that one item of the list under it is enough."""
    return said.low.rstrip("* ").endswith(":") and bool(_pattern("choice").search(said.low))


def opens_choice(said: Sentence) -> bool:
    """Whether a piece begins a list of which one item is enough: "one of the following: X" (the rest behind ";")."""
    return ":" in said.low and bool(_pattern("opens").search(said.low))


def _levels(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Mentions outside brackets, then those of each pair of brackets."""
    start = mentions[0].span.start
    if text.find("(", start, mentions[-1].span.start) < 0:
        yield list(mentions)
        return
    outside: list[Mention] = []
    inside: dict[int, list[Mention]] = {}
    for mention in mentions:
        before = text[start : mention.span.start]
        opened = before.rfind("(")
        if opened > before.rfind(")") and not before.startswith("(or ", opened):
            inside.setdefault(opened, []).append(mention)
        else:
            outside.append(mention)
    yield outside
    yield from inside.values()


def _runs(text: str, mentions: list[Mention]) -> Iterator[list[Joined]]:
    """Stretches of linked mentions, each mention with its link to the one before."""
    run: list[Joined] = []
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
    if _pattern("begins").search(between):
        return _Link.NONE
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


def _split(view: View, run: list[Joined]) -> Iterator[Group]:
    """A run as its groups: a list whole if anything says that one of it is enough, else what slashes join."""
    if len(run) == 1:
        yield (run[0][1],)
        return
    mentions = [mention for _, mention in run]
    if len({m.concept_id for m in mentions}) < 2:
        yield from ((m,) for m in mentions)
        return
    for phrase in _phrases(view.text, run):
        listed = [mention for _, mention in phrase]
        if len(listed) > 1 and _one_of(view.text, listed):
            yield tuple(listed)
        else:
            for piece, summed in _at_ands(phrase):
                yield from _piece(view, piece, summed)


def _phrases(text: str, run: list[Joined]) -> Iterator[list[Joined]]:
    """The run cut where one list ends and another begins: "Java or C#, AWS or Azure and knowledge of SQL"."""
    for stretch in _lists(text, run):
        phrase = [stretch[0]]
        for link, mention in stretch[1:]:
            closed = any(earlier is _Link.OR for earlier, _ in phrase[1:])
            if link is _Link.AND and (closed or not _pure(text, phrase[-1][1], mention)):
                yield phrase
                phrase = []
            phrase.append((link, mention))
        yield phrase


def _pure(text: str, left: Mention, right: Mention) -> bool:
    """Whether nothing but "and" joins two, so that it closes the list they are in."""
    return _pattern("closing").fullmatch(_between(text, left, right)) is not None


def _at_ands(phrase: list[Joined]) -> Iterator[tuple[list[Joined], bool]]:
    """A list cut at every "and"; and whether an "and" closes the piece."""
    piece = [phrase[0]]
    for link, mention in phrase[1:]:
        if link is _Link.AND:
            yield piece, True
            piece = []
        piece.append((link, mention))
    yield piece, False


def _lists(text: str, run: list[Joined]) -> Iterator[list[Joined]]:
    """The run cut behind every "or" item that a comma and another "or" follow; one with a comma closes the whole."""
    start = 0
    for number in range(1, len(run) - 1):
        ended = run[number][0] is _Link.OR and run[number + 1][0] is _Link.COMMA
        last = next((n for n in range(number + 2, len(run)) if run[n][0] is _Link.OR), None)
        if ended and last and "," not in _between(text, run[last - 1][1], run[last][1]):
            yield run[start : number + 1]
            start = number + 1
    yield run[start:]


def _piece(view: View, piece: list[Joined], summed: bool) -> Iterator[Group]:
    """A list as its groups; ``summed``: an "and" closes it, so that examples are to be had together."""
    mentions = [mention for _, mention in piece]
    links = {link for link, _ in piece[1:]}
    last = next((link for link, _ in reversed(piece) if link is not _Link.SLASH), _Link.NONE)
    closed = last is _Link.OR or (_Link.OR in links and _Link.COMMA not in links)
    closed = closed and not _leads_with_pair(mentions)
    given = len(mentions) > 1 and not summed
    if (closed and len(mentions) > 1) or (given and (_exemplified(view, mentions) or _open_ended(view, mentions))):
        yield tuple(mentions)
        return
    # An "or" within a longer list joins its neighbours only.
    held: list[Mention] = [mentions[0]]
    for (_, left), (link, right) in pairwise(piece):
        if link is not _Link.OR and not (link is _Link.SLASH and _either(left, right, view.kind_of)):
            yield tuple(held)
            held = []
        held.append(right)
    yield tuple(held)


def _leads_with_pair(mentions: list[Mention]) -> bool:
    """Whether a list begins with what goes together and ends in a choice: "HTML, CSS, JavaScript, React or Angular"."""
    ids = [str(m.concept_id) for m in mentions]
    return not set(ids[-2:]) <= _PAGES and any(set(pair) <= _PAGES for pair in pairwise(ids[:-1]))


def _either(left: Mention, right: Mention, kind_of: KindOf) -> bool:
    """Whether a slash between two means one of them: tools of one kind, and no pair that goes together."""
    pair = frozenset((str(left.concept_id), str(right.concept_id)))
    kinds = {kind_of(left.concept_id), kind_of(right.concept_id)}
    if kinds == {Kind.LANGUAGE, Kind.FRAMEWORK} and "nodejs" not in pair:
        return False  # "Java/Spring", "React/JavaScript": a language and what is written in it
    return pair not in _BOTH and (kinds <= TECHNICAL or (len(kinds) == 1 and kinds <= {Kind.DEGREE}))


def _before(text: str, mentions: list[Mention]) -> str:
    """The words of the sentence before a list."""
    before = text[max(0, mentions[0].span.start - 110) : mentions[0].span.start]
    return _pattern("cut").split(before)[-1]


def _one_of(text: str, mentions: list[Mention]) -> bool:
    """Whether words before a list say that one of it is enough, whatever joins it."""
    before = _before(text, mentions)
    low = before.lower()
    return any(number in low for number in _NUMBERS) and bool(_pattern("lead").search(before))


def _exemplified(view: View, mentions: list[Mention]) -> bool:
    """Whether a list that no "and" closes gives examples of a kind of tool, or of fields of study."""
    before = _before(view.text, mentions)
    if not _pattern("such").search(before):
        return False
    return _technical(mentions, view.kind_of) or bool(_pattern("degree").search(before))


def _open_ended(view: View, mentions: list[Mention]) -> bool:
    """Whether a list without "and" or "or" goes on: "or a related field"; or explains a kind of tool in brackets."""
    text = view.text
    after = text[mentions[-1].span.end : mentions[-1].span.end + 60]
    if _pattern("after").match(after) or _pattern("ended").match(after.split("\n", 1)[0]):
        return True
    before = text[max(0, mentions[0].span.start - 60) : mentions[0].span.start]
    if not before.endswith("(") or not _technical(mentions, view.kind_of):
        return False
    if _pattern("etc").match(after):
        return True
    kind = _pattern("plain" if view.asking else "generic").search(before[:-1])
    return bool(kind) and not _pattern("ours").search(before[:-1])


def _technical(mentions: list[Mention], kind_of: KindOf) -> bool:
    """Whether all are tools, and none goes together with another of them."""
    ids = {str(m.concept_id) for m in mentions}
    return not any(pair <= ids for pair in _BOTH) and all(kind_of(m.concept_id) in TECHNICAL for m in mentions)
