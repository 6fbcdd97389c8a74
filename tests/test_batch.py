"""``cvmatch batch`` as a user runs it."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import unquote

import pytest
from rich.console import Console

import cvmatch.batch
from benchmarks.watch import tree_of
from cvmatch.batch import Progress, share, tally
from cvmatch.batch.names import page_names
from cvmatch.cli.app import app_for
from cvmatch.cli.progress import line_of
from cvmatch.render.terminal import ranking_table
from cvmatch.spread import mappers
from cvmatch.store import Journal

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
    (folder / "third.txt").write_text("Python Developer\n\nRequirements\n- Python\n- Flask\n", "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing here")
    return folder


def test_the_out_folder_holds_everything_and_failures_are_counted(adverts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = run(str(CV), str(adverts), "--out", str(out))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "3 adverts read, 1 failed" in done.stderr
    assert {p.name for p in out.iterdir()} == {
        ".cvmatch",
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
    assert {p.name for p in (out / "adverts").iterdir()} == {"one.txt.html", "two.txt.html", "third.txt.html"}
    with (out / "failures.csv").open(encoding="utf-8", newline="") as file:
        (failure,) = csv.DictReader(file)
    assert failure["source"].endswith("broken.pdf")
    assert "'=cmd" in (out / "ranking.csv").read_text("utf-8")


def test_the_same_folder_gives_the_same_bytes(adverts: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        run(str(CV), "--adverts", str(adverts), "--out", str(tmp_path / name))
    assert tree_of(tmp_path / "a") == tree_of(tmp_path / "b")


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


def test_where_nothing_can_be_read_there_is_no_table_and_each_file_is_named(adverts: Path, tmp_path: Path) -> None:
    (tmp_path / "bad").mkdir()
    (adverts / "broken.pdf").rename(tmp_path / "bad" / "broken.pdf")
    done = run(str(CV), str(tmp_path / "bad"), "--out", str(tmp_path / "out"), "--resume")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "broken.pdf is damaged: open it" in done.stderr
    assert "0 adverts read, 1 failed; none known from the run before" in done.stderr


def test_an_out_that_is_a_file_is_one_plain_sentence(adverts: Path) -> None:
    done = run(str(CV), str(adverts), "--out", str(adverts / "one.txt"))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "one.txt cannot hold the report (" in done.stderr
    assert "rrno" not in done.stderr
    assert "sqlite" not in done.stderr


def test_a_long_ranking_says_where_the_rest_is(tmp_path: Path) -> None:
    feed = tmp_path / "feed.jsonl"
    row = '{{"title": "Developer {0}", "description": "Requirements\\n- Python\\nTeam {0}"}}\n'
    feed.write_text("".join(row.format(n) for n in range(40)) + "[]\n" * 30, "utf-8")
    alone, kept = run(str(CV), str(feed)), run(str(CV), str(feed), "--out", str(tmp_path / "out"))
    assert "the first 30 of 40 rows; --out DIR writes them all" in alone.stderr
    assert f"the first 30 of 40 rows; all are in {tmp_path / 'out' / 'ranking.csv'}" in kept.stderr
    assert f"and 10 more that could not be read; all are in {tmp_path / 'out' / 'failures.csv'}" in kept.stderr


ODD = ["a/b", "A/B", "../x", "y\nz", "q" * 240, "", "..", "\u202egpj.exe", "CON", "a\\b", "ü" * 90, "tab\there", "<b>&"]


def test_odd_ids_become_safe_file_names() -> None:
    names = page_names(enumerate(ODD))
    assert len({n.casefold() for n in names.values()}) == len(names)
    assert all(set(n).isdisjoint('/\\\n\t<>:"|?*\u202e') and len(n.encode()) < 120 for n in names.values())
    assert all(n.removesuffix(".html").strip(". ") and not n.startswith(".") for n in names.values())
    assert names[8].lower() != "con.html"


def test_odd_file_names_get_rows_and_pages_that_the_index_links_to(tmp_path: Path) -> None:
    folder, out = tmp_path / "adverts", tmp_path / "out"
    folder.mkdir()
    odd = [
        "new\nline.txt",
        "tab\t.txt",
        "\u202egpj.txt",
        "<b>bold.txt",
        "q" * 240 + ".txt",
        "=1+1.txt",
        "'quoted\".txt",
    ]
    for number, name in enumerate(odd):
        (folder / name).write_text(f"Developer {number}\n\nRequirements\n- Python\n- Django\n", "utf-8")
    (folder / "undecodable-\udcff.txt").write_text("Requirements\n- Python\n", "utf-8")
    assert run(str(CV), str(folder), "--out", str(out)).returncode == 0
    rows = json.loads((out / "ranking.json").read_text("utf-8"))["ranking"]
    assert {r["advert"] for r in rows} == {*odd, "undecodable-\\udcff.txt"}
    index = (out / "index.html").read_text("utf-8")
    links = [unquote(link) for link in re.findall(r'href="([^"]+)"', index)]
    assert sorted(links) == sorted(f"adverts/{p.name}" for p in (out / "adverts").iterdir())
    assert "<b>bold" not in index
    with (out / "ranking.csv").open(encoding="utf-8", newline="") as file:
        assert "'=1+1.txt" in [row["advert"] for row in csv.DictReader(file)]


def feed_of(path: Path, rows: list[dict[str, str]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


SKILLS = ["Python", "Django", "Java", "Kotlin", "SQL", "Docker", "Kubernetes", "AWS", "React", "Linux"]


def made_rows(number: int) -> list[dict[str, str]]:
    """Adverts that ask for different things; every tenth has nothing to read."""
    texts = [
        f"Requirements\n- {SKILLS[n % 10]}\n- {SKILLS[n // 10 % 10]}\n{n % 7 + 1}+ years of experience\nJob {n}"
        for n in range(number)
    ]
    return [
        {"id": f"job-{n}", "title": f"Developer {n % 4}", "description": "" if n % 10 == 9 else text}
        for n, text in enumerate(texts)
    ]


def test_a_repeated_advert_of_a_feed_is_shown_once(tmp_path: Path) -> None:
    row = {"id": "1", "title": "Developer", "description": "Requirements\n- Python"}
    feed = feed_of(tmp_path / "feed.jsonl", [row, {**row, "id": "2"}, {**row, "id": "3", "title": "Other"}])
    done = run(str(CV), str(feed), "--json")
    assert {r["advert"] for r in json.loads(done.stdout)["ranking"]} == {"1", "3"}
    assert "1 repeated" in done.stderr


def test_a_cell_that_opens_like_another_format_is_still_text(tmp_path: Path) -> None:
    rows = [{"id": "1", "title": "Developer", "description": "[1] Developer\nRequirements\n- Python"}]
    done = run(str(CV), str(feed_of(tmp_path / "feed.jsonl", rows)), "--json")
    assert json.loads(done.stdout)["ranking"][0]["shown"] + json.loads(done.stdout)["ranking"][0]["missing"] > 0


def test_rows_are_the_same_as_scoring_one_by_one(adverts: Path) -> None:
    (row,) = [r for r in json.loads(run(str(CV), str(adverts), "--json").stdout)["ranking"] if r["advert"] == "one.txt"]
    command = [sys.executable, "-m", "cvmatch", "score", str(CV), "--advert", str(adverts / "one.txt"), "--json"]
    alone = subprocess.run([*command, "--today", "2026-11-01"], capture_output=True, text=True, check=True)
    found = json.loads(alone.stdout)
    assert row["score"] == found["score"]
    assert row["shown"] == sum(o["status"] == "shown" for o in found["outcomes"])


@pytest.mark.parametrize("forked", [True, False])
def test_bytes_do_not_depend_on_the_number_of_jobs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, forked: bool
) -> None:
    for name in ("STARTUP_SECONDS", "FORK_SECONDS"):
        monkeypatch.setattr(share, name, 0.0)  # workers at once, however little there is
    monkeypatch.setattr(mappers, "can_fork", lambda: forked and sys.platform == "linux")
    feed = feed_of(tmp_path / "feed.jsonl", made_rows(700))
    for jobs, block in ((1, 1000), (2, 100)):  # what two workers have read is scored while they read on
        monkeypatch.setattr(tally, "BLOCK", block)
        assert main(str(CV), str(feed), "--out", str(tmp_path / str(jobs)), "--jobs", str(jobs)) == 1
    trees = [tree_of(tmp_path / str(jobs)) for jobs in (1, 2)]
    assert trees[0] == trees[1]
    assert len(list((tmp_path / "1" / "adverts").iterdir())) == 500


def main(*arguments: str) -> int:
    """The command in this process; its exit code."""
    try:
        app_for(["batch"])(["batch", *arguments, "--today", "2026-11-01"], standalone_mode=True)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def test_two_runs_on_one_folder_refuse_politely(adverts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with Journal(out / ".cvmatch" / "journal.sqlite"):
        done = run(str(CV), str(adverts), "--out", str(out))
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "another batch is writing to" in done.stderr
    assert run(str(CV), str(adverts), "--out", str(out)).returncode == 1
    assert (out / "index.html").exists()


def test_the_next_run_reads_only_what_is_new_or_changed(adverts: Path, tmp_path: Path) -> None:
    out, whole = tmp_path / "out", tmp_path / "whole"
    assert "known" not in run(str(CV), str(adverts), "--out", str(out)).stderr
    (adverts / "one.txt").write_text("Go Developer\n\nRequirements\n- Go\n", "utf-8")
    (adverts / "two.txt").unlink()
    (adverts / "three.txt").write_text("Rust Developer\n\nRequirements\n- Rust\n", "utf-8")
    again = run(str(CV), str(adverts), "--out", str(out))
    assert "3 adverts read, 1 failed; 2 known from the run before" in again.stderr
    run(str(CV), str(adverts), "--out", str(whole))
    assert tree_of(out) == tree_of(whole)


def test_the_report_never_goes_among_the_adverts(adverts: Path) -> None:
    assert run(str(CV), str(adverts), "--out", str(adverts)).returncode == 2
    assert run(str(CV), str(adverts), "--out", str(adverts.parent)).returncode == 2
    assert run(str(CV), str(adverts), "--out", str(adverts / "out")).returncode == 1
    again = run(str(CV), str(adverts), "--out", str(adverts / "out"))
    assert "3 adverts read, 1 failed" in again.stderr


def test_adverts_named_twice_are_refused_and_none_is_dropped(adverts: Path) -> None:
    done = run(str(CV), "--adverts", str(adverts), "--adverts", str(adverts))
    assert done.returncode == 2
    assert "more than once" in done.stderr


def test_several_cvs_and_a_cv_that_cannot_be_read(adverts: Path, tmp_path: Path) -> None:
    people = tmp_path / "people"
    people.mkdir()
    (people / "a.txt").write_text("Ada\n\nSkills\nPython, Django\n", "utf-8")
    (people / "b.txt").write_text("Bo\n\nSkills\nJava\n", "utf-8")
    (people / "c.docx").write_bytes(b"PK\x03\x04")
    found = json.loads(run(str(people), "--adverts", str(adverts), "--json").stdout)
    assert len(found["ranking"]) == 6
    assert found["ranking"][0]["cv"].endswith("a.txt")
    assert [f["source"].rpartition("/")[2] for f in found["failures"]] == ["c.docx", "broken.pdf"]


def test_best_keeps_each_cv_s_best_and_the_same_ones(tmp_path: Path) -> None:
    feed = feed_of(tmp_path / "feed.jsonl", made_rows(60))
    every = json.loads(run(str(CV), str(feed), "--json").stdout)["ranking"]
    best = json.loads(run(str(CV), str(feed), "--json", "--best", "7").stdout)["ranking"]
    assert best == every[:7]


def test_parquet_in_parquet_out(tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    feed, out = tmp_path / "feed.parquet", tmp_path / "out"
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(made_rows(30)), feed)
    assert run(str(CV), "--adverts", str(feed), "--out", str(out)).returncode == 1
    rows = pyarrow.parquet.read_table(out / "ranking.parquet").to_pylist()
    assert rows == json.loads((out / "ranking.json").read_text("utf-8"))["ranking"]


def test_progress_says_rate_time_left_and_failures() -> None:
    line = line_of(Progress("reading", 1200, 5000, 3), 4.0)
    assert line == "reading 1,200 of 5,000, 300/s, 0:13 left, 3 failed"
    assert line_of(Progress("reading", 10, None, 0), 2.0) == "reading 10, 5/s"


@pytest.mark.parametrize(("options", "said"), [((), "nothing was written"), (("--out", "out"), "go on with --resume")])
def test_an_interrupted_run_says_what_is_kept(
    adverts: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    said: str,
) -> None:
    def interrupted(*_: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(5)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(cvmatch.batch, "run_batch", interrupted)
    before = signal.getsignal(signal.SIGTERM)
    try:
        assert main(str(CV), str(adverts), *options) == 130
    finally:
        signal.signal(signal.SIGTERM, before)
    assert said in capsys.readouterr().err


def test_the_table_names_each_cv_by_what_tells_it_apart() -> None:
    def shown(*cvs: str) -> str:
        counts = {"score": 50.0, "shown": 1, "named": 0, "transferable": 0, "missing": 0}
        rows = [{"cv": cv, "advert": "a.txt", "title": "a.txt", **counts} for cv in cvs]
        console = Console(width=100, file=io.StringIO())
        console.print(ranking_table(rows))
        return console.file.getvalue()  # type: ignore[attr-defined, no-any-return]

    long = "/home/somebody/documents/applications/spring"
    assert f"{long}/kim" not in shown(f"{long}/kim.pdf", f"{long}/lee.pdf")
    assert "kim.pdf" in shown(f"{long}/kim.pdf", f"{long}/lee.pdf")
    assert "old/cv.pdf" in shown("old/cv.pdf", "new/cv.pdf")
    assert shown("cv.pdf").count("a.txt") == 1, "an advert without a title is named once"
