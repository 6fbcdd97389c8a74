"""``cvmatch batch`` as a user runs it."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

CV = Path(__file__).parent.parent / "samples" / "cvs" / "plain_text.txt"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cvmatch", "batch", *arguments, "--today", "2026-11-01"]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def adverts(tmp_path: Path) -> Path:
    folder = tmp_path / "adverts"
    folder.mkdir()
    (folder / "one.txt").write_text("Python Developer\n\nRequirements\n- Python\n- Django\n", "utf-8")
    (folder / "two.txt").write_text("=cmd Java Developer\n\nRequirements\n- Java\n- Kotlin\n", "utf-8")
    (folder / "twin.txt").write_text("Python Developer\n\nRequirements\n- Python\n- Django\n", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing here")
    return folder


def test_the_out_folder_holds_everything_and_failures_are_counted(adverts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(str(CV), str(adverts), "--out", str(out))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "2 adverts read, 1 failed" in done.stderr
    assert {p.name for p in out.iterdir()} == {
        "index.html",
        "ranking.csv",
        "ranking.json",
        "demand.csv",
        "failures.csv",
        "adverts",
    }
    rows = json.loads((out / "ranking.json").read_text("utf-8"))["ranking"]
    assert set(rows[0]) == {"cv", "advert", "title", "score", "shown", "named", "transferable", "missing"}
    assert rows[0]["title"] == "Python Developer"
    assert len(list((out / "adverts").iterdir())) == 2
    with (out / "failures.csv").open(encoding="utf-8", newline="") as file:
        (failure,) = csv.DictReader(file)
    assert failure["source"].endswith("broken.pdf")
    assert "'=cmd" in (out / "ranking.csv").read_text("utf-8")


def test_the_same_folder_gives_the_same_bytes(adverts: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run(str(CV), "--adverts", str(adverts), "--out", str(tmp_path / name))
    for file in sorted((tmp_path / "a").rglob("*.*")):
        assert file.read_bytes() == (tmp_path / "b" / file.relative_to(tmp_path / "a")).read_bytes()


def test_json_is_one_object_on_stdout(adverts: Path) -> None:
    done = run(str(CV), "--adverts", str(adverts), "--json")
    assert [r["code"] for r in json.loads(done.stdout)["failures"]] == ["damaged"]


@pytest.mark.parametrize("arguments", [(str(CV),), (str(CV), "no-such-folder")])
def test_misuse_is_one_sentence(arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_an_empty_folder_says_so(tmp_path: Path) -> None:
    done = run(str(CV), str(tmp_path))
    assert done.returncode == 1
    assert "there is no advert in" in done.stderr


def test_odd_ids_become_safe_file_names() -> None:
    from cvmatch.cli.batch import file_names

    names = file_names(["a/b", "A/B", "../x", "y\nz", "q" * 240, ""])
    assert len({n.casefold() for n in names.values()}) == len(names)
    assert all("/" not in n and "\n" not in n and len(n.encode()) < 120 for n in names.values())
