"""Workshops, courses, classes and talks a CV says its person gave: work of teaching or training, though no line calls
it that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cvmatch.cv.row import Row
from cvmatch.cv.sections import Block
from cvmatch.model import ConceptId, Kind, Mention, Method, Span
from cvmatch.model import SectionKind as K
from cvmatch.taxonomy import Taxonomy

TEACHING, TRAINING, SOFT = map(ConceptId, ("teaching", "training-delivery", "soft-skills-training"))
"""What is shown by lessons given, by workshops given, and by soft skills as the subject of either."""

CONFIDENCE = 0.9
TIMETABLE = 2
"""Lines of a job that state a workshop with its days or hours and say neither given nor attended: so many make a
timetable of what the person gave. One may be a course taken."""

_GENERAL = frozenset(
    map(
        ConceptId,
        "facilitation teaching training-delivery soft-skills event-management learning-and-development".split(),
    )
)
"""What is otherwise read in the words of such a line, and says less."""

_TEACHES = frozenset("teaching instruction coaching training".split())
"""Last words of concepts that are lessons themselves: yoga classes need no second reading."""

_SOFT_TOPICS = frozenset(map(ConceptId, ("public-speaking", "presentation-skills", "negotiation", "stress-management")))
"""Soft skills by another kind."""

_SIGNS = ("workshop", "seminar", "session", "class", "lesson", "lecture", "course", "training", "tutorial")
_DONE_IN = (K.WORK, K.PROJECTS, K.VOLUNTEER)


@cache
def _given() -> re.Pattern[str]:
    """A verb of giving, what was given, and to whom or on what."""
    verb = (
        r"(?:conduct|deliver|facilitat|host|teach|instruct|present)(?:s|ed|es|ing)?|facilitates?|gave|gives?|giving|held|"
        r"holds?|holding|leads?|led|leading|runs?|ran|running|taught|teaches|tak(?:es|ing)|handl(?:ed|es|ing)"
    )
    what = (
        r"(?P<lessons>(?:class|lesson|lecture|course|tutorial)(?:es|s)?)|workshops?|seminars?|webinars?|"
        r"(?:training )?sessions?|trainings?(?: program(?:me)?s?)?|master ?class(?:es)?"
    )
    return re.compile(
        rf"(?<![\w-])(?P<verb>{verb}) (?P<between>(?:[\w'’&/+-]+,? ){{0,6}}?)(?P<what>{what})\b(?P<after>.{{0,90}})",
        re.IGNORECASE,
    )


@cache
def _counted() -> re.Pattern[str]:
    """Workshops with their days or hours: "10 days' workshop", "workshop, 2 days"."""
    time = r"(?:\d+|one|two|three|half)[ -]*(?:days?|hours?|hrs?|weeks?)\b['’]?"
    what = "workshops?|seminars?"
    before = rf"{time}[ -]*(?:residential |full |long )?(?P<one>{what})\b"
    return re.compile(rf"{before}|\b(?P<two>{what})[ ,(–-]{{1,4}}(?:of )?{time}", re.IGNORECASE)


@cache
def _school() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:child(?:ren)?|kids?|pupils?|students?|schools?|colleges?|universit\w+|institutes?|polytechnics?|"
        r"beginners?|teen\w*|toddlers|grades?|undergraduates?)\b",
        re.IGNORECASE,
    )


@cache
def _learners() -> re.Pattern[str]:
    who = (
        r"adults?|youth|trainees?|freshers?|new (?:joiners|joinees|hires|staff|employees)|employees|staff|workers|"
        r"operators|teachers|faculty|participants|farmers|women|volunteers|supervisors|executives|apprentices|batch(?:es)?"
    )
    return re.compile(rf"\b(?:for|to|of|in|at|among)\b (?:[\w'’,&-]+ ){{0,4}}?(?:{who})\b", re.IGNORECASE)


@cache
def _subject() -> re.Pattern[str]:
    no_topic = r"time\b|order\b|(?:a|the) (?:day|week|month|year|team)\b"
    return re.compile(rf" ?(?:(?:with|for|to) (?:\w+ ){{1,3}})?(?:on|about|in) (?!{no_topic})\w", re.IGNORECASE)


@cache
def _attended() -> re.Pattern[str]:
    return re.compile(r"\b(?:attend|particip|enrol|underw|undergo|complet)\w*[^.;]*$", re.IGNORECASE)


@cache
def _other() -> re.Pattern[str]:
    """What makes it no lesson of the person's: taken by the person, or work among colleagues."""
    return re.compile(
        r"\b(?:attend\w*|particip\w+|enrol\w*|underw\w+|undergo\w*|complet\w+|requirements?|planning|stakeholders?|"
        r"brainstorm\w*|discovery|design thinking|review|feedback|jad|sprint|retrospectives?|elicit\w*|gather\w*|"
        r"debug\w*|user|session management|listening|court|of action|organi[sz]\w+ by|test\w*|clients?)\b",
        re.IGNORECASE,
    )


def with_given(
    text: str, mentions: Sequence[Mention], blocks: Iterable[Block], taxonomy: Taxonomy
) -> tuple[Mention, ...]:
    """The mentions and what lessons given show, in the order of the text; general words of the same place give way,
    and a workshop attended shows no leading of any.
    """
    low = text.lower()
    if TEACHING not in taxonomy.concepts or not any(sign in low for sign in _SIGNS):
        return tuple(mentions)
    rows = [row for block in blocks if block.kind in _DONE_IN for row in block.rows if _may_tell(text, row)]
    lessons = {m.span.end for m in mentions if m.concept_id.rpartition("-")[2] in _TEACHES}
    places = [place for place in (*_told(rows), *_timetabled(rows)) if place.span.start - 1 not in lessons]
    soft = [m for m in mentions if m.concept_id in taxonomy.concepts and _is_soft(m, taxonomy)]
    return _put(_without_attended(text, mentions), [_mention(text, place, soft) for place in places])


class _Place(NamedTuple):
    """Where a lesson stands in the text, where what it is about may stand, and whether it is a school's."""

    span: Span
    about: Span
    school: bool


def _may_tell(text: str, row: Row) -> bool:
    low = row.text.lower()
    return any(sign in low for sign in _SIGNS) and text.startswith(row.text, row.start)


def _told(rows: Iterable[Row]) -> Iterator[_Place]:
    """Lessons that a line says were given."""
    for row in rows:
        for match in _given().finditer(row.text):
            after, school = match["after"], bool(_school().search(match.group()))
            to_whom = school or _learners().search(match.group()) or _subject().match(after)
            if to_whom and not _other().search(match["between"] + match["what"] + after):
                span = Span(row.start + match.start("what"), row.start + match.end("what"))
                about = Span(row.start + match.start("between"), row.start + match.end())
                yield _Place(span, about, school or match["lessons"] is not None)


def _timetabled(rows: Sequence[Row]) -> Iterator[_Place]:
    """Workshops of a timetable."""
    counted = [(row, match) for row in rows for match in _counted().finditer(row.text) if not _other().search(row.text)]
    for row, match in counted if len({row.number for row, _ in counted}) >= TIMETABLE else ():
        what = "one" if match["one"] else "two"
        span = Span(row.start + match.start(what), row.start + match.end(what))
        yield _Place(span, Span(row.start, row.end), bool(_school().search(row.text)))


def _without_attended(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    return [m for m in mentions if m.concept_id != "facilitation" or not _is_attended(text, m)]


def _is_attended(text: str, mention: Mention) -> bool:
    before = text[text.rfind("\n", 0, mention.span.start) + 1 : mention.span.start]
    return mention.surface.lower().startswith("workshop") and bool(_attended().search(before))


def _is_soft(mention: Mention, taxonomy: Taxonomy) -> bool:
    return taxonomy.concepts[mention.concept_id].kind is Kind.SOFT or mention.concept_id in _SOFT_TOPICS


def _mention(text: str, place: _Place, topics: Iterable[Mention]) -> Mention:
    about = place.about
    soft = any(about.start <= m.span.start < about.end and not _meet(m.span, place.span) for m in topics)
    concept = SOFT if soft else TEACHING if place.school else TRAINING
    return Mention(concept, place.span, text[place.span.start : place.span.end], Method.CONTEXT, CONFIDENCE)


def _put(mentions: Sequence[Mention], given: Iterable[Mention]) -> tuple[Mention, ...]:
    """Both in the order of the text: a general word gives way, anything that says more stays alone."""
    said = [m for m in mentions if m.concept_id not in _GENERAL]
    new = [g for g in dict.fromkeys(given) if not any(_meet(g.span, m.span) for m in said)]
    kept = [m for m in mentions if not any(_meet(m.span, g.span) for g in new)]
    return tuple(sorted((*kept, *new), key=lambda mention: mention.span.start))


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
