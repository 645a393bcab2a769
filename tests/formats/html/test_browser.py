"""Pages of every kind, read here and by html5lib: the same words, and nothing but words changes."""

import re

from hypothesis import given, settings

from tests.formats.html.comparison import all_words, marked, read, shape
from tests.formats.html.pages import broken_pages, sound_pages
from tests.formats.html.parser import texts, tree, visible_text
from translate.formats import fill, splice
from translate.model import Role
from translate.placeables import strip_tags


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_no_word_is_lost_or_invented(page: str) -> None:
    theirs = "".join(visible_text(tree(page)))
    assert sorted(re.findall(r"w\d+", all_words(page))) == sorted(re.findall(r"w\d+", theirs))


@settings(max_examples=100, deadline=None)
@given(sound_pages)
def test_blocks_are_the_texts_that_a_browser_shows(page: str) -> None:
    blocks = [block for block in read(page).blocks if block.role is not Role.ALT]
    assert [" ".join(strip_tags(block.text).split()) for block in blocks] == list(texts(tree(page)))


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_nothing_translated_is_the_file(page: str) -> None:
    article = read(page)
    assert splice(article, {}) == page
    own = {i: fill(article, block, block.text, block.placeables) for i, block in enumerate(article.blocks)}
    assert splice(article, own) == page


@settings(max_examples=300, deadline=None)
@given(broken_pages)
def test_a_translation_changes_words_alone(page: str) -> None:
    assert shape(tree(marked(read(page)))) == shape(tree(page))


@settings(max_examples=100, deadline=None)
@given(broken_pages)
def test_blocks_lie_one_after_the_other_or_one_in_a_tag_of_the_other(page: str) -> None:
    around = 0
    done = 0
    for block in read(page).blocks:
        assert block.text == block.text.strip() != ""
        assert len(block.text.splitlines()) == 1
        assert block.start >= done or block.end <= around
        assert done <= block.end or block.end <= around
        assert block.line == len(re.findall(r"\r\n|\n|\r", page[: block.start])) + 1
        done = block.end if block.start >= around else done
        around = max(around, block.end)
