"""A page as independent readers see it: html5lib for HTML, cmark-gfm, which GitHub uses, for Markdown."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

import cmarkgfm  # type: ignore[import-untyped]
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]

from tests.formats.html.parser import INVISIBLE, tree
from translate.formats.front_matter import end_of_front_matter

_OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES
_CODE = frozenset({"pre", "listing", "code", "kbd", "samp", "tt"})
_WORDS_IN = ("alt", "title", "aria-label", "aria-description", "placeholder", "label", "value", "content")
_LANGUAGE = ("lang", "xml:lang", "{http://www.w3.org/XML/1998/namespace}lang")


def rendered(markdown: str) -> Any:
    """The page that GitHub makes of a Markdown file, as html5lib reads it."""
    body = markdown[end_of_front_matter(markdown) :].removeprefix("\ufeff")
    extensions = ["table", "strikethrough"]
    return tree(cmarkgfm.markdown_to_html_with_extensions(body, _OPTIONS, extensions=extensions))


def structure(node: Any) -> tuple[object, ...]:
    """The elements of a page, with all but their words. Comments count as such: one that never ends, in HTML
    within Markdown, holds all that follows."""
    if not isinstance(node.tag, str):
        return ()
    attributes = {
        name: value for name, value in node.attrib.items() if name not in _WORDS_IN and name not in _LANGUAGE
    }
    return (node.tag, attributes, [structure(child) for child in node])


def words_for_readers(node: Any, locale: str = "en") -> Iterator[str]:
    """The texts that readers of a page are to have in their language: no code, no addresses."""
    if not isinstance(node.tag, str) or _is_kept(node, locale):
        return
    yield from (f"\n{node.attrib[name]}\n" for name in ("alt", "title", "aria-label") if name in node.attrib)
    yield node.text or ""
    for child in node:
        yield from words_for_readers(child, locale)
        yield child.tail or ""


def _is_kept(node: Any, locale: str) -> bool:
    tag = node.tag.rpartition("}")[2]
    language = re.split("[-_]", node.attrib.get("lang", ""), maxsplit=1)[0].lower()
    marked = node.attrib.get("translate") == "no" or "notranslate" in node.attrib.get("class", "").split()
    foreign = tag not in {"html", "body"} and language not in {"", locale}
    kept = tag in INVISIBLE | _CODE | {"link"} or "data-footnote-backref" in node.attrib
    return kept or marked or foreign or _is_bare_address(node)


def _is_bare_address(node: Any) -> bool:
    address = node.attrib.get("href", "").removeprefix("mailto:")
    return node.tag == "a" and unquote("".join(node.itertext()).strip()) == unquote(address)
