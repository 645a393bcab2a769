"""The text of a news page as it was scraped, line by line, as an article."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from translate.errors import ArticleError
from translate.formats import news, plain
from translate.model import Block, Role
from translate.pages.images import described
from translate.pages.inline import Run, markdown
from translate.pages.page import Image, LeftOut, Metadata, Page, Reason, Story
from translate.pages.tree import letters, squeezed

_BULLET = re.compile(r"[-*•·▪] +(?=\S)")
_TEXT = frozenset({Role.LEAD, Role.HEADING, Role.BODY, Role.DATELINE})


def read_text(text: str, locale: str) -> Page:
    """The article of a scraped text, its lines judged as `formats.plain` judges them.

    Foreign lines stay where text of the article follows: they are quoted. At the end they are the page's.

    Raises:
        ArticleError: there is no text below the title.
    """
    lines = [list(blocks) for _, blocks in groupby(plain.parse(text, locale), key=lambda block: block.line)]
    last = max((at for at, line in enumerate(lines) if line[0].role in _TEXT), default=-1)
    if last < 0:
        raise ArticleError(
            "has no text of an article: a title in the first line and text below it are needed"
        )
    body = [
        _whole(text, line)
        for at, line in enumerate(lines)
        if line[0].role in _TEXT or (line[0].role is Role.FOREIGN and at < last)
    ]
    headline = next(block for line in lines for block in line if block.role is Role.HEADLINE)
    title = squeezed(text[headline.start : headline.end])
    images = list(_images(text, lines))
    related, beside = _stories(text, lines)
    left_out = [
        LeftOut(line[0].line, _whole(text, line), reason)
        for at, line in enumerate(lines)
        if (reason := _reason(line[0], at > last)) is not None
    ]
    return Page(
        metadata=Metadata(title=title, image=images[0] if images else None),
        body=tuple(_written(body)),
        images=tuple(images[1:]),
        related=related,
        left_out=tuple(sorted([*left_out, *beside], key=lambda item: item.line)),
    )


def _whole(text: str, line: list[Block]) -> str:
    """A line as it is in the file, the dash between dateline and sentence included."""
    return squeezed(text[line[0].start : line[-1].end])


def _written(lines: list[str]) -> Iterator[str]:
    """The lines as paragraphs; a run of lines that begin with a bullet as a list."""
    for bulleted, group in groupby(lines, key=lambda line: _BULLET.match(line) is not None):
        if bulleted:
            yield "\n".join(f"- {markdown([Run(_BULLET.sub('', line))])}" for line in group)
        else:
            yield from (markdown([Run(line)]) for line in group)


def _reason(block: Block, at_the_end: bool) -> Reason | None:
    if block.role is Role.FURNITURE:
        return Reason.FURNITURE
    return Reason.FOREIGN if block.role is Role.FOREIGN and at_the_end else None


def _images(text: str, lines: list[list[Block]]) -> Iterator[Image]:
    """A picture for each caption, each once; a credit goes with the caption in its line or the next."""
    seen: set[str] = set()
    credit = ""
    for block in (block for line in lines for block in line):
        words = text[block.start : block.end]
        if block.role is Role.CREDIT:
            if credit:
                yield Image(credit=credit)
            credit = squeezed(words)
        elif block.role is Role.CAPTION and letters(words) not in seen:
            seen.add(letters(words))
            yield described(Image(), squeezed(words), credit)
            credit = ""
    if credit:
        yield Image(credit=credit)


def _stories(text: str, lines: list[list[Block]]) -> tuple[tuple[Story, ...], list[LeftOut]]:
    """The headlines of other stories, and the words and captions beside them."""
    blocks = [block for line in lines for block in line]
    titles: list[Story] = []
    beside: list[LeftOut] = []
    for block, below in pairwise([*blocks, None]):
        if block is None or block.role is not Role.RELATED:
            continue
        words = squeezed(text[block.start : block.end])
        if news.is_related(words):
            titles.append(Story(words.partition(":")[2].strip()))
            beside.append(LeftOut(block.line, words, Reason.RELATED))
        elif below is not None and below.role is Role.RELATED and below.line == block.line + 1:
            beside.append(LeftOut(block.line, words, Reason.RELATED))
        else:
            titles.append(Story(words))
    return tuple(dict.fromkeys(titles)), beside
