"""Real news pages: what is around the article is told from the article, and no paragraph is lost."""

from collections import Counter
from pathlib import Path

import pytest

from translate.formats import decode, parse_article
from translate.model import NOT_OFFERED, Article, Role

ARTICLES = Path(__file__).parents[2].parent / "shared" / "articles"
WITH_FURNITURE = "000_28802f5c855a373c.txt"
WITH_LEAD = {"rt-com-54499", "scotsman-87445", "scotsman-87448", "scotsman-87462", "scotsman-87519"}


def _read(path: Path) -> Article:
    return parse_article(path.name, path.stem, "en", decode(path.read_bytes(), path.name))


def test_page_with_furniture() -> None:
    article = _read(ARTICLES / WITH_FURNITURE)
    roles = Counter(block.role for block in article.blocks)
    assert roles == {
        Role.HEADLINE: 1,
        Role.CREDIT: 1,
        Role.CAPTION: 2,
        Role.LEAD: 1,
        Role.RELATED: 4,
        Role.DATELINE: 1,
        Role.BODY: 6,
        Role.FURNITURE: 7,
        Role.FOREIGN: 1,
    }
    captions = {block.text for block in article.blocks if block.role is Role.CAPTION}
    assert len(captions) == 1
    assert not captions.pop().endswith("International")
    dateline = next(block for block in article.blocks if block.role is Role.DATELINE)
    assert dateline.text == "MINSK (Sputnik)"
    assert article.text[dateline.end : dateline.end + 3] == "\u00a0— "


@pytest.mark.parametrize(
    "path", sorted(ARTICLES.glob("wmt24-*.txt")), ids=lambda path: path.stem.removeprefix("wmt24-news-")
)
def test_every_paragraph_of_an_article_is_offered(path: Path) -> None:
    article = _read(path)
    paragraphs = [line.strip() for line in article.text.splitlines() if line.strip()]
    assert [block.text for block in article.blocks] == paragraphs
    assert not NOT_OFFERED & {block.role for block in article.blocks}
    assert article.blocks[0].role is Role.HEADLINE
    has_lead = article.blocks[1].role is Role.LEAD
    assert has_lead is (path.stem.removeprefix("wmt24-news-") in WITH_LEAD)
