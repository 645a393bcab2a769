"""Pages that are no news pages: hostile, huge, broken, empty."""

import pytest

from translate.errors import ArticleError
from translate.formats import parse_article
from translate.pages import Reason, read_page, write_page

TEXT = "The road between the two villages is closed until Friday, the road office said on Monday."


def _page(body: str, head: str = "<title>Road closed</title>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "has no text"),
        (b"<!-- nothing -->", "has no text"),
        (_page(""), "no text of an article"),
        (_page("<script>let text = 'The road is closed'</script>"), "no text of an article"),
        (_page(f"<p>{TEXT}</p>", head=""), "no title"),
    ],
)
def test_no_article_is_a_clear_error(data: bytes, said: str) -> None:
    with pytest.raises(ArticleError, match=f"page.html: .*{said}"):
        read_page(data, "page.html", "en")


def test_a_file_of_another_kind_is_refused() -> None:
    with pytest.raises(ArticleError, match=r"no page is read from \.pdf files; known: \.html"):
        read_page(b"%PDF", "page.pdf", "en")


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "ul><li", "table><tr><td", "span"])
def test_deep_nesting_ends(tag: str) -> None:
    opening = f"<{tag}>"
    page = read_page(_page(f"<h1>Road closed</h1><p>{TEXT}</p>{opening * 600}deep"), "page.html", "en")
    assert TEXT in write_page(page)
    assert "deep" in write_page(page) + "".join(line.text for line in page.left_out)


def test_deeper_nesting_is_refused_since_the_parser_would_stop() -> None:
    with pytest.raises(ArticleError, match="nested by the thousand"):
        read_page(_page(f"<h1>Road closed</h1><p>{TEXT}</p>{'<div>' * 20_000}deep"), "page.html", "en")


def test_scripts_and_markup_of_the_page_are_text_or_nothing() -> None:
    body = (
        "<p>The sign says &lt;script&gt;alert(1)&lt;/script&gt; and &lt;b onclick=x&gt;stop.</p>"
        "<p><a href=' JavaScript:alert(1)'>Open</a> <a href='data:text/html,x'>it</a> here.</p>"
        "<img src='x.jpg' alt='](javascript:alert(1))' onerror='alert(1)'><script>alert(2)</script>"
    )
    written = write_page(read_page(_page(f"<h1>Road closed</h1><p>{TEXT}</p>{body}"), "page.html", "en"))
    assert r"says \<script>alert(1)\</script> and \<b onclick=x>stop." in written
    assert "Open it here." in written
    assert r"![\](javascript:alert(1))](x.jpg)" in written
    assert "alert(2)" not in written


def test_what_is_named_like_furniture_but_holds_the_article_stays() -> None:
    paragraphs = f"<p>{TEXT}</p><p>Buses go through the forest instead, every hour until midnight.</p>"
    page = read_page(
        _page(f"<h1>Road closed</h1><div class='share-content'>{paragraphs}</div>"), "p.html", "en"
    )
    assert len(page.body) == 2
    assert not page.left_out


def test_hidden_text_is_left_out_and_named() -> None:
    hidden = "<p style='display: none'>Only for machines here.</p>"
    page = read_page(_page(f"<h1>Road closed</h1><p>{TEXT}</p>{hidden}"), "page.html", "en")
    assert [(line.text, line.reason) for line in page.left_out] == [
        ("Only for machines here.", Reason.HIDDEN)
    ]


def test_the_date_is_never_taken_from_the_text() -> None:
    page = read_page(
        _page(f"<article><h1>Road closed</h1><p>On June 30, 2017, {TEXT}</p></article>"), "p.html", "en"
    )
    assert page.metadata.published is None


def test_the_article_is_read_by_the_project() -> None:
    written = write_page(read_page(_page(f"<h1>Road closed</h1><p>{TEXT}</p>"), "page.html", "en"))
    blocks = parse_article("a.md", "a", "en", written).blocks
    assert [block.text for block in blocks] == ["Road closed", TEXT]
