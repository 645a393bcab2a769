"""The pieces of a Markdown file that hold texts, located.

markdown-it divides the file into blocks and tells their lines; where on a line a piece begins and ends is
found by looking for its text. A piece that is not found there for certain is left alone.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from translate.errors import ArticleError
from translate.formats import front_matter
from translate.formats.lines import Line, read_lines
from translate.formats.markdown.cells import cell_spans
from translate.formats.markdown.text import Source

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


_TASK = re.compile(r"\[[ xX]\]\s+(?=\S)")
_MOST_IMAGES = 1000  # markdown-it takes a time that grows with their square


@dataclass(frozen=True, slots=True)
class Piece:
    """An inline text of the file."""

    kind: str  # type of the token around it: heading_open, paragraph_open, td_open …
    level: int  # 0 at the top, more inside lists, quotes and footnotes
    size: str  # "h1" … for headings
    source: Source


@dataclass(frozen=True, slots=True)
class Structure:
    """What stands in a Markdown file below its front matter, in file order."""

    pieces: tuple[Piece, ...]
    raw_html: tuple[Source, ...]
    titled: tuple[Source, ...]  # definitions of links that have a title: the whole lines
    labels: frozenset[str]  # of the links defined


@lru_cache(maxsize=4)
def read_structure(text: str) -> Structure:
    """The structure of a whole Markdown file; kept, since reading and writing an article both need it."""
    begin = front_matter.end_of_front_matter(text)
    first = sum(1 for _ in read_lines(text[:begin]))
    lines = list(read_lines(text, first, begin))
    env: dict[str, Any] = {}
    body = text[begin:]
    tokens = _parser().parse(body.replace("\ufeff", " ", 1) if body.startswith("\ufeff") else body, env)
    definitions: Mapping[str, Mapping[str, Any]] = env.get("references", {})
    return Structure(
        tuple(_pieces(tokens, lines)),
        tuple(_raw_html(tokens, lines)),
        tuple(
            _definition(lines, definition["map"])
            for definition in definitions.values()
            if definition["title"]
        ),
        frozenset(definitions),
    )


@lru_cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # start-up time
    from mdit_py_plugins.footnote import footnote_plugin  # start-up time

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    parser.validateLink = lambda url: True  # type: ignore[method-assign]  # a link to a script is a link
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _pieces(tokens: "Sequence[Token]", lines: Sequence[Line]) -> list[Piece]:
    found: list[Piece] = []
    column = 0
    befores = ["", *(token.type for token in tokens)]
    for before, around, token in zip(befores, tokens, tokens[1:], strict=False):
        column = 0 if around.type == "tr_open" else column
        if token.type != "inline" or token.map is None:
            continue
        rows = lines[token.map[0] : token.map[1]]
        if token.content.count("![") > _MOST_IMAGES:
            raise ArticleError(f"more than {_MOST_IMAGES:,} images in one paragraph", line=rows[0].number)
        if around.type in {"th_open", "td_open"}:
            source = _cell(rows[0], column, token.content)
            column += 1
        elif around.type == "heading_open" and around.markup.startswith("#"):
            source = _heading(rows[0], around.markup, token.content)
        else:
            source = _lines_ending_in(rows, token.content)
        if source is not None and before == "list_item_open":
            source = _without_task(source)
        if source is not None:
            found.append(Piece(around.type, around.level, around.tag, source))
    return found


def _cell(row: Line, column: int, content: str) -> Source | None:
    spans = cell_spans(row.text)
    if column >= len(spans) or not content:
        return None
    start, end = spans[column]
    if row.text[start:end].replace("\\|", "|") != content:
        return None
    return Source.of_line(row, start, end)


def _without_task(source: Source) -> Source:
    """The text of a list item without the box that says whether a task is done."""
    (line, column), *others = source.rows
    box = _TASK.match(line.text, column)
    return Source(((line, box.end()), *others)) if box is not None else source


def _heading(line: Line, markup: str, content: str) -> Source | None:
    match = re.match(
        rf"[\ufeff \t>*+\-0-9.)]*?{markup}[ \t]+(?={re.escape(content)}[ \t]*#*[ \t]*$)", line.text
    )
    if match is None or not content:
        return None
    return Source.of_line(line, match.end(), match.end() + len(content))


def _lines_ending_in(lines: Sequence[Line], content: str) -> Source | None:
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


def _raw_html(tokens: "Sequence[Token]", lines: Sequence[Line]) -> list[Source]:
    found: list[Source] = []
    for token in tokens:
        if token.type != "html_block" or token.map is None:
            continue
        parts = token.content.removesuffix("\n").split("\n")
        rows = lines[token.map[0] : token.map[0] + len(parts)]
        if all(row.text.endswith(part) for row, part in zip(rows, parts, strict=False)):
            columns = [len(row.text) - len(part) for row, part in zip(rows, parts, strict=False)]
            found.append(Source(tuple(zip(rows, columns, strict=True))))
    return found


def _definition(lines: Sequence[Line], span: Sequence[int]) -> Source:
    """The lines of a definition, all but the first without what a quotation has before them."""
    first, *others = lines[span[0] : span[1]]
    return Source(((first, 0), *((line, len(line.text) - len(line.text.lstrip(" \t>"))) for line in others)))
