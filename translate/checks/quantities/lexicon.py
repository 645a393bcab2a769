"""The words for numbers, months, weekdays and measures of a language: data in the TOML files beside this."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from translate.errors import ConfigError
from translate.languages.tags import language_of

Forms = Mapping[str, tuple[str, ...]]
"""Lower-case form → what it can mean."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of quantities of one language, each in every form; one object a language."""

    cardinals: Mapping[str, float]
    ordinals: Mapping[str, float]
    scales: Mapping[str, float]
    spelled: frozenset[str]  # these three, the words that a number in words begins with
    glued_scales: Mapping[str, float]  # count only beside a numeral: "$10m", "100-тысячный"
    loose: Mapping[str, tuple[float, ...]]  # may stand for numbers, but need not
    additive: Mapping[str, float]  # one and two, which count only within a longer number: "twenty-one"
    ones: frozenset[str]  # those of them that are no ordinals
    half_past: frozenset[str]  # before an hour that other languages count otherwise
    half: tuple[str, ...]  # "and a half"
    joiners: frozenset[str]  # may stand inside a number: "and"
    evening: frozenset[str]  # add twelve hours to what stands before
    decades: frozenset[str]  # behind a year, joined to it: "1990s", «90-е»
    lived: tuple[str, ...]  # «на 92-м году жизни» is at 91
    outsiders: frozenset[str]  # behind an ordinal: "third parties" are others
    clock: frozenset[str]  # after four digits that are a time of day
    compounds: re.Pattern[str] | None  # number stems at the start of a word: "двух", "пяти"
    compound_values: Mapping[str, float]
    night: frozenset[str]  # "Monday night" is «ночь на вторник»
    capitals: bool  # months and days begin with a capital
    months: Mapping[str, int]
    doubtful_months: frozenset[str]  # mean something else too, or are adjectives that may be left out
    weekdays: Mapping[str, int]
    doubtful_weekdays: frozenset[str]
    money: Forms
    percent: Forms
    units: Forms


@lru_cache
def lexicon(locale: str) -> Lexicon | None:
    """The lexicon of a locale ("en", "en-GB", "be_BY"); None when there is no data file for its language.

    Raises:
        ConfigError: a key of a data file is no number.
    """
    language = language_of(locale)
    file = files(__package__) / f"{language}.toml"
    if not file.is_file():
        return None
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return _lexicon(data)


def _lexicon(data: Mapping[str, Any]) -> Lexicon:
    endings = {name: text.split() for name, text in data["endings"].items()}

    def words(table: str) -> Iterator[tuple[str, str]]:
        for meaning, text in data.get(table, {}).items():
            for form in _forms(text, endings):
                yield form, meaning

    def numbers(table: str) -> dict[str, float]:
        return {form: _number(meaning) for form, meaning in words(table)}

    def meanings(table: str) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for form, meaning in words(table):
            if meaning not in found.get(form, ()):
                found[form] = (*found.get(form, ()), meaning)
        return found

    def doubtful(*tables: str) -> frozenset[str]:
        return frozenset(form for table in tables for form, _ in words(table))

    compounds = numbers("compounds")
    stems = "|".join(sorted(compounds, key=len, reverse=True))
    times = data["times"]
    cardinals, ordinals, scales = numbers("cardinals"), numbers("ordinals"), numbers("scales")
    return Lexicon(
        cardinals=cardinals,
        ordinals=ordinals,
        scales=scales,
        spelled=frozenset((*cardinals, *ordinals, *scales)),
        glued_scales=numbers("glued_scales"),
        loose={form: tuple(map(_number, values)) for form, values in meanings("loose").items()},
        additive=numbers("additive") | numbers("additive_ordinals"),
        ones=frozenset(form for form, _ in words("additive")),
        half_past=frozenset(times["half_past"].split()),
        half=tuple(times["half"].split()),
        joiners=frozenset(times["and"].split()),
        evening=frozenset(times["evening"].split()),
        decades=frozenset(times["decades"].split()),
        lived=tuple(times["lived"].split()),
        outsiders=frozenset(times["outsiders"].split()),
        clock=frozenset(times["clock"].split()),
        compounds=re.compile(stems) if stems else None,
        compound_values=compounds,
        night=frozenset(times["night"].split()),
        capitals=times["capitals"],
        months={form: int(value) for form, value in (*words("months"), *words("month_adjectives"))},
        doubtful_months=doubtful("doubtful_months", "month_adjectives"),
        weekdays={form: int(value) for form, value in (*words("weekdays"), *words("weekday_adjectives"))},
        doubtful_weekdays=doubtful("doubtful_weekdays", "weekday_adjectives"),
        money=meanings("money"),
        percent=meanings("percent"),
        units=meanings("units"),
    )


def _forms(text: str, endings: Mapping[str, list[str]]) -> Iterator[str]:
    for word in text.split():
        stem, plus, name = word.partition("+")
        if not plus:
            yield word
            continue
        for ending in endings[name]:
            yield stem if ending == "_" else stem + ending


def _number(key: str) -> float:
    try:
        return float(key)
    except ValueError:
        raise ConfigError(f"`{key}` in the number words is no number") from None
