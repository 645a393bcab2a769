"""How each language sets its text: quotation marks, dashes, where a line must not break."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from translate.languages import language_data, locales
from translate.languages.tags import language_of


@dataclass(frozen=True)
class Ordinals:
    """How the endings of ordinals are written behind digits."""

    endings: tuple[str, ...]  # as they should be: "й", "го"
    glued: tuple[str, ...]  # those that mean an ordinal even without a hyphen; "5м" is a length
    mended: Mapping[str, str]  # as some type them → as they should be

    def __hash__(self) -> int:
        return hash(self.endings)


@dataclass(frozen=True, slots=True)
class Typography:
    """The `[typography]` of a language's data file. Words are as written, with their full stop."""

    quotes: tuple[str, str]
    nested_quotes: tuple[str, str]  # inside the others
    dash: str  # between parts of a sentence, with spaces; empty: as it is
    range: str  # between numbers
    minus: str
    after_numbers: tuple[str, ...]  # never parted from the number before: "млн", "км", "января"
    before_numbers: tuple[str, ...]  # never parted from the number after: "рис.", "стр."
    scales: tuple[str, ...]  # between a number and its unit: "млн"
    without_stop: tuple[str, ...]  # abbreviations that have none, though some write it: "млн"
    year_marks: tuple[str, ...]  # behind a year: "г."
    before_words: tuple[str, ...]  # never parted from the word after: "кв."
    before_names: tuple[str, ...]  # never parted from the name after: "г.", "ул."
    short_words: tuple[
        str, ...
    ]  # prepositions and conjunctions, which do not end a line where one likes that
    ordinals: Ordinals | None = None  # None: nothing is done about them


@lru_cache
def typography(locale: str) -> Typography | None:
    """The typography of a locale ("ru", "be_BY"); None for a language without a data file."""
    if language_of(locale) not in locales():
        return None
    data = language_data(locale)
    style = data["typography"]
    titles = [word if "-" in word else f"{word}." for word in data["titles"]]
    return Typography(
        quotes=_pair(style["quotes"]),
        nested_quotes=_pair(style["nested_quotes"]),
        dash=style["dash"],
        range=style["range"],
        minus=style["minus"],
        after_numbers=tuple(style["after_numbers"]),
        before_numbers=tuple(f"{word}." for word in data["before_numbers"] if word.isalpha()),
        scales=tuple(style["scales"]),
        without_stop=tuple(style["without_stop"]),
        year_marks=tuple(style["year_marks"]),
        before_words=tuple(style["before_words"]),
        before_names=(*style["before_names"], *titles),
        short_words=tuple(style["short_words"]),
        ordinals=_ordinals(style["ordinals"]) if "ordinals" in style else None,
    )


def _ordinals(data: Mapping[str, Any]) -> Ordinals:
    return Ordinals(tuple(data["endings"]), tuple(data["glued"]), data["mended"])


def _pair(marks: list[str]) -> tuple[str, str]:
    opening, closing = marks
    return opening, closing
