"""All mentions of a document: labels, ambiguous labels in context."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import NamedTuple

from cvmatch.mentions.context import NEAR, REACH, Place, proves
from cvmatch.mentions.defined import definitions, find_defined, is_other
from cvmatch.mentions.labels import Found, Matcher, matcher_of
from cvmatch.mentions.names import firms, is_culture, is_firm, is_title
from cvmatch.mentions.qualities import is_of_thing
from cvmatch.mentions.rules import parse_rules
from cvmatch.mentions.scan import Scan
from cvmatch.mentions.shared import AND, DEEDS, parted, shared
from cvmatch.mentions.slashed import part_slashed
from cvmatch.mentions.typos import concept_of, find_typos, typos_of
from cvmatch.mentions.unlisted import MAKERS, find_unlisted
from cvmatch.model import ConceptId, Document, Mention, Method, Span
from cvmatch.taxonomy import Taxonomy, labels_of

CERTAIN = 1.0
BY_CONTEXT = 0.9
"""Confidence of a label whose surroundings prove it: below a label that can mean nothing else."""

TYPO = 0.8
_ADDRESS = re.compile(r":/|www\.|(?<!\w)@|@(?=[\w.-]*\.\w)|\bhttps?:(?!\w)")
"""What stands in an address; between words without a dot "@" is part of a name ("Lambda@Edge")."""

_ADDRESS_SIGNS = (":/", "@", "www.", "http")
_TWO_SENTENCES = re.compile(r"[a-z]\.[A-Z][a-z]{3}|(?:^|\s)[a-z]\S*[ \t]*\n\s*[A-Z]")
"""Where a sentence ends within a label: "of the process.Planning and" in a text that lost its line ends, or a line."""

_BLANK = re.compile(r"\s")

_SMALL = frozenset("a am an and as at be by can do for he if in is it me no not of on or so to us we".split())
"""Words of every sentence that some name is spelt like (OR, BE, CAN); in small letters they are none. On the dev data
they were a quarter of the labels whose surroundings had to be looked at.
"""

TECHNICAL, ACTIVITY, SOFT = "technical", "activity", "soft"


class Reading(NamedTuple):
    """A label that was accepted: its words, its concept and how it was found."""

    first: int
    last: int
    concept: ConceptId
    method: Method
    confidence: float
    technical: bool


def find_mentions(document: Document, taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """Every place of a document that means a concept, in the order of the text, none overlapping another.

    Offsets index ``document.text``. What a section is about does not matter here. Skills the taxonomy does not
    hold come with a provisional concept (``x:``), method list or pattern, and a lower confidence.
    """
    text = document.text
    matcher = matcher_of(taxonomy)
    scan = matcher.scan(text)
    readings = read_labels(text, scan, matcher)
    readings = _with_shared(scan, _with_parted(scan, readings, matcher), matcher, taxonomy)
    for words in firms(scan):
        readings = [r for r in readings if not (r.technical and r.first in words)]
    technical = _covered(scan, readings)
    places = scan.spans(map(itemgetter(0, 1), readings))
    mentions = [_mention(text, place, reading) for place, reading in zip(places, readings, strict=True)]
    mentions = [m for m in mentions if not _parted(m.surface)]
    if any("/" in m.surface for m in mentions):
        mentions = part_slashed(text, mentions, matcher, taxonomy)
    spelled = definitions(text)
    if spelled:
        mentions = [m for m in mentions if not _is_otherwise(m, text, spelled, taxonomy)]
    slips = [
        Mention(concept_of(taxonomy, s.entry), Span(s.start, s.end), text[s.start : s.end], Method.FUZZY, TYPO)
        for s in find_typos(text, scan, typos_of(taxonomy), technical)
    ]
    named = [place for place, reading in zip(places, readings, strict=True) if reading.technical]
    makers = [scan.start(word) for word in scan.places_of(MAKERS)]
    others = [
        Mention(u.concept, Span(u.start, u.end), text[u.start : u.end], u.method, u.confidence)
        for u in find_unlisted(text, makers, named, taxonomy.figures.plain_words, scan.is_commaless)
    ]
    spans = [(m.span.start, m.span.end, m.concept_id) for m in mentions]
    short = [
        Mention(d.concept, Span(d.start, d.end), text[d.start : d.end], Method.CONTEXT, BY_CONTEXT)
        for d in find_defined(text, spans, spelled)
    ]
    others = [*short, *others]
    addresses = _addresses(text)
    return _apart([*mentions, *slips, *others], addresses) if slips or others or addresses else tuple(mentions)


def _is_otherwise(mention: Mention, text: str, spelled: Mapping[str, tuple[int, int]], taxonomy: Taxonomy) -> bool:
    """Whether the text itself says that these initials stand for something else."""
    initials = mention.surface if mention.surface in spelled else mention.surface.removesuffix("s")
    if initials not in spelled:
        return False
    start, end = spelled[initials]
    return is_other(initials, text[start:end], labels_of(taxonomy.concepts[mention.concept_id]))


def _with_parted(scan: Scan, readings: list[Reading], matcher: Matcher) -> list[Reading]:
    """Readings, and of two labels that share a word both: "Oracle [database] administration"."""
    keys = scan.keys
    before = [r for r in readings if keys[r[1] + 1] in DEEDS or keys[r[1] + 2] in DEEDS]
    begun = {r.first for r in readings} if before else set()
    for r in before:
        found = parted(scan, matcher, (r.first, r.last), r.concept, begun)
        if found and not is_title(scan, Found(found[0], found[1], 0), 0):
            first, last, concept = found
            kept = [other for other in readings if other is not r and not first <= other.first <= last]
            news = r._replace(last=min(r.last, first - 1)), Reading(first, last, concept, Method.LABEL, CERTAIN, False)
            readings = sorted([*kept, *news])
    return readings


def _with_shared(scan: Scan, readings: list[Reading], matcher: Matcher, taxonomy: Taxonomy) -> list[Reading]:
    """Readings, and what shares its last word with a label behind an "and"."""
    keys, news = scan.keys, []
    for number, r in enumerate(readings):
        if keys[r[0] - 1] in AND and r[0] < r[1]:
            free = readings[number - 1].last + 1 if number else 0
            found = shared(scan, free, matcher, (r.first, r.last), taxonomy, r.concept) if free < r.first - 1 else ()
            news += [Reading(first, last, other, Method.CONTEXT, BY_CONTEXT, False) for first, last, other in found]
    return sorted([*readings, *news]) if news else readings


def _parted(surface: str) -> bool:
    """Whether the words of a label are of two sentences or lines."""
    return ("." in surface or "\n" in surface) and bool(_TWO_SENTENCES.search(surface))


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where web and mail addresses stand: what they are made of is no skill."""
    signs = _ADDRESS.finditer(text) if any(sign in text for sign in _ADDRESS_SIGNS) else ()
    return [_around(text, sign.start()) for sign in signs]


def _around(text: str, place: int) -> tuple[int, int]:
    """The stretch without white space that holds a place."""
    start = max(text.rfind(blank, 0, place) for blank in " \n\t") + 1
    gap = _BLANK.search(text, place)
    return start, gap.start() if gap else len(text)


def _apart(mentions: list[Mention], addresses: list[tuple[int, int]]) -> tuple[Mention, ...]:
    """Of overlapping mentions the one that came first in rank (labels, typos, unlisted) stays; none in an address."""
    kept: list[Mention] = []
    taken = bytearray(max([m.span.end for m in mentions] + [end for _, end in addresses], default=0))
    for start, end in addresses:
        taken[start:end] = b"\1" * (end - start)
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.span.start))


def _mention(text: str, place: tuple[int, int], reading: Reading) -> Mention:
    start, end = place
    return Mention(reading.concept, Span(start, end), text[start:end], reading.method, reading.confidence)


def read_labels(text: str, scan: Scan, matcher: Matcher) -> list[Reading]:
    """Labels by longest match; those with context rules are decided after all others are known."""
    entries = matcher.entries
    readings: list[Reading] = []
    unsure: list[Found] = []
    longest = matcher.longest(scan)
    for found in longest:
        leaf = found.leaf
        if isinstance(leaf, int):
            concept, label, context, exact, sort, left, right = entries[leaf]
            if not context and (not exact or _exact(scan.surface(found.first, found.last), label)):
                if _in_name(scan, found, sort, right):
                    continue
                first, last = found.first + left, found.last - right
                readings.append(Reading(first, last, concept, Method.LABEL, CERTAIN, sort == TECHNICAL))
                continue
            if found.first == found.last:
                if not context:
                    continue  # its number differs from the name's, and it holds no other label
                if scan.keys[found.first] in _SMALL and scan.surface(found.first, found.first).islower():
                    continue
        unsure.append(found)
    readings.extend(_proved(Place(text, scan, matcher, *_flags(scan, readings, longest)), unsure) if unsure else ())
    return sorted(readings)


def _flags(scan: Scan, readings: list[Reading], longest: list[Found]) -> tuple[bytearray, bytearray, bytearray]:
    """A byte for each token: of a technical reading, of any reading, of any label."""
    known, labelled = bytearray(len(scan.keys)), bytearray(len(scan.keys))
    _note(labelled, longest)
    _note(known, readings)
    return _covered(scan, readings), known, labelled


def _note(flags: bytearray, found: Iterable[Found | Reading]) -> None:
    for one in found:
        first, last = one[0], one[1]
        if first == last:
            flags[first] = 1
        else:
            flags[first : last + 1] = b"\1" * (last + 1 - first)


def _proved(place: Place, unsure: list[Found]) -> list[Reading]:
    """What context proves of labels with rules. It can prove its neighbours in turn ("Elixir, Ruby or Go"), once."""
    decided = [(found, _decide(place, found)) for found in unsure]
    readings = [reading for _, several in decided for reading in several]
    technical = [reading for reading in readings if reading.technical]
    if not technical:
        return readings
    _note(place.sure, technical)
    _note(place.known, readings)
    news = bytearray(len(place.known))
    _note(news, readings)
    left = [f for f, several in decided if not several and _may_follow(place.matcher, f) and _is_near(news, f)]
    return readings + [reading for found in left for reading in _decide(place, found)]


def _is_near(news: bytearray, found: Found) -> bool:
    return news.find(1, max(0, found.first - NEAR), found.last + NEAR + 1) >= 0


def _may_follow(matcher: Matcher, found: Found) -> bool:
    """Whether a label that nothing proved may be proved by those that were; only one of one word is sure not to be."""
    leaf = found.leaf
    if found.first < found.last or not isinstance(leaf, int):
        return True
    return parse_rules(matcher.entries[leaf][2]).follows


def _covered(scan: Scan, readings: list[Reading]) -> bytearray:
    """A byte for each token: whether it is of a technical reading."""
    sure = bytearray(len(scan.keys))
    _note(sure, (reading for reading in readings if reading.technical))
    return sure


def _in_name(scan: Scan, found: Found, sort: str, right: int) -> bool:
    if sort == ACTIVITY:
        return is_title(scan, found, right)
    if sort == TECHNICAL:
        return is_firm(scan, found)
    return sort == SOFT and (is_culture(scan, found) or is_of_thing(scan, found))


def _exact(surface: str, label: str) -> bool:
    """A proper name is not met by its plural or singular ("Teams" is not "team"), unless it has several words, all with
    capitals ("AWS Lambdas"); an acronym may take an s (APIs), which is no part of another ("ACLs" is not "ACLS").
    """
    surface = surface.rstrip("0123456789+") or surface  # a version glued on says nothing
    label = label.rstrip("0123456789+") or label  # nor does the figure of a name: ROS2, GNS3
    words = surface.split()
    last = words[-1]
    plural = len(last) > 2 and last.endswith("s") and last[:-1].isupper()
    if surface.endswith(("s", "S")) == label.endswith(("s", "S")) or surface.endswith(("'s", "’s", "s'", "s’")):
        return not (plural and label.isalpha() and label.isupper() and label.endswith("S"))
    if len(words) > 1 and words[0][0].isupper() and last[0].isupper():
        return True
    return plural and label.split()[-1].isupper()


def _decide(place: Place, longest: Found) -> list[Reading]:
    """The longest labels within a stretch that their surroundings allow, from left to right."""
    if longest.first == longest.last:
        reading = _allowed(place, longest)
        return [reading] if reading else []
    readings: list[Reading] = []
    word = longest.first
    while word <= longest.last:
        reading = _first_allowed(place, word, longest)
        if reading:
            readings.append(reading)
        word = reading.last + 1 if reading else word + 1
    return readings


def _first_allowed(place: Place, word: int, longest: Found) -> Reading | None:
    """The longest label from a word on that is allowed, and goes beyond the stretch only where no other label stands:
    "in design patterns" is no In Design.
    """
    for found in reversed(place.matcher.paths(place.scan, word)):
        free = place.labelled.find(1, longest.last + 1, found.last + 1) < 0
        if free and (reading := _allowed(place, found)):
            return reading
    return None


def _allowed(place: Place, found: Found) -> Reading | None:
    """What a label means where it stands, if its surroundings allow any of its meanings."""
    entries, scan = place.matcher.entries, place.scan
    for number in (found.leaf,) if isinstance(found.leaf, int) else found.leaf:
        concept, label, context, exact, sort, left, right = entries[number]
        if exact and not _exact(scan.surface(found.first, found.last), label):
            continue
        if context and not proves(place, found, label, parse_rules(context), NEAR if sort == ACTIVITY else REACH):
            continue
        if _in_name(scan, found, sort, right):
            continue
        if context:
            return Reading(found.first, found.last, concept, Method.CONTEXT, BY_CONTEXT, sort == TECHNICAL)
        return Reading(found.first + left, found.last - right, concept, Method.LABEL, CERTAIN, sort == TECHNICAL)
    return None
