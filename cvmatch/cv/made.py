"""What the software is for that somebody made: a developer's "portal for recruitment" is no recruitment. Fields of
business named there are the customer's; what the software is, does by itself and is made with is the person's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cvmatch.cv.prose import is_verb
from cvmatch.cv.theirs import Word, sentences, words_of
from cvmatch.model import Kind, Mention
from cvmatch.taxonomy import Taxonomy, ancestors

_SOFTWARE = frozenset(
    """application applications app apps portal portals website websites site sites software bot bots chatbot webapp
    module modules storefront""".split()
)
_SYSTEMS = _SOFTWARE | frozenset(
    """system systems subsystem platform platforms engine program tool tools tracker solution solutions
    scoreboard""".split()
)
"""What is software whoever tells of it, and what is where a developer does: a clerk's filing system is none."""

_MAKES = frozenset(
    """develop develops developed developing development design designed designing build builds built building create
    creates created creating creation code coded coding programmed wrote written engineered architected""".split()
)
_MAKERS_MAKE = _MAKES | frozenset("implement implements implemented implementing implementation".split())
"""Whoever is no developer may implement a system by filling it: "implemented the payroll system"."""

_BUSINESS = frozenset(
    """accounting accounting-software administrative-support agriculture animal-care arts-administration
    aviation banking cash-handling client-relations construction customer-service defence-systems education
    emergency-services energy environmental-management event-management film-and-video-production finance
    healthcare hospitality human-resources industry-knowledge insurance law law-enforcement manufacturing
    maritime marketing military-operations operations-management payroll people-management performing-arts
    public-administration real-estate retail sales social-care sports supply-chain-management tax teaching
    tourism transport""".split()
)
"""Concepts whose narrower ones are fields of business: what software is made for, not how."""

_CLAIMED = frozenset(("e-commerce", "online-marketplaces"))
"""Of these, what developers say they know."""

_FIELDS = frozenset((Kind.METHOD, Kind.KNOWLEDGE, Kind.SOFT))
_TOOLS = frozenset((Kind.TOOL, Kind.PLATFORM))
_MEANS = frozenset((Kind.LANGUAGE, Kind.FRAMEWORK))
DEVELOPER = 5
"""Languages and frameworks of whoever is taken for a developer. From judgement."""

_BEFORE, _AFTER = 15, 3
"""Words before a field and after it in which the name of software says what it is for. From judgement."""


def without_made_for(text: str, mentions: Sequence[Mention], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """The mentions without fields of business that only say what software is for."""
    fields = [mention for mention in mentions if _is_business(mention, taxonomy)]
    if not fields:
        return tuple(mentions)
    developer = len(_means(mentions, taxonomy)) >= DEVELOPER
    starts = [mention.span.start for mention in fields]
    dropped: set[Mention] = set()
    for start, end in sentences(text):
        inside = fields[bisect_left(starts, start) : bisect_left(starts, end)]
        if inside:
            words = words_of(text, start, end)
            dropped.update(mention for mention in inside if _is_made_for(mention, words, developer))
    return tuple(mention for mention in mentions if mention not in dropped)


def _is_business(mention: Mention, taxonomy: Taxonomy) -> bool:
    concept = taxonomy.concepts.get(mention.concept_id)
    if concept is None or concept.id in _CLAIMED:
        return False
    if concept.kind not in _FIELDS and not (concept.kind in _TOOLS and _ends_as_software(mention)):
        return False
    return concept.id in _BUSINESS or not _BUSINESS.isdisjoint(ancestors(taxonomy, concept.id))


def _ends_as_software(mention: Mention) -> bool:
    return mention.surface.split()[-1].lower() in _SYSTEMS


def _means(mentions: Sequence[Mention], taxonomy: Taxonomy) -> set[str]:
    known = taxonomy.concepts
    return {m.concept_id for m in mentions if m.concept_id in known and known[m.concept_id].kind in _MEANS}


def _is_made_for(mention: Mention, words: Sequence[Word], developer: bool) -> bool:
    """Software is named near a field, and is made, or it is called after the field in a developer's CV."""
    names, makes = (_SYSTEMS, _MAKERS_MAKE) if developer else (_SOFTWARE, _MAKES)
    words = _clause(words, mention.span.start)
    starts = [word.start for word in words]
    first, last = bisect_right(starts, mention.span.start) - 1, bisect_left(starts, mention.span.end)
    before, after = words[max(0, first - _BEFORE) : first], words[first : last + _AFTER]
    if any(word.key in makes for word in words[:first]):
        return any(word.key in names for word in (*before, *after))
    return developer and any(word.key in names for word in words[last - 1 : last + 1])


def _clause(words: Sequence[Word], place: int) -> Sequence[Word]:
    """The words about one deed: up to where the person goes on with another ("built a portal | and ran payroll")."""
    first = 0
    for number in range(1, len(words)):
        if words[number - 1].key == "and" and is_verb(words[number].key) and not words[number].key.endswith("ing"):
            if words[number].start > place:
                return words[first:number]
            first = number
    return words[first:]
