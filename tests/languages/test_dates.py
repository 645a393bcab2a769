"""Front matter dates in the words of each language. CLDR puts a narrow no-break space before "г."."""

import pytest

from translate.languages.dates import localise_date

MONTHS = {
    "ru": [
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ],
    "be": [
        "студзеня",
        "лютага",
        "сакавіка",
        "красавіка",
        "мая",
        "чэрвеня",
        "ліпеня",
        "жніўня",
        "верасня",
        "кастрычніка",
        "лістапада",
        "снежня",
    ],
}


@pytest.mark.parametrize("locale", MONTHS)
@pytest.mark.parametrize("month", range(1, 13))
def test_every_month_stands_in_the_genitive(locale: str, month: int) -> None:
    assert localise_date(f"2017-{month:02}-05", locale) == f"5 {MONTHS[locale][month - 1]} 2017\u202fг."


@pytest.mark.parametrize(
    "value",
    ["2017-01-17T10:30:00Z", "2017-01-17 10:30:00 +0300", "2017-01-17 10:30", "2017-01-17T10:30:00.5+03:00"],
)
def test_time_is_appended(value: str) -> None:
    assert localise_date(value, "be") == "17 студзеня 2017\u202fг., 10:30"


@pytest.mark.parametrize(
    "value", ["", "soon", "17.01.2017", "2017-02-30", "2017-01-17 25:00", "2017-01-17 to 2017-01-19"]
)
def test_what_is_no_date_is_left(value: str) -> None:
    assert localise_date(value, "ru") is None
