"""Sections by heading words and looks, in any order and naming."""

from __future__ import annotations

import pytest

from cvmatch.cv.headings import exact_heading, likely_heading
from cvmatch.cv.rows import rows_of
from cvmatch.cv.sections import find_blocks
from cvmatch.model import Document, Line, LineKind, Span
from cvmatch.model import SectionKind as K
from tests.builders_cv import HEAD, cv_of, kinds_of

HEADINGS = {
    K.WORK: ["E X P E R I E N C E", "Work History:", "BERUFSERFAHRUNG", "Expérience professionnelle", "Praktika",
             "Experiencia laboral", "Work Expirience", "4. Employment", "PROFESSIONALEXPERIENCE"],
    K.EDUCATION: ["Education & Training", "Ausbildung", "Formation", "Formación académica", "Academic Background"],
    K.SKILLS: ["Technical Skills", "Skills & Expertise", "Kenntnisse", "Compétences", "Habilidades", "Tech Stack"],
    K.LANGUAGES: ["Sprachkenntnisse", "Langues", "Idiomas", "Language Skills"],
    K.SUMMARY: ["About me", "PROFIL", "Career Objective", "Perfil"],
    K.CERTIFICATES: ["Licenses & Certifications", "Zertifikate"],
    K.PROJECTS: ["Personal Projects", "Projekte", "Projets personnels"],
    K.PUBLICATIONS: ["Patents", "Invited Talks", "Veröffentlichungen"],
    K.VOLUNTEER: ["On campus involvement", "Ehrenamt", "Extracurricular Activities"],
    K.INTERESTS: ["Centres d’intérêt", "Hobbys", "Interests & Hobbies"],
    K.REFERENCES: ["References", "Referenzen"],
}  # fmt: skip


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in HEADINGS.items() for text in texts])
def test_known_headings(kind: K, text: str) -> None:
    assert exact_heading(text) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Computer Engineering Experience", K.WORK),
        ("Relevant Graduate Coursework", K.EDUCATION),
        ("Selected University Projects", K.PROJECTS),
        ("EXPERIENCE SKILLS", K.WORK),
        ("Led the migration of skills", K.SKILLS),
    ],
)
def test_headings_known_by_a_word(text: str, kind: K) -> None:
    assert likely_heading(text) is kind


@pytest.mark.parametrize(
    "text", ["Experience in 2019", "I have experience!", "me@skills.example", "Built skills. Then"]
)
def test_lines_that_are_no_headings(text: str) -> None:
    assert exact_heading(text) is None
    assert likely_heading(text) is None


def test_any_order() -> None:
    studied, worked = "EDUCATION\nBSc Physics, University of Elm", "WORK HISTORY\nNurse, Oak Clinic\t2019 - 2020"
    text = f"{HEAD}SKILLS\nPython\n\n{studied}\n\n{worked}\n"
    assert kinds_of(text) == [K.HEADER, K.SKILLS, K.EDUCATION, K.WORK]


def test_sections_cover_their_rows_and_name_their_heading() -> None:
    cv = cv_of(f"{HEAD}SKILLS\nPython, SQL\n")
    section = cv.sections[-1]
    text = cv.document.text
    assert section.heading is not None
    assert text[section.heading.start : section.heading.end] == "SKILLS"
    assert text[section.span.start : section.span.end] == "SKILLS\nPython, SQL"


def test_inline_headings() -> None:
    text = f"{HEAD}Summary: ten years of work.\nSkills: Python, SQL\nLanguages: German (native), English (C1)\n"
    cv = cv_of(text)
    assert [s.kind for s in cv.sections] == [K.HEADER, K.SUMMARY, K.SKILLS]
    assert len(cv.skills) == 1
    assert cv.skills[0].keywords == ("Python", "SQL")
    assert [(x.language, x.fluency) for x in cv.languages] == [("German", "native"), ("English", "C1")]


def test_a_label_column() -> None:
    text = (
        f"{HEAD}Technical\tJava\tPython\nSkills\tSQL\tDocker\n"
        "Experience\tStaff Engineer, Fernmoor Systems\tAug 2024 - Present\nLed the programme\n"
        "Education\tBSc Physics, University of Elm\t2013 - 2017\n"
    )
    cv = cv_of(text)
    assert [s.kind for s in cv.sections] == [K.HEADER, K.SKILLS, K.SKILLS, K.WORK, K.EDUCATION]
    assert [k for g in cv.skills for k in g.keywords] == ["Java", "Python", "SQL", "Docker"]
    assert [w.organisation for w in cv.work] == ["Fernmoor Systems"]


def test_programming_languages_are_skills() -> None:
    assert K.LANGUAGES not in kinds_of(f"{HEAD}LANGUAGES\nPython, SQL, Java\n")
    assert K.LANGUAGES in kinds_of(f"{HEAD}LANGUAGES\nWelsh, English\n")


def test_what_a_job_says_of_its_technologies_opens_no_section() -> None:
    text = f"{HEAD}EXPERIENCE\nNurse, Oak Clinic\t2019 - 2020\nTechnologies: SAP\nKey Achievements:\nCared well.\n"
    assert kinds_of(text) == [K.HEADER, K.WORK]


def _document(rows: list[tuple[str, float]]) -> Document:
    lines, at = [], 0
    for text, size in rows:
        kind = LineKind.HEADING if size > 1 else LineKind.BODY
        lines.append(Line(Span(at, at + len(text)), kind=kind, size=size, bold=size > 1))
        at += len(text) + 1
    return Document("made", "0", "text/plain", "\n".join(text for text, _ in rows), tuple(lines))


def test_an_unknown_heading_is_known_by_its_looks() -> None:
    rows = [("Ines Quill", 2.0), ("x@example.com", 1.0), ("Education", 1.4), ("BSc Physics", 1.0),
            ("Life in Brief", 1.4), ("I like it.", 1.0), ("Skills", 1.4), ("Python", 1.0)]  # fmt: skip
    blocks = find_blocks(rows_of(_document(rows)))
    assert [block.kind for block in blocks] == [K.HEADER, K.EDUCATION, K.OTHER, K.SKILLS]


def test_a_name_far_larger_than_headings_begins_the_header() -> None:
    rows = [("Skills", 1.3), ("Python", 1.0), ("Languages", 1.3), ("Welsh", 1.0), ("Ines Quill", 2.4),
            ("Data Analyst", 1.1), ("Experience", 1.3), ("Nurse, Oak Clinic 2019 - 2020", 1.0)]  # fmt: skip
    blocks = find_blocks(rows_of(_document(rows)))
    assert [block.kind for block in blocks] == [K.SKILLS, K.LANGUAGES, K.HEADER, K.WORK]


def test_page_numbers_and_running_titles_are_left_out() -> None:
    text = "Ines Quill\nSkills\nPython\nInes Quill - page 1 of 2\nSQL\nInes Quill - page 2 of 2"
    starts = [0, 11, 18, 25, 50, 54]
    ends = [10, 17, 24, 49, 53, 78]
    lines = tuple(Line(Span(a, b), page=1 if a < 50 else 2) for a, b in zip(starts, ends, strict=True))
    rows = rows_of(Document("made", "0", "text/plain", text, lines, pages=2))
    assert [row.text for row in rows] == ["Ines Quill", "Skills", "Python", "SQL"]


def test_numbered_headings_open_sections() -> None:
    text = (
        f"{HEAD}1. Profile\nLikes order.\n\n2. Where I've Worked\nBuyer, Acme Ltd\t2019 - 2021\n\n3. Things I know\nSQL"
    )
    assert kinds_of(text) == [K.HEADER, K.SUMMARY, K.WORK, K.SKILLS]


def test_a_contact_label_opens_no_section() -> None:
    assert kinds_of("Ines Quill\nPortfolio:\nEmail: ines@example.com\n\nEXPERIENCE\nBuyer, Acme\t2019 - 2020")[:2] == [
        K.HEADER,
        K.WORK,
    ]


def test_a_heading_that_breaks_over_two_lines_is_one() -> None:
    text = f"{HEAD}EXPERIENCE\nBuyer, Acme Ltd\t2019 - 2021\n\nTECHNICAL\nSKILLS\nSQL\nJava\n\nLANGUAGES\nEnglish (C1)"
    assert kinds_of(text) == [K.HEADER, K.WORK, K.SKILLS, K.LANGUAGES]
