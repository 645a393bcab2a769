"""Texts left out of an HTML page: each case of omission_cases.toml; and what holds for any page."""

import json
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.formats.html.comparison import read
from tests.formats.html.pages import broken_pages, complaints, sound_pages
from translate.formats import fill, splice
from translate.model import Article, Block, Syntax
from translate.placeables import strip_tags
from translate.site import marks
from translate.site.foreign import with_languages
from translate.site.omission import without_omitted

CASES = tomllib.loads((Path(__file__).parent / "omission_cases.toml").read_text(encoding="utf-8"))["case"]


def finished(page: str) -> str:
    return with_languages(without_omitted(page, "en"), "en")


@pytest.mark.parametrize("case", CASES, ids=[case["page"].strip()[:50] for case in CASES])
def test_case(case: dict[str, str]) -> None:
    page = re.sub(r"\[(\w[^\[\]]*)\]", lambda found: marks.omitted(found[1]), case["page"])
    page = page.replace(marks.omitted(r"One\u2e29\ufdd2"), r"One\u2e29\ufdd2")
    assert finished(page) == case["becomes"]
    for script in re.findall("<script type=[^>]*>(.*?)</script>", finished(page)):
        json.loads(script)


def without_every_other(article: Article) -> tuple[str, list[str]]:
    """The page with every other block to be left out, and the words of these blocks."""
    gone = article.blocks[::2]
    new = {
        index: fill(article, block, marks.omitted(block.text), block.placeables)
        for index, block in enumerate(article.blocks)
        if block in gone
    }
    return finished(splice(article, new)), texts(gone)


def texts(blocks: Sequence[Block]) -> list[str]:
    """The words between tags. What an attribute says may go with a paragraph, or stay as a link's name."""
    return [strip_tags(block.text) for block in blocks if block.syntax is Syntax.HTML]


@settings(max_examples=200, deadline=None)
@given(broken_pages)
def test_no_mark_stays_on_any_page(page: str) -> None:
    made, _ = without_every_other(read(page))
    assert not re.search("[\ufdd0-\ufdef⸨⸩]", made)


@settings(max_examples=200, deadline=None)
@given(sound_pages)
def test_a_sound_page_stays_sound_and_what_is_ready_stays(page: str) -> None:
    article = read(page)
    made, gone = without_every_other(article)
    assert not complaints(made) or complaints(page)
    left = texts(read(made).blocks)
    assert [text for text in left if text in gone] == []
    kept = [word for text in texts(article.blocks) if text not in gone for word in text.split()]
    assert set(kept) <= set(" ".join(left).split())


@settings(max_examples=100, deadline=None)
@given(broken_pages)
def test_a_page_without_marks_stays_as_it_is(page: str) -> None:
    assert without_omitted(page, "en") == page
