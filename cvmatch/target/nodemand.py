"""What a sentence says is not asked for: "no Rust needed", "training provided", "the data team writes Scala"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.target import phrases
from cvmatch.target.signs import Sentence

Stretch = tuple[int, int]

_NEEDED = r"(?:needed|required|necessary|essential|mandatory|expected|a (?:must|requirement|prerequisite|necessity))"
_THINGS = r"[\w /+#.&,'’()-]"
_FORWARD = (
    rf"\bno (?:prior |previous |formal |specific |particular )?{_THINGS}{{1,60}}?{_NEEDED}|"
    rf"\bno (?:prior |previous |formal )?{_THINGS}{{0,40}}?(?:experience|knowledge|background|"
    rf"degree)\b(?! (?:with|in|of))|"
    rf"\bno (?:prior |previous |formal )?(?:experience|knowledge|background|degree)\b{_THINGS}{{0,50}}|"
    rf"\b(?:don['’]t|do not|doesn['’]t|does not|won['’]t|will not|need not|needn['’]t|never) "
    rf"(?:need|use|require|expect|have to|want|ask for|mind if|care (?:if|whether|about))\b{_THINGS}{{0,80}}|"
    rf"\b(?:instead of|rather than|unlike)\b[\w /+#.&-]{{1,40}}|^\W*no (?:[\w+#./-]+ ?){{1,3}}\W*$|"
    rf",\s+not (?!only|just|limited|necessarily|required|a must|mandatory|strictly)[\w /+#.&-]{{1,40}}|"
    rf"\b(?:we|you)(?:['’]ll| will| can| would)? (?:teach you|train you (?:in|on)|learn|be (?:taught|"
    rf"trained))\b{_THINGS}{{0,80}}|"
    rf"\b(?:this|it) is not an? {_THINGS}{{1,60}}|\bnot an? {_THINGS}{{1,40}}? (?:role|position|job)\b"
)
_WHO = (
    r"\b(?:teams?|colleagues|engineers|developers),? (?:who|which|that) (?:use[sd]?|works? (?:in|with)|writes?|owns?|"
    r"builds?|maintains?|runs?)\b[\w /+#.&-]{0,60}"
)
_BACKWARD = (
    rf"\b(?:(?:is|are|was|being) not|isn['’]t|aren['’]t|not) (?:strictly |absolutely |always )?(?:be )?{_NEEDED}"
    r"(?: for success\b(?:(?! (?:but|though|although|however|yet)\b)[\w /-]){0,80})?|"
    r"\bnot (?:strictly )?(?:required|needed|necessary|essential|mandatory)\b|\b(?:will be|is) (?:taught|provided)\b|"
    r"\btraining (?:will be |is )?(?:provided|given|available)\b|\bunnecessary\b"
)
_OTHERS = (
    r"^\W*(?:(?:our|the|their|another|other) [\w /-]{0,30}?(?:teams?|colleagues|departments?|engineers|developers)|"
    r"(?:another|other|sister) \w+) (?:use[sd]?|work[s]? (?:in|with)|writes?|builds?|own[s]?|runs?|maintains?|"
    r"handles?|"
    r"looks? after|is responsible|takes? care)\b"
)
_STILL_WISHED = (
    r"\s*,?\s*(?:but|though|although|however)?\s*[\w ]{0,25}(?:plus|preferred|desir|nice|bonus|asset|advantage|"
    r"helpful|"
    r"welcome)"
)
_CLAUSE = r"[;.]\s|,?\s(?:but|while|though|however|yet)\s|\(|\)|,\s"


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def not_asked(said: Sentence) -> tuple[Stretch, ...]:
    """The stretches of a sentence that are said not to be asked for, offsets into it."""
    theirs = phrases.THEIRS.hinted(said)
    if not theirs and not phrases.DENIES.hinted(said):
        return ()
    sentence = said.low
    if theirs and _pattern(_OTHERS).match(sentence) and not re.search(r"\byou", sentence):
        return ((0, len(sentence)),)
    found = [_clipped(m) for m in _pattern(_WHO).finditer(sentence)] if theirs else []
    if phrases.DENIES.hinted(said):
        found += _denied(sentence)
    return tuple(found)


def _denied(sentence: str) -> Iterator[Stretch]:
    """What words deny that stand before or behind it."""
    yield from (_clipped(m) for m in _pattern(_FORWARD).finditer(sentence))
    for m in _pattern(_BACKWARD).finditer(sentence):
        if not _pattern(_STILL_WISHED).match(sentence, m.end()):
            yield _start(sentence, m.start()), m.end()


def _clipped(found: re.Match[str]) -> Stretch:
    """Up to the "but" that takes it back."""
    cut = re.search(r",?\s(?:but|while|though|however|yet)\s|;", found.group())
    return found.start(), found.start() + cut.start() if cut else found.end()


def _start(sentence: str, end: int) -> int:
    """Where the clause before a place begins; a list of several things is one clause."""
    cuts = [c for c in _pattern(_CLAUSE).finditer(sentence, 0, end) if c.group().strip() != ","]
    start = max((c.end() for c in cuts), default=0)
    comma = sentence.rfind(",", start, end)
    inner = sentence[comma + 1 : end] if comma >= 0 else ""
    return comma + 1 if comma >= 0 and not re.match(r"\s*(?:and|or)\b", inner) else start
