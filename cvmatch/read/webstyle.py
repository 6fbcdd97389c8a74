"""What a page's own style sheet says of its boxes: which are not shown, and which stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHEET = re.compile(r"<style[^>]{0,200}>(.{0,200000}?)</style", re.I | re.S)
_RULE = re.compile(r"([^{}@;]{1,300})\{([^{}]{1,2000})\}")
_SELECTOR = re.compile(r"(?:[a-z][\w-]*)?[.#][\w-]+|[a-z][\w-]*", re.I)
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])"
    r"|font-size\s*:\s*[01](?:\.\d+)?p[xt]|(?<![-\w])(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.I,
)
WHITE = re.compile(r"(?<![-\w])color\s*:\s*(?:#fff(?:fff)?\b|white\b|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))", re.I)
BACKGROUND = re.compile(r"background", re.I)
_ABREAST = re.compile(r"display\s*:\s*(?:inline-)?(?:flex|grid)", re.I)
_STACKED = re.compile(r"flex-direction\s*:\s*column|grid-template-columns\s*:\s*(?:1fr|100%)\s*(?:;|$)", re.I)
_ASIDE = re.compile(r"float\s*:\s*right|margin-left\s*:\s*auto|position\s*:\s*absolute[^}]*right\s*:", re.I)
_INLINE = frozenset("span a b i em strong small time abbr sup sub u label mark code img svg font cite wbr".split())
_LONGEST_CELL = 90  # letters; a longer box in a row of boxes is a column
_MOST_RULES = 2000


class Sheet(NamedTuple):
    """Names (``tag``, ``.class``, ``#id``) whose rule hides a box, lays its children abreast, or puts it aside."""

    hidden: frozenset[str]
    abreast: frozenset[str]
    aside: frozenset[str]


def read_sheet(page: str) -> Sheet:
    """The rules of a page's style elements, as far as their last simple selector says which box is meant."""
    hidden: set[str] = set()
    abreast: set[str] = set()
    aside: set[str] = set()
    for names, body in _rules(page):
        if HIDDEN.search(body):
            hidden |= names
        if _ABREAST.search(body) and not _STACKED.search(body):
            abreast |= names
        if _ASIDE.search(body):
            aside |= names
    return Sheet(frozenset(hidden), frozenset(abreast), frozenset(aside))


def _rules(page: str) -> Iterator[tuple[set[str], str]]:
    count = 0
    for sheet in _SHEET.finditer(page):
        text = re.sub(r"/\*.{0,5000}?\*/|@media\s+print[^{]{0,100}\{", "", sheet[1], flags=re.S)
        for rule in _RULE.finditer(text):
            count += 1
            if count > _MOST_RULES:
                return
            yield set(_names(rule[1])), rule[2]


def _names(selectors: str) -> Iterator[str]:
    """The simple selectors meant: the whole selector must be one, so that no box is hidden by half a rule."""
    for selector in selectors.split(","):
        name = selector.strip()
        if _SELECTOR.fullmatch(name):
            mark = min((name.find(c) for c in ".#" if c in name), default=0)
            yield name[mark:].lower()


def fits(names: frozenset[str], element: _Element) -> bool:
    """Whether one of the names means the element."""
    if not names:
        return False
    own = [f".{name}" for name in (element.get("class") or "").lower().split()]
    return any(name in names for name in (*own, f"#{(element.get('id') or '').lower()}", element.tag))


def begins_cell(element: _Element, sheet: Sheet) -> bool:
    """Whether a browser sets an element beside the text before it, as a cell of its own: a date flush right."""
    style = element.get("style") or ""
    if fits(sheet.aside, element) or _ASIDE.search(style):
        return element.tag in _INLINE or _is_cell(element)
    parent = element.getparent()
    if parent is None or element.getprevious() is None or not _is_row(parent, sheet):
        return False
    return all(map(_is_cell, parent))


def _is_row(parent: _Element, sheet: Sheet) -> bool:
    style = parent.get("style") or ""
    if fits(sheet.abreast, parent) or (_ABREAST.search(style) and not _STACKED.search(style)):
        return True
    classes = [child.get("class") for child in parent]
    bare = not (parent.text or "").strip() and not any((child.tail or "").strip(" ") for child in parent)
    glued = bare and all(child.tag in ("span", "time") and not child.tail for child in list(parent)[:-1])
    return glued and 1 < len(classes) <= 4 and None not in classes and len(set(classes)) == len(classes)


def _is_cell(element: _Element) -> bool:
    if any(below.tag not in _INLINE for below in element.iterdescendants()):
        return False
    return sum(len(text) for text in element.itertext()) <= _LONGEST_CELL
