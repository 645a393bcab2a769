"""What the tool knows about each language: data in the TOML files beside this one, read once.

Nothing here is code for one language: a new language is a new TOML file with the same keys.
"""

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.errors import ConfigError
from translate.languages.scripts import dominant_script
from translate.languages.tags import language_of


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """The data of one language. Words stand without their final full stop; matching is by exact case."""

    locale: str
    script: str  # "Latin" or "Cyrillic", as `dominant_script` says it
    titles: frozenset[str]  # before a name: "Mr", "Gen"
    abbreviations: frozenset[str]  # never the end of a sentence
    before_numbers: frozenset[str]  # not the end when a digit follows: "No", "Jan"
    maybe_final: frozenset[str]  # the end only when a starter follows: "U.S", "Mln"
    starters: frozenset[str]  # capitalised words that begin sentences
    attribution: frozenset[str]  # verbs after the name of a speaker


def locales() -> list[str]:
    """The languages that have a data file, sorted."""
    return sorted(
        entry.name.removesuffix(".toml")
        for entry in files(__name__).iterdir()
        if entry.name.endswith(".toml")
    )


@lru_cache
def rules(locale: str) -> LanguageRules:
    """The rules of a locale ("en", "en-GB", "be_BY"); the region does not matter.

    Raises ConfigError when there is no data file for the language.
    """
    return _rules_from(locale, language_data(locale))


@lru_cache
def language_data(locale: str) -> dict[str, Any]:
    """All that the data file of a locale's language holds; the region does not matter.

    Raises ConfigError when there is no data file for the language.
    """
    language = language_of(locale)
    if language not in locales():
        known = ", ".join(locales())
        raise ConfigError(f'no language data for the locale "{locale}"; known: {known}')
    return tomllib.loads((files(__name__) / f"{language}.toml").read_text(encoding="utf-8"))


def _rules_from(locale: str, data: dict[str, Any]) -> LanguageRules:
    lists = [field.name for field in fields(LanguageRules) if field.name not in {"locale", "script"}]
    words = {name: frozenset(data[name]) for name in lists}
    return LanguageRules(locale=locale, script=data["script"], **words)


def is_foreign(text: str, locale: str) -> bool:
    """Whether a line is surely not in `locale`: most of its letters belong to another script.

    Judged by script alone: Russian among English is found, German among English is not.
    """
    script = dominant_script(text)
    return script not in {"", rules(locale).script}
