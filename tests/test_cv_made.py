"""What a developer's software is for is no skill of the developer; what it is, and others' own work, is."""

from __future__ import annotations

import pytest

from cvmatch.cv import parse_cv
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of
from tests.builders_cv import HEAD, TODAY

CLERK = "WORK EXPERIENCE\nClerk, Quill Ltd\tJan 2019 - Present\n"
DEVELOPER = f"SKILLS\nJava, Kotlin, SQL, React, Angular, Spring Boot\n\n{CLERK.replace('Clerk', 'Developer')}"


def surfaces(head: str, body: str) -> set[str]:
    document = document_of(f"{HEAD}{head}{body}\n")
    return {mention.surface.lower() for mention in parse_cv(document, read_taxonomy(), TODAY).mentions}


@pytest.mark.parametrize(
    "body",
    [
        "• Developed the server of a payroll system",
        "• Development and support of the payroll application of a bakery",
        "• Built an app in Kotlin for farms that do payroll",
        "• Payroll module: REST services and screens",
        "• Implemented a platform for payroll",
    ],
)
def test_what_a_developers_software_is_for_is_no_skill(body: str) -> None:
    assert "payroll" not in surfaces(DEVELOPER, body)


@pytest.mark.parametrize("body", ["• Developed a portal for payroll of the staff", "• Created an app for payroll"])
def test_software_is_software_whoever_made_it(body: str) -> None:
    assert "payroll" not in surfaces(CLERK, body)


@pytest.mark.parametrize(
    ("head", "body"),
    [
        (CLERK, "• Implemented the payroll system"),
        (CLERK, "• Developed a filing system for payroll"),
        (CLERK, "• Ran payroll with the portal of the firm"),
        (DEVELOPER, "• Ran payroll for nine people"),
    ],
)
def test_what_the_person_does_is_a_skill(head: str, body: str) -> None:
    assert "payroll" in surfaces(head, body)


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ("• Developed a web application for bakeries", "web application"),
        ("• Built a machine learning platform", "machine learning"),
        ("• Built e-commerce applications in Java", "e-commerce"),
        ("• Built an app in Kotlin for farms", "kotlin"),
    ],
)
def test_what_software_is_and_is_made_with_stays(body: str, kept: str) -> None:
    assert any(kept in surface for surface in surfaces(DEVELOPER, body))
