"""The pieces of an article in their final form: other stories and furniture out, pictures complete."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from translate.formats import news
from translate.model import Role
from translate.pages.bylines import is_byline, is_prose
from translate.pages.images import described
from translate.pages.page import Image, LeftOut, Metadata, Reason, Story
from translate.pages.pieces import Kind, Piece
from translate.pages.tree import letters
from translate.pages.values import same_file
from translate.pages.writing import image_block

_LED = re.compile(r"[\s:–—-]+$")
_HEADLINE = 4  # words: a link alone in its paragraph with fewer is an address or a name
_DOCUMENTS = (".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".zip")
_MENU = 3  # links of a few words with nothing between them are a menu
_LOGO = re.compile(r"(?:^|[/_.-])logo[^/]*$", re.I)
_RIGHTS = re.compile(r"©.{0,160}\ball rights reserved\b", re.I)
_NAMED = 60  # letters below a quote that say whose words these are
_REPEATED = 20  # letters of a quote that may be told to repeat the text


@dataclass(slots=True)
class Arranged:
    """The body of an article and what was taken out of it."""

    body: list[str] = field(default_factory=list)
    lead_image: Image | None = None
    related: list[Story] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All words of the body, one block a line."""
        return "\n".join(self.lines)


def arrange(pieces: Iterable[Piece], said: Metadata, locale: str) -> Arranged:
    """The pieces in order, each once, with the picture above the first paragraph apart as the lead image."""
    arranged = Arranged()
    kept = _without_doubles(_with_captions(_own(pieces, said, locale, arranged), arranged), arranged)
    found = _above_text(kept)
    if found is not None:
        kept.remove(found)
    arranged.lead_image = _lead_image(found.image if found else None, said.image, kept)
    while kept and kept[-1].kind is Kind.HEADING:
        last = kept.pop()
        arranged.left_out.append(LeftOut(last.line, last.text, Reason.FURNITURE))
    arranged.body = _with_levels(kept)
    arranged.lines = [piece.text for piece in kept]
    return arranged


def _above_text(pieces: list[Piece]) -> Piece | None:
    """The first picture, when nothing but a standfirst or a heading stands above it."""
    for piece in pieces:
        if piece.image is not None:
            return piece
        if piece.kind is not Kind.HEADING and not piece.is_above:
            return None
    return None


def _with_levels(pieces: list[Piece]) -> list[str]:
    """The Markdown of the pieces, the topmost headings being of level two: level one is the title."""
    marks = [piece.markdown.partition(" ")[0] for piece in pieces if piece.kind is Kind.HEADING]
    higher = min((len(mark) for mark in marks), default=2) - 2
    return [piece.markdown[higher:] if piece.kind is Kind.HEADING else piece.markdown for piece in pieces]


def _own(pieces: Iterable[Piece], said: Metadata, locale: str, arranged: Arranged) -> list[Piece]:
    """The pieces without the title, lines about other stories, and lines that are buttons or counters."""
    kept: list[Piece] = []
    title = letters(said.title)
    below_related: Piece | None = None
    for found in pieces:
        piece = _as_summary(found, said) if not kept else found
        if below_related is not None:
            if piece.stories or (piece.kind is Kind.LIST and piece.links):
                arranged.related += piece.links
                if not piece.stories:
                    arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.RELATED))
                continue
            below_related = None
        if (piece.kind is Kind.HEADING or piece.is_above) and letters(piece.text) == title:
            continue
        if piece.kind in {Kind.HEADING, Kind.PARAGRAPH} and news.opens_related(piece.text):
            arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.RELATED))
            below_related = piece
        elif piece.kind is Kind.PARAGRAPH and (stories := _pointed_at(piece)) is not None:
            arranged.related += stories
            arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.RELATED))
        elif _is_teaser(piece, said.source):
            arranged.related += piece.stories
            arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.RELATED))
        elif (reason := _furniture(piece, kept, said, locale)) is not None:
            arranged.left_out.append(LeftOut(piece.line, piece.text, reason))
        else:
            kept.append(piece)
    return kept


def _as_summary(piece: Piece, said: Metadata) -> Piece:
    """The first paragraph, marked as standing above the text where the page gives it as its description."""
    description = letters(said.description)
    repeats = description != "" and letters(piece.text).startswith(description)
    return replace(piece, is_above=True) if repeats and piece.kind is Kind.PARAGRAPH else piece


def _furniture(piece: Piece, above: list[Piece], said: Metadata, locale: str) -> Reason | None:
    """Why a paragraph is no text: a date or a section above the first one, a menu, a button, a counter."""
    if piece.kind is not Kind.PARAGRAPH:
        return None
    text = [other for other in above if other.kind is Kind.PARAGRAPH and not other.is_above]
    begun = any(is_prose(other.text) for other in text)
    if not begun and is_byline(piece.text, (link.title for link in piece.links), said.authors):
        return Reason.BYLINE
    if not text and _is_title_with_more(piece, said.title):
        return Reason.BYLINE
    if len(piece.stories) >= _MENU and all(len(link.title.split()) < _HEADLINE for link in piece.stories):
        return Reason.NAVIGATION
    is_furniture = news.aside(piece.text, locale) is Role.FURNITURE or _RIGHTS.search(piece.text)
    return Reason.FURNITURE if is_furniture else None


def _is_title_with_more(piece: Piece, title: str) -> bool:
    """Whether a paragraph repeats the title, above the date and the author: in pages without headings."""
    words = letters(piece.text)
    more = len(piece.text.split()) - len(title.split())
    return words.startswith(letters(title)) and "\\\n" in piece.markdown and not is_prose("x " * more)


def _is_teaser(piece: Piece, source: str) -> bool:
    """Whether a piece is nothing but links to pages of the same site, each as long as a headline."""
    host = urlsplit(source).netloc
    return (
        piece.kind in {Kind.PARAGRAPH, Kind.LIST}
        and piece.stories != ()
        and all(
            urlsplit(story.url).netloc == host != ""
            and len(story.title.split()) >= _HEADLINE
            and not story.url.lower().endswith(_DOCUMENTS)
            for story in piece.stories
        )
    )


def _pointed_at(piece: Piece) -> list[Story] | None:
    """The other stories of a line such as "Read more: …" or "READ ALSO …"; None for any other line."""
    if not piece.links:
        return [Story(piece.text.partition(":")[2].strip())] if news.is_related(piece.text) else None
    titles = [story.title for story in piece.links]
    before, found, after = piece.text.partition(titles[0])
    led = _LED.sub("", before)
    if (
        found
        and not letters(after.removeprefix(" ".join(titles[1:])))
        and (news.opens_related(led) or news.is_related(piece.text))
    ):
        return list(piece.links)
    return None


def _with_captions(pieces: list[Piece], arranged: Arranged) -> list[Piece]:
    """Pictures with the caption and the credit that stand in paragraphs of their own right below them."""
    kept: list[Piece] = []
    for piece in pieces:
        above = kept[-1].image if kept else None
        if above is None or piece.kind is not Kind.PARAGRAPH:
            kept.append(piece)
        elif letters(piece.text) in {letters(above.caption), letters(above.credit)}:
            arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.REPEATED))
        elif (not above.credit and news.is_credit(piece.text)) or (not above.caption and piece.is_caption):
            kept[-1] = _complete(kept[-1], above, piece.text)
        else:
            kept.append(piece)
    return kept


def _complete(picture: Piece, image: Image, text: str) -> Piece:
    found = described(replace(image, caption=""), text, "")
    image = replace(found, caption=found.caption or image.caption, credit=found.credit or image.credit)
    return replace(picture, image=image, text=f"{picture.text} {text}", markdown=image_block(image))


def _without_doubles(pieces: list[Piece], arranged: Arranged) -> list[Piece]:
    """The pieces without pictures that are there already, and quotes that repeat the text: pull quotes."""
    text = {id(piece): letters(piece.text) for piece in pieces}
    kept: list[Piece] = []
    for piece in pieces:
        whole, opening = text[id(piece)], letters(piece.opening)
        own = opening if opening and len(whole) - len(opening) <= _NAMED else whole
        others = (words for key, words in text.items() if key != id(piece))
        if piece.kind is Kind.QUOTE and len(own) >= _REPEATED and any(own in words for words in others):
            arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.REPEATED))
        elif piece.image and any(other.image and other.image.src == piece.image.src for other in kept):
            if piece.text:
                arranged.left_out.append(LeftOut(piece.line, piece.text, Reason.REPEATED))
        else:
            kept.append(piece)
    return kept


def _lead_image(found: Image | None, said: Image | None, body: list[Piece]) -> Image | None:
    """The picture above the text, else the one that the page names; no logo, and nothing is said twice."""
    if found is None:
        if said is not None and not said.caption and _LOGO.search(urlsplit(said.src).path):
            return None
        in_text = said and any(piece.image and same_file(piece.image.src, said.src) for piece in body)
        return replace(said, alt="", caption="", credit="") if said and in_text else said
    if said is None:
        return found
    caption, credit = found.caption or said.caption, found.credit or said.credit
    return described(replace(found, alt=found.alt or said.alt), caption, credit)
