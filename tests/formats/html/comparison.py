"""Is a page with translations the same page but for its words? Compared through an independent parser."""

import re
from typing import Any

from translate.formats import fill, parse_article, splice
from translate.formats.html.runs import read_runs
from translate.formats.html.source import read_elements
from translate.formats.html.surroundings import OUTSIDE, block_elements
from translate.model import Article, Role
from translate.placeables import TAG
from translate.segment import join, segments

MARK = "ж<i>&lt;\"'</p>ж"  # a translation that would be markup if it were not escaped
_SPACE = re.compile(r"[ \x00-\x1f\x7f\x85\u2028\u2029]+")


def read(page: str) -> Article:
    return parse_article("page.html", "page", "en", page)


def all_words(page: str) -> str:
    """All words of a page, those too that are marked as not to be translated, in the order of the file."""
    elements = read_elements(page)
    runs = read_runs(page, elements, block_elements(elements), dict.fromkeys(elements, OUTSIDE))
    return "".join(piece.words or " " for run in runs for piece in run.pieces)


def marked(article: Article) -> str:
    """The page with a mark before every word of every block."""
    new: dict[int, str] = {}
    for index, block in enumerate(article.blocks):
        if block.role is not Role.LOCALE:
            parts = segments(block, article.locale)
            filled = [fill(article, block, _with_marks(part.source), part.placeables) for part in parts]
            new[index] = join(filled, parts)
    return splice(article, new)


def _with_marks(words: str) -> str:
    return re.sub(rf"({TAG.pattern})|(\w+)", lambda found: found[0] if found[1] else MARK + found[0], words)


def shape(node: Any) -> tuple[object, ...]:
    """A tree of html5lib with its words, but without marks and white space."""
    if not isinstance(node.tag, str):  # a comment
        return ("", node.text)
    attributes = {name: bare(value) for name, value in node.attrib.items()}
    inside = [(shape(child), bare(child.tail)) for child in node]
    return (node.tag, attributes, bare(node.text), inside)


def bare(words: str | None) -> str:
    return _SPACE.sub("", (words or "").replace(MARK, ""))
