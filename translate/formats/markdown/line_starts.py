"""Line breaks and HTML may stand wherever a translator puts them: they make no other block of their text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from markdown_it.rules_block.html_block import HTML_SEQUENCES

from translate.formats.markdown.parts import Part


def with_breaks_between_words(pieces: Sequence[Part]) -> Iterator[Part]:
    """The pieces without line breaks at both ends, where they break nothing; one right behind another is told
    by a backslash, since a blank line ends a paragraph."""
    worded = [at for at, piece in enumerate(pieces) if not piece.ends_line and piece.text.strip()]
    inner = list(pieces[worded[0] : worded[-1] + 1]) if worded else []
    broken = False
    for at, piece in enumerate(inner):
        if piece.ends_line:
            told = broken and piece.text.startswith(" ")
            yield replace(piece, text=f"\\{piece.text.lstrip(' ')}") if told else piece
            broken = True
        else:
            text = piece.text.lstrip() if at == 0 and not piece.tag else piece.text
            yield replace(piece, text=text.rstrip() if at == len(inner) - 1 and not piece.tag else text)
            broken = broken and not piece.text.strip()


def without_html_at_line_starts(pieces: Sequence[Part]) -> Iterator[Part]:
    """The pieces, in which no block of HTML begins where a line does: words get a backslash, tags a space.

    The space is a reference: no white space to Markdown, and nothing on a page, where a line begins with it.
    """
    at_start = True
    for at, piece in enumerate(pieces):
        if at_start and piece.tag and _opens_block(_line(pieces[at:])):
            yield Part("&#32;")
        if at_start and not piece.tag and piece.text.lstrip().startswith("<"):
            yield replace(piece, text=piece.text.replace("<", "\\<", 1))
        else:
            yield piece
        at_start = piece.ends_line or (at_start and not piece.text.strip())


def _line(pieces: Sequence[Part]) -> str:
    text = "".join(piece.text for piece in takewhile(lambda piece: not piece.ends_line, pieces))
    return re.split(r"[\r\n]", text, maxsplit=1)[0]


def _opens_block(line: str) -> bool:
    return any(opening.search(line) for opening, _, _ in HTML_SEQUENCES)
