"""Headlines and names in Latin letters, as the published systems write them: a line in slugs.tsv each."""

from pathlib import Path

import pytest

from translate.errors import ConfigError
from translate.site.transliteration import ascii_words, scheme, schemes

CASES = [
    line.split("\t")
    for line in (Path(__file__).parent / "slugs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("name", "locale", "headline", "slug"), CASES)
def test_slugs(name: str, locale: str, headline: str, slug: str) -> None:
    assert ascii_words(scheme(name, locale).transliterate(headline)) == slug


def test_diacritics_stay_until_the_address_is_made() -> None:
    assert scheme("be-2007", "be").transliterate("Шаркаўшчына") == "šarkaŭščyna"
    assert scheme("iso-9", "ru").transliterate("ёж, Щёкино") == "ëž, ŝëkino"


def test_every_scheme_says_where_it_comes_from_and_has_the_letters_of_its_languages() -> None:
    alphabets = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "be": "абвгдеёжзійклмнопрстуўфхцчшыьэюя"}
    for name, data in schemes().items():
        languages = data["languages"] or list(alphabets)
        assert data["source"]
        for language in languages:
            assert set(alphabets[language]) <= scheme(name, language).letters.keys(), (name, language)


@pytest.mark.parametrize(("name", "language"), [("gost-7.79-b", "be"), ("be-2007", "ru"), ("latinka", "be")])
def test_a_scheme_that_does_not_fit_is_refused_with_those_that_do(name: str, language: str) -> None:
    with pytest.raises(ConfigError, match="iso-9"):
        scheme(name, language)
