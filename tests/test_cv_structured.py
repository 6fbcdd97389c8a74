"""JSON Resume in and out: stated fields are used as they are, and what is written is valid."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cvmatch.cli.app import app_for
from cvmatch.cv import parse_cv
from cvmatch.model import CV
from cvmatch.read import read_bytes, read_document
from cvmatch.render.jsonresume import render_jsonresume
from tests.builders_cv import TAXONOMY, TODAY, cv_of

SAMPLES = Path(__file__).parent.parent / "samples" / "cvs"
RESUME: dict[str, Any] = {
    "basics": {
        "name": "Ines Quill",
        "label": "Analyst",
        "email": "ines@quill.example",
        "location": {"city": "Leeds", "countryCode": "GB"},
        "profiles": [{"network": "GitHub", "url": "https://github.example/ines"}],
        "summary": "I count.",
    },
    "work": [
        {"position": "Analyst", "name": "Oak", "startDate": "2020-03", "highlights": ["Python reports", "Led two"]},
        {"position": "Analyst", "company": "Oak", "startDate": "2018-01-15", "endDate": "2020-02-28",
         "summary": "SQL all day"},
        {"position": 7, "name": None},
        "nonsense",
    ],
    "education": [{"institution": "Elm College", "area": "Physics", "studyType": "BSc", "endDate": "2017"}],
    "skills": [{"name": "Tools", "keywords": ["Docker", "SAP"]}, {"name": "Java"}],
    "languages": [{"language": "Welsh", "fluency": "native"}],
    "certificates": [{"name": "Data Steward", "issuer": "Elm", "date": "2019-05"}],
}  # fmt: skip


def resume_cv(resume: dict[str, Any]) -> CV:
    return parse_cv(read_bytes(json.dumps(resume).encode(), "resume.json"), TAXONOMY, TODAY)


def test_stated_fields_are_used_as_they_are() -> None:
    cv = resume_cv(RESUME)
    assert (cv.basics.name, cv.basics.location, cv.basics.email) == ("Ines Quill", "Leeds, GB", "ines@quill.example")
    assert [(w.position, w.organisation, str(w.start), w.current) for w in cv.work] == [
        ("Analyst", "Oak", "2020-03", True),
        ("Analyst", "Oak", "2018-01", False),
    ]
    assert [(e.study_type, e.area, str(e.end)) for e in cv.education] == [("BSc", "Physics", "2017")]
    assert [(g.name, g.keywords) for g in cv.skills] == [("Tools", ("Docker", "SAP")), (None, ("Java",))]
    assert [(c.name, c.issuer) for c in cv.certificates] == [("Data Steward", "Elm")]
    assert [(x.language, x.fluency) for x in cv.languages] == [("Welsh", "native")]


def test_places_in_the_text_are_those_of_each_job() -> None:
    cv = resume_cv(RESUME)
    first, second = (cv.document.text[w.span.start : w.span.end] for w in cv.work)
    assert "Python reports" in first
    assert "SQL all day" not in first
    assert "SQL all day" in second
    assert {x.concept_id: x.months for x in cv.experience} == {"python": 80, "sql": 26}


def test_written_and_read_again_it_is_the_same() -> None:
    cv = cv_of(
        "Ines Quill\nines@quill.example\n\nEXPERIENCE\nAnalyst, Oak Foods\tJan 2018 - Present\n• Python reports\n\n"
        "EDUCATION\nBSc Physics, Elm College\t2015 - 2018\n\nSKILLS\nTools: Docker, SAP\n\nLANGUAGES\nWelsh (native)\n"
    )
    again = resume_cv(json.loads(render_jsonresume(cv)))
    assert [(w.position, w.organisation, w.start, w.end) for w in again.work] == [
        (w.position, w.organisation, w.start, w.end) for w in cv.work
    ]
    assert [(e.institution, e.area, e.study_type, e.start, e.end) for e in again.education] == [
        (e.institution, e.area, e.study_type, e.start, e.end) for e in cv.education
    ]
    assert [(g.name, g.keywords) for g in again.skills] == [(g.name, g.keywords) for g in cv.skills]
    assert again.years == cv.years


def test_what_is_not_known_is_left_out() -> None:
    resume = json.loads(render_jsonresume(cv_of("I like cats and dogs very much.")))
    assert set(resume) == {"$schema"}


@pytest.mark.skipif("CVMATCH_DATA" not in os.environ, reason="the schema lies in the folder CVMATCH_DATA names")
@pytest.mark.parametrize("path", sorted(SAMPLES.iterdir()), ids=lambda p: p.name)
def test_samples_are_written_valid_against_the_schema(path: Path) -> None:
    import jsonschema

    schema = json.loads((Path(os.environ["CVMATCH_DATA"]) / "cv_files/jsonresume/schema.json").read_text("utf-8"))
    resume = json.loads(render_jsonresume(parse_cv(read_document(path), TAXONOMY, TODAY)))
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(resume)
    assert resume["work"]


def test_inspect_writes_a_json_resume() -> None:
    result = CliRunner().invoke(
        app_for(["inspect"]), ["inspect", str(SAMPLES / "plain_text.txt"), "--format", "jsonresume"]
    )
    assert result.exit_code == 0, result.output
    resume = json.loads(result.stdout)
    assert resume["basics"]["name"] == "JONAS ADELUND"
    assert resume["work"][0]["position"] == "Software Engineer"
