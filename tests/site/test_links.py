"""Links between the articles of a project, files beside them, and addresses that lead to nothing."""

import re
from pathlib import Path

import html5lib
import pytest

from tests.site.desk import URL, Desk
from translate.site.addresses import ARTICLE, LINK, Addresses, Neighbours

RAIN = """\
---
title: Rain
image: {src: pic.png, alt: A}
---

# Rain

It rained [before](2026/snow.md#cold),
and [again][1]; see [the map](map.pdf), [the list](/en/), [nothing](gone.md),
![A map](no.png).

| A | B |
| --- | --- |
| 1 | [lost](lost.html) |

[1]: snow
"""
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head><title>Hail</title><link rel="stylesheet" href="look.css"></head>
<body><h1>Hail</h1>
<p>It <a class=a href="rain.md?a=1&amp;b=2">rained</a> <a href="https://news.example.org/en/snow.html">then</a>.
<img src="a b.png" srcset="a%20b.png 1x, no.png 2x" alt="">
<script src="gone.js"></script>
<a href="#top">Up</a> <a href="/ours">Ours</a> <a href="mailto:a@example.org">Us</a>
</body></html>
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Three articles that name each other; snow alone is translated."""
    snow = "---\ntitle: Snow\n---\n\nIt [rained](../rain.md).\n\nThen [hail](hail.html), [snow](snow.md).\n"
    desk = Desk(tmp_path, {"rain.md": RAIN, "2026/snow.md": snow, "2026/hail.html": PAGE})
    articles = desk.root / "articles"
    for name in ("pic.png", "map.pdf", "2026/look.css", "2026/a b.png"):
        (articles / name).write_bytes(b"x")
    (articles / "2026" / "hail.html").write_text(PAGE.replace('"rain.md', '"../rain.md'))
    desk.translate("2026/snow", "be", {"Snow": "Снег", "It <a1>rained</a1>.": "<a1>Дождж</a1>."})
    desk.translate("rain", "be", {"Rain": "Дождж", "It rained": "x"})
    for edition in desk.editions():
        edition.extract()
    return desk


def links(page: str) -> dict[str, str]:
    """The links in the text of a page, by their words, with the language that they name."""
    text = page.partition("</header>")[2] or page
    return {
        words: f"{address} {language}".strip()
        for address, language, words in re.findall(
            r'<a [^>]*href="([^"]*)"(?: hreflang="([^"]*)")?[^>]*>([^<]+)</a>', text
        )
    }


def test_a_link_leads_to_the_page_in_the_same_language_else_to_the_original(desk: Desk) -> None:
    desk.publish()
    original, edition = (links(desk.page(locale, "2026/snow")) for locale in ("en", "be"))
    assert original["rained"] == "../en/rain.html"
    assert original["hail"] == "../en/hail.html"
    assert edition["Дождж"] == "../be/dozdz.html"
    assert edition["hail"] == "../en/hail.html en"
    assert edition["snow"] == "../be/snieh.html"
    rain = links(desk.page("en", "rain"))
    assert rain["before"] == "../en/snow.html#cold"
    assert rain["the list"] == "/en/"
    assert rain["the map"] == "../files/map.pdf"


def test_a_page_of_its_own_finds_articles_and_what_lies_beside_it(desk: Desk) -> None:
    desk.publish()
    page = desk.page("en", "2026/hail")
    html5lib.HTMLParser(strict=True).parse(page)
    assert '<a class=a href="../en/rain.html?a=1&amp;b=2">' in page
    assert '<a href="../en/snow.html">then</a>' in page
    assert '<link rel="stylesheet" href="../files/2026/look.css">' in page
    assert '<img src="../files/2026/a%20b.png" srcset="../files/2026/a%20b.png 1x, no.png 2x" alt="">' in page
    assert '<a href="#top">Up</a> <a href="/ours">Ours</a> <a href="mailto:a@example.org">' in page
    assert {"files/map.pdf", "files/2026/look.css", "files/2026/a b.png"} <= desk.files().keys()


def test_an_address_of_this_site_finds_the_page_in_the_same_language(desk: Desk) -> None:
    path = desk.root / "articles" / "rain.md"
    path.write_text(path.read_text().replace("(2026/snow.md#cold)", f"({URL}/en/snow.html#cold)"))
    for edition in desk.editions():
        edition.extract()
    desk.publish()
    assert links(desk.page("be", "rain"))["before"] == "../be/snieh.html#cold"


def test_what_leads_to_nothing_is_told_with_its_line(desk: Desk) -> None:
    path = desk.root / "articles" / "rain.md"
    path.write_text(f"{path.read_text()}\nSee [old]({URL}/en/old.html), [other]({URL}/about).\n")
    nowhere = "this link leads nowhere, to {}; no article and no file beside it is called so"
    assert desk.publish().remarks == (
        "articles/2026/hail.html:6: no such picture: no.png",
        "articles/2026/hail.html:7: no such file: gone.js",
        f"articles/rain.md:9: {nowhere.format('snow')}",
        f"articles/rain.md:9: {nowhere.format('gone.md')}",
        "articles/rain.md:10: no such picture: no.png",
        f"articles/rain.md:14: {nowhere.format('lost.html')}",
        f"articles/rain.md:18: {nowhere.format(f'{URL}/en/old.html')}",
    )
    path.write_text(path.read_text().replace("pic.png", "none.png"))
    assert "articles/rain.md:3: no such picture: none.png" in desk.publish().remarks


ARTICLES = {"rain.md": "rain", "2026/a b.html": "2026/a-b", "2026/snow.md": "2026/snow"}


@pytest.mark.parametrize(
    ("article", "address", "expected"),
    [
        ("rain", "2026/snow.md", f"{LINK}{ARTICLE}2026/snow"),
        ("2026/snow", "../rain.md?a#b", f"{LINK}{ARTICLE}rain?a#b"),
        ("2026/snow", "a%20b.html", f"{LINK}{ARTICLE}2026/a-b"),
        ("2026/a-b", "./snow", f"{LINK}{ARTICLE}2026/snow"),
        ("rain", "2026/snow.html", f"{LINK}{ARTICLE}2026/snow"),
        ("rain", "2026/snow.pdf", "2026/snow.pdf"),
        ("2026/snow", "../../etc/passwd", "../../etc/passwd"),
        ("2026/snow", "%2e%2e/map.pdf", "../files/map.pdf"),
        ("rain", "m%00ap.pdf", "../files/map.pdf"),
        ("rain", "/en/snow.html", f"{LINK}/en/snow.html"),
        ("rain", f"{URL}/en/snow.html", f"{LINK}{URL}/en/snow.html"),
        ("rain", f"{URL}.evil.org/en/", f"{URL}.evil.org/en/"),
        ("rain", "//cdn.example.org/a", "//cdn.example.org/a"),
        ("rain", "#part", "#part"),
        ("rain", "", ""),
        ("rain", "MAILTO:a@b.org", "MAILTO:a@b.org"),
    ],
)
def test_where_an_address_leads(article: str, address: str, expected: str) -> None:
    around = Neighbours(URL, ARTICLES, has={"map.pdf"}.__contains__, size=lambda path: None)
    assert Addresses(article, around).link(address) == expected
