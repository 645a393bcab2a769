"""Holidays that one language names where the other has the date."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from translate.checks.text import Text


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday, or a weekend: its dates, the days of the week that its name may imply, and its names."""

    dates: frozenset[tuple[int, int]]  # day and month
    weekdays: frozenset[int]
    names: Mapping[str, re.Pattern[str]]  # by language


def dates_instead(text: Text, language: str, other: Text, other_language: str) -> frozenset[tuple[int, int]]:
    """The dates, day and month, that a text may have for the holidays that only the other text names."""
    return frozenset(
        date
        for holiday in named(other, other_language)
        if not _is_named(holiday, text, language)
        for date in holiday.dates
    )


def named(text: Text, language: str) -> Sequence[Holiday]:
    """The holidays that a text names."""
    return [holiday for holiday in _holidays() if _is_named(holiday, text, language)]


def _is_named(holiday: Holiday, text: Text, language: str) -> bool:
    name = holiday.names.get(language)
    return name is not None and name.search(text.plain) is not None


@lru_cache
def _holidays() -> Sequence[Holiday]:
    data = tomllib.loads((files(__package__) / "holidays.toml").read_text(encoding="utf-8"))
    return [
        Holiday(
            frozenset(_date(date) for date in entry.get("dates", ())),
            frozenset(entry.get("weekdays", ())),
            {
                language: re.compile(rf"(?<!\w)(?:{entry[language]})(?!\w)", re.IGNORECASE)
                for language in ("en", "ru", "be")
            },
        )
        for entry in data["holiday"]
    ]


def _date(written: str) -> tuple[int, int]:
    day, month = written.split("-")
    return int(day), int(month)
