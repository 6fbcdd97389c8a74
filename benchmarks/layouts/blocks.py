"""A person in a style as blocks of lines, before any file format: what stands in which column, and how it is set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.layouts.people import Job, Person, Study
from benchmarks.layouts.style import Style, period


@dataclass(frozen=True)
class Line:
    """One line; ``right`` stands flush right beside it, ``rail`` in a narrow column before it."""

    text: str
    right: str = ""
    bold: bool = False
    size: float = 10.0
    kind: str = "body"  # name, heading, bullet, gap, body
    rail: str = ""


GAP = Line("", kind="gap")


@dataclass(frozen=True)
class Sheet:
    """A CV as lines: over all columns, the main column, and beside it or below it."""

    top: tuple[Line, ...]
    main: tuple[Line, ...]
    side: tuple[Line, ...]


def sheet_of(person: Person, style: Style) -> Sheet:
    """The lines of a CV; with side columns, contact, skills and languages stand there."""
    aside = ("skills", "languages") if style.columns in ("left", "right", "bottom") else ()
    main = [line for key in (*style.order, *style.extras) if key not in aside for line in _section(key, person, style)]
    side = [line for key in aside for line in _section(key, person, style)]
    name = Line(person.name, bold=True, size=20, kind="name")
    contact = [person.email, person.phone, person.place]
    if style.columns in ("left", "right"):
        side = [*_heading("contact", style), *(Line(_icon(style) + text) for text in contact), GAP, *side]
        return Sheet((name, Line(person.label, size=12), GAP), tuple(main), tuple(side))
    top = (name, Line(person.label, size=12), Line(" | ".join(_icon(style) + text for text in contact)), GAP)
    return Sheet(top, tuple(main), tuple(side))


def _icon(style: Style) -> str:
    return "\uf0e0 " if style.icons else ""


def _section(key: str, person: Person, style: Style) -> Iterator[Line]:
    yield from _heading(key, style)
    if key == "summary":
        yield Line(person.summary)
    elif key == "work":
        for job in person.jobs:
            yield from _job(job, style, person)
            if style.gaps:
                yield GAP
    elif key == "education":
        for study in person.studies:
            yield from _study(study, style)
    elif key == "skills":
        yield from _skills(person, style)
    elif key in _EXTRAS:
        yield from _extra(key)
    else:
        yield from (Line(f"{tongue} ({level})") for tongue, level in person.tongues)
    yield GAP


def _heading(key: str, style: Style) -> Iterator[Line]:
    words = style.words[key]
    text = {
        "upper": words.upper(), "spaced": "  ".join(" ".join(word) for word in words.upper().split()),
        "numbered": f"{1 + (*style.order, *style.extras, 'contact').index(key)}. {words}",
        "plain upper colon": words.upper() + ":",
    }.get(style.heading, words)  # fmt: skip
    size = {"large": 14.0, "numbered": 13.0, "plain upper colon": 10.0}.get(style.heading, 11.0)
    yield Line(text, bold=style.heading != "plain upper colon", size=size, kind="heading")


_EXTRAS = {
    "projects": ("Tideline, a tide table for sailors|2021", "• Reads forty harbours every hour", "Paper Planes|2019",
                 "• A small game about folding"),
    "certificates": ("Prince2 Practitioner, 2019", "First Aid at Work, 2021"),
    "awards": ("Employee of the Year, 2020", "Second prize, regional science fair, 2012"),
    "volunteer": ("Youth Football Coach, Wexcombe Rovers|2015 – 2017", "• Two teams of under-twelves"),
    "interests": ("Bookbinding, bouldering, brass bands",),
}  # fmt: skip
"""Sections that are none of work, with dates of their own."""


def _extra(key: str) -> Iterator[Line]:
    for text in _EXTRAS[key]:
        left, _, right = text.partition("|")
        yield Line(left, right, kind="bullet" if left.startswith("•") else "body")


def _cased(job: Job, style: Style) -> dict[str, str]:
    values = {"position": job.position, "organisation": job.organisation, "place": job.place}
    return {key: value.upper() if key == style.capitals else value for key, value in values.items()}


def _job(job: Job, style: Style, person: Person) -> Iterator[Line]:
    language = person.language
    dates = period(job.start, job.end, style, language)
    months = max(1, (min(job.end[0], 2026) - job.start[0]) * 12)
    values = {
        **_cased(job, style), "dates": dates + (" (2 years 3 months)" if style.length else ""),
        "length": f"{months // 12} years {1 + months % 11} months",
    }  # fmt: skip
    if style.header == "rail":
        yield Line(values["position"], bold=style.bold != "none", rail=dates)
        yield Line(f"{values['organisation']}, {job.place}")
    elif _under_employer(job, style, person):
        yield Line(values["position"], values["dates"], style.bold != "none")
    else:
        for number, form in enumerate(style.header.split(" / ")):
            yield _header_line(form, values, number, style)
    if style.about:
        yield Line(job.about)
    yield from _duties(job, style)
    if style.tools:
        yield Line(f"Technologies: {', '.join(job.tools)}")


def _under_employer(job: Job, style: Style, person: Person) -> bool:
    """Whether a position stands under its employer's name, which the position before it has already given."""
    at = person.jobs.index(job)
    return style.grouped and at > 0 and person.jobs[at - 1].organisation == job.organisation


def _header_line(form: str, values: dict[str, str], number: int, style: Style) -> Line:
    bold = (style.bold == "first" and number == 0) or (style.bold == "position" and form.startswith("position"))
    left, right = form, ""
    if form in ("position dates", "organisation place", "organisation, place dates", "organisation | place dates",
                "organisation dates"):  # fmt: skip
        left, _, right = form.rpartition(" ")
    if form == "dates position, organisation":
        return Line(f"{values['dates']}   {values['position']}, {values['organisation']}", bold=bold)
    return Line(_filled(left, values), _filled(right, values), bold)


def _filled(form: str, values: dict[str, str]) -> str:
    for key, value in values.items():
        form = form.replace(key, "{" + key + "}") if value else form
    return form.format(**values)


def _duties(job: Job, style: Style) -> Iterator[Line]:
    if style.bullets == "prose":
        yield Line(". ".join(job.duties) + ".")
    elif style.bullets == "none":
        yield from (Line(duty + ".") for duty in job.duties)
    else:
        yield from (Line(f"{style.bullets} {duty}", kind="bullet") for duty in job.duties)


def _study(study: Study, style: Style) -> Iterator[Line]:
    dates = f"{study.start} – {study.end}"
    forms = {
        "degree school dates": (Line(study.degree, dates, True), Line(study.school)),
        "school / degree dates": (Line(study.school, bold=True), Line(study.degree, dates)),
        "dates degree, school": (Line(f"{dates}   {study.degree}, {study.school}"),),
        "degree, school (dates)": (Line(f"{study.degree}, {study.school} ({dates})"),),
    }
    yield from forms[style.education]


def _skills(person: Person, style: Style) -> Iterator[Line]:
    skills = person.skills
    if style.skills == "commas":
        yield Line(", ".join(skills))
    elif style.skills == "bars":
        yield Line(" | ".join(skills))
    elif style.skills == "groups":
        half = len(skills) // 2
        yield Line(f"Tools: {', '.join(skills[:half])}")
        yield Line(f"Other: {', '.join(skills[half:])}")
    else:
        mark = "• " if style.skills == "bullets" else ""
        yield from (Line(mark + skill, kind="bullet" if mark else "body") for skill in skills)
