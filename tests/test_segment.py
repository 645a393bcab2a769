"""Sentences: a corpus of tricky paragraphs in segment_cases.txt, and the law that nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.model import Block, Placeable, Role
from translate.placeables import TAG, differences, protect, restore
from translate.segment import join, segments

CASES = Path(__file__).parent / "segment_cases.txt"


def _cases() -> Iterator[tuple[str, list[str]]]:
    for paragraph in CASES.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in paragraph.splitlines() if line and not line.startswith("#")]
        if lines:
            yield lines[0], [line.removeprefix("| ") for line in lines[1:]]


def _block(markdown: str, role: Role = Role.BODY) -> Block:
    text, placeables = protect(markdown)
    return Block(role, 0, len(markdown), 7, text, placeables)


@pytest.mark.parametrize(("paragraph", "sentences"), list(_cases()))
def test_paragraph_is_divided_as_the_corpus_says(paragraph: str, sentences: list[str]) -> None:
    assert [segment.source for segment in segments(_block(paragraph), "en")] == sentences


@pytest.mark.parametrize(
    "role", [Role.HEADLINE, Role.CAPTION, Role.ALT, Role.DATELINE, Role.RELATED, Role.CREDIT]
)
def test_lines_of_other_roles_stay_whole(role: Role) -> None:
    whole = segments(_block("Jails are full. Lives depend on it.", role), "en")
    assert [(segment.source, segment.context, segment.line) for segment in whole] == [
        ("Jails are full. Lives depend on it.", role.value, 7)
    ]


def test_tags_are_numbered_within_the_segment() -> None:
    first, second = segments(_block("A [link](u). Another [link](v) and **this**."), "en")
    assert first.source == "A <a1>link</a1>."
    assert second.source == "Another <a1>link</a1> and <b2>this</b2>."
    assert second.placeables[1] == Placeable("</a1>", "](v)")


def test_join_wants_every_part() -> None:
    pieces = segments(_block("One. Two."), "en")
    assert join(["Раз.", "Два."], pieces) == "Раз. Два."
    with pytest.raises(ValueError, match="zip"):
        join(["Раз."], pieces)


_PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "“",
        "”",
        '"',
        "The",
        "end",
        ".",
        "!",
        "…",
        "...",
        " ",
        " ",
        "\xa0",
        "(",
        ")",
        "Go",
        "5",
        "said",
        "**",
        "*",
        "`",
        "[",
        "](u)",
        "<a1>",
        "</a1>",
        "<x2/>",
        "<b>",
        "[^1]",
        "<http://x.y>",
        "  \n",
        "\\\n",
        "Мінск",
        "Ў",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=25).map("".join), st.sampled_from(["en", "ru", "be"]))
def test_segments_and_gaps_make_up_the_block(markdown: str, locale: str) -> None:
    block = _block(markdown)
    pieces = segments(block, locale)
    parts = [restore(piece.source, piece.placeables) for piece in pieces]
    assert join(parts, pieces) == restore(block.text, block.placeables) == markdown
    for piece in pieces:
        assert differences(piece.source, piece.source) == []
        assert not piece.gap.strip()
        numbers = [int(match["number"]) for match in TAG.finditer(piece.source) if not match["close"]]
        assert numbers == list(range(1, len(numbers) + 1))
