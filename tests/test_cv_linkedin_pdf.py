"""The PDF that LinkedIn makes of a profile: a sidebar, employers over several positions, lengths beside dates."""

from __future__ import annotations

from cvmatch.cv import parse_cv
from cvmatch.model import CV
from cvmatch.read.formats import Request, parse_bytes
from tests.builders_cv import TAXONOMY, TODAY
from tests.builders_pdf import At, Box, pdf

SIDE = """Contact|13
ines.quill@example.com|10.5
www.linkedin.com/in/ines-quill|10.5
(LinkedIn)|10.5

Top Skills|13
Data Analysis|10.5
SQL|10.5

Languages|13
English (Native or Bilingual)|10.5
Spanish (Limited Working)|10.5

Certifications|13
Scrum Master I|10.5"""
MAIN = """Ines Quill|26
Senior Data Analyst at Fernmoor|12
Leeds, England, United Kingdom|12

Summary|15.75
Analyst who likes small questions and long answers. I have worked|12
with hospitals, carriers and one bakery.|12

Experience|15.75
Fernmoor Systems|12
5 years 10 months|10.5

Senior Data Analyst|11.5
March 2021 - Present (5 years 8 months)|10.5
Leeds, England, United Kingdom|10.5
Built the forecast that the planners use every morning.|10.5

Data Analyst|11.5
January 2021 - March 2021 (3 months)|10.5

Quillby Foods|12
Junior Analyst|11.5
June 2018 - December 2020 (2 years 7 months)|10.5
York, United Kingdom|10.5

St Aldhelm's|12
Volunteer Coordinator|11.5
2016 - 2018 (2 years)|10.5

Education|15.75
University of Elm|12
Bachelor of Science - BSc, Mathematics \xb7 (2013 - 2016)|10.5

Elm Sixth Form College|12
A-Levels, Maths \xb7 (2011 - 2013)|10.5"""


def column(x: float, y: float, text: str) -> list[At | Box]:
    placed: list[At | Box] = []
    for line in text.split("\n"):
        words, _, size = line.partition("|")
        y += float(size or 9) * 1.45
        placed += [At(x, y, words, float(size))] if words else []
    return placed


def profile() -> CV:
    first = [Box(0, 0, 190, 842, 0.85), *column(22, 40, SIDE), *column(224, 40, MAIN), At(360, 820, "Page 1 of 2", 9)]
    second = [*column(224, 40, "Wexcombe College|12\nCertificate in Sailing \xb7 (2010 - 2011)|10.5")]
    data = pdf(first, [*second, At(360, 820, "Page 2 of 2", 9)])
    return parse_cv(parse_bytes(Request(data, "Profile.pdf")), TAXONOMY, TODAY)


def test_every_position_has_its_employer_its_place_and_its_dates() -> None:
    found = [(w.position, w.organisation, w.location, str(w.start), w.end and str(w.end)) for w in profile().work]
    assert found == [
        ("Senior Data Analyst", "Fernmoor Systems", "Leeds, England, United Kingdom", "2021-03", None),
        ("Data Analyst", "Fernmoor Systems", None, "2021-01", "2021-03"),
        ("Junior Analyst", "Quillby Foods", "York, United Kingdom", "2018-06", "2020-12"),
        ("Volunteer Coordinator", "St Aldhelm's", None, "2016", "2018"),
    ]


def test_studies_go_on_over_the_page() -> None:
    found = [(e.study_type, e.area, e.institution) for e in profile().education]
    assert found == [
        ("BSc", "Mathematics", "University of Elm"),
        ("A-Levels", "Maths", "Elm Sixth Form College"),
        ("Certificate", "Sailing", "Wexcombe College"),
    ]


def test_the_sidebar_is_read_whole() -> None:
    cv = profile()
    assert cv.basics.name == "Ines Quill"
    assert cv.basics.email == "ines.quill@example.com"
    assert [skill for group in cv.skills for skill in group.keywords] == ["Data Analysis", "SQL"]
    assert [(x.language, x.fluency) for x in cv.languages] == [
        ("English", "Native or Bilingual"),
        ("Spanish", "Limited Working"),
    ]
    assert [item.name for item in cv.certificates] == ["Scrum Master I"]
