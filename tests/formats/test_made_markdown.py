"""Markdown made at random holds what Markdown that was found does."""

import re
from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.markdown_documents import documents
from tests.formats.rendered import rendered
from tests.formats.test_found_markdown import markdown_faults
from translate.formats import parse_article
from translate.model import Catalog, Segment, State, Unit
from translate.placeables import TAG
from translate.segment import segments
from translate.steps.build import build

_ALONE = re.compile(r"<(?:https|br|!--|a1|span translate|i lang)|\[\^|!\[\]|\\?\s|<a\d")


@settings(max_examples=120, deadline=None)
@given(documents)
def test_any_document(markdown: str) -> None:
    assert list(markdown_faults(markdown)) == []


@settings(max_examples=60, deadline=None)
@given(documents, st.randoms(use_true_random=False))
def test_no_order_of_tags_makes_other_elements(markdown: str, random: Any) -> None:
    article = parse_article("a.md", "a", "en", markdown)
    parts = [part for block in article.blocks for part in segments(block, "en") if _is_whole(part)]
    units = [Unit(part.context, part.source, _shuffled(part.source, random)) for part in parts]
    built = build(article, Catalog("a", "ru", tuple(units)), State.TRANSLATED, lambda _: True)
    assert _elements(built.text) == _elements(markdown)


def _is_whole(part: Segment) -> bool:
    """Whether no end of a sentence cuts a pair of tags."""
    return all(_ALONE.match(tag.raw) for tag in part.placeables if tag.tag.endswith("/>"))


def _shuffled(source: str, random: Any) -> str:
    """The sentence with its outermost tags, and the words between them, in another order."""
    chunks, at, depth = [], 0, 0
    for tag in TAG.finditer(source):
        if depth == 0:
            chunks.append(source[at : tag.start()])
            at = tag.start()
        depth += 0 if tag["alone"] else -1 if tag["close"] else 1
        if depth == 0:
            chunks.append(source[at : tag.end()])
            at = tag.end()
    chunks.append(source[at:])
    random.shuffle(chunks)
    return " ".join(chunks).strip()


def _elements(markdown: str) -> Counter[str]:
    """How often each element stands on the page; a line break at the end of a text is none."""
    tags = [node.tag for node in rendered(markdown).iter() if isinstance(node.tag, str)]
    return Counter(tag for tag in tags if tag != "br")
