"""Locales, and the marks that tell programs the language of a page: `lang="en"`, `og:locale`."""


def language_of(locale: str) -> str:
    """The language of a locale: "be" of "be-BY" and of "be_BY"."""
    return locale.replace("_", "-").split("-")[0].lower()


def localise_tag(value: str, locale: str) -> str | None:
    """The mark for an edition in `locale`, in the form of `value`: "en-GB" → "ru", "en_GB" → "ru_RU".

    A form with "_" needs a region: that of `locale`, else the one where most speakers live, by CLDR.
    None when `value` is no such mark.
    """
    if not value.replace("-", "").replace("_", "").isalnum():
        return None
    if "_" not in value:
        return locale.replace("_", "-")
    language, _, region = locale.replace("-", "_").partition("_")
    return f"{language}_{region or _likely_region(language)}"


def _likely_region(language: str) -> str:
    from babel.core import get_global  # costs 100 ms of start-up

    return str(get_global("likely_subtags").get(language, "")).rpartition("_")[2] or language.upper()
