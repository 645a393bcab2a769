"""Find the numbers of a text, by value, however they are written."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from translate.checks.quantities.digits import Reading, read_numeral
from translate.checks.quantities.lexicon import Lexicon
from translate.checks.quantities.loose import FRACTIONS, loose_values
from translate.checks.quantities.spelled import read_spelled
from translate.checks.text import Text, Token

_RANGE = re.compile(r"\s*[-–—−/]\s*|\s*(?:to|or|and|до|или|и|да|ці|або|і)?\s*[$€£]?")
_SCALED = re.compile(r"\+?[\s\u00a0\u202f\u2009]*-?")
_PARTIAL = frozenset({0.25, 0.3333, 0.5, 1.5})
_MULTIPLES = (10, 12, 100, 1000)  # decades, dozens, centuries, millennia
_VULGAR = re.compile(r"[1-9]/[2-9]")


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text.

    `values` are what it can mean as a whole, `parts` what it consists of if it is no single number ("17:30").
    """

    values: frozenset[float]
    start: int
    end: int
    written: str
    parts: tuple[frozenset[float], ...] = ()
    in_digits: bool = False
    demanded: bool = True  # a translation must have it too
    in_name: bool = False  # in digits, but part of a name: "COVID-19", "km2"
    scale: float = 1


def read_numbers(text: Text, words: Lexicon) -> list[Number]:
    """The numbers of a text in reading order; those that a translation need not have are not `demanded`."""
    return list(_with_ranges(list(_Reader(text, words).numbers()), text))


class _Reader:
    """One walk over the tokens of a text."""

    def __init__(self, text: Text, words: Lexicon) -> None:
        self.text = text
        self.tokens = text.tokens
        self.words = words
        self.place = 0

    def numbers(self) -> Iterator[Number]:
        words, tokens = self.words, self.tokens
        while self.place < len(tokens):
            token = tokens[self.place]
            if token.is_numeral:
                yield self._numeral(token)
                continue
            if token.lower in words.spelled:
                found = self._spelled()
                if found is not None:
                    yield found
                    continue
            values = loose_values(token.text, words)
            if values:
                yield self._loose(token, values)
            self.place += 1

    def _numeral(self, token: Token) -> Number:
        start = self.place
        self.place += 1
        reading = read_numeral(token.text)
        clock = self._clock(token, reading)
        if clock is not None:
            return clock
        reading, scale = self._scaled(self._with_fraction(reading))
        reading = self._with_half(reading)
        if self._has(self.words.evening, 3):
            reading = _afternoon(reading)
        last = self.tokens[self.place - 1]
        return Number(
            values=reading.values
            | self._multiples(reading.values)
            | self._centuries(reading.values)
            | self._decades(reading.values)
            | self._ages(reading.values),
            start=token.start,
            end=last.end,
            written=self.text.plain[self.tokens[start].start : last.end],
            parts=reading.parts,
            in_digits=True,
            in_name=self._is_in_name(start),
            scale=scale,
        )

    def _is_in_name(self, place: int) -> bool:
        """A numeral joined to letters: "COVID-19", "POP3", "4x4"."""
        before = (
            place > 0 and self.text.gap(place - 1) in ("", "-") and self.tokens[place - 1].text[-1].isalpha()
        )
        after = self.place < len(self.tokens) and self.text.gap(self.place - 1) == ""
        return before or (after and self.tokens[self.place].lower == "x")

    def _centuries(self, values: frozenset[float]) -> set[float]:
        """ "The 1700s" may be the eighteenth century."""
        if self.place >= len(self.tokens) or self.tokens[self.place].lower != "s":
            return set()
        return {value // 100 + 1 for value in values if value % 100 == 0}

    def _decades(self, values: frozenset[float]) -> set[float]:
        """ "The 1960s" may be «60-е», and the reverse."""
        if self.place >= len(self.tokens) or self.tokens[self.place].lower not in self.words.decades:
            return set()
        if self.text.gap(self.place - 1) not in ("", "-", "‑", "'", "’"):
            return set()
        tens = {value for value in values if value % 10 == 0}
        return {value % 100 for value in tens if value >= 1000} | {
            1900 + value for value in tens if value < 100
        }

    def _ages(self, values: frozenset[float]) -> set[float]:
        """«На 92-м году жизни» is at the age of 91."""
        following = [token.lower for token in self.tokens[self.place : self.place + 3]]
        if not following or "".join(self.words.lived) not in "".join(following):
            return set()
        return {value - 1 for value in values}

    def _multiples(self, values: frozenset[float]) -> set[float]:
        """In "three decades" three may also be thirty."""
        if self.place >= len(self.tokens):
            return set()
        following = self.words.loose.get(self.tokens[self.place].lower, ())
        return {value * times for value in values for times in following if times in _MULTIPLES}

    def _clock(self, token: Token, reading: Reading) -> Number | None:
        """ "1730 GMT"."""
        if len(token.text) != 4 or not self._has(self.words.clock, 1):
            return None
        parts = tuple(frozenset({float(part)}) for part in (token.text[:2], token.text[2:]))
        return Number(reading.values, token.start, token.end, token.text, parts, in_digits=True)

    def _scaled(self, reading: Reading) -> tuple[Reading, float]:
        """With the "million", "тыс." or "bn" that follows."""
        total = 1.0
        while self.place < len(self.tokens):
            following = self.tokens[self.place]
            gap = self.text.gap(self.place - 1)
            scale = self.words.scales.get(following.lower)
            glued = self.words.glued_scales.get(following.lower) if gap in ("", "-", "‑") else None
            if (scale is None and glued is None) or not _SCALED.fullmatch(gap):
                break
            times = scale or glued or 1
            values = frozenset(round(value * times, 4) for value in reading.values)
            kept = reading.values if scale is None else frozenset()
            reading = Reading(values | kept, reading.parts if scale is None or not values else ())
            total *= times
            self.place += 1
            if scale is None:
                break
        return reading, total

    def _with_fraction(self, reading: Reading) -> Reading:
        """ "2 1/2", "2½"."""
        following = self.tokens[self.place] if self.place < len(self.tokens) else None
        if following is None or self.text.gap(self.place - 1) not in ("", " ", "\u00a0") or reading.parts:
            return reading
        fraction = FRACTIONS.get(following.text)
        if fraction is None and _VULGAR.fullmatch(following.text):
            fraction = next(iter(read_numeral(following.text).values), None)
        if fraction is None:
            return reading
        self.place += 1
        return Reading(frozenset(value + fraction for value in reading.values), ())

    def _with_half(self, reading: Reading) -> Reading:
        half = self.words.half
        following = tuple(token.lower for token in self.tokens[self.place : self.place + len(half)])
        if following != half:
            return reading
        self.place += len(half)
        more, _ = self._scaled(Reading(frozenset(value + 0.5 for value in reading.values), ()))
        return more

    def _has(self, wanted: frozenset[str], within: int) -> bool:
        return any(token.lower in wanted for token in self.tokens[self.place : self.place + within])

    def _spelled(self) -> Number | None:
        """A number in words, with the half or the afternoon that follows."""
        words, tokens, first = self.words, self.tokens, self.place
        number, after = read_spelled(self.text, first, words)
        if after == first:
            return None
        self.place = after
        alone = words.loose.get(tokens[first].lower, ()) if after == first + 1 else ()
        reading = self._with_half(Reading(frozenset({number.value, *alone}), ()))
        if self._has(words.evening, 2):
            reading = _afternoon(reading)
        return Number(
            values=reading.values | self._multiples(reading.values),
            start=tokens[first].start,
            end=tokens[self.place - 1].end,
            written=self.text.plain[tokens[first].start : tokens[self.place - 1].end],
            demanded=number.value > 2 and not self._is_free(first, after, number.is_ordinal),
            scale=number.scale if number.scale < float("inf") else 1,
        )

    def _is_free(self, first: int, after: int, is_ordinal: bool) -> bool:
        """A number that other languages put otherwise: "thousands", "half past six", "third party"."""
        before = [token.lower for token in self.tokens[max(0, first - 2) : first]]
        scale_alone = after == first + 1 and self.tokens[first].lower in self.words.scales
        fraction = is_ordinal and bool(before) and before[-1] in self.words.cardinals
        outsiders = is_ordinal and self._has(self.words.outsiders, 1)
        about = self._is_joined(first - 1) or self._is_joined(after - 1)
        half_past = any(word in self.words.half_past for word in before)
        return scale_alone or fraction or outsiders or about or half_past

    def _is_joined(self, place: int) -> bool:
        """Whether a number word and the next one are joined, as in «два-три», which is "a few"."""
        pair = self.tokens[max(0, place) : place + 2]
        return (
            len(pair) == 2
            and self.text.gap(place) in ("-", "‑", "–")
            and all(token.lower in self.words.cardinals for token in pair)
        )

    def _loose(self, token: Token, values: frozenset[float]) -> Number:
        """What a number of the other language may stand for, without having to."""
        if not values.isdisjoint(_PARTIAL):
            values |= self._of_scale(values)
        return Number(values, token.start, token.end, token.text, demanded=False)

    def _of_scale(self, values: frozenset[float]) -> set[float]:
        """ "Half a million", «полторы тысячи»."""
        scales = self.words.scales
        following = [token.lower for token in self.tokens[self.place + 1 : self.place + 4]]
        return {value * scales[word] for word in following for value in values if word in scales}


def _afternoon(reading: Reading) -> Reading:
    """With the reading of the 24-hour clock: 5 and 17."""
    hours, minutes = reading.parts[:1], reading.parts[1:]
    return Reading(_later(reading.values), (*map(_later, hours), *minutes))


def _later(values: frozenset[float]) -> frozenset[float]:
    return values | {value + 12 for value in values if value <= 12}


def _with_ranges(numbers: Sequence[Number], text: Text) -> Iterator[Number]:
    """In "10 to 15 million" ten may be ten million, in "2010–11" eleven may be 2011."""
    for before, number, after in zip([None, *numbers], numbers, [*numbers[1:], None], strict=False):
        more: set[float] = set()
        scale = _scale(after) if after else 1
        if after and scale > 1 and number.scale == 1 and _is_range(number, after, text):
            more |= {round(value * scale, 4) for value in number.values}
        if before and number.in_digits and _is_range(before, number, text):
            more |= {
                year - year % 100 + value
                for year in before.values
                for value in number.values
                if 1000 <= year < 3000 and value < 100
            }
        yield replace(number, values=number.values | more) if more else number


def _scale(number: Number) -> float:
    """What it may share with the number before: "four to five hundred"."""
    hundreds = not number.in_digits and all(value % 100 == 0 and 0 < value < 1000 for value in number.values)
    return 100 if hundreds and number.scale == 1 else number.scale


def _is_range(number: Number, after: Number, text: Text) -> bool:
    return _RANGE.fullmatch(text.plain[number.end : after.start]) is not None
