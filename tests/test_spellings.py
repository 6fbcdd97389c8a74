"""Spellings that follow from a label, and how they are guarded where their words also mean something else."""

from __future__ import annotations

import pytest

from cvmatch.mentions import find_mentions
from cvmatch.model import Concept, ConceptId, Kind
from cvmatch.taxonomy import build_taxonomy
from cvmatch.taxonomy.spellings import spellings, written_apart
from cvmatch.text import document_of


def concept(name: str, *labels: str, kind: Kind = Kind.TOOL) -> Concept:
    return Concept(ConceptId(name), labels[0], alt_labels=labels[1:], kind=kind)


WORLD = build_taxonomy(
    [
        concept("intune", "Microsoft Intune"),
        concept("functions", "AWS Step Functions", kind=Kind.PLATFORM),
        concept("web-designer", "Google Web Designer"),
        concept("clickup", "ClickUp"),
        concept("indesign", "Adobe InDesign", "InDesign"),
        concept("patterns", "Design patterns", kind=Kind.KNOWLEDGE),
        concept("influx", "InfluxDB", kind=Kind.DATABASE),
        concept("core", ".NET Core", kind=Kind.FRAMEWORK),
        concept("asp", "ASP.NET", kind=Kind.FRAMEWORK),
        concept("atscale", "AtScale"),
        concept("safe", "SAFe certification", kind=Kind.CERTIFICATION),
        concept("scrum", "Scrum certification", kind=Kind.CERTIFICATION),
        concept("jira", "Jira"),
    ]
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Manage phones with MS Intune.", ["intune"]),
        ("Skills: Step Functions, Jira", ["functions", "jira"]),
        ("We list the step functions of the motor.", []),
        ("Skills: Web Designer, Jira", ["jira"]),
        ("Skills: Click Up, Jira", ["clickup", "jira"]),
        ("Click up the score in one click.", []),
        ("Metrics in influx db.", ["influx"]),
        ("Services in dotnet core and ASP .NET.", ["core", "asp"]),
        ("Puppet at scale, Jira", ["jira"]),
        ("Scrum certified and scrum certificate.", ["scrum", "scrum"]),
        ("SAFe certified.", ["safe"]),
        ("A safe, certified site; safe certified ladders.", []),
    ],
)
def test_spellings_that_follow_from_a_label(text: str, expected: list[str]) -> None:
    assert [m.concept_id for m in find_mentions(document_of(text), WORLD)] == expected


def test_a_spelling_that_is_none_hides_no_longer_label_after_its_first_word() -> None:
    text = "A background in design patterns."
    assert [m.surface for m in find_mentions(document_of(text), WORLD)] == ["design patterns"]


def test_a_label_never_yields_itself() -> None:
    for label in ("Amazon S3", "Google Cloud Run", ".NET", "ASP.NET", "PowerShell", "Meta Ads"):
        assert label not in dict(spellings(label, Kind.TOOL))


def test_what_is_written_apart() -> None:
    names = ["OpenGL", "PostgreSQL", "JMeter", "iOS", "SQL", "GoToMeeting", "Rhino3D", "scikit"]
    assert [written_apart(name) for name in names] == ["Open GL", "Postgre SQL", "", "", "", "", "", ""]
