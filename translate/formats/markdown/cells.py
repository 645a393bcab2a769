"""Where the cells of a Markdown table row stand."""

import re
from functools import lru_cache
from itertools import pairwise

_CONTAINER = re.compile(r"(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]+)*")
_BAR = re.compile(r"(?<!\\)\|")


@lru_cache(maxsize=8)
def cell_spans(row: str) -> list[tuple[int, int]]:
    """The spans of the texts of the cells, without the white space around them.

    A bar with a backslash before it divides nothing; the bars at both ends of the row are optional.
    """
    container = _CONTAINER.match(row)
    begin = container.end() if container else 0
    bars = [match.start() for match in _BAR.finditer(row, begin)]
    edges = [begin - 1, *bars, len(row)]
    spans = [(left + 1, right) for left, right in pairwise(edges)]
    if spans and not row[slice(*spans[0])].strip():
        spans = spans[1:]
    if spans and not row[slice(*spans[-1])].strip():
        spans = spans[:-1]
    return [_trimmed(row, start, end) for start, end in spans]


def _trimmed(row: str, start: int, end: int) -> tuple[int, int]:
    text = row[start:end]
    return start + len(text) - len(text.lstrip()), end - len(text) + len(text.rstrip())
