"""Which mentions count: not those in a name, an address, a link, an employer's or school's name, a reference."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate

from cvmatch.cv.called import author_spans, called_spans, known_spans, user_spans
from cvmatch.cv.places import is_street
from cvmatch.cv.row import Row
from cvmatch.cv.sections import Block
from cvmatch.cv.titles import find_degree, is_institution, organisation_words, role_words
from cvmatch.cv.tongues import has_language
from cvmatch.mentions import find_items
from cvmatch.model import Basics, ConceptId, Document, EducationItem, Kind, Mention, Span, WorkItem
from cvmatch.model import SectionKind as K
from cvmatch.taxonomy import Taxonomy

_WEAK = frozenset((Kind.METHOD, Kind.KNOWLEDGE, Kind.SOFT))
_NO_FIRMS = frozenset((Kind.LANGUAGE, Kind.FRAMEWORK, Kind.PROTOCOL, *_WEAK))
"""What no firm is called by alone: where one seems to be, columns ran together. A tool's maker may be called so."""

_ON_ONE_LINE = (Kind.NATURAL_LANGUAGE, Kind.DEGREE)
_COUNTRYS = frozenset(
    """federation post railway railways bank company companies corporation corporations market markets citizen
    citizenship nationality passport embassy consulate army navy government clients customers cuisine restaurant
    nadu origin descent airlines ministry hospital hospitals school schools firm firms retailer retailers bakery
    factories factory universities university shop shops""".split()
)
"""Words before which the name of a language says where something is from."""

_LAST_WORD = re.compile(r"[^\W\d_]+\W*\Z")
_ADDRESS = re.compile(
    r"(?<![\w.+\-])[\w.+\-]+@[\w.\-]+|(?:https?://|www\.)\S+|(?<!\w)(?:[\w\-]+\.)+(?:com|org|io|net|dev|me|ai|edu|de|fr|uk|ru|in)/\S+"
)


def with_items(
    document: Document, mentions: Sequence[Mention], items: Sequence[Span], barred: Sequence[Span], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """The mentions and, of the items of lists of skills, those without one that are a label from end to end; of items
    that overlap the longest one.
    """
    free = dict.fromkeys(_apart(items, [*barred, *(mention.span for mention in mentions)]))
    found: list[Mention] = []
    for mention in sorted(find_items(document, taxonomy, free), key=lambda m: m.span.start - m.span.end):
        if _apart([mention.span], [other.span for other in found]):
            found.append(mention)
    return tuple(sorted((*mentions, *found), key=lambda mention: mention.span.start))


def counted(mentions: Sequence[Mention], barred: Sequence[Span]) -> tuple[Mention, ...]:
    """The mentions that lie in none of the barred spans."""
    free = set(_apart([mention.span for mention in mentions], barred))
    return tuple(mention for mention in mentions if mention.span in free)


def _apart(wanted: Sequence[Span], barred: Sequence[Span]) -> list[Span]:
    """The spans that share no letter with a barred one."""
    spans = sorted(barred)
    starts = [span.start for span in spans]
    reach = list(accumulate((span.end for span in spans), max))
    kept = []
    for span in wanted:
        before = bisect_left(starts, span.end)
        if not before or reach[before - 1] <= span.start:
            kept.append(span)
    return kept


def own(text: str, mentions: Sequence[Mention], told: Sequence[Span], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """The mentions without methods, fields and soft skills where the text tells of something else than the person;
    what something was made with stays. A natural language is none where it says whose something is.
    """
    kinds = {m.concept_id: _kind(m.concept_id, taxonomy) for m in mentions}
    weak = set(counted([m for m in mentions if kinds[m.concept_id] in _WEAK], told))
    kept = [m for m in mentions if m in weak or kinds[m.concept_id] not in _WEAK]
    return tuple(m for m in kept if kinds[m.concept_id] is not Kind.NATURAL_LANGUAGE or not _is_nationality(text, m))


def _kind(concept: ConceptId, taxonomy: Taxonomy) -> Kind | None:
    return taxonomy.concepts[concept].kind if concept in taxonomy.concepts else None


def is_degree(mention: Mention, taxonomy: Taxonomy) -> bool:
    """Whether a mention is of a degree."""
    return _kind(mention.concept_id, taxonomy) is Kind.DEGREE


def on_one_line(mentions: Sequence[Mention], taxonomy: Taxonomy) -> tuple[Mention, ...]:
    """The mentions, those of languages and degrees without what belongs to the line above."""
    broken = [m for m in mentions if "\n" in m.surface and _kind(m.concept_id, taxonomy) in _ON_ONE_LINE]
    return tuple(_of_one_line(m) if m in broken else m for m in mentions) if broken else tuple(mentions)


def _of_one_line(mention: Mention) -> Mention:
    """A language without the level of another above it: ``Russian - native`` over ``English - fluent``; a degree
    without the end of a school's name: ``Oak College`` over ``Diploma``.
    """
    above, end, surface = mention.surface.rpartition("\n")
    if not end or has_language(above) or find_degree(above) or not (has_language(surface) or find_degree(surface)):
        return mention
    surface = surface.lstrip()
    return mention._replace(span=Span(mention.span.end - len(surface), mention.span.end), surface=surface)


def _is_nationality(text: str, mention: Mention) -> bool:
    """Whether what follows a language on its line makes it a country's: "French company", "Tamil Nadu"."""
    following = text[mention.span.end : mention.span.end + 20].split("\n")[0]
    return following.startswith(" ") and following[1:].split(" ")[0].strip(".,;").lower() in _COUNTRYS


def barred_spans(
    document: Document,
    rows: Sequence[Row],
    blocks: Sequence[Block],
    basics: Basics,
    work: Sequence[WorkItem],
    education: Sequence[EducationItem],
    mentions: Sequence[Mention],
    taxonomy: Taxonomy,
) -> list[Span]:
    """Where a label is no skill of the person."""
    text = document.text
    spans = [Span(match.start(), match.end()) for match in _ADDRESS.finditer(text)]
    namings = list(_naming().finditer(text))
    spans += [Span(*match.span("who" if match["who"] else "what")) for match in namings]
    spans += [block.span for block in blocks if block.kind is K.REFERENCES]
    spans += [block.heading for block in blocks if block.heading and block.kind is not K.OTHER]
    spans += [span for row in rows for span in _until_now(text, row)]
    spans += [Span(row.start, row.end) for row in rows if is_street(row.text) and len(row.text) < 80]
    spans += _named(text, basics.name, [Span(0, len(text))])
    if basics.location and ":" not in basics.location:
        spans += _named(text, basics.location, [Span(row.start, row.end) for row in rows[:15]])
    craft = {m.surface for m in mentions if _kind(m.concept_id, taxonomy) in _NO_FIRMS}
    for item in work:
        header = Span(item.span.start, item.highlights[0].start if item.highlights else item.span.end)
        firm = None if item.organisation in craft else item.organisation
        spans += _named(text, _no_title(firm), [header]) + _named(text, item.location, [header])
    degrees, schools = [m.surface for m in mentions if is_degree(m, taxonomy)], list[str | None]()
    for course in education:
        if not any(degree in (course.institution or "") for degree in degrees):
            spans += _named(text, _no_title(course.institution), [course.span])
            schools.append(course.institution)
    listed = [block.span for block in blocks if block.kind is K.SKILLS]
    spans += [*author_spans(text, blocks), *user_spans(text)]
    spans += called_spans(text, mentions, listed, taxonomy.figures.plain_words)
    names = [*(item.organisation for item in work), *schools]
    return [*spans, *known_spans(text, [*names, *(match["who"] for match in namings)])]


def without_posts(mentions: Sequence[Mention], work: Sequence[WorkItem], basics: Basics) -> tuple[Mention, ...]:
    """The mentions without those that are but the post in a title: a shop foreman knows no Foreman, a chef no Chef."""
    titles = " ".join(filter(None, (*(item.position for item in work), basics.label))).lower().split()
    posts = {word.strip(",.()/") for word in titles if role_words(word)}
    return tuple(mention for mention in mentions if mention.surface.lower() not in posts)


def _until_now(text: str, row: Row) -> Iterator[Span]:
    """The word by which a period lasts: "03/2022 - Present" presents nothing."""
    for period in row.periods if text[row.start : row.end] == row.text else ():
        word = _LAST_WORD.search(row.text, period.start, period.end) if period.current else None
        if word:
            yield Span(row.start + word.start(), row.start + word.end())


def no_skill(name: str | None, mentions: Iterable[Mention]) -> str | None:
    """A person's name unless all of it is a skill: without a name in the CV another line is taken for it."""
    return None if name and any(mention.surface == name for mention in mentions) else name


def _no_title(name: str | None) -> str | None:
    """A name unless it is a job's title or a degree taken for one, in which a skill may stand ("Hadoop Developer")."""
    titled = name and role_words(name) and not (organisation_words(name) or is_institution(name))
    return None if titled or (name and find_degree(name)) else name


@cache
def _naming() -> re.Pattern[str]:
    """Lines that name who one worked for, or by its name what was made: a "Leave Management System" is no leave
    management.
    """
    who = r"client|customer|company|employer|organi[sz]ation|institute|university|college|school|location|place"
    what = (
        r"(?:[\w&'’-]+[ \t]){0,4}(?:system|portal|application|app|website|site|software|engine|platform|tracker|"
        r"dashboard|tool|package)"
    )
    return re.compile(
        rf"^[ \t•*–-]*(?:\d{{1,2}}[.)][ \t]*)?(?:(?:{who})[ \t]*(?:name[ \t]*)?[:–-][ \t]*(?P<who>\S[^\n]{{0,80}})|"
        rf"(?:project[ \t]*)?(?:title|name|project)[ \t]*[:–-][ \t]*(?P<what>{what})[ \t]*$)",
        re.IGNORECASE | re.MULTILINE,
    )


def _named(text: str, name: str | None, within: Iterable[Span]) -> list[Span]:
    """Where a name stands in stretches of the text, over line breaks too."""
    if not name:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, name.split())))
    return [
        Span(match.start(), match.end()) for span in within for match in pattern.finditer(text, span.start, span.end)
    ]
