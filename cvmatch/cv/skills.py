"""Skills as a CV lists them: labelled groups, comma lists, bullets and columns, wrapped lines joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cvmatch.cv.letters import plain
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.tongues import find_languages, has_level
from cvmatch.model import LineKind, SkillGroup, Span

_LABEL = re.compile(r"([^\W\d_][^:;•\t]{1,48}?)\s*(?::\s*|\s+[–—-]\s+(?=[^,]*,))")
_SPLIT = re.compile(r"\s*(?:[,;|•·●∙▪⋅\t]|\s/\s|\.\s*$|\.\s+(?=[A-Z])|\s[-–—]\s)\s*(?![^(\[]{0,500}[)\]])")
_LEAD = re.compile(
    r"^(?:and|und|et|y|as well as|including|proficient (?:in|with):?|experienced? (?:in|with)|advanced in|"
    r"familiar(?:ity)? with|"
    r"knowledge of|working knowledge of|strong|good knowledge of|learning:)\s+",
    re.IGNORECASE,
)
_SEPARATORS = r"[,;]|\s[|•·]\s"
_RATING = re.compile(r"\s*(?:\(?\b(?:\d{1,3}\s?%|\d/\d{1,2}|\d+\+? years?)\)?|[★☆●○◆◇⬤■□]{2,})\s*$")
_PLAIN_TONGUES = (
    r"\b(?:(?:spoken |foreign |natural )?(?:languages?|sprachen|langues|idiomas)|mother tongue|muttersprache)\b"
)
_INNER = re.compile(r"^[A-Za-z][\w/& ]{1,20}: (?=\w)")
_NO_SKILL = frozenset(
    "fuhrerschein|permis|permis de conduire|driving licence|driving license|driver's license|carnet de conducir|"
    "permiso de conducir|nationality|date of birth|marital status|availability".split("|")
)
_REST = frozenset({"more", "etc", "others", "other", "usw", "many more", "much more"})
LONGEST = 9  # words of a listed skill; longer is a sentence
LONGEST_LABEL = 5  # words
_SHORT = 24  # letters; a list whose lines are all about as short as this holds one item a line


@dataclass(slots=True)
class _Draft:
    name: str | None
    start: int
    end: int
    texts: list[str] = field(default_factory=list)


def find_skills(rows: Sequence[Row]) -> list[SkillGroup]:
    """The groups of a skills section in reading order; natural languages are left to the languages."""
    groups = []
    for draft in _drafts(rows):
        text = ", ".join(draft.texts)
        listed = tuple(dict.fromkeys(_listed(text)))
        if listed and not _is_tongues(draft.name, listed) and not _is_personal(draft.name or ""):
            groups.append(SkillGroup(draft.name, listed, Span(draft.start, draft.end)))
    return groups


def _drafts(rows: Sequence[Row]) -> list[_Draft]:
    drafts: list[_Draft] = []
    longest = max((len(row.text) for row in rows), default=0)
    for number, row in enumerate(rows):
        label = _label(rows, number)
        if label is not None:
            name, rest = label
            drafts.append(_Draft(name, row.start, row.end, [rest] if rest else []))
        elif drafts and not (row.bullet and rows[number - 1].bullet and drafts[-1].name and drafts[-1].texts):
            _extend(drafts[-1], row, rows[number - 1], longest)
        else:
            drafts.append(_Draft(None, row.start, row.end, [row.text]))
    return drafts


def _extend(draft: _Draft, row: Row, above: Row, longest: int) -> None:
    """Another line of a group: a new item, or the rest of one that wraps; ``longest``: letters of the longest."""
    draft.end = row.end
    if draft.texts and _wraps(draft.texts[-1], row, above, longest):
        draft.texts[-1] = f"{draft.texts[-1]} {row.text}"
    else:
        draft.texts.append(row.text)


def _wraps(last: str, row: Row, above: Row, longest: int) -> bool:
    if last.rstrip().endswith((",", ";", "|", "/", "&", "(")) or last.count("(") > last.count(")"):
        return True
    if row.bullet or row.gap:
        return False
    no_room = len(above.text) + 1 + len(row.text.split()[0]) > longest
    listing = re.search(_SEPARATORS, above.text) is not None and (no_room or len(above.text) > 0.6 * longest)
    carried = row.text[0].islower() and len(above.text) > 0.6 * longest > _SHORT
    return carried or above.text.rstrip().endswith(" and") or listing


def _label(rows: Sequence[Row], number: int) -> tuple[str, str] | None:
    """A group's name and the rest of its line: ``Tools: Git``, ``Tools<TAB>Git``, or a heading over its items."""
    row = rows[number]
    match = _LABEL.match(row.text)
    if match and len(match[1].split()) <= LONGEST_LABEL and "," not in match[1] and "(" not in match[1]:
        return match[1].strip(), row.text[match.end() :].strip()
    name, tab, rest = row.text.partition("\t")
    if tab and _is_personal(name):
        return name.strip(), rest
    if (
        tab
        and ("," in rest or re.search(_PLAIN_TONGUES, plain(name)))
        and "," not in name
        and len(name.split()) <= LONGEST_LABEL
    ):
        return name.strip(" :"), rest.strip()
    following = rows[number + 1] if number + 1 < len(rows) else None
    if following and not row.bullet and _over(row, following) and "," not in row.text and not tab:
        return row.text.strip(" :"), ""
    return None


def _is_personal(label: str) -> bool:
    """Whether a label names something about the person that is no skill."""
    return plain(label).replace("(s)", "").strip(" :") in _NO_SKILL


def _over(row: Row, following: Row) -> bool:
    """Whether a line heads the next: set apart by its looks, or alone over a bulleted or comma list."""
    if row.line.kind is LineKind.HEADING and (row.line.bold or row.line.size > following.line.size + 0.05):
        return row.look != following.look
    return not row.bullet and following.bullet and len(row.text.split()) <= LONGEST_LABEL


def _listed(text: str) -> list[str]:
    listed = [item for part in _SPLIT.split(text) if _may_be_skill(item := _bare(part or ""))]
    whole = [*listed[:-1], *_parted(listed[-1])] if len(listed) > 2 else listed
    return [item for item in whole if item.lower() not in _REST]


def _bare(part: str) -> str:
    """An item without bullets, lead-in words, ratings and a label of its own: ``IDEs: Vim`` is ``Vim``."""
    item = _RATING.sub("", _LEAD.sub("", part.strip(" .:-–—•*"))).strip(" .:")
    if item.count("(") != item.count(")"):
        item = item.strip("() ")
    return _INNER.sub("", item)


def _may_be_skill(item: str) -> bool:
    return any(map(str.isalnum, item)) and len(item.split()) <= LONGEST and not _is_sentence(item)


def _parted(last: str) -> list[str]:
    """The last of several items, where ``and`` joins two short ones: ``..., Java and Docker``."""
    parts = re.split(r"\s+(?:and|und|et|y|&)\s+", last)
    return parts if len(parts) == 2 and all(len(part.split()) == 1 for part in parts) else [last]


def _is_sentence(item: str) -> bool:
    return len(item.split()) > 5 and is_prose(item)


def _is_tongues(name: str | None, listed: Sequence[str]) -> bool:
    """Natural languages are no skills here; ``Languages: Python`` is a group like any other."""
    spoken = sum(bool(find_languages(item)) for item in listed)
    named = bool(name and re.search(_PLAIN_TONGUES, plain(name)))
    return spoken > 0 and (
        (named and spoken * 2 >= len(listed)) or all(find_languages(i) and has_level(i) for i in listed)
    )
