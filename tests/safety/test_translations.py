"""Whatever a translator writes is words in the edition; injections.toml has the ways around that."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.formats.rendered import rendered, structure
from translate.formats import parse_article
from translate.model import Catalog, State, Unit
from translate.segment import segments
from translate.steps.build import build

CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "injections.toml").read_text(encoding="utf-8")
)["case"]
PIECES = st.sampled_from(
    [
        *"*_`[]()<>!#|\\\"'=-+:&. ",
        "a",
        "1",
        "**",
        "~~ ",
        "```",
        "](x)",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<script>",
        "[x]",
        "[x]: y",
        "[^1]",
        "&lt;",
        "http://x.y",
        "<a:b>",
        "---",
        "1. ",
        "> ",
    ]
)
PAGE = """\
Text one.

Text *two* and [three](/t "Tip").

# Text four

- Text five
  > Text six\\
  > seven

| Text | eight |
| ---- | ----- |
| nine | ten   |

![ten](a.png)

[x]: /x
[^1]: Text eleven [^1].
"""


def _built(file: str, source: str, targets: dict[str, str]) -> str:
    article = parse_article(file, "a", "en", source)
    parts = [part for block in article.blocks for part in segments(block, "en")]
    found = {(part.context, part.source): targets.get(part.source, "") for part in parts}
    assert set(targets) <= {source for _, source in found}
    units = tuple(Unit(context, source, target) for (context, source), target in found.items())
    return build(article, Catalog("a", "ru", units), State.TRANSLATED, lambda _: True).text


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_translation_is_words(case: dict[str, Any]) -> None:
    assert _built(case["file"], case["source"], {case["sentence"]: case["target"]}) == case["built"]


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=8).map("".join))
def test_no_translation_changes_the_markup_of_a_page(words: str) -> None:
    article = parse_article("a.md", "a", "en", PAGE)
    sources = [part.source for block in article.blocks for part in segments(block, "en")]
    targets = {source: source.replace("e", f"e{words}", 1) for source in sources if "<" not in source}
    targets |= {source: f"{words} {source}" for source in sources if "<" in source}
    assert structure(rendered(_built("a.md", PAGE, targets))) == structure(rendered(PAGE))
    targets = {source: words for source in sources if "<" not in source and words.strip()}
    assert structure(rendered(_built("a.md", PAGE, targets))) == structure(rendered(PAGE))
