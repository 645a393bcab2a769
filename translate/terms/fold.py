"""Fold Russian and Belarusian text so that spellings of one form compare equal, keeping offsets.

Folded away: composed or decomposed letters, stress marks, soft hyphens, kinds of apostrophe, quotation mark,
hyphen and space, ё against е in Russian, ў against у at the start of a Belarusian word, and tags. Case stays.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from translate.placeables import TAG

_PIECE = re.compile(rf"(?P<tag>{TAG.pattern})|.[\u0300-\u036f]*", re.DOTALL)
_STRESS = re.compile("[\u0300\u0301]")
_UNEVEN = re.compile("[<\u0300-\u036f\u00ad]")  # what may fold to more or fewer letters than it has
_PLAIN = str.maketrans(
    {"’": "'", "ʼ": "'", "‘": "'", "`": "'", "\u2011": "-", "\u2010": "-", "\u00ad": None}
    | dict.fromkeys("«»„“”", '"')
    | dict.fromkeys("\u00a0\u202f\u2009\t\n", " ")
)
_EVEN = {code: sign for code, sign in _PLAIN.items() if not chr(code).isascii()} | dict.fromkeys(
    range(32), " "
)
_YO = str.maketrans("ёЁ", "еЕ")
_KEPT = 256
_SHORT_U = {"ў": "у", "Ў": "У"}
_ANY_SHORT_U = re.compile("[ўЎ]")
STANDS_ALONE = "\ufffc"  # what an unpaired tag such as an image folds to: it parts words


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; its character `i` comes from `original[starts[i]:ends[i]]`."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the original for a non-empty stretch of the folded text."""
        return self.starts[start], self.ends[end - 1]


@lru_cache(maxsize=_KEPT)
def fold(text: str, locale: str) -> Folded:
    """Fold a translation, tags and all. The last ones are kept: a draft is looked at again and again."""
    if _UNEVEN.search(text) is None and unicodedata.is_normalized("NFC", text):
        places = range(len(text) + 1)
        return Folded(_fold_evenly(text, locale), places[:-1], places[1:])
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece in _PIECE.finditer(text):
        if piece["tag"] is None:
            folded = _fold_piece(piece.group(), locale, letters[-1] if letters else " ")
        else:
            folded = STANDS_ALONE if piece["alone"] else ""
        for letter in folded:
            letters.append(letter)
            starts.append(piece.start())
            ends.append(piece.end())
    return Folded("".join(letters), tuple(starts), tuple(ends))


def fold_form(form: str, locale: str) -> str:
    """Fold a form of the glossary."""
    return fold(form, locale).text


def _fold_evenly(text: str, locale: str) -> str:
    """A text that keeps its length."""
    plain = text.translate(_EVEN)
    return plain.translate(_YO) if locale == "ru" else _ANY_SHORT_U.sub(_short_u, plain)


def _short_u(found: re.Match[str]) -> str:
    before = found.string[: found.start()][-1:]
    return found[0] if before.isalpha() or before == "'" else _SHORT_U[found[0]]


def _fold_piece(piece: str, locale: str, before: str) -> str:
    if piece.isascii():
        return piece if piece > " " else " "
    plain = unicodedata.normalize("NFC", _STRESS.sub("", unicodedata.normalize("NFC", piece))).translate(
        _PLAIN
    )
    if locale == "ru":
        return plain.translate(_YO)
    if not before.isalpha() and before != "'":
        return _SHORT_U.get(plain, plain)
    return plain
