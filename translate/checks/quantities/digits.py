"""What a numeral can mean: "1,200" is 1200 or 1.2, "17:30" is 17 and 30, "17.01.2017" is three numbers."""

import re
from dataclasses import dataclass
from functools import lru_cache

_GROUPED = re.compile(r"\d{1,3}(?:([., \u00a0\u202f\u2009'’])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)$")
_SEASON = re.compile(r"(\d\d)\d\d/(\d\d)$")  # "2019/20"
_SEPARATOR = re.compile(r"[.,:/ \u00a0\u202f\u2009'’]")


@dataclass(frozen=True, slots=True)
class Reading:
    """The values a numeral can have as a whole, and the numbers it consists of, if it does."""

    values: frozenset[float]
    parts: tuple[frozenset[float], ...]


@lru_cache(maxsize=4096)
def read_numeral(numeral: str) -> Reading:
    """Every reading of a numeral; languages are not told apart, since writers mix their customs."""
    if numeral.isdigit():
        military = numeral[0] == "0" and len(numeral) == 4  # "0530"
        parts = (numeral[:2], numeral[2:]) if military else ()
        return Reading(frozenset({float(numeral)}), tuple(frozenset({float(part)}) for part in parts))
    values: set[float] = set()
    pieces = tuple(frozenset({float(part)}) for part in _SEPARATOR.split(numeral) if part)
    grouped = _GROUPED.match(numeral)
    if grouped:
        values.add(_grouped(numeral, grouped[1]))
    decimal = _DECIMAL.match(numeral)
    if decimal:
        values.add(round(float(f"{decimal[1]}.{decimal[2]}"), 4))
        if len(decimal[2]) != 2:
            pieces = ()
    elif grouped and " " not in numeral and "\u00a0" not in numeral:
        pieces = ()
    if season := _SEASON.match(numeral):
        pieces = (pieces[0], pieces[1] | {float(season[1] + season[2])})
    if "/" in numeral and len(pieces) == 2:
        above, below = (next(iter(part)) for part in pieces)
        if below:
            values.add(round(above / below, 4))
    return Reading(frozenset(values), pieces)


def _grouped(numeral: str, separator: str) -> float:
    whole = numeral.replace(separator, "")
    return round(float(whole.replace(",", ".")), 4)
