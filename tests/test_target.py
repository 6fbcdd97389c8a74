"""Reading adverts: importance and its reason, alternatives, non-demands, years, level, pay, boilerplate."""

from __future__ import annotations

import pytest

import cvmatch
from cvmatch.model import Importance, Requirement, Seniority, Target
from cvmatch.text import document_of

TAXONOMY = cvmatch.read_taxonomy()
ADVERT = """Senior Data Engineer
Corncrake Mutual, Glasgow

About us
We build insurance software in COBOL.

Requirements
- At least 5 years of experience as a data engineer
- Excellent SQL
- Snowflake, BigQuery or Redshift
- Python and Kafka
- Experience with lighthouse logs

Nice to have
- Apache Airflow

We use Git. Terraform would be a plus.
No prior Scala experience needed.

Benefits
- Dental plan, Excel training, GBP 60,000 - 70,000 a year

We are an equal opportunity employer, regardless of religion or Java.
"""


def parsed(text: str = ADVERT) -> Target:
    return cvmatch.parse_advert(document_of(text, "advert.txt"), TAXONOMY)


def asked(target: Target) -> dict[str, Requirement]:
    return {c: r for r in target.requirements for c in r.concepts}


@pytest.mark.parametrize(
    ("concept", "importance", "why"),
    [
        ("sql", Importance.ESSENTIAL, "Requirements"),
        ("apache-airflow", Importance.OPTIONAL, "Nice to have"),
        ("terraform", Importance.OPTIONAL, "plus"),
    ],
)
def test_importance_has_its_reason(concept: str, importance: Importance, why: str) -> None:
    requirement = asked(parsed())[concept]
    assert requirement.importance == importance
    assert why in requirement.provenance


def test_alternatives_are_one_requirement_and_lists_are_not() -> None:
    found = asked(parsed())
    assert found["snowflake"].any_of
    assert found["snowflake"] == found["google-bigquery"] == found["amazon-redshift"]
    assert not found["python"].any_of
    assert found["python"] != found["apache-kafka"]


def test_what_is_not_asked_for_is_no_requirement() -> None:
    assert not {"scala", "cobol", "java", "microsoft-excel"} & set(asked(parsed()))


def test_a_line_nothing_is_known_of_stays_to_be_checked() -> None:
    left = [r.text for r in parsed().requirements if not r.concepts]
    assert any("lighthouse logs" in text for text in left)


def test_years_level_pay_and_title() -> None:
    target = parsed()
    assert (target.title, target.min_years, target.seniority) == ("Senior Data Engineer", 5.0, Seniority.SENIOR)
    assert target.role == "data-engineer"
    assert [(p.low, p.high, p.currency, p.period) for p in target.pay] == [(60000.0, 70000.0, "GBP", "year")]


def test_offsets_index_the_text() -> None:
    target = parsed()
    assert target.document is not None
    for mention in target.mentions:
        assert target.document.text[mention.span.start : mention.span.end] == mention.surface


def test_text_that_asks_for_nothing_says_so() -> None:
    target = parsed("A walk by the sea\nThe gulls were loud and the tide was out.\n")
    assert not any(r.concepts for r in target.requirements)
    assert any(n.code == "no_requirements" for n in target.notices)


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("3-5 years of experience in sales", 3.0),
        ("two years' experience", 2.0),
        ("18 months of experience", 1.5),
        ("10+ years experience", 10.0),
        ("We have 30 years of experience", None),
        ("a 2 year contract", None),
    ],
)
def test_years_of_a_sentence(sentence: str, years: float | None) -> None:
    from cvmatch.target.years import years_in

    assert years_in(sentence) == years
