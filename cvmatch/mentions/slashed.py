"""Names joined by a slash, each a mention of its own: "Python/Django" is Python and Django; TCP/IP is one name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cvmatch.mentions.labels import Matcher
from cvmatch.model import ConceptId, Mention, Span
from cvmatch.taxonomy import Taxonomy

LONGEST = 40
"""Letters after a slash in which a name is looked for."""


def part_slashed(text: str, mentions: Sequence[Mention], matcher: Matcher, taxonomy: Taxonomy) -> list[Mention]:
    """The mentions in order, those of several technical names that slashes join taken apart."""
    parted: list[Mention] = []
    for mention in mentions:
        if parted and parted[-1].span.end > mention.span.start:
            continue  # "Oracle/SQL Server": the name after the slash reaches over the next mention
        parts = list(_parts(text, mention, matcher)) if "/" in mention.surface else []
        whole = len(parts) < 2 or "/" in taxonomy.concepts[mention.concept_id].pref_label
        parted.extend([mention] if whole else parts)
    return parted


def _parts(text: str, mention: Mention, matcher: Matcher) -> Iterator[Mention]:
    """The parts of a mention, none where one of them is no technical name."""
    start = mention.span.start
    found: list[Mention] = []
    for surface in mention.surface.split("/"):
        name = _name(text[start : start + LONGEST].split("/")[0], matcher)
        if name is None or name[1] < len(surface.rstrip()):
            return
        concept, end = name
        span = Span(start, start + end)
        found.append(mention._replace(concept_id=concept, span=span, surface=text[span.start : span.end]))
        start += len(surface) + 1
    if len({part.concept_id for part in found}) == len(found):
        yield from found


def _name(text: str, matcher: Matcher) -> tuple[ConceptId, int] | None:
    """The technical concept whose label a text begins with, and where that label ends."""
    scan = matcher.scan(text)
    first = next(iter(matcher.longest(scan)), None)
    if first is None or first.first:
        return None
    leaf = first.leaf
    entries = [matcher.entries[number] for number in ((leaf,) if isinstance(leaf, int) else leaf)]
    technical = [entry[0] for entry in entries if entry[4] == "technical"]
    return (technical[0], scan.end(first.last)) if len(technical) == 1 else None
