"""The nouns that flow through every room; frozen, with nothing but one-line arithmetic.

Those of which a run makes many and changes none are named tuples: a sixth of a frozen dataclass's cost to define,
half of it to make.

Spans are half-open and index ``Document.text``: ``document.text[span.start:span.end]`` is the surface, always.
"""

from cvmatch.model.documents import Document, Failure, Line, Notice, Span, YearMonth
from cvmatch.model.knowledge import Concept, Pay, Requirement, Role, RoleLink
from cvmatch.model.offers import (
    CV,
    Basics,
    EducationItem,
    Experience,
    LanguageItem,
    Mention,
    NamedItem,
    Section,
    SkillGroup,
    Target,
    WorkItem,
)
from cvmatch.model.results import Advice, Contribution, Evidence, Match, Outcome, PlanStep, Suggestion
from cvmatch.model.words import (
    ConceptId,
    Importance,
    Kind,
    LineKind,
    Method,
    Relation,
    RoleId,
    SectionKind,
    Seniority,
    Status,
)

__all__ = [
    "CV",
    "Advice",
    "Basics",
    "Concept",
    "ConceptId",
    "Contribution",
    "Document",
    "EducationItem",
    "Evidence",
    "Experience",
    "Failure",
    "Importance",
    "Kind",
    "LanguageItem",
    "Line",
    "LineKind",
    "Match",
    "Mention",
    "Method",
    "NamedItem",
    "Notice",
    "Outcome",
    "Pay",
    "PlanStep",
    "Relation",
    "Requirement",
    "Role",
    "RoleId",
    "RoleLink",
    "Section",
    "SectionKind",
    "Seniority",
    "SkillGroup",
    "Span",
    "Status",
    "Suggestion",
    "Target",
    "WorkItem",
    "YearMonth",
]
