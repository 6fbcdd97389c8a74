"""Whether an ambiguous label means its concept where it stands: the rules of taxonomy/README.md."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from cvmatch.mentions.labels import MEMORY, Found, Matcher, Scan
from cvmatch.taxonomy import keys_of
from cvmatch.text import fold_word

NEAR = 12
"""How many words away a neighbouring skill may stand. From judgement; the reach of one enumeration."""

REACH = 40
"""Words a sentence is followed in each direction."""

ASKED_BEFORE = frozenset(
    """ability able adept background command competence competency competent exposure experience experienced expert
    expertise familiar familiarity fluent grasp knowledge knowledgeable proficiency proficient skill skilled
    specialist specializing trained understanding versed""".split()
)
ASKED_AFTER = frozenset("ability background experience expertise knowledge proficiency skill".split())
"""Words that ask for what follows them, or for what stands just before them: "experience in X", "X skills"."""

ASKED_REACH = 3  # words from a label to the word after it that asks ("X and Y skills")

_STOP = re.compile(r"[.!?][\s\"'”)]|[.!?]$|\n\s*\n|[•|]|\n\s*[*\-–]")
_MARKS = re.compile(r"[\s.\-/]+")
_AND = frozenset(("and", "or", "&"))
_COMMA = re.compile(r"[,;/|•\t+]|\n")


class Gaps(dict[str, bool]):
    """What a pattern says of a gap between two words, remembered: gaps repeat all the time."""

    def __init__(self, *patterns: re.Pattern[str]) -> None:
        super().__init__()
        self._patterns = patterns

    def __missing__(self, gap: str) -> bool:
        if len(self) > MEMORY:
            self.clear()
        self[gap] = result = any(pattern.search(gap) for pattern in self._patterns)
        return result


ENDS = Gaps(_STOP)
SETS_OFF = Gaps(_STOP, _COMMA)


@dataclass(frozen=True, slots=True)
class Rules:
    """One ambiguous label's rules, parsed; phrases are tuples of word keys."""

    case: bool = False
    not_start: bool = False
    not_before: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    not_after: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)
    signs_before: tuple[str, ...] = ()
    signs_after: tuple[str, ...] = ()
    skill_near: bool = False
    in_list: bool = False
    label_near: bool = False
    asked: bool = False
    alone: bool = False
    at_start: bool = False
    word_near: tuple[tuple[str, ...], ...] = ()

    @property
    def needs_evidence(self) -> bool:
        """Whether passing the vetoes is not enough."""
        plain = self.skill_near or self.in_list or self.label_near or self.asked or self.alone or self.at_start
        return plain or bool(self.word_near)


@lru_cache(maxsize=8192)
def parse_rules(text: str) -> Rules:
    """Rules from their text: ``case; skill-near; word-near golang, developer; not-before to, live``."""
    found = {name: words for name, _, words in (rule.strip().partition(" ") for rule in text.split(";"))}
    before, after = _phrases(found.get("not-before", "")), _phrases(found.get("not-after", ""))
    return Rules(
        case="case" in found,
        not_start="not-start" in found,
        not_before=_by_word(before, 0),
        not_after=_by_word(after, -1),
        signs_before=tuple(phrase[0] for phrase in before if not phrase[0].isalnum()),
        signs_after=tuple(phrase[-1] for phrase in after if not phrase[-1].isalnum()),
        skill_near="skill-near" in found,
        in_list="in-list" in found,
        label_near="label-near" in found,
        asked="asked" in found,
        alone="alone" in found,
        at_start="at-start" in found,
        word_near=_phrases(found.get("word-near", "")),
    )


def _by_word(phrases: tuple[tuple[str, ...], ...], place: int) -> dict[str, list[tuple[str, ...]]]:
    """Phrases by the word that touches the label."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[place], []).append(phrase)
    return found


def _phrases(words: str) -> tuple[tuple[str, ...], ...]:
    # A sign such as "&" is its own word here, since it is a gap between words in a text.
    return tuple(_phrase(phrase.strip()) for phrase in words.split(",") if phrase.strip())


def _phrase(phrase: str) -> tuple[str, ...]:
    return keys_of(phrase) or (phrase,)


@dataclass(frozen=True, slots=True)
class Place:
    """A text around a label: the words of technical skills accepted so far (``sure``), of all skills accepted
    (``known``), and of any label, accepted or not (``labelled``).
    """

    text: str
    scan: Scan
    matcher: Matcher
    sure: frozenset[int]
    known: frozenset[int]
    labelled: frozenset[int]


def proves(place: Place, found: Found, label: str, rules: Rules) -> bool:
    """All vetoes pass, and one of the kinds of evidence asked for is there."""
    if not _passes(place, found, label, rules):
        return False
    if not rules.needs_evidence:
        return True
    return _stands_apart(place, found, rules) or _has_company(place, found, rules)


def _stands_apart(place: Place, found: Found, rules: Rules) -> bool:
    """Evidence from how the label itself is set."""
    if rules.in_list and in_list(place, found):
        return True
    if rules.alone and alone(place, found):
        return True
    return rules.at_start and _starts(place.scan, found.first)


def _has_company(place: Place, found: Found, rules: Rules) -> bool:
    """Evidence from the other words of the sentence."""
    first, last = sentence(place.scan, found)
    if rules.word_near and _near(place, found, range(first, last + 1), rules.word_near):
        return True
    near = range(max(first, found.first - NEAR), min(last, found.last + NEAR) + 1)
    if rules.skill_near and not place.sure.isdisjoint(near):
        return True
    if rules.label_near and not place.known.isdisjoint(near):
        return True
    return rules.asked and asked(place.scan, found, near)


def asked(scan: Scan, found: Found, near: range) -> bool:
    """Whether a word that asks stands before the label in its sentence, or just after it."""
    before = map(fold_word, scan.raw[near.start : found.first])
    after = map(fold_word, scan.raw[found.last + 1 : min(near.stop, found.last + 1 + ASKED_REACH)])
    return not (ASKED_BEFORE.isdisjoint(before) and ASKED_AFTER.isdisjoint(after))


def _near(place: Place, found: Found, words: range, phrases: tuple[tuple[str, ...], ...]) -> bool:
    keys = [fold_word(word) for word in place.scan.raw[words.start : words.stop]]
    keys[found.first - words.start : found.last + 1 - words.start] = [""]
    there = set(keys)
    for phrase in phrases:
        if phrase[0] in there:
            size = len(phrase)
            if any(tuple(keys[i : i + size]) == phrase for i in range(len(keys) - size + 1)):
                return True
    return False


def _passes(place: Place, found: Found, label: str, rules: Rules) -> bool:
    scan = place.scan
    surface = place.text[scan.start(found.first) : scan.end(found.last)]
    if rules.case and not (_same_case(surface, label) or _shouted(surface, rules) or _beside(place, found)):
        return False
    if rules.not_before and _follows(place, found.last, rules):
        return False
    if rules.not_after and _precedes(place, found.first, rules):
        return False
    return not (rules.not_start and _starts(scan, found.first) and not in_list(place, found))


def _shouted(surface: str, rules: Rules) -> bool:
    """Capitals throughout say nothing of a longer label: its other evidence decides ("EXCEL"; but not "GO")."""
    return len(surface) > 4 and surface.isupper() and rules.needs_evidence


def _beside(place: Place, found: Found) -> bool:
    """Between technical skills, or between one and the line's edge: there letter case does not count."""
    left, right = found.first - 1, found.last + 1
    left_edge, right_edge = _edge(place.scan, left), _edge(place.scan, found.last)
    if not (left in place.sure and not left_edge) and not (right in place.sure and not right_edge):
        return False
    return (left in place.labelled or left_edge) and (right in place.labelled or right_edge)


def _edge(scan: Scan, word: int) -> bool:
    gap = scan.gap(word)
    return "\n" in gap or "\t" in gap or ":" in gap or "." in gap or ";" in gap or ")" in gap


def _same_case(surface: str, label: str) -> bool:
    return surface == label or _MARKS.sub("", surface) == _MARKS.sub("", label)


def _follows(place: Place, last: int, rules: Rules) -> bool:
    gap, raw = place.scan.gap(last), place.scan.raw
    if rules.signs_before and any(sign in gap for sign in rules.signs_before):
        return True
    if last + 1 >= len(raw) or SETS_OFF[gap]:
        return False
    for phrase in rules.not_before.get(fold_word(raw[last + 1]), ()):
        if len(phrase) == 1 or tuple(map(fold_word, raw[last + 1 : last + 1 + len(phrase)])) == phrase:
            return True
    return False


def _precedes(place: Place, first: int, rules: Rules) -> bool:
    gap, raw = place.scan.gap(first - 1), place.scan.raw
    if rules.signs_after and any(sign in gap for sign in rules.signs_after):
        return True
    if first == 0 or SETS_OFF[gap]:
        return False
    for phrase in rules.not_after.get(fold_word(raw[first - 1]), ()):
        if len(phrase) == 1 or tuple(map(fold_word, raw[max(0, first - len(phrase)) : first])) == phrase:
            return True
    return False


def _starts(scan: Scan, word: int) -> bool:
    return word == 0 or ENDS[scan.gap(word - 1)] or "\n" in scan.gap(word - 1)


def sentence(scan: Scan, found: Found) -> tuple[int, int]:
    """First and last word of the sentence or line item a label stands in, at most REACH words each way."""
    first, last, parts = found.first, found.last, scan.parts
    while first > 0 and found.first - first < REACH and not ENDS[parts[2 * first - 1]]:
        first -= 1
    end = min(len(scan.raw) - 1, found.last + REACH)
    while last < end and not ENDS[parts[2 * last + 1]]:
        last += 1
    return first, last


def in_list(place: Place, found: Found) -> bool:
    """An item of an enumeration: set off on both sides, next to an item that is a label too."""
    left, right = _before(place, found.first), _after(place, found.last)
    if left is None or right is None:
        return False
    return left in place.labelled or right in place.labelled


def _before(place: Place, word: int) -> int | None:
    """The last word of the item before, -1 at the start of the text, None where no item ends here."""
    if word == 0 or (word == 1 and not place.scan.raw[0]):
        return -1
    gap = place.scan.gap(word - 1)
    if _COMMA.search(gap) or ":" in gap or "(" in gap:
        return word - 1
    if place.scan.raw[word - 1] in _AND:
        return word - 2
    return None


def _after(place: Place, word: int) -> int | None:
    if word + 1 >= len(place.scan.keys) or not place.scan.raw[word + 1]:
        return len(place.scan.keys)
    gap = place.scan.gap(word)
    if _COMMA.search(gap) or ")" in gap or "(" in gap or gap.lstrip().startswith("."):
        return word + 1
    if place.scan.raw[word + 1] in _AND:
        return word + 2
    return None


def alone(place: Place, found: Found) -> bool:
    """A whole line, or a whole item of an enumeration whatever the others are; "and" ends an item on one side only."""
    left, right = _before(place, found.first), _after(place, found.last)
    if left is None or right is None:
        return False
    raw = place.scan.raw
    return not (raw[left + 1] in _AND and right < len(raw) and raw[found.last + 1] in _AND)
