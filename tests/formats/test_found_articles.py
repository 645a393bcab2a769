"""News articles as they were found: untranslated the same bytes, translated line by line and whole."""

import re
from pathlib import Path

import pytest

from tests.formats.pseudo import pseudo_build, unmarked_words
from translate.formats import decode, parse_article
from translate.model import Catalog, State
from translate.steps.build import build

ARTICLES = sorted((Path(__file__).parents[2].parent / "shared" / "articles").iterdir())
SITE = re.compile(r" - Sputnik International$", re.M)  # its name at the end of a caption is no part of it


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_article(path: Path) -> None:
    text = decode(path.read_bytes(), path.name)
    article = parse_article(path.name, path.stem, "en", text)
    assert build(article, Catalog(path.stem, "ru"), State.TRANSLATED, lambda _: True).text == text
    edition = pseudo_build(article).text
    assert unmarked_words(SITE.sub("", edition)) == []
    assert [bool(line.strip()) for line in edition.split("\n")] == [
        bool(line.strip()) for line in text.split("\n")
    ]
