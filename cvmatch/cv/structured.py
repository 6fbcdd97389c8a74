"""What a structured source (JSON Resume, old keys too; a LinkedIn export) says outright, found again in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cvmatch.cv.dates import find_periods
from cvmatch.model import (
    Basics,
    Document,
    EducationItem,
    LanguageItem,
    NamedItem,
    SkillGroup,
    Span,
    WorkItem,
    YearMonth,
)

Item = Mapping[str, Any]


class Stated(NamedTuple):
    """The parts of a CV that a structured source states."""

    basics: Basics
    work: tuple[WorkItem, ...]
    education: tuple[EducationItem, ...]
    projects: tuple[NamedItem, ...]
    certificates: tuple[NamedItem, ...]
    awards: tuple[NamedItem, ...]
    publications: tuple[NamedItem, ...]
    skills: tuple[SkillGroup, ...]
    languages: tuple[LanguageItem, ...]


class _Finder:
    """Finds texts one after another, so that the second job of a name is not the first one's place."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def span(self, *values: str) -> Span:
        """From the first of the values to the last; an empty span where none is found."""
        found = [span for value in values if value and (span := self._one(value))]
        return Span(found[0].start, found[-1].end) if found else Span(self.at, self.at)

    def _one(self, value: str) -> Span | None:
        words = value.split()
        if not words:
            return None
        match = re.compile(r"\s*".join(map(re.escape, words[:60]))).search(self.text, self.at)
        if match is None:
            return None
        self.at = match.end()
        return Span(match.start(), match.end())

    def line(self, *values: str) -> Span:
        """The span of the values, to the end of its line."""
        span = self.span(*values)
        end = self.text.find("\n", span.end)
        self.at = len(self.text) if end < 0 else end
        return Span(span.start, self.at)

    def back_to(self, heading: str) -> None:
        """Begin at a heading, or at the start where it does not stand."""
        self.at = max(0, self.text.find(f"\n{heading}\n"))


def is_structured(document: Document) -> bool:
    """Whether a document's fields are those of a JSON Resume."""
    fields = document.fields
    items = any(isinstance(fields.get(key), list) for key in ("work", "education", "skills"))
    return isinstance(fields.get("basics"), Mapping) and (items or len(fields) > 1)


def read_structured(document: Document) -> Stated:
    """The parts a structured source states, with their places in the text. Values of the wrong type are left out."""
    fields, find = document.fields, _Finder(document.text)
    work = tuple(_work(find, fields))
    projects = _named(find, fields, "projects", "Projects", ("name",), "entity")
    education = tuple(_education(find, fields))
    certificates = _named(find, fields, "certificates", "Certificates", ("name",), "issuer")
    awards = _named(find, fields, "awards", "Awards", ("title", "name"), "awarder")
    publications = _named(find, fields, "publications", "Publications", ("name", "title"), "publisher")
    skills = tuple(_skills(find, fields))
    languages = tuple(_languages(find, fields))
    basics = _basics(document)
    return Stated(basics, work, education, projects, certificates, awards, publications, skills, languages)


def _basics(document: Document) -> Basics:
    found = document.fields.get("basics")
    basics: Item = found if isinstance(found, Mapping) else {}
    place = basics.get("location")
    where = place if isinstance(place, Mapping) else {}
    parts = [text for key in ("city", "region", "countryCode") if (text := _string(where, key))]
    links = [_string(basics, "url", "website"), *(_string(item, "url") for item in _items(basics.get("profiles")))]
    summary = _string(basics, "summary")
    return Basics(
        name=_string(basics, "name") or None,
        label=_string(basics, "label") or None,
        email=_string(basics, "email") or None,
        phone=_string(basics, "phone") or None,
        location=", ".join(parts) or (place if isinstance(place, str) else None) or None,
        links=tuple(dict.fromkeys(filter(None, links))),
        summary=_Finder(document.text).span(summary) if summary else None,
    )


def _work(find: _Finder, fields: Item) -> Iterator[WorkItem]:
    find.back_to("Experience")
    for item in _items(fields.get("work")):
        position, name = _string(item, "position", "title"), _string(item, "name", "company", "organization")
        if not position and not name:
            continue
        head = find.line(position, name)
        told = [find.line(text) for key in ("description", "summary") if (text := _string(item, key))]
        highlights = tuple(
            span for text in _strings(item.get("highlights")) if (span := find.span(text)).end > span.start
        )
        start, end = _date(item, "startDate"), _date(item, "endDate")
        last = max(span.end for span in (head, *told, *highlights))
        yield WorkItem(
            position=position or None,
            organisation=name or None,
            start=start,
            end=end,
            span=Span(head.start, last),
            current=start is not None and end is None,
            location=_string(item, "location") or None,
            highlights=highlights or tuple(told),
        )


def _education(find: _Finder, fields: Item) -> Iterator[EducationItem]:
    find.back_to("Education")
    for item in _items(fields.get("education")):
        kind, area = _string(item, "studyType"), _string(item, "area")
        school = _string(item, "institution")
        if kind or area or school:
            span = find.line(kind, area, school)
            yield EducationItem(
                school or None, area or None, kind or None, _date(item, "startDate"), _date(item, "endDate"), span
            )


def _named(
    find: _Finder, fields: Item, key: str, heading: str, names: tuple[str, ...], issuer: str
) -> tuple[NamedItem, ...]:
    find.back_to(heading)
    found = []
    for item in _items(fields.get(key)):
        name = _string(item, *names)
        if not name:
            continue
        head = find.line(name)
        lines = tuple(find.span(text) for text in _strings(item.get("highlights")))
        date = _date(item, "date", "releaseDate", "endDate")
        span = Span(head.start, max(head.end, *(line.end for line in lines))) if lines else head
        found.append(NamedItem(name, span, _string(item, issuer) or None, date, _string(item, "url") or None, lines))
    return tuple(found)


def _skills(find: _Finder, fields: Item) -> Iterator[SkillGroup]:
    find.back_to("Skills")
    found = fields.get("skills")
    for text in _strings(found):
        yield SkillGroup(None, (text,), find.span(text))
    for item in _items(found):
        name, listed = _string(item, "name"), tuple(_strings(item.get("keywords")))
        if name or listed:
            span = find.line(name, *listed)
            yield SkillGroup(name or None, listed, span) if listed else SkillGroup(None, (name,), span)


def _languages(find: _Finder, fields: Item) -> Iterator[LanguageItem]:
    find.back_to("Languages")
    for item in _items(fields.get("languages")):
        if name := _string(item, "language", "name"):
            yield LanguageItem(name, _string(item, "fluency", "level") or None, find.span(name))


def _string(item: Item, *names: str) -> str:
    for name in names:
        value = item.get(name)
        if isinstance(value, str) and value.strip():
            return " ".join(value.split())
    return ""


def _items(found: object) -> list[Item]:
    return [item for item in found if isinstance(item, Mapping)] if isinstance(found, list) else []


def _strings(found: object) -> list[str]:
    return [" ".join(x.split()) for x in found if isinstance(x, str) and x.strip()] if isinstance(found, list) else []


def _date(item: Item, *names: str) -> YearMonth | None:
    """A date in ISO form or as CVs write it; ``Present`` is none."""
    text = _string(item, *names)
    iso = re.match(r"(\d{4})(?:-(\d{2}))?", text)
    if iso:
        month = int(iso[2]) if iso[2] and 1 <= int(iso[2]) <= 12 else None
        return YearMonth(int(iso[1]), month)
    periods = find_periods(text)
    return periods[0].first or periods[0].last if periods else None
