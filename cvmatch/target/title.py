"""The title of an advert."""

from __future__ import annotations

import re

from cvmatch.model import Document
from cvmatch.target.headings import heading_kind

_LABELLED = re.compile(
    r"^\W*(?:job |position |role )?(?:title|position|role|job)\W*:\W*(.{3,100}?)\W*$", re.IGNORECASE | re.MULTILINE
)
_MARKS = re.compile(r"^[\s*#_>]+|[\s*#_]+$")
LONGEST = 14
LETTERS = 300
"""A feed may call anything a title; what is longer than this would only cost time and memory."""

LOOK_AT = 4
"""A title stands in the first few lines or is labelled as one."""


def title_of(document: Document) -> str:
    """The advert's own title: its field, a labelled line, or the first short line; else the file's name."""
    stated = document.fields.get("title")
    if isinstance(stated, str) and stated.strip():
        return " ".join(stated[:LETTERS].split())
    labelled = _LABELLED.search(document.text[:1500])
    if labelled:
        return " ".join(_MARKS.sub("", labelled.group(1)).split())
    for line in document.lines[:LOOK_AT]:
        words = _MARKS.sub("", document.text[line.span.start : line.span.end])
        if 0 < len(words.split()) <= LONGEST and not words.endswith((".", ":")) and heading_kind(words) is None:
            return " ".join(words.split())
    return document.source.rsplit("/", 1)[-1]
