"""Put right the digits of numbers that a machine spoiled: «в 208 году» for "in 2008".

Small models drop a digit, double one, or take another. Only what is certain is mended: the number is not in
the source, one number of the source is missing, no other is as like it, and they differ in a digit or two.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapidfuzz.distance import Levenshtein

from translate.amounts.writing import write_number
from translate.languages.amounts import Written
from translate.placeables.sheet import Edit, Sheet

_SOURCE = re.compile(r"(?<![\w.])\d+(?:,\d{3})*(?:\.\d+)?(?![\w,]|\.\d)")
_TARGET = re.compile(r"(?<![\w.,])\d+(?:[ \u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?(?!\w|[.,]\d)")
_SPACES = re.compile(r"[ \u00a0\u202f]")
_ALIKE = 3  # digits from which a number with one other digit is the same number, spoiled
_LONG = 5  # from which two may be others


@dataclass(frozen=True, slots=True)
class _Numeral:
    written: str
    digits: str  # without the signs of groups, with a point before the fraction
    start: int
    end: int


def digits_restored(source: str, sheet: Sheet, locale: str, style: Written) -> Sheet:
    """The machine's translation with spoiled numbers as the source has them.

    Args:
        source: what a reader sees of it, in English.
        sheet: the translation.
        locale: of the target.
        style: how its language writes numbers.
    """
    wanted, found = _source_numerals(source), _target_numerals(sheet.visible)
    missing, foreign = _without(wanted, found), _without(found, wanted)
    return sheet.edited(
        Edit(spoiled.start, spoiled.end, _as_written(numeral, locale, style))
        for numeral, spoiled in _pairs(missing, foreign)
    )


def _source_numerals(text: str) -> list[_Numeral]:
    return [_Numeral(one[0], one[0].replace(",", ""), *one.span()) for one in _SOURCE.finditer(text)]


def _target_numerals(text: str) -> list[_Numeral]:
    return [
        _Numeral(one[0], _SPACES.sub("", one[0]).replace(",", "."), *one.span())
        for one in _TARGET.finditer(text)
    ]


def _without(numerals: Sequence[_Numeral], others: Sequence[_Numeral]) -> list[_Numeral]:
    """The numerals of one side that the other has not as often."""
    left = Counter(numeral.digits for numeral in others)
    lacking = []
    for numeral in numerals:
        if left[numeral.digits]:
            left[numeral.digits] -= 1
        else:
            lacking.append(numeral)
    return lacking


def _pairs(missing: Sequence[_Numeral], foreign: Sequence[_Numeral]) -> Iterator[tuple[_Numeral, _Numeral]]:
    for numeral in missing:
        alike = [other for other in foreign if _spoiled(numeral.digits, other.digits)]
        certain = len({other.digits for other in alike}) == 1
        if certain and sum(_spoiled(one.digits, alike[0].digits) for one in missing) == 1:
            yield from ((numeral, other) for other in alike)


def _spoiled(digits: str, found: str) -> bool:
    """Whether a machine may have written `found` for `digits`."""
    if ("." in digits) != ("." in found):
        return False
    if len(digits) < _ALIKE:
        return len(found) == len(digits) + 1 and any(
            found == digits[:at] + digits[at - 1 :] for at in range(1, len(digits) + 1)
        )
    most = 2 if len(digits) >= _LONG else 1
    return Levenshtein.distance(digits, found, score_cutoff=most) <= most


def _as_written(numeral: _Numeral, locale: str, style: Written) -> str:
    if numeral.written.isdigit():
        return numeral.digits
    return write_number(Decimal(numeral.digits), locale, style)
