"""What numbers count: money, percent, units."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Literal

from translate.checks.finding import Fault, Pair, listed
from translate.checks.quantities import Forms, Lexicon, lexicon
from translate.checks.text import Text, Token

_BESIDE = ("", " ", "\u00a0", "\u202f", "\u2009", "-", "‑")
_Kind = Literal["money", "percent", "units"]
_NAMES = {
    "USD": "dollars",
    "EUR": "euros",
    "GBP": "pounds",
    "JPY": "yen",
    "CNY": "yuan",
    "pound-weight": "pounds",
    "ruble": "rubles",
    "UAH": "hryvnias",
    "PLN": "zlotys",
    "CHF": "francs",
    "KZT": "tenge",
    "INR": "rupees",
    "crown": "crowns",
    "TRY": "liras",
}


def money(pair: Pair) -> Iterator[Fault]:
    """A sum of money is in another currency than in the source, or in none.

    Signs, codes and words are the same thing: $700, US$ 700, "700 dollars", «700 долларов», «700 долараў».
    Only what stands beside a number counts as a sum.
    """
    words, target_words = lexicon(pair.source_language), lexicon(pair.language)
    if words and target_words:
        yield from _faults(pair, words, target_words, "money")


def percent(pair: Pair) -> Iterator[Fault]:
    """A percentage lost its percent sign, or a plain number became a percentage."""
    words, target_words = lexicon(pair.source_language), lexicon(pair.language)
    if words and target_words:
        yield from _faults(pair, words, target_words, "percent")


def units(pair: Pair) -> Iterator[Fault]:
    """A quantity has another unit than in the source, kilometres for miles, or was converted wrongly.

    One unit must be missing and another one be there: languages say "5 am" or «5 часов утра», as they like.
    A translator may convert: 10 miles are 16 km, 6 feet 2 inches 188 cm, 100 °F 38 °C, 50 acres 20 hectares.
    The value must agree within the rounding of what is written. Nothing is said when the number changed in
    another way: `numbers` tells it.
    """
    words, target_words = lexicon(pair.source_language), lexicon(pair.language)
    for mine, other, right in pair.conversions.wrong:
        written = pair.source_text.plain[mine.start : mine.end]
        yield pair.fault(f"{written} of the source would be about {right}", other.start, other.end)
    converted = bool(pair.conversions.numbers)
    if words and target_words and not converted and not pair.lost_numbers and not pair.added_numbers:
        faults = list(_faults(pair, words, target_words, "units"))
        if any(fault.span is None for fault in faults) and any(fault.span for fault in faults):
            yield from faults


def _faults(pair: Pair, source_words: Lexicon, target_words: Lexicon, kind: _Kind) -> Iterator[Fault]:
    """The measures beside numbers of one side that the other side does not name at all."""
    sides = (pair.source_text, source_words, kind), (pair.target_text, target_words, kind)
    (sure_source, any_source), (sure_target, any_target) = (_measures(*side) for side in sides)
    if not (sure_source or sure_target):
        return
    lost = [found for found in sure_source if any_target.isdisjoint(found[0])]
    added = [found for found in sure_target if any_source.isdisjoint(found[0])]
    if not lost and not added:
        return
    if lost:
        yield Fault(f"{listed([_name(found[0]) for found in lost])} of the source is missing")
    for meanings, start, end in added:
        yield pair.fault(f"{_name(meanings)} is not in the source", start, end)


def _measures(
    text: Text, words: Lexicon, kind: _Kind
) -> tuple[list[tuple[tuple[str, ...], int, int]], set[str]]:
    """The measures that stand beside a number, each with its place, and all that are named anywhere."""
    sure: list[tuple[tuple[str, ...], int, int]] = []
    named: set[str] = set()
    for place, token in _measuring(text, words):
        meanings = _meanings(token.lower, words)[kind]
        named.update(meanings)
        if meanings and not _is_one_letter(token.text) and _counted(text, words, place):
            sure.append((meanings, token.start, token.end))
    return sure, named


@lru_cache(maxsize=2)  # three checks ask it of the two sides of a pair
def _measuring(text: Text, words: Lexicon) -> list[tuple[int, Token]]:
    """The words of a text that measure anything, with their places among its tokens."""
    return [(place, token) for place, token in enumerate(text.tokens) if _meanings(token.lower, words)]


@lru_cache(maxsize=65_536)  # most words of a text are no measures, and stand in many texts
def _meanings(word: str, words: Lexicon) -> Mapping[_Kind, tuple[str, ...]]:
    """What a word measures, perhaps behind a number in the same word: «десятипроцентный», «двухчасовой»."""
    forms: Mapping[_Kind, Forms] = {"money": words.money, "percent": words.percent, "units": words.units}
    number = words.compounds.match(word) if words.compounds else None
    rest = word[number.end() :] if number else ""
    found: dict[_Kind, tuple[str, ...]] = {
        kind: some.get(word) or some.get(rest, ()) for kind, some in forms.items()
    }
    return found if any(found.values()) else {}


def _counted(text: Text, words: Lexicon, place: int) -> bool:
    """Whether a number stands before the token, or right behind a sign: "$5"."""
    before = text.tokens[place - 1] if place else None
    if before is not None and len(text.gap(place - 1)) < 2 and text.gap(place - 1) in _BESIDE:
        lower = before.lower
        short = len(text.tokens[place].text) < 3 and text.tokens[place].text.isalpha()
        if short and text.gap(place - 1) in ("-", "‑"):
            return False  # the ending of an ordinal: «60-м», «1-га»
        if (
            before.is_numeral
            or lower in words.scales
            or lower in words.cardinals
            or lower in words.glued_scales
        ):
            return True
    after = text.tokens[place + 1] if place + 1 < len(text.tokens) else None
    sign = not text.tokens[place].text.isalpha()
    return sign and after is not None and after.is_numeral and text.gap(place) in _BESIDE


def _is_one_letter(written: str) -> bool:
    """«м», «г», "t": too many meanings."""
    return len(written) == 1 and written.isalpha()


def _name(meanings: tuple[str, ...]) -> str:
    return " or ".join(_NAMES.get(meaning, meaning) for meaning in meanings)
