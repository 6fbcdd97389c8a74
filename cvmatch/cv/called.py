"""Names of firms, schools, events and awards in a CV, wherever they stand: "Northwind Automation Pvt Ltd" is no
automation.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache

from cvmatch.cv.prose import is_verb
from cvmatch.cv.sections import Block
from cvmatch.cv.titles import find_degree, has_legal_form, is_institution, organisation_words, role_words
from cvmatch.model import Mention, Span
from cvmatch.model import SectionKind as K
from cvmatch.text import fold_word

_LEGAL = frozenset("Pvt PVT Ltd LTD Limited LIMITED LLC LLP Inc INC GmbH Corp CORP Plc PLC Pty".split())
_BODIES = frozenset(
    """University College Institute Institution Academy School Hospital Association Foundation Award Awards Competition
    Conference Conclave Summit Olympiad Championship Hackathon Society Club Ministry Authority Federation Clinic
    Polytechnic Vidyalaya Museum Expo Symposium Convention Forum""".split()
)
"""Words that end the name of a body or an event whatever else is in it."""

_TRADES = frozenset(
    """Services Solutions Technologies Systems Consultancy Consultants Consulting Group Bank Centre Center Fund Trust
    Industries Enterprises Lab Labs Laboratories Studio Studios Agency Associates Company Corporation Infotech
    Infosystems Software Softwares Holdings Partners Ventures Securities Logistics Telecom Airlines Motors Pharma Works
    Advisors Brokers Automation Engineers Construction Constructions Builders Developers Traders Networks Retail
    Insurance Healthcare Finance Loans Automotives Foods Chemicals Textiles Hotels Jewellers""".split()
)
"""Words that end the name of a firm only beside a word that is a name."""

_CENTRES = ("Research ", "Medical ", "Training ", "Community ", "Convention ", "Study ")
"""Words before "Centre" that make a body of it whatever else is in the name; a data centre is none."""

_JOINS = frozenset(("&", "and", "of", "the"))
_ENDS = ",;:|()[]•\t"
"""Words that stand within names, and signs after which another begins."""

LONGEST = 80
"""Letters of a name that are looked at before the word that ends it."""

_LEADS = frozenset("at in for with from to by the a an as client clients company project under our of and &".split())
_AT = (" at ", "ork for ", "orked for ", "orking for ", "oined ")
"""Endings of what stands before the name of where somebody worked."""


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(r"(?<=[\w)&.] )[A-Z][A-Za-z]+")


def called_spans(
    text: str, mentions: Sequence[Mention], listed: Sequence[Span], plain: Container[str]
) -> Iterator[Span]:
    """Where names stand that end in a word for a firm, a body or an event.

    ``plain`` are ordinary words, which alone make no firm's name of what stands before "Services"; in ``listed``
    stretches, the lists of skills, only a legal form does.
    """
    for ending in _ending().finditer(text):
        word = ending.group()
        if word not in _LEGAL and word not in _BODIES and word not in _TRADES:
            continue
        start = _begins(text, ending.start())
        if start is None:
            continue
        names = _name_words(text, start, ending.start(), mentions, plain)
        if find_degree(text[start : ending.start()]) or (
            word not in _LEGAL and names and _leads(text, start, mentions)
        ):
            start = names[0] if names else ending.start()
        if word in _LEGAL or (
            not any(stretch.start <= start < stretch.end for stretch in listed)
            and (_is_body(text, ending) or names or text.endswith(_AT, 0, start))
        ):
            yield Span(start, ending.end())


def _is_body(text: str, ending: re.Match[str]) -> bool:
    word = ending.group()
    return word in _BODIES or (word in ("Centre", "Center") and text.endswith(_CENTRES, 0, ending.start()))


def _begins(text: str, end: int) -> int | None:
    """Where the capitalised words begin that lead to a place, without titles and verbs before the name."""
    line = max(text.rfind("\n", 0, end) + 1, end - LONGEST)
    words: list[str] = []
    for word in reversed(text[line : end - 1].split(" ")):
        if not word or not (word[0].isupper() or word[0].isdigit() or word in _JOINS) or word[-1] in _ENDS:
            break
        words.insert(0, word)
    titles = [place for place, word in enumerate(words) if role_words(word)]
    words = words[titles[-1] + 1 :] if titles else words
    while words and (words[0].lower() in _LEADS or is_verb(words[0])):
        words = words[1:]
    return end - len(" ".join(words)) - 1 if words else None


def _leads(text: str, start: int, mentions: Sequence[Mention]) -> bool:
    """Whether what begins there is a skill's name and no word: columns run together ("MongoDB Oak Institute")."""
    first = text[start:].split(" ", 1)[0]
    return first != first.capitalize() and any(m.span.start == start for m in mentions)


def _name_words(text: str, start: int, end: int, mentions: Sequence[Mention], plain: Container[str]) -> list[int]:
    """Where words stand that are names: in no mention, and none of the ordinary words."""
    found, place = [], start
    for word in text[start:end].split(" "):
        stop = place + len(word)
        name = len(word) > 2 and word[0].isupper() and word[1].islower()
        if name and not any(m.span.start < stop and m.span.end > place for m in mentions):
            found += [place] if fold_word(word.lower()) not in plain else []
        place = stop + 1
    return found


@cache
def _likes() -> re.Pattern[str]:
    """Names in a row after who they are: "brands like", "clients such as"."""
    who = (
        "brands|clients|customers|companies|banks|firms|hospitals|schools|organi[sz]ations|vendors|partners|"
        "institutions"
    )
    name = r"[A-Z][\w&.'’-]*(?: (?:&|of|the|[A-Z][\w&.'’-]*))*"
    after = r"(?: \w+)?,? (?:like|such as|including|namely|viz\.?):? "
    return re.compile(rf"\b(?:{who}){after}(?P<names>{name}(?:(?:,| and|, and|&) ?{name})*)")


def liked_spans(text: str) -> Iterator[Span]:
    """Where clients and the like are named one after another."""
    if any(words in text for words in ("s like ", "s such as ", "s including ", "s namely ", "s viz")):
        yield from (Span(*match.span("names")) for match in _likes().finditer(text))


@cache
def _users() -> re.Pattern[str]:
    name = r"[A-Z][\w&.'’-]*"
    return re.compile(rf"\bused (?:\w+ )?by {name}(?:(?:,| and|, and) {name})+")


def user_spans(text: str) -> Iterator[Span]:
    """Where those are named one after another who use what was made: "used daily by Elm, Oak and more"."""
    if " by " in text and "used " in text:
        yield from (Span(match.start(), match.end()) for match in _users().finditer(text))


@cache
def _author() -> re.Pattern[str]:
    return re.compile(r"\b[A-Z]\. (?:[A-Z]\. )?[A-Z][a-z]+(?=[,.]| and\b)")


def author_spans(text: str, blocks: Iterable[Block]) -> Iterator[Span]:
    """Initials before names of authors in lists of publications: "and R. Elm" is no language."""
    for block in blocks:
        if block.kind is K.PUBLICATIONS:
            for match in _author().finditer(text, block.span.start, block.span.end):
                yield Span(match.start(), match.end())


def known_spans(text: str, names: Iterable[str | None]) -> Iterator[Span]:
    """Where the names of firms and schools that one place tells stand anywhere else, as they are spelt there."""
    for name in {" ".join(name.split()) for name in names if name}:
        told = organisation_words(name) or is_institution(name) or has_legal_form(name)
        if len(name.split()) > 1 and name[0].isupper() and told:
            for match in re.finditer(rf"\b{re.escape(name)}\b", text):
                yield Span(match.start(), match.end())
