"""A small PDF writer for tests: text at places, in fonts, colours and modes, and filled boxes."""

from __future__ import annotations

from dataclasses import dataclass

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}


@dataclass(frozen=True)
class At:
    """Text with its baseline at points from the page's top left corner."""

    x: float
    y: float
    text: str
    size: float = 10.0
    font: str = "F1"
    extra: str = ""  # operators before the text, as "1 1 1 rg" (white) or "3 Tr" (invisible)
    turned: bool = False


@dataclass(frozen=True)
class Box:
    """A filled box, ``grey`` from 0 (black) to 1 (white)."""

    x: float
    y: float
    width: float
    height: float
    grey: float = 0.0


def pdf(*pages: list[At | Box], width: float = 595, height: float = 842) -> bytes:
    """The bytes of a PDF with these pages."""
    objects = ["", ""]
    fonts = []
    for name, base in FONTS.items():
        objects.append(f"<</Type/Font/Subtype/Type1/BaseFont/{base}/Encoding/WinAnsiEncoding>>")
        fonts.append(f"/{name} {len(objects)} 0 R")
    kids = []
    for page in pages:
        content = "\n".join(_painted(item, height) for item in page)
        objects.append(f"<</Length {len(content.encode('cp1252'))}>>\nstream\n{content}\nendstream")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Contents {len(objects)} 0 R"
            f"/Resources<</Font<<{' '.join(fonts)}>>>>>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[0] = "<</Type/Catalog/Pages 2 0 R>>"
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _file(objects)


def _painted(item: At | Box, height: float) -> str:
    if isinstance(item, Box):
        return f"q {item.grey} g {item.x} {height - item.y - item.height} {item.width} {item.height} re f Q"
    matrix = "0 1 -1 0" if item.turned else "1 0 0 1"
    text = item.text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"q BT {item.extra} /{item.font} {item.size} Tf {matrix} {item.x} {height - item.y} Tm ({text}) Tj ET Q"


def _file(objects: list[str]) -> bytes:
    body = b"%PDF-1.7\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    start = len(body)
    body += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    body += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    return body + f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()


def lines(x: float, y: float, *texts: str, step: float = 13, size: float = 10) -> list[At | Box]:
    """Lines of text under each other."""
    return [At(x, y + step * i, text, size) for i, text in enumerate(texts)]
