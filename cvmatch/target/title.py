"""The title of an advert."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cvmatch.model import Document, Line, LineKind
from cvmatch.model import SectionKind as K
from cvmatch.target.employer import asks, names_duty
from cvmatch.target.headings import heading_kind
from cvmatch.target.signs import sentence_of

LONGEST = 14
LOOK_AT = 8
"""A title stands in the first few lines or is labelled as one."""

SURE = 6
"""Words of a line that may be nothing but a title, if it names a trade; from the titles of the dev data."""

LETTERS = 300
"""A feed may call anything a title; what is longer than this would only cost time and memory."""

EARLY = 1500
"""Letters in which a title is labelled or named."""

_LABELLED = (
    r"^\W*(?:job |position |role )?(?:title|position|role|job)(?: title)?\W*:\W*(?P<title>[^\n]{3,100}?)[^\w)\]]*$|"
    r"^\W*(?:job|position|role) title\W*\n+\W*(?P<under>[^\n]{3,100}?)[^\w)\]]*$"
)
_TRADE = (
    r"(?:engineer(?:ing)?|developer|scientist|analyst|manager|director|specialist|consultant|administrator|architect|"
    r"programmer|designer|lead|leader|officer|assistant|associate|coordinator|technician|nurse|teacher|accountant|"
    r"representative|executive|advisor|adviser|intern(?:ship)?|clerk|supervisor|researcher|tester|head|buyer|driver|"
    r"chef|cook|operator|planner|trainer|recruiter|writer|editor|mechanic|electrician|plumber|carer|worker|agent|"
    r"physician|pharmacist|therapist|lawyer|attorney|counsel|paralegal|controller|auditor|statistician|economist|"
    r"professional|practitioner|expert|generalist|partner|owner|master(?!['’]?s\b)|dba|sdet|actuary|secretary|receptionist|"
    r"bookkeeper|cashier|guard|instructor|lecturer|professor|postdoc\w*|fellow|surveyor|inspector|estimator)"
)
_NAMED = (
    rf"\b(?:looking for|seek(?:ing|s)?|hiring|need(?:s)?|as|recruiting|for|join \w+ as)(?: \w+ing)? (?:an?|"
    rf"our(?: next)?) "
    rf"(?P<title>(?:[\w&/.+#-]+,? ){{0,5}}?{_TRADE}s?(?: [IV]{{1,3}}\b)?)\b|"
    rf"^\W*(?:the|an?) (?P<subject>(?:[A-Z][\w&/.+#-]+ ){{0,5}}{_TRADE}) (?:is|will|has|works|reports|provides|"
    rf"leads)\b"
)
_PRAISE = (
    r"^(?:(?:talented|experienced|skilled|highly|motivated|passionate|seasoned|dynamic|self|driven|creative|strong|"
    r"exceptional|dedicated|ambitious|great|new|seasoned|results|oriented|detail|enthusiastic|innovative|full|time|"
    r"permanent|contract|part|for|a|an|our|the|and|world|class|very|hands|on|key|critical|fast|growing|true|"
    r"bright)[\s,-]+)+"
)
_ONLY_TRADE = (
    r"^(?!.*\b(?:about|the|an?|you|your|our|we|as|for|of|who|what|this|to|is|are|in|with|and|required|preferred|ideal|"
    rf"successful|certifications?|experience)\b)[^:?]*\w\s[^:?]*\b{_TRADE}s?(?: [IV]{{1,3}})?\W*$"
)
_TRADE_AND_FIELD = (
    rf"^(?!about\b|the\b|our\b|your\b|why\b|who\b|what\b|how\b)[^:?]*\b{_TRADE}s?(?:,| [-–—|@(]|/)[^:?]*$"
)
_LABEL = (
    r"(?:job|req(?:uisition)?|ref(?:erence)?|posting|vacancy|position|opening|announcement)?[ .]?"
    r"(?:id|no|nr|num(?:ber)?|code|ref|req|#)[ .:#]{0,3}|(?:req(?:uisition)?|ref(?:erence)?)[ .:#]{0,3}|#\s?"
)
_NUMBER = rf"(?:(?:{_LABEL})[\w/-]*\d[\w/-]*|(?-i:[A-Z]{{0,6}}[-_]?\d{{4,}}[\w/-]*|\d\d-\d{{3,6}}))"
_YEAR = r"(?!20[1-4]\d\b)"
_NUMBERED = (
    rf"^\W*{_YEAR}{_NUMBER}\s*[-–—:|,]\s*(?=\D)|"
    rf"\s*(?:[-–—:|,/]\s*{_YEAR}{_NUMBER}|[(\[]\s?(?:{_YEAR}{_NUMBER}|\d{{3}})\s?[)\]]|"
    rf"(?<=\s)(?:#\s?\d[\w-]*|(?-i:[A-Z]{{1,6}}\d{{5,}}|\d{{5,}})))\W*$"
)
"""Numbers of an advert before or behind a title; not the year of a programme, nor what a title needs ("Office 365")."""

_NO_TITLE = (
    rf"^(?!.*\b{_TRADE}s?\b).*\d{{4}}$|"
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^https?:|\S@\S|^(?:date|location|posted|salary|job (?:id|"
    r"type|number|ref)|"
    r"reference|company|department|duration|website(?! \w+ \w)|full[ -]time|part[ -]time|remote|hybrid|onsite|"
    r"apply)\b|[?!.:;]$"
)


@cache
def _pattern(words: str, case: bool = False) -> re.Pattern[str]:
    return re.compile(words, (re.NOFLAG if case else re.IGNORECASE) | re.MULTILINE)


def title_of(document: Document) -> str:
    """The advert's own title: its field, a labelled line, a first line that names a trade, or the trade its text names;
    else the first short line, or the file's name.
    """
    stated = document.fields.get("title")
    if isinstance(stated, str) and stated.strip():
        return " ".join(stated[:LETTERS].split())
    early = document.text[:EARLY]
    labelled = _pattern(_LABELLED).search(early)
    if labelled:
        return without_number(_bare(labelled["title"] or labelled["under"]))
    lines = list(_short_lines(document))
    trade = next((line for line in lines if _names_trade(line, line is lines[0])), None)
    plain = (line for line in lines[:1] if not _speaks(line))
    return trade or _named(early) or next(plain, document.source.rsplit("/", 1)[-1])


def _names_trade(line: str, first: bool) -> bool:
    """Whether a line names a trade; one further down, as titles do and no sentence does."""
    if first or len(line.split()) <= SURE:
        return _pattern(rf"\b{'' if first else '(?!engineering)'}{_TRADE}s?\b").search(line) is not None
    return bool(_pattern(_ONLY_TRADE).match(line) or _pattern(_TRADE_AND_FIELD).match(line))


def without_number(title: str) -> str:
    """A title without the number its advert goes by ("Analyst - 12185", "Job ID 3321: Analyst"), if words are left."""
    if not _pattern(r"\d").search(title):
        return title
    bare, number = title, _pattern(_NUMBERED)
    while (cut := number.sub("", bare)) != bare and re.search(r"[^\W\d_]{2}", cut):
        bare = cut.strip().rstrip("-–—:|,/ ")
    return bare


def _speaks(line: str) -> bool:
    """Whether a line asks for something or names a duty."""
    said = sentence_of(line.lower())
    return asks(said) or names_duty(said)


def _short_lines(document: Document) -> Iterator[str]:
    """The first lines that may be a title, best marked first."""
    for line in document.lines[:LOOK_AT]:
        if line.kind is LineKind.BULLET or line.span.end - line.span.start > LETTERS:
            continue
        words = _bare(document.text[line.span.start : line.span.end])
        if not words or words.count(" ") >= LONGEST or words.startswith(("•", "-", "–", "·", "▪", "$", "£")):
            continue
        words = without_number(words)
        dated = words[-4:].isdigit() and not _pattern(rf"\b{_TRADE}s?\b").search(words)
        if (
            not dated
            and not _pattern(_NO_TITLE).search(words)
            and (_heads(document, line, words) or not announced(words))
        ):
            yield words


def _heads(document: Document, line: Line, words: str) -> bool:
    """Whether a line opens the text and names a trade and its field ("Field Applications Engineer - Leeds")."""
    return line is document.lines[0] and _pattern(_TRADE_AND_FIELD).match(words) is not None


def announced(words: str) -> K | None:
    """The section a line announces as its heading; a job title announces none ("Application Developer")."""
    kind = heading_kind(words)
    return None if kind is None or _pattern(_ONLY_TRADE).match(words) else kind


def _named(text: str) -> str | None:
    """The trade a text says it looks for, without praise."""
    for found in _pattern(_NAMED).finditer(text):
        title = _pattern(_PRAISE).sub("", found["title"] or found["subject"]).strip(" ,-")
        if title and title[:1].isupper():
            return " ".join(title.split())
    return None


def _bare(words: str) -> str:
    return " ".join(words.strip(" \t*#_>").split())
