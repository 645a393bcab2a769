"""HTML pages as they are found: read by the rules of browsers, written back between the bytes that stay."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from translate.errors import ArticleError
from translate.formats.html import json_ld
from translate.formats.html.attributes import read_attributes
from translate.formats.html.passages import LineOf, Passage, read_passages, read_title
from translate.formats.html.pieces import divided
from translate.formats.html.roles import read_roles
from translate.formats.html.runs import read_runs
from translate.formats.html.source import Element, read_elements
from translate.formats.html.surroundings import OUTSIDE, Surroundings, block_elements, read_surroundings
from translate.model import Block, Role
from translate.placeables import strip_tags

__all__ = ["parse", "parse_fragment"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_SITE = re.compile(r"\s*(?:[|·•:»-]|[–—])\s")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([^\s\"';]+)", re.I)
_UTF_8 = frozenset({"utf-8", "utf8", "unicode-1-1-utf-8"})


def parse(text: str, locale: str) -> tuple[Block, ...]:
    """The blocks of an HTML page, in the order of the file; attributes stand within the block of their tag.

    Raises ArticleError, with the line, when the page says that its encoding is another than UTF-8.
    """
    elements = read_elements(text)
    surroundings = read_surroundings(elements, locale)
    _refuse_other_encoding(elements, surroundings, _lines(text))
    return _blocks(text, elements, surroundings, locale)


def parse_fragment(text: str, locale: str) -> tuple[Block, ...]:
    """The same of HTML that stands in a file of another format."""
    elements = read_elements(text)
    return _blocks(text, elements, read_surroundings(elements, locale), locale)


def _blocks(
    text: str, elements: Sequence[Element], surroundings: dict[Element, Surroundings], locale: str
) -> tuple[Block, ...]:
    line_of = _lines(text)
    runs = read_runs(text, elements, block_elements(elements), surroundings)
    passages = list(read_passages(runs, surroundings))
    blocks = list(read_roles(text, passages, locale, line_of))
    headline = next((block.text for block in blocks if block.role is Role.HEADLINE), "")
    for element in elements:
        blocks += read_attributes(element, surroundings, locale, line_of)
        blocks += _inside(text, element, surroundings, headline, line_of)
    return tuple(sorted(blocks, key=lambda block: (block.start, -block.end)))


def _lines(text: str) -> LineOf:
    starts = [match.end() for match in _LINE_END.finditer(text)]
    return lambda offset: bisect_right(starts, offset) + 1


def _refuse_other_encoding(
    elements: Sequence[Element], surroundings: dict[Element, Surroundings], line_of: LineOf
) -> None:
    """The edition will be UTF-8: a page that says otherwise would be shown as garbage."""
    for element in elements:
        if element.tag != "meta" or surroundings[element].closed:
            continue
        said = element.value("charset")
        if element.value("http-equiv") == "content-type" and (
            match := _CHARSET.search(element.value("content"))
        ):
            said = said or match[1]
        if said and said not in _UTF_8:
            message = (
                f'the page says that its encoding is "{said}"; save it as UTF-8 and say so: charset="utf-8"'
            )
            raise ArticleError(message, line=line_of(element.start_tag[0]))


def _inside(
    text: str, element: Element, surroundings: dict[Element, Surroundings], headline: str, line_of: LineOf
) -> Iterator[Block]:
    """What is to be translated within an element whose inside is no HTML: the title, JSON-LD."""
    around = surroundings[element.parent] if element.parent is not None else OUTSIDE
    own = surroundings[element]
    if around.closed or not own.translated or element.end_tag is None:
        return
    if element.tag == "title":
        yield from _title(text, element, own, headline, line_of)
    elif element.tag == "script" and element.value("type") == json_ld.TYPE:
        yield from json_ld.read_strings(text, element.start_tag[1], element.end_tag[0], line_of)


def _title(
    text: str, element: Element, around: Surroundings, headline: str, line_of: LineOf
) -> Iterator[Block]:
    """The title of the page, without the name of the site where the headline tells where that begins."""
    pieces = read_title(text, element)
    passage = Passage(element, around, pieces, is_link=False)
    if not pieces or not any(letter.isalnum() for piece in pieces for letter in piece.words):
        return
    block = passage.block(text, line_of, Role.HEADLINE)
    plain = strip_tags(headline)
    if plain and block.text.startswith(plain) and _SITE.match(block.text, len(plain)):
        kept, _ = divided(pieces, len(plain), len(plain))
        block = Passage(element, around, kept, is_link=False).block(text, line_of, Role.HEADLINE)
    yield block
