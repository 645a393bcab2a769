"""Markdown: CommonMark with tables, strikethrough and footnotes, below YAML front matter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from translate.formats import front_matter, news
from translate.formats.markdown.raw_html import attributes_of_tag, blocks_of_html, without_elements_apart
from translate.formats.markdown.structure import Piece, read_structure
from translate.formats.markdown.text import Source, Tagged, block_text
from translate.formats.markdown.titles import title_block, title_of_definition, title_of_link
from translate.model import Block, Role, Syntax
from translate.placeables import TAG, protect, strip_tags

__all__ = ["parse"]

_ALONE_IMAGE = re.compile(r"(?:<a\d+>)?<g(?P<number>\d+)>[^<]*</g(?P=number)>(?:</a\d+>)?")
_EMPHASISED = re.compile(r"<i(?P<number>\d+)>.+</i(?P=number)>")


def parse(text: str, locale: str, keys: front_matter.Keys = front_matter.USUAL) -> tuple[Block, ...]:
    """The blocks of a Markdown file, those of its front matter first; a title stands within its link's block.

    `keys` say what people read in the front matter, beside the usual.

    Raises ArticleError, with the line, when the front matter is no YAML.
    """
    front = front_matter.parse(text, keys)
    structure = read_structure(text)
    tagged = partial(protect, references=structure.labels, locale=locale)
    blocks = [block for piece in structure.pieces for block in _blocks(piece, tagged)]
    blocks = list(_with_news_roles(blocks, structure.pieces, front, locale))
    for piece in structure.pieces:
        blocks += _inside(piece.source, tagged, locale)
    for source in structure.titled:
        blocks += title_of_definition(source)
    for source in structure.raw_html:
        blocks += blocks_of_html(source, text, locale)
    kept = without_elements_apart(blocks, structure.raw_html, locale)
    return front + tuple(sorted(kept, key=lambda block: (block.start, -block.end)))


def _blocks(found: Piece, tagged: Tagged) -> Iterator[Block]:
    """The blocks of one located piece: one, or the parts of a paragraph that is only an image."""
    role = {"h1": Role.HEADLINE}.get(found.size, Role.HEADING) if found.kind == "heading_open" else Role.BODY
    source = found.source
    if role is Role.BODY and len(source.rows) > 1:
        image, rest = source.divided()
        if _is_image(image, tagged) and _EMPHASISED.fullmatch(block_text(rest, tagged)[0]):
            yield from _image_blocks(image, tagged)
            yield _block(Role.CAPTION, rest, tagged)
            return
    if role is Role.BODY and _is_image(source, tagged):
        yield from _image_blocks(source, tagged)
    elif (block := _block(role, source, tagged)) and _has_words(block.text):
        yield block


def _block(role: Role, source: Source, tagged: Tagged) -> Block:
    text, placeables = block_text(source, tagged)
    return Block(role, source.start, source.end, source.line, text, placeables, Syntax.MARKDOWN)


def _has_words(text: str) -> bool:
    return any(letter.isalnum() for letter in strip_tags(text))


def _is_image(source: Source, tagged: Tagged) -> bool:
    return len(source.rows) == 1 and _ALONE_IMAGE.fullmatch(tagged(source.content)[0]) is not None


def _image_blocks(source: Source, tagged: Tagged) -> Iterator[Block]:
    """The text alternative of an image."""
    if any(placeable.label for placeable in tagged(source.content)[1]):
        yield _block(Role.ALT, source, tagged)
        return
    row, start = source.rows[0]
    for raw, at, kind in _written(source, tagged):
        if not kind and _has_words(raw):
            yield _block(Role.ALT, Source.of_line(row, start + at, start + at + len(raw)), tagged)


def _inside(source: Source, tagged: Tagged, locale: str) -> Iterator[Block]:
    """What is to be translated within the markup of a text: titles of links, attributes of tags."""
    for raw, at, kind in _written(source, tagged):
        if kind and raw.startswith("<"):
            yield from attributes_of_tag(source, at, raw, locale)
        if kind and (span := title_of_link(raw)) is not None:
            role = Role.CAPTION if kind == "g" or raw.startswith("!") else Role.ALT
            yield from title_block(role, source, at + span[0], at + span[1])


def _written(source: Source, tagged: Tagged) -> Iterator[tuple[str, int, str]]:
    """The words and the markup of a text as written, their offsets, and the kind of tag; "" for words."""
    text, placeables = tagged(source.content)
    by_tag = {placeable.tag: placeable.raw for placeable in placeables}
    at = 0
    for match in re.finditer(rf"{TAG.pattern}|[^<]+|<", text):
        raw = by_tag.get(match[0], match[0])
        yield raw, at, match["kind"] or "" if match[0] in by_tag else ""
        at += len(raw)


def _with_news_roles(
    blocks: list[Block], found: Sequence[Piece], front: tuple[Block, ...], locale: str
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
