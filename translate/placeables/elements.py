"""HTML within a sentence of Markdown: tags that belong together, and elements that stay as they are."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape

from translate.languages.tags import language_of
from translate.placeables import Markup

KINDS = {
    "a": "a",
    "strong": "b",
    "b": "b",
    "em": "i",
    "i": "i",
    "s": "s",
    "del": "s",
    "strike": "s",
    "code": "c",
    "kbd": "c",
    "samp": "c",
    "tt": "c",
}
"""Element → letter of its tag; all other elements within a sentence have OTHER_KIND."""

OTHER_KIND = "t"

NEVER_CLOSED = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
TAG_OF_HTML = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:\s.*?)?)(?P<empty>/?)>", re.S
)
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_NO_LANGUAGE = frozenset({"", "und", "mul"})


@dataclass(slots=True)
class _Level:
    """What is open within one pair of Markdown, or within none."""

    opened: list[tuple[str, Markup]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)

    def opens(self, name: str, markup: Markup) -> None:
        self.opened.append((name, markup))
        self.names[name] += 1

    def closes(self, name: str) -> Markup | None:
        """The start tag of the element, which ends all that began after it."""
        while self.names[name]:
            last, markup = self.opened.pop()
            self.names[last] -= 1
            if last == name:
                return markup
        return None


def with_pairs(markdown: str, found: Sequence[Markup]) -> list[Markup]:
    """The markup, in which a start tag and its end tag are a pair where they cross no other."""
    levels = [_Level()]
    partners: dict[Markup, Markup] = {}
    for begins, markup in _in_order(found):
        tag = TAG_OF_HTML.fullmatch(markdown, *markup.opening) if markup.kind == "x" else None
        if markup.closing is not None:
            levels = [*levels, _Level()] if begins else levels[:-1]
        elif tag is not None and not tag["close"]:
            if not tag["empty"] and tag["name"].lower() not in NEVER_CLOSED:
                levels[-1].opens(tag["name"].lower(), markup)
        elif tag is not None and (start := levels[-1].closes(tag["name"].lower())) is not None:
            partners[start] = markup
    ends = set(partners.values())
    return [_paired(markdown, markup, partners) for markup in found if markup not in ends]


def with_elements_apart(markdown: str, found: Sequence[Markup], locale: str) -> list[Markup]:
    """The markup, in which an element that is not to be translated from `locale` is one lone piece."""
    kept: list[Markup] = []
    done = 0
    for markup in sorted(found, key=lambda piece: piece.opening):
        if markup.opening[0] < done:
            continue
        if markup.closing is not None and _stays(markdown[slice(*markup.opening)], locale):
            done = markup.closing[1]
            kept.append(Markup("x", (markup.opening[0], done)))
        else:
            kept.append(markup)
    return kept


def _in_order(found: Sequence[Markup]) -> list[tuple[bool, Markup]]:
    """Where each piece of markup begins, and where each pair ends, in the order of the text."""
    places = [(markup.opening[0], True, markup) for markup in found]
    places += [(markup.closing[0], False, markup) for markup in found if markup.closing is not None]
    return [(begins, markup) for _, begins, markup in sorted(places, key=lambda place: place[0])]


def _paired(markdown: str, markup: Markup, partners: Mapping[Markup, Markup]) -> Markup:
    tag = TAG_OF_HTML.fullmatch(markdown, *markup.opening)
    if tag is None or markup not in partners:
        return markup
    return Markup(KINDS.get(tag["name"].lower(), OTHER_KIND), markup.opening, partners[markup].opening)


def _stays(start_tag: str, locale: str) -> bool:
    """Whether the element is in another language, or marked as nothing to translate."""
    tag = TAG_OF_HTML.fullmatch(start_tag)
    return tag is not None and (is_not_translated(tag["attributes"]) or is_foreign(tag["attributes"], locale))


def is_not_translated(attributes: str) -> bool:
    """Whether the attributes of a start tag, as they are written, say that the element stays as it is."""
    said = dict(_attributes(attributes))
    return said.get("translate") == "no" or "notranslate" in said.get("class", "").split()


def is_foreign(attributes: str, locale: str) -> bool:
    """Whether the attributes of a start tag say another language than that of `locale`."""
    said = dict(_attributes(attributes))
    spoken = said.get("lang", said.get("xml:lang", ""))
    return bool(locale) and spoken not in _NO_LANGUAGE and language_of(spoken) != language_of(locale)


def _attributes(written: str) -> Iterator[tuple[str, str]]:
    """Names and values in small letters; of a name that comes twice the first counts, and so stands last."""
    for name, value in reversed(_ATTRIBUTE.findall(written)):
        yield name.lower(), unescape(value.strip("\"'")).strip().lower()
