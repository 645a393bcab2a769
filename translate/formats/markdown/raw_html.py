"""HTML in a Markdown file: whole blocks of it, and the attributes of tags within a sentence."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translate.formats import html
from translate.formats.markdown.text import Source
from translate.model import Block, Role, Syntax
from translate.placeables.elements import NEVER_CLOSED, TAG_OF_HTML, is_foreign, is_not_translated

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)


def blocks_of_html(source: Source, text: str, locale: str) -> Iterator[Block]:
    """The blocks of a block of HTML that stands in the file `text`.

    In a quote or a list the lines have more in the file than in the HTML: markup that runs over their ends
    could not be written back, so what holds such markup is left alone.
    """
    found = html.parse_fragment(source.content, locale)
    contained = source.content != text[source.start : source.end]
    for block in found:
        if contained and any("\n" in placeable.raw for placeable in block.placeables):
            continue
        start, end = source.offset(block.start), source.offset(block.end)
        yield replace(block, start=start, end=end, line=source.line + block.line - 1)


def attributes_of_tag(source: Source, at: int, tag: str, locale: str) -> Iterator[Block]:
    """The blocks of the attributes of a tag that stands at the offset `at` of a text; each on one line."""
    for block in html.parse_fragment(tag, locale):
        begin, stop = at + block.start, at + block.end
        if block.syntax is Syntax.HTML_ATTRIBUTE and "\n" not in source.content[begin:stop]:
            line = source.line + source.content.count("\n", 0, begin)
            yield replace(block, start=source.offset(begin), end=source.offset(stop), line=line)


def without_elements_apart(
    blocks: Sequence[Block], raw_html: Sequence[Source], locale: str
) -> Iterator[Block]:
    """The blocks without those in an element of HTML that says it stays as it is; foreign ones marked so.

    Such an element may begin in one block of HTML and end in another, with Markdown between them.
    """
    spans = list(_spans_apart(raw_html, locale))
    starts = [span.start for span in spans]
    for block in blocks:
        at = bisect_right(starts, block.start) - 1
        if at < 0 or block.start >= spans[at].end:
            yield block
        elif spans[at].foreign:
            yield replace(block, role=Role.FOREIGN)


@dataclass(frozen=True, slots=True)
class _Apart:
    """An element that stays as it is, in the file."""

    start: int
    end: int
    foreign: bool  # for its language


def _spans_apart(raw_html: Sequence[Source], locale: str) -> Iterator[_Apart]:
    """The outermost elements that stay, in file order; none that is never closed."""
    opened: list[tuple[str, _Apart | None]] = []
    names: Counter[str] = Counter()  # of what is open
    around = 0  # how many of these stay
    for source in raw_html:
        for tag in TAG_OF_HTML.finditer(_COMMENT.sub(lambda found: " " * len(found[0]), source.content)):
            name = tag["name"].lower()
            if name in NEVER_CLOSED or tag["empty"]:
                continue
            if not tag["close"]:
                foreign = is_foreign(tag["attributes"], locale)
                stays = foreign or is_not_translated(tag["attributes"])
                at = source.offset(tag.start())
                opened.append((name, _Apart(at, at, foreign) if stays else None))
                names[name] += 1
                around += stays
            while tag["close"] and names[name]:
                last, element = opened.pop()
                names[last] -= 1
                around -= element is not None
                if last == name:
                    if element is not None and not around:
                        yield replace(element, end=source.offset(tag.end()))
                    break
