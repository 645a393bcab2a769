"""Words and signs that may stand for a number without being one: «двадцатипятилетний», XXI, ½, "dozen"."""

import re
from functools import lru_cache

from translate.checks.quantities.lexicon import Lexicon
from translate.checks.quantities.spelled import fits

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "І": 1, "Х": 10}  # Cyrillic letters too: they are typed so
_ROMAN_NUMERAL = re.compile(r"(?=[IVXLІХ])[XХ]{0,3}(?:[IІ][XХV]|V?[IІ]{0,3})$|[LX]{1,2}[IVX]{1,4}$")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 0.3333, "⅔": 0.6667}


@lru_cache(maxsize=65_536)  # most words of a text are no numbers, and stand in many texts
def loose_values(written: str, words: Lexicon) -> frozenset[float]:
    """What a word of a text may stand for; empty for most."""
    values = set(words.loose.get(written.lower(), ()))
    if written in FRACTIONS:
        values.add(FRACTIONS[written])
    elif written.isupper() and _ROMAN_NUMERAL.match(written):
        values.add(_roman(written))
    elif words.compounds is not None:
        values |= _compound(written.lower(), words)
    return frozenset(values)


def _compound(word: str, words: Lexicon) -> set[float]:
    """The number at the start of a word: "двадцатипятилетний" is 25."""
    assert words.compounds is not None
    total, place, last = 0.0, 0, float("inf")
    while found := words.compounds.match(word, place):
        value = words.compound_values[found[0]]
        if not fits(value, last):
            break
        total, last = total + value, value
        place = found.end()
    return {total} if total and len(word) - place > 2 else set()


def _roman(numeral: str) -> float:
    values = [_ROMAN.get(letter, 0) for letter in numeral]
    following = [*values[1:], 0]
    return float(sum(-one if one < other else one for one, other in zip(values, following, strict=True)))
