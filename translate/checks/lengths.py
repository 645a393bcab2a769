"""Whether a translation has the length, and the number of sentences, that its source lets expect."""

import math
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Pair
from translate.checks.text import Text

SHORTEST = 45
"""So many letters one of the two sides must have; shorter texts are left alone."""

_STEADY = 130
"""From so many letters on a longer text allows no smaller deviation."""
_LOOSE = 80
"""Below so many letters the room grows faster: a few words make much of a short text."""
_SENTENCE_END = re.compile(r"(?<![А-ЯЁІЎA-Z])(?<!\b[а-яёіўa-z])[.!?…]+[»”\")]*\s+[«“„\"(—–-]*\s*[А-ЯЁІЎA-Z]")


@dataclass(frozen=True, slots=True, eq=False)
class _Usual:
    """How long translations from a language are; what the fields mean stands in lengths.toml."""

    short: float
    long: float
    fewer: float
    more: float
    freely: tuple[float, float]
    letters: Mapping[str, float]
    words: Mapping[str, float]

    def length(self, source: Text) -> float:
        """The letters that the translation of a text should have."""
        rest = len(source.plain) - source.plain.count(" ")
        total = 0.0
        for word in source.words:
            size = len(word.text)
            rest -= size
            if size > 1 and word.text.isupper():
                total += self.letters["capitals"] * size
            elif word.lower in self.words:
                total += self.words[word.lower]
            else:
                total += self.letters["word"] + self.letters["letter"] * size
        return max(1.0, total + self.letters["sign"] * rest)


@lru_cache
def _languages() -> Mapping[str, _Usual]:
    data = tomllib.loads((files(__package__) / "lengths.toml").read_text(encoding="utf-8"))
    return {name: _Usual(**({"words": {}} | fields)) for name, fields in data.items()}


def length(pair: Pair) -> Iterator[Fault]:
    """The translation is much shorter or longer than its source: a part may be missing, or be added.

    The usual length is reckoned from the words of the source: "the" leaves nothing in Russian or Belarusian.
    Short texts are left alone.
    """
    found = _compared(pair)
    if found is None:
        return
    usual, ratio, deviation = found
    if deviation < -usual.short:
        yield Fault(f"only {100 * ratio:.0f} % of the usual length; is something missing?")
    elif deviation > usual.long:
        yield Fault(f"{100 * ratio:.0f} % of the usual length; was something added?")


def sentences(pair: Pair) -> Iterator[Fault]:
    """The translation has fewer or more sentences than the source, and its length tells the same."""
    source, target = (len(_SENTENCE_END.findall(text.plain)) for text in (pair.source_text, pair.target_text))
    found = _compared(pair) if source != target else None
    if found is None:
        return
    usual, ratio, _ = found
    if target < source and ratio < usual.fewer:
        yield Fault(f"{source - target} sentences fewer than in the source")
    elif target > source and ratio > usual.more:
        yield Fault(f"{target - source} sentences more than in the source")


def is_literal(pair: Pair) -> bool:
    """Whether a translation is about as long as usual, so that it is probably no free one.

    A short text always is.
    """
    found = _compared(pair)
    return found is None or found[0].freely[0] < found[1] < found[0].freely[1]


def _compared(pair: Pair) -> tuple[_Usual, float, float] | None:
    """What is usual, the length in relation to it, and how far that is off for so many letters."""
    usual = _languages().get(pair.source_language)
    letters = max(len(pair.source_text.plain), len(pair.target_text.plain))
    if usual is None or letters < SHORTEST or not pair.source.strip():
        return None
    ratio = len(pair.target_text.plain) / usual.length(pair.source_text)
    weight = min(math.sqrt(min(letters, _STEADY)), letters / math.sqrt(_LOOSE))
    return usual, ratio, math.log(max(ratio, 0.01)) * weight
