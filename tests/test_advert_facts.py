"""Remote or not and employment type, as adverts and feeds word them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cvmatch.target.facts import employment_of, remote_of
from cvmatch.text import document_of


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("This role is fully remote.", "remote"),
        ("Remote (UK only)", "remote"),
        ("WFH", "remote"),
        ("Remote considered for the right person", "remote"),
        ("Hybrid: 3 days in the office", "hybrid"),
        ("Work from home two days a week", "hybrid"),
        ("Remote possible up to 60 %", "hybrid"),
        ("Home office möglich", "hybrid"),
        ("3 days a week in our office", "hybrid"),
        ("Onsite 5 days a week", "on-site"),
        ("This is not a remote position", "on-site"),
        ("Office-based", "on-site"),
        ("You must be able to commute to the harbour", "on-site"),
        ("We sell remote sensing and hybrid cloud", None),
        ("You have led remote teams", None),
    ],
)
def test_remote(line: str, said: str | None) -> None:
    text = f"Harbour clerk\n{line}\n"
    assert remote_of(document_of(text), text.lower()) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Full-time, permanent", "full-time"),
        ("Permanent contract", "permanent"),
        ("Contract, 6 months", "contract"),
        ("6-month contract, inside IR35", "contract"),
        ("12 month FTC", "temporary"),
        ("Maternity cover", "temporary"),
        ("Part time (20 hours a week)", "part-time"),
        ("Werkstudent (m/w/d)", "part-time"),
        ("Vollzeit, unbefristet", "full-time"),
        ("Internship, 3 months", "internship"),
        ("Internship or project experience in fishing", None),
        ("We are a federal contractor", None),
        ("Negotiate contracts with suppliers", None),
        ("4 full time equivalents", None),
    ],
)
def test_employment(line: str, said: str | None) -> None:
    text = f"Harbour clerk\n{line}\n"
    assert employment_of(document_of(text), text.lower()) == said


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ("FULL_TIME", "full-time"),
        ("fulltime", "full-time"),
        ("PART_TIME, CONTRACTOR", "part-time, contract"),
        ("INTERN", "internship"),
        ("PER_DIEM", "PER_DIEM"),
    ],
)
def test_employment_by_its_field(stated: str, said: str) -> None:
    document = replace(document_of("Part-time"), fields={"employment_type": stated})
    assert employment_of(document, "part-time") == said
