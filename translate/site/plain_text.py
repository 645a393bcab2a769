"""Plain text articles → HTML for a page: a paragraph for each block, by what the block is to a reader."""

import html
from collections.abc import Iterator, Sequence

from translate.model import Block, Role
from translate.site import marks
from translate.site.marks import Reading

Said = Sequence[tuple[Block, Reading]]
"""The blocks of an article, each with its text in one locale."""

_NAMED = frozenset({Role.LEAD, Role.CAPTION, Role.CREDIT})


def opening(said: Said) -> Reading:
    """The first paragraph."""
    prose = (reading for block, reading in said if block.role in (Role.LEAD, Role.BODY))
    return next((reading for reading in prose if reading.text.strip()), marks.read(""))


def render(said: Said, language: str) -> str:
    """The HTML of an article, without its headline and without what the page said of other articles.

    Args:
        said: its blocks and their texts.
        language: of the source, for `lang`.
    """
    return "".join(_paragraphs(said, language))


def _paragraphs(said: Said, language: str) -> Iterator[str]:
    seen: set[str] = set()
    dateline = ""
    for block, reading in said:
        if block.role in (Role.HEADLINE, Role.RELATED) or not reading.text.strip() or reading.text in seen:
            continue
        words = dateline + "".join(_spans(reading, language))
        dateline = f"{words} — " if block.role is Role.DATELINE else ""
        if dateline:
            continue
        if block.role in (Role.CAPTION, Role.CREDIT):
            seen.add(reading.text)  # saved pages often have a caption twice
        tag = "h2" if block.role is Role.HEADING else "p"
        named = f' class="{block.role}"' if block.role in _NAMED else ""
        yield f"<{tag}{named}>{words}</{tag}>\n"


def _spans(reading: Reading, language: str) -> Iterator[str]:
    for piece in reading.pieces:
        words = html.escape(piece.text)
        yield f'<span lang="{html.escape(language)}">{words}</span>' if piece.foreign else words
