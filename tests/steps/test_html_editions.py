"""Each case of html_editions.toml is built as it says."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from translate.config import TEMPLATE, parse_config
from translate.formats import parse_article
from translate.model import Catalog, State, Unit
from translate.segment import segments
from translate.steps.build import build

CASES = tomllib.loads((Path(__file__).parent / "html_editions.toml").read_text(encoding="utf-8"))["case"]
OFFERS = parse_config(TEMPLATE, "l10n.toml").offers


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_page_is_built(case: dict[str, Any]) -> None:
    article = parse_article("articles/page.html", "page", "en", case["page"])
    keys = {
        (part.context, part.source)
        for block in article.blocks
        for part in segments(block, "en")
        if part.source in case["targets"]
    }
    units = tuple(Unit(*key, target=case["targets"][key[1]]) for key in sorted(keys))
    built = build(article, Catalog("page", "ru", units), State.TRANSLATED, OFFERS)
    assert built.text == case["built"]
