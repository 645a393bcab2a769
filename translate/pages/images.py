"""Pictures of a page: their address, alternative, caption and credit, each once."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from translate.formats import news
from translate.pages.furniture import has_name
from translate.pages.page import Image
from translate.pages.tree import Element, is_hidden, letters, lines_of, squeezed, text_of
from translate.pages.values import absolute

_CAPTION = ("caption", "figcaption", "cutline", "legend", "media-description", "image-description")
_CREDIT = (
    "credit",
    "credits",
    "copyright",
    "photographer",
    "attribution",
    "photo-source",
    "image-source",
    "source",
)
_CREDIT_PROPERTIES = {"copyrightHolder", "creditText", "author", "creator", "copyrightNotice"}
_LAZY = ("data-src", "data-original", "data-lazy-src", "data-image-src", "src")
_PLACEHOLDER = re.compile(
    r"(?:^|/)(?:blank|spacer|transparent|(?:[\w-]*[_-])?placeholder|pixel|1x1|lazy(?:load)?|loading)[\w-]*\.(?:gif|png|svg|jpe?g)$",
    re.I,
)
_OTHER_CONTENT = ("h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote")
_ICON = 64  # pixels: what is smaller is an icon or a counter of visitors
_NAME = re.compile(r"[A-Z][\w.'’-]+(?:(?:/|\s(?:/\s)?)[A-Z][\w.'’-]*){1,5}")  # "Jan Kowal/Northern Wire"
_CREDIT_IN_BRACKETS = re.compile(r"\s*\(((?:photo|picture|image|photograph|credit)\b[^()]{3,80})\)\s*$", re.I)
_TRAILING_CREDIT = re.compile(
    r"(?<=[.!?…])\s+((?:Photo|Photograph|Picture|Image|Credit)s?(?: by|:| credit:)\s.{2,60})$"
)


def is_figure(element: Element) -> bool:
    """Whether an element is a picture with what belongs to it: `figure`, or a box with a caption."""
    images = pictures(element)
    if not images or any(next(element.iter(tag), None) is not None for tag in _OTHER_CONTENT):
        return False
    if element.tag == "figure":
        return True
    beside = [*_parts(element, _CAPTION), *_parts(element, _CREDIT)]
    words = "".join(letters(text_of(part)) for part in beside)
    return bool(beside) and len(letters(text_of(element))) <= len(words)


def read_figure(element: Element, base: str) -> list[Image]:
    """The pictures of a figure; its caption and credit go with the last of them."""
    images = [image for img in pictures(element) if (image := read_image(img, base)) is not None]
    if not images:
        return []
    credits_ = [part for part in _parts(element, _CREDIT) if not _is_named_caption(part)]
    captions = [part for part in element.iter("figcaption") if part not in credits_]
    captions = captions or _parts(element, _CAPTION)
    credit = " ".join(dict.fromkeys(text_of(part) for part in credits_ if text_of(part)))
    caption = " ".join(dict.fromkeys(_without(part, credits_) for part in captions if part not in credits_))
    if not credit:
        others = [line.text for line in lines_of(element) if letters(line.text) not in letters(caption)]
        named = others if caption else []
        found = [text for text in others if news.is_credit(text)] or list(filter(_NAME.fullmatch, named))
        credit = found[0] if found else ""
    return [*images[:-1], described(images[-1], caption.strip(), credit)]


def read_image(img: Element, base: str) -> Image | None:
    """A picture without what stands around it; None for icons and pictures without an address."""
    addresses = (absolute(base, img.get(name) or "") for name in _LAZY)
    src = next((found for found in addresses if found and not is_placeholder(found)), "")
    src = _largest(img, base) or src
    sizes = [
        int(size)
        for name in ("width", "height")
        if (size := (img.get(name) or "").removesuffix("px")).isdigit()
    ]
    if not src or any(size <= _ICON for size in sizes):
        return None
    return Image(src, squeezed(img.get("alt") or ""))


def is_placeholder(address: str) -> bool:
    """Whether a picture only keeps the place until a script loads the real one."""
    return _PLACEHOLDER.search(urlsplit(address).path) is not None


def described(image: Image, caption: str, credit: str) -> Image:
    """`image` with a caption and a credit, told apart where the page has both in one line.

    An alternative that says what the caption says is given up: a reader would hear it twice.
    """
    if not credit:
        caption, credit = _divided(caption, image.alt)
    elif letters(credit) and letters(caption).endswith(letters(credit)):
        caption = _divided(caption, image.alt)[0].removesuffix(credit).rstrip(" |/-–—(")
    if (start := news.caption_start(caption)) is not None:
        caption = caption[start:]
    alt = "" if letters(image.alt) in (letters(caption), letters(credit)) else image.alt
    return replace(image, alt=alt, caption=caption.strip(), credit=credit.strip())


def pictures(element: Element) -> list[Element]:
    """The `img` elements that a reader sees; those for readers without scripts where there are no others."""
    images = [img for img in element.iter("img") if not is_hidden(img)]
    seen = [img for img in images if not _in_noscript(img)]
    loaded = [
        img for img in seen if any(absolute("", img.get(name) or "") for name in _LAZY) or img.get("srcset")
    ]
    return loaded or images


def _in_noscript(img: Element) -> bool:
    return any(parent.tag == "noscript" for parent in img.iterancestors())


def _parts(element: Element, words: tuple[str, ...]) -> list[Element]:
    """The outermost elements inside that are named so."""
    found = [
        part
        for part in element.iterdescendants()
        if isinstance(part.tag, str)
        and part.tag not in {"img", "picture", "source", "figure"}
        and (has_name(part, *words) or (words is _CREDIT and part.get("itemprop") in _CREDIT_PROPERTIES))
        and next(part.iter("img"), None) is None
    ]
    return [part for part in found if not any(parent in found for parent in part.iterancestors())]


def _is_named_caption(element: Element) -> bool:
    """Whether one of the classes is a caption's and no more: "image__caption", not "caption__credit"."""
    classes = (re.findall(r"[a-z]+", name) for name in (element.get("class") or "").lower().split())
    return any(words and words[-1] in _CAPTION for words in classes)


def _without(element: Element, parts: list[Element]) -> str:
    """The words of `element` less those of the parts in it."""
    text = text_of(element)
    for part in parts:
        if element in part.iterancestors():
            text = text.replace(text_of(part), " ", 1)
    return squeezed(text).rstrip(" |/")


def _divided(text: str, alt: str) -> tuple[str, str]:
    """Caption and credit of a line that may hold either or both."""
    at = text.find("©")
    if at == 0 and (cut := news.glued_caption(text, [alt])) is not None:
        return text[cut:].strip(), text[:cut].strip()
    if at > 0:
        return text[:at].rstrip(" |/-–—("), text[at:].rstrip(")")
    if news.is_credit(text):
        return "", text
    if (match := _CREDIT_IN_BRACKETS.search(text)) is not None:
        return text[: match.start()], match[1]
    if (match := _TRAILING_CREDIT.search(text)) is not None:
        return text[: match.start()], match[1]
    return text, ""


def _largest(img: Element, base: str) -> str:
    """The widest of `srcset`."""
    best, width = "", 0.0
    for candidate in re.split(r",\s+", img.get("srcset") or img.get("data-srcset") or ""):
        url, _, size = candidate.strip().partition(" ")
        number = re.fullmatch(r"([\d.]+)[wx]", size.strip())
        if number and float(number[1]) > width and (found := absolute(base, url)):
            best, width = found, float(number[1])
    return best
