"""Marks in an HTML page turned into `lang`: what stands there in the source language says so."""

import html
from collections.abc import Sequence

from translate.formats.html.source import Element, Span, read_elements
from translate.site import marks

_WORDS_ALONE = frozenset({"title", "textarea", "option", "script", "style", "svg", "math"})
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def with_languages(document: str, language: str) -> str:
    """The page without marks, each foreign stretch of its text in a `<span lang>`.

    Attributes and elements that hold words alone cannot say their language, nor can a stretch in which an
    element begins that does not end there: those only lose their marks.

    Args:
        document: the page, with marks.
        language: of what is foreign.
    """
    document = marks.without_escaped(document)
    elements = read_elements(document)
    opening = f'<span lang="{html.escape(language)}">'
    changes: list[tuple[Span, str]] = []
    for first, last in marks.foreign_stretches(document):
        if _may_be_marked(elements, (first.end(), last.start()), len(document)):
            changes += [(first.span(), opening), (last.span(), "</span>")]
    for (start, end), tag in sorted(changes, reverse=True):
        document = document[:start] + tag + document[end:]
    return marks.without(document)


def _may_be_marked(elements: Sequence[Element], stretch: Span, end: int) -> bool:
    for element in elements:
        inside, close = element.start_tag[1], _end(element, end)
        if _lies_in(stretch, element.start_tag):
            return False
        if element.tag in _WORDS_ALONE and _lies_in(stretch, (inside, close)):
            return False
        begins = _lies_in(element.start_tag, stretch)
        ends = element.end_tag is not None and _lies_in(element.end_tag, stretch)
        if begins != ends and element.tag not in _VOID:
            return False
    return True


def _end(element: Element, end: int) -> int:
    """Where the content of an element ends; one without an end tag ends with what is around it."""
    if element.end_tag is not None:
        return element.end_tag[0]
    return _end(element.parent, end) if element.parent is not None else end


def _lies_in(span: Span, other: Span) -> bool:
    return other[0] <= span[0] and span[1] <= other[1]
