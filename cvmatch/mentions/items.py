"""Labels that fill a whole item of a list of skills: there even a word of many meanings is the skill."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cvmatch.mentions.find import BY_CONTEXT
from cvmatch.mentions.labels import Matcher, matcher_of
from cvmatch.mentions.rules import parse_rules
from cvmatch.model import ConceptId, Document, Mention, Method, Span
from cvmatch.taxonomy import Taxonomy


def find_items(document: Document, taxonomy: Taxonomy, items: Iterable[Span]) -> Iterator[Mention]:
    """The mentions of items that are a label from end to end; ``items`` are what a list of skills holds."""
    matcher = matcher_of(taxonomy)
    for item in items:
        surface = document.text[item.start : item.end]
        concept = _meant(surface, matcher)
        if concept is not None:
            yield Mention(concept, item, surface, Method.CONTEXT, BY_CONTEXT)


def _meant(surface: str, matcher: Matcher) -> ConceptId | None:
    """The one concept whose label a text is, in the letter case it asks for or in capitals."""
    scan = matcher.scan(surface)
    words = len(scan.keys) - 2
    whole = [found for found in matcher.longest(scan) if found.first == 0 and found.last == words - 1]
    if len(whole) != 1:
        return None
    leaf = whole[0].leaf
    entries = [matcher.entries[number] for number in ((leaf,) if isinstance(leaf, int) else leaf)]
    concepts = {entry[0] for entry in entries}
    able = any(_allows(context, label, surface) for _, label, context, *_ in entries)
    return concepts.pop() if able and len(concepts) == 1 else None


def _allows(context: str, label: str, surface: str) -> bool:
    """Whether a list or what asks for a skill proves the label: of others the words around say which skill it is."""
    rules = parse_rules(context)
    if rules.case and surface != label and not surface.isupper():
        return False
    return not rules.needs_evidence or rules.in_list or rules.alone or rules.asked or rules.skill_near
