"""How each language writes dates and amounts, where CLDR has no word on it: data of `[amounts]`."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from translate.languages import language_data, locales
from translate.languages.tags import language_of


@dataclass(frozen=True, slots=True)
class Written:
    """How a language writes amounts."""

    group_from: int  # from here on digits stand in groups: 1200, but 12 000
    number_sign: str
    percent: str
    years: tuple[str, ...]  # words that may stand behind a year already
    centuries: tuple[str, ...]  # all forms of the word
    scales: Mapping[int, str]  # 1000000 → "млн"
    currencies: Mapping[str, tuple[str, str, str, str]]  # code → with 1, 2, 5 and 1.5


@dataclass(frozen=True, slots=True)
class Read:
    """How amounts of a language are recognised."""

    months: Mapping[str, int]
    scales: Mapping[str, int]
    glued_scales: frozenset[str]  # only right behind the number: "$5m"
    currencies: Mapping[str, str]  # sign, word or code → code
    percent: tuple[str, ...]
    units: Mapping[str, str]  # symbol → name in CLDR
    number_signs: tuple[str, ...]
    centuries: tuple[str, ...]


@lru_cache
def written(locale: str) -> Written | None:
    """How amounts are written in a locale; None where the data file of its language does not say it."""
    data = _amounts(locale)
    if "group_from" not in data:
        return None
    return Written(
        group_from=data["group_from"],
        number_sign=data["number_sign"],
        percent=data["percent"],
        years=tuple(data["years"]),
        centuries=tuple(data["centuries"]),
        scales={int(scale): word for scale, word in data["scales"].items()},
        currencies={code: tuple(forms) for code, forms in data["currencies"].items()},
    )


@lru_cache
def read(locale: str) -> Read | None:
    """How amounts in texts of a locale are recognised; None where the data does not say it."""
    data = _amounts(locale)
    if "months" not in data:
        return None
    months = {name: number for number, names in enumerate(data["months"], 1) for name in names.split()}
    return Read(
        months=months,
        scales=data["scales"],
        glued_scales=frozenset(data["glued_scales"]),
        currencies=data["currencies"],
        percent=tuple(data["percent"]),
        units=data["units"],
        number_signs=tuple(data["number_signs"]),
        centuries=tuple(data["centuries"]),
    )


def _amounts(locale: str) -> Mapping[str, Any]:
    language = language_of(locale)
    table: Mapping[str, Any] = language_data(locale).get("amounts", {}) if language in locales() else {}
    return table
