"""Words that differ from a word by one slip of the fingers."""

from collections.abc import Iterator

_LETTERS = "абвгдеёжзиійклмнопрстуўфхцчшщъыьэюя'"


def one_edit(word: str) -> Iterator[str]:
    """Every word with two letters of `word` swapped, or one left out, replaced or put in, in this order."""
    parts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    yield from (left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1)
    yield from (left + right[1:] for left, right in parts if right)
    yield from (left + letter + right[1:] for left, right in parts if right for letter in _LETTERS)
    yield from (left + letter + right for left, right in parts for letter in _LETTERS)
