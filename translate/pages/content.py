"""Where on the page the article stands."""

from translate.pages.extraction import article_letters
from translate.pages.tree import UNSEEN, Element, is_element, letters

_SHORTEST = 20  # letters of a text that tells where the article is
_MOST = 0.9  # of what trafilatura takes for the article
_SCOPES = ("article", "main")


def article_element(root: Element) -> Element | None:
    """The smallest element that holds what trafilatura takes for the article; None when there is no text.

    Inside an `article` or `main` it grows until the last bit of that text is in it.
    """
    body = next(root.iter("body"), None)
    if body is None:
        return None
    wanted = article_letters(root)
    weights = _weights(body, wanted)
    total = weights.get(body, 0)
    if total == 0:
        named = [*body.xpath(".//*[contains(@itemprop, 'articleBody')]"), *body.iter(*_SCOPES)]
        return named[0] if named else body
    found = body
    while True:
        child = max(found, key=lambda element: weights.get(element, 0), default=None)
        if child is None or weights.get(child, 0) < _MOST * total:
            break
        found = child
    scope = article_scope(found)
    while is_scope(scope) and found is not scope and weights[found] < weights[scope]:
        found = found.getparent()
    return _not_a_line(found)


def article_scope(element: Element) -> Element:
    """The `article`, `main` or article of microdata around an element, else what also holds the title."""
    around = [element, *element.iterancestors()]
    named = next((parent for parent in around if is_scope(parent)), None)
    if named is not None:
        return named
    return next((parent for parent in around if next(parent.iter("h1"), None) is not None), element)


def is_scope(element: Element) -> bool:
    """Whether a page says that an element is its article or its main part."""
    kind = (element.get("itemtype") or "").rstrip("/").lower()
    return element.tag in _SCOPES or kind.endswith(("article", "posting")) or element.get("role") == "main"


def _not_a_line(element: Element) -> Element:
    """A page of one paragraph: what holds the paragraph, not what holds its words."""
    while element.tag not in {"body", "article", "main", "section", "div", "td"}:
        element = element.getparent()
    return element


def _weights(body: Element, wanted: str) -> dict[Element, int]:
    """How many letters of the wanted text each element holds."""
    weights: dict[Element, int] = {}
    for element in body.iter():
        if not is_element(element) or element.tag in UNSEEN:
            continue
        texts = [element.text, *(child.tail for child in element)]
        found = [letters(text) for text in texts if text]
        weight = sum(len(text) for text in found if len(text) >= _SHORTEST and text in wanted)
        if weight:
            for holder in (element, *element.iterancestors()):
                weights[holder] = weights.get(holder, 0) + weight
    return weights
