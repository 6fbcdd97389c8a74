"""What is found in a text: mentions, a CV with its parts, a target."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from cvmatch.model.documents import Document, Notice, Span, YearMonth
from cvmatch.model.knowledge import Pay, Requirement
from cvmatch.model.words import ConceptId, Method, RoleId, SectionKind, Seniority


class Mention(NamedTuple):
    """A place in a text that means a concept; ``confidence`` is 0..1."""

    concept_id: ConceptId
    span: Span
    surface: str
    method: Method
    confidence: float


class Section(NamedTuple):
    """A stretch about one thing; ``span`` includes the heading line, ``heading`` is its text span or None."""

    kind: SectionKind
    span: Span
    heading: Span | None = None


class Basics(NamedTuple):
    """Who the CV is of. Kept out of reports unless asked."""

    name: str | None = None
    label: str | None = None
    email: str | None = None
    phone: str | None = None
    location: str | None = None
    links: tuple[str, ...] = ()
    summary: Span | None = None


class WorkItem(NamedTuple):
    """One job (JSON Resume names); ``end`` is None while it lasts, ``highlights`` are its bullet lines."""

    position: str | None
    organisation: str | None
    start: YearMonth | None
    end: YearMonth | None
    span: Span
    current: bool = False
    location: str | None = None
    highlights: tuple[Span, ...] = ()


class EducationItem(NamedTuple):
    """One course of study (JSON Resume names)."""

    institution: str | None
    area: str | None
    study_type: str | None
    start: YearMonth | None
    end: YearMonth | None
    span: Span


class NamedItem(NamedTuple):
    """A project, certificate, award or publication."""

    name: str
    span: Span
    issuer: str | None = None
    date: YearMonth | None = None
    url: str | None = None
    highlights: tuple[Span, ...] = ()


class SkillGroup(NamedTuple):
    """A line of a skills section: ``Languages: Python, SQL``; ``name`` is None without a label."""

    name: str | None
    keywords: tuple[str, ...]
    span: Span


class LanguageItem(NamedTuple):
    """A natural language and its stated level, in the CV's own words."""

    language: str
    fluency: str | None
    span: Span


class Experience(NamedTuple):
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
    """What is asked for, from an advert (``kind`` = advert) or a role; nothing later asks which it was.

    ``wording`` holds the telling words of an advert beside its skills, each with how often it stands there.
    """

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
    wording: tuple[tuple[str, int], ...] = ()
