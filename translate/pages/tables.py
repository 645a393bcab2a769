"""Tables of a page as tables of Markdown, where they are tables of words and not a layout."""

import re
from collections.abc import Callable, Iterator, Sequence

from translate.pages.tree import Element, is_element

_CONTENT = ("table", "figure", "ul", "ol", "blockquote", "img", "h2", "h3")
_WIDEST = 50


def table_rows(table: Element) -> list[list[Element]] | None:
    """The cells of each row; None for a table that only lays out a page: one column, blocks in cells."""
    rows = [
        [cell for cell in row if is_element(cell) and cell.tag in {"td", "th"}]
        for row in table.iter("tr")
        if next(row.iterancestors("table")) is table
    ]
    rows = [row for row in rows if row]
    if not rows or max(len(row) for row in rows) < 2:
        return None
    cells = [cell for row in rows for cell in row]
    if any(next(cell.iter(tag), None) is not None for cell in cells for tag in _CONTENT):
        return None
    return None if any(len(list(cell.iter("p"))) > 1 for cell in cells) else rows


def written_table(rows: Sequence[Sequence[Element]], written: Callable[[Element], str]) -> str:
    """A table in Markdown, its cells by `written`; a table without a head gets an empty one.

    A cell over several columns or rows stands in the first of them.
    """
    cells: dict[tuple[int, int], str] = {}
    for down, row in enumerate(rows):
        across = 0
        for cell in row:
            while (down, across) in cells:
                across += 1
            for place in _places(cell, down, across, len(rows)):
                cells[place] = ""
            cells[down, across] = _in_cell(written(cell))
    width = max(across for _, across in cells) + 1
    lines = [[cells.get((down, across), "") for across in range(width)] for down in range(len(rows))]
    if not _is_head(rows[0]):
        lines.insert(0, [""] * width)
    lines.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _places(cell: Element, down: int, across: int, rows: int) -> Iterator[tuple[int, int]]:
    below = min(_span(cell, "rowspan"), rows - down)
    yield from ((down + y, across + x) for y in range(below) for x in range(_span(cell, "colspan")))


def _span(cell: Element, name: str) -> int:
    value = cell.get(name) or ""
    return min(max(int(value), 1), _WIDEST) if value.isascii() and value.isdigit() else 1


def _is_head(row: Sequence[Element]) -> bool:
    return all(cell.tag == "th" for cell in row) or row[0].getparent().getparent().tag == "thead"


def _in_cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", text.replace("\\\n", " "))
