"""What the elements around a text say about it: whether it is translated, its language, its role."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from translate.formats.html import vocabulary
from translate.formats.html.source import Element
from translate.languages.tags import language_of
from translate.model import Role

_NO_LANGUAGE = frozenset({"", "und", "mul"})
_CLOSED = frozenset({"pre", "listing", *vocabulary.CLOSED_BOOKS})
_SECTIONS = frozenset({"article", "section", "blockquote", "main"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What holds for a text because of the elements around it."""

    translated: bool = True  # False: `translate="no"`, class "notranslate"
    closed: bool = False  # scripts, code and the like: no text of the page
    foreign: bool = False  # in another language than the article
    role: Role = Role.BODY
    paragraph: bool = True  # not in a list, a table, a quotation
    in_section: bool = False
    in_story: bool = False  # within <article> or <main>
    in_aside: bool = False


OUTSIDE = Surroundings()


def read_surroundings(elements: Iterable[Element], locale: str) -> dict[Element, Surroundings]:
    """What holds within each of the elements, which come each before those inside it."""
    elements = list(elements)
    stories = _holding(elements, vocabulary.STORY)
    found: dict[Element, Surroundings] = {}
    for element in elements:
        around = found[element.parent] if element.parent is not None else OUTSIDE
        found[element] = _entered(around, element, locale, element in stories)
    return found


def block_elements(elements: Iterable[Element]) -> set[Element]:
    """The elements that begin a new piece of text: by their names, or because such an element is in them."""
    elements = list(elements)
    return {element for element in elements if element.tag in vocabulary.BLOCKS} | _holding(
        elements, vocabulary.BLOCKS
    )


def language(element: Element) -> str:
    """The language that the element says it is in, without region; empty when it says none."""
    value = element.value("lang") or element.value("xml:lang")
    return "" if value in _NO_LANGUAGE else language_of(value)


def _holding(elements: list[Element], tags: frozenset[str]) -> set[Element]:
    """The elements in which one of the tags stands, at any depth."""
    holding: set[Element] = set()
    for element in elements:
        around = element.parent if element.tag in tags else None
        while around is not None and around not in holding:
            holding.add(around)
            around = around.parent
    return holding


def _entered(around: Surroundings, element: Element, locale: str, holds_story: bool) -> Surroundings:
    tag = element.tag
    spoken = language(element) if tag not in {"html", "body"} else ""
    return replace(
        around,
        translated=_translated(around, element),
        closed=around.closed or tag in _CLOSED,
        foreign=spoken != language_of(locale) if spoken else around.foreign,
        role=_role(around, element, holds_story),
        paragraph=around.paragraph and tag not in vocabulary.NOT_A_PARAGRAPH,
        in_section=around.in_section or tag in _SECTIONS,
        in_story=around.in_story or tag in {"article", "main"},
        in_aside=around.in_aside or tag == "aside",
    )


def _translated(around: Surroundings, element: Element) -> bool:
    wish = element.value("translate") if "translate" in element.attributes else None
    if wish == "no" or "notranslate" in element.value("class").split():
        return False
    return wish in {"yes", ""} or around.translated


def _role(around: Surroundings, element: Element, holds_story: bool) -> Role:
    tag, aria = element.tag, element.value("role")
    if around.role in {Role.FURNITURE, Role.RELATED}:
        return around.role
    if not holds_story and _is_furniture(around, tag, aria):
        return Role.FURNITURE
    if not holds_story and not around.in_story and (tag == "aside" or aria == "complementary"):
        return Role.RELATED
    return vocabulary.ROLES.get(tag, around.role)


def _is_furniture(around: Surroundings, tag: str, aria: str) -> bool:
    return (
        tag in vocabulary.FURNITURE
        or aria in vocabulary.FURNITURE_ARIA
        or (tag == "footer" and not around.in_section)
    )
