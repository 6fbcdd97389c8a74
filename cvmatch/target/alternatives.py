"""Alternatives: mentions of one sentence of which one is enough ("AWS, Azure or GCP")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cvmatch.model import Mention

_LINK = re.compile(r"^[\s,/|()]*(?:and/or|or)?[\s,/|()]*$", re.IGNORECASE)
_OR = re.compile(r"\b(?:and/or|or|either)\b", re.IGNORECASE)
_SLASH = re.compile(r"^\s*/\s*$")
_LEAD = re.compile(
    r"(?:at least one|one or more|one|any|either)(?: of)?(?: the following)?[\w\s]{0,25}[:(]?\s*$|"
    r"(?:such as|like|e\.?g\.?,?|similar to|for example,?)[\s:(]*$",
    re.IGNORECASE,
)


def group_alternatives(text: str, mentions: Sequence[Mention]) -> list[tuple[Mention, ...]]:
    """Mentions of one sentence as groups: a run joined by commas and one "or" (or slashes) is one group.

    A run that holds "and" is no group; a run introduced by "such as" or "one of" is, whatever joins it.
    """
    groups: list[tuple[Mention, ...]] = []
    for run in _runs(text, mentions):
        if len(run) > 1 and _is_choice(text, run):
            groups.append(tuple(run))
        else:
            groups += [(mention,) for mention in run]
    return groups


def _runs(text: str, mentions: Sequence[Mention]) -> list[list[Mention]]:
    runs: list[list[Mention]] = []
    for mention in mentions:
        if runs and _LINK.match(_between(text, runs[-1][-1], mention)):
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _between(text: str, left: Mention, right: Mention) -> str:
    return text[left.span.end : right.span.start]


def _is_choice(text: str, run: list[Mention]) -> bool:
    if len({m.concept_id for m in run}) < 2:
        return False
    links = [_between(text, a, b) for a, b in pairwise(run)]
    if any(_OR.search(link) for link in links) or all(_SLASH.match(link) for link in links):
        return True
    if _LEAD.search(text[max(0, run[0].span.start - 60) : run[0].span.start]):
        return True
    return bool(
        re.match(r"\s*,?\s*(?:or|and/or) (?:similar|equivalent|other|comparable)", text[run[-1].span.end :][:40])
    )
