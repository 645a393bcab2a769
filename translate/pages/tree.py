"""The element tree of an HTML page, and the plain text of its parts."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from translate.errors import ArticleError

Element = Any
"""An element of lxml, which carries no types."""

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
})  # fmt: skip
"""Elements that stand on lines of their own."""

UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "meta", "link", "title", "svg", "canvas", "math",
    "source", "track", "param", "area", "base", "col", "colgroup",
})  # fmt: skip
"""Elements without words for a reader."""

_DEEPEST = 200
_TOO_MANY = re.compile(
    r"""<[a-zA-Z][^\s<>]*+(?:\s++[^\s=<>"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s<>"']++))?+){1000}"""
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of text as a reader sees it."""

    line: int  # in the file, from 1
    text: str


def parse_html(text: str) -> Element | None:
    """The root of the tree, None when there is nothing in the page. Any text is some tree.

    Raises:
        ArticleError: the page is nested deeper than the parser goes, where it would stop without a word, or
            has a tag with more attributes than it can read in good time.
    """
    from lxml import etree, html  # start-up time

    if _TOO_MANY.search(text):
        raise ArticleError("a tag has attributes by the thousand, so this is no page that people read")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise ArticleError("elements are nested by the thousand, so this is no page that people read")
    if next(root.iter("body"), None) is None:
        for head in list(root.iter("head")):
            head.tag = "body"  # so lxml reads a page that marks neither
    _flatten(root)
    return root


def squeezed(text: str) -> str:
    """`text` on one line, white space as single spaces; non-breaking spaces between words stay."""
    return re.sub(r"[ \t\r\n\f\v\x00-\x1f\x7f\x85\u2028\u2029\ufeff]+", " ", text).strip(" \u00a0")


def letters(text: str) -> str:
    """Only the letters and digits of `text`: the same for two writings of one text."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def text_of(element: Element) -> str:
    """All words in an element, on one line."""
    return " ".join(line.text for line in lines_of(element))


def lines_of(element: Element) -> list[TextLine]:
    """The words in an element, one line for each block of text."""
    lines: list[TextLine] = []
    pieces: list[str] = []
    start = [element.sourceline or 1]

    def end_line(next_line: int | None) -> None:
        text = squeezed("".join(pieces))
        if text:
            lines.append(TextLine(start[0], text))
        pieces.clear()
        start[0] = next_line or start[0]

    for event, node in _events(element):
        if event == "text":
            pieces.append(node)
        elif node.tag in BLOCKS or node.tag == "br":
            end_line(node.sourceline)
    end_line(None)
    return lines


def attributes(element: Element, *names: str) -> str:
    """The values of attributes, space-separated."""
    return " ".join(element.get(name) or "" for name in names)


def is_hidden(element: Element) -> bool:
    """Whether a reader does not see the element."""
    return (
        element.get("hidden") is not None
        or (element.get("aria-hidden") == "true" and element.tag not in {"img", "figure", "picture"})
        or _HIDDEN.search(element.get("style") or "") is not None
    )


def is_element(node: Element) -> bool:
    """Whether a node has a tag: not a comment, not an entity."""
    return isinstance(node.tag, str)


def _events(element: Element) -> Iterator[tuple[str, Any]]:
    if not is_element(element) or element.tag in UNSEEN:
        return
    yield "start", element
    yield "text", element.text or ""
    for child in element:
        yield from _events(child)
        yield "text", child.tail or ""
    yield "end", element


def _flatten(root: Element) -> None:
    """Take the tags out of what is nested deeper than any page needs, so that no walk runs out of stack."""
    from lxml import etree  # start-up time

    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    for element in level:
        if is_element(element):
            etree.strip_tags(element, "*")
