import pytest

from translate.languages.plurals import plural_category


@pytest.mark.parametrize(
    ("number", "locale", "category"),
    [
        (21, "ru", "one"),
        (11, "ru", "many"),
        (22, "be", "few"),
        (25, "be_BY", "many"),
        (2, "en", "other"),
        (2, "tlh", "other"),
    ],
)
def test_the_rules_are_those_of_the_language(number: int, locale: str, category: str) -> None:
    assert plural_category(number, locale) == category
