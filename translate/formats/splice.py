"""Translations back into the file: each in the place of its block, written as that place demands."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

from translate.formats.front_matter.writing import write_value
from translate.formats.html.writing import escape_attribute, escape_json, text_escaper
from translate.formats.lines import one_line
from translate.formats.markdown.structure import read_structure
from translate.model import Article, Block, Placeable, Syntax
from translate.placeables import TAG, restore


def splice(article: Article, replacements: Mapping[int, str]) -> str:
    """The text of `article` with blocks replaced; everything around them stays byte for byte.

    `replacements` maps the index of a block to what shall stand in its place, as `fill` makes it. A block
    whose new text is its own text stays as it is written.
    """
    changes = [
        (block, new)
        for index, block in enumerate(article.blocks)
        if (new := replacements.get(index)) is not None
        and new != fill(article, block, block.text, block.placeables)
    ]
    return _changed(article, changes, 0, len(article.text))


def fill(article: Article, block: Block, text: str, placeables: Sequence[Placeable]) -> str:
    """`text` as it must stand in the place of `block`, with each tag replaced by the markup it stands for.

    Whatever the words between the tags are, they are read as words: in HTML and Markdown they are escaped.
    """
    source = article.text[block.start : block.end]
    match block.syntax:
        case Syntax.MARKDOWN:
            from translate.formats.markdown.writing import write_words  # start-up time: markdown-it

            return write_words(block, text, placeables, article.text, read_structure(article.text).labels)
        case Syntax.HTML:
            return _html(text, placeables, text_escaper(source, article.text))
        case Syntax.HTML_ATTRIBUTE:
            return escape_attribute(one_line(restore(text, placeables)), source, article.text)
        case Syntax.JSON:
            return escape_json(one_line(restore(text, placeables)), source)
        case Syntax.TEXT:
            return one_line(restore(text, placeables))
        case _:
            return write_value(restore(one_line(text), placeables), block.syntax)


def _html(text: str, placeables: Sequence[Placeable], escape: Callable[[str], str]) -> str:
    raw = {placeable.tag: placeable.raw for placeable in placeables}
    pieces: list[str] = []
    done = 0
    for match in TAG.finditer(text):
        if match[0] in raw:
            pieces += [escape(text[done : match.start()]), raw[match[0]]]
            done = match.end()
    return "".join([*pieces, escape(text[done:])])


_Change = tuple[Block, str]


def _changed(article: Article, changes: Sequence[_Change], start: int, end: int) -> str:
    """The text from `start` to `end` with the changes, which are in file order and lie between them."""
    pieces: list[str] = []
    done = start
    for (block, written), *inside in _nested(changes):
        pieces += [article.text[done : block.start], _with_attributes(article, block, written, inside)]
        done = block.end
    return "".join([*pieces, article.text[done:end]])


def _nested(changes: Sequence[_Change]) -> Iterator[list[_Change]]:
    """Each change followed by those that lie within its block."""
    group: list[_Change] = []
    for change in changes:
        if group and change[0].start >= group[0][0].end:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _with_attributes(article: Article, block: Block, written: str, inside: Sequence[_Change]) -> str:
    """`written` with the changed attributes of the tags that it took over from the file."""
    if not inside:
        return written
    tags = {tag: _changed(article, *where) for tag, where in _tags_with(article, block, inside)}
    raws = sorted({placeable.raw for placeable in block.placeables}, key=len, reverse=True)
    return re.sub("|".join(map(re.escape, raws)), lambda match: tags.get(match[0], match[0]), written)


def _tags_with(
    article: Article, block: Block, inside: Sequence[_Change]
) -> Iterator[tuple[str, tuple[Sequence[_Change], int, int]]]:
    """Each tag of the block that has changed attributes, with these and the span of the tag."""
    left = deque(inside)
    at = block.start
    for placeable in block.placeables:
        start = article.text.find(placeable.raw, at, block.end)
        if start < 0:
            continue  # markup that runs over the end of a line is not kept as it stands
        at, end = start, start + len(placeable.raw)
        found: list[_Change] = []
        while left and left[0][0].start < end:
            change = left.popleft()
            found += [change] if change[0].start >= at else []
        if found:
            yield placeable.raw, (found, at, end)
        at = end
