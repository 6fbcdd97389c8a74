"""RTF through striprtf, with table cells, bullets and hidden text kept apart."""

from __future__ import annotations

import re

from cvmatch.errors import ReadError
from cvmatch.model import Notice
from cvmatch.read.assemble import Draft
from cvmatch.read.limits import Limits

_HIDDEN = re.compile(r"\\v(?![a-zA-Z0-9-])((?:(?!\\v0|\\plain).){1,20000}?)(?=\\v0|\\plain|\})", re.S)
_CONTROL = re.compile(r"\\'[0-9a-fA-F]{2}|\\[a-zA-Z]+-?\d* ?|[{}]")
_BINARY = re.compile(rb"\\bin(\d{1,10}) ?")
_MOST_DEPTH = 2000


def read_rtf(data: bytes, source: str, limits: Limits) -> tuple[list[Draft], tuple[Notice, ...], str]:
    """The lines, notices and hidden text of an RTF file. Raises ReadError ``damaged`` or ``too_large``."""
    from striprtf import striprtf

    if len(data) > limits.part_bytes:
        raise ReadError("too_large", source)
    raw = _without_binary(data).decode("latin-1")
    if _depth(raw) > _MOST_DEPTH:
        raise ReadError("damaged", source, "its groups nest too deeply")
    hidden = [_CONTROL.sub("", found) for found in _HIDDEN.findall(raw)]
    raw = _HIDDEN.sub("", raw)
    raw = re.sub(r"\\(?:nest)?cell(?![a-z])", r"\\tab ", raw)
    raw = re.sub(r"\\column(?![a-z])|\\page(?![a-z])", r"\\par\\par ", raw)
    try:
        text = str(striprtf.rtf_to_text(raw, errors="replace"))  # type: ignore[no-untyped-call]
    except (ValueError, IndexError, KeyError, LookupError, OverflowError):
        raise ReadError("damaged", source) from None
    notices = _notice(hidden)
    return [Draft(line) for line in text.split("\n")], notices, "\n".join(hidden)


def _notice(hidden: list[str]) -> tuple[Notice, ...]:
    if not any(text.strip() for text in hidden):
        return ()
    return (Notice("hidden_text", "the file holds text a person does not see; it is not counted"),)


def _without_binary(data: bytes) -> bytes:
    """The file without ``\\binN`` payloads, which are no RTF at all."""
    kept = []
    at = 0
    for found in _BINARY.finditer(data):
        if found.start() >= at:
            kept.append(data[at : found.start()])
            at = min(len(data), found.end() + int(found[1]))
    return b"".join([*kept, data[at:]])


def _depth(raw: str) -> int:
    depth = most = 0
    for brace in re.findall(r"(?<!\\)[{}]", raw):
        depth += 1 if brace == "{" else -1
        most = max(most, depth)
    return most
