"""Parts of a report for the terminal, as rich renderables."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from cvmatch.render.blocks import Item, Part, Table

STYLE = {"shown": "green", "named": "yellow", "transferable": "cyan", "missing": "red"}


def parts_terminal(parts: Iterable[Part]) -> RenderableType:
    """The parts one below the other; never markup from the documents."""
    return Group(*(_part(part) for part in parts if not part.empty))


def _part(part: Part) -> RenderableType:
    title = Text(f"\n{part.title}", style=f"bold {STYLE.get(part.tone, '')}".strip())
    if part.note:
        title.append(f"  {part.note}", style="not bold dim")
    grid = Grid.grid(padding=(0, 1))
    for number, item in enumerate(part.items, 1):
        grid.add_row(f"{number}." if part.ordered else "•", _item(item))
    rows: list[RenderableType] = [title]
    rows += [grid] if part.items else []
    rows += [_table(part.table)] if part.table and part.table.rows else []
    rows += [Text(part.foot, style="dim")] if part.foot else []
    return Group(*rows)


def _item(item: Item) -> Text:
    text = Text(item.head)
    if item.tag:
        text.append(f"  {item.tag}", style="dim")
    for quote in item.quotes:
        text.append(f"\n“{quote}”", style="italic dim")
    for line in item.lines:
        text.append(f"\n{line}", style="dim")
    return text


def _table(table: Table) -> RenderableType:
    grid = Grid(box=None, header_style="dim", padding=(0, 2, 0, 0))
    for column, head in enumerate(table.heads):
        grid.add_column(Text(head), justify="right" if column >= table.numbers else "left")
    for row in table.rows:
        grid.add_row(*(Text(cell) for cell in row))
    return Padding(grid, (0, 0, 0, 2))
