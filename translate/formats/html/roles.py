"""What each passage of a page is: by the elements around it, then by its words as on any news page."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from translate.formats import news
from translate.formats.html.passages import LineOf, Passage
from translate.formats.html.pieces import divided
from translate.model import Block, Role
from translate.placeables import strip_tags


def read_roles(text: str, passages: Sequence[Passage], locale: str, line_of: LineOf) -> Iterator[Block]:
    """The blocks of the passages, in the order of the file."""
    headline = _headline(passages)
    lead = _paragraph_after(passages, headline)
    related = False
    for passage in passages:
        block = passage.block(text, line_of, passage.around.role)
        if passage.around.foreign:
            yield replace(block, role=Role.FOREIGN)
        elif block.role is Role.HEADLINE and passage is not headline:
            yield replace(block, role=Role.HEADING)
        elif block.role in {Role.FURNITURE, Role.RELATED, Role.HEADLINE}:
            yield block
        elif block.role is Role.BODY and ((related and _is_in_list(passage)) or _is_aside_link(passage)):
            yield replace(block, role=Role.RELATED)
        elif block.role is Role.BODY and passage.around.paragraph:
            yield from _paragraph(text, passage, block, locale, line_of, first=passage is lead)
        elif block.role is Role.CAPTION:
            yield replace(block, role=news.aside(strip_tags(block.text), locale) or Role.CAPTION)
        else:
            yield block
        if passage.around.role in {Role.HEADLINE, Role.HEADING}:
            related = news.opens_related(strip_tags(block.text))


def _headline(passages: Sequence[Passage]) -> Passage | None:
    """The first `<h1>`, before all the first within `<article>` or `<main>`."""
    found = [passage for passage in passages if passage.around.role is Role.HEADLINE]
    return next((passage for passage in found if passage.around.in_story), found[0] if found else None)


def _paragraph_after(passages: Sequence[Passage], headline: Passage | None) -> Passage | None:
    """The first of several paragraphs below the headline: the one that can be the lead."""
    if headline is None:
        return None
    below = passages[passages.index(headline) + 1 :]
    paragraphs = [passage for passage in below if _is_p(passage)]
    return paragraphs[0] if len(paragraphs) > 1 else None


def _is_p(passage: Passage) -> bool:
    return (
        passage.container is not None
        and passage.container.tag == "p"
        and passage.around.paragraph
        and passage.around.role is Role.BODY
    )


def _is_in_list(passage: Passage) -> bool:
    return passage.container is not None and passage.container.tag == "li"


def _is_aside_link(passage: Passage) -> bool:
    return passage.around.in_aside and passage.is_link


def _paragraph(  # noqa: PLR0913  # a passage, its block, and what the judgement needs
    text: str, passage: Passage, block: Block, locale: str, line_of: LineOf, *, first: bool
) -> Iterator[Block]:
    """A paragraph as what it is on a news page."""
    words = strip_tags(block.text)
    if (aside := news.aside(words, locale)) is not None:
        yield replace(block, role=aside)
    elif news.caption_start(words) is not None:
        yield replace(block, role=Role.CAPTION)
    elif news.is_related(words):
        yield replace(block, role=Role.RELATED)
    elif (cut := news.dateline(block.text)) is not None:
        before, rest = (replace(passage, pieces=pieces) for pieces in divided(passage.pieces, *cut))
        yield before.block(text, line_of, Role.DATELINE)
        yield rest.block(text, line_of, Role.BODY)
    else:
        yield replace(block, role=Role.LEAD) if first and news.is_standfirst(words) else block
