"""Which numbers of a text have no equal in its translation."""

from collections.abc import Sequence

from translate.checks.quantities.lexicon import Lexicon
from translate.checks.quantities.reading import Number
from translate.checks.text import Text

INDIFFERENT = frozenset({0.0, 1.0})
"""Values that languages add and drop: "one of them", "17:00"."""


def unmatched(
    numbers: Sequence[Number], others: Sequence[Number], text: Text, other: Text, words: Lexicon | None = None
) -> list[Number]:
    """The numbers of one text that have no equal among those of the other and need one.

    `words` are those of the other text: a month that they name is a part of a date, "17.05.2017".
    """
    demanded = [number for number in numbers if number.demanded]
    if not demanded:
        return []
    known = {value for one in others for values in (one.values, *one.parts) for value in values}
    lost = [number for number in demanded if not _known(number, known, other)]
    if words and any(number.parts for number in lost):
        known |= {float(words.months[token.lower]) for token in other.words if token.lower in words.months}
        lost = [number for number in lost if not (number.parts and _known(number, known, other))]
    if lost and _same_digits(text, other):
        return [number for number in lost if not number.in_digits or number.scale > 1]
    return lost


def _known(number: Number, known: set[float], other: Text) -> bool:
    if not number.values.isdisjoint(known):
        return True
    if number.parts and all(part & known or part <= INDIFFERENT for part in number.parts):
        return True
    return not number.in_digits and any(token.text == number.written for token in other.words)


def _same_digits(text: Text, other: Text) -> bool:
    """The same digits, only grouped in another way: telephone numbers."""
    digits = ["".join(filter(str.isdigit, one.plain)) for one in (text, other)]
    return len(digits[0]) > 4 and digits[0] == digits[1]
