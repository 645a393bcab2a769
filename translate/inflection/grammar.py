"""What the rules for phrases and for names ask of a language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from translate.model import Case

_LETTERS = "[А-Яа-яЁёІіЎў]+(?:’[А-Яа-яЁёІіЎў]+)*"
_WORD = re.compile(rf"(?=.{{2}})(?!.-|.*-[^\d]$){_LETTERS}(?:-{_LETTERS}|-\d+)*")

Forms = Mapping[Case, tuple[str, ...]]
"""The forms of one word in six cases; where there are several, the first is preferred."""


class UncertainError(Exception):
    """Forms would be no more than a guess. The text is the reason, for a person."""


@dataclass(frozen=True, slots=True)
class Paradigm:
    """Six cases in one number. Gender is empty where nothing tells it, as of an abbreviation."""

    forms: Forms
    gender: str  # m, f, n
    number: str  # sg, pl
    animacy: str  # anim, inan

    @property
    def indeclinable(self) -> bool:
        """Whether the word is the same in all cases."""
        return len(set(self.forms.values())) == 1


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a lemma beside its letters; empty where it is not."""

    kind: str = ""  # person, org, place, title, event, product
    gender: str = ""
    number: str = ""
    cognate: str = ""  # the same name in the other language: it may tell what the spelling here does not
    cognate_gender: str = ""
    cognate_number: str = ""


class Grammar(Protocol):
    """One language."""

    conjunction: str  # between two adjectives: «Чрезвычайный и Полномочный Посол»

    def adjectival(self, word: str, following: str, traits: Traits) -> bool:
        """Whether `word` agrees with a noun that comes after it; `following` is the next word, or empty."""

    def noun(self, word: str, traits: Traits) -> Paradigm:
        """The forms of a noun. Raises UncertainError."""

    def substantive(self, word: str, traits: Traits) -> Paradigm | None:
        """The forms of an adjective that serves as a noun, «главнокомандующий»; None if it is none."""

    def agreeing(self, word: str, head: Paradigm) -> Forms:
        """The forms of an adjective beside a noun. Raises UncertainError."""

    def apposition(self, head: str, following: str, traits: Traits) -> bool:
        """Whether the word after the head noun may be declined with it: «папа Римский»."""

    def name_gender(self, words: list[str]) -> str:
        """The gender of a person; empty where the name does not tell it."""

    def name_part(self, word: str, at: int, words: list[str], traits: Traits) -> Forms:
        """The forms of one word of a person whose gender `traits` tells. Raises UncertainError."""

    def joined(self, forms: list[str]) -> str:
        """The words of one case as a text."""


def is_word(text: str) -> bool:
    """Whether a text is a Cyrillic word that endings can be put to: «край», «Нью-Ёрк», «прэм’ер»."""
    return bool(_WORD.fullmatch(text))


def unchanging(word: str) -> Forms:
    """A word that is the same in every case."""
    return dict.fromkeys(Case, (word,))


def in_capitals(word: str, like: str) -> str:
    """`word` with a capital where `like` begins with one."""
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
