"""What an independent parser, html5lib, sees in a page."""

import re
from collections.abc import Iterator
from typing import Any

import html5lib

from tests.formats.html.pages import INLINE

_INVISIBLE = """
    applet audio canvas embed iframe math noembed noframes object plaintext script style svg textarea title
    video xmp
"""
INVISIBLE = frozenset(_INVISIBLE.split())


def tree(page: str) -> Any:
    """The page as html5lib reads it."""
    return html5lib.parse(page.removeprefix("\ufeff"), namespaceHTMLElements=False)


def texts(root: Any) -> Iterator[str]:
    """The texts of a page without mistakes: what stands between tags of block elements or two line breaks."""
    for text in re.split(r"\0|\x01\s*\x01", "".join(_divided(root))):
        if any(letter.isalnum() for letter in text):
            yield " ".join(text.replace("\x01", " ").split())


def _divided(node: Any) -> Iterator[str]:
    edge = "\0" if isinstance(node.tag, str) and node.tag not in {*INLINE, "br", "img"} else ""
    yield edge
    if isinstance(node.tag, str):
        yield node.text or ("\x01" if node.tag == "br" else "")
    for child in node:
        yield from _divided(child)
        yield child.tail or ""
    yield edge


def visible_text(node: Any) -> Iterator[str]:
    """Every text that a reader of the page sees, in order."""
    if not isinstance(node.tag, str) or node.tag.rpartition("}")[2] in INVISIBLE:
        return
    yield node.text or ""
    for child in node:
        yield from visible_text(child)
        yield child.tail or ""
