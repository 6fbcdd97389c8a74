"""JSON Resume (v1 and the older keys) as the lines a CV has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cvmatch.model import LineKind
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.clean import BULLET

_PARTS = frozenset("basics work volunteer education awards certificates publications skills languages projects".split())
# section -> heading, names of the first line's parts, of the further lines; older keys behind the newer ones
_SECTIONS: dict[str, tuple[str, tuple[tuple[str, ...], ...], tuple[str, ...]]] = {
    "work": ("Experience", (("position",), ("name", "company"), ("location",)), ("description", "summary")),
    "volunteer": ("Volunteering", (("position",), ("organization",)), ("summary",)),
    "projects": ("Projects", (("name",), ("entity",)), ("description", "summary")),
    "education": ("Education", (("studyType",), ("area",), ("institution",)), ("score", "gpa")),
    "certificates": ("Certificates", (("name",), ("issuer",)), ()),
    "awards": ("Awards", (("title",), ("awarder",)), ("summary",)),
    "publications": ("Publications", (("name",), ("publisher",)), ("summary",)),
}


def is_json_resume(found: Mapping[str, Any]) -> bool:
    """Whether a JSON object has the parts of a JSON Resume."""
    return isinstance(found.get("basics"), dict) or (
        len(_PARTS & found.keys()) >= 2 and any(isinstance(found.get(part), list) for part in ("work", "skills"))
    )


def resume_lines(found: Mapping[str, Any]) -> Iterator[Draft]:
    """The resume as lines with headings, one dated line per item and bullets for highlights."""
    yield from _basics(_mapping(found.get("basics")))
    for section in ("work", "volunteer", "projects", "education", "certificates", "awards", "publications"):
        yield from _section(section, found.get(section))
    yield from _skills(found)
    yield from _plain_list("Languages", found.get("languages"), ("language", "name"), ("fluency", "level"))
    yield from _plain_list("Interests", found.get("interests"), ("name",), ())


def _basics(basics: Mapping[str, Any]) -> Iterator[Draft]:
    if _string(basics, "name"):
        yield Draft(_string(basics, "name"), kind=LineKind.HEADING, size=2.0, bold=True)
    yield Draft(_string(basics, "label"))
    place = _mapping(basics.get("location"))
    where = ", ".join(filter(None, (_string(place, "city"), _string(place, "region"), _string(place, "countryCode"))))
    contact = (_string(basics, "email"), _string(basics, "phone"), _string(basics, "url", "website"), where)
    yield Draft("\t".join(filter(None, contact)))
    for profile in _items(basics.get("profiles")):
        yield Draft(_string(profile, "url") or _string(profile, "username"))
    if _string(basics, "summary"):
        yield from (*_heading("Summary"), Draft(_string(basics, "summary")))


def _section(name: str, items: object) -> Iterator[Draft]:
    heading, first, further = _SECTIONS[name]
    found = _items(items)
    if found:
        yield from _heading(heading)
    for item in found:
        title = ", ".join(filter(None, (_string(item, *names) for names in first)))
        yield Draft("\t".join(filter(None, (title, _dates(item)))), bold=True)
        yield from (Draft(_string(item, key)) for key in further if _string(item, key))
        for key in ("highlights", "courses", "keywords"):
            yield from (Draft(BULLET + text) for text in _strings(item.get(key)))
        yield GAP


def _skills(found: Mapping[str, Any]) -> Iterator[Draft]:
    items = found.get("skills")
    if not items:
        return
    yield from _heading("Skills")
    for text in _strings(items):
        yield Draft(text)
    for skill in _items(items):
        level = _string(skill, "level")
        label = _string(skill, "name") + (f" ({level})" if level else "")
        names = ", ".join(_strings(skill.get("keywords")))
        yield Draft(f"{label}: {names}" if label and names else label or names)


def _plain_list(heading: str, items: object, names: tuple[str, ...], levels: tuple[str, ...]) -> Iterator[Draft]:
    found = _items(items)
    if found:
        yield from _heading(heading)
    for item in found:
        level = _string(item, *levels)
        rest = ", ".join(_strings(item.get("keywords")))
        yield Draft(_string(item, *names) + (f" ({level})" if level else "") + (f": {rest}" if rest else ""))


def _heading(text: str) -> tuple[Draft, Draft]:
    return GAP, Draft(text, kind=LineKind.HEADING, size=1.3, bold=True)


def _dates(item: Mapping[str, Any]) -> str:
    start, end = _string(item, "startDate"), _string(item, "endDate")
    if start:
        return f"{start} – {end or 'Present'}"
    return end or _string(item, "date", "releaseDate")


def _string(item: Mapping[str, Any], *names: str) -> str:
    for name in names:
        found = item.get(name)
        if isinstance(found, str) and found.strip():
            return found.strip()
    return ""


def _mapping(found: object) -> Mapping[str, Any]:
    return found if isinstance(found, dict) else {}


def _items(found: object) -> list[Mapping[str, Any]]:
    return [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []


def _strings(found: object) -> list[str]:
    return [item.strip() for item in found if isinstance(item, str) and item.strip()] if isinstance(found, list) else []
