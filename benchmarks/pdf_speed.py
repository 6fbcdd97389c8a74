"""PDF to Document against pdfplumber's text and PDFium's bare text, per page, in one run.

All of them run as the command line does, which lets Python look for unused cycles seldom.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from io import BytesIO

from benchmarks.data import data_folder
from benchmarks.ratio import least_seconds
from cvmatch.cli.main import SELDOM
from cvmatch.read.formats import Request, parse_bytes

FILES = (
    "AltaCV/sample.pdf",
    "Awesome-CV/cv.pdf",
    "Deedy-Resume/deedy_resume.pdf",
    "offlinecv/chromium-asymmetric-sidebar.pdf",
    "offlinecv/label-rail-grid-fragmented.pdf",
    "rendercv/John_Doe_ClassicTheme_CV.pdf",
    "rendercv/John_Doe_ModerncvTheme_CV.pdf",
    "rendercv/John_Doe_EmberTheme_CV.pdf",
)
LIMIT_PLUMBER = 10.0
LIMIT_BARE = 2.0


def document(data: bytes) -> int:
    return parse_bytes(Request(data, "cv.pdf")).pages


def bare(data: bytes) -> int:
    import pypdfium2

    pdf = pypdfium2.PdfDocument(data)
    for page in pdf:
        page.get_textpage().get_text_range()
    return len(pdf)


def plumber(data: bytes) -> int:
    import pdfplumber

    with pdfplumber.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.extract_text()
        return len(pdf.pages)


def per_page(readers: list[Callable[[bytes], int]], files: list[bytes], rounds: int) -> list[float]:
    """Milliseconds of processor time per page of each reader."""
    pages = sum(reader(data) for data in files for reader in readers) / len(readers)
    return [1000 * seconds / pages for seconds in least_seconds(readers, files, rounds)]


def main() -> None:
    gc.set_threshold(SELDOM, 20, 20)
    root = data_folder() / "cv_files"
    files = [(root / name).read_bytes() for name in FILES]
    ours, theirs = per_page([document, bare], files, 15)
    (slow,) = per_page([plumber], files, 1)
    print(f"PDF to Document      {ours:7.2f} ms a page")
    print(f"PDFium's bare text   {theirs:7.2f} ms a page: ratio {ours / theirs:.2f} (limit {LIMIT_BARE})")
    print(f"pdfplumber's text    {slow:7.2f} ms a page: {slow / ours:.1f} times faster (limit {LIMIT_PLUMBER})")


if __name__ == "__main__":
    main()
