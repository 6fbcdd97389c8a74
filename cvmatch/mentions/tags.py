"""Lines of tags, as job boards print them under a heading: "Technologies", below it "iam testing java"."""

from __future__ import annotations

import re
from functools import cache

LONGEST = 160
"""Letters of a line of tags; from judgement: some twenty words."""

_HEADINGS = frozenset(
    ("technologies", "technology", "tech stack", "skills", "tags", "tools", "tech tags", "key skills")
)


_RUN_ON = ("Technologies ", "Tech stack ", "Tags ", "Skills ")


@cache
def _prose() -> re.Pattern[str]:
    return re.compile(r"[.,;:!?]\s|[.;:!?]$|\b(?:the|and|our|we|you|is|are|with|for)\b")


def is_tag(text: str, at: int) -> bool:
    """Whether the line of a place holds nothing but words in lower case, and the line above announces technologies; or
    the same in a text that lost its line ends, where the heading stands before and a capital after the words.

    >>> is_tag("Technologies\\nsecurity iam java", 13), is_tag("Skills\\nWe value security.", 16)
    (True, False)
    """
    start = text.rfind("\n", max(0, at - LONGEST), at) + 1
    if _runs_on(text, max(start, at - LONGEST), at):
        return True
    if not start:
        return False
    above = text[max(0, start - LONGEST) : start - 1]
    if above[above.rfind("\n") + 1 :].strip(" \t:*").lower() not in _HEADINGS:
        return False
    end = text.find("\n", at, start + LONGEST)
    line = text[start : end if end >= 0 else start + LONGEST].strip()
    return line.islower() and len(line) < LONGEST and not _prose().search(line)


def _runs_on(text: str, start: int, at: int) -> bool:
    """Whether a heading stands before a place in its line, and nothing but words in lower case between and until the
    next capital: "Technologies ios swift mobile Job description".
    """
    for heading in _RUN_ON:
        place = text.rfind(heading, start, at)
        if place >= 0:
            begin = place + len(heading)
            end = next((i for i in range(at, min(len(text), begin + LONGEST)) if text[i].isupper()), begin)
            tags = text[begin:end].strip()
            return tags.islower() and not _prose().search(tags)
    return False
