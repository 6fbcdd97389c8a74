"""The last try on a broken PDF: plain strings shown by its content streams, in file order."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from cvmatch.read.assemble import GAP, Draft

_STREAM = re.compile(rb"stream\r?\n")
_SHOWN = re.compile(
    rb"\((?P<string>(?:\\.|[^\\()]){0,5000})\)\s*(?:Tj|'|\")|\[(?P<array>[^\[\]]{0,20000})\]\s*TJ|(?P<line>T\*|T[dDm]\b|ET\b)",
    re.S,
)
_STRING = re.compile(rb"\(((?:\\.|[^\\()])*)\)|(-?\d+(?:\.\d+)?)", re.S)
_ESCAPE = re.compile(rb"\\(?:([0-7]{1,3})|\r?\n|(.))", re.S)
_NAMED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}
_MOST_BYTES = 8_000_000
# In thousandths of the letter size; a wider gap inside a shown array is a space.
_SPACE = -180


def salvaged(data: bytes) -> list[Draft]:
    """The lines found; empty where the file is encrypted or its letters are coded by the fonts."""
    if b"/Encrypt" in data:
        return []
    drafts: list[Draft] = []
    for content in _contents(data):
        drafts += [*_lines(content), GAP]
    letters = "".join(draft.text for draft in drafts)
    readable = sum(letter.isalnum() or letter in " .,;:-/()@+&'" for letter in letters)
    return drafts if readable > 0.9 * len(letters) and readable > 2 else []


def _contents(data: bytes) -> Iterator[bytes]:
    left = _MOST_BYTES
    for found in _STREAM.finditer(data):
        end = data.find(b"endstream", found.end())
        raw = data[found.end() : end if end > 0 else len(data)]
        content = _inflated(raw, left) if raw[:1] == b"\x78" else raw[:left]
        if b"BT" in content and (b"Tj" in content or b"TJ" in content):
            left -= len(content)
            yield content
        if left <= 0:
            return


def _inflated(raw: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, most)
    except zlib.error:
        return b""


def _lines(content: bytes) -> Iterator[Draft]:
    parts: list[str] = []
    for found in _SHOWN.finditer(content):
        if found["line"]:
            yield Draft("".join(parts))
            parts = []
        elif found["string"] is not None:
            parts.append(_plain(found["string"]))
        else:
            parts.append(_array(found["array"]))
    yield Draft("".join(parts))


def _array(array: bytes) -> str:
    parts = []
    for string, gap in _STRING.findall(array):
        if gap:
            parts.append(" " if float(gap) < _SPACE else "")
        else:
            parts.append(_plain(string))
    return "".join(parts)


def _plain(string: bytes) -> str:
    return _ESCAPE.sub(_unescaped, string).decode("cp1252", "replace")


def _unescaped(found: re.Match[bytes]) -> bytes:
    if found[1]:
        return bytes([int(found[1], 8) & 255])
    return _NAMED.get(found[2] or b"", found[2] or b"")
