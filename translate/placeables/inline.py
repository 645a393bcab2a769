"""Where the inline markup of a Markdown text stands.

markdown-it decides what is markup, but tells no positions within a line. Its parser is one loop over rules,
each of which moves `state.pos`; here is the same loop, noting where every rule began and ended.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import normalizeReference
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from translate.placeables import TAG, Markup
from translate.placeables.elements import with_elements_apart, with_pairs

_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")  # site generators put something else there
_DELIMITERS = {"em": "i", "strong": "b", "s": "s"}  # token type to letter of tag
_NAMED_BY_WORDS = {"]", "][]"}  # what ends [label] and [label][], in which the words are the label


def find_markup(markdown: str, references: Collection[str], locale: str) -> list[Markup]:
    """The inline markup of `markdown`, never overlapping, in no particular order."""
    found = with_elements_apart(markdown, locate(markdown, references), locale)
    return found + _look_alikes(markdown, found)


def locate(markdown: str, references: Collection[str] = ()) -> list[Markup]:
    """The same as a reader of Markdown sees it: without footnote marks and words like a tag of ours."""
    found: list[Markup] = []
    env: dict[str, Any] = {"references": _definitions(frozenset(references)), "found": found}
    tokens = _parser().parseInline(markdown, env)[0].children or []
    found += _delimiter_pairs(markdown, tokens)
    return with_pairs(markdown, _without_overlaps(found))


@lru_cache
def _definitions(labels: frozenset[str]) -> Mapping[str, Mapping[str, str]]:
    """Link definitions as markdown-it wants them; kept, since all blocks of a document share them."""
    return {normalizeReference(label): {"href": "#", "title": ""} for label in labels}


@lru_cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark")
    parser.inline = _LocatingParser()
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # a link to a script is a link
    # "normalize" would shift offsets (line ends, NUL); a block's text has neither.
    return parser.configure("commonmark").enable("strikethrough").disable("normalize")


class _LocatingParser(ParserInline):
    """The inline parser, noting spans in `state.env["found"]` and positions of delimiters in `token.meta`."""

    def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
        # An image parses its text alternative by calling this method, with offsets that start anew.
        env["depth"] = env.get("depth", 0) + 1
        tokens = super().parse(src, md, env, tokens)
        env["depth"] -= 1
        return tokens

    def tokenize(self, state: StateInline) -> None:
        rules = self.ruler.getRules("")
        if state.env["depth"] == 1:
            # A link parses its own label by calling this method: note where the label ends.
            state.env.setdefault("labels", {})[state.pos] = state.posMax
        end = state.posMax
        while state.pos < end:
            start, known = state.pos, len(state.tokens)
            nested = state.level >= state.md.options["maxNesting"]
            if not nested and any(rule(state, False) for rule in rules):
                _note(state, start, state.tokens[known:])
            else:
                state.append_pending(state.src[state.pos])
                state.pos += 1
        if state.pending:
            state.pushPending()


def _note(state: StateInline, start: int, new: list[Token]) -> None:
    """Record the markup between `start` and `state.pos`, from which one rule made the tokens `new`."""
    if state.env["depth"] > 1:
        return
    found: list[Markup] = state.env["found"]
    types = {token.type for token in new}
    if state.src[start] in "*_~" and types == {"text"}:
        _note_delimiters(state, start, new)
    elif state.src[start] == "`" and "code_inline" in types:
        width = len(new[-1].markup)
        found.append(Markup("c", (start, start + width), (state.pos - width, state.pos)))
    elif state.src[start] == "[" and "link_open" in types:
        found.append(_bracketed("a", state, start, start + 1, state.env["labels"][start + 1]))
    elif "image" in types:
        label_end = state.md.helpers.parseLinkLabel(state, start + 1, False)
        found.append(_bracketed("g", state, start, start + 2, label_end))
    elif types & {"html_inline", "link_open"}:  # raw HTML, <https://…>
        found.append(Markup("x", (start, state.pos)))
    elif "hardbreak" in types:
        start = len(state.src[:start].rstrip(" ")) if state.src[start] == "\n" else start
        found.append(Markup("x", (start, state.pos)))


def _note_delimiters(state: StateInline, start: int, new: list[Token]) -> None:
    """Give each delimiter token its position; whether they mean anything is known only at the end."""
    at = state.pos
    for token in reversed(new):
        at -= len(token.content)
        if at < start:
            return
        token.meta = {"at": at}


def _bracketed(kind: str, state: StateInline, start: int, label: int, label_end: int) -> Markup:
    """A link or an image as a pair around its words, or as one lone piece when there are none."""
    if label == label_end:
        return Markup("x", (start, state.pos))
    words = state.src[label:label_end] if state.src[label_end : state.pos] in _NAMED_BY_WORDS else ""
    return Markup(kind, (start, label), (label_end, state.pos), words)


def _delimiter_pairs(markdown: str, tokens: list[Token]) -> list[Markup]:
    """The pairs of emphasis, strong and deletion. Of the two tokens of a "**" the inner one has the type."""
    found: list[Markup] = []
    opened: list[tuple[str, tuple[int, int]]] = []
    for token in tokens:
        name, _, side = token.type.rpartition("_")
        if name not in _DELIMITERS:
            continue
        at = token.meta.get("at", -1)
        width = len(token.markup)
        if side == "open":
            start = at - 1 if name == "strong" else at
            opened.append((name, (start, start + width)))
        elif opened:
            _, opening = opened.pop()
            closing = (at, at + width)
            if all(start >= 0 and markdown[start:end] == token.markup for start, end in (opening, closing)):
                found.append(Markup(_DELIMITERS[name], opening, closing))
    return found


def _without_overlaps(found: list[Markup]) -> list[Markup]:
    """Drop what is inside a lone piece, or overlaps or crosses something kept before; it stays literal."""
    kept: list[Markup] = []
    taken: list[tuple[int, int]] = []  # spans in order
    open_until: list[int] = []  # where the pairs around end, the innermost last
    for markup in sorted(found, key=lambda piece: (piece.closing is not None, piece.opening)):
        start = markup.opening[0]
        while open_until and open_until[-1] <= start:
            open_until.pop()
        if any(_overlaps(span, taken) for span in _spans(markup)):
            continue
        if markup.closing is not None:
            if open_until and markup.closing[1] > open_until[-1]:
                continue
            open_until.append(markup.closing[0])
        for span in _spans(markup):
            insort(taken, span)
        kept.append(markup)
    return kept


def _spans(markup: Markup) -> list[tuple[int, int]]:
    return [markup.opening] if markup.closing is None else [markup.opening, markup.closing]


def _overlaps(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    at = bisect_left(taken, span)
    return (at > 0 and taken[at - 1][1] > span[0]) or (at < len(taken) and taken[at][0] < span[1])


def _look_alikes(markdown: str, found: list[Markup]) -> list[Markup]:
    """Outside of the markup found: notes, what site generators replace, and what could be taken for a tag."""
    spans = sorted(span for markup in found for span in _spans(markup))
    extra: list[Markup] = []
    done = 0
    for start, end in [*spans, (len(markdown), len(markdown))]:
        for pattern in (TAG, _FOOTNOTE, _TEMPLATE):
            extra += [
                Markup("x", match.span()) for match in pattern.finditer(markdown, done, max(done, start))
            ]
        done = max(done, end)
    return _without_overlaps(extra)
