"""Draft the six case forms of a name or term from its nominative, for a person to read over.

`paradigm` inflects a phrase: its head noun, and the words that agree with it; a name of a person, word by
word. Russian needs the extra `forms` (pymorphy3); Belarusian needs no more than the tables beside this file.
What is not certain is refused with a reason, never guessed.
"""

from functools import cache

from translate.inflection.grammar import Grammar, Paradigm, Traits, UncertainError
from translate.inflection.names import name_paradigm
from translate.inflection.phrase import phrase_paradigm

__all__ = ["LOCALES", "Paradigm", "Traits", "UncertainError", "available", "paradigm"]

LOCALES = ("ru", "be")


def paradigm(lemma: str, locale: str, traits: Traits) -> Paradigm:
    """The forms of `lemma`, a nominative, in one locale.

    Args:
        lemma: a name or term, as the glossary writes it: «Раков», «министр обороны», «Александр Турчин».
        locale: `ru` or `be`.
        traits: what is known of it beside its letters.

    Raises:
        UncertainError: the forms would be a guess, or the extra that inflects this language is missing.
    """
    grammar = _grammar(locale)
    if grammar is None:
        raise UncertainError("pymorphy3 is not installed: `pip install 'l10n-news[forms]'`")
    if traits.kind == "person":
        return name_paradigm(lemma, grammar, traits)
    return phrase_paradigm(lemma, grammar, traits)


def available(locale: str) -> bool:
    """Whether forms of this language can be drafted with what is installed."""
    return _grammar(locale) is not None


@cache
def _grammar(locale: str) -> Grammar | None:
    if locale == "be":
        from translate.inflection.belarusian import Belarusian  # start-up time

        return Belarusian()
    from translate.inflection.russian import russian  # start-up time

    return russian()
