"""Tables of a page as tables of Markdown, where they are tables of words and not a layout."""

import re
from collections.abc import Sequence

from translate.pages.tree import Element, is_element

_CONTENT = ("table", "figure", "ul", "ol", "blockquote", "img", "h2", "h3")


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


def written_table(cells: Sequence[Sequence[str]], has_head: bool) -> str:
    """A table in Markdown, rows filled up to the longest; a table without a head gets an empty one."""
    width = max(len(row) for row in cells)
    rows = [[*(_cell(text) for text in row), *[""] * (width - len(row))] for row in cells]
    if not has_head:
        rows.insert(0, [""] * width)
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(text: str) -> str:
    return re.sub(r"(?<!\\)\|", r"\\|", text.replace("\\\n", " "))
