"""What kind of file some bytes are, by content; the name only breaks ties."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from cvmatch.errors import ReadError

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
RTF = "application/rtf"
HTML = "text/html"
PLAIN = "text/plain"
MARKDOWN = "text/markdown"
JSON = "application/json"
MAIL = "message/rfc822"
LINKEDIN = "application/zip"
EUROPASS = "application/xml"
IMAGE = "image/*"

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_FOREIGN = {
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"BZh": "a bzip2 archive",
    b"\xfd7zXZ": "an xz archive",
    b"MZ\x90": "a program",
    b"SQLite format 3": "a database",
    b"%!PS": "PostScript",
    b"PAR1": "a Parquet table",
    b"ID3": "sound",
    b"OggS": "sound",
}
_HTML = re.compile(
    rb"<(?:!doctype\s+html|html|head|body|script|meta|frameset|(?:div|p|h[1-6]|ul|table|section|article|main|span)"
    rb"(?:\s[^>]*)?>)",
    re.I,
)
_MAIL = re.compile(rb"(?:mime-version|content-type|return-path|received|from|subject|date|message-id):", re.I)
_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")
_CONTROLS = bytes(set(range(32)) - {0, 9, 10, 11, 12, 13, 27})


def kind_of(data: bytes, source: str) -> str:
    """The media type of the bytes.

    Raises ReadError ``empty_file``, ``unsupported`` (with what it is), ``encrypted`` (a Word file with a
    password) or ``damaged`` (a cut zip).
    """
    if not data:
        raise ReadError("empty_file", source)
    if b"%PDF-" in data[:1024] or (data[:1] == b"%" and b"%PDF-" in data[:65536]):
        return PDF
    if data.startswith(b"PK"):
        return _zip_kind(data, source)
    if data.startswith(_OLE):
        return _ole_kind(data, source)
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{\\rtf"):
        return RTF
    if _is_image(data):
        return IMAGE
    _refuse_foreign(data, source)
    return _text_kind(data, source)


def _is_image(data: bytes) -> bool:
    bitmap = data[:2] == b"BM" and data[6:10] == bytes(4)
    return data.startswith(_IMAGES) or bitmap or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def _refuse_foreign(data: bytes, source: str) -> None:
    if data.startswith(tuple(_FOREIGN)):
        raise ReadError("unsupported", source, next(name for magic, name in _FOREIGN.items() if data.startswith(magic)))
    sample = data[:65536]
    wide = data.startswith(_BOMS) or _looks_wide(sample)
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    # 4 %: the most hostile text file measured (every control letter once in 80 letters) stays readable
    one_letter = len(sample) > 1000 and len(set(sample[:100])) < 3 and len(set(sample)) < 3 and sample[:1].isalnum()
    if one_letter or (not wide and controls > max(32, 0.04 * len(sample))):
        raise ReadError("unsupported", source, "not text")


_WORD_ENTRY = re.compile(rb"PK\x01\x02.{42}word/document\.xml", re.DOTALL)
_DIRECTORY = 1 << 17
"""Bytes at the end of a zip file in which its directory is looked for: opening it twice takes a twentieth of a read."""


def _looks_wide(sample: bytes) -> bool:
    half = len(sample) // 2
    return half > 2 and max(sample[::2].count(0), sample[1::2].count(0)) > 0.4 * half


def _zip_kind(data: bytes, source: str) -> str:
    if _WORD_ENTRY.search(data, max(0, len(data) - _DIRECTORY)):
        return DOCX
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and b"opendocument.text" in _start(archive, "mimetype"):
                return ODT
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError, UnicodeDecodeError):
        # A Word file whose directory was cut off is damaged; other cut archives are no concern of ours.
        foreign = source.rpartition(".")[2].lower() in ("pages", "zip", "xlsx", "pptx", "key", "numbers")
        code, detail = ("unsupported", "a zip archive") if foreign else ("damaged", "a cut or broken zip")
        raise ReadError(code, source, detail) from None
    return _archive_kind(names, source)


def _archive_kind(names: set[str], source: str) -> str:
    plain = {name.replace("\\", "/").lower().removeprefix("/") for name in names}
    if any(name.endswith("word/document.xml") or name.startswith("word/") for name in plain):
        return DOCX
    if any(name.rpartition("/")[2] in ("positions.csv", "profile.csv") for name in plain):
        return LINKEDIN
    if "[content_types].xml" in plain:
        other = next((kind for kind in ("xl", "ppt") if any(n.startswith(kind + "/") for n in plain)), "")
        if other:
            raise ReadError("unsupported", source, {"xl": "a spreadsheet", "ppt": "slides"}[other])
        if source.lower().endswith((".docx", ".docm", ".dotx")) or any(n.endswith("document.xml") for n in plain):
            return DOCX
    if any(name.startswith("index/") and name.endswith(".iwa") for name in plain):
        raise ReadError("unsupported", source, "an Apple Pages file")
    raise ReadError("unsupported", source, "a zip archive, not a Word file")


def _start(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        return part.read(200)


def _ole_kind(data: bytes, source: str) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise ReadError("encrypted", source)
    if "WordDocument".encode("utf-16-le") in data:
        return DOC
    raise ReadError("unsupported", source, "an old Office file; save it as DOCX or PDF")


def _text_kind(data: bytes, source: str) -> str:
    suffix = source.rpartition("/")[2].rpartition(".")[2].lower()
    head = data[:65536].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t")
    if head[:1] in (b"{", b"[") and (suffix in ("json", "jsonl") or _looks_json(head)):
        return JSON
    if suffix == "json":
        return JSON
    if _looks_mail(head, suffix):
        return MAIL
    if b"<SkillsPassport" in head or b"europass" in head[:4096].lower():
        return EUROPASS if head.startswith(b"<?xml") else HTML if _HTML.search(head[:4096]) else PLAIN
    if _looks_html(head, suffix):
        return HTML
    return MARKDOWN if suffix in ("md", "markdown") else PLAIN


def _looks_json(head: bytes) -> bool:
    return bool(re.match(rb'\{\s*(?:"[^"\n]{0,200}"\s*:|\})|\[\s*(?:[\{\[\]"]|-?\d)', head))


def _looks_mail(head: bytes, suffix: str) -> bool:
    lines = head[:2000].splitlines()[:12]
    return sum(bool(_MAIL.match(line)) for line in lines) >= (2 if suffix in ("eml", "mht", "mhtml") else 4)


def _looks_html(head: bytes, suffix: str) -> bool:
    if suffix in ("md", "markdown", "txt"):
        return bool(re.match(rb"<!doctype\s+html|<html[\s>]", head, re.I))
    named = suffix in ("html", "htm", "xhtml", "asp", "aspx", "php")
    start = head[:1] == b"<" and bool(_HTML.search(head[:8192]))
    return named or start or (b"<" in head and bool(re.search(rb"<!doctype\s+html|<html[\s>]", head[:8192], re.I)))
