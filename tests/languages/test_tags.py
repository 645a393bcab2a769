import pytest

from translate.languages.tags import language_of, localise_tag


@pytest.mark.parametrize(
    ("value", "locale", "expected"),
    [
        ("en", "ru", "ru"),
        ("en-GB", "be", "be"),
        ("EN", "be-BY", "be-BY"),
        ("en", "be_BY", "be-BY"),
        ("en_GB", "ru", "ru_RU"),
        ("en_GB", "be", "be_BY"),
        ("en_US", "be-PL", "be_PL"),
        ("en_US", "xx", "xx_XX"),
        ("English, please", "ru", None),
        ("", "ru", None),
    ],
)
def test_mark_of_the_edition_has_the_form_of_the_source(
    value: str, locale: str, expected: str | None
) -> None:
    assert localise_tag(value, locale) == expected


@pytest.mark.parametrize(
    ("locale", "expected"), [("be", "be"), ("be-BY", "be"), ("be_BY", "be"), ("EN-gb", "en"), ("", "")]
)
def test_the_language_of_a_locale(locale: str, expected: str) -> None:
    assert language_of(locale) == expected
