"""The way without a search: every text between two tags is translated by itself, so all tags stay."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from translate.model import Draft
from translate.tagged.tree import VERBATIM, Alone, Node, Pair

_FRAME = re.compile(r"(?P<start>[\s\W]*)(?P<core>.*?)(?P<end>[\s\W]*)", re.DOTALL)
_FULL_STOP = re.compile(r"[.!?…]+$")


def chunks(nodes: Sequence[Node]) -> Iterator[str]:
    """What `join_chunks` will need the translations of."""
    for node in nodes:
        if isinstance(node, str) and _core(node):
            yield _core(node)
        elif isinstance(node, Pair) and node.kind != VERBATIM:
            yield from chunks(node.children)


def join_chunks(nodes: Sequence[Node], drafts: Mapping[str, Draft]) -> Draft:
    """The source with each text replaced by its draft; punctuation and white space at their ends stay."""
    scores = [drafts[core].score for core in chunks(nodes)]
    return Draft("".join(_pieces(nodes, drafts)), min(scores, default=0.0))


def as_part(source: str, draft: str) -> str:
    """A draft of a part of a sentence without what the model added to make it one: full stop and capital."""
    text = draft.strip()
    if not _FULL_STOP.search(source):
        text = _FULL_STOP.sub("", text)
    if source[:1].islower() and text[:1].isupper() and not text[:2].isupper():
        text = text[:1].lower() + text[1:]
    return text


def _pieces(nodes: Iterable[Node], drafts: Mapping[str, Draft]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, str):
            core = _core(node)
            yield node.replace(core, as_part(core, drafts[core].target), 1) if core else node
        elif isinstance(node, Alone):
            yield node.tag
        elif node.kind == VERBATIM:
            yield from (node.opening, *verbatim(node.children), node.closing)
        else:
            yield from (node.opening, *_pieces(node.children, drafts), node.closing)


def verbatim(nodes: Iterable[Node]) -> Iterator[str]:
    """The nodes as they are written."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Alone):
            yield node.tag
        else:
            yield from (node.opening, *verbatim(node.children), node.closing)


def _core(text: str) -> str:
    """The text from its first to its last letter or digit."""
    match = _FRAME.fullmatch(text)
    return match["core"] if match else ""
