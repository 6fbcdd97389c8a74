"""A report as parts with items and tables, and the parts as HTML and Markdown: one content in every look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cvmatch.render.markdown import plain
from cvmatch.render.page import escape


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: what it is, a short mark beside it, lines below it, a quote of the CV."""

    head: str
    tag: str = ""
    lines: tuple[str, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads; columns from ``numbers`` on are figures."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: int = 99


@dataclass(frozen=True, slots=True)
class Part:
    """One section of a report; ``tone`` is a status word that colours its title, ``foot`` stands small below."""

    title: str
    note: str = ""
    items: tuple[Item, ...] = ()
    table: Table | None = None
    ordered: bool = False
    tone: str = ""
    foot: str = ""

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show but the title."""
        return not (self.items or (self.table and self.table.rows))


def parts_html(parts: Iterable[Part]) -> str:
    """The parts as HTML for the body of a page."""
    return "\n".join(_part_html(part) for part in parts if not part.empty)


def _part_html(part: Part) -> str:
    tone = f' class="{part.tone}"' if part.tone else ""
    note = f'<p class="soft">{escape(part.note)}</p>' if part.note else ""
    tag = "ol" if part.ordered else "ul"
    items = "".join(f"<li>{_item_html(item)}</li>" for item in part.items)
    body = f"<{tag}>{items}</{tag}>" if items else ""
    foot = f"<p><small>{escape(part.foot)}</small></p>" if part.foot else ""
    return f"<section><h2{tone}>{escape(part.title)}</h2>{note}{body}{_table_html(part.table)}{foot}</section>"


def _item_html(item: Item) -> str:
    tag = f' <span class="tag">{escape(item.tag)}</span>' if item.tag else ""
    lines = "".join(f"<br><small>{escape(line)}</small>" for line in item.lines)
    quotes = "".join(f"<br><q>{escape(quote)}</q>" for quote in item.quotes)
    return f"{escape(item.head)}{tag}{quotes}{lines}"


def _table_html(table: Table | None) -> str:
    if table is None or not table.rows:
        return ""
    heads = "".join(f'<th class="{_class(table, i)}">{escape(head)}</th>' for i, head in enumerate(table.heads))
    rows = "".join(
        "<tr>" + "".join(f'<td class="{_class(table, i)}">{escape(cell)}</td>' for i, cell in enumerate(row)) + "</tr>"
        for row in table.rows
    )
    return f'<table class="wide"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'


def _class(table: Table, column: int) -> str:
    return "n" if column >= table.numbers else "w"


def parts_markdown(parts: Iterable[Part]) -> list[str]:
    """The parts as lines of Markdown."""
    return [line for part in parts if not part.empty for line in _part_markdown(part)]


def _part_markdown(part: Part) -> Iterator[str]:
    yield from (f"## {plain(part.title)}", "")
    if part.note:
        yield from (f"*{plain(part.note)}*", "")
    for number, item in enumerate(part.items, 1):
        mark = f"{number}." if part.ordered else "-"
        tag = f" ({plain(item.tag)})" if item.tag else ""
        yield f"{mark} {plain(item.head)}{tag}"
        yield from (f"    - “{plain(quote)}”" for quote in item.quotes)
        yield from (f"    - {plain(line)}" for line in item.lines)
    if part.items:
        yield ""
    if part.table and part.table.rows:
        yield from _table_markdown(part.table)
    if part.foot:
        yield from (plain(part.foot), "")


def _table_markdown(table: Table) -> Iterator[str]:
    yield _row_markdown(table.heads)
    yield "|" + "".join("---:|" if i >= table.numbers else "---|" for i in range(len(table.heads)))
    yield from (_row_markdown(row) for row in table.rows)
    yield ""


def _row_markdown(cells: Iterable[str]) -> str:
    return "| " + " | ".join(plain(cell) for cell in cells) + " |"
