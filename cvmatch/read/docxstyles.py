"""What the styles and lists of a DOCX say about its paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_ROOT = re.compile(rb"<(\w+:)styles\s[^>]*>")
_STYLE_ID = re.compile(rb'\bstyleId="([^"]*)"')
_NAMED_STYLE = re.compile(rb'\b[pr]Style \w+:val="([^"]*)"')
_BASED_ON = re.compile(rb'\bbasedOn \w+:val="([^"]*)"')
_OFF = frozenset({"0", "false", "off", "none"})


@dataclass(frozen=True, slots=True)
class Look:
    """How letters and paragraphs look; None is "as inherited". ``size`` is in points, ``level`` of a heading."""

    bold: bool | None = None
    size: float | None = None
    hidden: bool | None = None
    white: bool | None = None
    listed: bool | None = None
    level: int | None = None
    caps: bool | None = None

    def over(self, base: Look) -> Look:
        """This look where it says something, else the base's."""
        if base is PLAIN or self == PLAIN:
            return self if base is PLAIN else base
        return Look(
            base.bold if self.bold is None else self.bold,
            base.size if self.size is None else self.size,
            base.hidden if self.hidden is None else self.hidden,
            base.white if self.white is None else self.white,
            base.listed if self.listed is None else self.listed,
            base.level if self.level is None else self.level,
            base.caps if self.caps is None else self.caps,
        )


PLAIN = Look()


def local(element: _Element) -> str:
    """The element's name without its namespace: Strict and Transitional OOXML differ only there."""
    return named(element.tag)


@lru_cache(4096)
def named(tag: object) -> str:
    """A tag's name without its namespace."""
    return str(tag).rpartition("}")[2]


def value(element: _Element, name: str = "val") -> str | None:
    """An attribute by local name."""
    for key, found in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(found)
    return None


def is_on(element: _Element) -> bool:
    """Whether a switch such as ``<w:b/>`` is on."""
    return (value(element) or "1").lower() not in _OFF


def run_look(properties: _Element | None) -> Look:
    """What an ``rPr`` says."""
    if properties is None or not len(properties):
        return PLAIN
    bold = size = hidden = white = caps = shaded = None
    for child in properties:
        name = named(child.tag)
        if name == "b":
            bold = is_on(child)
        elif name == "sz":
            size = _half_points(child)
        elif name == "vanish":
            hidden = is_on(child)
        elif name == "color":
            white = (value(child) or "").lower() in ("ffffff", "fefefe", "fdfdfd")
        elif name == "caps":
            caps = is_on(child)
        elif name in ("shd", "highlight"):
            shaded = is_shaded(child)
    return Look(bold, size, hidden, False if shaded else white, caps=caps)


def is_shaded(element: _Element) -> bool:
    """Whether a shading or highlight paints something darker than paper behind the text."""
    fill = (value(element, "fill") or "").lower()
    mark = (value(element) or "").lower()
    if local(element) == "highlight":
        return mark not in ("", "none", "white")
    return fill not in ("", "auto", "ffffff") or value(element, "themeFill") is not None or mark == "solid"


def _half_points(element: _Element) -> float | None:
    try:
        return float(value(element) or "") / 2
    except ValueError:
        return None


def paragraph_look(properties: _Element | None) -> Look:
    """What a ``pPr`` says of lists and heading levels."""
    listed = level = None
    for child in properties if properties is not None else ():
        name = local(child)
        if name == "numPr":
            listed = not any(local(part) == "numId" and value(part) == "0" for part in child)
        elif name == "outlineLvl":
            level = _level(value(child))
    return Look(listed=listed, level=level)


def _level(text: str | None) -> int | None:
    return int(text) + 1 if text and text.isdigit() and int(text) < 9 else None


class Styles:
    """The looks of a file's styles, worked out as they are used; ``usual`` is that of plain paragraphs."""

    def __init__(self, root: _Element | None) -> None:
        self._elements: dict[str, _Element] = {}
        self._looks: dict[str, Look] = {}
        self.usual = PLAIN
        if root is None:
            return
        default = ""
        for style in root.iterchildren("{*}style"):
            name = value(style, "styleId") or ""
            self._elements[name] = style
            if value(style, "default") in ("1", "true") and value(style, "type") == "paragraph":
                default = name
        general = next(root.iterchildren("{*}docDefaults"), None)
        if general is not None:
            self.usual = run_look(next(general.iter("{*}rPr"), None))
        self.usual = self.look(default).over(self.usual)

    def look(self, name: str | None) -> Look:
        """The look of a style with all it is based on; loops are cut, unknown names are plain."""
        known = self._looks.get(name or "")
        if known is None:
            known = self._looks[name or ""] = self._resolved(name or "")
        return known

    def _resolved(self, name: str) -> Look:
        look = PLAIN
        seen: set[str] = set()
        while name in self._elements and name not in seen:
            seen.add(name)
            own, name = _style_look(self._elements[name])
            look = look.over(own)
        return look


def _style_look(style: _Element) -> tuple[Look, str]:
    look, based_on, title = PLAIN, "", ""
    for child in style:
        name = local(child)
        if name == "rPr":
            look = run_look(child).over(look)
        elif name == "pPr":
            look = paragraph_look(child).over(look)
        elif name == "basedOn":
            based_on = value(child) or ""
        elif name == "name":
            title = (value(child) or "").lower()
    if look.level is None and title.startswith(("heading ", "title")):
        look = Look(level=_level(title[8:]) if title.startswith("heading ") else 1).over(look)
    return look, based_on


def used_styles(styles: bytes, parts: list[bytes]) -> bytes:
    """The styles part cut down to the styles the other parts name, what those are based on, and the default.

    Word writes a quarter of a megabyte of styles and a CV uses five: parsing them all would cost five times the
    rest of the reading. A part that is not written in the usual way comes back whole.
    """
    root = _ROOT.search(styles[:8192])
    if not root:
        return styles
    prefix = root[1]
    opening, closing = b"<" + prefix + b"style ", b"</" + prefix + b"style>"
    head = styles[root.end() : max(styles.find(opening, root.end()), root.end())]
    wanted = [*_default_style(styles, opening), *dict.fromkeys(n for part in parts for n in _NAMED_STYLE.findall(part))]
    kept: dict[bytes, bytes] = {}
    for each in wanted:  # grows while it is read: a style brings what it is based on
        if each not in kept:
            kept[each] = _style(styles, each, opening, closing)
            wanted += _BASED_ON.findall(kept[each])
    defaults = _between(head, b"<" + prefix + b"docDefaults>", b"</" + prefix + b"docDefaults>")
    return root[0] + defaults + b"".join(kept.values()) + b"</" + prefix + b"styles>"


def _default_style(styles: bytes, opening: bytes) -> list[bytes]:
    """The id of the style of paragraphs that name none, if there is one."""
    found = []
    for match in re.finditer(rb'default="1"', styles):
        start = styles.rfind(opening, 0, match.start())
        attributes = styles[start : styles.find(b">", start)] if start >= 0 else b""
        name = _STYLE_ID.search(attributes)
        if name and match.group() in attributes and b'type="paragraph"' in attributes and attributes[-1:] != b"/":
            found = [name[1]]
    return found


def _style(styles: bytes, name: bytes, opening: bytes, closing: bytes) -> bytes:
    """The element of a style, empty where there is none."""
    at = styles.find(b'styleId="' + name + b'"')
    start = styles.rfind(opening, 0, at) if at >= 0 else -1
    inner, end = styles.find(b">", max(start, 0)), styles.find(closing, max(start, 0))
    if start < 0 or not start < at < inner or styles[inner - 1 : inner] == b"/" or end < 0:
        return b""
    after = styles.find(opening, inner)
    return styles[start : end + len(closing)] if after < 0 or end < after else b""


def _between(data: bytes, opening: bytes, closing: bytes) -> bytes:
    start, end = data.find(opening), data.find(closing)
    return data[start : end + len(closing)] if 0 <= start < end else b""
