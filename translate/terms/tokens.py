"""Words of an English text, with their offsets; tags are passed over."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TAG = re.compile(r"</?a\d+>|<x\d+/>")
_TOKEN = re.compile(rf"(?P<tag>{TAG.pattern})|\w+|[^\w\s]")
_APOSTROPHES = str.maketrans("’ʼ‘", "'''")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a punctuation mark."""

    text: str
    start: int
    end: int


def tokenize(text: str) -> Iterator[Token]:
    """Words and single punctuation marks in order; every apostrophe reads as `'`."""
    for found in _TOKEN.finditer(text):
        if found["tag"] is None:
            yield Token(found.group().translate(_APOSTROPHES), found.start(), found.end())


def untagged(text: str) -> str:
    """The text as a reader sees it, without tags."""
    return TAG.sub("", text)
