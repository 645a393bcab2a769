"""Feeds and sitemap against grammars of their formats, and feeds as a reader of feeds takes them."""

from pathlib import Path

import pytest
from lxml import etree

from tests.site.desk import RUSSIAN, ferry
from translate.model import State

SCHEMAS = Path(__file__).parent / "schemas"
RAIN = "---\ntitle: Rain & <b>snow</b>\ndate: 2026-11-20 08:15\nauthor: [A, B]\n---\n\nIt rained.\n"


def schema(name: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(SCHEMAS / name))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    desk = ferry(tmp_path_factory.mktemp("desk"))
    (desk.root / "articles" / "rain.md").write_text(RAIN)
    for edition in desk.editions():
        edition.extract()
    desk.draft("ferry", "be", RUSSIAN)
    desk.publish(State.DRAFT)
    return desk.files()


@pytest.mark.parametrize("path", ["en/feed.xml", "ru/feed.xml", "be/feed.xml"])
def test_feeds_are_atom(files: dict[str, bytes], path: str) -> None:
    feed = etree.fromstring(files[path])
    schema("atom.rng").assertValid(feed)
    atom = "{http://www.w3.org/2005/Atom}"
    for holder in (feed, *feed.iter(f"{atom}entry")):
        links = [
            (link.get("rel"), link.get("type"), link.get("hreflang"))
            for link in holder.iterfind(f"{atom}link")
        ]
        assert len(set(links)) == len(links), "one alternate link for each type and language"
        first = next(language for rel, _, language in links if rel == "alternate")
        assert first == path[:2], "a reader of feeds opens the first of them"


def test_the_sitemap_is_one(files: dict[str, bytes]) -> None:
    schema("sitemap.rng").assertValid(etree.fromstring(files["sitemap.xml"]))


@pytest.mark.parametrize(
    ("path", "name", "right", "wrong"),
    [
        ("ru/feed.xml", "atom.rng", "+03:00</updated>", "</updated>"),
        ("ru/feed.xml", "atom.rng", "<title>", "<title/><title>"),
        ("ru/feed.xml", "atom.rng", "<author>", "<authors/><author>"),
        ("ru/feed.xml", "atom.rng", 'hreflang="ru"', 'hreflang="ru_RU"'),
        ("sitemap.xml", "sitemap.rng", 'hreflang="be"', 'hreflang="be_BY"'),
        ("sitemap.xml", "sitemap.rng", "<loc>https:", "<loc>"),
        ("sitemap.xml", "sitemap.rng", "<lastmod>2026", "<lastmod>26"),
    ],
)
def test_the_grammars_see_what_is_wrong(
    files: dict[str, bytes], path: str, name: str, right: str, wrong: str
) -> None:
    text = files[path].decode()
    assert right in text
    assert not schema(name).validate(etree.fromstring(text.replace(right, wrong).encode()))
