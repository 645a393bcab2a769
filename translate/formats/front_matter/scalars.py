"""Where the text of a YAML value stands in the file, and what a translator sees of it."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from translate.formats.lines import Line, one_line, read_lines
from translate.model import Block, Role, Syntax
from translate.placeables import TAG, protect_plain, strip_tags

_SYNTAX = {None: Syntax.YAML_PLAIN, "'": Syntax.YAML_SINGLE, '"': Syntax.YAML_DOUBLE}
_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)*")  # anchor and tag
_LINE_BREAK = re.compile(r"[ \t]*(?:\r\n|\n|\r)\s*")
_TAG_OR_BREAK = re.compile(rf"{TAG.pattern}|{_LINE_BREAK.pattern}")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")  # one letter, as JSON writes it in two escapes
_HALF = re.compile("[\ud800-\udfff]")


def blocks_of(text: str, offset: int, role: Role, node: Any) -> Iterator[Block]:
    """The blocks of a scalar node whose marks count from `offset` in the file `text`.

    None for numbers and for what cannot be located for certain. A block scalar has one for each paragraph.
    """
    if role is not Role.DATE and not str(node.tag).endswith(":str"):
        return
    value = _PAIR.sub(_as_one, str(node.value))
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    if match := _PROPERTIES.match(text, start, end):
        start = match.end()
    if _HALF.search(value) is not None:
        return
    if node.style in _SYNTAX:
        yield from _flow(text, (start, end), role, _SYNTAX[node.style], value)
    else:
        yield from _paragraphs(text, (start, end), role, value)


def _as_one(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _flow(text: str, span: tuple[int, int], role: Role, syntax: Syntax, value: str) -> Iterator[Block]:
    """The block of a plain or quoted value. A line break that it holds is a tag."""
    start, end = span[0], span[0] + len(text[slice(*span)].rstrip())
    raw = text[start:end]
    quote = {Syntax.YAML_SINGLE: "'", Syntax.YAML_DOUBLE: '"'}.get(syntax, "")
    if not (len(raw) > 1 and raw[0] == raw[-1] == quote) if quote else raw.split() != value.split():
        return
    yield from _block(text, (start, end), role, syntax, value)


def _paragraphs(text: str, span: tuple[int, int], role: Role, value: str) -> Iterator[Block]:
    """The blocks of a value below `|` or `>`. A line break that readers may see is a tag."""
    header, *lines = read_lines(text[: span[1]], offset=span[0])
    if " ".join(line.text for line in lines).split() != value.split():
        return
    margin = min((_indent(line) for line in lines if line.text.strip()), default=0)
    folded = re.match(r">[-+]?(?!\d)", header.text) is not None

    def shown_as(line: Line) -> str:
        if not line.text.strip():
            return ""
        return "prose" if folded and line.text[margin] not in " \t" else "lines"

    for kind, group in groupby(lines, shown_as):
        if kind:
            paragraph = [line.trimmed() for line in group]
            start, end = paragraph[0].start, paragraph[-1].start + len(paragraph[-1].text)
            shown = _LINE_BREAK.sub(" ", text[start:end]) if kind == "prose" else text[start:end]
            yield from _block(text, (start, end), role, Syntax.YAML_BLOCK, shown)


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(" "))


def _block(text: str, span: tuple[int, int], role: Role, syntax: Syntax, value: str) -> Iterator[Block]:
    """The block of a value or a part of one; none where there is nothing to read."""
    words, placeables = protect_plain(value.strip(), _TAG_OR_BREAK)
    breaks = {placeable.tag for placeable in placeables if "\n" in placeable.raw or "\r" in placeable.raw}
    words = one_line(TAG.sub(lambda tag: f" {tag[0]}" if tag[0] in breaks else tag[0], words))
    if any(letter.isalnum() for letter in strip_tags(words)):
        line = len(re.findall(r"\r\n|\n|\r", text[: span[0]])) + 1
        yield Block(role, *span, line, words, placeables, syntax)
