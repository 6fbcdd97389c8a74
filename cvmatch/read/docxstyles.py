"""What the styles and lists of a DOCX say about its paragraphs and runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

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
        return Look(
            *(
                getattr(base, name) if getattr(self, name) is None else getattr(self, name)
                for name in Look.__dataclass_fields__
            )
        )


PLAIN = Look()


def local(element: _Element) -> str:
    """The element's name without its namespace: Strict and Transitional OOXML differ only there."""
    return str(element.tag).rpartition("}")[2]


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
        name = local(child)
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


def styles_of(root: _Element | None) -> tuple[dict[str, Look], Look]:
    """The look of every style with what it is based on (loops are cut), and that of plain paragraphs."""
    if root is None:
        return {}, PLAIN
    own: dict[str, Look] = {}
    base: dict[str, str] = {}
    usual = PLAIN
    for style in root:
        if local(style) == "docDefaults":
            usual = run_look(next((e for e in style.iter() if local(e) == "rPr"), None))
        name = value(style, "styleId")
        if local(style) == "style" and name:
            own[name], base[name] = _style_look(style)
            if value(style, "default") in ("1", "true") and value(style, "type") == "paragraph":
                usual = own[name].over(usual)
    return {name: _resolved(name, own, base) for name in own}, usual


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


def _resolved(name: str, own: dict[str, Look], base: dict[str, str]) -> Look:
    look = PLAIN
    for step in _chain(name, base):
        look = look.over(own.get(step, PLAIN))
    return look


def _chain(name: str, base: dict[str, str]) -> Iterator[str]:
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield name
        name = base.get(name, "")
