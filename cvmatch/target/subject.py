"""Levels of study that only introduce a subject: "Bachelor's degree in physics" asks for physics as what one knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from cvmatch.model import Mention
from cvmatch.target.alternatives import LEVELS

_FAR = 80  # letters after a level in which its subject is announced


def without_levels(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """All mentions but levels of study whose subject follows; those stay requirements, but are no skill of their own.

    Careful readers mark the subject: of 16 such levels in the gold adverts they marked 2.
    """
    for mention in mentions:
        end = mention.span.end
        if mention.concept_id not in LEVELS or not _announced().match(text[end : end + _FAR]):
            yield mention


@cache
def _announced() -> re.Pattern[str]:
    """What leads from a level to its subject: "degree or higher in", ", Master's or PhD in"."""
    level = r"higher|above|equivalent|advanced|graduate|bachelors?|masters?|doctorate|doctoral|ph\.?d|[bm]\.?(?:sc|s|a)"
    words = rf"(?:or|and|an?|degrees?|diploma|{level})(?:\.|['’]s?)?(?!\w)"
    return re.compile(rf"(?:['’]s)?(?:[\s,/]|{words})*(?<=\s)(?:in|of)\s", re.IGNORECASE)
