"""Skills no list holds, by construction: items of a skills list, and productive forms ("Apache X")."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from cvmatch.mentions.names import TITLES
from cvmatch.model import ConceptId, Method
from cvmatch.taxonomy import keys_of

LISTED = 0.6
PATTERNED = 0.6
"""Confidence of an unlisted skill: about two in three were skills for the readers of the dev data."""

LONGEST_LINE = 600  # characters; of a longer line, as damaged files have, only the sentence around a skill is looked at
WORDS = 4  # words of an unlisted skill

_SEPARATOR = re.compile(r"\s*[,;|/•·()\t]\s*|\s+(?:and|or|&)\s+|:\s+|\s+-\s+|\.(?:\s+|$)")
_CUE = re.compile(
    r"(?:^|(?<=[.;•\t]))[\s•*\-]*(?:[\w&/ ]{0,30}\b)?(?:technolog(?:y|ies)|environment|tech(?:nical)? (?:stack|skills?)"
    r"|technical(?=\s*:)|tools?|frameworks?|platforms?|databases?|languages|software|skills?|libraries|"
    r"proficien(?:t|cy) (?:in|with))\s*(?::|\bin\b|\bwith\b|-)\s*",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?](?=\s|[A-Z][a-z])\s*|[•*]\s*")
_NAME = re.compile(
    r"(?:[A-Z0-9][\w+#.\-]*|\w+[A-Z0-9+#][\w+#.\-]*)(?: (?:[A-Z0-9][\w+#.\-]*|for|of|\w+[A-Z0-9+#]\w*))*"
)
_MAKERS = (
    "Apache|AWS|Amazon|Azure|GCP|Google Cloud|SAP|Oracle|IBM|Adobe|Cisco|Atlassian|Autodesk|HashiCorp|JetBrains|"
    "Spring|Microsoft|MS|VMware|Red Hat|Dell EMC|NetApp|Informatica|Salesforce|ServiceNow"
)
MAKERS = frozenset(maker.split()[0].lower() for maker in _MAKERS.split("|"))
"""First words of makers' names, by whose side an unlisted product may stand."""

_MADE = re.compile(rf"(?:{_MAKERS}) [A-Z][A-Za-z0-9+#]*[A-Za-z0-9+#](?: [A-Z][A-Za-z0-9+#]+)?\b")
_PLAIN = frozenset(
    """about above according additionally address adjoining advanced all also and any applied april architect
    august bachelor bachelors basic best big both business certain client clients college company complete
    complex continuous core corp corporate current currently customer daily database databases date december
    deep desired detailed developer different direct eeo effective efficient email employee engineer engineering
    english environment etc eu excellent experience exposure extensive february following for formal friday full
    general gmbh good great have having high hybrid i.t ideally inc including india institute internal january
    july june knowledge language languages large least level like llc local ltd major management mandatory
    manual many march master masters may medical minimum modern monday more most multiple must name national new
    next no non november objective october office online onsite optional other our own people perform performing
    phone physical place platform platforms preferably preferred present previous provide pvt quality quick
    rapid real references regards related relevant remote required requirements responsibilities responsibility
    responsible saturday school scientific senior september several similar skills software special specific
    standard strong successful such summary sunday support system systems team technical technology that the
    their them these this through thursday till tool tools total training tuesday uk understanding university us
    usa use used using various web wednesday well when which with within work working world years yes your
    jan feb mar apr jun jul aug sep sept oct nov dec a an nice to have haves plus bonus desirable preferable asset
    advantage advantageous beneficial helpful welcome recommended essential center centers employers fulfillment gold
    health lgbtq music notice partner partners prime search stores toolkit toolkits unlimited ventures watch
    wireless sr jr dr""".split()
)
"""Words that alone are no skill, whatever stands around them."""


_PLACES = frozenset(
    """africa ahmedabad amsterdam apac arizona asia atlanta austin australia bangalore bengaluru berlin boston
    brazil bristol california canada casablanca charlotte chennai chicago china colorado dallas delhi denver
    dublin edinburgh emea england europe florida france georgia germany glasgow gurgaon hamburg houston
    hyderabad india ireland italy japan karnataka kolkata lahore leeds london madrid maharashtra manchester
    mexico michigan milan minnesota montreal morocco mumbai munich nagpur nashik netherlands noida norway ohio
    oregon pakistan paris pennsylvania philadelphia poland portland pune rabat rome scotland seattle singapore
    spain stockholm sweden sydney tampa texas tokyo toronto usa vancouver vienna virginia wales warsaw zurich al
    az ca co ct fl ga il ma md mi mn mo nc nj nv ny oh pa tx va wa""".split()
)
"""Places that stand beside skills in headers and lists; the two letters are states."""


_JOBS = TITLES | frozenset(
    "advisor assistant associate coach designer executive intern officer owner researcher tester writer".split()
)
"""Last words of a job's name: it stands among skills in many a headline, and is none."""


class Unlisted(NamedTuple):
    """Offsets, the provisional concept, how it was found and how surely."""

    start: int
    end: int
    concept: ConceptId
    method: Method
    confidence: float


class Item(NamedTuple):
    """An item of an enumeration: offsets, and whether it holds a known skill."""

    start: int
    end: int
    known: bool


def provisional(surface: str) -> ConceptId:
    """The concept of a skill the taxonomy does not hold: ``x:`` and the keys of its words."""
    return ConceptId("x:" + "-".join(keys_of(surface)))


def find_unlisted(
    text: str,
    makers: Iterable[int],
    taken: Sequence[tuple[int, int]],
    plain: Container[str] = (),
    is_commaless: bool = False,
) -> list[Unlisted]:
    """Unlisted skills of a text; ``makers`` is where its words in ``MAKERS`` begin, ``taken`` the spans of technical
    skills found, in order, ``plain`` the keys of ordinary words: what holds no other is none. In a text that has lost
    its commas a name right between two skills is an item as well.
    """
    found = [*_patterns(text, makers)]
    if is_commaless:
        found.extend(u for u in _between(text, taken) if not _is_plain(text[u.start : u.end], plain))
    for (start, end), inside in _by_line(text, taken).items():
        if end - start <= LONGEST_LINE and (len(inside) > 1 or _CUE.match(text, start, end)):
            listed = _listed(text, start, end, inside)
            found.extend(u for u in listed if not _is_plain(text[u.start : u.end], plain))
    return found


def _is_plain(surface: str, plain: Container[str]) -> bool:
    """Nothing but ordinary words, numbers and places; or a job title. An acronym of any letters may be a name."""
    keys = keys_of(surface)
    ordinary = (key.isdigit() or key in _PLAIN or key in _PLACES or key in plain for key in keys)
    return _is_job(surface) or (all(ordinary) and not (surface.isupper() and len(surface) > 2))


def _is_job(surface: str) -> bool:
    return keys_of(surface)[-1] in _JOBS


def _by_line(text: str, taken: Sequence[tuple[int, int]]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """The spans that begin in each line which holds any."""
    found: dict[tuple[int, int], list[tuple[int, int]]] = {}
    start = end = line_end = -1
    for span in taken:
        if span[0] >= line_end:
            start, line_end = text.rfind("\n", 0, span[0]) + 1, text.find("\n", span[0])
            end = line_end = len(text) if line_end < 0 else line_end
            long = end - start > LONGEST_LINE
            end = start if long else end
        if long and span[0] >= end:
            start, end = _sentence(text, end, line_end, span)  # on from the sentence before: a line may hold thousands
        found.setdefault((start, end), []).append(span)
    return found


def _sentence(text: str, start: int, end: int, span: tuple[int, int]) -> tuple[int, int]:
    """The part of a line around a span, from one sentence end or bullet to the next."""
    for stop in _STOP.finditer(text, start, span[0]):
        start = stop.end()
    following = _STOP.search(text, span[1], end)
    return start, following.start() if following else end


def _patterns(text: str, makers: Iterable[int]) -> Iterator[Unlisted]:
    for made in filter(None, (_MADE.match(text, place) for place in makers)):
        if _PLAIN.isdisjoint(word.lower() for word in made.group().split()[1:]) and not _is_job(made.group()):
            yield Unlisted(made.start(), made.end(), provisional(made.group()), Method.PATTERN, PATTERNED)


def _listed(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Unlisted]:
    items = list(_items(text, start, end, taken))
    cue = _CUE.match(text, start, end)
    for number, item in enumerate(items):
        surface = text[item.start : item.end]
        heading = text.startswith(":", item.end)
        if not item.known and not heading and _is_name(surface) and _among_known(items, number, cue is not None):
            yield Unlisted(item.start, item.end, provisional(surface), Method.LIST, LISTED)


def _between(text: str, taken: Sequence[tuple[int, int]]) -> Iterator[Unlisted]:
    """Names of one word with nothing but blanks between them and a skill on each side: "Cassandra JCR Spark"."""
    for (_, start), (end, _) in pairwise(taken):
        surface = text[start:end].strip(" ")
        if start + 2 + len(surface) == end and " " not in surface and "\n" not in surface and _is_name(surface):
            yield Unlisted(start + 1, end - 1, provisional(surface), Method.LIST, LISTED)


def _items(text: str, start: int, end: int, taken: list[tuple[int, int]]) -> Iterator[Item]:
    place = start
    for gap in _SEPARATOR.finditer(text, start, end):
        if gap.start() > place:
            yield Item(place, gap.start(), any(a < gap.start() and b > place for a, b in taken))
        place = gap.end()
    if place < end:
        yield Item(place, end, any(a < end and b > place for a, b in taken))


def _is_name(surface: str) -> bool:
    words = surface.split()
    if not 0 < len(words) <= WORDS or not _NAME.fullmatch(surface) or _figure().fullmatch(surface):
        return False
    return len(surface) > 1 and not all(word.lower() in _PLAIN for word in words) and any(map(str.isalpha, surface))


@cache
def _figure() -> re.Pattern[str]:
    """A version or a length of time."""
    return re.compile(r"v?\d[\d.x]*\+?|[\d+\-]+ ?(?:yrs?|years?|months?)", re.IGNORECASE)


def _among_known(items: list[Item], number: int, cued: bool) -> bool:
    """Known skills on both sides close by, or two on one side; after a cue one is enough."""
    left = sum(item.known for item in items[max(0, number - 2) : number])
    right = sum(item.known for item in items[number + 1 : number + 3])
    return (left > 0 and right > 0) or left + right > 1 or (cued and left + right > 0)
