"""The text of a Markdown block that may run over several lines of the file, as one line with tags."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from translate.formats.lines import Line, one_line
from translate.model import Placeable
from translate.placeables import TAG

_HARD_BREAK = re.compile(r"(?P<mark>\\| {2,})\n")


@dataclass(frozen=True, slots=True)
class Source:
    """The rows of a block: each a line and the column where its text begins; it ends with the line."""

    rows: tuple[tuple[Line, int], ...]

    @classmethod
    def of_line(cls, line: Line, start: int, end: int) -> "Source":
        """Part of one line."""
        return cls(((Line(line.number, line.start, line.text[:end], line.end), start),))

    @property
    def content(self) -> str:
        """The text without what stands before it on each line."""
        return "\n".join(line.text[column:] for line, column in self.rows)

    @property
    def start(self) -> int:
        """Offset of the first character in the file."""
        line, column = self.rows[0]
        return line.start + column

    @property
    def end(self) -> int:
        """Offset after the last character in the file."""
        line = self.rows[-1][0]
        return line.start + len(line.text)

    @property
    def line(self) -> int:
        """Number of the first line."""
        return self.rows[0][0].number

    def offset(self, at: int) -> int:
        """The offset in the file of a character of `content`."""
        for line, column in self.rows:
            width = len(line.text) - column
            if at <= width:
                return line.start + column + at
            at -= width + 1
        return self.end

    def divided(self) -> tuple["Source", "Source"]:
        """The first row, and the others."""
        line, column = self.rows[0]
        return Source(((Line(line.number, line.start, line.text.rstrip(), line.end), column),)), Source(
            self.rows[1:]
        )


Tagged = Callable[[str], tuple[str, tuple[Placeable, ...]]]
"""Inline Markdown of an article → the same with tags, and what these stand for."""


def block_text(source: Source, tagged: Tagged) -> tuple[str, tuple[Placeable, ...]]:
    """The text on one line, and its placeables.

    A hard break is a tag whose raw text holds the line end and what the file has before the next line ("> ");
    a space before it keeps the words apart for whoever reads the text without tags.
    Every other line end between words becomes a space, as it does when the page is shown.
    """
    text, placeables = tagged(source.content)
    by_tag = {placeable.tag: placeable for placeable in placeables}
    pieces: list[str] = []
    kept: list[Placeable] = []
    row = done = 0
    for match in TAG.finditer(text):
        literal = text[done : match.start()]
        row += literal.count("\n")
        raw = by_tag[match[0]].raw
        is_break = _HARD_BREAK.match(raw) is not None
        pieces += [_soft(literal), " " if is_break and not literal.endswith(" ") else "", match[0]]
        kept.append(replace(by_tag[match[0]], raw=_raw(raw, source, row)))
        row += raw.count("\n")
        done = match.end()
    pieces.append(_soft(text[done:]))
    return one_line("".join(pieces)), tuple(kept)


def _raw(raw: str, source: Source, row: int) -> str:
    hard = _HARD_BREAK.match(raw)
    if hard is not None:
        below, column = source.rows[row + 1]
        mark = hard["mark"] if hard["mark"] == "\\" else "  "
        return f"{mark}{source.rows[row][0].end}{below.text[:column]}"
    if "\n" not in raw:
        return raw
    first, *others = raw.split("\n")
    befores = [line.text[:column] for line, column in source.rows[row + 1 : row + 1 + len(others)]]
    ends = [line.end for line, _ in source.rows[row : row + len(others)]]
    return first + "".join(map("".join, zip(ends, befores, others, strict=False)))


def _soft(text: str) -> str:
    return re.sub(r" *\n *", " ", text)
