"""HTML pages: what a browser shows, with headings, lists and tables; hidden text apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cvmatch.errors import ReadError
from cvmatch.model import LineKind, Notice
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.cells import row_of
from cvmatch.read.clean import BULLET
from cvmatch.read.plain import decode
from cvmatch.read.webstyle import BACKGROUND, HIDDEN, WHITE, Sheet, begins_cell, fits, read_sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = frozenset(
    "script style head noscript template svg object embed iframe audio video canvas select option button "
    "datalist input textarea map dialog".split()
)
_FURNITURE = frozenset({"nav", "footer"})
_BLOCKS = frozenset(
    "p div section article main aside header footer nav ul ol dl dt dd table form fieldset address blockquote pre "
    "figure figcaption hr body html details summary h1 h2 h3 h4 h5 h6 li tr caption center legend".split()
)
_PARTED = frozenset("p section article main aside header ul ol dl table h1 h2 h3 h4 h5 h6 blockquote hr".split())
_SIZES = {"h1": 1.8, "h2": 1.5, "h3": 1.25, "h4": 1.1, "h5": 1.0, "h6": 1.0}
_BOLD = frozenset({"b", "strong", "th", "dt", *_SIZES})
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.I)
_BREAKS = re.compile(r"[\t\n]")
_MOST_ATTRIBUTES = 500
_OVERGROWN = re.compile(r"<(\w{1,20})\s[^<>]{4000,}>?")


def read_html(data: bytes, source: str, whole: bool = False) -> tuple[list[Draft], tuple[Notice, ...], str]:
    """The lines, notices and hidden text of a page; navigation and page footers are left out unless ``whole``.

    Raises ReadError ``no_text`` where a browser would show nothing.
    """
    text = page_text(data)
    root = _parsed(text)
    if root is None:
        raise ReadError("no_text", source)
    walk = _Walk(whole, read_sheet(text))
    walk.read(root)
    if not whole and not any(draft.text.strip() for draft in walk.drafts):
        return read_html(data, source, whole=True)
    notices = []
    hidden = "\n".join(walk.hidden)
    if hidden.strip():
        notices.append(Notice("hidden_text", "the page holds text a person does not see; it is not counted"))
    return walk.drafts, tuple(notices), hidden


def page_text(data: bytes) -> str:
    """The page as letters: byte order mark first, then UTF-8 if it is valid, then the declared encoding."""
    declared = _CHARSET.search(data[:4096].replace(b"\x00", b""))
    text, encoding = decode(data)
    if encoding.startswith("utf") or not declared:
        return text
    try:
        return data.decode(declared[1].decode("ascii"), "replace")
    except LookupError:
        return text


def _parsed(text: str) -> _Element | None:
    from lxml import etree

    parser = etree.HTMLParser(no_network=True, huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    clean = _OVERGROWN.sub(_shorn, text.replace("\x00", "")).encode("utf-8", "replace")
    try:
        return etree.fromstring(clean, parser) if clean.strip() else None
    except (etree.XMLSyntaxError, ValueError):
        return None


def _shorn(tag: re.Match[str]) -> str:
    """A tag with thousands of attributes costs libxml2 quadratic time; none of them says anything."""
    return f"<{tag[1]}>" if tag[0].count("=") > _MOST_ATTRIBUTES else tag[0]


class _Walk:
    """One pass over the tree; depth costs no stack."""

    def __init__(self, whole: bool, sheet: Sheet) -> None:
        self._whole = whole
        self._sheet = sheet
        self._parts: list[str] = []
        self._bold = 0
        self._bold_letters = 0
        self._heading = ""
        self._item = False
        self._pre = 0
        self._row = 0
        self.drafts: list[Draft] = []
        self.hidden: list[str] = []

    def read(self, root: _Element) -> None:
        """Collect the lines of ``root`` and everything below it."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        skipped: _Element | None = None
        for event, element in walk:
            name = element.tag
            if event == "end":
                if element is skipped:
                    skipped = None
                else:
                    self._close(element, name)
                self._text(element.tail)
            elif self._is_skipped(element, name):
                skipped = element
                walk.skip_subtree()
            else:
                self._open(name, element)
                self._text(element.text)
        self._flush()

    def _is_skipped(self, element: _Element, name: str) -> bool:
        if name in _SKIPPED or (name in _FURNITURE and not self._whole):
            return True
        style = element.get("style")
        gone = element.get("hidden") is not None or fits(self._sheet.hidden, element)
        if style:
            gone = gone or bool(HIDDEN.search(style))
            gone = gone or bool(WHITE.search(style) and not BACKGROUND.search(style))
        if gone:
            self.hidden.append(" ".join("".join(map(str, element.itertext())).split()))
        return gone

    def _open(self, name: str, element: _Element) -> None:
        if self._parts and not self._row and begins_cell(element, self._sheet):
            self._parts.append("\t")
        elif name in _BLOCKS and not (self._row and name != "tr"):
            self._flush()
            if name in _PARTED:
                self.drafts.append(GAP)
        if name in ("td", "th") and self._parts:
            self._parts.append("\t")
        elif name == "br":
            self._flush() if not self._row else self._parts.append("\n")
        elif self._row and name in _BLOCKS:
            self._parts.append("\n")
        self._bold += name in _BOLD
        self._pre += name == "pre"
        self._row += name == "tr" and not _is_layout(element)
        if name in _SIZES:
            self._heading = name
        if name == "li":
            self._item = True

    def _close(self, element: _Element, name: str) -> None:
        if name in _BLOCKS and not (self._row and name != "tr") and not self._goes_on(element):
            self._flush()
            if name in _PARTED:
                self.drafts.append(GAP)
        self._bold -= name in _BOLD and self._bold > 0
        self._pre -= name == "pre" and self._pre > 0
        self._row -= name == "tr" and self._row > 0
        if name in _SIZES:
            self._heading = ""

    def _goes_on(self, element: _Element) -> bool:
        """Whether the next box stands beside this one."""
        following = element.getnext()
        return following is not None and not self._row and begins_cell(following, self._sheet)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        if self._pre:
            for i, line in enumerate(text.split("\n")):
                if i:
                    self._flush()
                self._parts.append(line)
            return
        self._parts.append(_BREAKS.sub(" ", text))  # the source's own indentation is no tab
        if self._bold:
            self._bold_letters += len(text.strip())

    def _flush(self) -> None:
        cells = "".join(self._parts).split("\t")
        if self._row and any(len(_lines(cell)) > 1 for cell in cells):
            self.drafts += row_of([[Draft(line) for line in _lines(cell)] for cell in cells])
            self._parts, self._bold_letters = [], 0
            return
        text = "\t".join(filter(None, (" ".join(cell.split()) for cell in cells)))
        if text:
            bold = self._bold_letters > 0.6 * len(text)
            kind = LineKind.HEADING if self._heading else LineKind.CELL if self._row else LineKind.BODY
            kind = LineKind.HEADING if bold and kind is LineKind.BODY and len(text) < 60 else kind
            start = BULLET if self._item and not text.startswith(tuple("•-*")) else ""
            self.drafts.append(Draft(start + text, kind=kind, size=_SIZES.get(self._heading, 1.0), bold=bold))
            self._item = False
        self._parts = []
        self._bold_letters = 0


def _lines(cell: str) -> list[str]:
    return [text for line in cell.split("\n") if (text := " ".join(line.split()))]


def _is_layout(row: _Element) -> bool:
    """Whether a table row only lays out a page: a cell of it holds blocks of its own."""
    for i, element in enumerate(row.iterdescendants()):
        if element.tag in ("table", "ul", "ol", "h1", "h2", "h3", "h4", "section", "article"):
            return True
        if i > 200:
            return True
    return False
