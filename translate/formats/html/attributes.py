"""The texts of a page that stand in attributes, and those that tell its language."""

import re
from collections.abc import Iterator, Mapping

from translate.formats.html import vocabulary
from translate.formats.html.passages import LineOf
from translate.formats.html.source import Attribute, Element
from translate.formats.html.surroundings import OUTSIDE, Surroundings, language
from translate.formats.lines import one_line
from translate.languages.tags import language_of
from translate.model import Block, Role, Syntax
from translate.placeables import protect_plain

_SPACE = re.compile(r"[ \t\n\f\r]+")


def read_attributes(
    element: Element, surroundings: Mapping[Element, Surroundings], locale: str, line_of: LineOf
) -> Iterator[Block]:
    """The blocks of the attributes of one element."""
    own = surroundings[element]
    around = surroundings[element.parent] if element.parent is not None else OUTSIDE
    if around.closed or not own.translated:
        return
    for name, attribute in element.attributes.items():
        role = _role(element, name, locale)
        if role is None or not any(letter.isalnum() for letter in attribute.value):
            continue
        if role is not Role.LOCALE and own.foreign:
            role = Role.FOREIGN
        elif role is Role.ALT and own.role in {Role.FURNITURE, Role.RELATED}:
            role = own.role
        yield _block(attribute, role, line_of)


def _role(element: Element, name: str, locale: str) -> Role | None:
    """What the attribute is to a reader; None for all that must stay."""
    if name in {"lang", "xml:lang"}:
        return Role.LOCALE if element.tag == "html" or language(element) == language_of(locale) else None
    if element.tag == "meta":
        return _role_of_content(element) if name == "content" else None
    if name not in vocabulary.ATTRIBUTES or (name == "title" and element.tag in vocabulary.WITHOUT_TITLE):
        return None
    tags = vocabulary.ATTRIBUTES[name]
    if name == "value" and element.value("type") not in vocabulary.BUTTON_TYPES:
        return None
    if tags is not None and element.tag not in tags and not _is_image_button(element, name):
        return None
    return Role.FURNITURE if name in vocabulary.FURNITURE_ATTRIBUTES else Role.ALT


def _is_image_button(element: Element, name: str) -> bool:
    return name == "alt" and element.tag == "input" and element.value("type") == "image"


def _role_of_content(element: Element) -> Role | None:
    names = (element.value("name"), element.value("property"), element.value("itemprop"))
    return next((vocabulary.META[name] for name in names if name in vocabulary.META), None)


def _block(attribute: Attribute, role: Role, line_of: LineOf) -> Block:
    start, end = attribute.span
    text, placeables = protect_plain(one_line(_SPACE.sub(" ", attribute.value)))
    return Block(role, start, end, line_of(start), text, placeables, Syntax.HTML_ATTRIBUTE)
