"""Whether a stream of a PDF unpacks to more than it may: only asked once reading has failed, to name the reason."""

from __future__ import annotations

import re
import zlib

_STREAM = re.compile(rb"(<<[^<>]{0,2000}(?:<<[^<>]{0,500}>>[^<>]{0,500}){0,4}>>)\s{0,4}stream\r?\n")
_FILTERS = re.compile(rb"/(FlateDecode|RunLengthDecode|Fl|RL)\b")
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_MOST_STREAMS = 2000


def unpacks_past(data: bytes, most: int) -> bool:
    """Whether any stream but a picture unpacks, through all its filters, to more than ``most`` bytes."""
    for count, found in enumerate(_STREAM.finditer(data)):
        if count > _MOST_STREAMS:
            return False
        if not _PICTURE.search(found[1]) and _weighs_past(data[found.end() :], _FILTERS.findall(found[1]), most):
            return True
    return False


def _weighs_past(raw: bytes, filters: list[bytes], most: int) -> bool:
    for name in filters:
        raw = _inflated(raw, most + 1) if name in (b"FlateDecode", b"Fl") else _run_lengths(raw, most + 1)
        if len(raw) > most:
            return True
    return False


def _inflated(raw: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(raw, most)
    except zlib.error:
        return b""


def _run_lengths(raw: bytes, most: int) -> bytes:
    out = bytearray()
    at = 0
    while at + 1 < len(raw) and len(out) < most:
        length = raw[at]
        if length == 128:
            break
        if length < 128:
            out += raw[at + 1 : at + 2 + length]
            at += length + 2
        else:
            out += raw[at + 1 : at + 2] * (257 - length)
            at += 2
    return bytes(out)
