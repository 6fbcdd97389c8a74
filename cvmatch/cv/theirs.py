"""What a CV tells of a product, a client or an employer and not of the person: what an application does, what a bank
offers. Methods, fields and soft skills named there are nobody's; the tools something is made with stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cvmatch.cv.headings import heading_key
from cvmatch.cv.prose import is_order, is_verb
from cvmatch.cv.sections import Block
from cvmatch.model import SectionKind as K
from cvmatch.model import Span

_PRODUCTS = frozenset(
    """application applications app apps system systems portal website site websites software platform module modules
    product solution package dashboard game gateway marketplace chatbot bot robot machine device
    tracker""".split()
)
_FIRMS = frozenset(
    """company firm bank client organisation organization hospital school college university institute group agency
    business startup corporation manufacturer provider supplier retailer distributor subsidiary chain brand leader
    ngo trust foundation institution conglomerate operator exporter brokerage insurer plant factory centre center
    companies firms banks manufacturers providers suppliers retailers distributors brands leaders organisations
    organizations institutions hospitals""".split()
)
_PEOPLE = frozenset(
    """user users customer customers admin admins administrator clients employee employees agent agents student students
    patient patients visitor visitors vendor vendors buyer buyers seller sellers member members people anyone
    passenger passengers subscriber subscribers doctors parents officer officers citizen citizens farmers merchants
    owners guests drivers candidates recruiters managers operators donors tenants viewers shoppers""".split()
)
_PARTS = frozenset("purpose aim objective functionality functionalities feature features idea concept".split())
_STANDS_FOR = frozenset("it they this these that here".split())
_DOES = frozenset(
    """is are was were has have had can could will would may shall should must does do provides provide offers offer
    allows allow enables enable helps help lets let gives give supports support includes include contains contain manage
    consists comprises manages handles maintains deals serves covers generates automates facilitates integrates
    specializes specialises manufactures sells supplies delivers operates engaged caters focuses follows advises works
    uses used displays shows stores tracks monitors controls ensures makes takes gets get need needs performs runs
    need make take use senses starts checks calculates converts detects predicts recommends answers asks hosts measures
    records saves searches sorts synchronizes updates validates verifies reads reduces schedules scans selects keeps
    trains teaches educates wanted wants needed required requires planned comes
    links compares collects serves books lists presents holds owns employs exports imports trades deals buys lends
    processes accepts sends receives connects acts aims intends produces develops involves designed developed based
    headquartered""".split()
)
_DO = frozenset(
    """are were have do provide offer allow enable help let give support include contain get need use make take
    manage""".split()
)
"""Of these, those that say so of several only: "customer support" is no sentence."""

_OFFERS = frozenset(
    """provides offers allows enables helps lets facilitates specializes specialises manufactures supplies caters
    advises""".split()
)
"""What only a product or a firm does in a CV's sentence, whatever its name."""

_IS = frozenset(("is", "are", "was", "were"))
_MEANS = frozenset("using utilizing utilising via leveraging technologies technology tools".split())
_MADE = frozenset("built implemented written coded developed".split())
_WITH = frozenset("in with on using upon".split())
_OPENS = frozenset("allowing enabling helping letting facilitating providing".split())
_RELATES = frozenset("that which where whereby who".split())
_SERVES = frozenset(
    "lets allows enables helps provides offers gives facilitates serves supports let allow enable".split()
)
_LETS = frozenset("allow enable help let facilitate".split())
_ENDS_NAME = frozenset(
    """that which who where used for to designed developed having with providing offering by of in from it they
    intended meant built helps is using via""".split()
)
_MINE = frozenset("i i'm i've im my me myself we responsible involved responsibilities worked".split())
_FIRST = 9
"""Words in which a sentence about something else names it, and in which what it is follows."""

_TELLS = frozenset(
    """description|project description|project summary|project overview|project synopsis|about project|
    about the project|brief description|project brief|project profile|synopsis|abstract|about the company|about company|
    company profile|company overview|company description|about the client|about client|client profile|
    client description|client overview|organization profile|organisation profile|about the organization|
    about the organisation|about the application|application description|product description|about the product|
    business overview|overview|introduction|project details|description of project|description of the project|
    project background|project introduction|project abstract""".replace("\n", " ")
    .replace("|    ", "|")
    .split("|")
)
"""Labels under which a CV tells what a project or an employer is."""

_PARTS_OF = frozenset(
    ("features", "key features", "main features", "functionality", "functionalities", "modules", "application modules")
)
"""Labels over what a product has, whether in sentences or not."""

_ASIDE = frozenset(
    (
        "hobbies",
        "hobby",
        "hobbies and interests",
        "hobbies & interests",
        "interests and hobbies",
        "leisure",
        "free time",
    )
)
"""Labels of what one does for pleasure."""

LONGEST_LABEL = 40
"""Letters of such a label."""

_LABEL = re.compile(r"[^\w\n]*([A-Za-z][A-Za-z/&' ]{2,38}?)[ \t]*(?:(?:#|no\.?)?[ \t]*\d{0,2}[ \t]*):-?(?:[ \t\n]|$)")


class Word(NamedTuple):
    """A word in lower case without signs around it, and where it stands."""

    key: str
    start: int
    end: int


@cache
def _stops() -> re.Pattern[str]:
    """Where sentences, lines and bullets end; a line that goes on in small letters is a wrapped one."""
    return re.compile(
        r"\n(?![a-z])|\n(?=[a-z]+ - )|[•●▪]|â\x80?¢|[.!?](?=\s+[A-Z\"'(])|\.(?=[A-Z][a-z]+ )"
        r"|\s(?=(?:Roles?|Responsibilit\w+|Environment|Technolog\w+|Tools?|Description|Team|Client)\b[\w &]{0,25}:)"
    )


def told_spans(text: str, places: Sequence[int]) -> list[Span]:
    """Where a text tells of something else than the person, in order; only sentences that hold one of ``places``,
    and those just before them, are looked at.
    """
    found: list[Span] = []
    within = after = listed = False
    parts = list(sentences(text))
    holds = [bisect_left(places, start) < bisect_left(places, end) for start, end in parts]
    for number, (start, end) in enumerate(parts):
        gap = text[parts[number - 1][1] : start] if number else ""
        after, listed = after and "\n" not in gap, listed and "\n\n" not in gap
        label = _LABEL.match(text, start, end)
        name = (label[1] if label else text[start : min(end, start + LONGEST_LABEL)]).strip(" \t:").lower()
        if label:
            within, after, start, listed = name in _TELLS, False, label.end(), name in _PARTS_OF
        elif name in _TELLS:
            within, after = True, False
        words = words_of(text, start, end) if any(holds[number : number + 2]) else []
        listed = listed and not (words and _is_mine(words) and not words[0].key.endswith("ing"))
        if end > start and (listed or (label and name in _ASIDE)):
            found.append(Span(start, end))
        elif words:
            spans = list(_told(words, text, within, after))
            after = bool(spans) and spans[0].start == words[0].start
            found.extend(spans)
        else:
            after = False
    return found


def titled_spans(text: str) -> list[Span]:
    """Lines by which projects are called, above what describes them: a "Capital Security Bond" is no security."""
    return [Span(*found.span("name")) for found in _described().finditer(text)] if "escription" in text else []


@cache
def _described() -> re.Pattern[str]:
    return re.compile(
        r"^[ \t]*\d{1,2}[.)][ \t]*(?P<name>\S[^\n]{2,80})\n\s*(?:[Pp]roject )?[Dd]escription[ \t]*:", re.MULTILINE
    )


def leisure_spans(text: str, blocks: Iterable[Block]) -> list[Span]:
    """Sections of what one does for pleasure; "interests" may be fields of work."""
    heads = [(block, text[block.heading.start : block.heading.end]) for block in blocks if block.heading]
    return [block.span for block, head in heads if block.kind is K.INTERESTS and heading_key(head) in _ASIDE]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences, lines and bullets of a CV stand, in order."""
    start = 0
    for stop in _stops().finditer(text):
        if stop.start() > start:
            yield start, stop.start()
        start = stop.end()
    if start < len(text):
        yield start, len(text)


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch."""
    found = []
    for match in re.finditer(r"[^\s,;:()\[\]\"“”]+", text[start:end]):
        key = match.group().strip(".'’–-*•").lower()
        if key:
            found.append(Word(key, start + match.start(), start + match.end()))
    # So one collection of CVs begins what a job was: "description - The firm ...".
    return found[1:] if found and found[0].key == "description" else found


def _told(words: Sequence[Word], text: str, within: bool, after: bool) -> Iterator[Span]:
    """The stretches of one sentence that are not the person's."""
    if _is_mine(words):
        yield from _clauses(words)
        return
    verb = _their_verb(words, text, within, after)
    if verb is not None:
        yield from _but_means(words, 0, verb)
    elif (within or after) and any(word.key in _DOES for word in words):
        yield from _but_means(words, 0, 0)
    else:
        yield from _clauses(words, ("for",) if within else ())


def _is_mine(words: Sequence[Word]) -> bool:
    first = words[0].key
    told = first in ("used", "designed", "developed") and len(words) > 1 and words[1].key in ("by", "for", "to")
    return ((is_verb(first) or is_order(first)) and not told) or any(word.key in _MINE for word in words)


def _their_verb(words: Sequence[Word], text: str, within: bool, after: bool) -> int | None:
    """The verb of a sentence whose subject is a product, a firm or its people, None where it is none of these."""
    keys = [word.key for word in words[: _FIRST + 1]]
    if (within or after) and keys[0] in _STANDS_FOR and len(keys) > 1 and keys[1] in _DOES:
        return 1
    for place, key in enumerate(keys[1:], 1):
        if (
            key in _DOES
            and _agrees(keys[place - 1], key)
            and (_names_other(keys[:place]) or _named(words, place, text, within or after))
        ):
            return place
    return None


def _names_other(subject: Sequence[str]) -> bool:
    if not {"the", "this", "our", "a", "an"}.isdisjoint(subject[:1]) and not _PARTS.isdisjoint(subject):
        return not _PRODUCTS.isdisjoint(subject)
    last = subject[-1] if subject[-1] not in ("also", "mainly", "which", "that") else subject[-2:][0]
    return last in _PRODUCTS or last in _FIRMS or last in _PEOPLE


def _agrees(subject: str, verb: str) -> bool:
    return verb not in _DO or subject.endswith("s") or subject in ("people", "that", "which", "they", "these", "also")


def _named(words: Sequence[Word], verb: int, text: str, near: bool) -> bool:
    """A name is the subject: of what only products and firms do, or it is said to be one."""
    if not text[words[0].start].isupper() or (verb > 1 and not text[words[verb - 1].start].isupper()):
        return False
    if words[verb].key in _OFFERS:
        return True
    if words[verb].key not in _IS:
        return near
    following = [word.key for word in words[verb + 1 : verb + 2 + _FIRST]]
    return any(key in _PRODUCTS or key in _FIRMS for key in following)


def _but_means(words: Sequence[Word], first: int, verb: int) -> Iterator[Span]:
    """A sentence from one word on, without what something is called to be and without the means it is made with."""
    start = words[first].start
    if verb and words[verb].key in _IS:
        name = _product(words, verb + 1)
        if name:
            yield Span(start, words[verb].end)
            first = name
            start = words[first].start if first < len(words) else words[-1].end
    end = _means(words, first)
    if end > first:
        yield Span(start, words[end - 1].end)


def _product(words: Sequence[Word], first: int) -> int:
    """Where the name of a product ends that begins at a word ("a web application | used by"), 0 where it is none."""
    place = first
    while place < len(words) and words[place].key not in _ENDS_NAME:
        place += 1
    return place if any(word.key in _PRODUCTS for word in words[first:place]) else 0


def _means(words: Sequence[Word], first: int) -> int:
    """The word from which on a sentence says what something is made with."""
    for place in range(first, len(words)):
        key, then = words[place].key, words[place + 1].key if place + 1 < len(words) else ""
        serves = any(word.key in ("for", "to") for word in words[place + 1 :])  # "the firm uses it for payroll"
        uses = key in ("uses", "used") and then not in ("by", "in", "as") and not serves
        uses = uses or (key == "use" and place > first and words[place - 1].key in ("that", "which"))
        if uses or key in _MEANS or (key in _MADE and then in _WITH):
            return place
    return len(words)


def _clauses(words: Sequence[Word], serves: tuple[str, ...] = ()) -> Iterator[Span]:
    """What a product is said to do in a sentence of the person: "a portal that lets customers pay"; ``serves`` are
    further words after which that follows.
    """
    for place in range(len(words) - 2):
        key, then, third = (word.key for word in words[place : place + 3])
        used = then == "used" and third in ("by", "for", "to")
        opens = then in _OPENS or then in serves or (then == "to" and third in _LETS)
        relates = then in _RELATES and (third in _SERVES or third in _PEOPLE)
        if key in _PRODUCTS and (used or opens or relates):
            end = _clause_end(words, place + 2)
            yield Span(words[place + 1].start, words[end - 1].end)
            return


def _clause_end(words: Sequence[Word], first: int) -> int:
    """Where the person goes on: with the means, or with another thing done."""
    means = _means(words, first)
    for place in range(first, means - 1):
        if words[place].key == "and" and is_verb(words[place + 1].key) and not words[place + 1].key.endswith("ing"):
            return place
    return means
