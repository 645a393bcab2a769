"""Which script a text is written in, by counting its letters."""

import unicodedata
from collections import Counter
from functools import lru_cache


def dominant_script(text: str) -> str:
    """The script of more than half of the letters ("Latin", "Cyrillic", "Greek" …), or "" when none is."""
    counts = Counter(_script(letter) for letter in text if letter.isalpha())
    if not counts:
        return ""
    script, count = counts.most_common(1)[0]
    return script if 2 * count > counts.total() else ""


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The first word of the letter's Unicode name: "LATIN SMALL LETTER A" is Latin."""
    return unicodedata.name(letter, "UNKNOWN").split()[0].capitalize()
