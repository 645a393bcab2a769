"""Marks within the text of an article that is on its way to a page: what is in the source language, what is
left out, and what a paragraph is to a reader.

A mark is a noncharacter of Unicode, which no text may hold, behind a bracket. Markdown takes the bracket for
punctuation, so that emphasis next to it begins and ends as it does at the edge of a paragraph.
"""

import re
from dataclasses import dataclass

from translate.model import Role
from translate.placeables import TAG

_FOREIGN = ("\ufdd0⸨", "⸩\ufdd1")
_OMITTED = "⸩\ufdd2"
_ROLES = {
    Role.LEAD: "⸩\ufdd3",
    Role.CAPTION: "⸩\ufdd4",
    Role.CREDIT: "⸩\ufdd5",
    Role.DATELINE: "⸩\ufdd6",
}
_ROLE_OF = {mark: role for role, mark in _ROLES.items()}
_ESCAPED_OMITTED = r"\u2e29\ufdd2"
_ESCAPED = re.compile(r"\\ufdd0\\u2e28|\\u2e29\\ufdd[1-6]")  # in a string of JSON
_MARK = re.compile(r"\ufdd0⸨|⸩[\ufdd1-\ufdd6]")
_BEHIND_WORDS = re.compile(rf"(?:\s|{TAG.pattern})+\Z")
_NONCHARACTER = re.compile(r"[\ufdd0-\ufdef]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one language."""

    text: str
    foreign: bool  # in the source language, on a page in another


@dataclass(frozen=True, slots=True)
class Reading:
    """A text without its marks, and what they said."""

    pieces: tuple[Piece, ...]
    open: bool  # whether the text ends within a foreign stretch
    omitted: bool
    role: Role | None

    @property
    def text(self) -> str:
        """The text without marks; empty when it is left out."""
        return "" if self.omitted else "".join(piece.text for piece in self.pieces)

    @property
    def foreign(self) -> bool:
        """Whether all that can be read is in the source language."""
        seen = [piece for piece in self.pieces if piece.text.strip()]
        return bool(seen) and all(piece.foreign for piece in seen)


def foreign(text: str) -> str:
    """`text`, to be marked on the page as being in the source language."""
    return f"{_FOREIGN[0]}{text}{_FOREIGN[1]}"


def omitted(text: str) -> str:
    """`text`, to be left out together with the block that it stands in.

    The mark stands right behind the words, so that a line break at the end still meets another one.
    """
    words = _BEHIND_WORDS.sub("", text)
    return words + _OMITTED + text[len(words) :]


def has_omitted(text: str) -> bool:
    """Whether something in `text`, which may be of JSON, is to be left out."""
    return _OMITTED in text or _ESCAPED_OMITTED in text


def with_role(text: str, role: Role) -> str:
    """`text`, for a block that plays `role`."""
    return text + _ROLES.get(role, "")


def without(text: str) -> str:
    """`text` without its marks, whatever they say."""
    return _MARK.sub("", text)


def without_escaped(text: str) -> str:
    """`text` without marks that are written as strings of JSON write letters."""
    return _ESCAPED.sub("", text)


def foreign_stretches(text: str) -> list[tuple[re.Match[str], re.Match[str]]]:
    """The marks at the beginning and the end of each foreign stretch; one may lie in another."""
    found: list[tuple[re.Match[str], re.Match[str]]] = []
    begun: list[re.Match[str]] = []
    for match in _MARK.finditer(text):
        if match[0] == _FOREIGN[0]:
            begun.append(match)
        elif match[0] == _FOREIGN[1] and begun:
            found.append((begun.pop(), match))
    return found


def clean(text: str) -> str:
    """`text` without anything that could be taken for a mark."""
    return _NONCHARACTER.sub("", text)


def read(text: str, *, inside: bool = False) -> Reading:
    """Take a text and its marks apart; `inside` says whether it begins within a foreign stretch."""
    pieces: list[Piece] = []
    left_out, role, done = False, None, 0
    for match in _MARK.finditer(text):
        pieces.append(Piece(text[done : match.start()], inside))
        done = match.end()
        if match[0] in _FOREIGN:
            inside = match[0] == _FOREIGN[0]
        elif match[0] == _OMITTED:
            left_out = True
        else:
            role = _ROLE_OF[match[0]]
    pieces.append(Piece(text[done:], inside))
    return Reading(tuple(piece for piece in pieces if piece.text), inside, left_out, role)
