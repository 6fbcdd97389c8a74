"""All mentions of a document: labels, ambiguous labels in context."""

from __future__ import annotations

import re
from typing import NamedTuple

from cvmatch.mentions.context import Place, parse_rules, proves
from cvmatch.mentions.labels import Found, Matcher, Scan, matcher_of
from cvmatch.mentions.typos import concept_of, find_typos, typos_of
from cvmatch.mentions.unlisted import find_unlisted
from cvmatch.model import ConceptId, Document, Mention, Method, Span
from cvmatch.taxonomy import Taxonomy

CERTAIN = 1.0
BY_CONTEXT = 0.9
"""Confidence of a label whose surroundings prove it: below a label that can mean nothing else."""

TYPO = 0.8
_ADDRESS = re.compile(r":/|@|www\.")
_BLANK = re.compile(r"\s")

TECHNICAL, ACTIVITY = "technical", "activity"

TITLES = frozenset(
    """engineer engineers developer developers scientist scientists analyst analysts manager managers director
    directors specialist specialists consultant consultants administrator administrators architect architects
    programmer programmers professional professionals leader leaders expert experts coordinator
    department division team teams""".split()
)
"""Words after which an activity is part of a title or name. On the dev data: 6 of 17 such mentions were skills."""


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
    readings = read_labels(text, scan, matcher, taxonomy)
    technical = _covered(readings)
    mentions = [_mention(text, scan, reading) for reading in readings]
    addresses = _addresses(text)
    slips = [
        Mention(concept_of(taxonomy, s.entry), Span(s.start, s.end), text[s.start : s.end], Method.FUZZY, TYPO)
        for s in find_typos(text, scan, typos_of(taxonomy), technical)
    ]
    named = [(m.span.start, m.span.end) for m, r in zip(mentions, readings, strict=True) if r.technical]
    others = [
        Mention(u.concept, Span(u.start, u.end), text[u.start : u.end], u.method, u.confidence)
        for u in find_unlisted(text, scan.raw, named)
    ]
    return _apart([*mentions, *slips, *others], addresses)


def _addresses(text: str) -> list[tuple[int, int]]:
    """Where web and mail addresses stand: what they are made of is no skill."""
    return [_around(text, sign.start()) for sign in _ADDRESS.finditer(text)]


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


def _mention(text: str, scan: Scan, reading: Reading) -> Mention:
    span = Span(scan.start(reading.first), scan.end(reading.last))
    return Mention(reading.concept, span, text[span.start : span.end], reading.method, reading.confidence)


def read_labels(text: str, scan: Scan, matcher: Matcher, taxonomy: Taxonomy) -> list[Reading]:
    """Labels by longest match; those with context rules are decided after all others are known."""
    entries = taxonomy.labels.entries
    readings: list[Reading] = []
    unsure: list[Found] = []
    longest = matcher.longest(scan)
    for found in longest:
        leaf = found.leaf
        if isinstance(leaf, int):
            concept, label, context, exact, sort, left, right = entries[leaf]
            if not context and (not exact or _exact(text[scan.start(found.first) : scan.end(found.last)], label)):
                if sort == ACTIVITY and _titled(scan, found.last):
                    continue
                first, last = found.first + left, found.last - right
                readings.append(Reading(first, last, concept, Method.LABEL, CERTAIN, sort == TECHNICAL))
                continue
        unsure.append(found)
    # What context proves can prove its neighbours in turn: "Elixir, Ruby or Go". Once is enough.
    labelled = frozenset(i for f in longest for i in range(f.first, f.last + 1)) if unsure else frozenset()
    for _ in range(2 if unsure else 0):
        known = frozenset(i for r in readings for i in range(r.first, r.last + 1))
        place = Place(text, scan, matcher, _covered(readings), known, labelled)
        decided = [(found, _decide(place, found, taxonomy)) for found in unsure]
        readings.extend(reading for _, several in decided for reading in several)
        unsure = [found for found, several in decided if not several]
        if not any(reading.technical for _, several in decided for reading in several):
            break
    return sorted(readings)


def _covered(readings: list[Reading]) -> frozenset[int]:
    return frozenset(i for r in readings if r.technical for i in range(r.first, r.last + 1))


def _titled(scan: Scan, last: int) -> bool:
    """Part of a job title or a team's name ("backend engineer"): who does it, not what is asked for."""
    return scan.gap(last) == " " and last + 1 < len(scan.raw) and scan.raw[last + 1] in TITLES


def _exact(surface: str, label: str) -> bool:
    """A proper name is not met by its plural or singular ("Teams" is not "team"); an acronym may take an s (APIs)."""
    if surface.endswith(("s", "S")) == label.endswith(("s", "S")) or surface.endswith(("'s", "’s", "s'", "s’")):
        return True
    last = surface.split()[-1]
    return label.split()[-1].isupper() and last[:-1].isupper() and last.endswith("s")


def _decide(place: Place, longest: Found, taxonomy: Taxonomy) -> list[Reading]:
    """The longest labels within a stretch that their surroundings allow, from left to right."""
    readings: list[Reading] = []
    word = longest.first
    while word <= longest.last:
        reading = _first_allowed(place, word, longest.last, taxonomy)
        if reading:
            readings.append(reading)
        word = reading.last + 1 if reading else word + 1
    return readings


def _first_allowed(place: Place, word: int, last: int, taxonomy: Taxonomy) -> Reading | None:
    entries, scan = taxonomy.labels.entries, place.scan
    for found in reversed(place.matcher.paths(place.scan, word)):
        for number in (found.leaf,) if isinstance(found.leaf, int) else found.leaf:
            concept, label, context, exact, sort, left, right = entries[number]
            if found.last > last or (exact and not _exact(place.text[scan.start(word) : scan.end(found.last)], label)):
                continue
            if sort == ACTIVITY and _titled(scan, found.last):
                continue
            if not context:
                return Reading(
                    found.first + left, found.last - right, concept, Method.LABEL, CERTAIN, sort == TECHNICAL
                )
            if proves(place, found, label, parse_rules(context)):
                return Reading(found.first, found.last, concept, Method.CONTEXT, BY_CONTEXT, sort == TECHNICAL)
    return None
