"""The elements of a page with the places of their tags and attributes in the file.

turbohtml builds the tree as browsers do, with the end tags and parents that authors leave out, and tells
where each tag stands. What it adds of its own has no place in the file and does not appear here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Attribute:
    """An attribute that has a value."""

    value: str  # with character references decoded
    span: Span  # of the value as it is written, with its quotes


@dataclass(frozen=True, slots=True, eq=False)
class Element:
    """An element that has a start tag in the file."""

    tag: str  # in small letters
    start_tag: Span
    end_tag: Span | None  # None where the author left it out
    attributes: Mapping[str, Attribute]  # by name in small letters
    parent: "Element | None"  # the nearest around it that has a start tag

    def value(self, name: str) -> str:
        """The value of an attribute, trimmed and in small letters; empty when there is none."""
        found = self.attributes.get(name)
        return found.value.strip().lower() if found is not None else ""


def read_elements(text: str) -> list[Element]:
    """The elements of a page as they are nested, each before those inside it."""
    import turbohtml  # costs start-up time

    elements: list[Element] = []
    known: dict[Any, Element | None] = {}  # each node → the element that it is, or the nearest around it
    for node in turbohtml.parse(_same_length(text), source_locations=True, positions=False).descendants:
        parent = known.get(node.parent)
        place = node.source_location
        if not isinstance(node, turbohtml.Element) or place is None:
            known[node] = parent  # the contents of a <template> hang on a node of their own
            continue
        close = place.end_tag
        element = Element(
            node.tag.lower(),
            (place.start_tag.start_offset, place.start_tag.end_offset),
            (close.start_offset, close.end_offset) if close is not None else None,
            {
                name: Attribute(_string(node.attrs[name]), value)
                for name, span in place.attrs.items()
                if (value := _value_span(text, span.start_offset, span.end_offset)) is not None
            },
            parent,
        )
        known[node] = element
        elements.append(element)
    return elements


def _same_length(text: str) -> str:
    """The text in which the parser counts offsets as we do: it takes "\\r\\n" for one character."""
    if text.startswith("\ufeff"):
        text = f" {text[1:]}"
    return text.replace("\r\n", " \n")


def _string(value: str | list[str] | None) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""


def _value_span(text: str, start: int, end: int) -> Span | None:
    """The value within `name="value"`; None when there is none."""
    equals = text.find("=", start + 1, end)
    if equals < 0:
        return None
    raw = text[equals + 1 : end]
    return end - len(raw.lstrip("\t\n\f\r ")), end
