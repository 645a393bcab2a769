"""A speller over Hunspell itself, which the extra `spelling` installs."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from translate.spelling.dictionaries import Found
from translate.spelling.edits import one_edit

if TYPE_CHECKING:
    from hunspell import Hunspell


class HunspellSpeller:
    """Knows the words of one dictionary. Each word is looked up once; the dictionary is read at the first."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._known: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether a word is spelled right; also with ў for its first у, or as a compound of two."""
        word = word.replace("’", "'").replace("ʼ", "'")
        if word not in self._known:
            self._known[word] = any(self._library.spell(one) for one in (*_spellings(word), *_divided(word)))
        return self._known[word]

    def near(self, word: str) -> tuple[str, ...]:
        """The known words that differ in one letter, those of likelier slips first."""
        word = word.replace("’", "'").replace("ʼ", "'")
        found = (one for one in one_edit(word) if one != word and self._library.spell(one))
        return tuple(dict.fromkeys(found))

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


def _divided(word: str) -> Iterator[str]:
    """A word as two words of three letters or more: Hunspell looks up both sides of a hyphen."""
    for place in range(3, len(word) - 3):
        yield f"{word[:place]}-{word[place:]}"
