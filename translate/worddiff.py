"""What changed between two wordings, word by word, for people to read.

>>> plain(word_diff("It opened on Monday.", "It opens on Monday."))
'It [-opened-]{+opens+} on Monday.'
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby

from translate.placeables import TAG

_LETTERS = r"[\w\u0300-\u036f\u00ad]+"  # stress marks and soft hyphens are part of a word
_TOKEN = re.compile(rf"(?:{TAG.pattern})|\d+(?:[.,:]\d+)+|{_LETTERS}(?:[-‐‑'’ʼ]{_LETTERS})*|\s+|.", re.DOTALL)
_WORD = re.compile(r"\w")


class Kind(StrEnum):
    """Where a piece of text stands."""

    SAME = "same"  # in both
    REMOVED = "removed"  # in the old text alone
    ADDED = "added"  # in the new text alone


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that is wholly the same, removed or added; never empty."""

    kind: Kind
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces from which both texts can be read: `old` without ADDED ones, `new` without REMOVED ones.

    Words, numbers and tags are compared whole. Two pieces of a kind never follow each other, and what was
    removed stands before what took its place. Words that changed in a row are one change, with the spaces and
    commas between them.
    """
    from rapidfuzz.distance import Indel  # start-up time

    before, after = _tokens(old), _tokens(new)
    pieces: list[Piece] = []
    removed: list[str] = []
    added: list[str] = []
    for step in Indel.opcodes(before, after):
        gone, come = before[step.src_start : step.src_end], after[step.dest_start : step.dest_end]
        if step.tag == "equal" and (_WORD.search("".join(gone)) or not (removed or added)):
            pieces += [*_change(removed, added), Piece(Kind.SAME, "".join(gone))]
            removed, added = [], []
        else:
            removed += gone
            added += come
    return _joined([*pieces, *_change(removed, added)])


def plain(pieces: Iterable[Piece]) -> str:
    """The pieces on one line as `git diff --word-diff` shows them: `the [-old-]{+new+} text`."""
    frames = {Kind.SAME: ("", ""), Kind.REMOVED: ("[-", "-]"), Kind.ADDED: ("{+", "+}")}
    text = "".join(piece.text.join(frames[piece.kind]) for piece in pieces)
    return text.replace("\n", " ")


def shortened(pieces: Sequence[Piece], words: int = 5) -> tuple[Piece, ...]:
    """The pieces with `…` in place of what is the same and stands further than `words` from any change."""
    last = len(pieces) - 1
    return tuple(
        replace(piece, text=_shortened(piece.text, words * (at > 0), words * (at < last)))
        if piece.kind is Kind.SAME
        else piece
        for at, piece in enumerate(pieces)
    )


def _tokens(text: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text)]


def _change(removed: list[str], added: list[str]) -> list[Piece]:
    """The pieces of a change; what both sides end with is no part of it."""
    end = 0
    while end < min(len(removed), len(added)) and removed[-1 - end] == added[-1 - end]:
        end += 1
    return [
        Piece(Kind.REMOVED, "".join(removed[: len(removed) - end])),
        Piece(Kind.ADDED, "".join(added[: len(added) - end])),
        Piece(Kind.SAME, "".join(added[len(added) - end :])),
    ]


def _joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """The same without empty pieces, neighbours of a kind as one."""
    filled = (piece for piece in pieces if piece.text)
    return tuple(
        Piece(kind, "".join(piece.text for piece in run))
        for kind, run in groupby(filled, key=lambda piece: piece.kind)
    )


def _shortened(text: str, head: int, tail: int) -> str:
    """The first `head` and the last `tail` words, if that is much shorter."""
    words = [match.span() for match in re.finditer(r"\S+", text)]
    if len(words) <= head + tail + 1:
        return text
    start = text[: words[head - 1][1]] + " " if head else ""
    end = " " + text[words[-tail][0] :] if tail else ""
    return f"{start}…{end}"
