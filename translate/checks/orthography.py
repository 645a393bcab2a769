"""Belarusian in the classical orthography, where the official one of 2008 is wanted."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from translate.checks.finding import Fault, Pair


@dataclass(frozen=True, slots=True)
class _Classical:
    """What tells the classical orthography."""

    letters: re.Pattern[str]
    kept: re.Pattern[str]
    beginnings: re.Pattern[str]
    words: frozenset[str]


@lru_cache
def _classical() -> _Classical:
    data = tomllib.loads((files(__package__) / "orthography.toml").read_text(encoding="utf-8"))
    return _Classical(
        re.compile("|".join(data["letters"])),
        re.compile(data["except"]),
        re.compile("|".join(data["beginnings"])),
        frozenset(data["words"]),
    )


def classical_orthography(pair: Pair) -> Iterator[Fault]:
    """A Belarusian word is spelled by the classical orthography: «сьнег», «плян», «Эўропа», «ня быў»."""
    if pair.language != "be" or pair.locale.lower().endswith("tarask"):
        return
    for word in pair.target_text.words:
        if _is_classical(word.lower):
            yield pair.fault(f"“{word.text}” is spelled in the classical orthography", word.start, word.end)


@lru_cache(maxsize=65_536)  # a word stands in many sentences
def _is_classical(word: str) -> bool:
    rules = _classical()
    soft = rules.letters.search(word) and not rules.kept.search(word)
    return bool(soft or rules.beginnings.match(word) or word in rules.words)
