"""Markdown on a page: raw HTML, addresses, headings, and the marks at the edges of emphasis."""

import re
from collections.abc import Callable

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.site import marks
from translate.site.addresses import LINK, Addresses, Neighbours
from translate.site.rendering import render

ADDRESSES = Addresses(
    "rain",
    Neighbours(
        "https://news.example.org",
        {"rain.md": "rain", "other.md": "other"},
        has=lambda path: path in ("a.png", "c.png", "map.pdf"),
        size=lambda path: (30, 20) if path == "a.png" else None,
    ),
)


def html(markdown: str) -> str:
    return render(markdown, "en", ADDRESSES).html.strip().replace(LINK, "")


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Two<br/>lines", "<p>Two<br>lines</p>"),
        ("H<sub>2</sub>O and CO<SUP>2</SUP>", "<p>H<sub>2</sub>O and CO<sup>2</sup></p>"),
        ("H<sub>2 **a</sub> b**", "<p>H2 <strong>a b</strong></p>"),
        ('H<sub onclick="x">2</sub>', "<p>H2</p>"),
        ("a <b>bold</b> <!-- note --> word", "<p>a bold  word</p>"),
        ("<script>alert(1)</script>", ""),
        ("<div>all of it</div>", ""),
        ("a <script>alert(1)</script>", "<p>a alert(1)</p>"),
        ("1 < 2 & 3 > 2", "<p>1 &lt; 2 &amp; 3 &gt; 2</p>"),
        ("[a](https://example.org/?a=1&b=2)", '<p><a href="https://example.org/?a=1&amp;b=2">a</a></p>'),
        ("[a](mailto:desk@example.org)", '<p><a href="mailto:desk@example.org">a</a></p>'),
        ("[a](nothing.html#part)", '<p><a href="nothing.html#part">a</a></p>'),
        ("[a](map.pdf?b=1#c)", '<p><a href="../files/map.pdf?b=1#c">a</a></p>'),
        ("[a](ftp://example.org)", "<p>a</p>"),
        ("<vbs:run>", "<p>vbs:run</p>"),
        ("![alt](https://example.org/a.png)", '<p><a href="https://example.org/a.png">alt</a></p>'),
        ("[![alt](//example.org/a.png)](https://b.org)", '<p><a href="https://b.org">alt</a></p>'),
        (
            "![alt](a.png)",
            '<p><img src="../files/a.png" alt="alt" width="30" height="20" loading="lazy"></p>',
        ),
        ("![alt](b.png)", '<p><img src="b.png" alt="alt" loading="lazy"></p>'),
        ("#### Deep\n\n## Less", "<h3>Deep</h3>\n<h2>Less</h2>"),
        (marks.foreign('**"Rain"**'), '<p lang="en"><strong>&quot;Rain&quot;</strong></p>'),
        (
            f"{marks.foreign('*One.*')} Два.",
            '<p><em><span lang="en">One.</span></em> Два.</p>',
        ),
        (
            f"Раз.\n\n- {marks.omitted('two')}\n- {marks.omitted('three')}\n\nЧатыры.",
            "<p>Раз.</p>\n<p>Чатыры.</p>",
        ),
        (f"> - {marks.omitted('all')}", ""),
        (
            f"![{marks.foreign('alt')}](c.png)",
            '<p><img src="../files/c.png" alt="alt" loading="lazy" lang="en"></p>',
        ),
    ],
)
def test_what_reaches_the_page(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


NOTED = "It rained.[^a] Still.[^a]\n\n[^a]: In *Minsk*."


def test_footnotes_stand_below_the_text_with_links_there_and_back() -> None:
    text, _, notes = html(NOTED).partition("\n")
    assert '<a href="#fn1" id="fnref1">1</a></sup> Still.' in text
    assert notes.startswith(
        '<ol class="footnotes">\n<li id="fn1" class="footnote-item"><p>In <em>Minsk</em>.'
    )
    assert re.findall('href="([^"]+)"', notes) == ["#fnref1", "#fnref1:1"]


def test_a_footnote_without_its_text_or_its_place_is_linked_from_nowhere() -> None:
    assert html(NOTED.replace("In *Minsk*.", marks.omitted("In *Minsk*."))) == "<p>It rained. Still.</p>"
    kept = html(NOTED.replace("It", marks.omitted("It")))
    assert kept.startswith('<ol class="footnotes">')
    assert "href" not in kept


def test_the_headline_is_taken_out() -> None:
    rendered = render("# Rain *today*\n\nIt rained.\nAll day.\n\n# More", "en", ADDRESSES)
    assert (rendered.headline, rendered.opening.text) == ("Rain today", "It rained. All day.")
    assert "<h1" not in rendered.html
    assert "<h2>More</h2>" in rendered.html


PIECES = [
    "a",
    " ",
    "**",
    "*",
    "_",
    "~~",
    "`",
    "[",
    "](/b)",
    "![",
    "](c.png)",
    "<sub>",
    "</sub>",
    "<sup>",
    "</sup>",
]
PIECES += [
    "<b>",
    "</i>",
    "<br>",
    "<div>",
    "\n",
    "\n\n",
    "# ",
    "- ",
    "> ",
    "1. ",
    "| ",
    " |\n|--|\n",
    "&amp;",
    "[^a]",
    "\n\n[^a]: ",
    '"',
    "\\",
]
MARKED = [marks.foreign, marks.omitted, str]


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKED), st.lists(st.sampled_from(PIECES), max_size=6).map("".join)),
        max_size=8,
    )
)
def test_any_text_gives_valid_html_without_marks(parts: list[tuple[Callable[[str], str], str]]) -> None:
    shown = html("".join(mark(text) for mark, text in parts))
    page = f"<!DOCTYPE html><html lang='be'><title>x</title><body>{shown}"
    html5lib.HTMLParser(strict=True).parse(page)
    assert not re.search("[\ufdd0-\ufdef⸨⸩]", shown)


@given(st.text("ab *_`[]()<>#-\n\\⸨⸩\ufdd0\ufdd1\ufdd2"))
def test_no_text_brings_markup_of_its_own(text: str) -> None:
    shown = html(text.replace("\ufdd0", "<img src=x onerror=y>").replace("\ufdd2", "<script>"))
    assert "<script" not in shown
    assert "onerror" not in shown.replace("onerror=y&gt;", "")
