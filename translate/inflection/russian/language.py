"""What the rules for phrases and names ask of Russian."""

from collections.abc import Sequence

from translate.inflection.grammar import Forms, Paradigm, Traits
from translate.inflection.russian import adjectives, names, nouns


class Russian:
    """See Grammar."""

    conjunction = "и"

    def adjectival(self, word: str, following: str, traits: Traits) -> bool:
        """See Grammar."""
        return bool(following) and adjectives.is_adjectival(word, following)

    def noun(self, word: str, traits: Traits) -> Paradigm:
        """See Grammar."""
        return nouns.noun_paradigm(word, traits)

    def substantive(self, word: str, traits: Traits) -> Paradigm | None:
        """See Grammar."""
        return adjectives.substantive(word, traits)

    def agreeing(self, word: str, head: Paradigm) -> Forms:
        """See Grammar."""
        return adjectives.agreeing_forms(word, head)

    def apposition(self, head: str, following: str, traits: Traits) -> bool:
        """See Grammar."""
        return nouns.in_apposition(head, following, traits)

    def name_gender(self, words: Sequence[str]) -> str:
        """See Grammar."""
        return names.name_gender(words)

    def name_part(self, word: str, at: int, words: Sequence[str], traits: Traits) -> Forms:
        """See Grammar."""
        return names.name_part(word, at, words, traits)

    def joined(self, forms: Sequence[str]) -> str:
        """See Grammar."""
        return " ".join(forms)
