"""CVs that have lost their layout: columns as one paragraph, rails run into text, columns read line by line."""

from __future__ import annotations

import pytest

from benchmarks.cv_layouts import SUFFIXES, TODAY, counts_of, files_of, summed
from cvmatch.cv import parse_cv
from cvmatch.model import SectionKind
from cvmatch.read.assemble import Draft
from cvmatch.read.blanks import closed_up, spaced_out
from cvmatch.read.formats import Request, parse_bytes
from tests.builders_cv import HEAD, TAXONOMY, cv_of, kinds_of, work_of
from tests.builders_docx import docx

BAKER = "Head Baker 2019 – Present Crumb and Sons Led a team of nine bakers and kept the ovens of three shops going."
CLERK = "Junior Clerk 2014 – 2019 Harbour Office Wrote the tide tables for the whole of the bay, every week anew."


@pytest.mark.parametrize("kind", ["runon", "parted"])
def test_invented_cvs_are_read_back_without_line_ends_or_with_letters_apart(kind: str) -> None:
    found = []
    for seed in range(20):
        for _, data, person, style in files_of(seed, [kind]):
            cv = parse_cv(parse_bytes(Request(data, f"cv.{SUFFIXES[kind]}")), TAXONOMY, TODAY)
            found += [count for _, count in counts_of(cv, person, style)]
    assert summed(found).f1 > 0.94


def test_one_paragraph_is_parted_at_its_headings_and_jobs() -> None:
    text = (
        "Someone who bakes well and writes a good hand. Work Experience " + BAKER + " " + CLERK +
        " Education BSc Food Science, University of Wexcombe, 2010 - 2013 Skills Baking, Excel, Tide tables"
    )  # fmt: skip
    cv = cv_of(HEAD + text)
    assert [(w.position, w.organisation, str(w.start)) for w in cv.work] == [
        ("Head Baker", "Crumb and Sons", "2019"),
        ("Junior Clerk", "Harbour Office", "2014"),
    ]
    assert [e.institution for e in cv.education] == ["University of Wexcombe"]
    assert SectionKind.SKILLS in kinds_of(HEAD + text)


def test_a_long_paragraph_among_known_headings_is_left_whole() -> None:
    text = (
        f"{HEAD}SUMMARY\n" + "My Education Projects won prizes and my Work Experience Abroad was long. " * 4
        + "\nEXPERIENCE\nBaker, Crumb Ltd\t2010 - 2012\nEDUCATION\nBSc Physics, University of Wexcombe\n"
    )  # fmt: skip
    assert kinds_of(text) == [SectionKind.HEADER, SectionKind.SUMMARY, SectionKind.WORK, SectionKind.EDUCATION]


def test_a_rail_of_name_title_and_period_that_runs_into_the_text_beside_it() -> None:
    body = """\
Crumb Ltd (Leeds, UK) I was baking bread for the whole of the
Senior Baker town and for two villages, and kept the books
March 2019 - June 2021 - flour, salt, water
Harbour Office Maintaining the tide tables of the bay, and
Office Clerk their corrections, week by week
May 2016 - February 2019 without a single error
"""
    assert work_of(body) == [
        ("Senior Baker", "Crumb Ltd", "Leeds, UK", "2019-03/2021-06"),
        ("Office Clerk", "Harbour Office", None, "2016-05/2019-02"),
    ]


def test_a_rail_whose_title_breaks_over_two_lines() -> None:
    body = """\
Crumb Ltd Developing recipes for the whole of the
Senior Pastry town and for two villages.
Manager Achievement: within a month baked
March 2019 to present the best bread of the county
Harbour Office Maintaining the tide tables of the bay, and
Office Clerk their corrections, week by week
May 2016 - February 2019
"""
    assert [job[:2] for job in work_of(body)] == [
        ("Senior Pastry Manager", "Crumb Ltd"),
        ("Office Clerk", "Harbour Office"),
    ]


def test_a_second_column_at_the_ends_of_lines() -> None:
    body = """\
someone who knows ovens well and has worked Shop Manager
in two towns and three villages, with Crumb Ltd | May 2016 - June 2018
"""
    assert work_of(body) == [("Shop Manager", "Crumb Ltd", None, "2016-05/2018-06")]


def test_lines_of_another_column_between_title_and_date() -> None:
    body = """\
Head Baker
Flour, salt, water,
Crumb Ltd
C++
Nov 2019 - Present
Baked the bread of two towns
"""
    assert work_of(body)[0][:2] == ("Head Baker", "Crumb Ltd")


def test_a_heading_of_another_column_is_no_part_of_an_employers_name() -> None:
    assert work_of("CONTACTS Crumb Ltd, Leeds\nHead Baker\t2016 - 2018")[0][1] == "Crumb Ltd"


def test_a_skill_that_strayed_into_a_header_is_no_employer() -> None:
    assert work_of("Game Developer\nMay 2016 - June 2018 C#")[0][:2] == ("Game Developer", None)


def test_a_title_is_known_before_a_period_whatever_follows_it() -> None:
    assert work_of("Head Baker May 2016 - June 2018 and Food Science (2011 - 2015)")[0][0] == "Head Baker"


@pytest.mark.parametrize(
    ("parted", "whole"),
    [
        ("S enior N urse, 2 019", "Senior Nurse, 2019"),
        ("I w as a m ember o f t he t eam", "I was a member of the team"),
        ("P L S QL a nd C ++, J Unit 5 , A PI", "PL SQL and C++, JUnit 5, API"),
        ("C hef d e c uisine\t2 016 - p resent", "Chef de cuisine\t2016 - present"),
        ("E XPÉRIENCE P ROFESSIONNELLE", "EXPÉRIENCE PROFESSIONNELLE"),
    ],
)
def test_first_letters_apart_are_put_back(parted: str, whole: str) -> None:
    damage = [Draft("w e b aked b read f or a ll t he t own a nd i ts v illages " * 2)]
    assert closed_up([*damage, Draft(parted)])[-1].text == whole


def test_a_file_with_few_lone_letters_is_left_as_it_is() -> None:
    lines = [Draft("Plan B failed, vitamin c supplements did not"), Draft("I am a baker in x ovens")]
    assert closed_up(lines) == lines


def test_typed_blanks_are_tabs_and_in_a_whole_column_line_ends() -> None:
    assert spaced_out("Head Baker        2019 - 2021") == "Head Baker\t2019 - 2021"
    assert spaced_out("One sentence.  Another one.  A third.") == "One sentence.  Another one.  A third."
    assert spaced_out("Skills  Baking  Excel  Tide tables  French") == "Skills\nBaking\nExcel\nTide tables\nFrench"


def test_a_cell_with_line_breaks_keeps_its_lines() -> None:
    cell = "<w:tc><w:p><w:r>{}</w:r></w:p></w:tc>"
    left = cell.format("<w:t>Head Baker</w:t><w:br/><w:t>Crumb Ltd</w:t>")
    right = cell.format("<w:t>2019</w:t>")
    data = docx(f"<w:tbl><w:tr>{left}{right}</w:tr></w:tbl>")
    assert parse_bytes(Request(data, "cv.docx")).text == "Head Baker\t2019\nCrumb Ltd"
