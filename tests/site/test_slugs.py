"""Addresses of any headlines: safe as file names, one for each article, and the same ones after a restart."""

import re

from hypothesis import given
from hypothesis import strategies as st

from translate.site.slugs import Slugs, parse
from translate.site.transliteration import schemes

LOCALES = {
    "ru": ["", "icao", "gost-7.79-b", "iso-9", "id"],
    "be": ["", "be-2007", "be-2023", "icao", "iso-9", "id"],
    "en": ["", "id"],
    "zh": [""],
}
HEADLINES = st.text("аўЎщЪьʼ’'Ёжé€ łß—-_./\\:%?#&\0\n index 123 İ文", max_size=30) | st.text(max_size=200)
WAYS = st.fixed_dictionaries({locale: st.sampled_from(ways) for locale, ways in LOCALES.items()})


@given(
    WAYS, st.lists(st.tuples(st.sampled_from(list(LOCALES)), st.text(max_size=20), HEADLINES), max_size=12)
)
def test_addresses_are_safe_apart_and_kept(
    ways: dict[str, str], articles: list[tuple[str, str, str]]
) -> None:
    slugs = Slugs({}, {locale: way for locale, way in ways.items() if way})
    made = {
        (locale, article): slugs.slug(locale, article, headline) for locale, article, headline in articles
    }
    for slug in made.values():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
        assert len(slug) <= 95
        assert slug != "index"
    assert len({(locale, slug) for (locale, _), slug in made.items()}) == len(made)
    again = Slugs(parse(slugs.text(), "slugs.json"), {})
    assert {key: again.slug(*key, "Another headline") for key in made} == made


def test_every_scheme_is_tried() -> None:
    assert set(schemes()) <= {way for ways in LOCALES.values() for way in ways}
