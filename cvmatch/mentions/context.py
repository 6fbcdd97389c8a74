"""Whether an ambiguous label means its concept where it stands: the rules of taxonomy/README.md."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvmatch.mentions.done import OBJECT_ENDS, is_done, is_stated, is_verb
from cvmatch.mentions.labels import Found, Matcher
from cvmatch.mentions.rules import Rules
from cvmatch.mentions.scan import Scan
from cvmatch.mentions.tags import is_tag
from cvmatch.taxonomy import BREAK, STOP

NEAR = 16
"""How many words and breaks away a neighbouring skill may stand, and from an activity the words that prove it. From
judgement: the reach of one enumeration. On half of the gold and SkillSpan, activities that nothing but such a word
proved were skills in 115 of 187 places up to here, in 6 of 21 further away; names and soft skills showed no such fall.
"""

REACH = 40
"""Words and breaks a sentence is followed in each direction."""

ASKED_BEFORE = frozenset(
    """ability able adept background command competence competency competent exposure experience experienced expert
    expertize familiar familiarity fluent grasp grounding knowledge knowledgeable proficiency proficient skill skilled
    specialist specializing trained understanding versed""".split()
)
ASKED_AFTER = frozenset("ability background experience expertize knowledge proficiency skill".split())
"""Words that ask for what follows them, or for what stands just before them: "experience in X", "X skills"; as keys, so
"expertise" stands as it is folded.
"""

_THEIRS = frozenset("our their its".split())
"""Before a word that asks these say that somebody else has it: "our ability to"."""

_SUBJECTS = frozenset("he i she they we you".split())
_JOIN_CLAUSES = frozenset("and as because but if or so when where while".split())
"""Before a subject these, or a comma, begin a clause of its own, which what was asked before does not reach."""

_STATED = frozenset("is are would will required preferred desirable desired essential".split())
"""After a label so asked for these end it as a comma does: "knowledge of WBS is required"."""

RUN = 6  # words of tags in a row that are looked at
ASKED_REACH = 3  # words from a label to the word after it that asks ("X and Y skills")

_ASIDE = re.compile(r"[(\[]|\s[-–—]|:")
_ASIDES = frozenset(
    """nice good plus bonus preferred preferably optional desired desirable advantageous beneficial ideally required
    must essential mandatory a an to have but not highly strongly both""".split()
)
"""Words of asides behind an item: "Rust (bonus)", "Go - desirable"."""

_AND = frozenset(("and", "or", "+"))
_LIKENED = frozenset("other similar equivalent comparable".split())
"""After "and" or "or" these go on with things of the label's kind: "React or similar", "Chef and other tools"."""

_SKIPPED = _AND | _ASIDES
"""Words of no item of their own: the neighbour of an item stands behind them."""

_LEADS = frozenset("as in including like of on with".split())
"""Words that lead to the first item of a list."""

_SETS_OFF = re.compile(r"[.!?][\s\"'”)]|[.!?]$|[•|,;/\t+\n]")
_MARKS = re.compile(r"[\s.\-/]+")
_ITEM_STARTS = re.compile(r"[,;/|•\t+\n:(]")
_ITEM_ENDS = re.compile(r"[,;/|•\t+\n()]|^\s*\.")
_EDGE = re.compile(r"[\n\t:.;)]")


class Place(NamedTuple):
    """A text around a label. A byte for each token says whether it is of a technical skill accepted so far (``sure``),
    of any skill accepted (``known``), of any label, accepted or not (``labelled``); none of the two last stops is.
    """

    text: str
    scan: Scan
    matcher: Matcher
    sure: bytearray
    known: bytearray
    labelled: bytearray


def proves(place: Place, found: Found, label: str, rules: Rules, word_reach: int = REACH) -> bool:
    """All vetoes pass, and one of the kinds of evidence asked for is there; the words a rule names are looked for
    up to ``word_reach`` words and breaks away.
    """
    if rules.only_words and not rules.initials and place.scan.words.isdisjoint(rules.word_near):
        return False
    if not _passes(place, found, label, rules):
        return False
    if not rules.needs_evidence:
        return True
    sole = rules.initials and isinstance(found.leaf, int)
    if (rules.skill_near or rules.in_list or rules.asked or sole) and _asked_for(place.scan, found):
        return True
    if _stands_apart(place, found, rules) or _has_company(place, found, rules, word_reach):
        return True
    return (sole and _among_skills(place, found)) or _tagged(place, found, rules)


def _among_skills(place: Place, found: Found) -> bool:
    """A whole item between two items that are technical skills, or between one and the end: "Python, ECS, Excel"."""
    leaf = found.leaf
    if not isinstance(leaf, int) or place.matcher.entries[leaf][4] != "technical" or not in_list(place, found):
        return False
    scan, sure = place.scan, place.sure
    left, right = scan.left(found.first), scan.right(found.last)
    return bool(sure[left] and (sure[right] or right >= len(scan.keys) - 2)) or bool(sure[right] and left < 0)


def _tagged(place: Place, found: Found, rules: Rules) -> bool:
    """One of the tags under a heading, where letter case and neighbours say nothing."""
    return (rules.in_list or rules.alone or rules.asked) and is_tag(place.text, place.scan.start(found.first))


def _asked_for(scan: Scan, found: Found) -> bool:
    """Right after "experience in", "worked on" and the like, and no longer name goes on: the nearest a sentence comes
    to a list.
    """
    keys, first = scan.keys, found.first
    if is_done(keys, first):
        return keys[found.last + 1] in OBJECT_ENDS or _item_after(scan, found.last) is not None
    return is_stated(keys, first) and (keys[found.last + 1] in _STATED or _item_after(scan, found.last) is not None)


def _passes(place: Place, found: Found, label: str, rules: Rules) -> bool:
    scan = place.scan
    if rules.case:
        surface = scan.surface(found.first, found.last)
        if len(surface) == 1 and _is_mark(place.text, scan.start(found.first)):
            return False
        cased = _same_case(surface, label) or _shouted(surface, rules) or _beside(place, found)
        if not cased and not is_tag(place.text, scan.start(found.first)):
            return False
    if rules.exact and not _same_number(scan.surface(found.first, found.last), label):
        return False
    if rules.verb and not is_verb(scan, found):
        return False
    if (rules.not_before or rules.signs_before) and _follows(scan, found.last, rules):
        return False
    if (rules.not_after or rules.signs_after) and _precedes(scan, found.first, rules):
        return False
    if rules.not_near and _near(scan, found, *_around(scan, found, NEAR), rules.not_near):
        return False
    return not (rules.not_start and _starts(scan, found.first) and not in_list(place, found))


def _is_mark(text: str, at: int) -> bool:
    """Whether a letter is the mark behind a name: "Windows(r)"."""
    return at > 1 and text[at - 1] == "(" and text.startswith(")", at + 1) and text[at - 2].isalnum()


def _same_number(surface: str, label: str) -> bool:
    """Singular or plural as the label is: initiative is a virtue, initiatives are projects."""
    return surface.endswith(("s", "S")) == label.endswith(("s", "S"))


def _around(scan: Scan, found: Found, reach: int) -> tuple[int, int]:
    """First and last token of the sentence a label stands in, so many tokens away at most."""
    first, last = sentence(scan, found)
    return max(first, found.first - reach), min(last, found.last + reach)


def _same_case(surface: str, label: str) -> bool:
    """The letters of the label as they are; an acronym may take an s ("CNNs")."""
    if surface[-1:] == "s" and label.isupper():
        surface = surface[:-1]
    if surface == label or (surface.isalnum() and label.isalnum()):
        return surface == label
    return _MARKS.sub("", surface) == _MARKS.sub("", label)


def _shouted(surface: str, rules: Rules) -> bool:
    """Capitals throughout say nothing of a longer label: its other evidence decides ("EXCEL"; but not "GO")."""
    return len(surface) > 4 and surface.isupper() and rules.needs_evidence


def _beside(place: Place, found: Found) -> bool:
    """Between technical skills, or between one and the line's edge: there letter case does not count."""
    scan, sure, labelled = place.scan, place.sure, place.labelled
    if sure.find(1, max(0, found.first - RUN), found.last + RUN + 1) < 0:
        return False  # so with most
    if _in_run(place, found, -1) or _in_run(place, found, 1):
        return True
    if not (sure[scan.left(found.first)] or sure[scan.right(found.last)]):
        return False
    (left, before), (right, after) = scan.before(found.first), scan.after(found.last)
    left_edge, right_edge = left < 0 or bool(_EDGE.search(before)), bool(_EDGE.search(after))
    if not (sure[left] and not left_edge) and not (sure[right] and not right_edge):
        return False
    return bool(labelled[left] or left_edge) and bool(labelled[right] or right_edge)


def _in_run(place: Place, found: Found, step: int) -> bool:
    """Next to several words of skills, technical ones among them, with nothing but blanks between, and on the other
    side a label, an edge or a capital: tags in a row whose commas are lost ("python sql airflow We are looking").
    """
    start = word = (found.first if step < 0 else found.last) + step
    technical = False
    while word >= 0 and place.known[word] and abs(word - start) < RUN:
        technical = technical or bool(place.sure[word])
        word += step
    other = found.last + 1 if step < 0 else found.first - 1
    return technical and abs(word - start) > 1 and _opens(place, place.scan, other)


def _opens(place: Place, scan: Scan, word: int) -> bool:
    """Whether a word is a label's, or what stands there is none, or begins with a capital."""
    none = word < 0 or scan.keys[word] in (BREAK, STOP)
    if none or place.labelled[word] or scan.text[scan.start(word)].isupper():
        return True
    return scan.keys[word] in _LEADS and scan.is_commaless


def _follows(scan: Scan, last: int, rules: Rules) -> bool:
    """Whether a sign or phrase comes next that forbids the label."""
    keys, word = scan.keys, last + 1
    for phrase in rules.not_before.get(keys[word], ()):
        if tuple(keys[word : word + len(phrase)]) == phrase and not _SETS_OFF.search(scan.after(last)[1]):
            return True
    return bool(rules.signs_before) and any(sign in scan.after(last)[1] for sign in rules.signs_before)


def _precedes(scan: Scan, first: int, rules: Rules) -> bool:
    """Whether a sign or phrase comes just before that forbids the label; a bracket may close between, after what stands
    in it as another name: "(CI/CD) pipelines".
    """
    keys, end = scan.keys, first
    if first > 1 and keys[first - 1] == BREAK and len(keys[first - 2]) > 1 and scan.before(first)[1] == ") ":
        end = first - 1
    for phrase in rules.not_after.get(keys[end - 1], ()) if end else ():
        there = tuple(keys[max(0, end - len(phrase)) : end])
        if there == phrase and not _SETS_OFF.search(scan.before(first)[1]):
            return True
    return bool(rules.signs_after) and any(sign in scan.before(first)[1] for sign in rules.signs_after)


def _stands_apart(place: Place, found: Found, rules: Rules) -> bool:
    """Evidence from how the label itself is set."""
    if rules.in_list and in_list(place, found):
        return True
    if rules.alone and alone(place.scan, found):
        return True
    return rules.at_start and _starts(place.scan, found.first)


def _starts(scan: Scan, word: int) -> bool:
    """The first word of a sentence or line."""
    return word == 0 or scan.keys[word - 1] == STOP or "\n" in scan.before(word)[1]


def _has_company(place: Place, found: Found, rules: Rules, word_reach: int) -> bool:
    """Evidence from the other words of the sentence."""
    scan = place.scan
    first, last = sentence(scan, found)
    around = max(first, found.first - word_reach), min(last, found.last + word_reach)
    if rules.word_near and _near(scan, found, *around, rules.word_near):
        return True
    near = range(max(first, found.first - NEAR), min(last, found.last + NEAR) + 1)
    if rules.skill_near and place.sure.find(1, near.start, near.stop) >= 0:
        return True
    if rules.label_near and place.known.find(1, near.start, near.stop) >= 0:
        return True
    return rules.asked and asked(scan.keys, found, near)


def _near(scan: Scan, found: Found, first: int, last: int, phrases: dict[str, list[tuple[str, ...]]]) -> bool:
    """Whether one of some phrases stands between two tokens, before the label or after it."""
    keys = scan.keys
    sides = None
    for word in scan.words.intersection(phrases):  # a few of them, or none
        sides = sides or (keys[first : found.first], keys[found.last + 1 : last + 1])
        for side in sides:
            if word in side and any(_holds(side, phrase) for phrase in phrases[word]):
                return True
    return False


def _holds(keys: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return size == 1 or any(tuple(keys[i : i + size]) == phrase for i in range(len(keys) - size + 1))


def asked(keys: list[str], found: Found, near: range) -> bool:
    """Whether a word that asks stands before the label in its sentence, in it or just after it."""
    after = keys[found.first : min(near.stop, found.last + 1 + ASKED_REACH)]
    if not ASKED_AFTER.isdisjoint(after):
        return True
    before = keys[near.start : found.first]
    if ASKED_BEFORE.isdisjoint(before):
        return False
    before = before[_clause(before) :]
    return any(key in ASKED_BEFORE and (not i or before[i - 1] not in _THEIRS) for i, key in enumerate(before))


def _clause(keys: list[str]) -> int:
    """Where the last clause with a subject of its own begins: "(experience in finance, and) you will pitch"."""
    for word in range(len(keys) - 1, 0, -1):
        if keys[word] in _SUBJECTS and (keys[word - 1] == BREAK or keys[word - 1] in _JOIN_CLAUSES):
            return word
    return 0


def sentence(scan: Scan, found: Found) -> tuple[int, int]:
    """First and last token of the sentence or line item a label stands in, at most REACH tokens each way."""
    first, last = scan.sentence(found.first, found.last)
    return max(first, found.first - REACH), min(last, found.last + REACH)


def in_list(place: Place, found: Found) -> bool:
    """An item of an enumeration: set off on both sides, next to an item that is a label too, or to its likes."""
    scan, labelled = place.scan, place.labelled
    left, right = scan.left(found.first), scan.right(found.last)
    if not (labelled[left] or labelled[right] or scan.keys[left] in _SKIPPED or scan.keys[right] in _SKIPPED):
        return False  # so with most
    before, after = _item_before(scan, found.first), _item_after(scan, found.last)
    if before is None or after is None:
        return scan.is_commaless and _in_row(place, found, left, right)
    likened = scan.keys[found.last + 1] in _AND and scan.keys[found.last + 2] in _LIKENED
    return bool(likened or labelled[before] or labelled[after])


def _in_row(place: Place, found: Found, left: int, right: int) -> bool:
    """An item of an enumeration without its commas: other labels or the words and signs that part items beside it, or
    what leads to a list ("a focus on security scalability and performance").
    """
    keys, labelled = place.scan.keys, place.labelled
    starts = left < found.first - 1 or labelled[left] or keys[left] in _AND or keys[left] in _LEADS
    ends = right > found.last + 1 or labelled[right] or keys[right] in _AND
    return bool(starts and ends and (labelled[left] or labelled[right] or keys[left] in _AND))


def alone(scan: Scan, found: Found) -> bool:
    """A whole line, or a whole item of an enumeration whatever the others are; "and" ends an item on one side only."""
    if _item_before(scan, found.first) is None or _item_after(scan, found.last) is None:
        return False
    return not (scan.keys[found.last + 1] in _AND and found.first > 0 and scan.keys[found.first - 1] in _AND)


def _item_before(scan: Scan, first: int) -> int | None:
    """The last word of the item before, -1 where there is none, None where no item ends here."""
    word, gap = scan.before(first)
    if word < 0 or _ITEM_STARTS.search(gap):
        return word
    return scan.before(word)[0] if scan.keys[word] in _AND else None


def _item_after(scan: Scan, last: int) -> int | None:
    """The first word of the item after, or the number of all tokens; None where no item begins here."""
    word, gap = scan.after(last)
    if scan.keys[word] in _ASIDES and _ASIDE.search(gap):
        while scan.keys[word] in _ASIDES:
            word = scan.after(word)[0]
        return word
    if word == len(scan.keys) - 2 or _ITEM_ENDS.search(gap):
        return word
    return scan.after(word)[0] if scan.keys[word] in _AND else None
