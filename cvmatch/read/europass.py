"""Europass XML (the old SkillsPassport) and other plain XML as the text its elements hold."""

from __future__ import annotations

import re

from cvmatch.model import LineKind
from cvmatch.read.archive import parse_xml
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.docxstyles import local, value

_HEADINGS = {
    "WorkExperienceList": "Experience",
    "EducationList": "Education",
    "Skills": "Skills",
    "EmploymentHistory": "Experience",
    "EducationHistory": "Education",
    "Linguistic": "Languages",
}
_ITEMS = frozenset({"WorkExperience", "Education", "PositionHistory", "EducationOrganizationAttendance", "Achievement"})
_CODES = frozenset({"Code", "ISOCountryCode", "DocumentInfo", "PrintingPreferences", "Photo", "Data", "Attachment"})
_TAG = re.compile(r"<[^<>]+>")


def read_europass(data: bytes, source: str) -> list[Draft]:
    """The lines of the file. Raises ReadError ``unsafe_xml`` or ``damaged``."""
    from lxml import etree

    drafts: list[Draft] = []
    walk = etree.iterwalk(parse_xml(data, source), events=("start", "end"))
    for event, element in walk:
        name = local(element)
        if name in _CODES:
            if event == "start":
                walk.skip_subtree()
        elif event == "end":
            drafts += [GAP] if name in _ITEMS else []
        else:
            if name in _HEADINGS:
                drafts += [GAP, Draft(_HEADINGS[name], kind=LineKind.HEADING, size=1.3)]
            drafts += _own_text(name, element.text, value(element, "year"), value(element, "month"))
    return drafts


def _own_text(name: str, text: str | None, year: str | None, month: str | None) -> list[Draft]:
    if name in ("From", "To"):
        plain = (month or "").strip("-")
        return [Draft(f"{plain}/{year}" if plain else year)] if year else []
    return [Draft(line) for line in _TAG.sub("\n", text or "").split("\n") if line.strip()]
