"""Pages that a publisher or an attacker may hand in: refused clearly, or read without delay."""

import re
import time

import pytest

from translate.errors import ArticleError
from translate.formats import fill, parse_article, splice
from translate.model import Article, Role

BOMBS = {
    "nested blocks": "<div>" * 15_000,
    "nested pairs": "<b>" * 15_000,
    "pairs across paragraphs": "<p><b>" * 6_000,
    "tables": "<table>" * 8_000,
    "one paragraph of pairs": "<b>x</b>" * 8_000,
    "pairs that never close": "<p>" + "<b>x" * 8_000,
    "empty pairs": "<i></i>" * 8_000 + "x",
    "set apart": "<span translate=no>" * 8_000,
    "open comments": "<!--" * 15_000,
    "ignored tags": "</x" * 15_000,
    "breaks": "<br>" * 15_000,
    "references": "&amp;" * 15_000,
    "look-alikes": "&lt;a1&gt;" * 4_000 + "x",
    "attributes in a sentence": "<p>" + "<img alt=x>y " * 4_000,
    "less than": "<" * 40_000,
    "unclosed attribute": '<p title="' + "<p>" * 15_000,
}


def _article(page: str) -> Article:
    return parse_article("page.html", "page", "en", page)


@pytest.mark.parametrize("page", BOMBS.values(), ids=BOMBS)
def test_bombs_take_time_in_proportion_to_their_size(page: str) -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        article = _article(text)
        new = {
            i: fill(article, block, f"{block.text} z", block.placeables)
            for i, block in enumerate(article.blocks)
        }
        assert len(splice(article, new)) >= len(text)
        return time.process_time() - began

    seconds(page[:1000])
    small = min(seconds(page[: len(page) // 4]) for _ in range(3))
    assert seconds(page) < 12 * small + 0.5


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (
            "<!doctype html>\n<meta charset=windows-1251>",
            'page.html:2: the page says that its encoding is "windows-1251"',
        ),
        (
            "<meta\nhttp-equiv='Content-Type' content='text/html; charset=koi8-r'>",
            'page.html:1: the page says that its encoding is "koi8-r"',
        ),
    ],
)
def test_a_page_that_says_another_encoding_is_refused(page: str, message: str) -> None:
    with pytest.raises(ArticleError, match=re.escape(message)):
        _article(page)


@pytest.mark.parametrize(
    "page",
    [
        '<meta charset="UTF-8"><p>Words',
        "<meta http-equiv=content-type content='text/html; charset=\"utf-8\"'><p>Words",
        "<template><meta charset=koi8-r></template><p>Words",
        "<!-- <meta charset=koi8-r> --><p>Words",
        "\ufeff<p>Words",
    ],
)
def test_a_page_that_says_utf_8_or_nothing_is_read(page: str) -> None:
    assert [block.text for block in _article(page).blocks] == ["Words"]


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Words"',
        '{"headline": Words}',
        '{"headline": ["Words" "more"]}',
        '{"headline": "\\ud800"}',
        '{"headline": 5, "description": null, "caption": "…"}',
        '{"name": "headline", "publisher": {"name": "Words"}}',
        '<!-- {"headline": "Words"} -->',
        "",
    ],
)
def test_json_ld_that_no_program_can_read_or_that_holds_no_words_is_left_alone(script: str) -> None:
    assert _article(f'<script type="application/ld+json">{script}</script>').blocks == ()


def test_json_ld_is_read_at_any_depth() -> None:
    script = '[{"@graph": [{"headline": "One", "a": {"headline": ["Two", {"caption": "Three"}, "Four"]}}]}]'
    blocks = _article(f"<script type='application/ld+json'>\n{script}</script>").blocks
    assert [(block.text, block.role, block.line) for block in blocks] == [
        ("One", Role.HEADLINE, 2),
        ("Two", Role.HEADLINE, 2),
        ("Three", Role.CAPTION, 2),
        ("Four", Role.HEADLINE, 2),
    ]


def test_a_script_without_a_type_is_no_json_ld() -> None:
    assert _article('<script>{"headline": "Words"}</script>').blocks == ()
