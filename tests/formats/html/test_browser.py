"""Pages of every kind, read here and by html5lib: the same words, and nothing but words changes."""

import re
from typing import Any

from hypothesis import given, settings

from tests.formats.html.pages import broken_pages, sound_pages, texts, tree, visible_text
from translate.formats import fill, parse_article, splice
from translate.formats.html.runs import read_runs
from translate.formats.html.source import read_elements
from translate.formats.html.surroundings import OUTSIDE, block_elements
from translate.model import Article, Role
from translate.placeables import TAG, strip_tags
from translate.segment import join, segments

MARK = "ж<&\"'>ж"  # a translation that would be markup if it were not escaped
SPACE = re.compile(r"[ \x00-\x1f\x7f\x85\u2028\u2029]+")


def _article(page: str) -> Article:
    return parse_article("page.html", "page", "en", page)


def _marked(words: str) -> str:
    return re.sub(rf"({TAG.pattern})|(\w+)", lambda found: found[0] if found[1] else MARK + found[0], words)


def _translated(article: Article) -> str:
    """The page with a mark before every word of every block."""
    marked: dict[int, str] = {}
    for index, block in enumerate(article.blocks):
        if block.role is not Role.LOCALE:
            parts = segments(block, "en")
            filled = [fill(article, block, _marked(part.source), part.placeables) for part in parts]
            marked[index] = join(filled, parts)
    return splice(article, marked)


def _bare(words: str | None) -> str:
    return SPACE.sub("", (words or "").replace(MARK, ""))


def _shape(node: Any) -> tuple[object, ...]:
    """A tree with its words, but without marks and white space."""
    if not isinstance(node.tag, str):  # a comment
        return ("", node.text)
    attributes = {name: _bare(value) for name, value in node.attrib.items()}
    inside = [(_shape(child), _bare(child.tail)) for child in node]
    return (node.tag, attributes, _bare(node.text), inside)


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_no_word_is_lost_or_invented(page: str) -> None:
    elements = read_elements(page)
    runs = read_runs(page, elements, block_elements(elements), dict.fromkeys(elements, OUTSIDE))
    ours = "".join(piece.words or " " for run in runs for piece in run.pieces)
    theirs = "".join(visible_text(tree(page)))
    assert sorted(re.findall(r"w\d+", ours)) == sorted(re.findall(r"w\d+", theirs))


@settings(max_examples=200, deadline=None)
@given(sound_pages)
def test_blocks_are_the_texts_that_a_browser_shows(page: str) -> None:
    blocks = [block for block in _article(page).blocks if block.role is not Role.ALT]
    assert [" ".join(strip_tags(block.text).split()) for block in blocks] == list(texts(tree(page)))


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_nothing_translated_is_the_file(page: str) -> None:
    article = _article(page)
    assert splice(article, {}) == page
    own = {i: fill(article, block, block.text, block.placeables) for i, block in enumerate(article.blocks)}
    assert splice(article, own) == page


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_a_translation_changes_words_alone(page: str) -> None:
    assert _shape(tree(_translated(_article(page)))) == _shape(tree(page))


@settings(max_examples=200, deadline=None)
@given(broken_pages)
def test_blocks_lie_one_after_the_other_or_one_in_a_tag_of_the_other(page: str) -> None:
    around = 0
    done = 0
    for block in _article(page).blocks:
        assert block.text == block.text.strip() != ""
        assert len(block.text.splitlines()) == 1
        assert block.start >= done or block.end <= around
        assert done <= block.end or block.end <= around
        assert block.line == len(re.findall(r"\r\n|\n|\r", page[: block.start])) + 1
        done = block.end if block.start >= around else done
        around = max(around, block.end)
