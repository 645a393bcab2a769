"""What source_cases.toml says of English words."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from translate.model import Case

_SHORTEST_PAST = len("faced")


@dataclass(frozen=True, slots=True)
class Grammar:
    """Which cases follow which words, and which words are of which sort."""

    bare: Mapping[str, Sequence[Case]]
    led: Mapping[str, Sequence[Case]]
    words: Mapping[str, frozenset[str]]

    def rules(self, phrase: str) -> bool:
        """Whether a word, or two, govern names."""
        return phrase in self.bare or phrase in self.led

    def is_verb(self, word: str) -> bool:
        """Whether a word is a verb, as far as its form tells; auxiliaries are."""
        known = word in self.words["verbs"] or word in self.words["auxiliaries"]
        return known or (word.endswith("ed") and len(word) >= _SHORTEST_PAST)

    def has_object(self, word: str) -> bool:
        """Whether what follows a word is its object."""
        return self.is_verb(word) and word not in self.words["auxiliaries"]

    def parts(self, word: str) -> bool:
        """Whether a word cannot stand within a noun phrase."""
        apart = word in self.words["clause"] or word in self.words["prepositions"]
        return apart or self.rules(word) or self.is_verb(word)


@cache
def grammar() -> Grammar:
    """The grammar that ships with the tool."""
    data = tomllib.loads((files(__package__) / "source_cases.toml").read_text(encoding="utf-8"))
    bare, led = (
        {word: tuple(map(Case, cases)) for word, cases in data[part].items()} for part in ("bare", "led")
    )
    return Grammar(bare, led, {name: frozenset(words) for name, words in data["words"].items()})
