"""Articles that are HTML pages already: what such a page states, and its place among its versions."""

from collections.abc import Iterable, Sequence

from translate.formats.html.source import Element, Span, read_elements
from translate.pages.metadata import stated_metadata
from translate.pages.page import Metadata
from translate.pages.tree import parse_html
from translate.site.rewriting import Change, rewritten, with_line

_STORY = frozenset({"article", "main", "body"})
_HEAD = frozenset(
    {"html", "head", "title", "meta", "link", "script", "style", "base", "noscript", "template"}
)
_PLACED = frozenset({"og:url", "og:locale", "og:locale:alternate"})


def stated(document: str) -> Metadata:
    """Summary, people and dates as the page states them; nothing is guessed."""
    root = parse_html(document)
    return Metadata() if root is None else stated_metadata(root, document)


def placed(document: str, head: str, notice: str) -> str:
    """The page with links to its versions in the head, in place of those that it had, and with a notice.

    Args:
        document: the page.
        head: elements for its head.
        notice: what stands before the text; empty for none.
    """
    elements = read_elements(document)
    changes: list[Change] = [(with_line(document, span), "") for span in _links(elements)]
    at = _end_of_title(elements)
    changes.append(((at, at), f"\n{head.strip()}"))
    if notice:
        at = _before_text(elements, len(document))
        changes.append(((at, at), f"\n{notice.strip()}\n"))
    return rewritten(document, changes)


def _links(elements: Iterable[Element]) -> list[Span]:
    """The tags by which the page tells its address and those of its versions."""
    return [
        element.start_tag
        for element in elements
        if (element.tag == "link" and _is_version(element))
        or (element.tag == "meta" and element.value("property") in _PLACED)
    ]


def _is_version(link: Element) -> bool:
    kinds = link.value("rel").split()
    return "canonical" in kinds or ("alternate" in kinds and "hreflang" in link.attributes)


def _end_of_title(elements: Iterable[Element]) -> int:
    """Behind the title and behind what tells the encoding, which must stand near the beginning of a page."""
    ends = [0]
    for element in elements:
        inside = element.parent is None or element.parent.tag in {"head", "html"}
        if element.tag in {"html", "head"} or (element.tag == "meta" and "charset" in element.attributes):
            ends.append(element.start_tag[1])
        elif element.tag == "title" and inside and element.end_tag is not None:
            ends.append(element.end_tag[1])
    return max(ends)


def _before_text(elements: Sequence[Element], end: int) -> int:
    """Where the story begins that holds the headline; where nothing marks one, the first text, or the end."""
    around = next((element for element in elements if element.tag == "h1"), None)
    while around is not None and around.tag not in _STORY:
        around = around.parent
    if around is None:
        around = next((element for element in elements if element.tag in _STORY), None)
    if around is not None:
        return around.start_tag[1]
    return next((element.start_tag[0] for element in elements if element.tag not in _HEAD), end)
