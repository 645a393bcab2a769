"""Every page in cases/ becomes the article beside it; write a page, look at what comes out, keep it.

`NAME.md` is the article, `NAME.left` what is left out: line, reason, text.
"""

from pathlib import Path

import pytest

from tests.pages.reading import divided, left_out, letters, lines_a_reader_sees, sentences, words_of_page
from translate.formats import parse_article
from translate.model import Role
from translate.pages import PAGE_SUFFIXES, read_page, write_page

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix in PAGE_SUFFIXES)
ARTICLES = sorted((Path(__file__).parents[2].parent / "shared" / "articles").iterdir())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_page_becomes_its_article(path: Path) -> None:
    page = read_page(path.read_bytes(), path.name, "en")
    assert write_page(page) == path.with_suffix(".md").read_text(encoding="utf-8")
    assert left_out(page) == path.with_suffix(".left").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", CASES + ARTICLES, ids=lambda path: path.name)
def test_every_sentence_is_from_the_page(path: Path) -> None:
    page = read_page(path.read_bytes(), path.name, "en")
    known = words_of_page(path)
    article = parse_article("a.md", "a", "en", write_page(page))
    blocks = [block for block in article.blocks if block.role is not Role.DATE]
    assert [text for block in blocks for text in sentences(block) if letters(text) not in known] == []


@pytest.mark.parametrize("path", CASES + ARTICLES, ids=lambda path: path.name)
def test_no_line_of_the_page_is_lost(path: Path) -> None:
    page = read_page(path.read_bytes(), path.name, "en")
    written = letters(write_page(page), *(line.text for line in page.left_out))
    parts = [part for line in lines_a_reader_sees(path) for part in divided(line)]
    assert [part for part in parts if letters(part) not in written] == []


@pytest.mark.parametrize("path", CASES + ARTICLES, ids=lambda path: path.name)
def test_nothing_is_in_the_article_twice(path: Path) -> None:
    page = read_page(path.read_bytes(), path.name, "en")
    article = parse_article("a.md", "a", "en", write_page(page))
    once = {Role.CAPTION, Role.CREDIT, Role.ALT, Role.HEADLINE}
    texts = [block.text for block in article.blocks if block.role in once]
    assert len(texts) == len(set(texts))
