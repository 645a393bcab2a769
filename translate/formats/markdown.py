"""Markdown: CommonMark with tables and strikethrough, below YAML front matter.

markdown-it divides the file into blocks and tells their lines; where on a line a block begins and ends is
found by looking for its text. A block that is not found there for certain is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from translate.formats import front_matter, news
from translate.formats.lines import Line, read_lines
from translate.formats.markdown_text import Source, block_text
from translate.formats.table_cells import cell_spans
from translate.model import Block, Role, Syntax
from translate.placeables import TAG, protect, strip_tags

_ALONE_IMAGE = re.compile(r"(?:<a\d+>)?<g(?P<number>\d+)>[^<]*</g(?P=number)>(?:</a\d+>)?")
_EMPHASISED = re.compile(r"<i(?P<number>\d+)>.+</i(?P=number)>")
_TITLE = re.compile(r"""\s(?P<quote>["'])(?P<title>.+)(?P=quote)\s*\)$""", re.S)


@dataclass(frozen=True, slots=True)
class _Found:
    """An inline token of the file, located."""

    kind: str  # type of the token around it: heading_open, paragraph_open, td_open …
    level: int  # 0 at the top, more inside lists and quotes
    size: str  # "h1" … for headings
    source: Source


def parse(text: str, locale: str) -> tuple[Block, ...]:
    """The blocks of a Markdown file, those of its front matter first.

    Raises ArticleError, with the line, when the front matter is no YAML.
    """
    front = front_matter.parse(text)
    begin = front_matter.end_of_front_matter(text)
    first = sum(1 for _ in read_lines(text[:begin]))
    lines = list(read_lines(text, first, begin))
    found, references = _locate(text[begin:], lines)
    blocks = [block for piece in found for block in _blocks(piece, references)]
    return front + tuple(_with_news_roles(blocks, found, front, locale))


def _locate(body: str, lines: list[Line]) -> tuple[list[_Found], frozenset[str]]:
    """The pieces of inline text in `body` and the labels of its link definitions."""
    from markdown_it import MarkdownIt  # costs start-up time

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.core.ruler.enableOnly(["normalize", "block"])
    env: dict[str, Any] = {}
    tokens = parser.parse(body.replace("\ufeff", " ", 1) if body.startswith("\ufeff") else body, env)
    found: list[_Found] = []
    column = 0
    for around, token in pairwise(tokens):
        column = 0 if around.type == "tr_open" else column
        if token.type != "inline" or token.map is None:
            continue
        rows = lines[token.map[0] : token.map[1]]
        if around.type in {"th_open", "td_open"}:
            source = _cell(rows[0], column, token.content)
            column += 1
        elif around.type == "heading_open" and around.markup.startswith("#"):
            source = _heading(rows[0], around.markup, token.content)
        else:
            source = _paragraph(rows, token.content)
        if source is not None:
            found.append(_Found(around.type, around.level, around.tag, source))
    return found, frozenset(env.get("references", {}))


def _cell(row: Line, column: int, content: str) -> Source | None:
    spans = cell_spans(row.text)
    if column >= len(spans) or not content:
        return None
    start, end = spans[column]
    if row.text[start:end].replace("\\|", "|") != content:
        return None
    return Source.of_line(row, start, end)


def _heading(line: Line, markup: str, content: str) -> Source | None:
    match = re.match(
        rf"[\ufeff \t>*+\-0-9.)]*?{markup}[ \t]+(?={re.escape(content)}[ \t]*#*[ \t]*$)", line.text
    )
    if match is None or not content:
        return None
    return Source.of_line(line, match.end(), match.end() + len(content))


def _paragraph(lines: list[Line], content: str) -> Source | None:
    """Each line of the content must be the end of its line in the file."""
    parts = [part.lstrip() for part in content.split("\n")]
    if len(parts) != len(lines) or not all(parts):
        return None
    rows = [replace(line, text=line.text.replace("\0", "\ufffd")) for line in lines]
    last = rows[-1]
    rows[-1] = replace(last, text=last.text.rstrip())
    if not all(row.text.endswith(part) for row, part in zip(rows, parts, strict=True)):
        return None
    return Source(tuple((line, len(line.text) - len(part)) for line, part in zip(rows, parts, strict=True)))


def _blocks(found: _Found, references: frozenset[str]) -> Iterator[Block]:
    """The blocks of one located piece: one, or the parts of a paragraph that is only an image."""
    role = {"h1": Role.HEADLINE}.get(found.size, Role.HEADING) if found.kind == "heading_open" else Role.BODY
    source = found.source
    if role is Role.BODY and len(source.rows) > 1:
        image, rest = source.divided()
        if _is_image(image, references) and _EMPHASISED.fullmatch(block_text(rest, references)[0]):
            yield from _image_blocks(image, references)
            yield _block(Role.CAPTION, rest, references)
            return
    if role is Role.BODY and _is_image(source, references):
        yield from _image_blocks(source, references)
    elif (block := _block(role, source, references)) and _has_words(block.text):
        yield block


def _block(role: Role, source: Source, references: frozenset[str]) -> Block:
    text, placeables = block_text(source, references)
    return Block(role, source.start, source.end, source.line, text, placeables, Syntax.MARKDOWN)


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in strip_tags(text))


def _is_image(source: Source, references: frozenset[str]) -> bool:
    return (
        len(source.rows) == 1 and _ALONE_IMAGE.fullmatch(protect(source.content, references)[0]) is not None
    )


def _image_blocks(source: Source, references: frozenset[str]) -> Iterator[Block]:
    """The text alternative of an image, and its title as a caption."""
    text, placeables = protect(source.content, references)
    row, start = source.rows[0]
    at = start
    for match in re.finditer(rf"{TAG.pattern}|[^<]+|<", text):
        raw = next((placeable.raw for placeable in placeables if placeable.tag == match[0]), match[0])
        if match["kind"] is None and _has_words(raw):
            yield _block(Role.ALT, Source.of_line(row, at, at + len(raw)), references)
        if match["kind"] == "g" and match["close"] and (title := _TITLE.search(raw)):
            begin, end = title.span("title")
            yield _block(Role.CAPTION, Source.of_line(row, at + begin, at + end), references)
        at += len(raw)


def _with_news_roles(
    blocks: list[Block], found: list[_Found], front: tuple[Block, ...], locale: str
) -> Iterator[Block]:
    """The blocks with the roles that only a look at the words, or at the blocks before, can tell."""
    top = {piece.source.start for piece in found if piece.level == 0 and piece.kind == "paragraph_open"}
    headlines = {block.start for block in blocks if block.role is Role.HEADLINE}
    paragraphs = [block.start for block in blocks if block.start in top and block.role is Role.BODY]
    titled = bool(headlines) or any(block.role is Role.HEADLINE for block in front)
    lead = paragraphs[0] if titled and len(paragraphs) > 1 else None
    after_image = related = False
    for block in blocks:
        if block.role in (Role.HEADLINE, Role.HEADING):
            related = news.opens_related(strip_tags(block.text))
        if block.role is Role.HEADLINE and block.start != min(headlines):
            yield replace(block, role=Role.HEADING)
        elif related and block.role is Role.BODY and block.start not in top:
            yield replace(block, role=Role.RELATED)
        elif block.start in top and block.role is Role.BODY:
            yield from _paragraph_blocks(block, block.start == lead, after_image, locale)
        else:
            yield block
        after_image = block.role is Role.ALT


def _paragraph_blocks(block: Block, first: bool, after_image: bool, locale: str) -> Iterator[Block]:
    """A paragraph at the top level, as what it is on a news page."""
    words = strip_tags(block.text)
    if after_image and _EMPHASISED.fullmatch(block.text):
        yield replace(block, role=Role.CAPTION)
    elif (aside := news.aside(words, locale)) is not None:
        yield replace(block, role=aside)
    elif news.caption_start(words) is not None:
        yield replace(block, role=Role.CAPTION)
    elif news.is_related(words):
        yield replace(block, role=Role.RELATED)
    elif (cut := news.dateline(block.text)) is not None and block.end - block.start > cut[1]:
        yield from _divided(block, *cut)
    else:
        yield replace(block, role=Role.LEAD) if first and news.is_standfirst(words) else block


def _divided(block: Block, end: int, begin: int) -> Iterator[Block]:
    """The dateline and the rest. No tag stands before `begin`: datelines hold no "<", so offsets agree."""
    yield replace(block, role=Role.DATELINE, end=block.start + end, text=block.text[:end], placeables=())
    yield replace(block, start=block.start + begin, text=block.text[begin:])
