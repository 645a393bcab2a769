"""The titles of links and images, which a page shows when the pointer rests on them."""

import re
from collections.abc import Iterator

from translate.formats.lines import one_line
from translate.formats.markdown.text import Source
from translate.model import Block, Role, Syntax
from translate.placeables import protect_plain

_WORDS = (
    r"""(?:"(?P<double>(?:[^"\\]|\\.)+)"|'(?P<single>(?:[^'\\]|\\.)+)'|"""
    r"""\((?P<bracket>(?:[^()\\]|\\.)+)\))"""
)
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_SPACE = r"[ \t\r\n]"
_IN_LINK = re.compile(rf"(?:!?\[)?\]\(.*?{_SPACE}{_WORDS}{_SPACE}*\)", re.S)
_IN_DEFINITION = re.compile(rf"\[.+?\]:{_SPACE}*(?:<[^<>]*>|[^ \t\r\n]+){_SPACE}+{_WORDS}{_SPACE}*", re.S)


def title_of_link(raw: str) -> tuple[int, int] | None:
    """Where the title stands in `](address "title")` or `[](address "title")`, without its quotes."""
    return _span(_IN_LINK.fullmatch(raw))


def title_of_definition(source: Source) -> Iterator[Block]:
    """The block of the title of a link definition: none where its first line begins otherwise."""
    match = _IN_DEFINITION.fullmatch(source.content.lstrip(" \t>*+-0123456789.)"))
    span = _span(match)
    if span is None or match is None:
        return
    shift = len(source.content) - len(match[0])
    yield from title_block(Role.ALT, source, span[0] + shift, span[1] + shift)


def title_block(role: Role, source: Source, start: int, end: int) -> Iterator[Block]:
    """The block of a title from `start` to `end` in the content of `source`; none without words."""
    words, placeables = protect_plain(_LINE_END.sub(" ", source.content[start:end]))
    if any(letter.isalnum() for letter in words):
        line = source.line + source.content.count("\n", 0, start)
        span = source.offset(start), source.offset(end)
        yield Block(role, *span, line, one_line(words), placeables, Syntax.MARKDOWN)


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    if match is None or match.lastgroup is None:
        return None
    return match.span(match.lastgroup)
