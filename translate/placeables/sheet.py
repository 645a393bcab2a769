"""A text as a reader sees it, in which signs can be changed while tags, addresses and code stay."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translate.placeables import TAG

OPAQUE = "\ufffc"
"""What stands in `Sheet.visible` for something that is not prose: an image, code, an address, a `{name}`."""

_PIECE = re.compile(
    rf"""(?P<opaque>
        <(?P<code>c[1-9]\d*)>.*?</(?P=code)> | `[^`\n]+` | \{{\{{?[^{{}}]*\}}\}}? | %\(\w+\)[sd]
      | &(?:\#\w+|\w+);
      | (?:https?://|ftp://|www\.)[^\s<>"«»„“”]+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | (?<!\w)[@\#][A-Za-z_]\w*
      | (?<![\w.])(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}}/[^\s<>"«»„“”]*
    )
    | (?P<tag>{TAG.pattern})
    | .""",
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Other signs for a stretch of `Sheet.visible`; with start = end they are put in between."""

    start: int
    end: int
    text: str


class Sheet:
    """A text whose visible signs can be edited."""

    def __init__(self, cells: list[str], tags: list[str]) -> None:
        self._cells = cells  # what stands in the text for each visible sign
        self._tags = tags  # the tags before each visible sign, and those at the end
        self.visible = "".join(cell if len(cell) == 1 else OPAQUE for cell in cells)

    @classmethod
    def of(cls, text: str) -> "Sheet":
        """The sheet of a text with tags. Its `text` is the same again."""
        cells: list[str] = []
        tags = [""]
        for piece in _PIECE.finditer(text):
            if piece["tag"] and not piece["alone"]:
                tags[-1] += piece[0]
            else:
                cells.append(piece[0])
                tags.append("")
        return cls(cells, tags)

    @property
    def text(self) -> str:
        """The text with its tags."""
        return "".join(part for both in zip(self._tags, [*self._cells, ""], strict=True) for part in both)

    def edited(self, edits: Iterable[Edit]) -> "Sheet":
        """The sheet after the edits, which must not overlap; one with a tag inside is left out."""
        cells: list[str] = []
        tags: list[str] = []
        pending = list(self._tags)
        place = 0
        for edit in self._possible(edits):
            cells += self._cells[place : edit.start]
            tags += pending[place : edit.start]
            place = edit.end
            added = list(edit.text)
            cells += added
            if edit.start == edit.end or not added:
                tags += [""] * len(added)
            else:
                tags += [pending[edit.start], *[""] * (len(added) - 1)]
            if edit.start < edit.end and not added:
                pending[edit.end] = pending[edit.start] + pending[edit.end]
        return Sheet([*cells, *self._cells[place:]], [*tags, *pending[place:]])

    def _possible(self, edits: Iterable[Edit]) -> Iterator[Edit]:
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
            if not any(self._tags[edit.start + 1 : edit.end]):
                yield edit
