"""The employer's own name, where a tool goes by it: "Tenable is hiring" and "life at Tenable" ask for no Tenable."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cvmatch.model import Document, Kind, Mention, SectionKind
from cvmatch.target.asked import Clause
from cvmatch.target.sections import ASKING
from cvmatch.taxonomy import Taxonomy

_FIRMS_MAKE = frozenset((Kind.TOOL, Kind.PLATFORM, Kind.FRAMEWORK, Kind.DATABASE))
_FAR = 40  # letters around a name that are looked at

_BEFORE = (
    r"(?:(?:^|[.!?:*_#\n•]\s*|(?-i:(?<=[a-z])(?=[AWJ])))(?:at|about|why|who is|join) |"
    r"\b(?:life|working|work|works|worked|careers?|roles?|teams?|here|engineers?|scientists?|analysts?|developers?|"
    r"managers?|environment|company|people|office|program|"
    r"opportunity|opportunities|functions?|culture|everyone|leadership|colleagues|jobs?) at |"
    r"\b(?:join|joining|joining the|join the|welcome to|come to) )(?:\*\*)?$"
)
_LEADING = ("at", "about", "why", "is", "join", "joining", "the", "to")
"""One of these ends what stands before an employer's name."""

_AFTER = (
    r"(?:\*\*)?(?:,? (?:inc|llc|corp|ltd|plc)\b\.?,?)?(?:['’]s (?:mission|values|culture|vision|employees|customers|"
    r"team|people|benefits|headquarters|growth)\b|\s(?:is (?:currently |now |actively )?(?:seeking|looking|hiring|"
    r"searching|recruiting|proud|committed to|an equal|an? (?:global|leading|fast|growing|world|publicly|privately)|"
    r"the (?:leader|leading|world|largest|fastest))|(?:employees|employee benefits|careers)\b|"
    r"has (?:an opening|an opportunity|been (?:recogni[sz]ed|named))|does not discriminate|"
    r"offers (?:an? |competitive|excellent)|provides equal|participates in))"
)
_DATA = r"\s(?:tables?|data|quer(?:y|ies)|databases?|streams?|views?)\b"
"""After a name these say that it is no firm: "join Snowflake tables"."""

_MEANT = r"\b(?:in|with|on|using|of|for|into|to)\s$"
"""Before a name in a duty: there it is the tool that is worked with ("build models in Anaplan")."""


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def own_names(document: Document, mentions: Sequence[Mention], taxonomy: Taxonomy) -> frozenset[str]:
    """The names of tools, in lower case, by which the employer calls itself anywhere in an advert."""
    told = _bare(str(document.fields.get("organisation") or ""))
    names = dict.fromkeys(m.surface for m in mentions if _is_name(m, taxonomy))
    return frozenset(_bare(name) for name in names if _bare(name) == told or _names_itself(document.text, name))


def _names_itself(text: str, name: str) -> bool:
    place = text.find(name)
    while place >= 0:
        if _is_itself(text, place, place + len(name)):
            return True
        place = text.find(name, place + 1)
    return False


def without_own(clauses: Sequence[Clause], names: frozenset[str], text: str) -> Iterator[Clause]:
    """The clauses without the employer's own name, but where it is asked for or worked with."""
    for clause in clauses:
        kept = [m for m in clause.mentions if _bare(m.surface) not in names or _is_meant(clause, m, text)]
        yield clause._replace(mentions=kept) if len(kept) < len(clause.mentions) else clause


def _is_meant(clause: Clause, mention: Mention, text: str) -> bool:
    start, end = mention.span
    if _is_itself(text, start, end):
        return False
    if clause.part.kind is not SectionKind.DUTIES:
        return clause.part.kind in ASKING
    return bool(_pattern(_MEANT).search(text[max(0, start - _FAR) : start]))


def _is_itself(text: str, start: int, end: int) -> bool:
    """Whether a name stands where only an employer's does."""
    after = text[end : end + _FAR]
    if _pattern(_AFTER).match(after):
        return True
    before = text[max(0, start - _FAR) : start]
    last = before.rstrip(" *").rpartition(" ")[2].lower()
    if not last.endswith(_LEADING) or _pattern(_DATA).match(after):
        return False
    return _pattern(_BEFORE).search(before) is not None


def _is_name(mention: Mention, taxonomy: Taxonomy) -> bool:
    first = mention.surface[0]
    if not (first.isupper() or first.isdigit()):
        return False
    known = taxonomy.concepts.get(mention.concept_id)
    return known is None or known.kind in _FIRMS_MAKE


def _bare(name: str) -> str:
    return name.lower().removesuffix("'s").removesuffix("’s").strip()
