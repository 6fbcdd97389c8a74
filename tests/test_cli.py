from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cvmatch.cli.app import COMMANDS, app_for

ROOT = Path(__file__).parent.parent
CV = ROOT / "samples" / "cvs" / "plain_text.txt"


def run(*arguments: str, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "cvmatch", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
    )


def test_one_command_builds_one_command() -> None:
    assert [c.name for c in app_for(["score", "cv.pdf"]).registered_commands] == ["score"]
    assert [c.name for c in app_for([]).registered_commands] == [c for c in COMMANDS if c != "taxonomy"]
    assert len(app_for([]).registered_groups) == 1


def test_help_lists_every_command_and_ends_with_an_example() -> None:
    done = run("--help")
    assert done.returncode == 0
    assert all(f" {name} " in done.stdout for name in COMMANDS)
    assert "Example: cvmatch score" in done.stdout


def test_an_unknown_command_is_misuse() -> None:
    done = run("scor")
    assert (done.returncode, done.stdout) == (2, "")
    assert "scor" in done.stderr


def test_into_a_pipe_goes_markdown_and_into_a_terminal_the_same_with_bars() -> None:
    arguments = ("score", str(CV), "--target", "ml-engineer", "--today", "2026-11-01")
    piped, shown = run(*arguments), run(*arguments, FORCE_COLOR="1")
    assert piped.stdout.startswith("# Machine learning engineer: ")
    assert "█" not in piped.stdout
    assert "█" in shown.stdout
    score = piped.stdout.split(": ")[1].split(" ")[0]
    assert f"{score}" in shown.stdout.split("of 100")[0]


def test_a_cv_on_stdin() -> None:
    done = run("score", "-", "--target", "ml-engineer", "--json", stdin=CV.read_text("utf-8"))
    assert json.loads(done.stdout)["target"]["id"] == "ml-engineer"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("score", "no-such.pdf", "--target", "ml-engineer"), "no-such.pdf"),
        (("score", str(CV), "--target", "ml-enginer"), "ml-engineer"),
        (("score", str(CV)), "--target"),
        (("score", str(CV), "--target", "ml-engineer", "--today", "soon"), "2026-11-01"),
        (("score", str(CV), "--target", "ml-engineer", "--report", "x.docx"), ".html"),
    ],
)
def test_bad_input_is_one_sentence_and_nothing_on_stdout(arguments: tuple[str, ...], words: str) -> None:
    done = run(*arguments, "--json")
    assert done.returncode in (1, 2)
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_heavy_is_loaded_for_a_score() -> None:
    code = (
        f"import sys; sys.argv = ['cvmatch', 'score', {str(CV)!r}, '--target', 'ml-engineer']\n"
        "from cvmatch.cli import main\ntry: main()\nexcept SystemExit: pass\n"
        "heavy = {'sklearn', 'numpy', 'pdfplumber', 'docx', 'rich.console', 'lxml', 'joblib', 'pydantic'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"
