"""Whether a label is what somebody says to know or to have done: "experience in Go", "handled recruitment"."""

from __future__ import annotations

from collections.abc import Sequence

from cvmatch.mentions.labels import Found
from cvmatch.mentions.scan import BREAKS, Scan
from cvmatch.taxonomy import STOP

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

_VERB_BEFORE = frozenset(
    """also and by can could experience for from had has have he help helped helping helps i in it let may must never
    not of or she should than that then they through to we when which while who will without would you""".split()
)
"""Words before a verb, rather than before a noun that stands before another."""

_SIGNS = "-–—/&"


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


def is_verb(scan: Scan, found: Found) -> bool:
    """Whether a label that may be a verb with its object or a noun with another before it is the former: it opens a
    line or follows what leads to a verb, and only blanks part its words.
    """
    if not set(_SIGNS).isdisjoint(scan.surface(found.first, found.last)):
        return False
    before = scan.keys[found.first - 1] if found.first else STOP
    led = before in _VERB_BEFORE or before in BREAKS or before.endswith("ly")
    return led or "\n" in scan.before(found.first)[1]
