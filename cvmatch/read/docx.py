"""DOCX: every part a person sees, in order, from the XML itself under byte caps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cvmatch.errors import ReadError
from cvmatch.model import LineKind, Notice
from cvmatch.read.archive import Archive, parse_xml
from cvmatch.read.assemble import GAP, Draft
from cvmatch.read.blanks import closed_up
from cvmatch.read.clean import clean, tidy_line
from cvmatch.read.docxbody import Body
from cvmatch.read.docxstyles import Styles, used_styles, value
from cvmatch.read.limits import Limits

if TYPE_CHECKING:
    from lxml.etree import _Element

# A part without any text element need not be parsed: most files bring empty footnotes.
_TEXT = re.compile(rb"[:<]t[ >]|\x00t\x00|t\x00[ >]")
_WITH_STYLES = re.compile(r"(?:header|footer|footnotes|endnotes)\d*\.xml")
_PART_END = re.compile(r"\d*\.xml$")
_PAGE_NUMBER = re.compile(r"(?:page|seite|p\.)?\s*\d*\s*(?:(?:of|von|/|\|)\s*\d*)?", re.I)


def read_docx(
    data: bytes, source: str, limits: Limits
) -> tuple[list[Draft], tuple[Notice, ...], str, dict[str, object]]:
    """The lines, notices, hidden text and ``{"links": [...]}`` of a Word file.

    Headers come first and footers, footnotes and endnotes last. Raises ReadError ``damaged``, ``encrypted``,
    ``too_large`` or ``unsafe_xml``.
    """
    archive = Archive(data, source, limits)
    main = _main_part(archive)
    root = archive.xml(main)
    if root is None:
        raise ReadError("damaged", source, "it has no main document")
    folder = main.rpartition("/")[0]
    styles = _styles(archive, main, folder)
    heads, head_hidden = _others(archive, folder, "header", styles)
    body = Body(styles)
    drafts = body.read(root)
    tails, tail_hidden = [], []
    for name in ("footer", "footnotes", "endnotes"):
        more, hidden = _others(archive, folder, name, styles)
        tails += more
        tail_hidden += hidden
    hidden_text = "\n".join([*head_hidden, *body.hidden, *tail_hidden])
    notices = _notices(heads, body, hidden_text)
    every = _relative(closed_up([*heads, *drafts, *tails]))
    return every, notices, hidden_text, _links(archive, main)


def _notices(heads: list[Draft], body: Body, hidden: str) -> tuple[Notice, ...]:
    notices = []
    if heads:
        notices.append(Notice("text_in_header", "text stands in the page header, which many readers skip"))
    if body.boxes:
        notices.append(Notice("text_box", "text stands in text boxes, which many readers skip"))
    if body.tables:
        notices.append(Notice("table", "text stands in tables, which some readers mix up"))
    if hidden:
        notices.append(Notice("hidden_text", "the file holds text a person does not see; it is not counted"))
    return tuple(notices)


def _styles(archive: Archive, main: str, folder: str) -> Styles:
    names = [name for name in archive.names if _WITH_STYLES.fullmatch(name.removeprefix(f"{folder.lower()}/"))]
    parts = [archive.optional_part(name) or b"" for name in (main, *names)]
    data = used_styles(archive.optional_part(f"{folder}/styles.xml") or b"", parts)
    try:
        return Styles(parse_xml(data, "")) if data else Styles(None)
    except ReadError:
        return Styles(None)


def _main_part(archive: Archive) -> str:
    if b'"word/document.xml"' in (archive.optional_part("_rels/.rels") or b"") and "word/document.xml" in archive.names:
        return "word/document.xml"
    relations = archive.optional_xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        target = value(relation, "Target") or ""
        if (value(relation, "Type") or "").endswith("/officeDocument") and target.lstrip("/").lower() in archive.names:
            return target.lstrip("/")
    return "word/document.xml"


def _others(archive: Archive, folder: str, name: str, styles: Styles) -> tuple[list[Draft], list[str]]:
    """The lines of all headers (or footers, notes), the same text once; page numbers alone are left out."""
    drafts: list[Draft] = []
    hidden: list[str] = []
    seen: set[str] = set()
    start = f"{folder.lower()}/{name}"
    for part in sorted(part for part in archive.names if part.startswith(start) and _PART_END.match(part, len(start))):
        root = archive.optional_xml(part, _TEXT)
        if root is None:
            continue
        body = Body(styles)
        found = [draft for draft in body.read(root) if not _PAGE_NUMBER.fullmatch(draft.text.strip())]
        text = "\n".join(draft.text for draft in found)
        if text.strip() and text not in seen:
            seen.add(text)
            drafts += [GAP, *found, GAP]
            hidden += body.hidden
    return drafts, hidden


def _relative(drafts: list[Draft]) -> list[Draft]:
    """Sizes in points made relative to the size most letters have."""
    letters: Counter[float] = Counter()
    for draft in drafts:
        letters[draft.size] += len(draft.text)
    body = max(letters, key=lambda size: (letters[size], -size)) if letters else 11.0
    return [_judged(Draft(d.text, d.page, d.kind, round(d.size / body, 2), d.bold, d.indent)) for d in drafts]


def _judged(draft: Draft) -> Draft:
    if draft.kind is not LineKind.BODY or not (draft.bold or draft.size >= 1.15 or draft.text.isupper()):
        return draft
    text = tidy_line(clean(draft.text))
    if not text or len(text) > 60 or "\t" in text or text[-1] in ".,;":
        return draft
    letters = [letter for letter in text if letter.isalpha()]
    big = draft.size >= 1.15 or ((draft.bold or text.isupper()) and not any(map(str.isdigit, text)))
    return draft._replace(kind=LineKind.HEADING) if len(letters) > 2 and big and len(text.split()) <= 7 else draft


def _links(archive: Archive, main: str) -> dict[str, object]:
    folder, _, name = main.rpartition("/")
    root = archive.optional_xml(f"{folder}/_rels/{name}.rels", re.compile(rb"/hyperlink\""))
    links = list(dict.fromkeys(_targets(root))) if root is not None else []
    return {"links": links} if links else {}


def _targets(root: _Element) -> Iterator[str]:
    for relation in root:
        target = value(relation, "Target") or ""
        if (value(relation, "Type") or "").endswith("/hyperlink") and target.startswith(("http", "mailto:")):
            yield target
