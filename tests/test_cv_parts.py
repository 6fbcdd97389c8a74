"""Studies, projects, certificates, papers, skills, languages and who the CV is of."""

from __future__ import annotations

import pytest

from cvmatch.cv.basics import is_name
from cvmatch.cv.education import split_degree
from cvmatch.cv.places import is_place, split_place
from tests.builders_cv import HEAD, cv_of


def studies(body: str) -> list[tuple[str | None, str | None, str | None, str]]:
    return [
        (e.study_type, e.area, e.institution, f"{e.start or '?'}/{e.end or '?'}")
        for e in cv_of(f"{HEAD}EDUCATION\n{body}\n").education
    ]


BSC = ("BSc", "Physics", "University of Elm", "2013/2016")


@pytest.mark.parametrize(
    "body",
    [
        "BSc Physics, University of Elm\t2013 - 2016",
        "University of Elm\t2013 - 2016\nBSc in Physics",
        "BSc in Physics\nUniversity of Elm | 2013 - 2016\nGPA: 3.9/4.0",
        "2013 - 2016: BSc Physics, University of Elm",
        "2013 - 2016\nUniversity of Elm\nBSc, Physics",
        "BSc Physics at the University of Elm (2013 - 2016)",
        "BSc\tUniversity of Elm, Physics\t2013 - 2016",
    ],
)
def test_one_course_in_any_order(body: str) -> None:
    assert studies(body) == [BSC]


def test_several_courses() -> None:
    body = """\
University of Elm, Leeds\t2016 - 2018
MSc Statistics
• Thesis: Counting winters
Oak College
BSc Mathematics\t2013 - 2016
Relevant coursework: Algebra, University Calculus"""
    assert [(s[0], s[2]) for s in studies(body)] == [("MSc", "University of Elm"), ("BSc", "Oak College")]


def test_two_degrees_of_one_school() -> None:
    body = "Elm State University\tExpected May 2027\nB.S. Business\nB.A. Japanese\nOak College\t2020 - 2021"
    assert [(s[0], s[2], s[3]) for s in studies(body)] == [
        ("B.S.", "Elm State University", "?/2027-05"),
        ("B.A.", "Elm State University", "?/2027-05"),
        (None, "Oak College", "2020/2021"),
    ]


def test_coursework_alone_is_no_course_of_study() -> None:
    assert studies("Advanced Machine Learning\nOperating Systems\nCompilers") == []


@pytest.mark.parametrize(
    ("text", "kind", "area"),
    [
        ("Bachelor of Science in Computer Engineering", "Bachelor of Science", "Computer Engineering"),
        ("Master of Arts, History", "Master of Arts", "History"),
        ("Bachelor's degree, Computer Science", "Bachelor's degree", "Computer Science"),
        ("Computer Science, BSc", "BSc", "Computer Science"),
        ("Ph.D. in Physics", "Ph.D", "Physics"),
        ("B.Tech (Computer Science)", "B.Tech", "Computer Science"),
        ("Licence en informatique", "Licence", "informatique"),
        ("Laurea magistrale in Informatica", "Laurea magistrale", "Informatica"),
        ("High School Diploma", "High School Diploma", None),
    ],
)
def test_a_degree_has_a_kind_and_a_subject(text: str, kind: str, area: str | None) -> None:
    assert split_degree(text) == (kind, area)


def test_skills_with_groups() -> None:
    cv = cv_of(
        f"{HEAD}SKILLS\nLanguages: Python, SQL (PostgreSQL, MySQL), Java\nand Docker\nTools: Git; Jira | SAP\n"
        "Language: Fluent in Spanish\n"
    )
    assert [(g.name, g.keywords) for g in cv.skills] == [
        ("Languages", ("Python", "SQL (PostgreSQL, MySQL)", "Java", "Docker")),
        ("Tools", ("Git", "Jira", "SAP")),
    ]
    assert [(x.language, x.fluency) for x in cv.languages] == [("Spanish", "Fluent")]


def test_skills_one_a_line_and_ratings() -> None:
    cv = cv_of(f"{HEAD}SKILLS\n• Python 90%\n• SQL ★★★☆☆\n• Docker\n")
    assert [k for g in cv.skills for k in g.keywords] == ["Python", "SQL", "Docker"]


def test_languages_with_levels() -> None:
    cv = cv_of(f"{HEAD}LANGUAGES\nWelsh - native\tEnglish: C1\nHindi (basic), Te\nGerman\nUpper intermediate\n")
    assert [(x.language, x.fluency) for x in cv.languages] == [
        ("Welsh", "native"),
        ("English", "C1"),
        ("Hindi", "basic"),
        ("German", "Upper intermediate"),
    ]


def test_projects_certificates_and_papers() -> None:
    cv = cv_of(
        f"{HEAD}PROJECTS\nBird songs\t2021\n• Classified\nhttps://github.com/example/birds\n"
        "\nCERTIFICATIONS\nCertified Data Steward, Elm Institute\t2019\n• Safety course (2020)\n"
        "\nPUBLICATIONS\n[1] Quill, I. (2020). Borrowing strength.\n\nAWARDS\n2018\tFirst place, Bridge Day\n"
    )
    assert [(p.name, str(p.date), p.url) for p in cv.projects] == [
        ("Bird songs", "2021", "https://github.com/example/birds")
    ]
    assert [(c.name, c.issuer, str(c.date)) for c in cv.certificates] == [
        ("Certified Data Steward", "Elm Institute", "2019"),
        ("Safety course", None, "2020"),
    ]
    assert cv.publications[0].name == "Quill, I. (2020). Borrowing strength"
    assert [(a.name, str(a.date)) for a in cv.awards] == [("First place, Bridge Day", "2018")]


def test_basics() -> None:
    cv = cv_of(
        "I N E S  Q U I L L\nSenior Data Analyst\n12 Elm Street, Leeds LS1 4AB | +44 113 496 0100 | "
        "ines@quill.example | linkedin.com/in/ines-quill\n\nPROFILE\nI count.\nTwice.\n\nSKILLS\nSQL\n"
    )
    basics = cv.basics
    assert (basics.name, basics.label, basics.email) == ("INES QUILL", "Senior Data Analyst", "ines@quill.example")
    assert (basics.phone, basics.links) == ("+44 113 496 0100", ("linkedin.com/in/ines-quill",))
    assert basics.location == "12 Elm Street, Leeds LS1 4AB"
    assert basics.summary is not None
    assert cv.document.text[basics.summary.start : basics.summary.end] == "I count.\nTwice."


def test_a_labelled_name_and_address() -> None:
    basics = cv_of("Curriculum Vitae\nName: Jörg Müßig\nAdresse: Hauptstraße 12, 50667 Köln\nSKILLS\nSQL\n").basics
    assert (basics.name, basics.location) == ("Jörg Müßig", "Hauptstraße 12, 50667 Köln")


@pytest.mark.parametrize(
    "text", ["María José Ferrer Ruiz", "O'Donnell Patricia M.", "Anna WIŚNIEWSKA", "Ludwig van Beek"]
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize("text", ["Software Engineer", "Skills", "Functional Resume Sample", "Elm University",
                                  "Leeds, UK", "ines@quill.example", "Summary Education",
                                  "Fernmoor Systems GmbH"])  # fmt: skip
def test_no_names(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize("text", ["Austin, TX", "Remote", "Seoul, S.Korea & LA, U.S.A", "Ithaca, New York, USA", "Köln",
                                  "Tel-Aviv, Israel", "Springfield, IL 62701"])  # fmt: skip
def test_places(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize(
    "text", ["Fernmoor Systems", "Data Engineer, Leeds", "Oak Hosting, Halifax", "Retail, UK bank"]
)
def test_no_places(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(
    ("text", "rest", "place"),
    [
        ("Acme Corp, Austin, TX", "Acme Corp", "Austin, TX"),
        ("Acme (Kyiv, Ukraine)", "Acme", "Kyiv, Ukraine"),
        ("Acme. San Jose, California", "Acme", "San Jose, California"),
        ("Università di Milano, Milano, Italy", "Università di Milano", "Milano, Italy"),
        ("Acme", "Acme", None),
    ],
)
def test_a_place_at_the_end(text: str, rest: str, place: str | None) -> None:
    assert split_place(text) == (rest, place)


def test_small_words_are_no_degrees() -> None:
    cv = cv_of(HEAD + "EDUCATION\nBSc Physics, University of Wexcombe, 2010\nProjects that helped me are attached\n")
    assert [(e.study_type, e.area) for e in cv.education] == [("BSc", "Physics")]


def test_a_sentence_about_oneself_is_no_headline() -> None:
    cv = cv_of(
        "Ines Quill\nIm a baker with experience in contract law\nHead Baker\nEXPERIENCE\nBaker, Crumb\t2010 - 2012"
    )
    assert cv.basics.label == "Head Baker"


def test_languages_labelled_in_a_second_cell() -> None:
    cv = cv_of("Ines Quill\nines@example.com\tLanguages: English, Welsh\nEXPERIENCE\nBaker, Crumb\t2010 - 2012")
    assert [item.language for item in cv.languages] == ["English", "Welsh"]


def test_labels_within_a_list_and_its_end_are_no_skills() -> None:
    cv = cv_of(HEAD + "SKILLS\nEnvironments: IDE/tools: Vim, Emacs, Git and more\n")
    assert [group.keywords for group in cv.skills] == [("Vim", "Emacs", "Git")]


def test_a_course_in_a_table_with_named_columns() -> None:
    body = "Degree\tInstitution\tYear\tPercentage\nB.Tech (CSE)\tWexcombe University\t2015\t78%\n"
    assert [study[:3] for study in studies(body)] == [("B.Tech", "CSE", "Wexcombe University")]


def test_an_institution_that_no_word_tells() -> None:
    body = "08/2003 – 06/2006\tAusbildung zum Fachinformatiker\nStadtwerke Lindenau\n"
    assert [study[:3] for study in studies(body)] == [("Ausbildung", "Fachinformatiker", "Stadtwerke Lindenau")]


def test_a_certified_scrum_master_has_no_degree_for_it() -> None:
    assert studies("Certified Scrum Master, 2019") == []


def test_a_driving_licence_is_no_skill() -> None:
    assert cv_of(HEAD + "KENNTNISSE\nEDV: Excel, SAP\nFührerschein: Klasse B\n").skills[-1].name == "EDV"


@pytest.mark.parametrize(
    ("line", "phone", "place"),
    [
        ("Tel: 0221 / 555 01 23", "0221 / 555 01 23", None),
        ("Grant of £420,000\t2022", None, None),
        ("Here 2015 2017", None, None),
        ("Email address: ines@quill.example", None, None),
    ],
)
def test_contacts_that_only_look_like_others(line: str, phone: str | None, place: str | None) -> None:
    basics = cv_of(f"Ines Quill\n{line}\nEXPERIENCE\nBaker, Crumb\t2010 - 2012").basics
    assert (basics.phone, basics.location) == (phone, place)


def test_references_beside_a_skills_section_end_it() -> None:
    cv = cv_of(HEAD + "SKILLS:\tExcel, SAP\n\nREFERENCES:\tOn request.\n")
    assert [group.keywords for group in cv.skills] == [("Excel", "SAP")]


@pytest.mark.parametrize(
    ("line", "counts"),
    [
        ("Client: Elm Banking Ltd", False),
        ("Institute: Elm School of Accounting", False),
        ("Project Title: Leave Management System", False),
        ("- Title: Recruitment Portal", False),
        ("Project: Bookkeeping in Python for a chain", True),
        ("Programmed in Python and SQL", True),
    ],
)
def test_clients_and_names_of_products_are_no_skills(line: str, counts: bool) -> None:
    cv = cv_of(f"{HEAD}EXPERIENCE\nClerk, Elm Foods\t2018 - 2020\n{line}\n")
    start = cv.document.text.index(line)
    assert any(start <= m.span.start < start + len(line) for m in cv.mentions) == counts
