"""Every file in cases/ is read as its `.blocks` file says; write a case, look at the difference, keep it."""

from pathlib import Path

import pytest

from tests.formats.listing import listing
from translate.formats import FORMATS, decode, parse_article, splice

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.suffix in FORMATS)
ARTICLES = sorted((Path(__file__).parents[2].parent / "shared" / "articles").iterdir())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_case_is_read_as_expected(path: Path) -> None:
    article = parse_article(path.name, "case", "en", decode(path.read_bytes(), path.name))
    expected = path.with_name(f"{path.name}.blocks").read_text(encoding="utf-8")
    assert listing(article) == expected


@pytest.mark.parametrize("path", CASES + ARTICLES, ids=lambda path: path.name)
def test_nothing_replaced_is_the_file(path: Path) -> None:
    text = decode(path.read_bytes(), path.name)
    assert splice(parse_article(path.name, "case", "en", text), {}) == text
