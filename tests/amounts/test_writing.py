"""Amounts as each language writes them, and where that is CLDR's word and where not."""

from decimal import Decimal

import pytest
from babel.core import Locale
from babel.dates import get_month_names
from babel.numbers import format_compact_decimal, get_currency_name

from translate.amounts import Day, Quantity, write_day, write_quantity
from translate.languages.amounts import read, written

MILLION = 10**6
CASES = [
    (Quantity(Decimal("700"), MILLION, "USD"), "700~млн долларов", "700~млн долараў"),
    (Quantity(Decimal("1"), MILLION, "USD"), "1~млн долларов", "1~млн долараў"),
    (Quantity(Decimal("1.5"), 10**9, "EUR"), "1,5~млрд евро", "1,5~млрд еўра"),
    (Quantity(Decimal("1"), 1, "USD"), "1 доллар", "1 долар"),
    (Quantity(Decimal("22"), 1, "USD"), "22 доллара", "22 долары"),
    (Quantity(Decimal("111"), 1, "USD"), "111 долларов", "111 долараў"),
    (Quantity(Decimal("1.5"), 1, "USD"), "1,5 доллара", "1,5 долара"),
    (Quantity(Decimal("1200"), 1, "rouble"), "1200 рублей", "1200 рублёў"),
    (Quantity(Decimal("12000"), 1, "rouble"), "12~000 рублей", "12~000 рублёў"),
    (Quantity(Decimal("1234567.50")), "1~234~567,50", "1~234~567,50"),
    (Quantity(Decimal("5.3"), 1, "percent"), "5,3%", "5,3%"),
    (Quantity(Decimal("50"), 1, "speed-kilometer-per-hour"), "50~км/ч", "50~км/гадз"),
    (Day(17, 1, 2017), "17 января 2017~г.", "17 студзеня 2017~г."),
    (Day(5, 5), "5 мая", "5 мая"),
    (Day(29, 2), "29 февраля", "29 лютага"),
]


@pytest.mark.parametrize(("what", "russian", "belarusian"), CASES, ids=str)
def test_written(what: Day | Quantity, russian: str, belarusian: str) -> None:
    for locale, wanted in (("ru", russian), ("be", belarusian)):
        style = written(locale)
        assert style is not None
        text = write_day(what, locale) if isinstance(what, Day) else write_quantity(what, locale, style)
        assert text == wanted.replace("~", "\u00a0")


def test_a_day_of_no_calendar_is_not_written() -> None:
    assert write_day(Day(30, 2, 2017), "ru") is None
    assert write_day(Day(29, 2, 2017), "ru") is None


def test_long_compact_numbers_of_babel_are_wrong() -> None:
    """It rounds the number, but takes the plural of what it was; so amounts are not written with it."""
    assert format_compact_decimal(1_200_000, format_type="long", locale="ru") == "1 миллиона"
    assert format_compact_decimal(5_500_000, format_type="long", locale="ru") == "6 миллиона"
    assert format_compact_decimal(5_500_000, format_type="long", locale="be") == "6 мільёна"


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_scales_are_the_short_ones_of_cldr(locale: str) -> None:
    style = written(locale)
    assert style is not None
    for scale in (10**6, 10**9, 10**12):
        assert format_compact_decimal(5 * scale, format_type="short", locale=locale) == (
            f"5\u00a0{style.scales[scale]}"
        )


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_currencies_are_those_of_cldr_without_their_countries(locale: str) -> None:
    style = written(locale)
    assert style is not None
    for code, forms in style.currencies.items():
        for count, form in zip((1, 2, 5, 1.5), forms, strict=True):
            name = get_currency_name("RUB" if code == "rouble" else code, count=count, locale=locale)
            assert form in name


def test_english_months_are_those_of_cldr() -> None:
    words = read("en")
    assert words is not None
    for width in ("wide", "abbreviated"):
        names = get_month_names(width, locale="en")
        assert all(words.months[names[number]] == number for number in range(1, 13))


@pytest.mark.parametrize("locale", ["ru", "be"])
def test_months_that_stay_beside_their_day_are_those_of_cldr(locale: str) -> None:
    from translate.languages.typography import typography

    style = typography(locale)
    assert style is not None
    assert set(get_month_names("wide", locale=Locale.parse(locale)).values()) <= set(style.after_numbers)
