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
