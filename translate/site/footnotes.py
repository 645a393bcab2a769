"""Footnotes of Markdown: a list below the text, and links there and back."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from markdown_it.token import Token


class Rule(Protocol):
    """What writes a token as HTML, as markdown-it calls it."""

    def __call__(self, renderer: Any, tokens: Sequence[Token], at: int, *rest: Any) -> str:
        """The HTML of `tokens[at]`."""
        ...


def _list_open(renderer: Any, tokens: Sequence[Token], at: int, *rest: Any) -> str:
    return '<ol class="footnotes">\n'


def _list_close(renderer: Any, tokens: Sequence[Token], at: int, *rest: Any) -> str:
    return "</ol>\n"


def _number(renderer: Any, tokens: Sequence[Token], at: int, *rest: Any) -> str:
    return f"{tokens[at].meta['id'] + 1}"


RENDERING: Mapping[str, Rule] = {
    "footnote_block_open": _list_open,
    "footnote_block_close": _list_close,
    "footnote_caption": _number,
}
"""Where pages differ from what the plugin writes: no section without a heading, and plain numbers."""


def matched(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without links to footnotes that were left out, and back to sentences that were."""
    notes = {token.meta["id"] for token in tokens if token.type == "footnote_open"}
    places = set()
    for token in tokens:
        if token.children:
            token.children = [one for one in token.children if not _is_lost(one, notes)]
            places |= {_place(one) for one in token.children if one.type == "footnote_ref"}
    return [token for token in tokens if token.type != "footnote_anchor" or _place(token) in places]


def _is_lost(token: Token, notes: set[int]) -> bool:
    return token.type == "footnote_ref" and token.meta["id"] not in notes


def _place(token: Token) -> tuple[int, int]:
    """Which footnote, and from where in the text."""
    return token.meta["id"], token.meta["subId"]
