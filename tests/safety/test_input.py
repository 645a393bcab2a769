"""Texts that are made to be misread, or never read to their end."""

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from tests.formats.pseudo import pseudo_build
from translate.errors import ArticleError, GlossaryError, TranslateError
from translate.formats import decode, parse_article, splice
from translate.pages import read_page
from translate.pages.decoding import decode_page
from translate.terms import load

RUSSIAN = "Министерство экономики сообщило в понедельник, что объём торговли вырос на шесть процентов. "

BOMBS: dict[str, Callable[[int], str]] = {
    "quotes.md": lambda size: ">" * 16 * size + " x",
    "links.md": lambda size: "[a](b) " * size,
    "labels.md": lambda size: "[a]" * size + "\n\n[a]: /b\n",
    "strong.md": lambda size: "**a** " * size,
    "crossing.md": lambda size: "*a **b " * size,
    "words_with_lines.md": lambda size: "a_" * 4 * size,
    "code.md": lambda size: "`a` " * size,
    "stars.md": lambda size: "*" * 2 * size + "a" + "*" * 2 * size,
    "tags.md": lambda size: "<b>x</b>" * size,
    "pairs.md": lambda size: ("a <b>" * size + "</b> a</i>" * size)[: 4 * size],
    "divisions.md": lambda size: "<div translate=no>\n\na\n\n" * size + "</p>\n\n" * size,
    "breaks.md": lambda size: "a  \n" * size,
    "cells.md": lambda size: "|a" * size + "|\n" + "|-" * size + "|\n",
    "notes.md": lambda size: "".join(f"[^{number}]: x\n\n" for number in range(size)),
    "nested.html": lambda size: "<div>" * 25 * size + "x",
    "pairs.html": lambda size: "<b>" * 10 * size + "x",
    "attribute.html": lambda size: "<p title='" + "x" * 500 * size + "'>a",
    "attributes.html": lambda size: "<p " + " ".join(f"a{number}=1" for number in range(5 * size)) + ">a",
    "references.html": lambda size: "&amp;" * 20 * size,
    "entities.html": lambda size: '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "&a;&a;">]><p>&a;' * size,
    "options.html": lambda size: "<select>" * 2 * size + "<option>a" * 2 * size,
}
"""Name of a file → what is in it, so many times as much as its size says."""

SIZE = 4000

FRONT_MATTER = {
    "aliases": "a: &a [x, x]\n"
    + "".join(f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in pairwise("abcdefghi")),
    "a list that holds itself": "a: &a [*a]\ntitle: Rain\n",
    "maps in maps": "".join(" " * depth + "a:\n" for depth in range(300)),
    "an object of Python": "title: !!python/object/apply:os.system ['exit']\n",
}

ENDLESS = {
    "lists in lists": "a: " + "[" * 20_000 + "\n",
    "too long": "a: " + "x" * 60_000 + "\n",
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_take_time_in_proportion_to_their_size(name: str) -> None:
    def seconds(text: str) -> float:
        began = time.process_time()
        assert len(pseudo_build(parse_article(name, "a", "en", text)).text) >= len(text)
        return time.process_time() - began

    seconds(BOMBS[name](10))
    small = seconds(BOMBS[name](SIZE // 4))
    assert seconds(BOMBS[name](SIZE)) < 12 * small + 0.5


def test_a_paragraph_of_images_is_refused() -> None:
    with pytest.raises(TranslateError, match=r"a.md:3: more than 1,000 images"):
        parse_article("a.md", "a", "en", "Text\n\n" + "![" * 50_000)


@pytest.mark.parametrize("name", ["nested.html", "attributes.html"])
def test_a_page_that_would_stop_the_importer_is_refused(name: str) -> None:
    with pytest.raises(TranslateError, match="by the thousand, so this is no page that people read"):
        read_page(BOMBS[name](SIZE).encode(), name, "en")


@pytest.mark.parametrize("yaml", FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter_is_read_once(yaml: str) -> None:
    text = f"---\n{yaml}---\nText.\n"
    article = parse_article("a.md", "a", "en", text)
    assert splice(article, {}) == text
    assert len({block.start for block in article.blocks}) == len(article.blocks) <= 2


@pytest.mark.parametrize("yaml", ENDLESS.values(), ids=ENDLESS)
def test_front_matter_that_is_too_much_is_refused(yaml: str) -> None:
    with pytest.raises(ArticleError, match=r"^a\.md:1: the front matter") as caught:
        parse_article("a.md", "a", "en", f"---\n{yaml}---\nText.\n")
    assert caught.value.line == 1


@pytest.mark.parametrize("yaml", ["- " * 100_000 + "a\n", "- id: " + "[" * 100_000])
def test_a_glossary_that_never_ends_is_refused(yaml: str) -> None:
    with pytest.raises(GlossaryError, match="nested too deeply to be a glossary"):
        load({"g.yaml": yaml})


def test_an_entry_of_a_glossary_that_holds_itself_is_refused() -> None:
    with pytest.raises(GlossaryError):
        load({"g.yaml": "- &a\n  id: *a\n"})


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_refused_in_articles_and_known_in_pages(encoding: str) -> None:
    with pytest.raises(TranslateError, match=r"save (it|the file) as UTF-8"):
        decode((RUSSIAN * 2).encode(encoding), "a.txt")
    assert (
        decode_page(f"<html><body><p>{RUSSIAN * 2}</body></html>".encode(encoding)).count("Министерство") == 2
    )


@pytest.mark.parametrize("data", [b"Rain\0fell", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", bytes(range(256))])
def test_binary_files_are_refused(data: bytes) -> None:
    for read in (partial(decode, data, "a.txt"), partial(decode_page, data)):
        with pytest.raises(TranslateError):
            read()


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_line_ends_of_all_kinds_and_letters_that_turn_the_direction_stay(name: str) -> None:
    text = "One\u202e two.\r\n\r\nThree\rfour.\n\n\u2066Five\u2069 *six*.\r\rSeven  \r\neight.\n\r"
    article = parse_article(name, "a", "en", text)
    assert splice(article, {}) == text
    edition = pseudo_build(article).text
    assert [letter for letter in edition if letter in "\u202e\u2066\u2069"] == ["\u202e", "\u2066", "\u2069"]
