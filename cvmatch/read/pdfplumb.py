"""A second opinion on PDFs that PDFium refuses: words from pdfplumber; imported on that path only."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from cvmatch.errors import ReadError
from cvmatch.read.limits import Limits
from cvmatch.read.pdfium import BOLD_NAME, Page, Style, Word


def plumbed_pages(data: bytes, source: str, limits: Limits) -> Iterator[Page]:
    """The pages as ``pdf_pages`` gives them. Raises ReadError ``damaged``, ``encrypted`` or ``too_many_pages``."""
    import logging

    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    logging.disable(logging.CRITICAL)
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > limits.pages:
                raise ReadError("too_many_pages", source)
            for number, page in enumerate(document.pages, 1):
                yield _page(number, page)
                page.close()
    except (ReadError, MemoryError):
        raise
    except Exception as error:  # pdfminer raises whatever it stumbles over
        locked = PDFPasswordIncorrect in (type(error), type(error.__context__), *map(type, error.args))
        raise ReadError("encrypted" if locked else "damaged", source) from None


def _page(number: int, page: Any) -> Page:
    found = page.extract_words(x_tolerance_ratio=0.15, extra_attrs=["size", "fontname"], use_text_flow=False)
    words = [_word(item) for item in found if item.get("upright", True)]
    return Page(number, float(page.width), float(page.height), words, [], [], bool(page.images), 0)


def _word(item: dict[str, Any]) -> Word:
    bold = bool(BOLD_NAME.search(str(item["fontname"])))
    size = max(1.0, float(item["size"]))
    style = Style(bold, False, False, False, False, 0.8, 1.1)
    return Word(item["text"], float(item["x0"]), float(item["x1"]), float(item["bottom"]) - 0.2 * size, size, style)
