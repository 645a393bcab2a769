"""Finished pages before judges: valid HTML and CSS, readable for everybody, on any screen, day and night."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.report.editions import edition
from tests.site import test_documents as documents
from tests.site.desk import FERRY, RUSSIAN, Desk, ferry, png
from tests.web.judges import html_messages, need_judges, page_findings
from translate.model import State
from translate.report.page import Heading, render_page
from translate.site.texts import WhenUnready

MORE = """
## What comes next

> The river is *wide*, said the captain.

| Line | Cars |
| --- | ---: |
| North | 40 |

![A map](map.png "The map") and [more](https://example.org/a?b=1&c=2).

1. `code`
2. H<sub>2</sub>O[^a]

[^a]: Not to *drink*.

---
"""
RAIN = "Rain in Minsk\n\n© NEWSROOM / Name\n\nMINSK (Newsroom) — It rained. Nobody was hurt.\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages of every kind: approved, drafted, partly in the source language, with parts left out, lists."""
    need_judges()
    root = tmp_path_factory.mktemp("site")
    half = dict(list(RUSSIAN.items())[:5])
    whole = ferry(root / "whole")
    article = whole.root / "articles" / "ferry.md"
    article.write_text(article.read_text() + MORE)
    for name in ("ferry.png", "map.png"):
        (whole.root / "articles" / name).write_bytes(png(640, 360))
    whole.draft("ferry", "be", RUSSIAN)
    whole.publish(State.DRAFT)
    parts = Desk(root / "parts", {"ferry.md": FERRY, "rain.txt": RAIN})
    parts.translate("ferry", "ru", half)
    parts.translate("rain", "ru", {"Rain in Minsk": "Дождь в Минске", "It rained.": "Шёл дождь."})
    parts.publish()
    parts.out = parts.root / "omit"
    parts.publish(unready=WhenUnready.OMIT)
    pages = documents.desk(root / "documents")
    pages.translate("rain", "ru", documents.BELARUSIAN)
    pages.draft("rain", "be", documents.BELARUSIAN)
    pages.publish(State.DRAFT)
    left_out = documents.longer(root / "left-out")
    left_out.publish(unready=WhenUnready.OMIT)
    left_out.out = left_out.root / "source"
    left_out.publish()
    heading = Heading("Night desk", datetime(2026, 11, 24, 9, 30, tzinfo=UTC), "en", ("snow.txt: broken",))
    report = root / "report.html"
    report.write_text(render_page([edition(), edition("ru", "")], heading), encoding="utf-8")
    (root / "many.html").write_text(
        render_page([edition(locale) for locale in ("be", "ru", "uk", "pl", "lt")], heading), encoding="utf-8"
    )
    (root / "nothing.html").write_text(render_page([], heading), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def pages(site: Path) -> list[str]:
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    found = [path for path in found if "/articles/" not in path]
    assert len(found) > 15
    return found


def test_the_checker_of_html_says_nothing(site: Path) -> None:
    assert html_messages(site) == []


@pytest.mark.parametrize(("width", "dark"), [(320, False), (375, True), (1280, False), (1280, True)])
def test_everybody_can_read_the_pages(site: Path, pages: list[str], width: int, dark: bool) -> None:
    assert page_findings(site, pages, width, dark=dark) == []


def test_the_judges_see_what_is_wrong(tmp_path: Path) -> None:
    need_judges()
    style = "body { colour: red } p { color: #999; background: #fff; min-width: 700px }"
    dark = "@media (prefers-color-scheme: dark) { p { background: #000 } }"
    (tmp_path / "page.html").write_text(
        f"<!DOCTYPE html><html lang=en><title>A page</title><style>{style} {dark}</style>"
        "<h1>Rain<h1><main><p>It rained all day in Minsk.</p><img src=a.png></main>" + "<p>One.</p>" * 9
    )
    said = " ".join(html_messages(tmp_path))
    assert "colour" in said
    assert "alt" in said
    day, night = (" ".join(page_findings(tmp_path, ["page.html"], 320, dark=dark)) for dark in (False, True))
    for finding in ("image-alt", "wide"):
        assert finding in day
        assert finding in night
    assert "color-contrast" in day
    assert "color-contrast" not in night
