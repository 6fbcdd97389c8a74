"""What an employer tells of itself within a requirement: "a front-end framework (we use Vue)" asks for no Vue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_WHO = r"(?:we(?:['’]re)?|our (?:[\w/-]+ ){1,3}?)"
_OFTEN = r"(?:\s?(?:currently|mainly|mostly|primarily|also|already|generally|typically|happen to|all|both))*"
_VERBS = (
    r"\s?(?:use|uses|run|runs|rely|relies|work|works|are|is|were|was|write|writes|build|built|host|deploy|ship|chose|"
    r"have|has|like|love|includes?|consists?|on)\b"
)
_STARTS = rf"(?:[(\[]|[;–—]\s|\s-\s)\s?(?P<words>{_WHO}{_OFTEN}{_VERBS})"
_ASKED = r"\b(?:you|your|must|required?|requires|needed|expect(?:ed)?|experience|knowledge|familiar\w*|essential)\b"


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def told_in(low: str) -> Iterator[tuple[int, int, str]]:
    """The stretches of a sentence in lower case in which the employer tells what it has or uses, with the words that
    say so: within brackets, or behind a semicolon or dash to the end. What also asks is not only told.
    """
    for found in _pattern(_STARTS).finditer(low):
        opened = low[found.start()]
        closed = low.find(")" if opened == "(" else "]" if opened == "[" else ";", found.end())
        end = closed if closed >= 0 else len(low)
        if not _pattern(_ASKED).search(low, found.start(), end):
            yield found.start(), end, found["words"].strip()
