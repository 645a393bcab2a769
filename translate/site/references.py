"""The addresses that an article refers to, each with its line: for telling which lead to nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from markdown_it.token import Token

from translate.formats.front_matter import end_of_front_matter
from translate.formats.html.source import read_elements
from translate.model import Article
from translate.site.document_addresses import addresses_of
from translate.site.rendering import parsed


class Kind(StrEnum):
    """What an address is for."""

    PICTURE = "picture"
    FILE = "file"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address in an article."""

    kind: Kind
    address: str
    line: int  # from 1


def references(article: Article, picture: str = "") -> Iterator[Reference]:
    """Every address in an article file, in order.

    Args:
        article: the source.
        picture: the address of the picture in the front matter, if it has one.
    """
    match PurePosixPath(article.path).suffix.lower():
        case ".html" | ".htm":
            yield from _of_page(article.text)
        case ".md" | ".markdown":
            yield from _of_markdown(article.text, picture)
        case _:
            return


def _of_page(text: str) -> Iterator[Reference]:
    for found in addresses_of(read_elements(text)):
        line = text.count("\n", 0, found.attribute.span[0]) + 1
        for address in found.addresses:
            yield Reference(Kind(found.kind), address, line)


def _of_markdown(text: str, picture: str) -> Iterator[Reference]:
    end = end_of_front_matter(text)
    if picture:
        before, there, _ = text[:end].partition(picture)
        yield Reference(Kind.PICTURE, picture, before.count("\n") + 1 if there else 1)
    first = text.count("\n", 0, end) + 1
    line = 0
    for token in parsed(text[end:]):
        line = token.map[0] if token.map else line
        if token.type == "inline":
            yield from _inline(token, first + line)


def _inline(token: Token, line: int) -> Iterator[Reference]:
    for child in token.children or []:
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        elif child.type == "link_open":
            yield Reference(Kind.LINK, str(child.attrs.get("href", "")), line)
        elif child.type == "image":
            yield Reference(Kind.PICTURE, str(child.attrs["src"]), line)
