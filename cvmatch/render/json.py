"""Matches, CVs and adverts as JSON with the stable keys of docs/schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from cvmatch.model import (
    CV,
    Advice,
    Concept,
    ConceptId,
    Document,
    Evidence,
    Match,
    Mention,
    Notice,
    Outcome,
    Pay,
    PlanStep,
    Requirement,
    Section,
    Status,
    Suggestion,
    Target,
    WorkItem,
)

SCHEMA_VERSION = "1"

ConceptOf = Callable[[ConceptId], Concept]
"""Looks a concept up; for an unlisted skill (``x:...``) a provisional one."""


def render_json(match: Match, advice: Advice, versions: Mapping[str, str]) -> str:
    """One JSON object for one CV against one target; ``versions`` stands first in it."""
    return dump({**head(versions), **match_object(match, advice)})


def render_inspect_json(what: CV | Target, concept_of: ConceptOf, versions: Mapping[str, str]) -> str:
    """One JSON object with everything read from a file and understood of it."""
    body = cv_object(what, concept_of) if isinstance(what, CV) else advert_object(what, concept_of)
    return dump({**head(versions), **body})


def head(versions: Mapping[str, str]) -> dict[str, str]:
    """The four versions every object starts with."""
    return {"schema_version": SCHEMA_VERSION, **versions}


def dump(value: Mapping[str, Any]) -> str:
    """The one way JSON is written: two blanks, as it stands, no escapes for letters."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def number(value: float | None, digits: int = 4) -> float | None:
    """A float short enough to read and the same on every machine."""
    return None if value is None else round(value, digits)


def match_object(match: Match, advice: Advice) -> dict[str, Any]:
    """The body of ``score --json``."""
    outcomes = [outcome_object(o) for o in match.outcomes]
    return {
        "cv": match.cv.document.source,
        "target": {"id": match.target.id, "title": match.target.title, "kind": match.target.kind},
        "score": number(match.score),
        "contributions": [
            {
                "name": c.name,
                "weight": number(c.weight),
                "value": number(c.value),
                "points": number(c.points),
                "reason": c.reason,
            }
            for c in match.contributions
        ],
        "outcomes": outcomes,
        "direct": [o for o in outcomes if o["status"] in (Status.SHOWN, Status.NAMED) and not o["general"]],
        "transferable": [o for o in outcomes if o["status"] == Status.TRANSFERABLE],
        "competences": [o for o in outcomes if o["status"] == Status.SHOWN and o["general"]],
        "missing": [o for o in outcomes if o["status"] == Status.MISSING and o["requirement"]["concepts"]],
        "not_recognised": [requirement_object(o.requirement) for o in match.outcomes if not o.requirement.concepts],
        "suggestions": [suggestion_object(s) for s in advice.suggestions],
        "plan": [plan_object(p) for p in advice.plan],
        "notices": [notice_object(n) for n in match.notices],
    }


def outcome_object(outcome: Outcome) -> dict[str, Any]:
    """One requirement with what the CV offers for it."""
    return {
        "requirement": requirement_object(outcome.requirement),
        "status": outcome.status.value,
        "credit": number(outcome.credit),
        "points": number(outcome.points),
        "worth": number(outcome.worth),
        "general": outcome.general,
        "reason": outcome.reason,
        "evidence": [evidence_object(e) for e in outcome.evidence],
    }


def evidence_object(evidence: Evidence) -> dict[str, Any]:
    """One place in the CV that counts."""
    return {
        "concept": evidence.mention.concept_id,
        "surface": evidence.mention.surface,
        "quote": evidence.quote,
        "section": evidence.section.value,
        "relation": evidence.relation.value,
        "strength": number(evidence.strength),
        "start": evidence.mention.span.start,
        "end": evidence.mention.span.end,
    }


def requirement_object(requirement: Requirement) -> dict[str, Any]:
    """One thing asked for."""
    return {
        "id": requirement.id,
        "text": requirement.text,
        "label": requirement.label,
        "concepts": list(requirement.concepts),
        "any_of": requirement.any_of,
        "importance": requirement.importance.value,
        "min_years": requirement.min_years,
        "start": requirement.span.start if requirement.span else None,
        "end": requirement.span.end if requirement.span else None,
        "provenance": requirement.provenance,
    }


def suggestion_object(suggestion: Suggestion) -> dict[str, Any]:
    """One change to the CV."""
    return {
        "code": suggestion.code,
        "place": suggestion.place,
        "text": suggestion.text,
        "reason": suggestion.reason,
        "gain": number(suggestion.gain),
        "quote": suggestion.quote,
    }


def plan_object(step: PlanStep) -> dict[str, Any]:
    """One thing to learn."""
    return {
        "concept": step.concept_id,
        "label": step.label,
        "gain": number(step.gain),
        "effort": step.effort,
        "how": step.how,
        "prove": step.prove,
        "weeks": list(step.weeks) if step.weeks else None,
    }


def notice_object(notice: Notice) -> dict[str, Any]:
    """One remark about the reading."""
    return {"code": notice.code, "message": notice.message}


def mention_object(mention: Mention, concept_of: ConceptOf) -> dict[str, Any]:
    """One skill found, with its place."""
    concept = concept_of(mention.concept_id)
    return {
        "concept": mention.concept_id,
        "label": concept.pref_label,
        "kind": concept.kind.value,
        "start": mention.span.start,
        "end": mention.span.end,
        "surface": mention.surface,
        "method": mention.method.value,
        "confidence": number(mention.confidence),
    }


def _document(
    document: Document, kind: str, notices: tuple[Notice, ...], sections: tuple[Section, ...]
) -> dict[str, Any]:
    return {
        "source": document.source,
        "media_type": document.media_type,
        "kind": kind,
        "text": document.text,
        "notices": [notice_object(n) for n in notices],
        "sections": [{"kind": s.kind.value, "start": s.span.start, "end": s.span.end} for s in sections],
    }


def cv_object(cv: CV, concept_of: ConceptOf) -> dict[str, Any]:
    """The body of ``inspect --json`` for a CV."""
    basics = cv.basics
    return {
        **_document(cv.document, "cv", cv.notices, cv.sections),
        "mentions": [mention_object(m, concept_of) for m in cv.mentions],
        "basics": {
            "name": basics.name,
            "label": basics.label,
            "email": basics.email,
            "phone": basics.phone,
            "location": basics.location,
            "links": list(basics.links),
        },
        "work": [_work(item, cv.document.text) for item in cv.work],
        "education": [
            {
                "institution": e.institution,
                "area": e.area,
                "studyType": e.study_type,
                "start": str(e.start) if e.start else None,
                "end": str(e.end) if e.end else None,
            }
            for e in cv.education
        ],
        "projects": [{"name": p.name, "url": p.url} for p in cv.projects],
        "certificates": [
            {"name": c.name, "issuer": c.issuer, "date": str(c.date) if c.date else None} for c in cv.certificates
        ],
        "skills": [{"name": g.name, "keywords": list(g.keywords)} for g in cv.skills],
        "languages": [{"language": x.language, "fluency": x.fluency} for x in cv.languages],
        "years_of_experience": number(cv.years, 2),
        "experience": [
            {"concept": x.concept_id, "months": x.months, "last": str(x.last) if x.last else None}
            for x in cv.experience
        ],
    }


def _work(item: WorkItem, text: str) -> dict[str, Any]:
    return {
        "position": item.position,
        "organisation": item.organisation,
        "location": item.location,
        "start": str(item.start) if item.start else None,
        "end": str(item.end) if item.end else None,
        "current": item.current,
        "highlights": [" ".join(text[h.start : h.end].split()) for h in item.highlights],
    }


def pay_object(pay: Pay) -> dict[str, Any]:
    """A stated range of pay."""
    return {
        "low": pay.low,
        "high": pay.high,
        "currency": pay.currency,
        "period": pay.period,
        "stage": pay.stage or None,
        "country": pay.country or None,
        "year": pay.year,
        "source": pay.source or None,
    }


def advert_object(target: Target, concept_of: ConceptOf) -> dict[str, Any]:
    """The body of ``inspect --as advert --json``."""
    document = target.document
    assert document is not None, "a role has no document to inspect"
    return {
        **_document(document, "advert", target.notices, target.sections),
        "mentions": [mention_object(m, concept_of) for m in target.mentions],
        "title": target.title,
        "organisation": target.organisation,
        "location": target.location,
        "remote": target.remote,
        "employment_type": target.employment_type,
        "role": target.role,
        "seniority": target.seniority.value if target.seniority else None,
        "min_years": target.min_years,
        "pay": pay_object(target.pay[0]) if target.pay else None,
        "requirements": [requirement_object(r) for r in target.requirements],
    }
