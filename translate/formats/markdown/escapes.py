"""A translation may begin with what Markdown takes for a list or a heading: it gets a backslash."""

import re
from collections.abc import Sequence
from itertools import pairwise

_MARKER = r"#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~~~|```+(?=[^`\r\n]*$)|(?:[-*_][ \t]*)+$"
_DEFINITION = r"\[\^[^\]\s]+\](?=:)|\[[^\]]+\](?=:\s*\S+\s*(?:[\"'(].*)?$)"
_STARTS = re.compile(rf"(?P<before>{_DEFINITION}|\d{{1,9}}(?=[.)](?:\s|$)))|{_MARKER}", re.M)
_INTERRUPTS = re.compile(rf"(?P<before>1(?=[.)]\s+\S))|{_MARKER}|[=-]+[ \t]*$", re.M)


def fit(text: str, starts: Sequence[int], file: str, start: int, end: int) -> str:
    """Inline Markdown as it must be written at `file[start:end]` so that the block stays what it is.

    `starts` are the offsets in `text` where a line begins, after what a list or a quote puts before it.
    """
    line_start = max(file.rfind("\n", 0, start), file.rfind("\r", 0, start)) + 1
    before, after = file[line_start:start], re.split(r"[\r\n]", file[end:], maxsplit=1)[0]
    begins_cell = before.rstrip().endswith("|")
    if begins_cell or after.lstrip().startswith("|"):
        text = _escape("|", text)
    if begins_cell:
        return text
    if before.rstrip().endswith("#"):
        return re.sub(r"(?<=\s)(#+)$", r"\\\1", text)
    places = [_escape_at(text, at, _INTERRUPTS if at else _STARTS) for at in starts]
    cuts = [0, *(at for at in places if at is not None), len(text)]
    return "\\".join(text[begin:stop] for begin, stop in pairwise(cuts))


def _escape(letters: str, text: str) -> str:
    """A backslash before each of `letters` that has none."""
    return re.sub(rf"(?<!\\)([{re.escape(letters)}])", r"\\\1", text)


def _escape_at(text: str, at: int, marks: re.Pattern[str]) -> int | None:
    """Where a backslash must stand so that no other block begins at `at`."""
    match = marks.match(text, at)
    if match is None:
        return None
    return match.end("before") if match["before"] else match.start()
