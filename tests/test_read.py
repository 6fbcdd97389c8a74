"""Reading of the plainer formats, what a file is, and the Document's own promises."""

from __future__ import annotations

import csv
import json
import shutil
import subprocess
from io import StringIO
from pathlib import Path

import pytest

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, LineKind
from cvmatch.read import read_document
from cvmatch.read.clean import clean, tidy_line
from cvmatch.read.formats import Request, parse_bytes
from tests.builders_docx import docx, p, zipped
from tests.builders_pdf import lines, pdf


def read(data: bytes | str, source: str) -> Document:
    return parse_bytes(Request(data.encode() if isinstance(data, str) else data, source))


def code_of(data: bytes, source: str) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, source)
    assert caught.value.code in READ_CODES
    return caught.value.code


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [
        ("con\ufb01gu\u00adration", "configuration"),
        ("Ｐｙｔｈｏｎ", "Python"),
        ("𝗣𝘆𝘁𝗵𝗼𝗻", "Python"),
        ("Py\u200bthon \u202eX", "Python X"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("x² + C#™ · naïve", "x² + C#™ · naïve"),
        ("e\u0301t\u00e9", "été"),
        ("\ue123 mail", " mail"),
        ("Z\u0301\u0302\u0303\u0304", "Ź"),
        ("tags\U000e0041\U000e0042", "tags"),
    ],
)
def test_clean(dirty: str, tidy: str) -> None:
    assert clean(dirty) == tidy


@pytest.mark.parametrize(
    ("line", "tidy"),
    [
        ("▪Built it", "• Built it"),
        ("  - Built it", "• Built it"),
        ("o Built it", "• Built it"),
        ("-5 degrees", "-5 degrees"),
        ("a   b \t  c ", "a b\tc"),
        ("mailto:a@b.example", "a@b.example"),
        ("•", ""),
    ],
)
def test_tidy_line(line: str, tidy: str) -> None:
    assert tidy_line(line) == tidy


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252", "utf-7"])
def test_encodings(encoding: str) -> None:
    text = "Mara Quill, développeuse à Orléans\nPython et PostgreSQL"
    assert read(text.encode(encoding), "cv.txt").text == text


def test_windows_letters_within_utf8() -> None:
    assert read("résumé de Zoë, à Zürich, très bien".encode() + b"\ncaf\xe9", "cv.txt").text.endswith("café")


def test_hyphen_at_line_end() -> None:
    doc = read("Kuber-\nnetes and full-\nstack and Post\u00ad\ngreSQL", "cv.txt")
    assert {"Kubernetes", "full-stack", "PostgreSQL"} <= set(doc.text.split())


def test_compound_seen_elsewhere_decides() -> None:
    assert "widget-maker\n" in read("A widget-\nmaker here.\nAnother widget-maker.", "cv.txt").text
    assert "widgetmaker\n" in read("A widget-\nmaker here.\nAnother widgetmaker.", "cv.txt").text


def test_markdown() -> None:
    doc = read(
        "# Mara Quill\n\n## Skills\n* **Python**, [Go](https://go.example)\n| A | B |\n|---|---|\n`x_y_z`", "cv.md"
    )
    assert doc.text == "Mara Quill\n\nSkills\n• Python, Go\nA\tB\n\nx_y_z"
    assert [line.kind for line in doc.lines] == [
        LineKind.HEADING, LineKind.HEADING, LineKind.BULLET, LineKind.CELL, LineKind.BODY,
    ]  # fmt: skip


def test_html() -> None:
    page = """<!doctype html><title>no</title><script>no()</script><nav>Home</nav><h2>Work</h2>
    <p>Engineer at <b>Acme</b><br>since 2019</p><ul><li>Built it</li></ul>
    <table><tr><td>Python</td><td>5 years</td></tr></table>
    <p style="display:none">Haskell</p><footer>Imprint</footer>"""
    doc = read(page, "cv.html")
    assert doc.text == "Work\n\nEngineer at Acme\nsince 2019\n\n• Built it\n\nPython\t5 years"
    assert doc.hidden == "Haskell"
    assert doc.lines[0].kind is LineKind.HEADING


def test_html_deep_nesting_and_thousands_of_attributes() -> None:
    deep = "<div>" * 100_000 + "Python" + "</div>" * 100_000
    assert code_or_text(deep) in ("Python", "no_text", "damaged")
    many = "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + ">Python</p>"
    assert read(f"<html>{many}", "x.html").text == "Python"


def code_or_text(page: str) -> str:
    try:
        return read(f"<html>{page}", "x.html").text
    except ReadError as error:
        return error.code


def test_rtf() -> None:
    rtf = r"{\rtf1\ansi\ansicpg1252 Mara Quill\par caf\'e9\par {\v Haskell\v0}Python\cell Go\par}"
    doc = read(rtf, "cv.rtf")
    assert doc.text.split("\n")[:2] == ["Mara Quill", "café"]
    assert "Python\tGo" in doc.text
    assert doc.hidden.strip() == "Haskell"


def test_odt() -> None:
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "text", "table")
    )
    body = (
        f"<office:document-content {spaces}><office:body><office:text>"
        "<text:h>Work</text:h><text:p>Engineer<text:tab/>2019</text:p>"
        "<text:list><text:list-item><text:p>Built it</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>"
        "<table:table-cell><text:p>B</text:p><text:p>C</text:p></table:table-cell></table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": body})
    assert read(data, "cv.odt").text == "Work\nEngineer\t2019\n• Built it\n\nA\tB\nC"


def test_json_resume_in_either_vocabulary() -> None:
    for key in ("name", "company"):
        resume = {
            "basics": {"name": "Mara Quill", "email": "m@q.example"},
            "work": [{key: "Acme", "position": "Engineer", "startDate": "2019-03", "highlights": ["Built it"]}],
            "skills": [{"name": "Data", "keywords": ["SQL", "Kafka"]}],
        }
        doc = read(json.dumps(resume), "resume.json")
        assert doc.media_type == "application/vnd.jsonresume+json"
        assert "Engineer, Acme\t2019-03 – Present\n• Built it" in doc.text
        assert "Data: SQL, Kafka" in doc.text
        assert doc.fields["work"] == resume["work"]


def test_other_json_gives_its_texts() -> None:
    doc = read(
        '{"url": "https://x.example", "description": "<p>Python &amp; Go</p>", "title": "Dev", "n": NaN}', "a.json"
    )
    assert doc.text == "Dev\n\nPython & Go"
    assert doc.fields["title"] == "Dev"


def test_linkedin_export() -> None:
    positions = StringIO()
    csv.writer(positions).writerows(
        [
            ["Company Name", "Title", "Description", "Location", "Started On", "Finished On"],
            ["Acme", "Engineer", "Built it", "Bergen", "Mar 2019", ""],
        ]
    )
    data = zipped({"Positions.csv": positions.getvalue(), "Profile.csv": "First Name,Last Name\nMara,Quill\n"})
    doc = read(data, "export.zip")
    assert doc.text.startswith("Mara Quill\n")
    assert "Engineer, Acme, Bergen\t2019-03 – Present\n• Built it" in doc.text


def test_saved_mail_and_page() -> None:
    mail = "From: a@b.example\nSubject: Opening\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Python wanted</p>"
    assert read(mail, "advert.eml").text == "Opening\n\nPython wanted"


def test_content_decides_and_the_name_is_remarked_on() -> None:
    doc = read(docx(p("Python developer")), "cv.pdf")
    assert doc.text == "Python developer"
    assert [notice.code for notice in doc.notices] == ["misnamed"]
    assert read(pdf(lines(50, 50, "Python developer")), "cv").media_type == "application/pdf"


@pytest.mark.parametrize(
    ("data", "source", "code"),
    [
        (b"", "cv.txt", "empty_file"),
        (b" \n\t", "cv.txt", "no_text"),
        (b"\x89PNG\r\n\x1a\n....", "cv.pdf", "unsupported"),
        (b"\x1f\x8b\x08\x00", "cv.txt", "unsupported"),
        (bytes(range(32)) * 100, "cv.txt", "unsupported"),
        (b'{"a": ', "cv.json", "damaged"),
        (b"[" * 100_000, "cv.json", "damaged"),
        (b"null", "cv.json", "damaged"),
    ],
)
def test_codes(data: bytes, source: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # An old Word file is unsupported only where no word processor is installed that could convert it.
    monkeypatch.setattr("cvmatch.read.doc.shutil.which", lambda _: None)
    assert code_of(data, source) == code


OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")


def test_an_old_word_file_names_the_way_out_where_libreoffice_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    with pytest.raises(ReadError, match="save it as DOCX or PDF, or install LibreOffice") as caught:
        read(OLD_WORD, "cv.doc")
    assert caught.value.code == "unsupported"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_an_old_word_file_is_read_through_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes((Path(__file__).parent.parent / "samples" / "cvs" / "tables.docx").read_bytes())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    doc = read_document(path.with_suffix(".doc"))
    assert doc.media_type == "application/msword"
    assert "Quayside Bookings" in doc.text
    assert code_of(OLD_WORD, "cv.doc") == "damaged"


def test_lines_cover_the_text() -> None:
    doc = read("Mara Quill\n\n- Built it\nPlain\n", "cv.txt")
    assert [doc.text[line.span.start : line.span.end] for line in doc.lines] == ["Mara Quill", "• Built it", "Plain"]
    assert len(doc.sha256) == 64


def test_a_tab_between_spaced_capitals_parts_words() -> None:
    assert tidy_line("D A T A\tA N A L Y S T") == "DATA ANALYST"
    assert tidy_line("W O R K  P L A N") == "WORK PLAN"


def test_a_cell_of_a_page_keeps_its_paragraphs_and_indentation_is_no_tab() -> None:
    page = (
        "<table><tr><td>\n\t\t<p>2019 - 2021</p></td><td><p>Head\n\t\tBaker</p><p>Crumb\n\t\tLtd</p></td></tr></table>"
    )
    assert parse_bytes(Request(page.encode(), "cv.html")).text == "2019 - 2021\tHead Baker\nCrumb Ltd"


def test_signs_saved_in_the_wrong_letters_are_themselves_again() -> None:
    for broken in ("\xe2\x80\xa2 Baked bread", "\xe2\u20ac\xa2 Baked bread"):
        assert clean(broken) == "• Baked bread"
    assert clean("the baker\xe2\u20ac\u2122s oven \xe2\x80\x93 hot") == "the baker’s oven – hot"
    assert clean("Pâté and crêpes, 5 €") == "Pâté and crêpes, 5 €"
