"""A unit's text as a reader meets it: without tags, divided into words, numerals and signs."""

import re
from functools import cached_property
from typing import NamedTuple

from translate.placeables import TAG

_TOKEN = re.compile(
    r"""(?P<numeral>\d+(?:(?:[.,:/]\d+)|[\u00a0\u202f\u2009 '’]\d{3}(?!\d))*)
    |(?P<percent>per[\ \u00a0]cent)
    |(?P<word>[^\W\d_]+(?:['’ʼ][а-яёіўА-ЯЁІЎ]+|[\u0300\u0301][^\W\d_]*|\.[^\W\d_](?=\.))*)
    |(?P<sign>(?:US)?[$€£¥₽₴₹%‰½¼¾⅓⅔])""",
    re.VERBOSE,
)


class Token(NamedTuple):
    """A word, a numeral or a sign."""

    text: str
    lower: str
    start: int
    end: int
    is_numeral: bool


class Text:
    """One side of a unit. Offsets of `plain` are mapped back to the text with tags by `span`."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.plain = raw if "<" not in raw else TAG.sub("", raw)

    @cached_property
    def tokens(self) -> list[Token]:
        """Words, numerals and signs in reading order."""
        return [
            Token(
                found[0],
                found[0].lower() if found.lastgroup != "percent" else "percent",
                found.start(),
                found.end(),
                found.lastgroup == "numeral",
            )
            for found in _TOKEN.finditer(self.plain)
        ]

    @cached_property
    def lowers(self) -> frozenset[str]:
        """The tokens in small letters, to see at once whether any of some words is among them."""
        return frozenset(token.lower for token in self.tokens)

    @cached_property
    def words(self) -> list[Token]:
        """The tokens that are words."""
        return [token for token in self.tokens if token.text[0].isalpha()]

    def gap(self, index: int) -> str:
        """What stands between a token and the next one; a full stop for the last."""
        tokens = self.tokens
        if index + 1 >= len(tokens):
            return "."
        return self.plain[tokens[index].end : tokens[index + 1].start]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of `plain` in the text with its tags."""
        if self.raw is self.plain:
            return start, end
        return self._offset(start), self._offset(end - 1) + 1 if end > start else self._offset(start)

    def _offset(self, place: int) -> int:
        shift = 0
        for tag in TAG.finditer(self.raw):
            if tag.start() - shift > place:
                break
            shift += len(tag[0])
        return place + shift
