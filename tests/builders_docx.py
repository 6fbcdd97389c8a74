"""Word files for tests, from the XML of their parts."""

from __future__ import annotations

import zipfile
from io import BytesIO

TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OTHER = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def docx(body: str, *, namespace: str = TRANSITIONAL, doctype: str = "", **parts: str) -> bytes:
    """A file with this body; ``parts`` are further parts of ``word/`` by name (``header1``), without the root."""
    root = f'xmlns:w="{namespace}" {_OTHER}'
    tops = {"header": "hdr", "footer": "ftr", "styles": "styles", "footnotes": "footnotes"}
    files = {
        "word/document.xml": f"<?xml version='1.0'?>{doctype}<w:document {root}><w:body>{body}</w:body></w:document>"
    }
    for name, inner in parts.items():
        top = tops[name.rstrip("0123456789")]
        files[f"word/{name}.xml"] = f"<w:{top} {root}>{inner}</w:{top}>"
    return zipped({"[Content_Types].xml": "<Types/>", **files})


def zipped(files: dict[str, str | bytes]) -> bytes:
    """A zip of files by name."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def p(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph of one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{r(text, run)}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: list[str]) -> str:
    """A table; each cell is the XML of its paragraphs."""
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"
