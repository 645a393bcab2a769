from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from translate.formats import parse_article
from translate.model import Role
from translate.pages import Image, Metadata, Page, Story, write_page
from translate.pages.tree import squeezed

TITLES = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn"))).map(squeezed).filter(bool)


def _front_matter(text: str) -> object:
    return YAML(typ="safe").load(text.split("---\n")[1])


@given(
    st.one_of(
        TITLES,
        st.sampled_from(["yes", "- a", "a: b", "# a", "'a'", '"a"', "2026-01-01", "12", "~", "|", "---"]),
    )
)
def test_any_title_reads_back(title: str) -> None:
    page = Page(Metadata(title, image=Image(caption=title)), ("Text.",), related=(Story(title),))
    written = write_page(page)
    read = YAML(typ="safe").load(written.removeprefix("---\n").rpartition("---\n")[0])
    assert read == {"title": title, "image": {"caption": title}, "related": [{"title": title}]}


@pytest.mark.parametrize(
    "title", ["A: b", "- dash", "# 1", "It's", 'Say "no"', 'It\'s "so": no', "100%", "yes"]
)
def test_any_title_is_offered_to_translators(title: str) -> None:
    article = parse_article("a.md", "a", "en", write_page(Page(Metadata(title), ("Text.",))))
    assert [block.text for block in article.blocks if block.role is Role.HEADLINE] == [title]


@pytest.mark.parametrize(
    ("published", "written"),
    [
        (date(2026, 9, 14), "date: 2026-09-14\n"),
        (datetime(2026, 9, 14, 9, 30), "date: 2026-09-14T09:30:00\n"),
        (datetime(2026, 9, 14, 9, 30, tzinfo=UTC), "date: 2026-09-14T09:30:00+00:00\n"),
        (
            datetime(2026, 9, 14, 9, 30, tzinfo=timezone(timedelta(hours=3))),
            "date: 2026-09-14T09:30:00+03:00\n",
        ),
    ],
)
def test_dates_are_iso_and_localised_by_rule(published: date, written: str) -> None:
    text = write_page(Page(Metadata("Title", published=published), ("Text.",)))
    assert written in text
    article = parse_article("a.md", "a", "en", text)
    assert [block.text for block in article.blocks if block.role is Role.DATE] == [published.isoformat()]


def test_unknown_parts_have_no_key() -> None:
    assert _front_matter(write_page(Page(Metadata("Title"), ("Text.",)))) == {"title": "Title"}
