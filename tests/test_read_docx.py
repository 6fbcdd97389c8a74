"""DOCX: everything a person sees, once, in order; what they do not see apart."""

from __future__ import annotations

from io import BytesIO

import pytest

from cvmatch.errors import ReadError
from cvmatch.model import Document, LineKind
from cvmatch.read.formats import Request, parse_bytes
from cvmatch.read.limits import Limits
from tests.builders_docx import STRICT, docx, p, r, table, zipped


def read(data: bytes) -> Document:
    return parse_bytes(Request(data, "cv.docx"))


def code_of(data: bytes, **limits: int) -> str:
    with pytest.raises(ReadError) as caught:
        parse_bytes(Request(data, "cv.docx", Limits(**limits)))
    return caught.value.code


def test_table_row_is_one_line_with_tabs() -> None:
    body = table([p("Engineer, Acme"), p("2019 - 2021")], [p("Analyst"), p("2015")])
    doc = read(docx(body))
    assert doc.text == "Engineer, Acme\t2019 - 2021\nAnalyst\t2015"
    assert {line.kind for line in doc.lines} == {LineKind.CELL}
    assert [notice.code for notice in doc.notices] == ["table"]


def test_layout_table_is_read_column_by_column() -> None:
    body = table([p("Skills") + p("Python") + p("Go"), p("Experience") + p("Engineer, Acme") + p("Built things")])
    assert read(docx(body)).text == "Skills\nPython\nGo\n\nExperience\nEngineer, Acme\nBuilt things"


def test_date_cell_stands_beside_the_first_line_of_the_other() -> None:
    body = table([p("2019 - 2021"), p("Engineer, Acme") + p("Built things")])
    assert read(docx(body)).text == "2019 - 2021\tEngineer, Acme\nBuilt things"


def test_nested_table() -> None:
    assert "inner\tcell" in read(docx(table([table([p("inner"), p("cell")]) + p("outer")]))).text


def test_text_box_is_read_once() -> None:
    inner = f"<w:txbxContent>{p('Sidebar: Python')}</w:txbxContent>"
    body = (
        "<w:p><w:r><mc:AlternateContent>"
        f"<mc:Choice><wps:wsp>{inner}</wps:wsp></mc:Choice><mc:Fallback><v:shape>{inner}</v:shape></mc:Fallback>"
        f"</mc:AlternateContent></w:r>{r('Main text')}</w:p>"
    )
    doc = read(docx(body))
    assert doc.text == "Main text\n\nSidebar: Python"
    assert "text_box" in [notice.code for notice in doc.notices]


def test_header_footer_and_footnotes() -> None:
    doc = read(docx(p("Body"), header1=p("Mara Quill, Bergen"), footer1=p("Page 1 of 2"), footnotes=p("A note")))
    assert doc.text == "Mara Quill, Bergen\n\nBody\n\nA note"
    assert "text_in_header" in [notice.code for notice in doc.notices]


def test_content_controls_hyperlinks_and_tracked_changes() -> None:
    body = (
        f"<w:sdt><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>"
        f"<w:p><w:hyperlink>{r('A link')}</w:hyperlink><w:ins>{r(', inserted')}</w:ins>"
        "<w:del><w:r><w:delText>, deleted</w:delText></w:r></w:del></w:p>"
    )
    assert read(docx(body)).text == "In a control\nA link, inserted"


def test_lists_headings_and_styles() -> None:
    styles = (
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:basedOn w:val="Base"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Base"><w:basedOn w:val="H"/>'
        '<w:rPr><w:b/><w:sz w:val="33"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = (
        p("Experience", '<w:pStyle w:val="H"/>')
        + p("Built it", '<w:pStyle w:val="L"/>')
        + p("Plain text, longer than any other")
    )
    doc = read(docx(body, styles=styles))
    assert doc.text == "Experience\n• Built it\nPlain text, longer than any other"
    heading, bullet, plain = doc.lines
    assert (heading.kind, heading.size, heading.bold) == (LineKind.HEADING, 1.5, True)
    assert bullet.kind is LineKind.BULLET
    assert (plain.kind, plain.size, plain.bold) == (LineKind.BODY, 1.0, False)


@pytest.mark.parametrize("look", ["<w:vanish/>", '<w:color w:val="FFFFFF"/>', '<w:sz w:val="2"/>'])
def test_hidden_runs(look: str) -> None:
    doc = read(docx(f"<w:p>{r('Seen')}{r('Kubernetes', look)}</w:p>"))
    assert (doc.text, doc.hidden) == ("Seen", "Kubernetes")
    assert "hidden_text" in [notice.code for notice in doc.notices]


def test_white_letters_on_a_shaded_cell_are_seen() -> None:
    shade = '<w:tcPr><w:shd w:fill="1F3864"/></w:tcPr>'
    cell = shade + p("Skills", run='<w:color w:val="FFFFFF"/>')
    body = f"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>"
    assert read(docx(body)).text == "Skills"


def test_letter_spaced_heading() -> None:
    assert read(docx(p("W O R K  L I F E"))).text == "WORK LIFE"


def test_strict_ooxml_and_utf16() -> None:
    assert read(docx(p("Strict"), namespace=STRICT)).text == "Strict"


def test_unsafe_xml_is_refused() -> None:
    doctype = "<!DOCTYPE d [<!ENTITY a 'boom'>]>"
    assert code_of(docx(p("x &amp; y"), doctype=doctype)) == "unsafe_xml"


def test_codes() -> None:
    assert code_of(docx("")) == "no_text"
    assert code_of(docx(p("x"))[:-30]) == "damaged"
    assert code_of(zipped({"word/other.xml": "<a/>"})) == "damaged"
    assert code_of(zipped({"notes.txt": "hello"})) == "unsupported"
    assert code_of(zipped({"word/document.xml": "<a"})) == "damaged"
    assert code_of(docx(p("x" * 100_000)), part_bytes=50_000) == "too_large"
    assert code_of(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le")) == "encrypted"


def test_as_python_docx_writes_it() -> None:
    from docx import Document as new_document

    file = new_document()
    file.add_heading("Experience", 1)
    file.add_paragraph("Built it", style="List Bullet")
    file.add_paragraph("Plain")
    buffer = BytesIO()
    file.save(buffer)
    doc = read(buffer.getvalue())
    assert doc.text == "Experience\n• Built it\nPlain"
    assert doc.lines[0].kind is LineKind.HEADING
