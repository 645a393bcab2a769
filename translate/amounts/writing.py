"""Write dates and amounts as a language does: «17 января 2017 г.», «700 млн долларов», «4,6 %»."""

from datetime import date
from decimal import Decimal

from translate.amounts.amount import PERCENT, Day, Quantity
from translate.languages.amounts import Written
from translate.languages.plurals import plural_category

NO_BREAK = "\u00a0"
_NARROW = "\u202f"  # CLDR has it before «г.»; one kind of space is enough for a text
_LEAP_YEAR = 2000  # any, for days without a year
_CATEGORIES = ("one", "few", "many", "other")


def write_day(day: Day, locale: str) -> str | None:
    """A day in the long form of CLDR; None for one that no calendar has, 30 February."""
    from babel.dates import format_date  # start-up time

    try:
        calendar = date(day.year or _LEAP_YEAR, day.month, day.day)
    except ValueError:
        return None
    language = locale.replace("-", "_")
    if day.year is None:
        return format_date(calendar, "d MMMM", locale=language)
    return format_date(calendar, "long", locale=language).replace(_NARROW, NO_BREAK)


def write_number(number: Decimal, locale: str, style: Written) -> str:
    """A number with the signs of CLDR, its digits in groups only from `group_from` on."""
    from babel.numbers import get_decimal_symbol, get_group_symbol  # start-up time

    language = locale.replace("-", "_")
    whole, point, fraction = f"{number:,f}".partition(".")
    group = get_group_symbol(language) if abs(number) >= style.group_from else ""
    return whole.replace(",", group) + point.replace(".", get_decimal_symbol(language)) + fraction


def write_quantity(quantity: Quantity, locale: str, style: Written) -> str:
    """A quantity with its scale and unit: «700 млн долларов», «1,5 доллара», «5,3%», «5 км»."""
    written = write_number(quantity.number, locale, style)
    if quantity.scale in style.scales:
        written += NO_BREAK + style.scales[quantity.scale]
    if quantity.unit == PERCENT:
        return written + style.percent
    if quantity.unit in style.currencies:
        return f"{written} {_currency(quantity, locale, style)}"
    return f"{written}{NO_BREAK}{_symbol(quantity.unit, locale)}" if quantity.unit else written


def _currency(quantity: Quantity, locale: str, style: Written) -> str:
    """The name of a currency in the form that its number wants; «млн» always wants the genitive plural."""
    category = "many" if quantity.scale > 1 else plural_category(quantity.number, locale)
    return style.currencies[quantity.unit][_CATEGORIES.index(category)]


def _symbol(unit: str, locale: str) -> str:
    from babel.units import format_unit  # start-up time

    return format_unit(5, unit, "short", locale=locale.replace("-", "_")).lstrip("5 \u00a0\u202f")
