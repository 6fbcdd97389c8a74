"""DOCX to Document against a full python-docx walk, and how much of the file's own text is kept."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.data import data_folder
from benchmarks.ratio import least_seconds
from cvmatch.read.formats import Request, parse_bytes

LIMIT_SPEED = 4.0
LIMIT_RECALL = 0.995
_PARTS = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")


def document(data: bytes) -> str:
    return parse_bytes(Request(data, "cv.docx")).text


def walk(data: bytes) -> str:
    """What cvmatch takes from a file, as far as python-docx offers it: text, hyperlinks, looks, tables, margins."""
    import docx

    file = docx.Document(BytesIO(data))
    parts: list[str] = []
    sides = ("header", "first_page_header", "footer", "first_page_footer")
    for container in (file, *(getattr(section, side) for section in file.sections for side in sides)):
        parts += _container(container)
    return "\n".join(parts)


def _container(container: object) -> list[str]:
    parts: list[str] = []
    for block in container.iter_inner_content():  # type: ignore[attr-defined]
        if hasattr(block, "rows"):
            parts += [line for row in block.rows for cell in row.cells for line in _container(cell)]
        else:
            parts.append(_paragraph(block))
    return parts


def _paragraph(block: Any) -> str:
    style = block.style
    listed = block._p.pPr is not None and block._p.pPr.numPr is not None
    text = ""
    for piece in block.iter_inner_content():
        for run in getattr(piece, "runs", (piece,)):
            font = run.font
            looks = (font.bold or style.font.bold, font.size or style.font.size, font.color.rgb)
            text += run.text if looks and not font.hidden else ""
    return f"- {text}" if listed or style.name.startswith("List") else text


def letters_of_file(data: bytes) -> Counter[str]:
    """Every letter of the shown parts' text elements, alternatives once."""
    from lxml import etree

    counted: Counter[str] = Counter()
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in filter(_PARTS.match, archive.namelist()):
            root = etree.fromstring(archive.read(name))
            for element in root.iter("{*}t"):
                if next(element.iterancestors("{*}Fallback"), None) is None:
                    counted.update(letter for letter in element.text or "" if letter.isalnum())
    return counted


def main() -> None:
    paths: list[Path] = sorted((data_folder() / "cv_files" / "docx").glob("*.docx"))
    files = [path.read_bytes() for path in paths]
    kept = total = 0
    for data in files:
        wanted = letters_of_file(data)
        found = Counter(letter for letter in document(data) if letter.isalnum())
        kept += sum((wanted & found).values())
        total += sum(wanted.values())
    print(f"letters kept of {len(files)} files: {kept / total:.4f} (limit {LIMIT_RECALL})")
    ours, theirs = (1000 * seconds / len(files) for seconds in least_seconds([document, walk], files, 5))
    print(f"DOCX to Document {ours:.2f} ms a file, python-docx {theirs:.2f} ms")
    print(f"times faster: {theirs / ours:.1f} (limit {LIMIT_SPEED})")


if __name__ == "__main__":
    main()
