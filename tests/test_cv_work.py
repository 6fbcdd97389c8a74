"""Jobs in the layouts CVs have: who, where, when, whatever stands first."""

from __future__ import annotations

import pytest

from tests.builders_cv import HEAD, cv_of, work_of

ENGINEER = ("Software Engineer", "Fernmoor Systems", None, "2021-03/now")
ANALYST = ("Data Analyst", "Quillby Foods", None, "2018-06/2021-02")

LAYOUTS = {
    "one line, role first": """\
Software Engineer, Fernmoor Systems\tMar 2021 - Present
• Built things
Data Analyst, Quillby Foods\tJun 2018 - Feb 2021
• Counted things""",
    "one line, organisation first": """\
Fernmoor Systems, Software Engineer\tMar 2021 - Present
• Built things
Quillby Foods, Data Analyst\tJun 2018 - Feb 2021
• Counted things""",
    "role, then organisation, then dates": """\
Software Engineer
Fernmoor Systems
Mar 2021 - Present
• Built things
Data Analyst
Quillby Foods
Jun 2018 - Feb 2021
• Counted things""",
    "organisation with dates over the role": """\
Fernmoor Systems\tMar 2021 - Present
Software Engineer
• Built things
Quillby Foods\tJun 2018 - Feb 2021
Data Analyst
• Counted things""",
    "role with dates over the organisation": """\
Software Engineer\tMar 2021 - Present
Fernmoor Systems
• Built things
Data Analyst\tJun 2018 - Feb 2021
Quillby Foods
• Counted things""",
    "dates as headings, the job a bullet": """\
Mar 2021 - Present
• Software Engineer, Fernmoor Systems
• Built things for the second team
Jun 2018 - Feb 2021
• Data Analyst, Quillby Foods
• Counted things for the first team""",
    "dates in a column before": """\
Mar 2021 - Present\tSoftware Engineer, Fernmoor Systems
• Built things
Jun 2018 - Feb 2021\tData Analyst, Quillby Foods
• Counted things""",
    "dates in brackets": """\
Software Engineer at Fernmoor Systems (Mar 2021 - Present)
Built things for the second team.
Data Analyst at Quillby Foods (Jun 2018 - Feb 2021)
Counted things for the first team.""",
    "bars between": """\
Fernmoor Systems | Software Engineer | Mar 2021 - Present
• Built things
Quillby Foods | Data Analyst | Jun 2018 - Feb 2021
• Counted things""",
    "dates after the text": """\
Software Engineer - Fernmoor Systems
Built many things for the second team.
from March 2021 till now
Data Analyst - Quillby Foods
Counted many things for the first team.
from June 2018 till February 2021""",
    "labels": """\
Company: Fernmoor Systems
Position: Software Engineer
Duration: Mar 2021 to Present
• Built things
Company: Quillby Foods
Position: Data Analyst
Duration: Jun 2018 to Feb 2021
• Counted things""",
    "a date beside the first bullet": """\
Fernmoor Systems, Software Engineer
• Built things for the whole of the second team\tMar 2021 - Present
• Led things
Quillby Foods, Data Analyst
• Counted things for the whole of the first team\tJun 2018 - Feb 2021""",
    "a bullet each": """\
• Mar 2021 - Present: Software Engineer, Fernmoor Systems
Built things for the second team.
• Jun 2018 - Feb 2021: Data Analyst, Quillby Foods
Counted things for the first team.""",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_layout(layout: str) -> None:
    assert work_of(LAYOUTS[layout]) == [ENGINEER, ANALYST]


def test_places_are_taken_off() -> None:
    body = """\
Nurse, Elmside Clinic, Austin, TX\t2019 - 2021
• Cared
Fernmoor Systems (Kyiv, Ukraine)\t2017 - 2019
Nurse
• Cared
Quillby Foods\tRemote
Nurse\t2015 - 2017
• Cared"""
    assert [(row[1], row[2]) for row in work_of(body)] == [
        ("Elmside Clinic", "Austin, TX"),
        ("Fernmoor Systems", "Kyiv, Ukraine"),
        ("Quillby Foods", "Remote"),
    ]


def test_several_roles_under_one_employer() -> None:
    body = """\
Fernmoor Systems
Staff Engineer, Platform\tAug 2024 - Present
• Led
Senior Engineer, Payments\tJul 2022 - Aug 2024
• Built
Engineer, Identity\tAug 2020 - Jul 2022
• Shipped"""
    jobs = work_of(body)
    assert [row[1] for row in jobs] == ["Fernmoor Systems"] * 3
    assert [row[0] for row in jobs] == ["Staff Engineer, Platform", "Senior Engineer, Payments", "Engineer, Identity"]


def test_an_employer_with_its_whole_time_is_no_role() -> None:
    body = """\
Lumen Payments Ltd, London\t2016 - Present
Director of Product\tJan 2021 - Present
• Grew
Product Manager\tSep 2016 - Dec 2020
• Ran"""
    assert work_of(body) == [
        ("Director of Product", "Lumen Payments Ltd", None, "2021-01/now"),
        ("Product Manager", "Lumen Payments Ltd", None, "2016-09/2020-12"),
    ]


def test_a_company_without_role_words_is_told_by_the_order_of_the_others() -> None:
    body = """\
Frontend Developer\t2021 - Present
Wexcombe
• Built
Frontend Developer\t2018 - 2021
Wexcombe
• Built
HTML markup\t2016 - 2018
Wexcombe
• Marked up"""
    assert [row[:2] for row in work_of(body)][-1] == ("HTML markup", "Wexcombe")


def test_jobs_without_dates() -> None:
    body = """\
Quillby Foods, Java developer
Technologies: Java, SQL
Developed the ordering site.
Neoline, Frontend developer
Participated in four projects."""
    assert [row[:2] for row in work_of(body)] == [
        ("Java developer", "Quillby Foods"),
        ("Frontend developer", "Neoline"),
    ]


def test_jobs_in_a_section_that_is_not_of_work() -> None:
    cv = cv_of(
        f"{HEAD}HIGHLIGHTS\nEight years of testing on the web.\n"
        "Senior QA Engineer, Fernmoor Systems, Portland, OR (Mar 2021 - Present) Leads the guild.\n"
        "• Cut the suite\nQA Engineer, Quillby Labs, Seattle, WA (Jun 2018 - Feb 2021)\n• Wrote the suite\n"
    )
    assert [(w.position, w.organisation) for w in cv.work] == [
        ("Senior QA Engineer", "Fernmoor Systems"),
        ("QA Engineer", "Quillby Labs"),
    ]
    assert cv.work[0].current


def test_a_summary_that_mentions_years_is_no_job() -> None:
    text = f"{HEAD}SUMMARY\nSenior engineer with 9 years of experience (2015-2024) in web testing.\n\nEXPERIENCE\n"
    cv = cv_of(text + "Data Analyst, Quillby Foods\tJun 2018 - Feb 2021\n• Counted\n")
    assert [w.position for w in cv.work] == ["Data Analyst"]


def test_time_away_is_no_job() -> None:
    body = (
        "Nurse, Elmside Clinic\t2015 - 2019\n• Cared\nParental leave\t2013 - 2015\nNurse, Oak Clinic\t2010 - 2013\n• C"
    )
    assert [row[1] for row in work_of(body)] == ["Elmside Clinic", "Oak Clinic"]


def test_a_period_that_breaks_over_two_lines() -> None:
    body = "Curator, Collections | Elmside Heritage\tMay 2023 - June\nMuseum\t2024\n• Led tours of the house"
    assert work_of(body) == [("Curator, Collections", "Elmside Heritage Museum", None, "2023-05/2024-06")]


@pytest.mark.parametrize(
    ("heading", "body", "wanted"),
    [
        (
            "Berufserfahrung",
            "seit 03/2019    Leiter Entwicklung, Rheinwerk GmbH, Köln\n- Aufbau\n",
            ("Leiter Entwicklung", "Rheinwerk GmbH", "Köln", "2019-03/now"),
        ),
        (
            "EXPÉRIENCE PROFESSIONNELLE",
            "Ingénieure logiciel – Transports du Rhône, Lyon\nDepuis septembre 2020\n• Conception\n",
            ("Ingénieure logiciel", "Transports du Rhône", "Lyon", "2020-09/now"),
        ),
        (
            "Experiencia profesional",
            "Analista de datos, Naranjas del Turia S.L.\nenero de 2021 - actualidad\n- Cuadros\n",
            ("Analista de datos", "Naranjas del Turia S.L.", None, "2021-01/now"),
        ),
    ],
)
def test_other_languages(heading: str, body: str, wanted: tuple[str, ...]) -> None:
    assert work_of(body.replace("    ", "\t"), heading) == [wanted]


def test_highlights_hold_their_wrapped_lines() -> None:
    cv = cv_of(
        f"{HEAD}EXPERIENCE\nEngineer, Fernmoor Systems\t2019 - 2021\n"
        "• Led a team across three\nregions and two zones.\n• Cut"
    )
    (job,) = cv.work
    texts = [" ".join(cv.document.text[h.start : h.end].split()) for h in job.highlights]
    assert texts == ["Led a team across three regions and two zones.", "Cut"]


def test_a_cv_without_capitals() -> None:
    text = "kim park\nfrontend developer\n\nexperience\n\nfrontend developer, moonlight games\n2021 - now\nreact, css\n"
    cv = cv_of(text)
    assert cv.basics.name == "Kim Park"
    assert [(w.position, w.organisation, w.current) for w in cv.work] == [
        ("Frontend Developer", "Moonlight Games", True)
    ]


def test_a_title_without_a_job_word_stands_where_the_others_stand() -> None:
    rows = ["Buyer\t2021 - 2023\nKestrel", "Growth\t2019 - 2021\nTallow & Finch", "Clerk\t2017 - 2019\nRook"]
    body = "".join(f"{row}\tLeeds, UK\n" for row in rows)
    assert [(position, name) for position, name, *_ in work_of(body)] == [
        ("Buyer", "Kestrel"),
        ("Growth", "Tallow & Finch"),
        ("Clerk", "Rook"),
    ]


def test_an_employer_named_like_a_job_is_told_by_the_head_word() -> None:
    assert work_of("Nurse, Captain Fresh (2019 - 2021)\n• Told")[0][:2] == ("Nurse", "Captain Fresh")


def test_an_employer_may_be_named_by_its_domain() -> None:
    assert work_of("Buyer\nbrightside.io\n2019 - 2021\n• Bought")[0][:2] == ("Buyer", "brightside.io")
    assert work_of("Buyer, Acme Ltd, acme.com\n2019 - 2021\n• Bought")[0][:2] == ("Buyer", "Acme Ltd")


@pytest.mark.parametrize(
    "body",
    [
        "Summer 2019 –\tBuyer\nFall 2021\tKestrel\n• Bought",
        "Buyer, Kestrel (June 2019 - November\n2021)\n• Bought",
        "June 2019 Buyer\nNovember 2021\nKestrel\n• Bought",
    ],
)
def test_a_period_that_breaks_over_two_lines_is_one(body: str) -> None:
    assert work_of(body) == [("Buyer", "Kestrel", None, "2019-06/2021-11")]


def test_what_was_done_is_no_employer() -> None:
    body = "Buyer Northern Registry Center, Leeds, UK\nJan 2016 - Oct 2018 Created a store from scratch in a year"
    assert work_of(body)[0][:2] == ("Buyer", "Northern Registry Center")


def test_what_stands_before_the_first_bullet_is_no_highlight() -> None:
    job = "Buyer, Acme Ltd\t2019 - 2021\nFamily-run maker of garden tools\n• Bought spades\n• Sold rakes"
    text = f"{HEAD}EXPERIENCE\n{job}"
    cv = cv_of(text)
    assert [cv.document.text[s.start : s.end] for s in cv.work[0].highlights] == ["Bought spades", "Sold rakes"]


def test_a_title_after_a_comma_stands_where_the_others_stand() -> None:
    jobs = ["Acme Ltd, Buyer\t2021 - 2023", "Tallow & Finch, Growth\t2019 - 2021", "Rook, Clerk\t2017 - 2019"]
    body = "".join(f"{job}\n• Wrote\n" for job in jobs)
    assert [job[:2] for job in work_of(body)] == [
        ("Buyer", "Acme Ltd"),
        ("Growth", "Tallow & Finch"),
        ("Clerk", "Rook"),
    ]


def test_a_place_under_a_date_is_where_that_job_was() -> None:
    body = "Acme\nBuyer\nJune 2018 - May 2020\nYork, United Kingdom\nRook\nClerk\n2016 - 2018\nLeeds, United Kingdom"
    assert work_of(body) == [
        ("Buyer", "Acme", "York, United Kingdom", "2018-06/2020-05"),
        ("Clerk", "Rook", "Leeds, United Kingdom", "2016/2018"),
    ]


def test_two_titles_with_a_stroke_between_are_one_position() -> None:
    assert work_of("Fernmoor Systems\tMar 2021 - Present\nDeveloper / Lead Engineer\n• Built things")[0][0] == (
        "Developer / Lead Engineer"
    )


def test_a_town_is_parted_from_the_employer_it_follows_without_a_comma() -> None:
    assert work_of("04/2020 - 08/2021\nTeam Lead, Fernmoor Kyiv, Ukraine\n• Built things")[0][1:3] == (
        "Fernmoor", "Kyiv, Ukraine",
    )  # fmt: skip


def test_what_describes_an_employer_in_small_letters_is_neither_employer_nor_position() -> None:
    assert work_of("2007 - 2008 Quillby, pharmaceutical company, Head Engineer\n• Built things")[0][:2] == (
        "Head Engineer", "Quillby",
    )  # fmt: skip


def test_a_role_within_the_years_of_the_employer_above_it_is_there() -> None:
    body = "2008 - 2020 Quillby Foods\nSenior Baker\n• Baked\n2010 - 2015. Baker\n• Baked\n"
    assert [job[:2] for job in work_of(body)] == [("Senior Baker", "Quillby Foods"), ("Baker", "Quillby Foods")]


def test_a_duty_that_names_a_field_is_no_job_where_no_job_is_dated() -> None:
    body = "Quillby Foods, Web Developer\nResponsibilities:\nDevelop frontend with Lit, HTML and Sass, Deploy project\n"
    assert [job[:2] for job in work_of(body)] == [("Web Developer", "Quillby Foods")]


def test_the_end_of_a_bracket_is_no_employer() -> None:
    body = (
        "A long line about a system that was built for the town (Fernmoor\nConsulting).\nQuillby Foods Ltd\n"
        "September 2019 - Present Senior Manager\nLed four teams.\nHarbour Office Ltd\nMay 2015 - July 2019 Clerk\n"
    )  # fmt: skip
    assert [job[1] for job in work_of(body)] == ["Quillby Foods Ltd", "Harbour Office Ltd"]


def test_a_word_that_parts_the_section_is_no_employer() -> None:
    body = "Vocational\n2019 - 2021\tPlatform Engineer, Fernmoor, Bristol.\n2016 - 2019\tBaker, Quillby, Cardiff.\n"
    assert [job[:2] for job in work_of(body)] == [("Platform Engineer", "Fernmoor"), ("Baker", "Quillby")]


@pytest.mark.parametrize("title", ["Cheffe de projet", "Chargée de mission", "Enfermera", "Erzieherin", "Infirmière"])
def test_titles_of_women_in_other_languages(title: str) -> None:
    assert work_of(f"Depuis septembre 2021 : {title} – Ville de Wexcombe")[0][:2] == (title, "Ville de Wexcombe")


def test_a_firm_named_by_its_trade_over_the_role() -> None:
    body = "Consultora Quillby S.L.\tSept. 2017 – Dic. 2019\nConsultora junior\n• Cuadros de mando"
    assert work_of(body)[0][:2] == ("Consultora junior", "Consultora Quillby S.L.")


def test_a_short_sentence_before_a_role_is_no_employer() -> None:
    body = """\
Fernmoor Systems
5 years 4 months
Staff Engineer
January 2022 - Present (2 years 10 months)
Owns the storage layer.
Senior Engineer
July 2019 - December 2021 (2 years 6 months)
Quillby Foods
Backend Developer
April 2015 - June 2019 (4 years 3 months)
"""
    assert [job[:2] for job in work_of(body)] == [
        ("Staff Engineer", "Fernmoor Systems"),
        ("Senior Engineer", "Fernmoor Systems"),
        ("Backend Developer", "Quillby Foods"),
    ]


def test_a_form_with_a_row_for_each_part_of_a_job() -> None:
    body = """\
Dates\tMarch 2015 - Present
Occupation or position held\tQuality manager
Main activities and responsibilities\tAudits and reviews
Name and address of employer\tCeramiche Krume S.p.A., Via Pisana 3, Firenze (Italy)
Dates\tJune 2010 - February 2015
Occupation or position held\tLaboratory technician
Main activities and responsibilities\tTests
Name and address of employer\tLaboratorio Quill srl, Prato (Italy)
"""
    assert [job[:2] for job in work_of(body)] == [
        ("Quality manager", "Ceramiche Krume S.p.A."), ("Laboratory technician", "Laboratorio Quill srl"),
    ]  # fmt: skip
