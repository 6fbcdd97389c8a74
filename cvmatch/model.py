"""The nouns that flow through every room; frozen, with nothing but one-line arithmetic.

Spans are half-open and index ``Document.text``: ``document.text[span.start:span.end]`` is the surface, always.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

ConceptId = NewType("ConceptId", str)
"""A taxonomy slug (``python``), or ``x:`` + folded surface for a skill the taxonomy does not hold."""

RoleId = NewType("RoleId", str)


class Kind(StrEnum):
    """What sort of thing a concept is."""

    LANGUAGE = "language"
    FRAMEWORK = "framework"
    TOOL = "tool"
    PLATFORM = "platform"
    DATABASE = "database"
    PROTOCOL = "protocol"
    METHOD = "method"
    KNOWLEDGE = "knowledge"
    CERTIFICATION = "certification"
    DEGREE = "degree"
    NATURAL_LANGUAGE = "natural-language"
    SOFT = "soft"


class Method(StrEnum):
    """How a mention was found."""

    LABEL = "label"  # a label that stands for nothing else
    CONTEXT = "context"  # an ambiguous label whose surroundings prove it
    FUZZY = "fuzzy"  # a typo of a label
    WORDING = "wording"  # similar in wording; a proposal, never proof alone
    LIST = "list"  # not in the taxonomy, but an item of a skills list
    PATTERN = "pattern"  # not in the taxonomy, but a productive form ("Apache X")


class LineKind(StrEnum):
    """What a line looks like on the page."""

    HEADING = "heading"
    BULLET = "bullet"
    BODY = "body"
    CELL = "cell"


class SectionKind(StrEnum):
    """What a stretch of a CV or advert is about."""

    # of a CV
    HEADER = "header"
    SUMMARY = "summary"
    SKILLS = "skills"
    WORK = "work"
    EDUCATION = "education"
    PROJECTS = "projects"
    CERTIFICATES = "certificates"
    LANGUAGES = "languages"
    AWARDS = "awards"
    PUBLICATIONS = "publications"
    VOLUNTEER = "volunteer"
    INTERESTS = "interests"
    REFERENCES = "references"
    # of an advert
    TITLE = "title"
    DUTIES = "duties"
    REQUIREMENTS = "requirements"
    NICE_TO_HAVE = "nice_to_have"
    BENEFITS = "benefits"
    ABOUT = "about"
    EQUAL_OPPORTUNITY = "equal_opportunity"
    HOW_TO_APPLY = "how_to_apply"
    # of either
    OTHER = "other"


class Importance(StrEnum):
    """How strongly a target asks."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"
    MENTIONED = "mentioned"


class Status(StrEnum):
    """What a CV has to offer for one requirement."""

    SHOWN = "shown"  # work, a project or a certificate demonstrates it
    NAMED = "named"  # only listed
    TRANSFERABLE = "transferable"  # a related, broader or sibling skill carries partly over
    MISSING = "missing"


class Relation(StrEnum):
    """How a CV's concept stands to the concept asked for."""

    SAME = "same"
    NARROWER = "narrower"
    BROADER = "broader"
    RELATED = "related"


class Seniority(StrEnum):
    """The level asked for or reached."""

    INTERN = "intern"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    LEAD = "lead"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of ``Document.text``."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class YearMonth:
    """A date as CVs state it: a year, and a month (1-12) where one is given."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


@dataclass(frozen=True, slots=True)
class Line:
    """One visual line or table cell. ``size`` is its letter height relative to the body text (1.0)."""

    span: Span
    page: int = 1
    kind: LineKind = LineKind.BODY
    size: float = 1.0
    bold: bool = False
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Notice:
    """Something worth saying that is no failure: ``page 2 has no text (scanned?)``."""

    code: str
    message: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as text in reading order, cleaned once at reading and never changed after.

    A newline ends a line; a tab stands where a line has a wide gap or a table has a cell border.
    ``fields`` holds what a structured source states outright (JSON-LD, JSON Resume, a feed's columns), by the
    source's own names. ``hidden`` is text a person would not see; it is reported and never counted.
    """

    source: str
    sha256: str
    media_type: str
    text: str
    lines: tuple[Line, ...] = ()
    notices: tuple[Notice, ...] = ()
    fields: Mapping[str, object] = field(default_factory=dict)
    hidden: str = ""
    pages: int = 1


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill or other thing asked for, in SKOS words; ``hidden_labels`` are matched and never shown.

    ``context`` maps an ambiguous label to the rules by which it is read (taxonomy/README.md).
    """

    id: ConceptId
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    hidden_labels: tuple[str, ...] = ()
    broader: tuple[ConceptId, ...] = ()
    related: tuple[ConceptId, ...] = ()
    kind: Kind = Kind.KNOWLEDGE
    context: tuple[str, ...] = ()
    definition: str = ""


@dataclass(frozen=True, slots=True)
class Pay:
    """Yearly pay unless ``period`` says otherwise (hour, day, week, month, year)."""

    low: float | None
    high: float | None
    currency: str
    period: str = "year"
    stage: str = ""
    country: str = ""
    year: int | None = None
    source: str = ""
    n: int | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing asked for; an OR-group is ONE requirement whose ``any_of`` is true.

    ``concepts`` is empty where no concept was recognised: the requirement is shown and left out of the score.
    ``label`` is for display, ``text`` the target's own words, ``span`` into the target's document (None for a
    role), ``provenance`` the words or heading that made it so. Roles only: ``share`` is the part of adverts asking
    for it (0..1), ``source`` who calls it important where that is not measured.
    """

    id: str
    text: str
    label: str
    concepts: tuple[ConceptId, ...]
    any_of: bool
    importance: Importance
    min_years: float | None = None
    span: Span | None = None
    provenance: str = ""
    share: float | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class RoleLink:
    """A move between roles that a source states: how hard, how long, what pay."""

    role: RoleId
    difficulty: str = ""
    months_min: int | None = None
    months_max: int | None = None
    note: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A target role with the requirements its adverts state (``measured_on`` says how that is known)."""

    id: RoleId
    pref_label: str
    alt_labels: tuple[str, ...] = ()
    description: str = ""
    family: str = ""
    seniority: Seniority | None = None
    min_years: float | None = None
    requirements: tuple[Requirement, ...] = ()
    pay: tuple[Pay, ...] = ()
    growth: str = ""
    related: tuple[RoleLink, ...] = ()
    certificates: tuple[ConceptId, ...] = ()
    expects_links: tuple[str, ...] = ()
    measured_on: str = "from knowledge, not measured"


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a text that means a concept; ``confidence`` is 0..1."""

    concept_id: ConceptId
    span: Span
    surface: str
    method: Method
    confidence: float


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch about one thing; ``span`` includes the heading line, ``heading`` is its text span or None."""

    kind: SectionKind
    span: Span
    heading: Span | None = None


@dataclass(frozen=True, slots=True)
class Basics:
    """Who the CV is of. Kept out of reports unless asked."""

    name: str | None = None
    label: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: tuple[str, ...] = ()
    summary: Span | None = None


@dataclass(frozen=True, slots=True)
class WorkItem:
    """One job (JSON Resume names); ``end`` is None while it lasts, ``highlights`` are its bullet lines."""

    position: str | None
    organisation: str | None
    start: YearMonth | None
    end: YearMonth | None
    span: Span
    current: bool = False
    location: str | None = None
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class EducationItem:
    """One course of study (JSON Resume names)."""

    institution: str | None
    area: str | None
    study_type: str | None
    start: YearMonth | None
    end: YearMonth | None
    span: Span


@dataclass(frozen=True, slots=True)
class NamedItem:
    """A project, certificate, award or publication."""

    name: str
    span: Span
    issuer: str | None = None
    date: YearMonth | None = None
    url: str | None = None
    highlights: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """A line of a skills section: ``Languages: Python, SQL``; ``name`` is None without a label."""

    name: str | None
    keywords: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class LanguageItem:
    """A natural language and its stated level, in the CV's own words."""

    language: str
    fluency: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Experience:
    """How long (merged months of the work items that show it) and how recently a concept was used."""

    concept_id: ConceptId
    months: int
    last: YearMonth | None


@dataclass(frozen=True, slots=True)
class CV:
    """A document as an offer. ``years`` is the merged length of all work items, None where no date is stated."""

    document: Document
    sections: tuple[Section, ...]
    work: tuple[WorkItem, ...]
    mentions: tuple[Mention, ...]
    notices: tuple[Notice, ...] = ()
    basics: Basics = field(default_factory=Basics)
    education: tuple[EducationItem, ...] = ()
    projects: tuple[NamedItem, ...] = ()
    certificates: tuple[NamedItem, ...] = ()
    awards: tuple[NamedItem, ...] = ()
    publications: tuple[NamedItem, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    languages: tuple[LanguageItem, ...] = ()
    years: float | None = None
    experience: tuple[Experience, ...] = ()


@dataclass(frozen=True, slots=True)
class Target:
    """What is asked for, from an advert (``kind`` = advert) or a role; nothing later asks which it was."""

    id: str
    title: str
    kind: str
    requirements: tuple[Requirement, ...]
    seniority: Seniority | None = None
    min_years: float | None = None
    pay: tuple[Pay, ...] = ()
    document: Document | None = None
    notices: tuple[Notice, ...] = ()
    role: RoleId | None = None
    organisation: str | None = None
    location: str | None = None
    remote: str | None = None
    employment_type: str | None = None
    sections: tuple[Section, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A mention in the CV that counts for a requirement; ``strength`` is 0..1, ``quote`` the CV's line."""

    mention: Mention
    section: SectionKind
    relation: Relation
    strength: float
    quote: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the CV offers for one requirement; ``credit`` is 0..1, best evidence first.

    ``worth`` is how many points of the score the requirement can bring, ``points`` what it brings; both are 0
    for a requirement in which no concept was recognised.
    """

    requirement: Requirement
    status: Status
    credit: float
    evidence: tuple[Evidence, ...]
    reason: str
    worth: float = 0.0
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Contribution:
    """A named part of the score; ``points`` of all parts add up to it.

    ``value`` is 0..1, ``weight`` the part's share of the whole (all add up to 1), ``reason`` what it rests on.
    """

    name: str
    weight: float
    value: float
    points: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """One CV against one target. ``score`` is 0..100, None where no requirement was recognised."""

    cv: CV
    target: Target
    score: float | None
    contributions: tuple[Contribution, ...]
    outcomes: tuple[Outcome, ...]
    notices: tuple[Notice, ...] = ()
    provenance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something to change in the CV. ``gain`` is the recomputed rise of the score, None where it has none."""

    code: str
    place: str
    text: str
    reason: str
    gain: float | None = None
    quote: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PlanStep:
    """Something to learn; ``gain`` is the score recomputed with it less the score before."""

    concept_id: ConceptId
    label: str
    gain: float
    effort: str = ""
    how: str = ""
    prove: str = ""
    weeks: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do: changes to the CV, most useful first, and what to learn, in the order that pays most."""

    suggestions: tuple[Suggestion, ...] = ()
    plan: tuple[PlanStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: a code of ``errors.READ_CODES`` and what to do."""

    source: str
    code: str
    hint: str
