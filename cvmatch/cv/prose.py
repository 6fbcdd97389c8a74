"""Whether a line or word tells what was done, as sentences and duties do, rather than naming something."""

from __future__ import annotations

import re

from cvmatch.cv.letters import plain
from cvmatch.cv.titles import is_title

_ACTION = frozenset(
    """achieved acted adapted added addressed administered advised aided analysed analyzed applied architected arranged
    assessed assisted attended audited authored automated awarded boosted brought built calculated championed coached
    collaborated collected communicated completed composed conceived conceptualized conducted configured consolidated
    constructed consulted contributed controlled converted coordinated created cut debugged decreased defined delegated
    delivered demonstrated deployed designed detected determined developed devised diagnosed directed documented drafted
    drove earned edited educated eliminated enabled engineered enhanced ensured established evaluated examined executed
    expanded expedited experimented extended facilitated filed finalized fixed formulated fostered founded fulfilled
    gained gathered generated grew guided handled headed helped hired identified implemented improved increased
    influenced initiated innovated inspected installed instructed integrated interviewed introduced invented
    investigated joined launched learned led leveraged liaised located logged maintained managed mapped marketed
    maximized measured mentored migrated minimized modeled modelled moderated modernized modified monitored negotiated
    observed obtained operated optimised optimized orchestrated ordered organised organized oversaw owned participated
    performed pioneered planned ported prepared presented prioritized processed produced programmed promoted
    proposed     prototyped provided provisioned published purchased raised ran ranked rebuilt received
    recommended reconciled
    recorded recruited redesigned reduced refactored refined reformed released reorganized replaced reported represented
    researched resolved responded restructured reviewed revised rolled saved scaled scheduled secured selected served
    serviced shipped simplified sold solved spearheaded standardized started steered streamlined strengthened structured
    studied succeeded summarized supervised supported surveyed sustained taught tested took tracked trained transformed
    translated triaged tripled troubleshot tuned turned updated upgraded used utilized validated verified visualized
    won worked wrote wrote doubled halved awarded resolved analyse responsible duties responsibilities
    was were have had has i im i'm i’m i've i’ve we my our""".split()
)  # fmt: skip
_IMPERATIVE = frozenset(
    """achieve add adopt analyze assist automate build calculate check collaborate communicate configure convert
    coordinate create customize debug define deliver deploy design develop document drive enable enhance ensure
    establish estimate evaluate execute fix gather handle help identify implement improve install integrate
    interact introduce investigate lead maintain manage mentor migrate monitor negotiate operate optimize organize
    oversee participate perform plan prepare present produce provide refactor report research resolve review run
    setup solve support teach test train troubleshoot understand update upgrade use work write""".split()
)
"""Verbs that open a duty (``Design data models``) and, as nouns, a title (``Design Engineer``)."""
_ING = re.compile(r"[a-z]{3,}ing\b")
_ING_NAMES = frozenset(
    """consulting engineering marketing accounting manufacturing beijing boeing building training teaching nursing
    banking trading testing programming computing learning advertising publishing networking holding ring king bing
    samsung sterling ing processing""".split()
)
_BRAND = re.compile(r"[a-z]{1,2}[A-Z]\w+|[a-z][\w\-]+\.(?:com|org|net|io|ai|de|fr|es|co|app|dev)(?![\w.])")
_ENDING = re.compile(r"[.!?;]$")
_ABBREVIATED = r"(?i)\b(?:inc|ltd|co|corp|llc|jr|sr|u\.s\.a|u\.s|u\.k|b\.v|s\.a|etc|dept|univ|[a-z])\.$"


def is_prose(text: str) -> bool:
    """Whether a line reads as a sentence or a duty rather than as a title."""
    words = text.split()
    if not words:
        return True
    first = plain(words[0]).strip(",:;.")
    if len(words) > 16 or (text[0].islower() and not _BRAND.match(text)) or first in _ACTION:
        return True
    if first in _IMPERATIVE and len(words) > 2 and not is_title(text):
        return True
    if _ING.fullmatch(first) and first not in _ING_NAMES and len(words) > 3:
        return True
    small = sum(word[0].islower() for word in words)
    told = len(words) > 4 or (len(words) > 2 and small > 1)
    return told and bool(_ENDING.search(text)) and not re.search(_ABBREVIATED, text)


def is_verb(word: str) -> bool:
    """Whether a word is one that duties begin with: ``Led``, ``Building``."""
    first = plain(word).strip(",:;.")
    return first in _ACTION or (_ING.fullmatch(first) is not None and first not in _ING_NAMES)


def is_order(word: str) -> bool:
    """Whether a word may open a duty as a verb: ``Design`` of "Design and test data models"."""
    return plain(word) in _IMPERATIVE
