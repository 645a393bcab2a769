"""Months and days of the week."""

import calendar
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from translate.checks.finding import Fault, Pair
from translate.checks.quantities import Lexicon, Number, lexicon, named
from translate.checks.text import Text

_MONTHS = list(calendar.month_name)
_WEEKDAYS = ["", *calendar.day_name]


def dates(pair: Pair) -> Iterator[Fault]:
    """A month or a day of the week is another one than in the source, or is missing.

    A month may also stand as a number, «17.01.2017», and "Monday night" may be «ночь на вторник». Words that
    are months only sometimes ("May", "March", «лютага», «апрельский») count when they stand beside a number.
    A holiday may be a date, "International Women's Day" «8 марта», and a weekend two days of the week.
    """
    words, target_words = lexicon(pair.source_language), lexicon(pair.language)
    if not words or not target_words:
        return
    source = _named(pair.source_text, words.months, words.doubtful_months, words, kept=pair.target_text)
    target = _named(pair.target_text, target_words.months, target_words.doubtful_months, target_words)
    for value, _, _ in source.sure:
        if (
            value not in target.all
            and not _in_numbers(value, pair.target_numbers)
            and not _is_month_of(value, pair.source_dates)
        ):
            yield Fault(f"{_MONTHS[value]} of the source is missing")
    for value, start, end in target.sure:
        if (
            value not in source.all
            and not _in_numbers(value, pair.source_numbers)
            and not _is_month_of(value, pair.target_dates)
        ):
            yield pair.fault(f"{_MONTHS[value]} is not in the source", start, end)
    source = _named(pair.source_text, words.weekdays, words.doubtful_weekdays, words, kept=pair.target_text)
    target = _named(pair.target_text, target_words.weekdays, target_words.doubtful_weekdays, target_words)
    for value, _, _ in source.sure:
        if (
            value not in target.all
            and not (source.night and value % 7 + 1 in target.all)
            and not _is_implied(value, pair)
        ):
            yield Fault(f"{_WEEKDAYS[value]} of the source is missing")
    for value, start, end in target.sure:
        if (
            value not in source.all
            and not (target.night and (value - 2) % 7 + 1 in source.all)
            and not _is_implied(value, pair)
        ):
            yield pair.fault(f"{_WEEKDAYS[value]} is not in the source", start, end)


@dataclass(frozen=True, slots=True)
class _Named:
    """The months, or days, that a text names: for certain, each with its place, and perhaps."""

    sure: list[tuple[int, int, int]]
    all: set[int]
    night: bool


def _named(
    text: Text, forms: Mapping[str, int], doubtful: frozenset[str], words: Lexicon, kept: Text | None = None
) -> _Named:
    """What a text names; a word that stands in `kept` as it is belongs to a name: "May 2020 Update"."""
    found = [(place, token) for place, token in enumerate(text.tokens) if token.lower in forms]
    same = {token.text for token in kept.words} if kept and found else set()
    sure = [
        (forms[token.lower], token.start, token.end)
        for place, token in found
        if token.text[0].isupper() is words.capitals
        and token.text not in same
        and (not _may_be_name(text, place, token.lower in doubtful, words) or _beside_number(text, place))
    ]
    night = bool(found) and any(token.lower in words.night for token in text.tokens)
    return _Named(sure, {forms[token.lower] for _, token in found}, night)


def _may_be_name(text: Text, place: int, doubtful: bool, words: Lexicon) -> bool:
    """Whether the word means something else, perhaps: "May", or a name as in "June Smith", "Sunday Times"."""
    named = words.capitals and text.gap(place) == " " and text.tokens[place + 1].text[0].isupper()
    return doubtful or (named and text.tokens[place + 1].lower not in words.night)


def _beside_number(text: Text, place: int) -> bool:
    before = place > 0 and text.tokens[place - 1].is_numeral and text.gap(place - 1).strip() == ""
    after = place + 1 < len(text.tokens) and text.tokens[place + 1].is_numeral
    return before or (after and text.gap(place).strip() in ("", "."))


def _in_numbers(month: int, numbers: Sequence[Number]) -> bool:
    """Whether it stands within a date in numbers alone: "17.01.2017", "9/11"."""
    return any(month in part for number in numbers for part in number.parts)


def _is_month_of(month: int, dates: frozenset[tuple[int, int]]) -> bool:
    return any(month == one for _, one in dates)


def _is_implied(weekday: int, pair: Pair) -> bool:
    """Whether a day of the week belongs to a weekend or a holiday that either side names."""
    sides = (pair.source_text, pair.source_language), (pair.target_text, pair.language)
    return any(weekday in holiday.weekdays for side in sides for holiday in named(*side))
