"""Changes to the text of an HTML page, all told in the places of the page as it is."""

from collections.abc import Iterable

from translate.formats.html.source import Span

Change = tuple[Span, str]
"""What stands in the place of a stretch; a stretch without length is a place between two letters."""


def rewritten(document: str, changes: Iterable[Change]) -> str:
    """The page with the changes made. One within a stretch that another replaces is lost with it."""
    pieces: list[str] = []
    done = 0
    for (start, end), text in sorted(changes, key=_order):
        if start >= done:
            pieces += [document[done:start], text]
            done = end
    return "".join([*pieces, document[done:]])


def _order(change: Change) -> tuple[int, bool, int]:
    """From the beginning to the end; in one place what is put in first, then the longest stretch."""
    start, end = change[0]
    return start, end > start, -end


def with_line(document: str, span: Span) -> Span:
    """The stretch, with the rest of its line if nothing else stands there."""
    start, end = span
    before = document[:start].rstrip(" \t")
    after = document[end:].lstrip(" \t")
    if before.endswith("\n") and after.startswith(("\n", "\r\n")):
        return len(before), len(document) - len(after) + after.index("\n") + 1
    return span
