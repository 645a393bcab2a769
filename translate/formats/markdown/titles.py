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
_SPACE = r"[ \t\r\n]"
_IN_LINK = re.compile(rf"(?:!?\[)?\]\(.*?{_SPACE}{_WORDS}{_SPACE}*\)", re.S)
_IN_DEFINITION = re.compile(rf"\[.+?\]:{_SPACE}*(?:<[^<>]*>|[^ \t\r\n]+){_SPACE}+{_WORDS}{_SPACE}*", re.S)


def title_of_link(raw: str) -> tuple[int, int] | None:
    """Where the title stands in `](address "title")` or `[](address "title")`, without its quotes."""
    return _span(_IN_LINK.fullmatch(raw))


def title_of_definition(source: Source, text: str) -> Iterator[Block]:
    """The block of the title of a link definition in the file `text`: none where a line begins otherwise."""
    match = _IN_DEFINITION.fullmatch(source.content.lstrip(" \t>*+-0123456789.)"))
    span = _span(match)
    if span is None or match is None:
        return
    shift = len(source.content) - len(match[0])
    start, end = source.offset(span[0] + shift), source.offset(span[1] + shift)
    yield from title_block(Role.ALT, text, start, end, source.line + source.content.count("\n", 0, span[0]))


def title_block(role: Role, text: str, start: int, end: int, line: int) -> Iterator[Block]:
    """The block of a title that stands in the file `text` from `start` to `end`; none without words."""
    words, placeables = protect_plain(one_line(text[start:end]))
    if any(letter.isalnum() for letter in words) and re.search(r"[\r\n][ \t]*>", text[start:end]) is None:
        yield Block(role, start, end, line, words, placeables, Syntax.MARKDOWN)


def _span(match: re.Match[str] | None) -> tuple[int, int] | None:
    if match is None or match.lastgroup is None:
        return None
    return match.span(match.lastgroup)
