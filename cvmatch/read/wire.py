"""A Document as bytes and back: what a reader's process may answer, bounded and validated."""

from __future__ import annotations

import json
from typing import Any

from cvmatch.errors import READ_CODES, ReadError
from cvmatch.model import Document, Line, LineKind, Notice, Span
from cvmatch.read.limits import Limits

_KINDS = tuple(LineKind)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_encode = json.JSONEncoder(separators=(",", ":")).encode


def pack(document: Document) -> bytes:
    """The document as JSON bytes; plain data, so that reading it back can run nothing."""
    lines = [
        (line.span.start, line.span.end, line.page, _NUMBERS[line.kind], line.size, line.bold, line.indent)
        for line in document.lines
    ]
    answer = {
        "source": document.source,
        "sha256": document.sha256,
        "media_type": document.media_type,
        "text": document.text,
        "lines": lines,
        "notices": [(notice.code, notice.message) for notice in document.notices],
        "fields": dict(document.fields),
        "hidden": document.hidden,
        "pages": document.pages,
    }
    return _encode(answer).encode()


def pack_error(error: ReadError) -> bytes:
    """A coded error as JSON bytes."""
    return json.dumps({"error": error.code, "detail": error.detail}).encode()


def unpack(answer: bytes, source: str, limits: Limits) -> Document:
    """The document of an answer. Raises the ReadError it holds, or ``crashed`` where it is not as it must be."""
    try:
        found = json.loads(answer)
        if "error" in found:
            error = ReadError(found["error"] if found["error"] in READ_CODES else "crashed", source, found["detail"])
        else:
            return _document(found, limits)
    except (ValueError, TypeError, KeyError, AttributeError):
        error = ReadError("crashed", source)
    raise error


def _document(found: dict[str, Any], limits: Limits) -> Document:
    text = found["text"]
    if not isinstance(text, str) or len(text) > limits.characters:
        raise ValueError("text")
    return Document(
        str(found["source"]),
        str(found["sha256"]),
        str(found["media_type"]),
        text,
        tuple(_line(line, len(text)) for line in found["lines"]),
        tuple(Notice(str(code), str(message)) for code, message in found["notices"]),
        found["fields"],
        str(found["hidden"]),
        int(found["pages"]),
    )


def _line(found: list[Any], length: int) -> Line:
    start, end, page, kind, size, bold, indent = found
    if not 0 <= start <= end <= length:
        raise ValueError("span")
    return Line(Span(start, end), page, _KINDS[kind], size, bold, indent)
