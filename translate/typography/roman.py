"""Roman numbers, also those typed with Cyrillic letters that look the same."""

import re

_VALUES = {"I": 1, "V": 5, "X": 10}
_LATIN = str.maketrans("ІХ", "IX")
_NUMBER = re.compile(r"X{0,3}(?:IX|IV|V?I{0,3})")


def roman_value(letters: str) -> int:
    """The value of a number below 40; 0 when it is none."""
    number = letters.translate(_LATIN)
    if not _NUMBER.fullmatch(number):
        return 0
    values = [_VALUES[letter] for letter in number]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
