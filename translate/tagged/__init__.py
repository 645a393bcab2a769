"""Translate sentences that hold tags with an engine that must not see any.

The sentence is translated without its tags, the text inside each pair by itself; where the second is found in
the first, the tags go around it. Where it is not, the sentence is translated piece by piece between its tags:
poorer, but no tag is lost. (So does `argostranslate.tags`; here inflected words are found as well.)
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from translate.model import Draft, Engine
from translate.placeables import differences
from translate.tagged.chunks import chunks, join_chunks
from translate.tagged.projection import project, texts_of
from translate.tagged.tree import Node, parse, peel


def translate_tagged(sources: Sequence[str], engine: Engine) -> list[Draft]:
    """One draft a source, in order; `differences(source, draft.target)` is empty for each.

    The draft is empty if the tags of the source do not nest, and so no draft could be right.
    The engine is called once, and once more for the sentences that go piece by piece.
    """
    trees = [parse(source) for source in sources]
    drafts = _translations(engine, (text for tree in trees if tree for text in texts_of(peel(tree).inner)))
    whole = [_projected(source, tree, drafts) for source, tree in zip(sources, trees, strict=True)]
    left = [tree for tree, draft in zip(trees, whole, strict=True) if tree is not None and draft is None]
    drafts |= _translations(engine, (text for tree in left for text in chunks(tree)))
    return [
        draft or _in_chunks(source, tree, drafts)
        for source, tree, draft in zip(sources, trees, whole, strict=True)
    ]


def _translations(engine: Engine, texts: Iterable[str]) -> dict[str, Draft]:
    wanted = list(dict.fromkeys(texts))
    return dict(zip(wanted, engine.translate(wanted), strict=True)) if wanted else {}


def _projected(source: str, tree: list[Node] | None, drafts: dict[str, Draft]) -> Draft | None:
    if tree is None:
        return None
    peeled = peel(tree)
    draft = project(peeled.inner, drafts)
    if draft is None:
        return None
    best, *others = (
        replace(found, target=peeled.before + found.target + peeled.after, others=())
        for found in (draft, *draft.others)
    )
    if differences(source, best.target):
        return None
    return replace(best, others=tuple(other for other in others if not differences(source, other.target)))


def _in_chunks(source: str, tree: list[Node] | None, drafts: dict[str, Draft]) -> Draft:
    if tree is None:
        return Draft("")
    draft = join_chunks(tree, drafts)
    return Draft("") if differences(source, draft.target) else draft
