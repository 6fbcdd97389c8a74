"""The pieces of a header line: cells and what separators part, each a role, an organisation, a place or neither."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from cvmatch.cv.dates import is_month
from cvmatch.cv.places import is_known_place, is_place, is_street, split_place
from cvmatch.cv.row import Row
from cvmatch.cv.titles import find_degree, has_legal_form, is_institution, is_title, organisation_words, role_words

_STRONG = re.compile(
    r"\t+|\s+[|¦•·∙●⋅◦»›/\\]+\s+|\s*[|•●⋅·]\s*|\s+[-–—−‒~]{1,2}\s+|\s*[—]\s*|\s+(?:@|at|bei|chez)\s+|\s*@\s+|\s+-(?=[A-Z])|:\s+|^-+\s+"
    r"|(?<=[a-z]{3})(?<!Prof)(?<!Univ)(?<!Dept)(?<!Corp)\. +(?=[A-Z])(?!Co\b|Ltd|Inc|LLC)"
)
_DURATION = re.compile(
    r"\(?\b(?:\d{1,2}\+?\s*(?:years?|yrs?|y|jahre?n?|ans?|anos|anni)\b\.?,?\s*(?:and\s*)?)?"
    r"\d{1,2}\+?\s*(?:months?|mos?|monate?n?|mois|meses|mesi|m|years?|yrs?|jahre?n?|ans?|anos)\b\.?\)?",
    re.IGNORECASE,
)
_WAY = re.compile(
    r"full[- ]?time|part[- ]?time|contract(?:or)?|permanent|temporary|freelance|internship|seasonal|vollzeit|teilzeit|"
    r"temps plein|cdi|cdd|project employment|self[- ]?employed|on-?site|hybrid|remote|local",
    re.IGNORECASE,
)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w\-]{2,}\.(?:com|org|net|io|ru|de|fr|co\.uk|ai|dev)/\S*", re.I)
_DOMAIN = re.compile(r"[\w\-]{2,}\.(?:com|org|net|io|ru|de|fr|co\.uk|ai|dev)", re.I)
_DOMAIN_BESIDE = re.compile(rf"(?<=\w)(?:,? \(?|,)(?:{_DOMAIN.pattern})\)?$", re.I)
_EMPTY = re.compile(r"\(\s*[,;]?\s*\)|\[\s*\]|«\s*»")
_LABEL = re.compile(
    r"^(?:\d{1,2}[.)]\s*)?(?:occupation or position held|occupation|name and address of employer|position|job title|"
    r"title|role|designation|(?:name of (?:the )?)?(?:company|employer|organi[sz]ation)(?: name)?|client|customer|"
    r"location|period|duration|dates?|tenure|project|firma|arbeitgeber|poste|entreprise|empresa|puesto)\s*:\s*",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"^\d{1,2}[.)]\s*")
_CELL_LABEL = re.compile(
    r"^(occupation or position held|occupation|position|name and address of employer|employer)\t", re.I
)
_DATE_LABEL = re.compile(
    r"\b(?:duration|period|dates?|tenure|from|von|du|de|desde|worked|zeitraum|fechas?)\s*:?\s*(?=\t)", re.I
)
_SENTENCE = re.compile(r"\s*[)\]]?[\s:.–-]*[A-Z][a-z]+ (?:\S+ ){1,}.*\.$")
_UNITS = frozenset(
    """platform backend back-end frontend front-end infrastructure engineering operations mobile web data cloud
    core product
    payments growth search ads security reliability analytics team division department unit group r&d research
    development design marketing sales support and & the of growth tools apps app services ml ai""".split()
)
_TEAM = re.compile(
    r"\b(?:team|division|department|dept|platform|infrastructure|engineering|operations|unit|squad|group|section|"
    r"department of|product|practice|line|reliability|security|data|research and development|r&d)\b",
    re.IGNORECASE,
)


class Piece(NamedTuple):
    """A part of a header: its text, the row it stands in, and how much speaks for a role and an organisation."""

    text: str
    row: int
    roles: int
    orgs: int
    label: str = ""


class Where(NamedTuple):
    """What is left of a header line without its place."""

    pieces: tuple[Piece, ...]
    place: str | None


def pieces_of(row: Row) -> Where:
    """The pieces of a row, dates, durations, links and places taken out."""
    text, place = _without_bracketed_places(_undated(row))
    pieces: list[Piece] = []
    ways: list[Piece] = []
    domains: list[Piece] = []
    for raw in _parts(text):
        label = _LABEL.match(raw)
        bare = raw[label.end() :] if label else raw
        if is_place(bare) or (is_street(bare) and not label):
            place = place or _tidy(bare)
            continue
        rest, found = split_place(bare)
        place = place or (_tidy(found) if found else None)
        if (rest := _tidy(rest)) and not is_month(rest):
            name = _NUMBER.sub("", label.group()).split(":")[0].strip().lower() if label else ""
            piece = Piece(rest, row.number, role_words(rest), organisation_words(rest), name)
            if beside := _DOMAIN_BESIDE.search(rest):
                piece = piece._replace(text=rest[: beside.start()])
            away = ways if _WAY.fullmatch(rest.strip("()")) else domains if _DOMAIN.fullmatch(rest) else pieces
            away.append(piece)
    if all(piece.roles for piece in pieces):  # a firm may be named by its domain; beside a name it is a link
        pieces += domains
    return Where(tuple(pieces or [way for way in ways if way.roles]), place)


def _without_bracketed_places(text: str) -> tuple[str, str | None]:
    place = None
    for bracket in re.finditer(r"\(([^()]*)\)", text):
        if is_place(bracket[1]) and not _WAY.fullmatch(bracket[1]):
            place = place or bracket[1].strip()
            text = text.replace(bracket.group(), "\t")
    return text, place


def _undated(row: Row) -> str:
    text = row.text
    if row.periods and _SENTENCE.match(text, row.periods[-1].end) and text[: row.periods[-1].start].strip(" ("):
        text = text[: row.periods[-1].end]
    told = len(text.split()) > 16 or text.rstrip().endswith(".")
    if row.periods and row.periods[0].start == 0 and told:
        text = text[: row.periods[0].end] + first_sentence(text[row.periods[0].end :])
    for period in reversed(row.periods):
        text = text[: period.start] + "\t" + text[period.end :]
    text = _CELL_LABEL.sub(r"\1: ", _DATE_LABEL.sub("", text))
    text = _LINK.sub("\t", _DURATION.sub("\t", text))
    text = re.sub(r"\(\s*\t+[^()]{0,12}\)|\(\s*\t+", "\t", text)
    text = re.sub(r"[,;]\s*\)", ")", text)  # what a date has left of "(part-time, 2019 - 2020)"
    return _EMPTY.sub("", text)


def first_sentence(text: str) -> str:
    """What stands before the first full stop that ends a word of some length."""
    return re.split(r"(?<=[A-Za-z]{4})\.\s", text, maxsplit=1)[0]


def _parts(text: str) -> Iterator[str]:
    """Parts between strong separators; brackets keep together what stands in them."""
    at = 0
    for match in _STRONG.finditer(text):
        if _joins(match.group(), text[at : match.start()], text[match.end() :]):
            continue
        if ":" in match.group() and _LABEL.match(text[at : match.end()]):
            continue  # a label stays with what it labels
        if text[: match.start()].count("(") == text[: match.start()].count(")") and match.start() >= at:
            if tidied := _tidy(text[at : match.start()]):
                yield tidied
            at = match.end()
    if tidied := _tidy(text[at:]):
        yield tidied


def _joins(separator: str, before: str, after: str) -> bool:
    """``at`` parts a role from its employer and belongs to any other name: ``University of Texas at Austin``.

    A stroke between two titles makes them one: ``Developer / Lead Engineer``.
    """
    if separator.strip() == "/":
        return is_title(before) and is_title(_STRONG.split(after, maxsplit=1)[0])
    if not separator.strip().isalpha() or role_words(before):
        return False
    named = organisation_words(before) > 0 or is_institution(before) or find_degree(before) is not None
    return named or len(before.split()) > 4


def _tidy(text: str) -> str:
    text = " ".join(re.sub(r"^\.\s+", "", text.strip(" \t,;:|·•–—-/«»_")).split())
    if text.count("(") > text.count(")"):
        text = text + ")" if re.search(r"\(\w", text) else text.replace("(", "").strip(" ,")
    if text.count(")") > text.count("("):
        text = text.replace(")", "").strip(" ,")
    return text.strip() if any(map(str.isalnum, text)) else ""


def by_commas(text: str) -> list[str]:
    """The parts of a piece between its commas outside brackets; ``Acme, Inc.`` stays one."""
    parts: list[str] = []
    for part in re.split(r",\s*(?![^(]*\))", text):
        tidied = _tidy(part)
        if parts and has_legal_form(tidied) and len(tidied.split()) == 1:
            parts[-1] = f"{parts[-1]}, {part.strip()}"
        elif tidied:
            parts.append(tidied)
    return [part for part in parts if not _WAY.fullmatch(part)] or parts


def without_places(parts: Sequence[str]) -> list[str]:
    """The parts that are no known place."""
    return [part for part in parts if not is_known_place(part)]


def is_team(text: str) -> bool:
    """Whether a text names a part of an organisation."""
    return _TEAM.search(text) is not None


def is_duration(text: str) -> bool:
    """Whether a text is a length of time: ``2 years 10 months``."""
    return _DURATION.fullmatch(text.strip()) is not None


def is_unit(text: str) -> bool:
    """Whether a text names nothing but a part of an organisation: ``Platform``, ``Data Infrastructure``."""
    return all(word in _UNITS for word in text.lower().split())
