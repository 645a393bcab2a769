"""The lines of a file with their offsets, and what every format does to the text of a block."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")
_NOT_SHOWN = dict.fromkeys([*range(32), 0x7F, 0xFEFF], " ")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end. `start` is the offset of its first character in the file."""

    number: int  # from 1
    start: int
    text: str
    end: str  # "\n", "\r\n", "\r", or "" at the end of the file

    def trimmed(self) -> "Line":
        """The same without white space, control characters and byte order marks around it."""
        shown = self.text.translate(_NOT_SHOWN)
        start = len(shown) - len(shown.lstrip())
        return Line(self.number, self.start + start, self.text[start : len(shown.rstrip())], self.end)


def read_lines(text: str, first: int = 1, offset: int = 0) -> Iterator[Line]:
    """The lines of `text` from offset `offset` on, the first of them numbered `first`."""
    number = first
    while match := _LINE_END.search(text, offset):
        yield Line(number, offset, text[offset : match.start()], match[0])
        number, offset = number + 1, match.end()
    yield Line(number, offset, text[offset:], "")


def one_line(text: str) -> str:
    """`text` without line ends and control characters, which would break a PO string, and trimmed."""
    return _CONTROL.sub(" ", text).strip()
