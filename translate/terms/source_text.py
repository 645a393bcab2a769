"""Fold an English sentence so that the spellings of a term compare equal, keeping offsets.

Folded away: tags, kinds of apostrophe, hyphen, dash and space, runs of spaces, invisible characters, composed
or decomposed letters. Capitals and diacritics stay.
"""

import re
import unicodedata

from translate.placeables import TAG
from translate.terms.fold import STANDS_ALONE, Folded

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PIECE = re.compile(rf"(?P<tag>{TAG.pattern})|\s\s+|[{_INVISIBLE}]+|\w[\u0300-\u036f]+")
_PLAIN = (
    dict.fromkeys(map(ord, "’ʼ‘`´′＇"), "'")
    | dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")
    | dict.fromkeys(map(ord, "\t\n\r\u00a0\u2007\u2009\u202f"), " ")
)


def fold_source(source: str) -> Folded:
    """The sentence as a reader sees it, in plain punctuation."""
    if source.isascii() and source.isprintable() and "<" not in source and "  " not in source:
        return Folded(source, range(len(source)), range(1, len(source) + 1))
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for piece in _PIECE.finditer(source):
        folded = _fold_piece(piece)
        letters += (source[at : piece.start()], folded)
        starts += (*range(at, piece.start()), *(piece.start() for _ in folded))
        ends += (*range(at + 1, piece.start() + 1), *(piece.end() for _ in folded))
        at = piece.end()
    letters.append(source[at:])
    starts += range(at, len(source))
    ends += range(at + 1, len(source) + 1)
    return Folded("".join(letters).translate(_PLAIN), starts, ends)


def lower(text: str) -> str:
    """The text in small letters, character by character: as long as before."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)


def _fold_piece(piece: re.Match[str]) -> str:
    if piece["tag"]:
        return STANDS_ALONE if piece["alone"] else ""
    text = piece.group()
    if text.isspace():
        return " "
    return unicodedata.normalize("NFC", text.strip(_INVISIBLE))
