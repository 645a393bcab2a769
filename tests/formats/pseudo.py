"""Pseudo-translated editions: every word of every unit stands in the marks of the stand-in engine."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from tests.formats.rendered import structure, words_for_readers
from translate.engine.pseudo import PseudoEngine
from translate.formats import parse_article, splice
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


def faults(
    name: str, text: str, read: Callable[[str], Any], waived: Callable[[str], str] = str
) -> Iterator[str]:
    """What goes wrong with a file when nothing of it is translated, and in its pseudo-translated edition.

    `read` is a second reader of the format; `waived` takes out of its words what is left to translators.
    """
    article = parse_article(name, "found", "en", text)
    if splice(article, {}) != text:
        yield "other bytes with nothing translated"
    built = pseudo_build(article)
    if built.fallbacks:
        yield f"not built: {built.fallbacks[0].reason}: {built.fallbacks[0].source}"
    page = read(built.text)
    if structure(page) != structure(read(text)):
        yield "other markup"
    if left := unmarked_words(waived(" ".join(words_for_readers(page)))):
        yield f"not translated: {' '.join(left)}"


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
