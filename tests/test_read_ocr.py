"""Scans: refused by a code that names the option, read where Tesseract is installed, always announced."""

from __future__ import annotations

import importlib.util
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from cvmatch.errors import ReadError
from cvmatch.read import read_document

INSTALLED = shutil.which("tesseract") is not None and importlib.util.find_spec("pytesseract") is not None
needs_tesseract = pytest.mark.skipif(not INSTALLED, reason="needs Tesseract and pytesseract")
TEXT = ("Ines Quill", "EXPERIENCE", "Data Analyst, Fernmoor Systems", "March 2019 - June 2021")


def scan() -> bytes:
    """The text as a picture."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("L", (1200, 700), 255)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(TEXT):
        draw.text((80, 80 + 120 * number), line, fill=0, font=ImageFont.load_default(48))
    buffer = BytesIO()
    picture.save(buffer, "PNG")
    return buffer.getvalue()


@pytest.fixture
def scanned(tmp_path: Path) -> Path:
    """A PDF that holds nothing but the picture."""
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    path = tmp_path / "scan.pdf"
    canvas = Canvas(str(path), pagesize=(600, 350))
    canvas.drawImage(ImageReader(BytesIO(scan())), 0, 0, 600, 350)
    canvas.save()
    return path


def test_a_scan_is_refused_and_the_option_named(scanned: Path) -> None:
    with pytest.raises(ReadError, match="--ocr") as caught:
        read_document(scanned)
    assert caught.value.code == "no_text"


@needs_tesseract
def test_a_scan_is_read_where_asked_for_and_announced(scanned: Path) -> None:
    doc = read_document(scanned, ocr=True)
    assert "Data Analyst, Fernmoor Systems" in doc.text
    assert [notice.code for notice in doc.notices] == ["ocr"]


@needs_tesseract
def test_a_picture_is_read_where_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "cv.png"
    path.write_bytes(scan())
    assert "March 2019 - June 2021" in read_document(path, ocr=True).text
    with pytest.raises(ReadError, match="--ocr"):
        read_document(path)


def test_without_tesseract_the_error_says_what_to_install(scanned: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ReadError) as caught:
        read_document(scanned, ocr=True)
    assert caught.value.code == "no_text"
    assert "Tesseract" in str(caught.value)
