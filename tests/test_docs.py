"""Docs that cannot rot: generated pages in step, every command with help and an example, schemas that hold."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).parent.parent
CV = "samples/cvs/two_column.pdf"
ADVERT = "samples/adverts/ml_engineer.html"


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, "-m", "cvmatch", *arguments], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_generated_pages_are_in_step_with_the_code() -> None:
    done = subprocess.run([sys.executable, "docs/make.py", "--check"], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_every_command_has_help_and_an_example() -> None:
    reference = (ROOT / "docs" / "cli.md").read_text("utf-8")
    for section in reference.split("\n## ")[1:]:
        assert "Example: cvmatch" in section, section.splitlines()[0]


@pytest.mark.parametrize(
    ("schema", "arguments"),
    [
        ("score", ("score", CV, "--target", "ml-engineer", "--json")),
        ("score", ("score", CV, "--advert", ADVERT, "--json")),
        ("guide", ("guide", "--cv", CV, "--to", "ml-engineer", "--adverts", "samples/adverts", "--json")),
        ("guide", ("guide", "--from", "devops-engineer", "--to", "ml-engineer", "--json")),
        ("compare", ("compare", "samples/cvs/notes.md", CV, "--target", "ml-engineer", "--json")),
        ("inspect", ("inspect", CV, "--json")),
        ("inspect", ("inspect", ADVERT, "--as", "advert", "--json")),
    ],
)
def test_json_keeps_its_published_schema(schema: str, arguments: tuple[str, ...]) -> None:
    rules = json.loads((ROOT / "docs" / "schema" / f"{schema}.json").read_text("utf-8"))
    jsonschema.validate(json.loads(run(*arguments)), rules)


def test_every_link_of_the_readme_leads_somewhere() -> None:
    import re

    for target in re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text("utf-8")):
        assert (ROOT / target).exists(), target
