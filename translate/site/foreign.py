"""Marks in an HTML page turned into `lang`: what stands there in the source language says so."""

import html
from collections.abc import Sequence

from translate.formats.html.source import Element, Span, read_elements
from translate.site import marks
from translate.site.extents import VOID
from translate.site.rewriting import Change, rewritten

_WORDS_ALONE = frozenset({"title", "textarea", "option", "script", "style", "svg", "math"})
_PICTURES = frozenset({"img", "area"})
_WORDS = ("alt", "title", "aria-label")


def with_languages(document: str, language: str) -> str:
    """The page without marks, each foreign stretch of its text in a `<span lang>`.

    A picture whose words are foreign gets the `lang` itself. Other attributes and elements that hold words
    alone cannot say their language, nor can a stretch in which an element begins that does not end there:
    those only lose their marks.

    Args:
        document: the page, with marks.
        language: of what is foreign.
    """
    document = marks.without_escaped(document)
    elements = read_elements(document)
    opening = f'<span lang="{html.escape(language)}">'
    changes: list[Change] = [
        ((place, place), f' lang="{html.escape(language)}"')
        for element in elements
        if _is_foreign_picture(element)
        for place in [element.start_tag[0] + 1 + len(element.tag)]
    ]
    for first, last in marks.foreign_stretches(document):
        if _may_be_marked(elements, (first.end(), last.start()), len(document)):
            changes += [(first.span(), opening), (last.span(), "</span>")]
    return marks.without(rewritten(document, changes))


def _is_foreign_picture(element: Element) -> bool:
    if element.tag not in _PICTURES or "lang" in element.attributes:
        return False
    said = [marks.read(element.attributes[name].value) for name in _WORDS if name in element.attributes]
    return any(one.foreign for one in said) and all(one.foreign or not one.text.strip() for one in said)


def _may_be_marked(elements: Sequence[Element], stretch: Span, end: int) -> bool:
    for element in elements:
        inside, close = element.start_tag[1], _end(element, end)
        if _lies_in(stretch, element.start_tag):
            return False
        if element.tag in _WORDS_ALONE and _lies_in(stretch, (inside, close)):
            return False
        begins = _lies_in(element.start_tag, stretch)
        ends = element.end_tag is not None and _lies_in(element.end_tag, stretch)
        if begins != ends and element.tag not in VOID:
            return False
    return True


def _end(element: Element, end: int) -> int:
    """Where the content of an element ends; one without an end tag ends with what is around it."""
    if element.end_tag is not None:
        return element.end_tag[0]
    return _end(element.parent, end) if element.parent is not None else end


def _lies_in(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
