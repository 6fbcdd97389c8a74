"""The words that nouns are made of: kinds, statuses, relations, ids."""

from __future__ import annotations

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
