"""Plain text and Markdown in any encoding."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from cvmatch.model import LineKind, Notice
from cvmatch.read.assemble import Draft
from cvmatch.read.blanks import closed_up
from cvmatch.read.clean import clean

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SOFT_END = re.compile("\u00ad[ \t]*(?:\r\n|\r|\n)[ \t]*")
_UTF7 = re.compile(rb"\+[A-Za-z0-9+/]{2,}-")
_RULE = re.compile(r"^\s*([-=_*~#.+|]\s?){4,}\s*$")
_HASHES = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_MARKS = (
    (re.compile(r"!\[([^\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\((?:mailto:)?[^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"(\*\*\*|___|\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?![\w_])"), r"\1"),
    (re.compile(r"`{1,2}([^`\n]+)`{1,2}"), r"\1"),
    (re.compile(r"<(https?://[^>\s]+|[^@>\s]+@[^>\s]+)>"), r"\1"),
    (re.compile(r"</?[a-zA-Z][^<>\n]{0,200}>|<!--.*?-->"), " "),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])"), r"\1"),
)
_WIDE_GAP = re.compile(r" {3,}")
_RULES = frozenset("-=_*~#.+|")
"""What a ruled line begins with."""

_ALL_CAPS = re.compile(r"[^a-zß-ÿ]*[A-ZÀ-Þ]{3}[^a-zß-ÿ]*")


def decode(data: bytes) -> tuple[str, str]:
    """The text of the bytes and the name of the encoding; never fails, undecodable bytes become ``\\ufffd``."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_guess(data)
    if text.isascii() and _UTF7.search(data):
        return _decode_utf7(data, text)
    return text, "utf-8"


def _wide_encoding(data: bytes) -> str:
    sample = data[:4096]
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > 0.4 * half and sample[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[::2].count(0) > 0.4 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _decode_utf7(data: bytes, text: str) -> tuple[str, str]:
    try:
        decoded = data.decode("utf-7")
    except UnicodeDecodeError:
        return text, "utf-8"
    # "C++-developer" is no UTF-7: only letters beyond ASCII prove it.
    letters = [letter for letter in decoded if ord(letter) > 127]
    proved = letters and all(letter.isalpha() or ord(letter) < 0x2100 for letter in letters)
    return (decoded, "utf-7") if proved else (text, "utf-8")


def _decode_guess(data: bytes) -> tuple[str, str]:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond = sum(byte > 127 for byte in data[:200_000])
    if broken and broken * 4 < beyond:
        # mostly UTF-8 with single foreign bytes: read those as Windows letters
        return _mend(data), "utf-8"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    encoding = best.encoding if best else "cp1252"
    single = encoding.startswith(("cp", "iso8859", "latin", "mac", "hp", "big5", "johab"))
    if single and beyond < 40 and _western(data):
        encoding = "cp1252"
    return data.decode(encoding, "replace"), encoding


def _western(data: bytes) -> bool:
    """Whether bytes beyond ASCII stand alone between ASCII letters, as accents do."""
    return not re.search(rb"[\x80-\xff]{4,}", data)


def _mend(data: bytes) -> str:
    return data.decode("utf-8", "cvmatch-windows")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cvmatch-windows", _as_windows)


def read_plain(data: bytes, markdown: bool = False) -> tuple[list[Draft], tuple[Notice, ...]]:
    """The lines of a text file; Markdown marks are taken off, its headings kept as headings."""
    text, encoding = decode(data)
    notices = _notices(text, encoding)
    lines = clean(_SOFT_END.sub("", text)).split("\n")
    return list(_markdown(lines)) if markdown else closed_up(list(_plain(lines))), notices


def _notices(text: str, encoding: str) -> tuple[Notice, ...]:
    if "\ufffd" in text:
        return (Notice("bad_letters", "some letters could not be read; save the file as UTF-8"),)
    if not encoding.startswith("utf"):
        return (Notice("guessed_encoding", f"the file does not say its encoding; read as {encoding}"),)
    return ()


def _plain(lines: list[str]) -> Iterator[Draft]:
    rules = [line.lstrip()[:1] in _RULES and bool(_RULE.match(line)) for line in lines]
    for line, rule, ruled in zip(lines, rules, (*rules[1:], False), strict=True):
        if rule:
            yield Draft("")
            continue
        bare = line.strip()
        headed = 0 < len(bare) < 60 and (ruled or (len(line) < 60 and _ALL_CAPS.fullmatch(bare)))
        indent = float(len(line) - len(line.lstrip()))
        kind = LineKind.HEADING if headed else LineKind.BODY
        yield Draft(_WIDE_GAP.sub("\t", bare) if "   " in bare else bare, kind=kind, indent=indent)


def _markdown(lines: list[str]) -> Iterator[Draft]:
    fenced = False
    for i, line in enumerate(lines):
        if line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif fenced:
            yield Draft(line)
        else:
            yield _markdown_line(line, lines[i + 1] if i + 1 < len(lines) else "")


def _markdown_line(line: str, following: str) -> Draft:
    hashes = _HASHES.match(line)
    if hashes:
        return Draft(_unmark(hashes[2]), kind=LineKind.HEADING, size=2.0 - 0.15 * len(hashes[1]), bold=True)
    if _RULE.match(line) or re.fullmatch(r"\s*\|?[\s:|-]+\|?\s*", line):
        return Draft("")
    if re.fullmatch(r"(={3,}|-{3,})\s*", following) and line.strip():
        return Draft(_unmark(line), kind=LineKind.HEADING, size=1.7, bold=True)
    if line.lstrip().startswith("|"):
        return Draft("\t".join(_unmark(cell) for cell in line.strip().strip("|").split("|")), kind=LineKind.CELL)
    bold = bool(re.fullmatch(r"\s*(\*\*|__)[^*_]+\1:?\s*", line))
    indent = float(len(line) - len(line.lstrip()))
    quoted = re.sub(r"^\s*>\s?", "", line)
    return Draft(_unmark(re.sub(r"^(\s*)\+\s+", r"\1- ", quoted)), bold=bold, indent=indent)


def _unmark(text: str) -> str:
    for pattern, plain in _MARKS:
        text = pattern.sub(plain, text)
    return text.strip()
