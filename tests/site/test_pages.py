"""What stands in the pages: valid HTML, what programs read, what readers see of a text that is not ready."""

import json
import re
from pathlib import Path

import html5lib
import pytest

from tests.site.desk import FERRY, RUSSIAN, URL, Desk, ferry
from translate.model import State
from translate.site.texts import WhenUnready

HALF = {key: RUSSIAN[key] for key in list(RUSSIAN)[:5]}  # "It carried 40 cars." and the list are missing


TAGS = "tags: [river, boats]\nsource: https://wire.example.org/ferry\n"


def linked_data(page: str) -> dict[str, object]:
    match = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert match
    return dict(json.loads(match[1]))


def test_every_page_is_valid_html_and_needs_nothing_from_elsewhere(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.draft("ferry", "be", HALF)
    desk.publish(State.DRAFT)
    pages = {path: data.decode() for path, data in desk.files().items() if path.endswith(".html")}
    assert len(pages) == 6
    for text in pages.values():
        html5lib.HTMLParser(strict=True).parse(text)
        loaded = re.findall(r'<(?:img|iframe|source|video)[^>]+src="([^"]*)', text)
        loaded += re.findall(r'<link rel="stylesheet" href="([^"]*)', text)
        assert all("//" not in address for address in loaded)
        assert not re.search(r'<script(?! type="application/ld\+json")', text)
        assert text.count("<h1") == 1
    assert "//" not in desk.files()["site.css"].decode()


def test_what_programs_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY.replace("image:", f"{TAGS}image:")})
    desk.translate("ferry", "ru", RUSSIAN | {"river": "река"})
    desk.publish()
    page = desk.page("ru")
    address = f"{URL}/ru/parom-vera-snova-khodit.html"
    original = f"{URL}/en/ferry-line-reopens.html"
    assert '<html lang="ru">' in page
    assert f'<link rel="canonical" href="{address}">' in page
    assert '<meta property="og:locale" content="ru_RU">' in page
    assert '<meta property="og:locale:alternate" content="en_US">' in page
    assert '<meta property="og:title" content="Паром «Вера» снова ходит">' in page
    assert '<meta property="og:description" content="Паром вернулся.">' in page
    data = linked_data(page)
    assert (data["@type"], data["inLanguage"], data["@id"]) == ("NewsArticle", "ru", address)
    assert (data["datePublished"], data["dateModified"]) == ("2026-11-24", "2026-11-25T09:30:00+03:00")
    assert data["translationOfWork"] == {
        "@type": "NewsArticle",
        "@id": original,
        "headline": "Ferry: line reopens",
        "inLanguage": "en",
    }
    assert (data["wordCount"], data["keywords"]) == (10, ["река"])
    assert data["isBasedOn"] == "https://wire.example.org/ferry"
    assert data["author"] == [{"@type": "Person", "name": "Alena Novik"}]
    assert data["publisher"] == {"@type": "Organization", "name": "Example News", "url": f"{URL}/"}
    assert "digitalSourceType" not in data
    assert linked_data(desk.page("en"))["workTranslation"] == [
        {"@type": "NewsArticle", "@id": address, "headline": "Паром «Вера» снова ходит", "inLanguage": "ru"}
    ]


def test_dates_are_written_as_in_the_language_and_read_by_programs(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.draft("ferry", "be", RUSSIAN)
    desk.publish(State.DRAFT)
    for locale, day in (
        ("en", "November 24, 2026"),
        ("ru", "24 ноября 2026\u202fг."),
        ("be", "24 лістапада 2026\u202fг."),
    ):
        assert f'<time datetime="2026-11-24">{day}</time>' in desk.page(locale)


def test_source_stays_and_says_its_language(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY})
    desk.translate("ferry", "ru", HALF)
    (ru, be) = desk.publish(unready=WhenUnready.SOURCE).outcomes
    page = desk.page("ru")
    paragraph = '<strong>Паром</strong> пересёк реку. <span lang="en">It carried 40 cars.</span></p>'
    assert paragraph in page
    assert '<li><span lang="en">One driver sang.</span></li>' in page
    assert "Некоторые части текста ещё не переведены и даны на языке оригинала." in page
    assert (ru.state, [item.source for item in ru.fallbacks]) == (
        "partial",
        ["It carried 40 cars.", "One driver sang."],
    )
    assert (be.page, be.refused) == ("", "nothing of it is ready")


def test_paragraphs_that_are_not_ready_are_left_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY})
    desk.translate("ferry", "ru", HALF)
    desk.publish(unready=WhenUnready.OMIT)
    page = desk.page("ru")
    body = page.partition('<div class="text">')[2].partition("</div>")[0]
    assert body.strip() == ""
    assert "Некоторые части оригинала ещё не переведены и здесь пропущены." in page


def test_an_edition_without_its_headline_is_not_published_with_parts_left_out(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY})
    desk.translate("ferry", "ru", {"It carried 40 cars.": "Он перевёз 40 машин."})
    (ru, _) = desk.publish(unready=WhenUnready.OMIT).outcomes
    assert ru.refused == "its headline is not ready"
    assert not [path for path in desk.files() if re.match("ru/(?!index)", path)]


def test_fail_publishes_only_what_is_whole(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.translate("ferry", "be", HALF)
    ru, be = desk.publish(unready=WhenUnready.FAIL).outcomes
    assert ru.page
    assert (be.page, be.refused) == ("", "not all of it is ready")
    assert "ferry-line-reopens.html" in desk.files()["be/index.html"].decode()  # told as not translated yet


@pytest.mark.parametrize(
    ("targets", "engine", "mark", "notice", "source"),
    [
        (
            RUSSIAN,
            "argos/en_be",
            "machine",
            "Гэты тэкст перакладзены машынай і не правераны рэдактарам.",
            "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        ),
        (RUSSIAN, "memory/1", "draft", "Пераклад гэтага тэксту яшчэ не правераны рэдактарам.", None),
    ],
)
def test_a_draft_says_so(  # noqa: PLR0917
    tmp_path: Path, targets: dict[str, str], engine: str, mark: str, notice: str, source: str | None
) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY})
    desk.draft("ferry", "be", targets, engine)
    desk.publish(State.DRAFT)
    page = desk.page("be")
    assert f"<p>{notice}</p>" in page
    assert f'data-translation="{mark}"' in page
    assert linked_data(page).get("digitalSourceType") == source


def test_a_draft_of_a_part_says_so(tmp_path: Path) -> None:
    desk = Desk(tmp_path, {"ferry.md": FERRY})
    desk.translate("ferry", "ru", HALF)
    desk.draft("ferry", "ru", {key: RUSSIAN[key] for key in RUSSIAN if key not in HALF})
    desk.publish(State.DRAFT)
    page = desk.page("ru")
    assert "<p>Часть этого текста переведена машиной и не проверена редактором.</p>" in page
    expected = "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource"
    assert linked_data(page)["digitalSourceType"] == expected
    assert '<article data-translation="partly_machine">' in page
    assert "частично машинный перевод" in page


def test_what_was_checked_by_people_carries_no_notice(tmp_path: Path) -> None:
    desk = ferry(tmp_path)
    desk.publish()
    assert 'class="notice"' not in desk.page("ru")
    assert "перевод утверждён" in desk.page("ru")


def test_translators_are_named_if_the_publisher_wishes(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "named", {"ferry.md": FERRY}, "translators = true\n")
    desk.translate("ferry", "ru", HALF, "Ірына & Ко")
    desk.translate("ferry", "ru", {"It carried 40 cars.": "Он перевёз 40 машин."}, "Ales")
    desk.draft("ferry", "be", RUSSIAN)
    desk.approve("ferry", "ru")
    desk.publish(State.DRAFT)
    page = desk.page("ru")
    assert '<span class="quiet">Перевод:</span> Ірына &amp; Ко, Ales</span>' in page
    assert linked_data(page)["translator"] == [
        {"@type": "Person", "name": "Ірына & Ко"},
        {"@type": "Person", "name": "Ales"},
    ]
    assert "translator" not in linked_data(desk.page("be"))
    silent = Desk(tmp_path / "silent", {"ferry.md": FERRY})
    silent.translate("ferry", "ru", HALF, "Ірына")
    silent.publish()
    assert "Ірына" not in silent.page("ru")


def test_titles_and_texts_cannot_break_a_page(tmp_path: Path) -> None:
    hostile = """</script><script>alert(1)</script>"><img src=x onerror=alert(1)> {{ 7 * 7 }} & ⸨⸩"""
    desk = ferry(tmp_path)
    desk.translate(
        "ferry",
        "ru",
        dict.fromkeys(RUSSIAN, hostile) | {"The <b1>ferry</b1> crossed the river.": f"<b1>a</b1> {hostile}"},
    )
    desk.publish()
    for text in (desk.page("ru"), desk.files()["ru/index.html"].decode(), desk.page("en")):
        tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
        assert not [node for node in tree.iter("script") if node.get("type") != "application/ld+json"]
        assert not [node for node in tree.iter() for name in node.attrib if str(name).startswith("on")]
    data = linked_data(desk.page("ru"))
    assert data["headline"] == hostile


def test_a_text_article_shows_what_belongs_to_it_alone(tmp_path: Path) -> None:
    text = (
        "Rain in Minsk\n\n© REUTERS / Name\nSubscribe\n"
        "MINSK (Reuters) — It rained all day. Nobody was hurt.\n\nChats\n"
    )
    desk = Desk(tmp_path, {"rain.txt": text})
    desk.translate(
        "rain", "be", {"Rain in Minsk": "Дождж у Мінску", "It rained all day.": "Увесь дзень ішоў дождж."}
    )
    desk.publish()
    page = desk.page("be", "rain")
    html5lib.HTMLParser(strict=True).parse(page)
    assert '<p class="credit"><span lang="en">© REUTERS / Name</span></p>' in page
    assert 'Увесь дзень ішоў дождж. <span lang="en">Nobody was hurt.</span></p>' in page
    assert "Subscribe" not in page + desk.page("en", "rain")
    assert "Chats" not in page + desk.page("en", "rain")
