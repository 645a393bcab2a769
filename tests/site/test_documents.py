"""Articles in HTML on a site: the page that they are, with its place among the versions and its notice."""

import json
import re
from pathlib import Path

import html5lib
import pytest
from hypothesis import given, settings

from tests.formats.html.pages import broken_pages
from tests.site.desk import URL, Desk
from translate.model import State
from translate.site.documents import placed
from translate.site.texts import WhenUnready

RAIN = """\
<!DOCTYPE html>
<html lang=en>
<head>
<title>Rain</title>
<meta charset="utf-8">
<link rel="canonical" href="https://elsewhere.example/rain">
<link rel="alternate" hreflang="fr" href="https://elsewhere.example/pluie">
<link rel="alternate" type="application/rss+xml" href="/feed">
<meta property="og:locale" content="en_US"><meta property="og:title" content="Rain in Minsk">
<meta name="description" content="It rained.">
<meta name="author" content="Alena Novik">
<meta property="article:published_time" content="2026-11-24T10:00:00+03:00">
</head>
<body>
<main>
<article><h2>Other news</h2></article>
<article>
<h1>Rain in Minsk</h1>
<p>It rained.
</article>
</main>
</body>
</html>
"""
BELARUSIAN = {
    "Rain": "Дождж",
    "Rain in Minsk": "Дождж у Мінску",
    "It rained.": "Ішоў дождж.",
    "Other news": "Іншыя навіны",
}
ORIGINAL, EDITION = f"{URL}/en/rain-in-minsk.html", f"{URL}/be/dozdz-u-minsku.html"


def desk(root: Path, page: str = RAIN) -> Desk:
    return Desk(root, {"rain.html": page})


def pages(desk: Desk) -> list[str]:
    return [desk.page(locale, "rain") for locale in ("en", "be")]


def test_all_versions_name_each_other_in_place_of_what_the_page_named(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.translate("rain", "be", BELARUSIAN)
    made.publish()
    expected = {"en": ORIGINAL, "be": EDITION, "x-default": ORIGINAL}
    for page, url, mark, other in zip(
        pages(made), (ORIGINAL, EDITION), ("en_US", "be_BY"), ("be_BY", "en_US"), strict=True
    ):
        html5lib.HTMLParser(strict=True).parse(page)
        head = page.partition("</head>")[0]
        assert dict(re.findall(r'hreflang="([^"]+)" href="([^"]+)"', head)) == expected
        assert re.findall(r'rel="canonical" href="([^"]+)"', head) == [url]
        assert re.findall(r'property="og:url" content="([^"]+)"', head) == [url]
        assert re.findall(r'property="og:locale" content="([^"]+)"', head) == [mark]
        assert re.findall(r'property="og:locale:alternate" content="([^"]+)"', head) == [other]
        assert 'href="/feed"' in head
        assert "elsewhere.example" not in page
        assert 'class="notice"' not in page
    assert '<html lang="be">' in pages(made)[1]


def test_all_else_of_the_page_stays_byte_for_byte(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.publish()
    page = pages_without_links(made.page("en", "rain"))
    assert page == pages_without_links(RAIN)


def pages_without_links(page: str) -> str:
    """The page without the lines that tell its address and its versions."""
    page = page.replace(
        '<meta property="og:locale" content="en_US"><meta property="og:title"', '<meta property="og:title"'
    )
    mark = re.compile(r'.*(?:rel="canonical"|hreflang=|"og:url"|"og:locale|ld\+json).*\n')
    return "".join(line for line in page.splitlines(keepends=True) if not mark.match(line))


def test_linked_data_says_which_work_is_translated(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.translate("rain", "be", BELARUSIAN)
    made.publish()
    data = [json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0]) for page in pages(made)]
    assert [item["inLanguage"] for item in data] == ["en", "be"]
    assert [item["headline"] for item in data] == ["Rain in Minsk", "Дождж у Мінску"]
    assert data[1]["translationOfWork"]["@id"] == ORIGINAL
    assert data[1]["datePublished"] == "2026-11-24T10:00:00+03:00"
    assert data[1]["author"] == [{"@type": "Person", "name": "Alena Novik"}]
    assert data[1]["description"] == "Ішоў дождж."


def test_what_the_page_states_stands_in_lists_and_feeds(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.translate("rain", "be", BELARUSIAN)
    made.publish()
    index, feed = (made.files()[f"be/{name}"].decode() for name in ("index.html", "feed.xml"))
    assert "<p>Ішоў дождж.</p>" in index
    assert 'datetime="2026-11-24T10:00:00+03:00"' in index
    assert "<published>2026-11-24T10:00:00+03:00</published>" in feed


def test_a_draft_carries_its_notice_where_the_story_begins(tmp_path: Path) -> None:
    made = desk(tmp_path)
    made.draft("rain", "be", BELARUSIAN)
    made.publish(State.DRAFT)
    page = made.page("be", "rain")
    html5lib.HTMLParser(strict=True).parse(page)
    notice = '<aside class="notice" role="note" lang="be" data-translation="machine">'
    assert re.search(rf"Іншыя навіны</h2></article>\n<article>\n{notice}", page)
    assert "Гэты тэкст перакладзены машынай і не правераны рэдактарам." in page
    assert '"digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource"' in page


def test_what_is_not_ready_says_its_language(tmp_path: Path) -> None:
    page = RAIN.replace(
        "<p>It rained.", '<p>It rained. The <a href="/sky" title="About it">sky</a> was grey.'
    )
    made = desk(tmp_path, page.replace("<body>", "<body><nav>Home</nav>"))
    made.translate("rain", "be", BELARUSIAN)
    made.publish()
    page = made.page("be", "rain")
    html5lib.HTMLParser(strict=True).parse(page)
    sky = 'The <a href="/sky" title="About it">sky</a> was grey.'
    assert f'<p>Ішоў дождж. <span lang="en">{sky}</span>\n' in page
    assert "<nav>Home</nav>" in page
    assert "Некаторыя часткі тэксту яшчэ не перакладзены" in page


MORE = """\
<p>The river rose.</p>
<figure><img src="/a.png" alt="A bridge"><figcaption>The bridge</figcaption></figure>
<script type="application/ld+json">
{"@type": "NewsArticle", "headline": "Rain", "description": "It rained."}
</script>
</article>
</main>"""


def longer(root: Path) -> Desk:
    made = desk(root, RAIN.replace("</article>\n</main>", MORE))
    made.translate("rain", "ru", {"Rain in Minsk": "Дождь в Минске", "The river rose.": "Вода поднялась."})
    return made


def test_what_is_not_ready_is_left_out(tmp_path: Path) -> None:
    made = longer(tmp_path)
    made.publish(unready=WhenUnready.OMIT)
    page = made.page("ru", "rain")
    html5lib.HTMLParser(strict=True).parse(page)
    assert "<title>Дождь в Минске</title>" in page
    assert '<p>Вода поднялась.</p>\n<figure><img src="/a.png" alt=""></figure>\n' in page
    assert '\n{"@type": "NewsArticle"}\n' in page
    assert "Некоторые части оригинала ещё не переведены и здесь пропущены." in page
    assert not re.search("rain(ed|s)|Other news|bridge", page)
    assert "It rained" not in made.files()["ru/index.html"].decode()
    (own,) = (json.loads(found) for found in re.findall(r'ld\+json">(\{"@context.*?)</script>', page))
    assert (own["headline"], own.get("description")) == ("Дождь в Минске", None)


def test_without_its_headline_or_in_part_it_is_published_or_not_as_asked(tmp_path: Path) -> None:
    made = longer(tmp_path)
    (ru, _) = made.publish(unready=WhenUnready.FAIL).outcomes
    assert (ru.page, ru.refused) == ("", "not all of it is ready")
    made.translate("rain", "ru", {"Rain in Minsk": ""})
    (ru, _) = made.publish(unready=WhenUnready.OMIT).outcomes
    assert ru.refused == "its headline is not ready"


def test_one_string_for_programs_that_is_not_ready_is_enough_not_to_publish(tmp_path: Path) -> None:
    for page in (
        RAIN.replace("It rained.\n</article>", "</article>"),
        RAIN.replace(' content="It rained."', "").replace(
            "</head>", '<script type="application/ld+json">{"description": "It rained."}</script></head>'
        ),
    ):
        made = desk(tmp_path / str(len(page)), page.replace("<p>It rained.", ""))
        made.translate("rain", "be", {key: BELARUSIAN[key] for key in BELARUSIAN if key != "It rained."})
        be = next(one for one in made.publish(unready=WhenUnready.FAIL).outcomes if one.locale == "be")
        assert (be.refused, [one.source for one in be.fallbacks]) == (
            "not all of it is ready",
            ["It rained."],
        )


def test_a_summary_in_the_source_language_says_so(tmp_path: Path) -> None:
    made = desk(tmp_path, RAIN.replace("<p>It rained.", "<p>Rivers rose."))
    made.translate("rain", "be", {"Rain in Minsk": "Дождж у Мінску", "Rivers rose.": "Рэкі падняліся."})
    made.publish()
    index, feed = (made.files()[f"be/{name}"].decode() for name in ("index.html", "feed.xml"))
    assert '<p lang="en">It rained.</p>' in index
    assert '<summary xml:lang="en">It rained.</summary>' in feed


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>It rained.", "\nHEAD\nNOTICE\n<p>It rained."),
        ("", "\nHEAD\nNOTICE\n"),
        ("<title>Rain</title><p>A", "<title>Rain</title>\nHEAD\nNOTICE\n<p>A"),
        (
            "<title>Rain</title>\r\n<meta name=a>\r\n<body>B",
            "<title>Rain</title>\nHEAD\r\n<meta name=a>\r\n<body>\nNOTICE\nB",
        ),
        ("<svg><title>No</title></svg><h1>A</h1>", "\nHEAD\nNOTICE\n<svg><title>No</title></svg><h1>A</h1>"),
        ("<html lang=en><main><h1>A</h1></main>", "<html lang=en>\nHEAD<main>\nNOTICE\n<h1>A</h1></main>"),
    ],
)
def test_pages_that_leave_tags_out(page: str, expected: str) -> None:
    assert placed(page, "HEAD", "NOTICE") == expected


@settings(max_examples=200, deadline=None)
@given(broken_pages)
def test_any_page_keeps_its_bytes(page: str) -> None:
    made = placed(page, "<x-head>", "<x-notice>")
    without = made.replace("\n<x-head>", "").replace("\n<x-notice>\n", "")
    assert without == page
