"""Numbers in words: which words add up to one number."""

import re
from dataclasses import dataclass

from translate.checks.quantities.lexicon import Lexicon
from translate.checks.text import Text

_INSIDE = re.compile(r"[\s\u00a0\u202f\u2009-]+")
_ENDLESS = float("inf")


@dataclass(slots=True)
class Spelled:
    """The words of a number, added up as long as they fit together."""

    total: float = 0.0  # what stands before the last scale
    current: float = 0.0
    scale: float = _ENDLESS  # the last thousand, million …
    smallest: float = _ENDLESS  # the last word since
    is_ordinal: bool = False  # an ordinal ends a number

    @property
    def value(self) -> float:
        """What the words mean together."""
        return self.total + self.current

    def add(self, value: float) -> bool:
        """Take another word; False when it does not belong to this number: "five" behind "twenty" does."""
        if not fits(value, self.smallest):
            return False
        self.current += value
        self.smallest = value
        return True

    def multiply(self, scale: float) -> bool:
        """Take "hundred", "thousand" …; False when it begins another number."""
        if scale == 100:
            if self.current > 99:
                return False
            self.current = (self.current or 1) * 100
            self.smallest = 100
            return True
        if scale >= self.scale:
            return False
        self.total += (self.current or 1) * scale
        self.current, self.scale, self.smallest = 0.0, scale, _ENDLESS
        return True


def fits(value: float, smallest: float) -> bool:
    """Whether a word can follow within one number: "twenty" "five", not "five" "twenty"."""
    if smallest == _ENDLESS:
        return True
    return value < smallest and (smallest >= 100 or (smallest >= 20 and value < 10))


def read_spelled(text: Text, first: int, words: Lexicon) -> tuple[Spelled, int]:
    """The number in words that begins at a token, and the place of the token behind it."""
    number = Spelled()
    place = first
    while place < len(text.tokens) and not number.is_ordinal and (place == first or _joined(text, place)):
        if not _take(number, text, place, words, place > first):
            break
        place += 1
    while place > first and text.tokens[place - 1].lower in words.joiners:
        place -= 1
    return number, place


def _take(number: Spelled, text: Text, place: int, words: Lexicon, begun: bool) -> bool:
    lower = text.tokens[place].lower
    following = text.tokens[place + 1].lower if place + 1 < len(text.tokens) else ""
    if lower in words.scales:
        return number.multiply(words.scales[lower])
    if lower in words.cardinals:
        return number.add(words.cardinals[lower])
    if lower in words.ordinals:
        number.is_ordinal = number.add(words.ordinals[lower])
        return number.is_ordinal
    if not begun:
        return False
    if lower in words.additive:
        return _take_small(number, lower, following, words)
    goes_on = any(following in some for some in (words.cardinals, words.ordinals, words.additive))
    return lower in words.joiners and goes_on and (number.smallest == 100 or number.scale < _ENDLESS)


def _take_small(number: Spelled, lower: str, following: str, words: Lexicon) -> bool:
    """One and two count only within a number: "twenty-one", "two thousand one hundred"."""
    tens = 20 <= number.smallest < _ENDLESS
    if not tens and not (number.smallest == _ENDLESS and following in words.scales):
        return False
    number.is_ordinal = lower not in words.ones
    return number.add(words.additive[lower])


def _joined(text: Text, place: int) -> bool:
    return _INSIDE.fullmatch(text.gap(place - 1)) is not None
