"""Whether words are spelled right, by the hunspell dictionaries that are installed on a computer."""

from typing import Protocol

from translate.spelling.dictionaries import Found, dictionary
from translate.spelling.hunspell import HunspellSpeller, speller

__all__ = ["Found", "HunspellSpeller", "Speller", "dictionary", "speller"]


class Speller(Protocol):
    """Somebody who knows how the words of one language are spelled."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right."""

    def near(self, word: str) -> tuple[str, ...]:
        """The words, spelled right, that differ from a word in one letter; likelier slips first."""
