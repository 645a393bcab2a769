"""The texts of a page that stand between tags, as blocks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from translate.formats.html.pieces import (
    Kind,
    Piece,
    has_words,
    look_alikes_apart,
    paired,
    shown,
    trimmed,
    words,
)
from translate.formats.html.runs import Run
from translate.formats.html.source import Element
from translate.formats.html.surroundings import OUTSIDE, Surroundings
from translate.model import Block, Role, Syntax

LineOf = Callable[[int], int]
"""Offset → line."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with what stands around it."""

    container: Element | None
    around: Surroundings
    pieces: Sequence[Piece]
    is_link: bool  # all of it is a link

    def block(self, text: str, line_of: LineOf, role: Role) -> Block:
        """The block of the passage in the file `text`."""
        line, placeables = shown(text, self.pieces)
        start, end = self.pieces[0].start, self.pieces[-1].end
        return Block(role, start, end, line_of(start), line, placeables, Syntax.HTML)


def read_passages(runs: Iterable[Run], surroundings: Mapping[Element, Surroundings]) -> Iterator[Passage]:
    """The runs that are for readers: with words, not marked as untranslatable, no code."""
    for run in runs:
        around = surroundings[run.container] if run.container is not None else OUTSIDE
        if not around.translated or around.closed or not has_words(run.pieces):
            continue
        pairs = paired(run.pieces)
        pieces = trimmed(pairs)
        if has_words(pieces):
            yield Passage(run.container, around, look_alikes_apart(pieces), _is_link(pairs, pieces))


def read_title(text: str, element: Element) -> list[Piece]:
    """The words of a `<title>`, in which tags mean nothing."""
    if element.end_tag is None:
        return []
    return look_alikes_apart(trimmed(list(words(text, element.start_tag[1], element.end_tag[0]))))


def _is_link(pairs: Sequence[Piece], kept: Sequence[Piece]) -> bool:
    """Whether a pair of `<a>` is around, or next to the ends of, all that was kept."""
    start, end = kept[0].start, kept[-1].end
    links = [
        piece
        for piece in pairs
        if piece.kind in {Kind.OPEN, Kind.CLOSE} and piece.element is not None and piece.element.tag == "a"
    ]
    return any(
        opening.end <= start and end <= closing.start
        for opening, closing in pairwise(links)
        if opening.element is closing.element
    )
