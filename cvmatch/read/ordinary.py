"""What an ordinary text extractor sees of a file: a PDF in the file's own order, a DOCX without tables and boxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from cvmatch.errors import ReadError
from cvmatch.read import kind as kinds
from cvmatch.read.assemble import Draft
from cvmatch.read.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

DIFFERS = (kinds.PDF, kinds.DOCX)
"""The kinds of which others often see less, or in another order, than is on the page."""


def ordinary_drafts(data: bytes, source: str, kind: str, limits: Limits) -> list[Draft]:
    """The lines such an extractor gives, in its order. ReadError ``unsupported`` for kinds all readers read alike."""
    if kind == kinds.PDF:
        return [Draft(line) for line in _pdf_lines(data[max(0, data.find(b"%PDF-")) :], source, limits)]
    if kind == kinds.DOCX:
        return [Draft(line) for line in _docx_lines(data, source, limits)]
    raise ReadError("unsupported", source, "it reads the same everywhere")


def _pdf_lines(data: bytes, source: str, limits: Limits) -> Iterator[str]:
    from cvmatch.read.pdfium import bare_texts

    for text in bare_texts(data, source, limits):
        yield from text.replace("\ufffe", "-").replace("\x02", "-").splitlines()


def _docx_lines(data: bytes, source: str, limits: Limits) -> Iterator[str]:
    """The paragraphs that stand in the body itself: no tables, text boxes, headers, content controls, insertions."""
    from cvmatch.read.archive import Archive
    from cvmatch.read.docxstyles import local

    root = Archive(data, source, limits).optional_xml("word/document.xml")
    for body in root if root is not None else ():
        for paragraph in body:
            if local(paragraph) == "p":
                yield "".join(_run_texts(paragraph))


def _run_texts(paragraph: _Element) -> Iterator[str]:
    from cvmatch.read.docxstyles import local

    for run in paragraph:
        for part in run if local(run) == "r" else ():
            name = local(part)
            yield (part.text or "") if name == "t" else "\t" if name == "tab" else ""


def neighbours_kept(ours: str, theirs: str) -> float:
    """The share (0..1) of our neighbouring words that are neighbours there too; 1.0 where there are none."""
    pairs = Counter(pairwise(ours.split()))
    return sum((pairs & Counter(pairwise(theirs.split()))).values()) / pairs.total() if pairs else 1.0


def words_lost(ours: str, theirs: str) -> list[str]:
    """Words of ours that do not stand there, each once, in our order."""
    known = set(theirs.split())
    return [word for word in dict.fromkeys(ours.split()) if word not in known and any(map(str.isalnum, word))]
