"""A sheet as a file: PDF by reportlab, DOCX by python-docx, HTML and plain text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any

from benchmarks.layouts.blocks import Line, Sheet
from benchmarks.layouts.style import Style

WIDTH, HEIGHT, MARGIN = 595.0, 842.0, 48.0


def pdf_of(sheet: Sheet, style: Style) -> bytes:
    """The pages; columns run on over as many pages as they need, the side column on the first ones."""
    buffer = BytesIO()
    writer = _Pages(buffer, style)
    writer.column(sheet.top, MARGIN, WIDTH - 2 * MARGIN)
    top = writer.y
    side = {"left": (MARGIN, 150.0), "right": (WIDTH - MARGIN - 150, 150.0)}.get(style.columns)
    if side:
        writer.column(sheet.side, *side)
        writer.back(top)
        left = MARGIN + 175 if style.columns == "left" else MARGIN
        writer.column(sheet.main, left, WIDTH - 2 * MARGIN - 175)
    else:
        writer.column((*sheet.main, *sheet.side), MARGIN, WIDTH - 2 * MARGIN)
    writer.save()
    return buffer.getvalue()


class _Pages:
    """Lines set one under the other on a canvas."""

    def __init__(self, buffer: BytesIO, style: Style) -> None:
        from reportlab.pdfgen.canvas import Canvas

        self.canvas: Any = Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=1)
        self.style = style
        self.fonts = _fonts()
        self.y = HEIGHT - MARGIN
        self.number = 1
        if style.photo:
            self.canvas.setFillGray(0.7)
            self.canvas.rect(WIDTH - 110, HEIGHT - 100, 60, 70, fill=1)
            self.canvas.setFillGray(0)

    def back(self, y: float) -> None:
        self.y = y

    def column(self, lines: Iterable[Line], x: float, width: float) -> None:
        held = list(lines)
        rail = max((self._wide(line.rail, self.fonts[False], line.size) for line in held), default=0.0)
        for line in held:
            inset = rail + 14 if rail and line.kind not in ("heading", "name") else 0.0
            self._line(line, x, x + inset, width - inset)

    def _line(self, line: Line, rail: float, x: float, width: float) -> None:
        if line.kind == "gap":
            self.y -= 7
            return
        font = self.fonts[line.bold]
        room = width - (self._wide(line.right, self.fonts[False], line.size) + 12 if line.right else 0)
        hang = 10.0 if line.kind == "bullet" else 0.0
        before = 8.0 if line.kind == "heading" else 0.0
        self.y -= before
        size = line.size
        if line.kind == "heading":  # headings are set to fit
            size = min(size, size * width / self._wide(line.text, font, size))
        for number, piece in enumerate(self._wrapped(line.text, font, size, room - hang)):
            self.y -= line.size * 1.3
            self._break(line)
            self.canvas.setFont(font, size)
            self.canvas.drawString(x + (hang if number else 0), self.y, piece)
            if number == 0:
                self.canvas.setFont(self.fonts[False], line.size)
                self.canvas.drawRightString(x + width, self.y, line.right)
                self.canvas.drawString(rail, self.y, line.rail)
        if line.kind == "heading" and self.style.heading == "bold":
            self.canvas.line(x, self.y - 3, x + width, self.y - 3)
            self.y -= 4

    def _break(self, line: Line) -> None:
        if self.y < MARGIN + 20:
            self._foot()
            self.canvas.showPage()
            self.number += 1
            self.y = HEIGHT - MARGIN - line.size

    def _foot(self) -> None:
        if self.style.pages:
            self.canvas.setFont(self.fonts[False], 8)
            self.canvas.drawCentredString(WIDTH / 2, 24, f"Page {self.number}")

    def _wide(self, text: str, font: str, size: float) -> float:
        return float(self.canvas.stringWidth(text, font, size))

    def _wrapped(self, text: str, font: str, size: float, room: float) -> list[str]:
        pieces, held = [], ""
        for word in text.split(" "):
            longer = f"{held} {word}" if held else word
            if held and self._wide(longer, font, size) > room:
                pieces.append(held)
                held = word
            else:
                held = longer
        return [*pieces, held]

    def save(self) -> None:
        self._foot()
        self.canvas.save()


def _fonts() -> dict[bool, str]:
    return {False: "Helvetica", True: "Helvetica-Bold"}


def text_of(sheet: Sheet) -> bytes:
    """Plain text: a right column after a few blanks, a rail on the line before."""
    lines: list[str] = []
    for line in (*sheet.top, *sheet.main, *sheet.side):
        lines += [line.rail] if line.rail else []
        lines.append(f"{line.text:<60}  {line.right}" if line.right else line.text)
    return "\n".join(lines).encode("utf-8")


def parted_of(sheet: Sheet) -> bytes:
    """Plain text as some converters take it from a PDF: the first letter of each word apart from the rest."""
    return re.sub(r"(?<!\S)(\w)(?=[\w.'’-]+(?!\S*@))", r"\1 ", text_of(sheet).decode("utf-8")).encode("utf-8")


def run_together_of(sheet: Sheet, end: str) -> bytes:
    """A Word file whose columns are a paragraph each: ``end`` for a line end, blanks before what stood at the right."""
    import docx

    file = docx.Document()
    columns = [lines for lines in ((*sheet.top, *sheet.main), sheet.side) if lines]
    table = file.add_table(rows=1, cols=len(columns))
    for cell, lines in zip(table.rows[0].cells, columns, strict=True):
        cell.text = end.join(_run_together(line, end) for line in lines if line.text)
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _run_together(line: Line, end: str) -> str:
    text = f"{line.rail}{end}{line.text}" if line.rail else line.text
    return f"{text}{' ' * 20 if len(end) > 1 else end}{line.right}" if line.right else text


def docx_of(sheet: Sheet, style: Style) -> bytes:
    """A Word file; a side column or a rail is a table, as Word templates have it."""
    import docx

    file = docx.Document()
    for line in sheet.top:
        _paragraph(file, line)
    if style.columns in ("left", "right"):
        table = file.add_table(rows=1, cols=2)
        order = (sheet.side, sheet.main) if style.columns == "left" else (sheet.main, sheet.side)
        for cell, lines in zip(table.rows[0].cells, order, strict=True):
            _filled(cell, lines)
    else:
        _filled(file, (*sheet.main, *sheet.side))
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _filled(container: Any, lines: Iterable[Line]) -> None:
    held = list(lines)
    while held:
        line = held.pop(0)
        if not line.rail:
            _paragraph(container, line)
            continue
        rest: list[Line] = [line]
        while held and held[0].kind not in ("gap", "heading") and not held[0].rail:
            rest.append(held.pop(0))
        table = (
            container.add_table(1, 2)
            if hasattr(container, "add_section") is False
            else container.add_table(rows=1, cols=2)
        )
        table.rows[0].cells[0].text = line.rail
        for other in rest:
            _paragraph(table.rows[0].cells[1], other)


def _paragraph(container: Any, line: Line) -> None:
    from docx.shared import Pt

    text = line.text
    style = None
    if line.kind == "bullet" and text[:1] == "•":
        text, style = text[1:].strip(), "List Bullet"
    paragraph = container.add_paragraph(style=style)
    run = paragraph.add_run(text)
    run.bold = line.bold or None
    run.font.size = Pt(line.size)
    if line.right:
        paragraph.add_run(f"\t{line.right}").font.size = Pt(line.size)


_CSS = """body{font:10pt Liberation Sans,sans-serif;margin:0} h1{font-size:20pt;margin:0} p{margin:0 0 2pt}
h2{font-size:12pt;margin:8pt 0 2pt} .r{display:flex;justify-content:space-between} .g{height:6pt}
.cols{display:flex;gap:20pt} .side{width:150pt;flex:none} .rail{display:flex}
.rail>span:first-child{width:110pt;flex:none}
ul{margin:0;padding-left:14pt}"""


def html_of(sheet: Sheet, style: Style) -> bytes:
    """A page as web builders write it: flex columns, a heading per section, lists for bullets."""
    main = f"<div class=main>{_html(sheet.main)}</div>"
    side = f"<div class=side>{_html(sheet.side)}</div>" if sheet.side else ""
    body = {"left": f"<div class=cols>{side}{main}</div>", "right": f"<div class=cols>{main}{side}</div>"}
    inner = _html(sheet.top) + body.get(style.columns, main + side)
    return f"<!doctype html><meta charset=utf-8><style>{_CSS}</style><body>{inner}</body>".encode()


def _html(lines: Iterable[Line]) -> str:
    return "".join(map(_element, lines)).replace("</ul><ul>", "")


def _element(line: Line) -> str:
    text = html.escape(line.text)
    if line.kind == "gap":
        return "<div class=g></div>"
    if line.kind in ("name", "heading"):
        tag = "h1" if line.kind == "name" else "h2"
        if "  " in text or re.fullmatch(r"(?:\S )+\S", text):  # blanks between letters are no blanks on a page
            words = " ".join(word.replace(" ", "") for word in text.split("  "))
            return f"<{tag} style='letter-spacing:3px'>{words}</{tag}>"
        return f"<{tag}>{text}</{tag}>"
    if line.kind == "bullet" and line.text[:1] in "•▪":
        return f"<ul><li>{text[1:].strip()}</li></ul>"
    inner = f"<b>{text}</b>" if line.bold else text
    if line.right:
        return f"<div class=r><span>{inner}</span><span>{html.escape(line.right)}</span></div>"
    if line.rail:
        return f"<div class=rail><span>{html.escape(line.rail)}</span><span>{inner}</span></div>"
    return f"<p>{inner}</p>"
