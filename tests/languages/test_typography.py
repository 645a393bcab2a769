"""Every language file says how its language sets texts and writes amounts."""

import pytest

from translate.languages import locales
from translate.languages.amounts import read, written
from translate.languages.typography import typography


@pytest.mark.parametrize("locale", locales())
def test_every_language_has_its_typography(locale: str) -> None:
    style = typography(locale)
    assert style is not None
    marks = (*style.quotes, *style.nested_quotes, style.range, style.minus)
    assert all(len(mark) == 1 for mark in marks)
    lists = (style.after_numbers, style.before_names, style.short_words)
    assert all(lists)
    assert all(len(set(words)) == len(words) for words in lists)


def test_the_region_does_not_matter() -> None:
    assert typography("be_BY") == typography("be")
    assert written("be-BY") == written("be")


def test_every_language_writes_amounts_or_has_them_read() -> None:
    assert all(written(locale) or read(locale) for locale in locales())


def test_an_unknown_language_has_none() -> None:
    assert [find("fi") for find in (typography, written, read)] == [None, None, None]


@pytest.mark.parametrize("locale", [locale for locale in locales() if written(locale)])
def test_all_that_is_read_can_be_written(locale: str) -> None:
    style, words = written(locale), read("en")
    assert style is not None
    assert words is not None
    assert set(words.currencies.values()) <= style.currencies.keys()
    assert set(words.scales.values()) <= style.scales.keys()
    assert all(len(forms) == 4 for forms in style.currencies.values())
