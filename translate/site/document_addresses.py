"""The addresses in an article that is an HTML page already."""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.formats.html.source import Attribute, Element, read_elements
from translate.site.addresses import Addresses
from translate.site.rewriting import Change, rewritten

_LINKS = {"a": "href", "area": "href"}
_PICTURES = {"img": ("src", "srcset"), "source": ("src", "srcset"), "video": ("poster",), "input": ("src",)}
_FILES = {"video": "src", "audio": "src", "track": "src", "script": "src", "embed": "src", "link": "href"}
_ELSEWHERE = frozenset({"canonical", "alternate", "next", "prev", "author", "license", "help", "search"})
_CANDIDATE = re.compile(r"(?P<before>(?:^|,)\s*)(?P<address>[^\s,]+)")


@dataclass(frozen=True, slots=True)
class Found:
    """An attribute with an address, or several."""

    kind: str  # "link", "picture" or "file"
    attribute: Attribute
    several: bool = False

    @property
    def addresses(self) -> list[str]:
        """All of them."""
        value = self.attribute.value.strip()
        return [found["address"] for found in _CANDIDATE.finditer(value)] if self.several else [value]


def addresses_of(elements: Sequence[Element]) -> Iterator[Found]:
    """The addresses of a page; none where a `<base>` says from where they are seen."""
    if any(element.tag == "base" for element in elements):
        return
    for element in elements:
        if attribute := element.attributes.get(_LINKS.get(element.tag, "")):
            yield Found("link", attribute)
        for name in _PICTURES.get(element.tag, ()):
            if attribute := element.attributes.get(name):
                yield Found("picture", attribute, several=name == "srcset")
        attribute = element.attributes.get(_FILES.get(element.tag, ""))
        if attribute and not _ELSEWHERE.intersection(element.value("rel").split()):
            yield Found("file", attribute)


def readdressed(document: str, addresses: Addresses) -> str:
    """The page with links to other pages of the site, and with what lies beside it where the site has it."""
    changes: list[Change] = []
    for found in addresses_of(read_elements(document)):
        old = found.attribute.value.strip()
        if found.several:
            new = _CANDIDATE.sub(lambda one: one["before"] + addresses.picture(one["address"]).src, old)
        elif found.kind == "link":
            new = addresses.link(old)
        else:
            new = addresses.picture(old).src
        if new != old:
            changes.append((found.attribute.span, f'"{html.escape(new)}"'))
    return rewritten(document, changes)
