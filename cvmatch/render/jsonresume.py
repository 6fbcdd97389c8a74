"""A CV as JSON Resume, the open schema of jsonresume.org (version 1)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any

from cvmatch.model import CV, Basics, EducationItem, NamedItem, Span, WorkItem, YearMonth

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def render_jsonresume(cv: CV) -> str:
    """The CV as JSON text valid against the schema: what is not known is left out, an open end has no ``endDate``."""
    text = cv.document.text
    resume = {
        "$schema": SCHEMA,
        "basics": _basics(cv.basics, text),
        "work": [_work(item, text) for item in cv.work],
        "education": [_education(item) for item in cv.education],
        "projects": [_project(item, text) for item in cv.projects],
        "certificates": [_named(item, "name", "issuer", "date") for item in cv.certificates],
        "awards": [_named(item, "title", "awarder", "date", link=False) for item in cv.awards],
        "publications": [_named(item, "name", "publisher", "releaseDate") for item in cv.publications],
        "skills": [_known({"name": group.name, "keywords": list(group.keywords)}) for group in cv.skills],
        "languages": [_known({"language": item.language, "fluency": item.fluency}) for item in cv.languages],
    }
    return json.dumps(_known(resume), indent=2, ensure_ascii=False) + "\n"


def _known(values: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, "", [], {})}


def _basics(basics: Basics, text: str) -> dict[str, Any]:
    links = [uri for link in basics.links if (uri := _uri(link))]
    email = basics.email if basics.email and _EMAIL.fullmatch(basics.email) else None
    return _known(
        {
            "name": basics.name,
            "label": basics.label,
            "email": email,
            "phone": basics.phone,
            "url": next(iter(links), None),
            "summary": _words(text, basics.summary) if basics.summary else None,
            "location": {"address": basics.location} if basics.location else None,
            "profiles": [_profile(link) for link in links[1:]],
        }
    )


def _profile(uri: str) -> dict[str, str]:
    host = uri.split("//", 1)[-1].split("/")[0].removeprefix("www.")
    return {"network": host.split(".")[0], "url": uri}


def _work(item: WorkItem, text: str) -> dict[str, Any]:
    return _known(
        {
            "name": item.organisation,
            "position": item.position,
            "location": item.location,
            "startDate": _date(item.start),
            "endDate": _date(item.end),
            "highlights": _lines(text, item.highlights),
        }
    )


def _education(item: EducationItem) -> dict[str, Any]:
    return _known(
        {
            "institution": item.institution,
            "area": item.area,
            "studyType": item.study_type,
            "startDate": _date(item.start),
            "endDate": _date(item.end),
        }
    )


def _project(item: NamedItem, text: str) -> dict[str, Any]:
    return _known(
        {
            "name": item.name,
            "entity": item.issuer,
            "endDate": _date(item.date),
            "url": _uri(item.url),
            "highlights": _lines(text, item.highlights),
        }
    )


def _named(item: NamedItem, name: str, issuer: str, date: str, link: bool = True) -> dict[str, Any]:
    url = _uri(item.url) if link else None
    return _known({name: item.name, issuer: item.issuer, date: _date(item.date), "url": url})


def _date(date: YearMonth | None) -> str | None:
    """A date as the schema wants it: years from 1000 to 2999."""
    return str(date) if date and 1000 <= date.year <= 2999 else None


def _uri(link: str | None) -> str | None:
    if not link:
        return None
    uri = link if re.match(r"[a-zA-Z][\w+.\-]*://", link) else f"https://{link}"
    return uri if re.fullmatch(r"[a-zA-Z][\w+.\-]*://[\w\-.~:/?#\[\]@!$&'()*+,;=%]+", uri, re.ASCII) else None


def _lines(text: str, spans: Sequence[Span]) -> list[str]:
    return list(filter(None, (_words(text, span) for span in spans)))


def _words(text: str, span: Span) -> str:
    words: Iterable[str] = text[span.start : span.end].split()
    return " ".join(words)
