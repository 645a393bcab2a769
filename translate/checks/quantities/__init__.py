"""Numbers by value, and the words of dates and measures, in English, Russian and Belarusian."""

from translate.checks.quantities.conversion import Conversions, Quantity, conversions
from translate.checks.quantities.holidays import dates_instead, named
from translate.checks.quantities.lexicon import Forms, Lexicon, lexicon
from translate.checks.quantities.matching import INDIFFERENT, unmatched
from translate.checks.quantities.reading import Number, read_numbers

__all__ = [
    "INDIFFERENT",
    "Conversions",
    "Forms",
    "Lexicon",
    "Number",
    "Quantity",
    "conversions",
    "dates_instead",
    "lexicon",
    "named",
    "read_numbers",
    "unmatched",
]
