"""An HTML page as an article."""

from collections.abc import Iterator
from dataclasses import replace

from translate.errors import ArticleError
from translate.formats import news
from translate.pages.arrangement import arrange
from translate.pages.content import article_element, article_scope, is_scope
from translate.pages.furniture import is_standfirst
from translate.pages.images import is_figure
from translate.pages.metadata import base_address, read_metadata
from translate.pages.page import LeftOut, Metadata, Page, Reason
from translate.pages.pieces import Kind, Piece, Pieces
from translate.pages.tree import BLOCKS, UNSEEN, Element, is_element, letters, parse_html, squeezed, text_of


def read_html(text: str, locale: str) -> Page:
    """The article of an HTML page.

    Raises:
        ArticleError: there is no text, or nothing that could be a title.
    """
    root = parse_html(text)
    element = article_element(root) if root is not None else None
    if root is None or element is None:
        raise ArticleError("has no text; is it an HTML page?")
    _take_site_off(root)
    said = read_metadata(root, text)
    base = base_address(root, said.source)
    pieces = Pieces(base, most=len(letters(text_of(element))) // 2)
    around = _Around(element, pieces, said)
    before = list(around.read(root))
    arranged = arrange([*before, *pieces.of(element)], said, locale)
    if not said.title:
        raise ArticleError("no title was found on the page")
    if not any(arranged.body):
        raise ArticleError("no text of an article was found on the page")
    left_out = [*pieces.left_out, *arranged.left_out]
    page = Page(
        metadata=replace(said, image=arranged.lead_image),
        body=tuple(arranged.body),
        related=tuple(dict.fromkeys([*pieces.related, *arranged.related])),
    )
    return replace(page, left_out=_nowhere_else(left_out, page, arranged.text))


def _take_site_off(root: Element) -> None:
    """Take the name of the site from the end of text alternatives: "A barge - Agency International"."""
    images = [image for image in root.iter("img") if image.get("alt")]
    suffixes = news.site_suffixes(image.get("alt").strip() for image in images)
    for image in images:
        image.set("alt", news.without_suffix(image.get("alt").strip(), suffixes))


class _Around:
    """What stands around the element of the article: all left out but a standfirst and pictures above it."""

    def __init__(self, element: Element, pieces: Pieces, said: Metadata) -> None:
        self.element = element
        self.path = {element, *element.iterancestors()}
        self.scope = article_scope(element)
        self.pieces = pieces
        self.description = letters(said.description)
        self.above = True
        self.titled = is_scope(self.scope)  # else pictures count only below the title: above it stand logos

    def read(self, element: Element, in_scope: bool = False) -> Iterator[Piece]:
        """The pieces above the article that belong to it; everything else is noted as left out."""
        in_scope = in_scope or element is self.scope
        self._leave_out(element.text, element)
        for child in element:
            self._leave_out(child.tail, element)
            if not is_element(child) or child.tag in UNSEEN:
                continue
            if child is self.element:
                self.above = False
            elif child.tag == "h1":
                self.titled = True
                self.pieces.leave_out(child, Reason.OUTSIDE)
            elif child in self.path:
                yield from self.read(child, in_scope)
            elif (reason := self.pieces.reason(child)) is not None:
                self.pieces.leave_out(child, reason)
            elif in_scope and self.above and self._belongs(child):
                yield from self._pieces(child)
            elif in_scope and self.above and any(part.tag in BLOCKS or part.tag == "img" for part in child):
                yield from self.read(child, in_scope)
            else:
                self.pieces.leave_out(child, Reason.OUTSIDE)

    def _belongs(self, element: Element) -> bool:
        return (
            (self.titled and (element.tag == "img" or is_figure(element)))
            or is_standfirst(element)
            or (self.description != "" and letters(text_of(element)) == self.description)
        )

    def _pieces(self, element: Element) -> Iterator[Piece]:
        """The pieces of a standfirst, which is no heading however it is marked up, or of a picture."""
        for piece in self.pieces.block(element):
            above = replace(piece, is_above=True)
            if piece.kind is Kind.HEADING:
                above = replace(above, kind=Kind.PARAGRAPH, markdown=piece.markdown.lstrip("# "))
            yield above

    def _leave_out(self, text: str | None, element: Element) -> None:
        if words := squeezed(text or ""):
            self.pieces.left_out.append(LeftOut(element.sourceline or 1, words, Reason.OUTSIDE))


def _nowhere_else(left_out: list[LeftOut], page: Page, text: str) -> tuple[LeftOut, ...]:
    """What was left out and is not in the article in another place, in the order of the page."""
    said = page.metadata
    places = [said.title, said.description, *said.authors, text, *(story.title for story in page.related)]
    if said.image:
        places += [said.image.alt, said.image.caption, said.image.credit]
    known = {letters(place) for place in places} | {letters(line) for line in text.split("\n")}
    kept = [item for item in left_out if letters(item.text) not in known]
    return tuple(sorted(kept, key=lambda item: item.line))
