"""Whether a label is what somebody says to know or to have done: "experience in Go", "handled recruitment"."""

from __future__ import annotations

from collections.abc import Sequence

_DONE = frozenset(
    """handled handling handle managed managing performed performing perform conducted conducting conduct did doing
    supervised supervising supervise""".split()
)
"""Verbs whose object is an activity. From judgement; "developed" and "used" take what is no skill as often."""

_CLOSE_BEFORE = frozenset(
    """experience experienced expertize grounding proficiency proficient knowledge familiar familiarity skilled versed
    year""".split()
)
_ENGAGED = frozenset("worked working involved participated engaged assisted".split())
_LINKS = frozenset("in with of using on".split())
"""Right before a label these say that a skill is meant, whichever of its evidence is missing."""

OBJECT_ENDS = frozenset("for of in at to across from with by using on within through during as".split())
"""Words with which the object of such a verb ends."""


def is_stated(keys: Sequence[str], first: int) -> bool:
    """Whether a label that begins at a token follows what somebody states to know: "experience in |"."""
    return first > 1 and keys[first - 1] in _LINKS and keys[first - 2] in _CLOSE_BEFORE


def is_done(keys: Sequence[str], first: int) -> bool:
    """Whether a label that begins at a token follows a verb of doing: "managed |", "worked on |"."""
    if not first:
        return False
    before = keys[first - 1]
    if before in _DONE:
        return True
    if first < 2:
        return False
    return (before in _LINKS and keys[first - 2] in _ENGAGED) or (before == "for" and keys[first - 2] == "responsible")
