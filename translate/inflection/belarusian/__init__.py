"""Belarusian, in the official orthography of 2008: declension by rule, all of it in the tables beside."""

import re

from translate.inflection.belarusian.adjectives import agreeing_forms, is_adjectival, substantive
from translate.inflection.belarusian.names import name_gender, name_part
from translate.inflection.belarusian.nouns import in_apposition, noun_paradigm
from translate.inflection.grammar import Forms, Paradigm, Traits

_VOWEL = re.compile(r"(?<=[аеёіоуыэюя] )у(?=[бвгджзйклмнпрстфхцчш ])|(?<=[бвгджзйклмнпрстфхцчшьў] )ў(?=\w| )")
_SWAP = {"у": "ў", "ў": "у"}


class Belarusian:
    """See Grammar."""

    conjunction = "і"

    def adjectival(self, word: str, following: str, traits: Traits) -> bool:
        """See Grammar."""
        return is_adjectival(word, following)

    def noun(self, word: str, traits: Traits) -> Paradigm:
        """See Grammar."""
        return noun_paradigm(word, traits)

    def substantive(self, word: str, traits: Traits) -> Paradigm | None:
        """See Grammar."""
        return substantive(word, traits)

    def agreeing(self, word: str, head: Paradigm) -> Forms:
        """See Grammar."""
        return agreeing_forms(word, head.gender, head.number, head.animacy == "anim")

    def apposition(self, head: str, following: str, traits: Traits) -> bool:
        """See Grammar."""
        return in_apposition(head, following, traits)

    def name_gender(self, words: list[str]) -> str:
        """See Grammar."""
        return name_gender(words)

    def name_part(self, word: str, at: int, words: list[str], traits: Traits) -> Forms:
        """See Grammar."""
        return name_part(word, at, words, traits)

    def joined(self, forms: list[str]) -> str:
        """Words side by side; a small у after a vowel is short: «кіраўніка ўрада»."""
        return _VOWEL.sub(lambda found: _SWAP[found[0]], " ".join(forms))
