"""The text of a `<seg>`: our inline tags ↔ the elements that TMX has for native codes.

A pair of tags becomes `<bpt>` and `<ept>`, one that stands alone `<ph>`, half a pair `<it>`; each holds our
tag, so that a program which shows native codes shows the tags that a translator knows from the PO file.
Characters that XML cannot hold become an empty `<ph>` that names them.
"""

import re
from xml.sax.saxutils import escape, quoteattr

from translate.placeables import TAG

CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements whose content is a native code and no text."""

_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CHARACTER = re.compile(r"x-U\+([0-9A-F]{4,6})")
_TYPES = {"a": "link", "b": "bold", "i": "italic", "g": "image"}  # names that TMX recommends


def text_xml(text: str) -> str:
    """A text as XML content, tags and all as they are."""
    return _FORBIDDEN.sub(_character_xml, escape(text, {"\r": "&#13;"}))


def marked_xml(text: str) -> str:
    """A text as XML content, tags as TMX elements."""
    pieces: list[str] = []
    pairs = _pairs(text)
    done = 0
    for match in TAG.finditer(text):
        pieces += [text_xml(text[done : match.start()]), _tag_xml(match, pairs.get(match.start()))]
        done = match.end()
    return "".join([*pieces, text_xml(text[done:])])


def attribute(value: str) -> str:
    """A quoted attribute value."""
    return quoteattr(_FORBIDDEN.sub("", value), {"\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})


def plain_xml(value: str) -> str:
    """The content of an element that can hold nothing but characters."""
    return escape(_FORBIDDEN.sub("", value), {"\r": "&#13;"})


def code_text(element: str, kind: str, content: str) -> str:
    """What a code element stands for in a text: our tag, a character; nothing for codes of other programs."""
    if element == "ph" and (match := _CHARACTER.fullmatch(kind)):
        return chr(min(int(match[1], 16), 0x10FFFF))
    return content if TAG.fullmatch(content) else ""


def _pairs(text: str) -> dict[int, int]:
    """The number of its pair for each tag that has the other half, by the tag's place in the text."""
    opened: dict[str, list[int]] = {}
    pairs: list[tuple[int, int]] = []
    for match in TAG.finditer(text):
        name = match["kind"] + match["number"]
        if not match["close"] and not match["alone"]:
            opened.setdefault(name, []).append(match.start())
        elif match["close"] and opened.get(name):
            pairs.append((opened[name].pop(), match.start()))
    return {place: number for number, pair in enumerate(sorted(pairs), 1) for place in pair}


def _tag_xml(tag: re.Match[str], pair: int | None) -> str:
    kind = f' type="{_TYPES[tag["kind"]]}"' if tag["kind"] in _TYPES else ""
    content = escape(tag[0])
    if tag["alone"]:
        return f'<ph x="{tag["number"]}"{kind}>{content}</ph>'
    if pair is None:
        end = "end" if tag["close"] else "begin"
        return f'<it pos="{end}" x="{tag["number"]}"{kind}>{content}</it>'
    if tag["close"]:
        return f'<ept i="{pair}">{content}</ept>'
    return f'<bpt i="{pair}" x="{tag["number"]}"{kind}>{content}</bpt>'


def _character_xml(match: re.Match[str]) -> str:
    return f'<ph type="x-U+{ord(match[0]):04X}"/>'
