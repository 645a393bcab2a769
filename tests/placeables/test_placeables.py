"""Tags: a table of cases in cases.txt, and the law that markup always comes back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.model import Placeable
from translate.placeables import differences, protect, protect_plain, restore, strip_tags

CASES = Path(__file__).parent / "cases.txt"


def _cases() -> Iterator[tuple[str, str]]:
    for paragraph in CASES.read_text(encoding="utf-8").split("\n\n"):
        lines = paragraph.splitlines()
        if lines and not lines[0].startswith("#"):
            markdown, tagged = lines
            yield markdown, tagged


@pytest.mark.parametrize(("markdown", "tagged"), list(_cases()))
def test_markup_becomes_tags(markdown: str, tagged: str) -> None:
    text, placeables = protect(markdown, ["ref"])
    assert text == tagged
    assert restore(text, placeables) == markdown


def test_placeables_hold_the_markup() -> None:
    _, placeables = protect('See [it](u "T")  \nnow.')
    assert placeables == (Placeable("<a1>", "["), Placeable("</a1>", '](u "T")'), Placeable("<x2/>", "  \n"))


def test_plain_text_has_no_markup_but_look_alikes() -> None:
    assert protect_plain("*a* <b1>") == ("*a* <x1/>", (Placeable("<x1/>", "<b1>"),))


def test_strip_tags_leaves_the_words() -> None:
    assert strip_tags("A <b1>word</b1><x2/> <b>here</b>") == "A word <b>here</b>"


@pytest.mark.parametrize(
    ("source", "target", "wrong"),
    [
        ("<a1>x</a1> <x2/>", "<x2/> <a1>у</a1>", []),
        ("<a1>x</a1>", "у</a1>", ["<a1> is missing"]),
        ("x", "<b1>у</b1>", ["<b1> is not in the source", "</b1> is not in the source"]),
        ("<x1/>", "<x1/><x1/>", ["<x1/> appears 2 times"]),
        ("<a1>x</a1>", "</a1>у<a1>", ["</a1> stands before <a1>"]),
        ("<a1>x</a1><b2>y</b2>", "<a1>x<b2></a1>y</b2>", ["<b2> must be closed before </a1>"]),
    ],
)
def test_differences_say_what_is_wrong(source: str, target: str, wrong: list[str]) -> None:
    assert differences(source, target) == wrong


_PIECES = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "~~",
        "~",
        "`",
        "``",
        "[",
        "]",
        "![",
        "](u)",
        "](",
        ")",
        "<",
        ">",
        "\\",
        " ",
        "  \n",
        "\n",
        "a",
        "b c",
        "<a1>",
        "</a1>",
        "<x2/>",
        "<http://x>",
        "<b>",
        "</b>",
        "[^1]",
        "[r]",
        "&lt;",
        "\xa0",
        "ў",
        "!",
        ".",
        '"',
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_PIECES, max_size=20).map("".join) | st.text(max_size=40))
def test_markup_always_comes_back(markdown: str) -> None:
    text, placeables = protect(markdown, ["r"])
    assert restore(text, placeables) == markdown
    assert differences(text, text) == []
    assert len({placeable.tag for placeable in placeables}) == len(placeables)
