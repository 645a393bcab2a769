"""Where the elements of a page end, also those whose end tags their authors left out."""

from collections.abc import Mapping, Sequence

from translate.formats.html.source import Element, Span

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


def extents(elements: Sequence[Element], end: int) -> Mapping[Element, Span]:
    """The stretch of each element with its tags.

    Args:
        elements: each before those inside it.
        end: of the page.
    """
    following = _following(elements, end)
    found: dict[Element, Span] = {}
    for element in elements:
        start, inside = element.start_tag
        if element.end_tag is not None:
            close = element.end_tag[1]
        elif element.tag in VOID:
            close = inside
        else:
            close = min(following[element], _inner_end(element.parent, found, end))
        found[element] = (start, max(inside, close))
    return found


def _following(elements: Sequence[Element], end: int) -> Mapping[Element, int]:
    """Where the next element begins that does not stand within this one."""
    found = dict.fromkeys(elements, end)
    opened: list[Element] = []
    for element in elements:
        while opened and opened[-1] is not element.parent:
            found[opened.pop()] = element.start_tag[0]
        opened.append(element)
    return found


def _inner_end(element: Element | None, found: Mapping[Element, Span], end: int) -> int:
    if element is None:
        return end
    return element.end_tag[0] if element.end_tag is not None else found[element][1]
