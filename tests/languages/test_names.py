import pytest

from translate.languages.names import language_name


@pytest.mark.parametrize(
    ("locale", "name"),
    [("be", "Belarusian"), ("ru", "Russian"), ("be_BY", "Belarusian (Belarus)"), ("x-q", "x-q")],
)
def test_what_a_language_is_called(locale: str, name: str) -> None:
    assert language_name(locale) == name
