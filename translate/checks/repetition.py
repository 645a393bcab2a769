"""Words that stand twice in a row, and machine translation that ran in a circle."""

from collections.abc import Iterator
from itertools import pairwise

from translate.checks.finding import Fault, Pair
from translate.checks.text import Text, Token

_LONGEST = 6
"""The longest repeated phrase that is looked for, in words."""


def repeated_word(pair: Pair) -> Iterator[Fault]:
    """A word stands twice in a row, although the source repeats nothing.

    «что-что» with a hyphen is right, and so are names: «Дюран Дюран».
    """
    text = pair.target_text
    tokens = text.tokens
    for place, (first, second) in enumerate(pairwise(tokens)):
        if first.lower == second.lower and _is_double(text, place, first) and not _doubles(pair.source_text):
            yield pair.fault(f"“{second.text}” stands twice", second.start, second.end)


def _is_double(text: Text, place: int, token: Token) -> bool:
    following = text.tokens[place + 1]
    part = text.plain[following.end : following.end + 1] == "-"  # «думают, что что-то не так»
    return token.text.isalpha() and text.gap(place).isspace() and not following.text[0].isupper() and not part


def _doubles(text: Text) -> bool:
    tokens = text.tokens
    return any(
        first.lower == second.lower and len(text.gap(place).strip()) < 2
        for place, (first, second) in enumerate(pairwise(tokens))
    )


def loop(pair: Pair) -> Iterator[Fault]:
    """A phrase stands three times in a row: machine translation ran in a circle.

    Nothing is said when the source has such a phrase too.
    """
    found = _loop(pair.target_text.words)
    if found and "-" in pair.target_text.plain[slice(*found)]:
        return  # «тьфу-тьфу-тьфу»
    if found and not _loop(pair.source_text.words):
        yield pair.fault("the same words again and again", *found)


def _loop(words: list[Token]) -> tuple[int, int] | None:
    """Where a phrase of up to six words stands three times in a row."""
    lower = [word.lower for word in words]
    if len(lower) == len(set(lower)):
        return None
    for size in range(1, _LONGEST + 1):
        run = 0
        for place in range(size, len(lower)):
            run = run + 1 if lower[place] == lower[place - size] else 0
            if run == 2 * size and any(len(word) > 1 for word in lower[place - size + 1 : place + 1]):
                return words[place - 3 * size + 1].start, words[place].end
    return None
