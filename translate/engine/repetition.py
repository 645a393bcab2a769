"""Small models fall into loops ("of the of the of the"). What a loop is, and what to search with instead."""

from collections import Counter

LONGEST = 4
"""The longest repeated phrase that is looked for, in words."""


def loops(text: str) -> bool:
    """Whether up to four words stand three times in a row, or any three words occur three times."""
    words = text.lower().split()
    in_a_row = any(
        words[start : start + n] == words[start + n : start + 2 * n] == words[start + 2 * n : start + 3 * n]
        for n in range(1, LONGEST + 1)
        for start in range(len(words) - 3 * n + 1)
    )
    return in_a_row or any(
        count > 2 for count in Counter(zip(words, words[1:], words[2:], strict=False)).values()
    )
