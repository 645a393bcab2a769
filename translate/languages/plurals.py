"""Which numbers go with the same forms of the words around them: the plural rules of CLDR."""

from decimal import Decimal
from functools import lru_cache
from typing import Any


def plural_category(number: int | Decimal, locale: str) -> str:
    """The plural category of a number, "one", "few" or "many", say; a language without rules has "other"."""
    category: str = _rule(locale)(number)
    return category


@lru_cache
def _rule(locale: str) -> Any:
    from babel.core import Locale, UnknownLocaleError  # costs 100 ms of start-up

    try:
        return Locale.parse(locale.replace("-", "_")).plural_form
    except (UnknownLocaleError, ValueError):
        return lambda number: "other"
