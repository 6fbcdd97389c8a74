"""All mentions of a document: labels, ambiguous labels in context."""

from __future__ import annotations

from typing import NamedTuple

from cvmatch.mentions.context import Place, parse_rules, proves
from cvmatch.mentions.labels import Found, Matcher, Scan, matcher_of
from cvmatch.model import ConceptId, Document, Mention, Method, Span
from cvmatch.taxonomy import Taxonomy

CERTAIN = 1.0
BY_CONTEXT = 0.9
"""Confidence of a label whose surroundings prove it: below a label that can mean nothing else."""


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

    Offsets index ``document.text``. What a section is about does not matter here.
    """
    text = document.text
    matcher = matcher_of(taxonomy)
    scan = matcher.scan(text)
    readings = read_labels(text, scan, matcher, taxonomy)
    return tuple(_mention(text, scan, reading) for reading in readings)


def _mention(text: str, scan: Scan, reading: Reading) -> Mention:
    span = Span(scan.start(reading.first), scan.end(reading.last))
    return Mention(reading.concept, span, text[span.start : span.end], reading.method, reading.confidence)


def read_labels(text: str, scan: Scan, matcher: Matcher, taxonomy: Taxonomy) -> list[Reading]:
    """Labels by longest match; those with context rules are decided after all others are known."""
    entries = taxonomy.labels.entries
    raw = scan.parts[::2]
    starts = set(matcher.candidates(scan))
    technical: set[int] = set()
    open_places: list[list[Found]] = []
    readings: list[Reading] = []
    free = 0
    for word in sorted(starts):
        if word < free or not (paths := matcher.paths(scan, word)):
            continue
        best = paths[-1]
        free = best.last + 1
        leaf = best.leaf
        if isinstance(leaf, int) and not entries[leaf][2] and _exact(raw[best.last], entries[leaf]):
            concept, _, _, _, technical_kind = entries[leaf]
            readings.append(Reading(word, best.last, concept, Method.LABEL, CERTAIN, technical_kind))
            if technical_kind:
                technical.update(range(word, best.last + 1))
        else:
            open_places.append(paths)
    place = Place(text, scan, raw, lambda a, b: any(i in technical for i in range(a, b + 1)), starts.__contains__)
    for paths in open_places:
        readings.extend(_decide(place, paths, taxonomy))
    return sorted(readings)


def _exact(word: str, entry: tuple[ConceptId, str, str, bool, bool]) -> bool:
    """A proper name is not met by its plural or singular ("Teams" is not "team")."""
    return not entry[3] or word.endswith("s") == entry[1].lower().endswith("s") or "'" in word or "’" in word


def _decide(place: Place, paths: list[Found], taxonomy: Taxonomy) -> list[Reading]:
    """The longest label of several from one word that its surroundings allow."""
    entries = taxonomy.labels.entries
    for found in reversed(paths):
        for number in (found.leaf,) if isinstance(found.leaf, int) else found.leaf:
            concept, label, context, _, technical = entries[number]
            if not _exact(place.raw[found.last], entries[number]):
                continue
            if not context:
                return [Reading(found.first, found.last, concept, Method.LABEL, CERTAIN, technical)]
            if proves(place, found, label, parse_rules(context)):
                return [Reading(found.first, found.last, concept, Method.CONTEXT, BY_CONTEXT, technical)]
    return []
