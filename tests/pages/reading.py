"""How the tests look at a page: its words by a reader of their own, and what is left out, as text."""

import re
import unicodedata
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

from translate.formats import parse_article
from translate.model import Block
from translate.pages import Page
from translate.pages.decoding import decode_page
from translate.placeables import strip_tags

_UNSEEN = {"script", "style", "title"}
_ADDED = "Photo: "  # stands before a credit that could otherwise be taken for a sentence


def left_out(page: Page) -> str:
    return "".join(f"{line.line}\t{line.reason.value}\t{line.text}\n" for line in page.left_out)


def letters(*texts: str) -> str:
    """Letters and digits alone; a raised digit is a digit."""
    plain = (unicodedata.normalize("NFKC", text).casefold() for text in texts)
    return "".join(letter for text in plain for letter in text if letter.isalnum())


def words_of_page(path: Path) -> str:
    """All letters of a page, in its text and in its attributes and metadata."""
    text = decode_page(path.read_bytes())
    return letters(unescape(re.sub(r"<[^>]*>", "", text)), unescape(unescape(text)))


def sentences(block: Block) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", strip_tags(block.text).removeprefix(_ADDED))


def divided(line: str) -> list[str]:
    """A caption and the credit behind it, which stand apart in an article; any other line in pieces."""
    return re.split(r"[(©]|(?<=\.) (?=Photo: )", line)


def lines_a_reader_sees(path: Path) -> list[str]:
    """Each text of a page that stands between two tags, or each block of a scraped one."""
    text = decode_page(path.read_bytes())
    if path.suffix == ".txt":
        return [block.text for block in parse_article(path.name, "page", "en", text).blocks]
    reader = _Reader()
    reader.feed(text)
    return reader.texts


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.inside = tag

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside not in _UNSEEN:
            self.texts.append(data)
