"""An HTML page through the real command line: extracted, drafted, read by a person, built."""

import polib

from tests.conftest import Newsroom

PAGE = """<!DOCTYPE html>
<HTML lang=en><meta charset=utf-8><title>Tram reaches the lake | Wire</title>
<h1>Tram reaches the lake</h1>
<p>It was <b>late</b>&nbsp;&mdash; nine years.<p>Nobody <a href=/x title="The map">knew</a>.
<ul><li>One &amp; two<li translate=no>Three</ul>
"""


def test_a_page_goes_the_whole_way(newsroom: Newsroom) -> None:
    page = newsroom.root / "articles" / "tram.html"
    page.write_bytes(PAGE.replace("\n", "\r\n").encode())
    edition = newsroom.root / "build" / "ru" / "tram.html"
    arguments = ("articles/tram.html", "--locale", "ru")

    newsroom.run("extract", *arguments)
    newsroom.run("build", *arguments)
    assert edition.read_bytes() == page.read_bytes()

    catalog = polib.pofile(newsroom.po("ru", "tram"))
    assert [(entry.msgctxt, entry.msgid) for entry in catalog] == [
        ("headline", "Tram reaches the lake"),
        (None, "It was <b1>late</b1>\u00a0— nine years."),
        (None, "Nobody <a1>knew</a1>."),
        ("alt", "The map"),
        (None, "One & two"),
    ]
    texts = (
        "Трамвай у озера",
        "<b1>Поздно</b1>\u00a0— девять лет.",
        "Никто не <a1>знал</a1>.",
        "Карта",
        "Раз & два",
    )
    for entry, text in zip(catalog, texts, strict=True):
        entry.msgstr = text
    catalog.save()
    newsroom.run("build", *arguments, "--complete", "--at-least", "translated")
    assert edition.read_bytes().decode() == (
        PAGE.replace("\n", "\r\n")
        .replace("lang=en", 'lang="ru"')
        .replace("Tram reaches the lake", "Трамвай у озера")
        .replace("It was <b>late</b>&nbsp;&mdash; nine years", "<b>Поздно</b>&nbsp;&mdash; девять лет")
        .replace("Nobody <a href=/x", "Никто не <a href=/x")
        .replace(">knew<", ">знал<")
        .replace("The map", "Карта")
        .replace("One &amp; two", "Раз &amp; два")
    )


def test_a_draft_of_a_page_has_its_markup(newsroom: Newsroom) -> None:
    (newsroom.root / "articles" / "tram.html").write_text(PAGE)
    newsroom.run("run", "articles/tram.html", "--locale", "be", "--engine", "pseudo")
    edition = (newsroom.root / "build" / "be" / "tram.html").read_text()
    assert '<HTML lang="be">' in edition
    assert edition.count("<") == PAGE.count("<")
    assert "<li translate=no>Three</ul>" in edition
