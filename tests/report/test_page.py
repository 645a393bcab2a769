import re
from datetime import UTC, datetime
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.report.editions import ALENA, TITLE, WHY, edition
from tests.web.browser import measured
from translate.report.page import Heading, render_page, waits

HEADING = Heading("Night <desk>", datetime(2026, 11, 24, 9, 30, tzinfo=UTC), "en", ("snow.txt: <broken>",))


@pytest.fixture(scope="module")
def page() -> str:
    return render_page([edition(), edition("ru", "")], HEADING)


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    """Raises where the page is no valid HTML."""
    tree: Element = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return tree


def text(element: Element | None) -> str:
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def section(tree: Element, name: str) -> Element:
    found = tree.find(f".//section[@aria-labelledby='{name}']")
    assert found is not None
    return found


def test_nothing_is_fetched_and_nothing_runs(page: str, tree: Element) -> None:
    assert not re.search(r"https?:|@import|url\((?!#)", page)
    assert not [item for item in tree.iter() if item.tag in ("script", "link", "img", "iframe", "object")]
    assert not [name for item in tree.iter() for name in item.attrib if name in ("src", "href")]


def test_what_people_wrote_is_text(tree: Element) -> None:
    assert text(section(tree, "articles").find(".//span[@class='title']")) == TITLE
    assert WHY in text(section(tree, "back"))
    assert ALENA in text(section(tree, "waits"))
    assert "snow.txt: <broken>" in text(tree.find(".//header/section"))
    assert "Night <desk>" in text(tree.find(".//title"))


def test_each_language_has_its_sum(tree: Element) -> None:
    names = [text(head) for head in section(tree, "languages").iter("h3")]
    assert names == ["Belarusian be", "Russian ru"]
    sums = [text(part) for part in section(tree, "languages").iter("article")]
    assert all("of 9 words in 1 article" in told for told in sums)


def test_bars_say_what_they_show(tree: Element) -> None:
    bars = [item for item in tree.iter() if item.get("class", "").startswith("bar")]
    assert len(bars) == 4
    for bar in bars:
        title = next(item for item in bar if item.tag.endswith("title"))
        assert bar.get("role") == "img"
        assert bar.get("aria-label") == title.text == "translated 1, draft 3, stale 4, new 1 words"


def test_what_waits_for_whom(tree: Element) -> None:
    people = {text(part.find("h3")): text(part.find("ul")) for part in section(tree, "waits").iter("article")}
    assert list(people) == [ALENA, "Nobody responsible yet"]
    assert people[ALENA].endswith("8 to translate, 1 to read")


def test_what_is_sent_back_and_what_is_stale(tree: Element) -> None:
    back = section(tree, "back")
    assert "Chief" in text(back)
    assert "Sent back today." in text(back)
    (changed, _) = section(tree, "stale").iterfind("div")
    assert [text(item) for item in changed.iter("del")] == ["day"]
    assert [text(item) for item in changed.iter("ins")] == ["night"]
    assert "line 3" in text(changed)


def test_foreign_text_says_its_language(tree: Element) -> None:
    assert {item.get("lang") for item in tree.iter() if item.get("class") == "target"} == {"be", "ru"}
    assert {item.get("lang") for item in tree.iter() if item.get("class") == "title"} == {"en"}


def test_who_did_how_much_and_what_was_last(tree: Element) -> None:
    rows = [[text(cell) for cell in row] for row in section(tree, "done").iter("tr")]
    assert rows == [["Words", "translated", "reviewed", "approved"], [ALENA, "2", "–", "–"]]
    latest = [text(item) for item in section(tree, "latest").iter("li")]
    assert any("Chief sent back 1 sentence" in told for told in latest)


def test_times_say_their_zone(page: str) -> None:
    assert re.search(r"Times are those of UTC[+-]\d\d:\d\d;", page)


def test_a_page_about_nothing_is_valid_too() -> None:
    page = render_page([], HEADING)
    html5lib.HTMLParser(strict=True).parse(page)
    assert "no edition" in page


def test_what_is_approved_waits_for_nobody() -> None:
    assert list(waits([edition(person="Zoe"), edition(person=""), edition(person="alena")])) == [
        "alena",
        "Zoe",
        "",
    ]
    assert waits([]) == {}


@pytest.mark.parametrize(("width", "locales"), [(360, 2), (1100, 9)])
def test_the_page_fits_and_no_bar_is_too_short(tmp_path: Path, width: int, locales: int) -> None:
    path = tmp_path / "report.html"
    editions = [
        edition(locale) for locale in ("ru", "be", "uk", "pl", "lt", "lv", "et", "de", "fr")[:locales]
    ]
    path.write_text(render_page(editions, HEADING), encoding="utf-8")
    shortest = "Math.min(...[...page.querySelectorAll('.bar')].map(bar => bar.clientWidth))"
    needed, bar = measured(path, width, f"page.documentElement.scrollWidth + ' ' + {shortest}").split()
    assert int(needed) == width, "nobody has to scroll sideways"
    assert int(bar) >= 160
