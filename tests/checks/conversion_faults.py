"""Quantities of the source in units that the translator converted, rightly or wrongly."""

import random
import re

from tests.checks.faults import Sentence

_METRIC = re.compile(
    r"(?<![\w.,–-])(?P<number>\d+(?:[.,]\d+)?)[ -]"
    r"(?P<unit>kilomet(?:er|re)s?|km|met(?:er|re)s?|kilograms?|kg|hectares?|lit(?:er|re)s?)(?!\w)"
)
_IMPERIAL = {
    "kilom": ("miles", 1.609344),
    "km": ("miles", 1.609344),
    "met": ("feet", 0.3048),
    "kilog": ("pounds", 0.45359237),
    "kg": ("pounds", 0.45359237),
    "hect": ("acres", 0.40468564),
    "lit": ("gallons", 3.7854118),
}


def converted(sentence: Sentence, error: float = 1.0) -> Sentence | None:
    """The same sentence with one metric quantity of its source in miles, feet, pounds, acres or gallons.

    Args:
        sentence: with a translation that has the metric quantity.
        error: by how much the source is made wrong; 1 is right.
    """
    found = _METRIC.search(sentence.source)
    if found is None or len(_METRIC.findall(sentence.source)) != 1:
        return None
    number = float(found["number"].replace(",", "")) if "," in found["number"] else float(found["number"])
    unit, factor = next(value for begin, value in _IMPERIAL.items() if found["unit"].startswith(begin))
    value = f"{float(f'{number / factor * error:.3g}'):.10g}"
    source = sentence.source[: found.start()] + f"{value} {unit}" + sentence.source[found.end() :]
    return Sentence(source, sentence.target, sentence.source_locale, sentence.locale)


def wrongly_converted(dice: random.Random, sentence: Sentence) -> Sentence | None:
    """The translation has another value than the source, in another unit."""
    return converted(sentence, dice.choice([0.5, 0.7, 1.4, 2.0]))
