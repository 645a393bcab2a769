"""Whether words are spelled right, by the hunspell dictionaries that are installed on a computer."""

from typing import Protocol

from translate.spelling.dictionaries import Found, dictionary
from translate.spelling.hunspell import HunspellSpeller, speller

__all__ = ["Found", "HunspellSpeller", "Speller", "dictionary", "speller"]


class Speller(Protocol):
    """Somebody who knows how the words of one language are spelled."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may be meant by a misspelt word, the likeliest first."""
