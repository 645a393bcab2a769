"""The site as a whole: links that answer each other, feeds and sitemap by their rules, equal bytes."""

import re
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest

from tests.site.desk import RUSSIAN, URL, Desk, ferry, png
from translate.errors import ConfigError, TranslateError
from translate.model import State

ATOM = "{http://www.w3.org/2005/Atom}"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
RAIN = "---\ntitle: Rain & snow <today>\ndate: 2026-11-20 08:15\n---\n\nIt rained.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Two articles and one without a date: in three locales, in two, in the original alone."""
    desk = ferry(tmp_path)
    for name, text in {"rain.md": RAIN, "2026/undated.txt": "No date here\n\nReally none.\n"}.items():
        (desk.root / "articles" / name).parent.mkdir(exist_ok=True)
        (desk.root / "articles" / name).write_text(text)
    for edition in desk.editions():
        edition.extract()
    desk.translate("rain", "be", {"Rain & snow <today>": "Дождж & снег <сёння>", "It rained.": "Ішоў дождж."})
    desk.draft("ferry", "be", RUSSIAN)
    desk.publish(State.DRAFT)
    return desk


def alternates(page: str) -> dict[str, str]:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return {link.get("hreflang"): link.get("href") for link in tree.iter("link") if link.get("hreflang")}


def by_url(desk: Desk) -> dict[str, str]:
    """Every page by its canonical address."""
    pages = [data.decode() for path, data in desk.files().items() if path.endswith(".html")]
    found = {re.findall(r'<link rel="canonical" href="([^"]+)">', page)[0]: page for page in pages}
    assert len(found) == len(pages)
    return found


def test_every_alternate_link_has_its_counterpart(desk: Desk) -> None:
    pages = by_url(desk)
    for url, page in pages.items():
        links = alternates(page)
        language = re.findall(r'<html lang="([^"]+)">', page)[0]
        assert links[language] == url
        assert links["x-default"] == links["en"]
        for other in links.values():
            assert alternates(pages[other]) == links
    assert sorted(alternates(pages[f"{URL}/be/dozdz-snieh-sionnia.html"])) == ["be", "en", "x-default"]


def test_the_sitemap_names_every_page_with_its_alternates(desk: Desk) -> None:
    pages = by_url(desk)
    root = ET.fromstring(desk.files()["sitemap.xml"])
    assert root.tag == f"{MAP}urlset"
    named = {}
    for url in root:
        (location,) = url.findall(f"{MAP}loc")
        named[location.text] = {
            link.get("hreflang"): link.get("href") for link in url.findall(f"{XHTML}link")
        }
        for changed in url.findall(f"{MAP}lastmod"):
            assert datetime.fromisoformat(str(changed.text)).tzinfo
    assert named == {url: alternates(page) for url, page in pages.items()}


def test_feeds_follow_the_rules_of_atom(desk: Desk) -> None:
    ids: list[str] = []
    for locale, entries in (("en", 2), ("ru", 1), ("be", 2)):
        root = ET.fromstring(desk.files()[f"{locale}/feed.xml"])
        assert root.tag == f"{ATOM}feed"
        assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == locale
        found = root.findall(f"{ATOM}entry")
        assert len(found) == entries
        for element in (root, *found):
            for name in ("id", "title", "updated"):
                assert len(element.findall(f"{ATOM}{name}")) == 1
            assert datetime.fromisoformat(str(element.findtext(f"{ATOM}updated"))).tzinfo
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        (own,) = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert own.get("href") == root.findtext(f"{ATOM}id") == f"{URL}/{locale}/feed.xml"
        newest = max(datetime.fromisoformat(str(entry.findtext(f"{ATOM}updated"))) for entry in found)
        assert datetime.fromisoformat(str(root.findtext(f"{ATOM}updated"))) == newest
        ids += [str(entry.findtext(f"{ATOM}id")) for entry in found]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= by_url(desk).keys()


def test_indexes_list_the_newest_first_and_what_is_not_translated(desk: Desk) -> None:
    index = desk.files()["en/index.html"].decode()
    assert re.findall(r'<h2><a href="([^"]+)\.html">', index) == [
        "ferry-line-reopens",
        "rain-snow-today",
        "no-date-here",
    ]
    index = desk.files()["ru/index.html"].decode()
    assert 'href="../en/rain-snow-today.html"' in index
    assert "перевод утверждён" in index


def test_the_same_articles_give_the_same_bytes(desk: Desk) -> None:
    first = desk.files()
    desk.publish(State.DRAFT)
    assert desk.files() == first
    desk.out = desk.root / "elsewhere"
    desk.publish(State.DRAFT)
    assert desk.files() == first


def test_an_address_stays_when_the_headline_changes(desk: Desk) -> None:
    before = desk.page("ru")
    desk.translate("ferry", "ru", {"Ferry: line reopens": "Паром вернулся на линию"})
    desk.publish(State.DRAFT)
    page = desk.page("ru")
    assert "<h1>Паром вернулся на линию</h1>" in page
    assert re.findall('rel="canonical" href="[^"]+"', page) == re.findall(
        'rel="canonical" href="[^"]+"', before
    )


def test_a_headline_that_nobody_has_read_makes_no_address(desk: Desk) -> None:
    assert "be/ferry-line-reopens.html" in desk.files()
    assert "Паром «Вера» снова ходит" in desk.files()["be/ferry-line-reopens.html"].decode()


def test_addresses_of_equal_headlines_get_numbers(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"a.txt": "Rain\n", "b.txt": "Rain!\n", "c.txt": "Index\n", "d.txt": "???\n"})
    desk.publish()
    assert {path for path in desk.files() if path.startswith("en/")} == {
        "en/index.html",
        "en/rain.html",
        "en/rain-2.html",
        "en/index-2.html",
        "en/d.html",
    }


def test_addresses_may_be_the_names_of_the_articles(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"2026/Rain day.md": RAIN}, 'slugs = { en = "id" }\n')
    desk.publish()
    assert "en/2026-rain-day.html" in desk.files()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not the addresses of a site"),
        ('{"ru": {"ferry": "../../evil"}}', "needs small letters"),
        ('{"ru": {"ferry": "a", "rain": "a"}}', "two articles have the address"),
    ],
)
def test_damaged_addresses_are_refused(tmp_path: Path, text: str, said: str) -> None:
    desk = ferry(tmp_path)
    (desk.root / "locales" / "slugs.json").write_text(text)
    with pytest.raises(ConfigError, match=said):
        desk.publish()


def test_a_site_among_the_articles_is_refused(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.out = desk.root / "articles" / "public"
    with pytest.raises(ConfigError, match="would be taken for articles"):
        desk.publish()


@pytest.mark.parametrize("text", ["{", "7", '["../l10n.toml", "/etc/hostname"]'])
def test_a_list_of_pages_never_leads_out_of_the_site(tmp_path: Path, text: str) -> None:
    desk = ferry(tmp_path)
    desk.out.mkdir()
    (desk.out / ".pages.json").write_text(text)
    if text.startswith("["):
        desk.publish()
        assert (desk.root / "l10n.toml").exists()
    else:
        with pytest.raises(TranslateError, match="remove it"):
            desk.publish()


def test_pages_that_are_gone_are_removed_and_other_files_stay(desk: Desk) -> None:
    (desk.out / "robots.txt").write_text("User-agent: *\n")
    assert "be/dozdz-snieh-sionnia.html" in desk.files()
    (desk.root / "articles" / "rain.md").unlink()
    desk.publish(State.DRAFT)
    assert "be/dozdz-snieh-sionnia.html" not in desk.files()
    assert "robots.txt" in desk.files()


def test_keys_that_the_project_names_are_headline_and_summary(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"dam.md": "---\nkop: Dam\nintro: >\n  It holds\n  well.\n---\n\nText.\n"})
    config = tmp_path / "l10n.toml"
    config.write_text(config.read_text().replace('# kicker = "lead"', 'kop = "headline"\nintro = "lead"'))
    for edition in desk.editions():
        edition.extract()
    desk.translate("dam", "ru", {"Dam": "Плотина", "It holds well.": "Держит хорошо.", "Text.": "Текст."})
    desk.publish()
    assert "<h1>Плотина</h1>" in desk.page("ru", "dam")
    assert '<meta name="description" content="Держит хорошо.">' in desk.page("ru", "dam")


def test_pictures_beside_an_article_come_along(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    assert desk.publish().remarks == ("articles/ferry.md:8: no such picture: ferry.png",)
    assert "<img" not in desk.page("ru")
    (desk.root / "articles" / "ferry.png").write_bytes(png(640, 360))
    assert desk.publish().remarks == ()
    assert desk.files()["files/ferry.png"] == png(640, 360)
    size = 'width="640" height="360"'
    assert f'<img src="../files/ferry.png" {size} alt="Паром">' in desk.page("ru")
    index = desk.files()["ru/index.html"].decode()
    assert f'<img src="../files/ferry.png" {size} alt="" loading="lazy">' in index
    assert '<meta property="og:image:width" content="640">' in desk.page("ru")
    (desk.root / "articles" / "ferry.png").write_bytes(b"no picture")
    assert desk.publish().remarks == ()
    assert '<img src="../files/ferry.png" alt="Паром">' in desk.page("ru")


@pytest.mark.parametrize("source", ["../../secret.png", "%2e%2e/%2e%2e/secret.png", "link.png", "a%00b.png"])
def test_a_picture_never_comes_from_outside_the_articles(tmp_path: Path, source: str) -> None:
    (tmp_path / "secret.png").write_bytes(b"secret")
    desk = Desk(tmp_path / "project", {"a.md": f"# Rain\n\n![Rain]({source})\n"})
    (desk.root / "articles" / "link.png").symlink_to(tmp_path / "secret.png")
    assert len(desk.publish().remarks) == 1
    assert b"secret" not in desk.files().values()


def test_templates_of_a_publisher_go_first(tmp_path: Path) -> None:
    desk = ferry(tmp_path, 'templates = "look"\n')
    (desk.root / "look").mkdir()
    (desk.root / "look" / "article.html.jinja").write_text(
        '{% extends "layout.html.jinja" %}\n'
        "{% block main %}<h1>{{ page.content.headline.text }}</h1>{% endblock %}"
    )
    (desk.root / "look" / "site.css").write_text("h1 { color: green; }")
    desk.publish()
    assert '<main id="text">\n<h1>Паром «Вера» снова ходит</h1></main>' in desk.page("ru")
    assert desk.files()["site.css"] == b"h1 { color: green; }"
    assert b'class="articles"' in desk.files()["ru/index.html"]


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("<h1>\n{% if %}", r"article\.html\.jinja:2: the template is wrong"),
        ("\n\n{{ nobody }}", r"article\.html\.jinja:3: .*'nobody' is undefined"),
        ("\n{{ title.nothing }}", r"article\.html\.jinja:2: .*no attribute 'nothing'"),
        ("\n{{ 1 / 0 }}", r"article\.html\.jinja:2: .*division by zero"),
        ('\n{% include "none.html" %}', r"article\.html\.jinja:2: .*none\.html"),
        ('{% include "byline.jinja" %}', r"byline\.jinja:1: .*'nobody' is undefined"),
        ("{{ 'a' | bold }}", r"article\.html\.jinja:1: .*No filter named 'bold'"),
        ("\udcff", r"article\.html\.jinja: .*can't decode"),
    ],
)
def test_a_wrong_template_is_named_with_its_line(tmp_path: Path, template: str, said: str) -> None:
    desk = ferry(tmp_path, 'templates = "look"\n')
    (desk.root / "look").mkdir()
    (desk.root / "look" / "article.html.jinja").write_bytes(template.encode(errors="surrogateescape"))
    (desk.root / "look" / "byline.jinja").write_text("{{ nobody }}")
    with pytest.raises(TranslateError, match=said):
        desk.publish()
    assert not desk.out.exists()


def test_a_folder_of_templates_that_is_not_there_is_named(tmp_path: Path) -> None:
    desk = ferry(tmp_path, 'templates = "look"\n')
    with pytest.raises(ConfigError, match='no folder "look"'):
        desk.publish()
