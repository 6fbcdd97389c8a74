"""``cvmatch inspect`` as a page: the text beside what was understood, what others would see, nothing unescaped."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from cvmatch.cli.app import app_for
from cvmatch.errors import CvmatchError, UsageProblem
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


ADVERT = (
    "Ferry Analyst\nLocation: Ghent (hybrid)\nSalary: EUR 40,000 - 48,000 a year\n\nRequirements\n"
    "- Three years of SQL and Python\n- Tableau or Power BI\n- Experience with tide tables\n\nNice to have\n- Docker\n"
)


def shown(path: Path, *options: str) -> str:
    result = CliRunner().invoke(app_for(["inspect"]), ["inspect", str(path), "--as", "advert", *options])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_an_advert_is_checked_at_a_glance(tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text(ADVERT, "utf-8")
    said, page = shown(path), page_of(path, "--as", "advert")
    for fact in ("Ferry Analyst", "Ghent", "hybrid", "EUR 40,000 - 48,000 a year"):
        assert fact in said
        assert fact in page
    groups = ("title", "Essential (3)", "Optional (1)", "Not recognised: check yourself (1)")
    order = [said.index(part) for part in groups]
    assert order == sorted(order)
    assert said.count("Three years of SQL and Python") == 2  # quoted once, and in the text
    assert "SQL, 3 years; Python, 3 years" in said
    assert "Tableau or Power BI" in page
    assert "<h3>Not recognised: check yourself (1)</h3>" in page


def test_a_long_sentence_is_cut_where_it_is_quoted(tmp_path: Path) -> None:
    path = tmp_path / "job.txt"
    path.write_text("Clerk\n\nRequirements\n- SQL " + "and tide tables " * 40 + "\n", "utf-8")
    page = page_of(path, "--as", "advert")
    quote = page.split("<q>")[1].split("</q>")[0]
    assert quote.endswith(" ...")
    assert len(quote) < 210


def feed_of(path: Path) -> Path:
    path.write_text("title,description\nClerk,\nFerry Analyst,We need SQL and Docker experience.\n", "utf-8")
    return path


def test_an_advert_of_a_feed_by_its_row(tmp_path: Path) -> None:
    feed = feed_of(tmp_path / "jobs.csv")
    assert "Ferry Analyst" in shown(feed, "--row", "2")
    other = tmp_path / "other.csv"
    other.write_text("kop,tekst\nClerk,We need SQL.\n", "utf-8")
    assert "SQL" in shown(other, "--column", "text=tekst", "--column", "title=kop")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ((), "a feed of several adverts"),
        (("--row", "1"), "jobs.csv:1 holds no text (a scan or a picture?): the description of this row is empty."),
        (("--row", "9"), "has 2 rows: there is no row 9."),
        (("--column", "descripton=x"), "did you mean description?"),
        (("--column", "description=descriptin"), "no column of jobs.csv named 'descriptin': did you mean description?"),
        (("--column", "description"), "mapped as OURS=THEIRS"),
    ],
)
def test_a_feed_that_cannot_be_shown_says_why_in_a_sentence(
    tmp_path: Path, options: tuple[str, ...], said: str
) -> None:
    arguments = ["inspect", str(feed_of(tmp_path / "jobs.csv")), "--as", "advert", *options]
    result = CliRunner().invoke(app_for(["inspect"]), arguments)
    assert isinstance(result.exception, CvmatchError)
    assert said in str(result.exception)
    assert "\n" not in str(result.exception)


def test_rows_and_columns_are_for_feeds_of_adverts(tmp_path: Path) -> None:
    plain = tmp_path / "job.txt"
    plain.write_text(ADVERT, "utf-8")
    for arguments in (["--row", "1"], ["--as", "advert", "--row", "1"], ["--as", "advert", "--column", "title=x"]):
        result = CliRunner().invoke(app_for(["inspect"]), ["inspect", str(plain), *arguments])
        assert isinstance(result.exception, UsageProblem)
