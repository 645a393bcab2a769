"""Find dates and amounts in a text that are written as English writes them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from translate.amounts.amount import PERCENT, Day, Found, Quantity
from translate.languages.amounts import Read, read

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SPACE = "[ \u00a0\u202f]"
_YEAR = rf"(?:,?{_SPACE}(?P<year>(?:1[89]|20)\d\d)(?![\d%.,]\d|\w))?"
_ABBREVIATED = r"(?:\.(?=[ \u00a0\u202f][a-zа-яёіў\d]))?"  # no full stop at the end of a sentence
_BEFORE = r"(?<![\w$€£₽])(?<!\w[.,:/–-])"
_AFTER = r"(?!\w|[.,:/–-]\d)"


@dataclass(frozen=True, slots=True)
class _Patterns:
    days: tuple[re.Pattern[str], ...]
    quantity: re.Pattern[str]


def amounts(text: str, locale: str) -> Iterator[Found]:
    """The dates and amounts of a text, in order, as `locale` writes them: "17 January 2017", "$4.6bn".

    Texts in other languages may be asked too: then what is left in that form is found. None for a locale
    without data on how it writes them.
    """
    words = read(locale)
    if words is None:
        return
    patterns = _patterns(locale)
    days = [found for pattern in patterns.days for found in _days(pattern, text, words)]
    taken = {place for found in days for place in range(found.start, found.end)}
    quantities = [found for found in _quantities(patterns.quantity, text, words) if found.start not in taken]
    yield from sorted([*_apart(days), *quantities], key=lambda found: found.start)


def _days(pattern: re.Pattern[str], text: str, words: Read) -> Iterator[Found]:
    for found in pattern.finditer(text):
        day, year = int(found["day"]), int(found["year"]) if found["year"] else None
        if 1 <= day <= 31:
            yield Found(Day(day, words.months[found["month"]], year), *found.span())


def _apart(days: list[Found]) -> Iterator[Found]:
    """Of two that share a month, "17 January 18", the longer one, else the first."""
    end = -1
    for found in sorted(days, key=lambda found: (found.start, -found.end)):
        if found.start >= end:
            end = found.end
            yield found


def _quantities(pattern: re.Pattern[str], text: str, words: Read) -> Iterator[Found]:
    for found in pattern.finditer(text):
        scale = words.scales[(found["glued"] or found["scale"]).lower()] if _scaled(found) else 1
        unit = ""
        if found["sign"] or found["currency"]:
            unit = words.currencies[found["sign"] or found["currency"]]
        elif found["percent"]:
            unit = PERCENT
        elif found["unit"]:
            unit = words.units[found["unit"]]
        yield Found(Quantity(Decimal(found["number"].replace(",", "")), scale, unit), *found.span())


def _scaled(found: re.Match[str]) -> bool:
    return bool(found["glued"] or found["scale"])


@lru_cache
def _patterns(locale: str) -> _Patterns:
    words = read(locale)
    assert words is not None
    month = f"(?P<month>{_any(words.months)})\\b"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
    signs = [name for name in words.currencies if not name[-1].isalpha()]
    names = [name for name in words.currencies if name[-1].isalpha()]
    scales = [word for word in words.scales if word not in words.glued_scales]
    quantity = (
        rf"{_BEFORE}(?:(?P<sign>{_any(signs)}){_SPACE}?)?(?P<number>{_NUMBER})"
        rf"(?:(?P<glued>{_any(words.glued_scales)})(?!\w)"
        rf"|[ \u00a0\u202f-]?(?P<scale>(?i:{_any(scales)}))\b{_ABBREVIATED})?"
        rf"(?:{_SPACE}?(?P<currency>{_any(names)})\b|{_SPACE}?(?P<percent>{_any(words.percent)})"
        rf"|{_SPACE}?(?P<unit>{_any(words.units)})\b)?{_AFTER}"
    )
    return _Patterns(
        (
            re.compile(rf"{_BEFORE}{day}(?:{_SPACE}of)?{_SPACE}{month}{_ABBREVIATED}{_YEAR}"),
            re.compile(rf"\b{month}\.?{_SPACE}{day}(?![\d:]|[.,]\d|{_SPACE}?%){_YEAR}"),
        ),
        re.compile(quantity),
    )


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
