"""The body of one DOCX part to lines: paragraphs, tables, text boxes, tracked changes, hidden runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cvmatch.model import LineKind
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.blanks import spaced_out
from cvmatch.read.cells import row_of
from cvmatch.read.clean import BULLET
from cvmatch.read.docxstyles import PLAIN, Look, Styles, is_shaded, local, named, paragraph_look, run_look, value

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "delInstrText", "annotationRef", "sectPr", "fldData"})
_MARKS = {"tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad"}
_SHAPES = tuple(f"{{*}}{name}" for name in ("rect", "roundrect", "shape", "wsp", "background", "oval"))
_FIRST = frozenset({"pPr", "rPr", "tcPr", "pStyle", "rStyle"})
_TINY = 2.5
_USUAL_SIZE = 11.0


@dataclass(slots=True)
class _Paragraph:
    look: Look
    parts: list[str] = field(default_factory=list)
    boxed: list[Draft] = field(default_factory=list)
    letters: int = 0
    bold: int = 0
    sized: float = 0.0
    shaded: bool = False


@dataclass(slots=True)
class _Cell:
    drafts: list[Draft] = field(default_factory=list)
    shaded: bool = False


class Body:
    """Walks one part once; ``hidden`` collects the text no person sees."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._paragraphs: list[_Paragraph] = []
        self._cells: list[_Cell] = [_Cell()]
        self._rows: list[list[_Cell]] = []
        self._run = PLAIN
        self._painted = False
        self.hidden: list[str] = []
        self.boxes = 0
        self.tables = 0

    def read(self, root: _Element) -> list[Draft]:
        """The lines of the part; ``size`` is in points until the whole file is known."""
        from lxml import etree

        self._painted = next(root.iter(*_SHAPES), None) is not None
        start, end = self._starts(), self._ends()
        # only elements that matter come up: the walk over the rest stays in libxml2
        wanted = [f"{{*}}{name}" for name in (*start, *_SKIPPED, "Fallback")]
        walk = etree.iterwalk(root, events=("start", "end"), tag=wanted)
        for event, element in walk:
            name = named(element.tag)
            if event == "end":
                if name in end:
                    end[name](element)
            elif name in _SKIPPED or (name == "Fallback" and _chosen(element)):
                walk.skip_subtree()
            elif name in start:
                start[name](element)
        return self._cells[0].drafts

    def _starts(self) -> dict[str, Callable[[_Element], None]]:
        return {
            "p": self._open_paragraph, "r": self._open_run, "t": self._text, "br": self._break, "sym": self._symbol,
            "tr": self._open_row, "tc": self._open_cell, "txbxContent": self._open_box, "tbl": self._open_table,
            **dict.fromkeys(_MARKS, self._mark),
        }  # fmt: skip

    def _ends(self) -> dict[str, Callable[[_Element], None]]:
        return {"p": self._close_paragraph, "tr": self._close_row, "txbxContent": self._close_box}

    def _open_paragraph(self, element: _Element) -> None:
        properties = _child(element, "pPr")
        look = paragraph_look(properties)
        style = _child(properties, "pStyle") if properties is not None else None
        named = self._styles.look(value(style)) if style is not None else PLAIN
        shading = _child(properties, "shd") if properties is not None else None
        shaded = (shading is not None and is_shaded(shading)) or any(cell.shaded for cell in self._cells)
        self._paragraphs.append(_Paragraph(look.over(named).over(self._styles.usual), shaded=shaded))

    def _open_run(self, element: _Element) -> None:
        properties = _child(element, "rPr")
        if properties is None:
            self._run = PLAIN
            return
        look = run_look(properties)
        style = _child(properties, "rStyle")
        self._run = look.over(self._styles.look(value(style))) if style is not None else look

    def _text(self, element: _Element) -> None:
        if element.text and self._paragraphs:
            self._add(element.text)

    def _add(self, text: str) -> None:
        paragraph = self._paragraphs[-1]
        look = self._run.over(paragraph.look)
        size = look.size or _USUAL_SIZE
        # A text box may be painted dark itself, and any shape may lie behind: white letters there are seen.
        white = look.white and not paragraph.shaded and not self._painted
        if look.hidden or white or size < _TINY:
            self.hidden.append(text)
            return
        paragraph.parts.append(text.upper() if look.caps else text)
        paragraph.letters += len(text)
        paragraph.sized += size * len(text)
        paragraph.bold += len(text) if look.bold else 0

    def _mark(self, element: _Element) -> None:
        parent = element.getparent()
        if self._paragraphs and parent is not None and local(parent) == "r":
            self._paragraphs[-1].parts.append(_MARKS[local(element)])

    def _break(self, _: _Element) -> None:
        if self._paragraphs:
            self._paragraphs[-1].parts.append("\n")

    def _symbol(self, _: _Element) -> None:
        if self._paragraphs and not self._paragraphs[-1].parts:
            self._paragraphs[-1].parts.append(BULLET)

    def _open_table(self, _: _Element) -> None:
        self.tables += 1

    def _open_row(self, _: _Element) -> None:
        self._rows.append([])

    def _open_cell(self, element: _Element) -> None:
        properties = _child(element, "tcPr")
        shading = _child(properties, "shd") if properties is not None else None
        cell = _Cell(shaded=shading is not None and is_shaded(shading))
        if self._rows:
            self._rows[-1].append(cell)
            self._cells.append(cell)

    def _close_row(self, _: _Element) -> None:
        cells = self._rows.pop()
        del self._cells[len(self._cells) - len(cells) :]
        self._cells[-1].drafts += row_of([cell.drafts for cell in cells])

    def _open_box(self, _: _Element) -> None:
        self.boxes += 1
        self._cells.append(_Cell(shaded=True))

    def _close_box(self, _: _Element) -> None:
        drafts = [GAP, *self._cells.pop().drafts, GAP]
        target = self._paragraphs[-1].boxed if self._paragraphs else self._cells[-1].drafts
        target += drafts

    def _close_paragraph(self, _: _Element) -> None:
        paragraph = self._paragraphs.pop()
        text = spaced_out("".join(paragraph.parts))
        drafts = self._cells[-1].drafts
        look = paragraph.look
        heading = look.level is not None and len(text) < 120 and bool(text.strip())
        if look.listed and not heading and text.strip():
            text = BULLET + text.lstrip()
        letters = max(1, paragraph.letters)
        kind = LineKind.HEADING if heading else LineKind.BODY
        size = paragraph.sized / letters or look.size or _USUAL_SIZE
        whole = Draft(text, kind=kind, size=round(size * 2) / 2, bold=paragraph.bold > 0.6 * letters)
        drafts += _broken(whole) if "\n" in text else [whole]
        drafts += paragraph.boxed


def _broken(paragraph: Draft) -> list[Draft]:
    """A paragraph with line breaks as its lines: in a cell each is a line as a paragraph is."""
    return [paragraph._replace(text=line) for line in paragraph.text.split("\n")]


def _child(element: _Element, name: str) -> _Element | None:
    for child in element:
        if named(child.tag) == name:
            return child
        if name in _FIRST:  # the schema puts these before all others
            return None
    return None


def _chosen(fallback: _Element) -> bool:
    """Whether the alternative before a Fallback already gives text: it must not be read twice."""
    parent = fallback.getparent()
    choices = [child for child in parent if local(child) == "Choice"] if parent is not None else []
    return any(local(element) == "t" and element.text for choice in choices for element in choice.iter())
