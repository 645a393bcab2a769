"""A source with tags as a tree, and its outermost tags taken off."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translate.placeables import TAG

VERBATIM = "c"
"""Kind of the pairs whose text is code: it is copied, never translated."""

ASIDE = "g"
"""Kind of the pairs whose text is no part of the sentence: the text alternative of an image."""


@dataclass(frozen=True, slots=True)
class Alone:
    """A tag without content."""

    tag: str


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening tag, what it holds, and its closing tag."""

    kind: str
    opening: str
    closing: str
    children: "tuple[Node, ...]"


Node = str | Alone | Pair

_GAP = "\0"
_BETWEEN_WORDS = re.compile(rf"(?<=\w){_GAP}+(?=\w)")
"""A lone tag that keeps two words apart, as a line break does."""


@dataclass(frozen=True, slots=True)
class Peeled:
    """A source whose tags at both ends were taken off; `before` and `after` go around any translation."""

    before: str
    inner: tuple[Node, ...]
    after: str


def parse(source: str) -> list[Node] | None:
    """The nodes of a source, no two texts in a row and none empty; None if its tags do not nest."""
    levels: list[list[Node]] = [[]]
    opened: list[tuple[str, str]] = []
    done = 0
    for match in TAG.finditer(source):
        if match.start() > done:
            levels[-1].append(source[done : match.start()])
        done = match.end()
        name = match["kind"] + match["number"]
        if match["alone"]:
            levels[-1].append(Alone(match[0]))
        elif not match["close"]:
            opened.append((name, match[0]))
            levels.append([])
        elif opened and opened[-1][0] == name:
            children = tuple(levels.pop())
            levels[-1].append(Pair(match["kind"], opened.pop()[1], match[0], children))
        else:
            return None
    if source[done:]:
        levels[-1].append(source[done:])
    return None if opened else levels[0]


def peel(nodes: list[Node]) -> Peeled:
    """Take off lone tags and white space at the ends, and pairs around everything."""
    before, after = "", ""
    inner: tuple[Node, ...] = tuple(nodes)
    while inner:
        first, last = inner[0], inner[-1]
        if isinstance(first, Alone) or _is_space(first):
            before += _plain(first)
            inner = inner[1:]
        elif isinstance(last, Alone) or _is_space(last):
            after = _plain(last) + after
            inner = inner[:-1]
        elif len(inner) == 1 and isinstance(first, Pair) and first.kind != VERBATIM:
            before, inner, after = before + first.opening, first.children, first.closing + after
        else:
            break
    if inner and isinstance(inner[0], str):
        before += inner[0][: len(inner[0]) - len(inner[0].lstrip())]
    if inner and isinstance(inner[-1], str):
        after = inner[-1][len(inner[-1].rstrip()) :] + after
    return Peeled(before, inner, after)


def words(nodes: Sequence[Node]) -> str:
    """The sentence as an engine sees it: no tags, no asides, single spaces."""
    text = "".join(_words(nodes))
    return " ".join(_BETWEEN_WORDS.sub(" ", text).replace(_GAP, "").split())


def _words(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Alone) or is_aside(node):
            yield _GAP
        else:
            yield from _words(node.children)


def is_aside(node: Node) -> bool:
    """Whether the node is a pair that the sentence reads the same without."""
    return isinstance(node, Pair) and (node.kind == ASIDE or not words(node.children))


def _is_space(node: Node) -> bool:
    return isinstance(node, str) and node.isspace()


def _plain(node: Node) -> str:
    return node if isinstance(node, str) else node.tag if isinstance(node, Alone) else ""
