"""Who a CV is of: name, headline, e-mail, phone, place, links; from the header and wherever contacts stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cvmatch.cv.headings import exact_heading, likely_heading
from cvmatch.cv.letters import close_up, plain
from cvmatch.cv.places import is_known_place, is_place, is_street
from cvmatch.cv.prose import is_prose
from cvmatch.cv.row import Row
from cvmatch.cv.sections import Block
from cvmatch.cv.titles import find_degree, is_institution, organisation_words, role_words
from cvmatch.model import Basics, Span
from cvmatch.model import SectionKind as K

_EMAIL = re.compile(r"(?<![\w.+%\-])[\w.+%\-]+\s?@\s?[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}")
_PHONE = re.compile(r"(?<![\w/.@=\-,£$€])(?:\+|00)?(?:\(?\+?\d{1,4}\)?(?: / |[ .\-–/])?){2,6}\d{2,4}(?![\w@/%])")
_YEARS = re.compile(r"\D*(?:(?:19|20)\d\d\D*)+")
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s|,;<>\t)]+|\b(?:[\w\-]+\.)*(?:linkedin|github|gitlab|bitbucket|medium|stackoverflow|kaggle|"
    r"behance|dribbble|twitter|x|xing|orcid|facebook|fb|youtube)\.(?:com|org|io|co)/[^\s|,;<>\t)]*"
    r"|(?<![\w@.\-])[\w\-]{2,}(?:\.[\w\-]+)*\.(?:com|org|net|io|dev|me|ai|tech|app|co|info|edu|page|blog|xyz|de|fr|uk|eu|ch|nl|es|it|in)"
    r"(?:/[^\s|,;<>\t)]*)?(?![\w@.])"
)
_NOT_NAME = re.compile(
    r"[@\d:;!?/\\|*_=<>{}\[\]]|\b(?:resume|résumé|curriculum|vitae|cv|sample|template|phone|email|e-mail|mobile|tel|address|"
    r"contact|page|profile|lebenslauf|bewerbung|portfolio|linkedin|github|last updated|nationality|birth|"
    r"citizenship|description|project|exp[a-z]{3,7}ce)\b",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_](?:[\w.'’\-]*[\w.'’])?|\([^\W\d_]+\)|[“\"'][^\W\d_]+[”\"'])")
_PARTICLES = frozenset("de da di del della van von der den la le el al bin ibn ben dos du y e zu ter ten af".split())
_CREDENTIALS = re.compile(
    r"\s*,\s*(?:(?:ph\.?\s?d|m\.?d|mba|msc|m\.?sc|pmp|cpa|cfa|rn|pe|esq|bsc|ma|ba|bs|ms|cissp|jd|dr|p\.?eng)\.?,?\s*)+$",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\b(?:address|location|residence|city|based in|lives in|wohnort|adresse|ort|anschrift|adres|direccion|"
    r"dirección|ciudad|"
    r"place of residence|current location|localisation)\b\s*[:\t]\s*(.+)",
    re.IGNORECASE,
)
_NAME_LABEL = re.compile(r"^(?:full )?(?:name|nom|nombre|vor- und nachname)\s*[:\t]\s*(.+)", re.IGNORECASE)
_CELLS = re.compile(r"\t+|\s*[|•·●∙⋅◦¦♦]\s*|\s{3,}|\s[–—-]\s|;\s")
_UPDATED = re.compile(r"\b(?:last )?updated\b.*", re.I)
TOP = 12  # rows in which the name is looked for when nothing is set larger
_BIG = 1.25  # letter height from which a line may be the name wherever it stands on the first page


def read_basics(blocks: Sequence[Block], rows: Sequence[Row]) -> Basics:
    """Name, headline and contacts, None where they are not stated."""
    head = [row for block in blocks if block.kind is K.HEADER for row in block.rows] or list(rows[:TOP])
    top = sorted({row.number: row for row in (*rows[:TOP], *head)}.values(), key=lambda row: row.number)
    own = _without_jobs(head, blocks)
    name = _name(_without_jobs(rows, blocks), own)
    text = "\n".join(row.text for row in top)
    email = _EMAIL.search(text) or _EMAIL.search("\n".join(row.text for row in _trusted(blocks)))
    return Basics(
        name=name,
        label=_label(own, name),
        email=email.group().replace(" ", "") if email else None,
        phone=_phone(top),
        location=_location(head),
        links=tuple(dict.fromkeys(_links(text))),
        summary=_summary(blocks),
    )


def _trusted(blocks: Sequence[Block]) -> Iterator[Row]:
    return (row for block in blocks if block.kind is not K.REFERENCES for row in block.rows)


def _summary(blocks: Sequence[Block]) -> Span | None:
    for block in blocks:
        if block.kind is K.SUMMARY and block.rows:
            return Span(block.rows[0].start, block.rows[-1].end)
    return None


def _name(rows: Sequence[Row], head: Sequence[Row]) -> str | None:
    labelled = next((m[1].strip() for row in head if (m := _NAME_LABEL.match(row.text)) and is_name(m[1])), None)
    if labelled:
        return labelled
    first_page = [row for row in rows if row.line.page == 1]
    large = [row for row in first_page if row.line.size >= _BIG and is_name(row.text)]
    if large:
        best = max(large, key=lambda row: (round(row.line.size, 1), -row.number))
        return _with_second_line(best, first_page)
    near = [row for row in first_page[:TOP] if not row.bullet and (row in head or row.number < 3)]
    for row in near:
        for cell in _CELLS.split(row.text.strip()):
            if is_name(cell) and len(cell.split()) > 1 and not exact_heading(cell):
                return _shown(cell)
    return None


def _with_second_line(best: Row, rows: Sequence[Row]) -> str:
    """First and last name set on lines of their own belong together."""
    at = rows.index(best)
    names = [best.text]
    if len(best.text.split()) == 1 and at + 1 < len(rows):
        below = rows[at + 1]
        if abs(below.line.size - best.line.size) < 0.1 and is_name(below.text):
            names.append(below.text)
    return _shown(" ".join(names))


def _shown(text: str) -> str:
    return _CREDENTIALS.sub("", close_up(text)).strip(" ,")


def is_name(text: str) -> bool:
    """Whether a text may be a person's name: one to five capitalised words, none that says otherwise."""
    bare = _shown(text)
    words = bare.split()
    if not 1 <= len(words) <= 5 or _NOT_NAME.search(bare) or "," in bare or len(bare) > 50 or len(bare) < 3:
        return False
    if not all(_NAME_WORD.fullmatch(word) for word in words) or all(len(word.strip(".")) == 1 for word in words):
        return False
    if not all(word[0].isupper() or plain(word) in _PARTICLES or word[0] in "(“\"'" for word in words):
        return bare.islower() is False and False
    other = role_words(bare) or organisation_words(bare) or is_place(bare) or is_known_place(bare)
    return not other and exact_heading(bare) is None and likely_heading(bare) is None and find_degree(bare) is None


def _without_jobs(head: Sequence[Row], blocks: Sequence[Block]) -> list[Row]:
    """The rows that are of no job or study: where a CV has no header, its first rows may be."""
    taken = {row.number for block in blocks if block.kind in (K.WORK, K.EDUCATION, K.PROJECTS) for row in block.rows}
    return [row for row in head if row.number not in taken]


def _label(head: Sequence[Row], name: str | None) -> str | None:
    """The line by the name that says what the person is."""
    for row in head[:8]:
        if row.bullet:
            continue
        contacts = _EMAIL.search(row.text) or any(is_name(cell) for cell in _CELLS.split(row.text))
        for cell in _CELLS.split(row.text) if contacts else row.text.split("\t"):
            text = _UPDATED.sub("", cell).strip(' |•·,"')
            if (
                text != name
                and role_words(text)
                and len(text.split()) <= 12
                and not text.endswith(".")
                and not is_prose(text)
                and not (is_institution(text) or find_degree(text))
                and ". " not in text
                and (text[0].isupper() or text[0] == ".")
            ):
                return text
    return _under_name(head, name)


def _under_name(head: Sequence[Row], name: str | None) -> str | None:
    """A line set larger than the body right below the name, whatever its words."""
    for row, below in pairwise(head[:8]):
        plain_words = not _NOT_NAME.search(below.text) and len(below.text.split()) <= 8
        if name and row.text.split()[-1:] == name.split()[-1:] and below.line.size > 1.1 and plain_words:
            return below.text.strip()
    return None


def _phone(rows: Sequence[Row]) -> str | None:
    for row in rows:
        for match in _PHONE.finditer(row.text):
            digits = sum(map(str.isdigit, match.group()))
            if _YEARS.fullmatch(match.group()):
                continue
            if 7 <= digits <= 15 and not any(p.start <= match.start() < p.end for p in row.periods):
                return match.group().strip(" -–.")
    return None


def _links(text: str) -> Iterator[str]:
    bare = _EMAIL.sub(" ", text)
    for match in _LINK.finditer(bare):
        yield match.group().rstrip(".,;:")


def _location(head: Sequence[Row]) -> str | None:
    for row in head:
        match = _LABELLED.search(row.text)
        if match and "@" not in match[1].split()[0]:
            return _CELLS.split(match[1])[0].strip(" ,")
    cells = [cell.strip(" ,.") for row in head for cell in _CELLS.split(_LINK.sub("\t", _EMAIL.sub("\t", row.text)))]
    place = next((cell for cell in cells if cell and is_place(_PHONE.sub("", cell))), None)
    return place or next((cell for cell in cells if is_street(cell)), None)
