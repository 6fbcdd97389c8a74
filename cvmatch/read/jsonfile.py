"""JSON files: a JSON Resume as a CV, anything else as the texts it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.model import LineKind
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.clean import clean
from cvmatch.read.html import read_html
from cvmatch.read.jsonresume import is_json_resume, resume_lines
from cvmatch.read.plain import decode

_FIRST = ("title", "job_title", "name", "company", "description", "text")
_MARKUP = re.compile(r"</?(?:p|br|div|ul|li|b|strong|h[1-6]|span|img)\b[^>]*>", re.I)
_ADDRESS = re.compile(r"\w+:(?://)?\S+$")
JSON_RESUME = "application/vnd.jsonresume+json"


def read_json(data: bytes, source: str) -> tuple[list[Draft], str, dict[str, object]]:
    """The lines, media type and top-level fields of a JSON file.

    Raises ReadError ``damaged`` where it is no JSON or holds nothing.
    """
    text, _ = decode(data)
    try:
        found = json.loads(text.replace("\x00", ""), parse_int=_number)
    except (ValueError, RecursionError):
        found = _by_line(text, source)
    if found is None:
        raise ReadError("damaged", source, "it holds nothing")
    found = _cleaned(found, 0)
    fields = found if isinstance(found, dict) else {}
    if is_json_resume(fields):
        return list(resume_lines(fields)), JSON_RESUME, fields
    return list(_texts(found, source)), "application/json", fields


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) < 20 else digits


def _by_line(text: str, source: str) -> list[Any]:
    """One JSON object a line (JSONL); a single broken object is damage."""
    rows = [line for line in text.split("\n") if line.strip()]
    try:
        return [json.loads(row, parse_int=_number) for row in rows] if len(rows) > 1 else [][0]
    except (ValueError, RecursionError, IndexError):
        raise ReadError("damaged", source, "broken JSON") from None


def _cleaned(found: Any, depth: int) -> Any:
    """Plain data with every text cleaned, at most 60 levels deep."""
    if isinstance(found, str):
        return clean(found)
    if depth > 60:
        return None
    if isinstance(found, list):
        return [_cleaned(item, depth + 1) for item in found]
    if isinstance(found, dict):
        return {clean(str(key)): _cleaned(item, depth + 1) for key, item in found.items()}
    return found


def _texts(found: Any, source: str) -> Iterator[Draft]:
    if isinstance(found, str):
        yield from _text(found, source)
    elif isinstance(found, list):
        for item in found:
            yield from _texts(item, source)
            if isinstance(item, dict):
                yield GAP
    elif isinstance(found, dict):
        for name in sorted(found, key=lambda name: _FIRST.index(name) if name in _FIRST else len(_FIRST)):
            if name in ("title", "job_title") and isinstance(found[name], str):
                yield Draft(_stripped(found[name], source), kind=LineKind.HEADING, size=1.5)
            else:
                yield from _texts(found[name], source)


def _text(text: str, source: str) -> Iterator[Draft]:
    if _ADDRESS.match(text):
        return
    if _MARKUP.search(text):
        yield from _page(text, source)
    else:
        yield from (Draft(line) for line in text.split("\n"))


def _stripped(text: str, source: str) -> str:
    return " ".join(draft.text for draft in _page(text, source)) if _MARKUP.search(text) else text


def _page(text: str, source: str) -> list[Draft]:
    try:
        return read_html(text.encode("utf-8", "replace"), source)[0]
    except ReadError:
        return []
