"""Reading order of real PDFs: lines from one column only, and neighbouring words kept on two-column pages.

Truth for the lines are clusters that do not come from the layout: on the two-column pages named below, the gutter
and the rows it holds for were read off the page by eye. A line is whole where all its words lie on one side of the
gutter, or above or below the columns. Truth for the pairs is each column's own words, top to bottom and left to right.

python -m benchmarks.reading_order [--draw FOLDER]      needs CVMATCH_DATA; --draw paints both onto the pages
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.data import data_folder
from cvmatch.read.layout import reading_order
from cvmatch.read.limits import DEFAULT_LIMITS
from cvmatch.read.pdfium import Page, Word, pdf_pages
from cvmatch.read.segments import segments

LIMIT_WHOLE = 0.995
LIMIT_PAIRS = 0.97


@dataclass(frozen=True)
class Columns:
    """A two-column page: the gutter's x and the part of the page it holds for, in points from the top left."""

    file: str
    page: int
    gutter: float
    top: float = 0.0
    bottom: float = 10_000.0


# Measured on the pages as pictures.
PAGES = (
    Columns("AltaCV/sample.pdf", 1, 352, 130),
    Columns("AltaCV/sample.pdf", 2, 352),
    Columns("AltaCV/sample-old.pdf", 1, 352, 130),
    Columns("AltaCV/sample-old.pdf", 2, 352),
    Columns("AltaCV/mmayer.pdf", 1, 352, 130),
    Columns("AltaCV/mmayer.pdf", 2, 352),
    Columns("Deedy-Resume/deedy_resume.pdf", 1, 210, 90),
    Columns("Deedy-Resume/deedy_resume-openfont.pdf", 1, 210, 90),
    Columns("offlinecv/deedy-resume-macfonts.pdf", 1, 210, 90),
    Columns("offlinecv/chromium-asymmetric-sidebar.pdf", 1, 425, 110),
)


def side(word: Word, columns: Columns) -> str:
    if not columns.top < word.base < columns.bottom:
        return "across"
    return "left" if (word.x0 + word.x1) / 2 < columns.gutter else "right"


def rows_of(page: Page) -> Iterator[list[Word]]:
    for block in reading_order(segments(page.words)):
        for row in block:
            yield [word for segment in row for word in segment.words]


def whole_lines(page: Page, columns: Columns) -> tuple[int, int]:
    rows = list(rows_of(page))
    return sum(len({side(word, columns) for word in row}) == 1 for row in rows), len(rows)


def true_pairs(page: Page, columns: Columns) -> Counter[tuple[str, str]]:
    """Neighbours within each line of each column, and from a line to the next."""
    pairs: Counter[tuple[str, str]] = Counter()
    for part in ("across", "left", "right"):
        words = [word for word in page.words if side(word, columns) == part]
        pairs.update(pairwise(word.text for word in in_lines(words)))
    return pairs


def in_lines(words: list[Word]) -> list[Word]:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.base):
        if not lines or word.base - lines[-1][0].base > 0.4 * word.size:
            lines.append([])
        lines[-1].append(word)
    return [word for line in lines for word in sorted(line, key=lambda word: word.x0)]


def kept(pairs: Counter[tuple[str, str]], tokens: list[str]) -> int:
    return sum((pairs & Counter(pairwise(tokens))).values())


def bare_tokens(path: Path, number: int) -> list[str]:
    import pypdfium2

    page = pypdfium2.PdfDocument(path)[number - 1]
    return str(page.get_textpage().get_text_range()).split()


def plumber_tokens(path: Path, number: int) -> list[str]:
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        return (pdf.pages[number - 1].extract_text() or "").split()


def one_column(root: Path) -> tuple[int, int]:
    """Lines of the other dev files that keep to one visual line (no two baselines in a row)."""
    whole = count = 0
    for path in sorted((root / "offlinecv").glob("*.pdf")) + sorted((root / "rendercv").glob("John*.pdf")):
        for page in pdf_pages(path.read_bytes(), path.name, DEFAULT_LIMITS):
            for row in rows_of(page):
                count += 1
                size = max(word.size for word in row)
                whole += max(word.base for word in row) - min(word.base for word in row) < 0.5 * size
    return whole, count


COLOURS = {"across": "gray", "left": "blue", "right": "red"}


def drawn(path: Path, page: Page, columns: Columns, folder: Path) -> None:
    """The page as a picture: every word in a box of its cluster's colour, every line with its place in the order."""
    import pypdfium2
    from PIL import ImageDraw

    scale = 1.6
    image = pypdfium2.PdfDocument(path)[columns.page - 1].render(scale=scale).to_pil().convert("RGB")
    draw = ImageDraw.Draw(image)
    for number, row in enumerate(rows_of(page), 1):
        for word in row:
            box = (word.x0, word.base - 0.8 * word.size, word.x1, word.base + 0.2 * word.size)
            draw.rectangle([scale * edge for edge in box], outline=COLOURS[side(word, columns)])
        first, last = row[0], row[-1]
        draw.line([scale * edge for edge in (first.x0, first.base + 2, last.x1, last.base + 2)], fill="green")
        draw.text((scale * first.x0 - 16, scale * (first.base - first.size)), str(number), fill="black")
    folder.mkdir(parents=True, exist_ok=True)
    image.save(folder / f"{columns.file.replace('/', '-')}-{columns.page}.png")


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--draw", type=Path)
    return parser.parse_args()


def main() -> None:
    folder = asked().draw
    root = data_folder() / "cv_files"
    good = lines = pairs = 0
    hits = Counter[str]()
    for columns in PAGES:
        path = root / columns.file
        page = list(pdf_pages(path.read_bytes(), path.name, DEFAULT_LIMITS))[columns.page - 1]
        if folder:
            drawn(path, page, columns, folder)
        whole, count = whole_lines(page, columns)
        truth = true_pairs(page, columns)
        ours = [word.text for row in rows_of(page) for word in row]
        for name, tokens in (
            ("cvmatch", ours),
            ("PDFium's own", bare_tokens(path, columns.page)),
            ("pdfplumber", plumber_tokens(path, columns.page)),
        ):
            hits[name] += kept(truth, tokens)
        good, lines, pairs = good + whole, lines + count, pairs + sum(truth.values())
        print(f"  {columns.file} page {columns.page}: {whole} of {count} lines whole, "
              f"{kept(truth, ours) / sum(truth.values()):.3f} of pairs kept")  # fmt: skip
    print(f"lines within one column on {len(PAGES)} two-column pages: {good / lines:.4f} (limit {LIMIT_WHOLE})")
    whole, count = one_column(root)
    print(f"lines on one visual line, {count} lines of other files: {whole / count:.4f} (limit {LIMIT_WHOLE})")
    for name, found in hits.items():
        print(f"neighbouring words kept, {name}: {found / pairs:.3f} (limit {LIMIT_PAIRS} for cvmatch)")


if __name__ == "__main__":
    main()
