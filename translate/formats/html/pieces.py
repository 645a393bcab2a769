"""Pieces of a file: words and markup in the order in which they stand, and what a translator sees of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from html import unescape

from translate.formats.html.source import Element
from translate.model import Placeable
from translate.placeables import TAG, elements

REFERENCE = r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?"
_CONTROLS = r"\x00-\x1f\x7f\x85\u2028\u2029"
_SPECIAL = re.compile(rf"(?P<space>[ {_CONTROLS}]{{2,}}|[{_CONTROLS}])|{REFERENCE}")
_CONTROL = re.compile(rf"[{_CONTROLS}]")


class Kind(Enum):
    """What a piece is."""

    WORDS = auto()
    OPEN = auto()  # the start tag of an element, of which the end tag may follow
    CLOSE = auto()
    ALONE = auto()  # markup without a partner


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the file."""

    kind: Kind
    start: int
    end: int
    words: str = ""  # of WORDS: decoded, on one line
    element: Element | None = None  # whose tag it is
    spoken: bool = False  # ALONE, but it has words of its own, which are not translated

    @property
    def is_blank(self) -> bool:
        """Whether nothing is to be read there."""
        return not self.spoken and not self.words.strip()

    @property
    def is_break(self) -> bool:
        """Whether it is a `<br>`."""
        return self.kind is Kind.ALONE and self.element is not None and self.element.tag == "br"

    @property
    def is_code(self) -> bool:
        """Whether it is a tag around code."""
        return self.element is not None and elements.KINDS.get(self.element.tag) == "c"


def words(text: str, start: int, end: int) -> Iterator[Piece]:
    """The pieces of `text[start:end]`, without markup: white space and references apart from the rest."""
    done = start
    for match in _SPECIAL.finditer(text, start, end):
        at = match.start()
        if done < at:
            yield Piece(Kind.WORDS, done, at, text[done:at])
        shown = " " if match["space"] else _CONTROL.sub(" ", unescape(match[0]))
        yield Piece(Kind.WORDS, at, match.end(), shown)
        done = match.end()
    if done < end:
        yield Piece(Kind.WORDS, done, end, text[done:end])


def has_words(pieces: Sequence[Piece]) -> bool:
    """Whether there is something to translate: a letter or digit outside of code."""
    depth = 0
    for piece in pieces:
        if piece.is_code and piece.kind in {Kind.OPEN, Kind.CLOSE}:
            depth += 1 if piece.kind is Kind.OPEN else -1
        elif depth == 0 and any(letter.isalnum() for letter in piece.words):
            return True
    return False


def paired(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, in which tags are OPEN and CLOSE only if both are there and the pair crosses no other."""
    partners: set[int] = set()
    opened: list[int] = []
    depth: dict[Element | None, int] = {}
    for at, piece in enumerate(pieces):
        if piece.kind is Kind.OPEN:
            depth[piece.element] = len(opened)
            opened.append(at)
        elif piece.kind is Kind.CLOSE:
            level = depth.get(piece.element, len(opened))
            if level < len(opened) and pieces[opened[level]].element is piece.element:
                partners |= {opened[level], at}
                del opened[level:]
    return [
        piece if piece.kind is Kind.WORDS or at in partners else replace(piece, kind=Kind.ALONE)
        for at, piece in enumerate(pieces)
    ]


def trimmed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without what is around the words: space, breaks, images, a pair of tags around all."""
    left, right = 0, len(pieces)
    while left < right:
        first, last = pieces[left], pieces[right - 1]
        if first.kind in {Kind.WORDS, Kind.ALONE} and first.is_blank:
            left += 1
        elif last.kind in {Kind.WORDS, Kind.ALONE} and last.is_blank:
            right -= 1
        elif first.kind is Kind.OPEN and last.kind is Kind.CLOSE and first.element is last.element:
            if first.is_code:
                break
            left, right = left + 1, right - 1
        elif first.kind is Kind.OPEN and (end := _end_of_empty_pair(pieces, left, right, 1)) is not None:
            left = end + 1
        elif (
            last.kind is Kind.CLOSE
            and (end := _end_of_empty_pair(pieces, right - 1, left - 1, -1)) is not None
        ):
            right = end
        else:
            break
    kept = list(pieces[left:right])
    if kept:
        kept[0] = _stripped(kept[0], kept[0].words.lstrip())
        kept[-1] = _stripped(kept[-1], kept[-1].words.rstrip(), at_end=True)
    return kept


def _end_of_empty_pair(pieces: Sequence[Piece], first: int, stop: int, step: int) -> int | None:
    """Where the pair ends that begins at `first`, in the direction of `step`, if there are no words in it."""
    for at in range(first + step, stop, step):
        if pieces[at].element is pieces[first].element and pieces[at].kind is not Kind.WORDS:
            return at
        if not pieces[at].is_blank:
            return None
    return None


def _stripped(piece: Piece, words_kept: str, *, at_end: bool = False) -> Piece:
    """A piece of words that stand in the file as they are, without white space at its beginning or end."""
    cut = len(piece.words) - len(words_kept)
    if piece.kind is not Kind.WORDS or cut == 0 or len(piece.words) != piece.end - piece.start:
        return replace(piece, words=words_kept) if cut else piece
    if at_end:
        return replace(piece, end=piece.end - cut, words=words_kept)
    return replace(piece, start=piece.start + cut, words=words_kept)


def look_alikes_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, in which words that could be taken for one of our tags (`&lt;a1&gt;`) are markup."""
    if TAG.search(_letters_of(pieces)) is None:
        return list(pieces)
    letters = [letter for piece in pieces for letter in _letters(piece)]
    out: list[Piece] = []
    done = 0
    for match in TAG.finditer(_letters_of(letters)):
        begin, end = match.span()
        out += letters[done:begin]
        out.append(Piece(Kind.ALONE, letters[begin].start, letters[end - 1].end, spoken=True))
        done = end
    return out + letters[done:]


def divided(pieces: Sequence[Piece], end: int, begin: int) -> tuple[list[Piece], list[Piece]]:
    """The words before the offset `end` of the shown text, and all from `begin` on; no markup before that."""
    before: list[Piece] = []
    at = 0
    for index, piece in enumerate(pieces):
        letters = list(_letters(piece))
        before += letters[: max(0, end - at)]
        if at + len(letters) > begin:
            return before, [*letters[max(0, begin - at) :], *pieces[index + 1 :]]
        at += len(letters)
    return before, []


def _letters_of(pieces: Sequence[Piece]) -> str:
    return "".join(piece.words if piece.kind is Kind.WORDS else "\0" for piece in pieces)


def _letters(piece: Piece) -> Iterator[Piece]:
    """The piece as one piece for each of its letters; the first of a reference has all of it."""
    if len(piece.words) < 2:
        yield piece
        return
    verbatim = len(piece.words) == piece.end - piece.start
    for at, letter in enumerate(piece.words):
        if verbatim:
            start, end = piece.start + at, piece.start + at + 1
        else:
            start, end = (piece.start if at == 0 else piece.end), piece.end
        yield Piece(Kind.WORDS, start, end, letter)


def shown(text: str, pieces: Sequence[Piece]) -> tuple[str, tuple[Placeable, ...]]:
    """What a translator sees of trimmed pieces, and what its tags stand for in the file `text`."""
    out: list[str] = []
    placeables: list[Placeable] = []
    numbers: dict[Element | None, int] = {}
    count = 0
    for piece in pieces:
        if piece.kind is Kind.WORDS:
            out.append(piece.words)
            continue
        if piece.kind is not Kind.CLOSE:
            count += 1
            numbers[piece.element] = count
        name = f"{_kind(piece)}{numbers[piece.element]}"
        tag = {Kind.OPEN: f"<{name}>", Kind.CLOSE: f"</{name}>"}.get(piece.kind, f"<x{count}/>")
        if piece.is_break and out and not out[-1].endswith((" ", "\xa0")):
            out.append(" ")  # keeps the words apart for whoever reads the text without tags
        out.append(tag)
        placeables.append(Placeable(tag, text[piece.start : piece.end]))
    return "".join(out), tuple(placeables)


def _kind(piece: Piece) -> str:
    tag = piece.element.tag if piece.element is not None else ""
    return elements.KINDS.get(tag, elements.OTHER_KIND)
