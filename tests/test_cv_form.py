"""CVs kept as a form: headings glued to the text before them, jobs as ``company - X`` over ``description - Y``."""

from __future__ import annotations

from cvmatch.model import SectionKind as K
from tests.builders_cv import cv_of, kinds_of

FORM = """Bakes well and alone, and writes a good hand.Education Details
January 2012 to January 2015 B-Tech Food Technology, University of Wexcombe
Head Baker

Head Baker - Crumb and Sons
Skill Details
BAKING- Exprience - 30 months
Company Details
company - Crumb and Sons
description - Duration: May 2016 to June 2018
Led nine bakers in three shops.
Cut the loss of flour by a fifth.
company - Harbour Mill
description - Ground rye and wheat for the whole of the bay.
"""


def test_a_form_is_parted_at_its_own_headings_even_where_one_is_glued_to_text() -> None:
    cv = cv_of(FORM)
    assert [kind for kind in kinds_of(FORM) if kind is not K.HEADER] == [K.EDUCATION, K.SKILLS, K.WORK]
    assert [e.study_type for e in cv.education] == ["B-Tech"]


def test_jobs_of_a_form_have_their_company_and_the_title_that_stands_elsewhere() -> None:
    cv = cv_of(FORM)
    assert [(w.position, w.organisation) for w in cv.work] == [("Head Baker", "Crumb and Sons"), (None, "Harbour Mill")]
    assert str(cv.work[0].start) == "2016-05"
    told = [cv.document.text[h.start : h.end] for w in cv.work for h in w.highlights]
    assert "Led nine bakers in three shops." in told
    assert told[-1] == "Ground rye and wheat for the whole of the bay."


def test_no_field_of_a_form_is_the_name_of_its_person() -> None:
    assert cv_of(FORM).basics.name is None
    assert cv_of("Skills\nPHOTOSHOP- Exprience\nH. S. C.\nProject Description\n").basics.name is None


def test_a_job_of_a_form_has_the_title_its_description_states() -> None:
    form = (
        "Company Details\ncompany - Crumb and Sons\ndescription - Duration: Jan 2015 to Till Date\nRole: Head Baker\n"
        "company - Harbour Mill\ndescription - Worked as a Miller's Assistant from June 2010 to May 2012 at night.\n"
    )
    assert [w.position for w in cv_of(form).work] == ["Head Baker", "Miller's Assistant"]


def test_the_title_that_stands_alone_above_a_form_is_its_first_jobs() -> None:
    above = "Education Details\nB.A. History, University of Wexcombe\nHead Baker\n\nHead Baker - Cakes\nSkill Details\n"
    form = (
        f"{above}Company Details\ncompany - Crumb\ndescription - Led nine.\ncompany - Mill\ndescription - Ground rye.\n"
    )
    assert [w.position for w in cv_of(form).work] == ["Head Baker - Cakes", None]


def test_no_school_or_degree_above_a_form_is_a_title() -> None:
    above = "Education Details\nDiploma in Baking\nGuild School of Bakers\n"
    form = f"{above}Company Details\ncompany - Crumb\ndescription - Bread\n"
    assert [w.position for w in cv_of(form).work] == [None]


def jobs(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    none = None
    return [
        (w.position, w.organisation, str(w.start or "") or none, str(w.end or "") or none) for w in cv_of(text).work
    ]


def test_jobs_told_in_sentences() -> None:
    told = (
        "Work Experience\nWorked as a Head Baker in Crumb Technologies from Jun 2014 to Aug 2016.\n"
        "Presently working with Harbour Mill as Senior Baker since Sep 2016.\n"
    )
    assert jobs(told) == [
        ("Head Baker", "Crumb Technologies", "2014-06", "2016-08"),
        ("Senior Baker", "Harbour Mill", "2016-09", None),
    ]


def test_periods_before_the_employer_and_the_title_behind_it() -> None:
    told = (
        "Career Progression\nSince Aug'15 with Harbour Mill, Wexcombe as Head Baker\n"
        "Jun'11 - Jul'15 with Crumb as Assistant\n"
    )
    assert jobs(told) == [("Head Baker", "Harbour Mill", "2015-08", None), ("Assistant", "Crumb", "2011-06", "2015-07")]


def test_a_sentence_that_names_no_post_is_none() -> None:
    told = "Work Experience\nBaker, Crumb Ltd, 2010 - 2014\nWorked with flour in Harbour Mill from 2012 to 2013.\n"
    assert [w.position for w in cv_of(told).work] == ["Baker"]


def test_numbered_fields_with_from_and_to() -> None:
    form = (
        "Employment Details\n1. Company Name: Crumb Ovens\nPosition: Sr. Baker\nFrom: 01/2015 To: Present\n"
        "Roles & Responsibilities\n- Bread\n"
        "2. Company Name: Harbour Mill\nPosition: Trainee\nFrom: 06/2013 To: 12/2014\n"
    )
    assert jobs(form) == [
        ("Sr. Baker", "Crumb Ovens", "2015-01", None),
        ("Trainee", "Harbour Mill", "2013-06", "2014-12"),
    ]


def test_the_heads_of_a_table_are_no_employer() -> None:
    table = (
        "Work History\nName of the Company\tDesignation\tDuration\n"
        "Sunrise Paints\tArea Sales Manager\t2014 - till date\n"
        "Crumb Shops\tSales Executive\t2011 - 2014\n"
    )
    assert [w.organisation for w in cv_of(table).work] == ["Sunrise Paints", "Crumb Shops"]
    assert cv_of(table).basics.label is None


def test_a_field_of_a_job_is_no_headline() -> None:
    form = "Experience\nOrganization : Om Traders\nDesignation : Accounts Assistant\nPeriod : May 2009 to May 2012\n"
    assert cv_of(form).basics.label is None
    assert jobs(form) == [("Accounts Assistant", "Om Traders", "2009-05", "2012-05")]


def test_a_firm_of_the_form_is_not_its_persons_name() -> None:
    form = "Education Details\nB.A. History\nHead Baker\n\nHead Baker - Balaji Ovens\nCompany Details\n"
    assert cv_of(f"{form}company - Balaji Ovens\ndescription - Bread\n").basics.name is None


def test_a_technician_is_known_shortened() -> None:
    assert jobs("Experience\nPharmacy Tech, Elm Drugs, Jan 2012 - May 2015\n")[0][:2] == ("Pharmacy Tech", "Elm Drugs")
