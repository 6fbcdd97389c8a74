"""OpenDocument text from its own XML: headings, lists, tables, frames, notes, page headers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cvmatch.errors import ReadError
from cvmatch.model import LineKind, Notice
from cvmatch.read.archive import Archive
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.cells import row_of
from cvmatch.read.clean import BULLET
from cvmatch.read.docxstyles import local, value
from cvmatch.read.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end sequence-decls script desc title object forms changed-region "
    "variable-decls user-field-decls note-citation".split()
)
_MARKS = {"tab": "\t", "line-break": "\n", "s": " "}
_MOST_SPACES = 40


def read_odt(data: bytes, source: str, limits: Limits) -> tuple[list[Draft], tuple[Notice, ...], str]:
    """The lines, notices and hidden text of an ODT file.

    Raises ReadError ``damaged``, ``encrypted``, ``too_large`` or ``unsafe_xml``.
    """
    archive = Archive(data, source, limits)
    manifest = archive.part("META-INF/manifest.xml") or b""
    if b"encryption-data" in manifest:
        raise ReadError("encrypted", source)
    root = archive.xml("content.xml")
    if root is None:
        raise ReadError("damaged", source, "it has no content")
    styles = archive.optional_xml("styles.xml")
    walk = _Walk(_looks(root, styles))
    margins = list(_margins(styles))
    heads = [draft for part in margins if local(part).startswith("header") for draft in walk.read(part)]
    body = walk.read(root)
    tails = [draft for part in margins if local(part).startswith("footer") for draft in walk.read(part)]
    notices = []
    if walk.hidden:
        notices.append(Notice("hidden_text", "the file holds text a person does not see; it is not counted"))
    if any(draft.text.strip() for draft in heads):
        notices.append(Notice("text_in_header", "text stands in the page header, which many readers skip"))
    return [*heads, GAP, *body, GAP, *tails], tuple(notices), "\n".join(walk.hidden)


def _margins(styles: _Element | None) -> list[_Element]:
    if styles is None:
        return []
    return [part for part in styles.iter() if isinstance(part.tag, str) and local(part) in ("header", "footer")]


def _looks(root: _Element, styles: _Element | None) -> dict[str, tuple[bool, bool]]:
    """Whether each style is bold, and whether it hides its text."""
    looks = {}
    for tree in (styles, root):
        for style in tree.iter() if tree is not None else ():
            name = value(style, "name")
            if isinstance(style.tag, str) and local(style) == "style" and name:
                marks = [part for part in style if local(part) == "text-properties"]
                bold = any(value(part, "font-weight") == "bold" for part in marks)
                looks[name] = (bold, any(_hides(part) for part in marks))
    return looks


def _hides(properties: _Element) -> bool:
    white = (value(properties, "color") or "").lower() == "#ffffff"
    background = (value(properties, "background-color") or "transparent").lower()
    return value(properties, "display") == "none" or (white and background in ("transparent", "#ffffff"))


class _Walk:
    """One pass over a part."""

    def __init__(self, looks: dict[str, tuple[bool, bool]]) -> None:
        self._looks = looks
        self.hidden: list[str] = []

    def read(self, root: _Element) -> list[Draft]:
        """The lines below ``root``, in order."""
        drafts: list[Draft] = []
        for element in root:
            if isinstance(element.tag, str):
                drafts += self._block(element)
        return drafts

    def _block(self, element: _Element) -> list[Draft]:
        name = local(element)
        if name in _SKIPPED or name in ("automatic-styles", "font-face-decls", "master-styles"):
            return []
        if name in ("p", "h"):
            return self._paragraph(element, name == "h")
        if name == "list-item":
            return self._item(element)
        if name == "table-row":
            return self._row(element)
        return [*self.read(element), GAP] if name in ("list", "table", "section") else self.read(element)

    def _paragraph(self, element: _Element, heading: bool) -> list[Draft]:
        framed: list[Draft] = []
        text = self._inline(element, framed)
        bold, hides = self._looks.get(value(element, "style-name") or "", (False, False))
        if hides:
            self.hidden.append(text)
            return framed
        kind = LineKind.HEADING if heading else LineKind.BODY
        return [Draft(text, kind=kind, size=1.3 if heading else 1.0, bold=bold or heading), *framed]

    def _item(self, element: _Element) -> list[Draft]:
        drafts = self.read(element)
        first = next((i for i, draft in enumerate(drafts) if draft.text.strip()), None)
        if first is not None and not drafts[first].text.startswith(BULLET):
            drafts[first] = Draft(BULLET + drafts[first].text, bold=drafts[first].bold)
        return drafts

    def _row(self, element: _Element) -> list[Draft]:
        return row_of([self.read(cell) for cell in element if isinstance(cell.tag, str)])

    def _inline(self, element: _Element, framed: list[Draft]) -> str:
        parts = [element.text or ""]
        for child in element:
            if isinstance(child.tag, str):
                parts.append(self._inline_child(child, framed))
            parts.append(child.tail or "")
        return "".join(parts)

    def _inline_child(self, child: _Element, framed: list[Draft]) -> str:
        name = local(child)
        if name in _SKIPPED:
            return ""
        if name == "s":
            count = value(child, "c") or "1"
            return " " * min(_MOST_SPACES, int(count) if count.isdigit() else 1)
        if name in _MARKS:
            return _MARKS[name]
        if name in ("text-box", "note-body"):
            framed += [GAP, *self.read(child), GAP]
            return ""
        text = self._inline(child, framed)
        if self._looks.get(value(child, "style-name") or "", (False, False))[1]:
            self.hidden.append(text)
            return ""
        return text
