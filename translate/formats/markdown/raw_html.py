"""HTML in a Markdown file: whole blocks of it, and the attributes of tags within a sentence."""

from collections.abc import Iterator
from dataclasses import replace

from translate.formats import html
from translate.formats.markdown.text import Source
from translate.model import Block, Syntax


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
