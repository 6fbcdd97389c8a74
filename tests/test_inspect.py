"""``cvmatch inspect`` as a page: the text beside what was understood, what others would see, nothing unescaped."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cvmatch.cli.main import app_for
from cvmatch.errors import UsageProblem
from cvmatch.read import read_document, read_ordinary
from cvmatch.read.ordinary import neighbours_kept, words_lost
from tests.builders_docx import docx, p, table
from tests.builders_pdf import At, Box, lines, pdf

TABLE = docx(p("Ines Quill") + table([p("Experience"), p("Buyer, Acme Ltd, 2019 - 2021")]) + p("", run="<w:vanish/>"))


def page_of(path: Path, *options: str) -> str:
    report = path.with_suffix(".html")
    result = CliRunner().invoke(
        app_for(["inspect"]), ["inspect", str(path), "--report", str(report), "--today", "2026-11-01", *options]
    )
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    return report.read_text("utf-8")


def test_the_page_shows_the_text_and_what_an_ordinary_extractor_loses(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(TABLE)
    page = page_of(path)
    assert "text stands in tables" in page
    assert "Buyer, Acme Ltd<br><small>2019 to 2021" in page
    assert "Words it does not see: Experience, Buyer," in page
    assert page == page_of(path)


def test_nothing_of_the_file_is_markup_on_the_page(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text("Ines <b>Quill</b>\n\nEXPERIENCE\nBuyer, <script>x</script> Ltd, 2019 - 2021\n", "utf-8")
    page = page_of(path)
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "ordinary extractor" not in page  # plain text reads the same everywhere


def test_an_advert_has_a_page_too(tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text("Data Analyst\n\nRequirements\n- Python\n", "utf-8")
    assert "Requirements (1)" in page_of(path, "--as", "advert")


def test_a_page_is_html_or_json(tmp_path: Path) -> None:
    result = CliRunner().invoke(app_for(["inspect"]), ["inspect", str(tmp_path / "cv.txt"), "--report", "x.pdf"])
    assert isinstance(result.exception, UsageProblem)


def column(x: float, *texts: str) -> list[At | Box]:
    return lines(x, 100, *texts, step=13.0)


def test_columns_are_remarked_on_and_ordinary_order_is_the_files_own(tmp_path: Path) -> None:
    left = [f"Left text number {n}" for n in range(12)]
    right = [f"Right words count {n}" for n in range(9)]
    rows = [item for pair in zip(column(60, *left), column(330, *right), strict=False) for item in pair]
    path = tmp_path / "cv.pdf"
    path.write_bytes(pdf([*rows, *column(60, *left)[9:]]))
    ours = read_document(path)
    assert "columns" in [notice.code for notice in ours.notices]
    theirs = read_ordinary(path)
    assert neighbours_kept(ours.text, ours.text) == 1.0
    assert neighbours_kept(ours.text, theirs.text) < 1.0
    assert words_lost(ours.text, theirs.text) == []


@pytest.mark.parametrize("texts", [("One column", "of lines", "and no more"), ("Job\t2019",)])
def test_one_column_is_not_remarked_on(tmp_path: Path, texts: tuple[str, ...]) -> None:
    path = tmp_path / "cv.pdf"
    path.write_bytes(pdf(column(60, *texts)))
    assert read_document(path).notices == ()


def test_the_terminal_shows_headings_places_dates_and_lists(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_text(
        "Ines Quill\n\nWORK HISTORY\nBuyer, Acme Ltd, Austin, TX\t2019 - 2021\n• Bought things\n\n"
        "EDUCATION\nBSc Physics, University of Elm\t2013 - 2016\n\nSKILLS\nTools: Excel, SAP\n\n"
        "LANGUAGES\nWelsh (B2)\n",
        "utf-8",
    )
    result = CliRunner(env={"COLUMNS": "200"}).invoke(app_for(["inspect"]), ["inspect", str(path)])
    shown = [" ".join(line.split()) for line in result.stdout.splitlines()]
    for line in (
        "12 work WORK HISTORY",
        "2019 to 2021 Buyer, Acme Ltd, Austin, TX (1 line of what was done)",
        "2013 to 2016 BSc, Physics, University of Elm",
        "Tools: Excel, SAP",
        "Welsh: B2",
    ):
        assert line in shown
