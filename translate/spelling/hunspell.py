"""A speller over Hunspell itself, which the extra `spelling` installs."""

from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from translate.spelling.dictionaries import Found

if TYPE_CHECKING:
    from hunspell import Hunspell


class HunspellSpeller:
    """Knows the words of one dictionary. Each word is looked up once; the dictionary is read at the first."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right; also with ў for its first у, and with any apostrophe."""
        word = word.replace("’", "'").replace("ʼ", "'")
        if word not in self._known:
            self._known[word] = any(self._library.spell(one) for one in _spellings(word))
        return self._known[word]

    def suggestions(self, word: str, most: int = 3) -> tuple[str, ...]:
        """What may be meant, the likeliest first. It may take half a second."""
        return tuple(self._library.suggest(word.replace("’", "'"))[:most])

    @property
    def _library(self) -> "Hunspell":
        return _read(self._found)


@lru_cache
def _read(found: Found) -> "Hunspell":
    from hunspell import Hunspell  # start-up time

    return Hunspell(found.name, hunspell_data_dir=str(found.folder))


def _spellings(word: str) -> tuple[str, ...]:
    first = {"ў": "у", "Ў": "У"}.get(word[:1])
    return (word,) if first is None else (word, first + word[1:])


@lru_cache
def speller(found: Found) -> HunspellSpeller | None:
    """A speller for a dictionary; None where the extra `spelling` is not installed."""
    return HunspellSpeller(found) if find_spec("hunspell") is not None else None
