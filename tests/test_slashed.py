"""Names that slashes join are mentions of their own, names with a slash are one."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.read.tables import read_taxonomy
from cvmatch.text import document_of


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Python/Django developer", ["python", "django"]),
        ("Java/Spring/SQL", ["java", "spring", "sql"]),
        ("Oracle/SQL Server", ["oracle-database", "microsoft-sql-server"]),
        ("React/Redux and Git", ["react", "redux", "git"]),
        ("TCP/IP and PL/SQL", ["tcp-ip", "pl-sql"]),
        ("CI/CD with Jenkins", ["ci-cd", "jenkins"]),
    ],
)
def test_slashed_names(text: str, concepts: list[str]) -> None:
    document = document_of(f"Skills: {text}")
    found = find_mentions(document, read_taxonomy())
    assert [mention.concept_id for mention in found] == concepts
    assert all(document.text[m.span.start : m.span.end] == m.surface for m in found)
