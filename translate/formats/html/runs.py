"""A page divided into runs: words and inline markup between two tags that begin or end a piece of text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from translate.formats.html import vocabulary
from translate.formats.html.pieces import Kind, Piece, words
from translate.formats.html.source import Element
from translate.formats.html.surroundings import OUTSIDE, Surroundings

_STRAY = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"  # a comment
    r"|<(?:[!?]|/(?![a-zA-Z]))[^>]*(?:>|\Z)"  # what browsers take for a comment
    r"|<(?P<close>/?)(?P<tag>[a-zA-Z][^\t\n\f\r />]*)"  # a tag that browsers ignore
    r"""(?>=[\t\n\f\r ]*(?:"[^"]*(?:"|\Z)|'[^']*(?:'|\Z))|[^>])*(?:>|\Z)""",
    re.S,
)


@dataclass(slots=True)
class Run:
    """Words and markup that make up one text on the page."""

    container: Element | None  # the element whose text it is
    pieces: list[Piece] = field(default_factory=list)


def read_runs(
    text: str,
    elements: Sequence[Element],
    blocks: set[Element],
    surroundings: Mapping[Element, Surroundings],
) -> Iterator[Run]:
    """The runs of a page in the order of the file; many hold only white space."""
    reader = _Reader(text, blocks, _books(elements, blocks, surroundings))
    for start, end, element, opens in _tags(elements):
        if start >= reader.at:
            yield from reader.tag(start, end, element, opens)
    yield from reader.finish()


def _tags(elements: Sequence[Element]) -> list[tuple[int, int, Element, bool]]:
    """Start, end, element, and whether it is a start tag: of every tag, in the order of the file."""
    tags = [(*element.start_tag, element, True) for element in elements]
    tags += [(*element.end_tag, element, False) for element in elements if element.end_tag is not None]
    return sorted(tags, key=lambda tag: tag[:2])


def _books(
    elements: Sequence[Element], blocks: set[Element], surroundings: Mapping[Element, Surroundings]
) -> dict[Element, Element]:
    """Each element that is, or stands in, something which is one piece of markup as a whole → that thing."""
    books: dict[Element, Element] = {}
    for element in elements:
        inherited = books.get(element.parent) if element.parent is not None else None
        if inherited is not None:
            books[element] = inherited
        elif element.tag in vocabulary.CLOSED_BOOKS or (
            element not in blocks and _set_apart(element, surroundings)
        ):
            books[element] = element
    return books


def _set_apart(element: Element, surroundings: Mapping[Element, Surroundings]) -> bool:
    """Whether an element within a sentence is not to be translated though the sentence is."""
    own = surroundings[element]
    around = surroundings[element.parent] if element.parent is not None else OUTSIDE
    return (around.translated and not own.translated) or (own.foreign and not around.foreign)


class _Reader:
    """Goes through the file from tag to tag. `at` is how far it has come."""

    def __init__(self, text: str, blocks: set[Element], books: Mapping[Element, Element]) -> None:
        self.text = text
        self.at = 0
        self._blocks = blocks
        self._books = books
        self._run = Run(None)
        self._book: tuple[int, Element] | None = None  # where the thing begins in which it stands

    def tag(self, start: int, end: int, element: Element, opens: bool) -> Iterator[Run]:
        """Read up to the end of a tag; gives the runs that end there."""
        book = self._books.get(element)
        if self._book is not None:
            if book is self._book[1]:
                if element is book and not opens:
                    self._close_book(end)
                return
            self._close_book(start)
        yield from self._between(start)
        self.at = end
        if book is not None and opens:
            self._book = (start, element)
        elif element in self._blocks:
            yield from self._begin(element if opens else _around(element, self._blocks))
        elif opens and element.tag == "br":
            yield from self._break(Piece(Kind.ALONE, start, end, element=element))
        else:
            kind = Kind.OPEN if opens else Kind.CLOSE
            self._run.pieces.append(Piece(kind, start, end, element=element))

    def finish(self) -> Iterator[Run]:
        """Read up to the end of the file."""
        if self._book is not None:
            self._close_book(len(self.text))
        yield from self._between(len(self.text))
        yield self._run

    def _begin(self, container: Element | None) -> Iterator[Run]:
        yield self._run
        self._run = Run(container)

    def _close_book(self, end: int) -> None:
        if self._book is not None:
            start, element = self._book
            spoken = element.tag not in vocabulary.CLOSED_BOOKS and end > element.start_tag[1]
            self._run.pieces.append(Piece(Kind.ALONE, start, end, element=element, spoken=spoken))
        self._book = None
        self.at = end

    def _break(self, piece: Piece) -> Iterator[Run]:
        """A line break; two in a row end a paragraph."""
        before = next(
            (other for other in reversed(self._run.pieces) if not other.is_blank or other.is_break), None
        )
        self._run.pieces.append(piece)
        if before is not None and before.is_break:
            yield from self._begin(self._run.container)

    def _between(self, end: int) -> Iterator[Run]:
        """Read what stands between two tags that the browser knows: words, comments, tags that it ignores."""
        for match in _STRAY.finditer(self.text, self.at, end):
            self._words(match.start())
            self.at = match.end()
            tag = (match["tag"] or "").lower()
            if match["close"] and tag == "p":
                yield from self._begin(self._run.container)
            elif match["close"] and tag in vocabulary.HEADINGS:
                yield from self._begin(self._after_heading())
            else:
                self._run.pieces.append(Piece(Kind.ALONE, *match.span()))
        self._words(end)
        self.at = end

    def _after_heading(self) -> Element | None:
        """`</h2>` ends any heading."""
        container = self._run.container
        if container is not None and container.tag in vocabulary.HEADINGS:
            return _around(container, self._blocks)
        return container

    def _words(self, end: int) -> None:
        self._run.pieces += words(self.text, self.at, end)


def _around(element: Element, blocks: set[Element]) -> Element | None:
    """The nearest block element around another."""
    around = element.parent
    while around is not None and around not in blocks:
        around = around.parent
    return around
