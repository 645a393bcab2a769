"""What a page says about its article: JSON-LD first, then meta elements and microdata, then the page."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from translate.pages.extraction import guessed
from translate.pages.images import is_placeholder
from translate.pages.linked_data import linked_metadata
from translate.pages.page import Image, Metadata
from translate.pages.tree import Element, letters, squeezed, text_of
from translate.pages.values import absolute, author_names, parsed_date, without_tags

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SITE = re.compile(r"\s+[-–—|·•«»:]+\s+[^-–—|·•«»:]{2,60}$")
_WORDS_OF_HEADING = 4
_SHORTENED = ("…", "...", "[…]", "[...]")
_CUT_OFF = 200  # characters

_TITLE = ("og:title", "twitter:title", "dc.title", "parsely-title")
_AUTHOR = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_PUBLISHED = (
    "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publish-date",
    "parsely-pub-date", "dc.date", "dc.date.issued", "sailthru.date",
)  # fmt: skip
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
_DESCRIPTION = ("og:description", "description", "twitter:description", "dc.description")
_IMAGE = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_IMAGE_ALT = ("og:image:alt", "twitter:image:alt")


def read_metadata(root: Element, text: str) -> Metadata:
    """What the page states of its article, and what trafilatura finds where it states nothing."""
    found = stated_metadata(root, text)
    if found.title and found.authors and found.published:
        return found
    other = guessed(root)
    return replace(
        found,
        title=found.title or other.title,
        authors=found.authors or other.authors,
        published=found.published or other.published,
    )


def stated_metadata(root: Element, text: str) -> Metadata:
    """What the page itself says of the article; addresses are absolute. A shortened description is none."""
    linked = linked_metadata(root)
    named = _named(root)
    source = _source(root, named, text, linked)
    base = _base(root, source)
    descriptions = [linked.description, *(_first(named, [key]) for key in _DESCRIPTION)]
    descriptions.append(_property(root, "description"))
    return Metadata(
        title=_title(root, named, linked),
        authors=_each(linked.authors) or _authors(root, named),
        published=linked.published or _date(root, named, _PUBLISHED, "datePublished"),
        updated=linked.updated or _date(root, named, _UPDATED, "dateModified"),
        source=source,
        description=next(
            (without_tags(text) for text in descriptions if text and not _is_shortened(text)), ""
        ),
        image=_image(named, linked, base),
        language=linked.language or root.get("lang") or "",
    )


def _is_shortened(text: str) -> bool:
    """Whether a program cut the text off: a long one that ends within a sentence."""
    return text.endswith(_SHORTENED) or (len(text) >= _CUT_OFF and text[-1].isalnum())


def base_address(root: Element, source: str) -> str:
    """What relative addresses of the page are seen from."""
    return _base(root, source)


def _base(root: Element, source: str) -> str:
    base = next((element.get("href") or "" for element in root.iter("base")), "")
    return absolute(source, base) or source


def _named(root: Element) -> dict[str, list[str]]:
    """The contents of meta elements by their name in lower case."""
    named: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = squeezed(element.get("content") or "")
        for key in (element.get("property"), element.get("name"), element.get("itemprop")):
            if key and content:
                named.setdefault(key.strip().lower(), []).append(content)
    return named


def _first(named: dict[str, list[str]], keys: Iterable[str]) -> str:
    return next((named[key][0] for key in keys if key in named), "")


def _properties(root: Element, name: str) -> list[str]:
    """The values of a microdata property: an attribute made for programs, else the words."""
    return [
        squeezed(element.get("content") or element.get("datetime") or text_of(element))
        for element in root.xpath("//body//*[@itemprop]")
        if name in element.get("itemprop").split()
    ]


def _property(root: Element, name: str) -> str:
    return next(iter(_properties(root, name)), "")


def _source(root: Element, named: dict[str, list[str]], text: str, linked: Metadata) -> str:
    links = [
        link.get("href") or "" for link in root.iter("link") if "canonical" in (link.get("rel") or "").split()
    ]
    saved = _SAVED_FROM.search(text[:10_000])
    candidates = [*links, _first(named, ["og:url"]), linked.source, saved[1] if saved else ""]
    return next((absolute("", url) for url in candidates if url.startswith(("http://", "https://"))), "")


def _title(root: Element, named: dict[str, list[str]], linked: Metadata) -> str:
    """The headline. A longer one on the page is taken where the others are its shortened beginning."""
    headings = [text for element in root.iter("h1") if (text := text_of(element))]
    titles = [text for element in root.iter("title") if (text := squeezed("".join(element.itertext())))]
    said = linked.title or _first(named, _TITLE) or _property(root, "headline")
    if not said:
        if len(headings) == 1 or not titles:
            return headings[0] if len(headings) == 1 else ""
        return _without_site(titles[0], headings or _headings(root))
    for heading in headings:
        if (
            letters(heading).startswith(letters(said.rstrip("….")) or "?")
            or _without_site(said, [heading]) == heading
        ):
            return heading
    return said


def _without_site(title: str, headings: Sequence[str]) -> str:
    """The title without " - Name of the site": by a heading of the page, else by its look."""
    for heading in headings:
        whole, words = letters(title), letters(heading)
        if (whole.startswith(words) or whole.endswith(words)) and len(words) > 10:
            return heading
    return _SITE.sub("", title)


def _headings(root: Element) -> list[str]:
    """What stands in large letters on a page that has no headings, as pages did long ago."""
    marked = (text_of(element) for tag in ("font", "b", "strong", "big") for element in root.iter(tag))
    return [text for text in marked if len(text.split()) >= _WORDS_OF_HEADING]


def _each(lines: Iterable[str]) -> tuple[str, ...]:
    """Every name once; several may stand in a line."""
    return tuple(dict.fromkeys(name for line in lines for name in author_names(line)))


def _authors(root: Element, named: dict[str, list[str]]) -> tuple[str, ...]:
    said = [name for key in _AUTHOR for name in named.get(key, [])]
    if not any(author_names(name) for name in said):
        said = _properties(root, "author") or [
            text_of(link) for link in root.xpath("//body//a[@rel]") if "author" in link.get("rel").split()
        ]
    return _each(said)


def _date(root: Element, named: dict[str, list[str]], keys: Sequence[str], item: str) -> date | None:
    texts = [text for key in keys for text in named.get(key, [])] + _properties(root, item)
    if item == "datePublished":
        texts += [
            element.get("datetime") or ""
            for element in root.iter("time")
            if element.get("pubdate") is not None
        ]
    return next((found for text in texts if (found := parsed_date(text)) is not None), None)


def _image(named: dict[str, list[str]], linked: Metadata, base: str) -> Image | None:
    src = absolute(base, _first(named, _IMAGE) or (linked.image.src if linked.image else ""))
    if not src or is_placeholder(src):
        return None
    known = linked.image or Image()
    return Image(src, _first(named, _IMAGE_ALT), known.caption, known.credit)
