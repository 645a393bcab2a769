"""Translations go back into their places: whatever they hold, the file around them reads the same."""

from itertools import accumulate
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.formats import decode, fill, parse_article, splice
from translate.model import Article, Block, Role, Syntax
from translate.placeables import restore

HERE = Path(__file__).parent
TARGETS = [line for line in (HERE / "tricky_targets.txt").read_text("utf-8").splitlines() if line[:1] != "#"]
STORY = HERE / "cases" / "story.md"


def _article(text: str, name: str = "story.md") -> Article:
    return parse_article(name, "story", "en", text)


def _story() -> Article:
    return _article(decode(STORY.read_bytes(), STORY.name))


def _rewritten(article: Article) -> Article:
    """The article with every block written anew from its own text."""
    pieces: list[str] = []
    done = 0
    for block in _outer(article):
        own = article.text[block.start : block.end]
        new = own if block.role is Role.DATE else fill(article, block, block.text, block.placeables)
        pieces += [article.text[done : block.start], new]
        done = block.end
    return _article("".join([*pieces, article.text[done:]]), article.path)


def _outer(article: Article) -> list[Block]:
    """The blocks that do not stand in the markup of another."""
    ends = accumulate((block.end for block in article.blocks), max, initial=0)
    return [block for block, end in zip(article.blocks, ends, strict=False) if block.start >= end]


def _meaning(block: Block) -> tuple[object, ...]:
    return (block.role, block.text, block.placeables)


def _free(article: Article) -> dict[int, Block]:
    """The blocks that are the same without their markup and with any words.

    They are no datelines, no captions in emphasis, and have no titles in them.
    """
    return {
        index: block
        for index, block in enumerate(article.blocks)
        if block.role is not Role.DATELINE
        and article.blocks[index - 1].role is not Role.DATELINE
        and not block.text.startswith("<i1>")
        and not any(other is not block and _overlap(block, other) for other in article.blocks)
    }


def _overlap(one: Block, other: Block) -> bool:
    return one.start < other.end and other.start < one.end


@pytest.mark.parametrize("target", TARGETS)
def test_whatever_a_translation_holds_comes_back(target: str) -> None:
    article = _story()
    free = _free(article)
    again = _article(
        splice(article, {index: fill(article, block, target, ()) for index, block in free.items()})
    )
    assert len(again.blocks) == len(article.blocks)
    for index, block in free.items():
        new = again.blocks[index]
        got = restore(new.text, new.placeables)
        assert got.replace("\\", "") == target.replace("\\", ""), block
        assert new.syntax is block.syntax or block.syntax is Syntax.YAML_PLAIN, block


def test_what_is_around_a_block_stays_byte_for_byte() -> None:
    article = _story()
    for index, block in enumerate(article.blocks):
        text = splice(article, {index: fill(article, block, "Слова", ())})
        assert text.startswith(article.text[: block.start])
        assert text.endswith(article.text[block.end :])


def test_own_text_leaves_the_block_as_it_is_written() -> None:
    article = _story()
    own = {i: fill(article, block, block.text, block.placeables) for i, block in enumerate(article.blocks)}
    assert splice(article, own) == article.text


_MARKDOWN = st.sampled_from(
    [
        "# Head *line* #",
        "Head\n====",
        "A paragraph.",
        "goes on  ",
        "ends here\\",
        "> quoted",
        ">> deep  \n> less",
        "- item",
        "  more",
        "1. one",
        "   - inner",
        "",
        "",
        "| a | b \\| c |\n|---|---|\n| `x` | |",
        "***",
        "```\ncode\n```",
        "    code",
        "<div>",
        '![alt](a.png "T")',
        "*caption*",
        "\n[r]: http://x",
        "[t][r] **b**",
        "Загаловак",
        "Subscribe",
        "\tTab",
        "\xa0x ",
        "7",
        "MINSK (AP) — Rain fell.",
        "Photo: X / AP",
        "© X",
        "a | b",
        "<!-- c -->",
        "Some <b>raw</b> <a1> text\u2028here",
    ]
)
_PLAIN = st.sampled_from(
    [
        "Headline",
        "A sentence. Another one.",
        "",
        "",
        "Subscribe",
        "7",
        "© AP / Jane DoeA caption of six words here",
        " padded\t",
        "A caption of six words here - The Site",
        "Photo - The Site",
        "Next Story",
        "MINSK (AP) — Rain fell.",
        "Загаловак",
        "<a1>",
        "Read more: x",
        "Image caption, It",
        "\ufeff",
        "x\u2028y",
        "\xa0",
        "(Photo: X)",
    ]
)


def _lines(piece: st.SearchStrategy[str], most: int) -> st.SearchStrategy[str]:
    ends = st.sampled_from(["\n", "\r\n"])
    return st.builds(
        lambda end, lines: end.join(lines).replace("\r\n", "\n").replace("\n", end),
        ends,
        st.lists(piece, max_size=most),
    )


def _assert_sound(article: Article) -> None:
    assert splice(article, {}) == article.text
    done = 0
    around = 0
    for block in article.blocks:
        assert block.start >= done or block.end <= around
        assert done <= block.end <= len(article.text) or block.end <= around
        assert block.text == block.text.strip()
        assert block.text
        assert len(block.text.splitlines()) == 1
        lines = article.text[: block.start].replace("\r\n", "\n").count("\n")
        assert block.line == lines + 1
        done = block.end if block.start >= around else done
        around = max(around, block.end)


@settings(max_examples=150, deadline=None)
@given(_lines(_MARKDOWN, 12))
def test_markdown_rewritten_from_its_blocks_reads_the_same(text: str) -> None:
    article = _article(text)
    _assert_sound(article)
    again = _rewritten(article)
    assert [_meaning(block) for block in again.blocks] == [_meaning(block) for block in article.blocks]


@settings(max_examples=150, deadline=None)
@given(_lines(_PLAIN, 12) | st.text(max_size=60))
def test_plain_text_rewritten_from_its_blocks_reads_the_same(text: str) -> None:
    article = _article(text, "page.txt")
    assert splice(article, {}) == article.text
    again = _rewritten(article)
    assert [_meaning(block) for block in again.blocks] == [_meaning(block) for block in article.blocks]
