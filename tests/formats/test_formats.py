"""The door to the formats: names, suffixes, encodings, and errors a person can act on."""

import re

import pytest

from translate.errors import ArticleError
from translate.formats import article_id, decode, parse_article


@pytest.mark.parametrize(
    ("path", "expected"),
    [("story.txt", "story"), ("news/My big  story.md", "news/My-big-story"), ("a\\b.v2.markdown", "a/b.v2")],
)
def test_article_id(path: str, expected: str) -> None:
    assert article_id(path) == expected


def test_unknown_suffix_names_the_known_ones() -> None:
    with pytest.raises(ArticleError) as caught:
        parse_article("articles/page.pdf", "page", "en", "%PDF")
    message = "articles/page.pdf: no format reads .pdf files yet; known: .txt, .md, .markdown, .html, .htm"
    assert str(caught.value) == message


def test_byte_order_mark_stays() -> None:
    assert decode(b"\xef\xbb\xbfA", "a.txt") == "\ufeffA"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"one\ntwo \xd3\xe8", "a.txt:2: byte 8 (0xd3) is not UTF-8; save the file as UTF-8"),
        (b"one\n\0", "a.txt:2: byte 4 is zero, so this is no text file"),
        ("Мінск".encode("utf-16"), "a.txt:1: this file is UTF-16; save it as UTF-8"),
        ("Мінск".encode("utf-32"), "a.txt:1: this file is UTF-32; save it as UTF-8"),
    ],
)
def test_what_is_no_utf8_text_is_refused_with_its_place(data: bytes, message: str) -> None:
    with pytest.raises(ArticleError) as caught:
        decode(data, "a.txt")
    assert str(caught.value) == message


def test_bad_front_matter_is_refused_with_its_line() -> None:
    with pytest.raises(ArticleError, match=re.escape("a.md:3: the front matter is no YAML")):
        parse_article("a.md", "a", "en", "---\ntitle: A\ntags: [a\n---\n\nText\n")


def test_empty_files_have_no_blocks() -> None:
    assert parse_article("a.md", "a", "en", "").blocks == ()
    assert parse_article("a.txt", "a", "en", "\ufeff\n \n").blocks == ()
