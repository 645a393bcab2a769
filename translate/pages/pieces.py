"""An element of a page as pieces of Markdown: paragraphs, headings, lists, quotes, tables, pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from translate.pages import images
from translate.pages.furniture import has_name, is_standfirst, reason_to_leave_out
from translate.pages.inline import BREAK, Run, markdown, plain, without_drop_cap
from translate.pages.page import Image, LeftOut, Reason, Story
from translate.pages.runs import ends_in_break, is_inline, links_of, runs_of
from translate.pages.tables import table_rows, written_table
from translate.pages.tree import BLOCKS, UNSEEN, Element, is_element, letters, lines_of, squeezed, text_of
from translate.pages.values import absolute
from translate.pages.writing import image_block

_HEADINGS = {f"h{size}": max(size, 2) for size in range(1, 7)}
_IN_QUOTES = {Reason.HIDDEN, Reason.PLAYER, Reason.FORM, Reason.SHARING}
_MAY_HOLD_PROSE = {Reason.NEWSLETTER, Reason.SHARING, Reason.BYLINE}
_PROSE = 150  # letters of a paragraph that is no furniture
_STORY_WORDS = 3  # a link with fewer words is a button, not the headline of a story


class Kind(Enum):
    """What a piece is in Markdown."""

    PARAGRAPH = 1
    HEADING = 2
    LIST = 3
    QUOTE = 4
    TABLE = 5
    CODE = 6
    IMAGE = 7


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the article."""

    kind: Kind
    line: int
    text: str  # the words alone
    markdown: str
    image: Image | None = None
    links: tuple[Story, ...] = ()
    stories: tuple[Story, ...] = ()  # its links, where it has no other words
    is_caption: bool = False  # the page names it a caption or a credit
    is_above: bool = False  # it stands above the text: a standfirst, a picture beside the title
    opening: str = ""  # of a quote: its first paragraph


@dataclass(slots=True)
class Pieces:
    """Reads elements into pieces; what is no part of the article is gathered beside."""

    base: str  # relative addresses are seen from here
    most: int  # an element with more letters than this is the article, whatever it is named
    related: list[Story] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    def of(self, element: Element, in_quote: bool = False) -> Iterator[Piece]:
        """The pieces of what is inside an element, in the order of the page."""
        runs: list[Run] = []
        yield from self._flow(element, runs, in_quote)
        yield from self._paragraph(element, runs)

    def _flow(self, element: Element, runs: list[Run], in_quote: bool) -> Iterator[Piece]:
        """The pieces inside an element; the words after the last of them stay in `runs`."""
        runs.append(Run(element.text or ""))
        for child in element:
            if is_element(child) and child.tag not in UNSEEN:
                if child.tag == "br":
                    if ends_in_break(runs):
                        yield from self._paragraph(element, runs)
                    runs.append(BREAK)
                elif (reason := self.reason(child, in_quote)) is not None:
                    self.leave_out(child, reason)
                elif is_inline(child):
                    runs += self._runs(child)
                elif child.tag in BLOCKS or child.tag == "img" or images.is_figure(child):
                    yield from self._paragraph(element, runs)
                    yield from self.block(child, in_quote)
                else:
                    yield from self._flow(child, runs, in_quote)
            runs.append(Run(child.tail or ""))

    def reason(self, element: Element, in_quote: bool = False) -> Reason | None:
        """Why an element is no part of the article; None for what holds most of it."""
        reason = reason_to_leave_out(element)
        if reason is None and element.tag == "aside" and _links_share(element) > 0.6:
            reason = Reason.RELATED
        if reason is None or (in_quote and reason not in _IN_QUOTES):
            return None
        is_text = reason in _MAY_HOLD_PROSE and _holds_prose(element)
        return None if is_text or len(letters(text_of(element))) > self.most else reason

    def leave_out(self, element: Element, reason: Reason) -> None:
        """Note the lines of an element as left out; the stories of a related box as such."""
        stories = self.stories(element) if reason is Reason.RELATED else []
        self.related += stories
        titles = {story.title for story in stories}
        lines = lines_of(element)
        self.left_out += [LeftOut(line.line, line.text, reason) for line in lines if line.text not in titles]
        if reason is Reason.PLAYER and not lines and (what := element.get("title") or element.get("src")):
            self.left_out.append(LeftOut(element.sourceline or 1, what, reason))

    def stories(self, element: Element) -> list[Story]:
        """The stories that the links in an element point to."""
        found = [
            Story(_headline(link), absolute(self.base, link.get("href") or "")) for link in element.iter("a")
        ]
        named = [story for story in found if len(story.title.split()) >= _STORY_WORDS]
        lines = [line.text for line in lines_of(element)]
        if not named and len(found) == 1 and element.tag == "aside" and len(lines) > 1:
            return [Story(lines[0], found[0].url)]  # a card whose link says "Read more"
        return named

    def block(self, element: Element, in_quote: bool = False) -> Iterator[Piece]:
        """The pieces of an element itself."""
        tag, line = element.tag, element.sourceline or 1
        if tag == "img" or images.is_figure(element):
            yield from self._images(element)
        elif tag in _HEADINGS:
            runs = [Run(" ") if run.is_break else run for run in self._runs(element)]
            if text := plain(runs):
                links, stories = links_of(runs)
                written = f"{'#' * _HEADINGS[tag]} {markdown(runs)}"
                yield Piece(Kind.HEADING, line, text, written, None, links, stories)
        elif tag in {"ul", "ol"} and _words_are_in(element, element):
            yield from self._list(element, in_quote)
        elif tag == "dl" and _words_are_in(element, element.iter("dt", "dd")):
            yield from self._definitions(element)
        elif tag == "blockquote" or (not in_quote and self._is_quote(element)):
            inner = list(self.of(element, in_quote=True))
            if inner:
                lines = "\n\n".join(piece.markdown for piece in inner).split("\n")
                quoted = "\n".join(f"> {text}".rstrip() for text in lines)
                text = " ".join(piece.text for piece in inner)
                yield Piece(Kind.QUOTE, line, text, quoted, opening=inner[0].text)
        elif (
            tag == "table"
            and (rows := table_rows(element)) is not None
            and _words_are_in(element, [*element.iter("caption"), *(cell for row in rows for cell in row)])
        ):
            yield from self._table(element, rows)
        elif tag == "pre":
            code = "".join(element.itertext()).strip("\n")
            fence = "~~~~" if "```" in code else "```"
            yield Piece(Kind.CODE, line, squeezed(code), f"{fence}\n{code}\n{fence}")
        else:
            yield from self.of(element, in_quote)

    def _paragraph(self, element: Element, runs: list[Run]) -> Iterator[Piece]:
        """A paragraph of the runs so far, if they have words; the list begins anew."""
        while runs and (runs[-1].is_break or not runs[-1].text.strip()):
            runs.pop()
        text = plain(runs)
        if text:
            links, stories = links_of(runs)
            is_caption = has_name(element, "caption", "wp-caption-text", "credit", "image-credit")
            line, above = element.sourceline or 1, is_standfirst(element)
            written = markdown(without_drop_cap(runs))
            yield Piece(Kind.PARAGRAPH, line, text, written, None, links, stories, is_caption, above)
        runs.clear()

    def _images(self, element: Element) -> Iterator[Piece]:
        found = (
            [image for image in [images.read_image(element, self.base)] if image]
            if element.tag == "img"
            else images.read_figure(element, self.base)
        )
        for image in found:
            words = " ".join(part for part in (image.alt, image.caption, image.credit) if part)
            yield Piece(Kind.IMAGE, element.sourceline or 1, words, image_block(image), image)
        said = letters("".join(f"{image.caption}{image.credit}" for image in found))
        self.left_out += [
            LeftOut(line.line, line.text, Reason.FURNITURE)
            for line in lines_of(element)
            if letters(line.text) not in said
        ]

    def _list(self, element: Element, in_quote: bool) -> Iterator[Piece]:
        number = int(start) if (start := element.get("start") or "").isdigit() else 1
        items: list[str] = []
        texts: list[str] = []
        links: list[Story] = []
        unlinked = with_words = 0
        for child in element:
            if not is_element(child) or child.tag in UNSEEN:
                continue
            if (reason := self.reason(child, in_quote)) is not None:
                self.leave_out(child, reason)
                continue
            inner = list(self.of(child, in_quote)) if child.tag == "li" else list(self.block(child, in_quote))
            if not inner:
                continue
            marker = f"{number}. " if element.tag == "ol" else "- "
            number += 1
            tight = all(piece.kind is Kind.LIST for piece in inner[1:])
            body = ("\n" if tight else "\n\n").join(piece.markdown for piece in inner)
            items.append(marker + body.replace("\n", "\n" + " " * len(marker)))
            texts.append(" ".join(piece.text for piece in inner))
            item_links = [link for piece in inner for link in piece.links] or self.stories(child)
            links += item_links
            unlinked += not item_links
            with_words += not (all(piece.stories for piece in inner) or _is_card(child))
        if items:
            written = "\n".join("\n".join(line.rstrip(" ") for line in item.split("\n")) for item in items)
            linked = () if unlinked else tuple(links)
            stories = () if with_words else linked
            yield Piece(
                Kind.LIST, element.sourceline or 1, " ".join(texts), written, links=linked, stories=stories
            )

    def _definitions(self, element: Element) -> Iterator[Piece]:
        """Terms and what is said of them, as a list: "First change: 1916"."""
        items: list[str] = []
        texts: list[str] = []
        for child in element.iter("dt", "dd"):
            runs = self._runs(child)
            if text := plain(runs):
                if child.tag == "dt" or not items:
                    items.append(markdown(runs))
                else:
                    items[-1] += (" " if items[-1].endswith((":", "?")) else ": ") + markdown(runs)
                texts.append(text)
        if items:
            written = "\n".join(f"- {item}" for item in items)
            yield Piece(Kind.LIST, element.sourceline or 1, " ".join(texts), written)

    def _runs(self, element: Element) -> list[Run]:
        """The words of an element that stands in a line, without the parts that are left out."""
        return runs_of(element, self.base, self._leaves_out)

    def _leaves_out(self, element: Element) -> bool:
        reason = self.reason(element)
        if reason is not None:
            self.leave_out(element, reason)
        return reason is not None

    def _is_quote(self, element: Element) -> bool:
        named = has_name(element, "pullquote", "pull-quote", "blockquote", "quote")
        return named and len(letters(text_of(element))) <= self.most

    def _table(self, element: Element, rows: list[list[Element]]) -> Iterator[Piece]:
        for caption in element.iter("caption"):
            yield from self.of(caption)
        text = " ".join(text_of(cell) for row in rows for cell in row)
        if text:
            written = written_table(rows, lambda cell: markdown(self._runs(cell)))
            yield Piece(Kind.TABLE, element.sourceline or 1, text, written)


def _words_are_in(element: Element, parts: Iterable[Element]) -> bool:
    """Whether all words in an element are in these parts of it: none between them, as on broken pages."""
    held = list(parts)
    outermost = [part for part in held if not any(parent in held for parent in part.iterancestors())]
    return len(letters(text_of(element))) <= sum(len(letters(text_of(part))) for part in outermost)


def _holds_prose(element: Element) -> bool:
    """Whether an element holds a part of a story, behind a paywall. A box that asks for money is short."""
    long = [text for paragraph in element.iter("p") if len(text := letters(text_of(paragraph))) >= _PROSE]
    return len(long) > 1 and _links_share(element) < 0.5


def _headline(link: Element) -> str:
    """The headline in a link, which may hold a whole card: a picture with its caption, a section."""
    headings = [part for part in link.iter("h1", "h2", "h3", "h4", "h5", "h6") if text_of(part)]
    named = [part for part in link.iter() if is_element(part) and has_name(part, "headline", "title", "hed")]
    found = headings or [part for part in named if part is not link and text_of(part)]
    return text_of(found[0] if found else link)


def _is_card(element: Element) -> bool:
    """Whether an element has pictures and words within links alone."""
    has_picture = next(element.iter("img"), None) is not None
    return has_picture and letters(text_of(element)) != "" and _links_share(element) >= 1


def _links_share(element: Element) -> float:
    """How much of the words in an element are links."""
    total = len(letters(text_of(element)))
    linked = sum(len(letters(text_of(link))) for link in element.iter("a"))
    return linked / total if total else 0.0
