"""Tags into the translation of the whole sentence: around what they were around, or at the same place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate.model import Draft
from translate.tagged.chunks import as_part, chunks, join_chunks, verbatim
from translate.tagged.match import Span, find_spans, free_of, place
from translate.tagged.tree import VERBATIM, Alone, Node, Pair, is_aside, words


def texts_of(nodes: Sequence[Node]) -> Iterator[str]:
    """What `project` will need the translations of: the sentence, and the text inside each of its pairs."""
    if sentence := words(nodes):
        yield sentence
    for node in nodes:
        if is_aside(node):
            yield from chunks([node])
        elif isinstance(node, Pair) and node.kind != VERBATIM:
            yield from texts_of(node.children)


def project(nodes: Sequence[Node], drafts: Mapping[str, Draft]) -> Draft | None:
    """The draft of the sentence with all its tags; None if the text of a pair is not found in it.

    Of its `others` those stay in which every pair is found.
    """
    sentence = words(nodes)
    if not sentence:
        return join_chunks(nodes, drafts)
    draft = drafts[sentence]
    target = _render(nodes, draft.target, drafts)
    if target is None:
        return None
    others = ((other, _render(nodes, other.target, drafts)) for other in draft.others)
    return Draft(target, draft.score, tuple(Draft(text, other.score) for other, text in others if text))


@dataclass(frozen=True, slots=True)
class _Piece:
    """What stands in place of a span of the draft."""

    span: Span
    text: str


def _render(nodes: Sequence[Node], text: str, drafts: Mapping[str, Draft]) -> str | None:
    pairs = _pairs(nodes, text, drafts)
    if pairs is None:
        return None
    taken = [piece.span for piece in pairs]
    floats = [
        _floating(nodes, number, text, taken, drafts)
        for number, node in enumerate(nodes)
        if isinstance(node, Alone) or is_aside(node)
    ]
    return "".join(_assembled(pairs + floats, text))


def _pairs(nodes: Sequence[Node], text: str, drafts: Mapping[str, Draft]) -> list[_Piece] | None:
    """The pairs of this level around their spans of `text`; None if one is not found."""
    pieces: list[_Piece] = []
    total = len(words(nodes)) or 1
    for number, node in enumerate(nodes):
        if not isinstance(node, Pair) or is_aside(node):
            continue
        spans = free_of([piece.span for piece in pieces], find_spans(_needles(node, drafts), text))
        if not spans:
            return None
        expected = len(words(nodes[:number])) / total * len(text)
        start, end = min(spans, key=lambda span: abs(span[0] - expected))
        inside = _inside(node, text[start:end], drafts)
        if inside is None:
            return None
        pieces.append(_Piece((start, end), node.opening + inside + node.closing))
    return pieces


def _needles(pair: Pair, drafts: Mapping[str, Draft]) -> list[str]:
    source = words(pair.children)
    return [source] if pair.kind == VERBATIM else [as_part(source, drafts[source].target), source]


def _inside(pair: Pair, text: str, drafts: Mapping[str, Draft]) -> str | None:
    return "".join(verbatim(pair.children)) if pair.kind == VERBATIM else _render(pair.children, text, drafts)


def _floating(
    nodes: Sequence[Node], number: int, text: str, taken: Sequence[Span], drafts: Mapping[str, Draft]
) -> _Piece:
    """A lone tag, or an image with its text, after the same share of the words as in the source."""
    node = nodes[number]
    beside = (_last_character(nodes[:number]), _first_character(nodes[number + 1 :]))
    counts = (len(words(nodes[:number]).split()), len(words(nodes).split()))
    at = place(text, counts, beside, taken)
    tag = node.tag if isinstance(node, Alone) else join_chunks([node], drafts).target
    before = " " if beside[0].isspace() and at > 0 and not text[at - 1].isspace() else ""
    after = " " if beside[1].isspace() and at < len(text) and not text[at].isspace() else ""
    return _Piece((at, at), before + tag + after)


def _assembled(pieces: Iterable[_Piece], text: str) -> Iterator[str]:
    done = 0
    for piece in sorted(pieces, key=lambda piece: piece.span):
        yield text[done : piece.span[0]]
        yield piece.text
        done = piece.span[1]
    yield text[done:]


def _last_character(nodes: Sequence[Node]) -> str:
    return nodes[-1][-1:] if nodes and isinstance(nodes[-1], str) else ""


def _first_character(nodes: Sequence[Node]) -> str:
    return nodes[0][:1] if nodes and isinstance(nodes[0], str) else ""
