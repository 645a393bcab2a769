"""Round trips as a table in Markdown."""

import re
from collections.abc import Sequence

from tests.tools.round_trips import RoundTrip

_TABLE = re.compile(r"(?<=<!-- round trips -->\n\n).*?(?=\n\n<!-- end of round trips -->)", re.DOTALL)


def table_of(trips: Sequence[RoundTrip]) -> str:
    """A line for each tool, a column for each part of the file."""
    rows = [{"tool": trip.tool.name, **trip.cells()} for trip in trips]
    names = list(rows[0])
    lines = [names, ["--"] * len(names), *([row[name] for name in names] for row in rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def table_in(page: str) -> str:
    """The table between the marks in a page.

    Raises:
        ValueError: the page has no such marks.
    """
    match = _TABLE.search(page)
    if match is None:
        raise ValueError("no marks `<!-- round trips -->` and `<!-- end of round trips -->`")
    return match[0]
