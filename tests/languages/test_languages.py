"""Language data: every file is whole; scripts are told apart."""

import pytest

from translate.errors import ConfigError
from translate.languages import is_foreign, locales, rules
from translate.languages.scripts import dominant_script


@pytest.mark.parametrize("locale", locales())
def test_every_language_is_whole(locale: str) -> None:
    language = rules(locale)
    words = language.titles | language.abbreviations | language.before_numbers | language.maybe_final
    assert language.script in {"Latin", "Cyrillic"}
    assert words
    assert not {word for word in words if word.endswith(".") or " " in word}
    assert not language.titles & language.maybe_final
    assert all(word[0].isupper() for word in language.starters)


def test_the_region_does_not_matter() -> None:
    assert rules("en-GB").titles == rules("en_US").titles == rules("en").titles


def test_unknown_language_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ConfigError, match='"xx"; known: be, en, ru'):
        rules("xx")


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("A plain line", "Latin"),
        ("Загаловак навіны", "Cyrillic"),
        ("12 — 5", ""),
        ("ab вг", ""),
        ("Νέα", "Greek"),
    ],
)
def test_script_of_most_letters(text: str, script: str) -> None:
    assert dominant_script(text) == script


@pytest.mark.parametrize(
    ("text", "locale", "foreign"),
    [
        ("Загаловак матэрыялу", "en", True),
        ("The word навіны means news here", "en", False),
        ("2017", "en", False),
        ("A plain line", "be", True),
    ],
)
def test_foreign_line(text: str, locale: str, foreign: bool) -> None:
    assert is_foreign(text, locale) is foreign
