"""Pseudo-translated editions: every word of every unit stands in the marks of the stand-in engine."""

import re

from translate.engine.pseudo import PseudoEngine
from translate.model import BY_RULE, Article, Block, Build, Catalog, State, Unit
from translate.placeables import TAG
from translate.segment import segments
from translate.steps.build import build


def pseudo_build(article: Article) -> Build:
    """The edition of an article with all its units in marks, those of credits and furniture too."""
    blocks = [block for block in article.blocks if _offered(block)]
    parts = [part for block in blocks for part in segments(block, article.locale)]
    keys = dict.fromkeys((part.context, part.source) for part in parts)
    units = tuple(Unit(context, source, marked(source)) for context, source in keys)
    return build(article, Catalog(article.id, "ru", units), State.TRANSLATED, _offered)


def marked(source: str) -> str:
    """A sentence with its words in marks, and its tags as they are."""
    done = 0
    out: list[str] = []
    for tag in TAG.finditer(source):
        out += [_translated(source[done : tag.start()]), tag[0]]
        done = tag.end()
    return "".join([*out, _translated(source[done:])])


def unmarked_words(text: str) -> list[str]:
    """The words of a text that do not stand in marks; what looks like a tag of ours stays what it is."""
    return re.findall(r"[^\W\d_]+", re.sub(rf"⟦[^⟧]*⟧|{TAG.pattern}", "", text))


def _translated(words: str) -> str:
    (draft,) = PseudoEngine().translate([words])
    return draft.target


def _offered(block: Block) -> bool:
    return block.role not in BY_RULE
