"""Quantities in units that translators convert: 10 miles are 16 kilometres, 100 °F are 38 °C."""

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise, product
from typing import Any

from translate.checks.quantities.reading import Number
from translate.checks.text import Text

_RANGE = re.compile(r"\s*(?:[-–—−]|to|or|and|до|или|и|да|або|і)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s-]*(?:and\s)?")
_MINUS = re.compile(r"(?:(?<![\w.,])[-−–]|\b(?:minus|минус|мінус) )$")
_GAP = r"(?:-[а-яёіў]{1,3}(?=[ \u00a0]))?[ \u00a0\u202f\u2009‑-]*"
_INCHES = 12  # to a foot
_LAXEST = 0.1  # of a value: "two miles" may be 3 km, 100 miles not 200 km
_STRICTEST = 0.015
_DEGREE = 0.6
_DEGREES = frozenset({"fahrenheit", "celsius", "degree"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, or feet and inches, with its unit."""

    numbers: tuple[Number, ...]
    values: frozenset[float]
    unit: str
    end: int

    @property
    def start(self) -> int:
        """Where it begins in the plain text."""
        return self.numbers[0].start


@dataclass(frozen=True, slots=True)
class Conversions:
    """What became of quantities that were converted."""

    numbers: frozenset[Number]  # of both sides, that need no equal
    wrong: tuple[tuple[Quantity, Quantity, str], ...]  # source, translation, and what would be right


def conversions(
    lost: Sequence[Number],
    added: Sequence[Number],
    source: tuple[Text, Sequence[Number], str],
    target: tuple[Text, Sequence[Number], str],
) -> Conversions:
    """Which numbers without an equal were converted.

    Args:
        lost: the numbers of the source without an equal.
        added: those of the translation.
        source: the text, all its numbers, and its language.
        target: the same of the translation.
    """
    settled: set[Number] = set()
    own, others = list(quantities(*source)), list(quantities(*target))
    for mine, other in product(own, others):
        is_lost, is_added = _left(mine, lost), _left(other, added)
        together = is_lost and is_added
        given_up = is_lost and not _names(*target[::2], mine.unit)
        explained = is_added and not _names(*source[::2], other.unit)
        if (together or given_up or explained) and _agree(mine, other):
            settled.update((*mine.numbers, *other.numbers))
    wrong = [
        (mine, other, _converted(mine, other.unit))
        for mine, other in product(own, others)
        if {mine.unit, other.unit} == {"fahrenheit", "celsius"} and _is_relabelled(mine, other)
    ]
    for mine in own:
        left = [
            other
            for other in others
            if _left(other, added, settled) and _factor(mine.unit, other.unit) and mine.unit != "degree"
        ]
        if left and _left(mine, lost, settled):
            wrong.append((mine, left[0], _converted(mine, left[0].unit)))
            settled.update((*mine.numbers, *left[0].numbers))
    return Conversions(frozenset(settled), tuple(wrong))


def _names(text: Text, language: str, unit: str) -> bool:
    """Whether a text names a unit, with a number or without."""
    return re.search(rf"(?<!\w)(?:{_data()[language].get(unit, '(?!)')})(?!\w)", text.plain) is not None


def _is_relabelled(mine: Quantity, other: Quantity) -> bool:
    """30 °F that became 30 °C."""
    return mine.values == other.values and _factor(mine.unit, other.unit) > 0 and not _agree(mine, other)


def _left(quantity: Quantity, unmatched: Sequence[Number], settled: Collection[Number] = frozenset()) -> bool:
    return any(number in unmatched for number in quantity.numbers) and not any(
        number in settled for number in quantity.numbers
    )


def quantities(text: Text, numbers: Sequence[Number], language: str) -> Iterator[Quantity]:
    """The quantities of a text; in "10 to 15 miles" both numbers are miles, 6 feet 2 inches are one."""
    measure = _measures().get(language)
    if measure is None:
        return
    found: list[Quantity] = []
    for number in numbers:
        abbreviated = number.scale > 1 and text.plain.startswith(".", number.end)  # «тыс. га»
        unit = measure.match(text.plain, number.end + abbreviated)
        if unit and unit.lastgroup and number.values:
            name = unit.lastgroup.replace("_", "-")
            below = name in _DEGREES and _MINUS.search(text.plain, 0, number.start)
            values = frozenset(-value for value in number.values) if below else number.values
            found.append(Quantity((number,), values, name, unit.end()))
    for before, number in pairwise(numbers):
        ranged = next((one for one in found if one.numbers == (number,)), None)
        if ranged and _RANGE.fullmatch(text.plain, before.end, number.start):
            yield Quantity((before,), before.values, ranged.unit, before.end)
    yield from _joined(found, text)


def _joined(found: Sequence[Quantity], text: Text) -> Iterator[Quantity]:
    for feet, inches in pairwise(found):
        together = _BETWEEN.fullmatch(text.plain, feet.end, inches.start)
        if feet.unit == "foot" and inches.unit == "inch" and together:
            values = {one + other / _INCHES for one in feet.values for other in inches.values}
            yield Quantity((*feet.numbers, *inches.numbers), frozenset(values), "foot", inches.end)
    yield from found


def _agree(one: Quantity, other: Quantity) -> bool:
    if not _factor(one.unit, other.unit):
        return False
    return any(
        abs(right - value) <= _room(value, other.unit)
        for measured in one.values
        for right in _reckoned(measured, one.unit, other.unit)
        for value in other.values
    ) or any(
        abs(right - value) <= _room(value, one.unit)
        for measured in other.values
        for right in _reckoned(measured, other.unit, one.unit)
        for value in one.values
    )


def _room(value: float, unit: str) -> float:
    """By how much a rounded value may be off: half of its last digit that is no zero, within reason."""
    digits = f"{abs(value):.4f}".rstrip("0").rstrip(".")
    _, point, decimals = digits.partition(".")
    last = -len(decimals) if point else len(digits) - len(digits.rstrip("0"))
    half = 0.5 * 10.0**last
    if unit in _DEGREES:
        return max(_DEGREE, min(half, _DEGREE * 5))
    return max(_STRICTEST * abs(value), min(half, _LAXEST * abs(value)))


def _converted(one: Quantity, unit: str) -> str:
    value = next(_reckoned(min(one.values), one.unit, unit))
    rounded = float(f"{value:.3g}")
    return f"{rounded:,.10g} {_data()['names'][unit]}"


def _reckoned(value: float, unit: str, other: str) -> Iterator[float]:
    """A value in another unit; degrees as a temperature, and as a difference of two."""
    if "degree" in {unit, other}:  # of whichever kind
        yield value
    if unit == "fahrenheit" or other == "celsius":
        yield from ((value - 32) * 5 / 9, value * 5 / 9)
    elif unit in _DEGREES:
        yield from (value * 9 / 5 + 32, value * 9 / 5)
    else:
        yield value * _factor(unit, other)


@lru_cache
def _factor(unit: str, other: str) -> float:
    """How many of the other unit one is; 0 where they cannot be converted."""
    if unit != other and {unit, other} <= _DEGREES:
        return 1
    factors = _data()["factors"]
    direct = factors.get(unit, {}).get(other, 0.0)
    back = factors.get(other, {}).get(unit, 0.0)
    return direct or (1 / back if back else 0.0)


@lru_cache
def _measures() -> Mapping[str, re.Pattern[str]]:
    """What may stand behind a number, language by language; its group is the unit."""
    data = _data()
    return {
        language: re.compile(
            _GAP
            + "(?:"
            + "|".join(f"(?P<{unit.replace('-', '_')}>{pattern})" for unit, pattern in data[language].items())
            + r")(?!\w)",
            re.IGNORECASE,
        )
        for language in data
        if language not in ("factors", "names")
    }


@lru_cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads((files(__package__) / "conversions.toml").read_text(encoding="utf-8"))
