"""How strongly a sentence asks, word by word: "Linux, Hyper-V preferred" asks for one and wishes for the other."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cvmatch.model import Importance
from cvmatch.model import SectionKind as K
from cvmatch.target import phrases
from cvmatch.target.asides import Aside, asides_in
from cvmatch.target.nodemand import Stretch
from cvmatch.target.sections import Part
from cvmatch.target.signs import Sentence
from cvmatch.target.told import told_in

BY_SECTION = ((K.REQUIREMENTS, Importance.ESSENTIAL), (K.NICE_TO_HAVE, Importance.OPTIONAL))

_BEHIND = (
    r"(?:(?:is|are|be|as|considered|seen as|would be|will be|being)\s+)*(?:(?:an?|highly|strongly|very|much|also|"
    r"big|huge|"
    r"strong|definite|real|added|distinct|major|nice)\s+)*"
    r"(?:plus(?:es)?|bonus|asset|advantage|preferred|desir(?:ed|able)|beneficial|advantageous|optional|helpful|"
    r"a welcome|"
    r"nice[ -]to[ -]haves?|good to have|(?:great|nice|good|ideal|preferable|valued|appreciated))\b"
)
_BEFORE = (
    r"(?:preferably|ideally|bonus(?: points)?(?: (?:if|for))?|nice[ -]to[ -]have|good to have|a plus if|"
    r"preference (?:will be |is |may be )?(?:given )?(?:to|for)|preferred|desired|desirable|would be (?:great|"
    r"nice|good) (?:if|to)|"
    r"(?:even|much) better if|optional(?:ly)?|it(?:'s|’s| is) (?:a (?:plus|bonus)|great|nice) if|extra points|"
    r"ideal candidates?|would (?:love|like) (?:it if|to see))\b"
)
_WEAK = frozenset(
    {"great", "nice", "good", "ideal", "optional", "helpful", "bonus", "bonuses", "valued", "appreciated"}
)
"""Words that wish only as what is said of something ("would be great"), not before a noun ("great team")."""

_HEADS = (
    r"(?:experience|knowledge|degree|skills?|familiarity|certifications?|background|exposure|understanding|"
    r"proficiency)"
)
_CUT = re.compile(
    r";\s|\.\s|[•|]|\s[-–—]\s|,?\s(?:but|while|although|whereas|however)\s|\b(?:required|mandatory)\b[,;]?(?:\s+and)?"
)
_EXPLAINED = re.compile(r"\s*\((?:i\.?e|e\.?g|such as|like|for example|for instance|including|ex)\b[^()]*\)?")
"""Examples in brackets behind a wish: "a database is a plus (e.g. Redis)"."""

_OPENS = (
    r"\W*(?:(?:a|an|the|some|you(?: will|'ll|’ll)? (?:have|bring|are|possess|need)|candidates? (?:will )?(?:has|have)|"
    r"(?:very|highly|at least|previous|prior|relevant|proven|strong|solid|deep|extensive|excellent|good|great|"
    r"demonstrated|advanced|hands-on|in-depth|thorough|working|basic|practical|professional|significant|broad|expert|"
    r"outstanding|exceptional|general|intermediate|superior|sound|fluent))\s+)*"
    r"(?:experienced?|knowledge|understanding|ability|able|familiar(?:ity)?|proficien\w+|expertise|skill(?:s|ed)?|"
    r"degree|bachelor|master|b\.?[sa]\.?\b|m\.?[sa]\.?\b|ph\.?d|background|track record|competen\w+|mastery|"
    r"fluen\w+|certifi\w+|command of|grasp of|exposure|comfortable|comfort|willing\w*|passion\w*|strong|solid|"
    r"excellent|outstanding|proven|knows?|attention to detail|self[- ]\w+|education|qualification|diploma|university|"
    r"graduate|minimum|hands-on)\b"
)


class Scope(NamedTuple):
    """A stretch of a sentence that is asked for more weakly than the rest, how weakly, and the words that say so."""

    start: int
    end: int
    words: str
    importance: Importance = Importance.OPTIONAL


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _wishes() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:(?P<behind>{_BEHIND})|(?P<before>{_BEFORE}))")


def wishes_in(sentence: Sentence) -> tuple[Scope, ...]:
    """The stretches of a sentence that are only wished for or told of the employer, offsets into it; those that asides
    speak of first.
    """
    low = sentence.low
    told = tuple(Scope(*found, Importance.MENTIONED) for found in told_in(low)) if phrases.OURS.hinted(sentence) else ()
    if not phrases.WISHING.hinted(sentence):
        return told
    asides = tuple(asides_in(low))
    said = [found for found in _wishes().finditer(low) if not any(a.start <= found.start() < a.end for a in asides)]
    scopes = (s for found in said if (s := _scope(low, found)))
    return (*told, *(_aside_scope(low, aside) for aside in asides), *scopes)


def _aside_scope(sentence: str, aside: Aside) -> Scope:
    """What an aside speaks of: all of its line, or the item before it."""
    if aside.whole:
        return Scope(0, len(sentence), aside.words)
    start, _ = _clause(sentence, aside.start, aside.start)
    return Scope(_item(sentence, start, aside.start), aside.end, aside.words)


def _scope(sentence: str, found: re.Match[str]) -> Scope | None:
    words = found.group().strip()
    if words == "plus" and re.match(r"\s+\w", sentence[found.end() :]):
        return None  # "five plus years", "a degree plus three years" add and wish for nothing
    start, end = _clause(sentence, found.start(), found.end())
    last = words.split()[-1].lower()
    if found.group("before") or _leads(sentence, start, found, last):
        return Scope(found.start(), end, words)
    if last in _WEAK and len(words.split()) < 2:
        return None
    # What stands before the word, back to the comma that parts it from what is asked for outright.
    if not re.sub(r"\b(?:it|this|that|they|those|these|and|also)\b|\W", "", sentence[start : found.start()]):
        start = _clause(sentence, max(0, start - 8), max(0, start - 8))[0]
    explained = _EXPLAINED.match(sentence, found.end())
    return Scope(_item(sentence, start, found.start()), explained.end() if explained else found.end(), words)


def _leads(sentence: str, start: int, found: re.Match[str], last: str) -> bool:
    """Whether the word stands before what it is said of ("preferred experience in", "Preferred: Go")."""
    if last not in ("preferred", "desired", "desirable", "preferable"):
        return bool(re.match(r"\s*(?::|if\b|points?\b)", sentence[found.end() :]))
    behind = sentence[found.end() : found.end() + 30]
    if re.match(rf"\s+(?:{_HEADS}|languages?|candidates?|qualifications?|tools?|but)\b|\s*:", behind):
        return not re.match(r"\s+but\b", behind) and len(found.group().split()) == 1
    return not re.search(r"\w", sentence[start : found.start()]) and bool(re.match(r"\s+\w", behind))


def _clause(sentence: str, first: int, last: int) -> tuple[int, int]:
    """The clause around a stretch: within its brackets, or between semicolons, full stops and "but"."""
    opened = sentence.rfind("(", 0, first)
    if opened > sentence.rfind(")", 0, first):
        closed = sentence.find(")", last)
        inner = sentence[opened + 1 : first].strip(" -–,")
        if inner or not sentence[last : closed if closed > 0 else len(sentence)].strip():
            start = opened + 1 if inner else 0
            return start, closed if closed > 0 else len(sentence)
        return opened + 1, closed if closed > 0 else len(sentence)
    cuts = list(_CUT.finditer(sentence))
    start = max((c.end() for c in cuts if c.end() <= first), default=0)
    end = min((c.start() for c in cuts if c.start() >= last), default=len(sentence))
    return start, end


def _item(sentence: str, start: int, end: int) -> int:
    """Where what is wished for begins: the last item of a clause, or all of a list that "and" or "or" closes."""
    before = sentence[start:end].rstrip(" (-–,:")
    comma = before.rfind(",")
    added = before.rfind(" and ", comma + 1)
    if added > 0 and re.search(rf"\b{_HEADS}\b", before[added:]) and re.search(r"\bmust\b|\brequire", before[:added]):
        return start + added + 5  # "Must have Go and Rust experience is a plus" wishes for Rust alone
    while comma > 0 and before[:comma].count("(") > before[:comma].count(")"):
        comma = before.rfind(",", 0, comma)
    if comma < 0:
        return start
    item = before[comma + 1 :]
    if before.count(",") > 1 and _pattern(rf"\W*(?:\w+ )?{_HEADS} (?:in|of|with|on)\b").match(before):
        return start  # "Knowledge of A, B, C is a plus" has one subject
    if re.search(rf"\b{_HEADS}\b", item):
        return start + comma + 1
    closes = re.match(r"\s*(?:and/or|and|or|&)\b", item) or re.search(r"\s(?:and|or|&)\s", item)
    return start if closes else start + comma + 1


def importance_of(
    part: Part, wishes: tuple[Scope, ...], denied: tuple[Stretch, ...], at: int | None = None
) -> tuple[Importance, str]:
    """How strongly a sentence asks for what stands at a place in it, and the words or heading that say so.

    Words nearby ("is a plus") win over the heading for optional; for essential the heading is enough. Duties are
    mentioned unless they say must; "isn't required" does not. Without a place: for the sentence as a whole.
    """
    wished = next((s for s in wishes if _speaks_of(s, at)), None)
    if wished and wished.importance is Importance.MENTIONED:
        return Importance.MENTIONED, f'"{wished.words}"'
    if wished and part.kind is not K.DUTIES:
        return Importance.OPTIONAL, f'"{wished.words}"'
    by_heading = next((importance for kind, importance in BY_SECTION if kind is part.kind), None)
    if by_heading and part.heading:
        return by_heading, f'heading "{part.heading}"'
    said = _demanded(part.said, part.words, part.kind is K.DUTIES, denied)
    if by_heading or said:
        return by_heading or Importance.ESSENTIAL, f'"{said or "its wording"}"'
    if wished:
        return Importance.OPTIONAL, f'"{wished.words}"'
    return Importance.MENTIONED, f'heading "{part.heading}"' if part.heading else "named in the text"


def _speaks_of(scope: Scope, at: int | None) -> bool:
    """Whether a stretch holds a place; without one, whether it may speak for its whole sentence."""
    return scope.importance is not Importance.MENTIONED if at is None else scope.start <= at < scope.end


@lru_cache(maxsize=256)
def _demanded(said: Sentence, words: str, duty: bool, denied: tuple[Stretch, ...]) -> str:
    """The words of a sentence that demand, "" where none do; among duties only such as "must"."""
    for start, end in denied:
        said = said._replace(low=said.low[:start] + " " * (end - start) + said.low[end:])
    found = phrases.MUST.search(said)
    if not found and not duty and not phrases.TEACHES(said):
        found = _pattern(_OPENS).match(said.low) or phrases.OPENS.search(said)
    return " ".join(words[found.start() : found.end()].split())[:60].strip() if found else ""
