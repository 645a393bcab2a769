"""Texts of units as a terminal may show them: tags and changes stand out, control characters do nothing."""

import re
from collections.abc import Sequence

from rich.text import Text

from translate.placeables import TAG
from translate.worddiff import Kind, Piece, plain

TAG_STYLE = "magenta"
_STYLES = {Kind.SAME: "", Kind.REMOVED: "red", Kind.ADDED: "bold green"}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def visible(text: str) -> str:
    """The text with a picture in place of each control character: a terminal would obey it."""
    pictures = _CONTROL.sub(lambda found: chr(0x2400 + ord(found[0])) if found[0] < "\x20" else "�", text)
    return _DIRECTION.sub(lambda found: f"<U+{ord(found[0]):04X}>", pictures)


def marked(text: str, style: str = "") -> Text:
    """The text with its tags in colour."""
    shown = Text(visible(text), style=style)
    for tag in TAG.finditer(shown.plain):
        shown.stylize(TAG_STYLE, *tag.span())
    return shown


def difference(pieces: Sequence[Piece]) -> Text:
    """What changed, between `[-` and `-]`, `{+` and `+}`, and in colours where there are any."""
    return Text().join(marked(plain([piece]), _STYLES[piece.kind]) for piece in pieces)
