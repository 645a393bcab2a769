"""What a language is called in English, from CLDR."""

from functools import lru_cache


@lru_cache
def language_name(locale: str) -> str:
    """The English name of a locale's language, `Belarusian`; the locale itself where CLDR has none."""
    from babel.core import Locale, UnknownLocaleError  # costs 100 ms of start-up

    try:
        return Locale.parse(locale.replace("-", "_")).get_display_name("en") or locale
    except (UnknownLocaleError, ValueError):
        return locale
