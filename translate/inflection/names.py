"""The forms of a person's name, word by word: given names, patronymic, surname."""

from dataclasses import replace

from translate.inflection.grammar import Forms, Grammar, Paradigm, Traits, UncertainError, unchanging
from translate.inflection.phrase import joined_forms

_MOST_WORDS = 5


def name_paradigm(lemma: str, grammar: Grammar, traits: Traits) -> Paradigm:
    """The paradigm of a person; a single word is taken for the surname.

    Raises:
        UncertainError: nothing tells the gender, or how one of the words changes.
    """
    words = lemma.split(" ")
    if len(words) > _MOST_WORDS or not all(words):
        raise UncertainError("this is no name of a person as it is expected: given name, patronymic, surname")
    gender = traits.gender or grammar.name_gender(words) or traits.cognate_gender
    if not gender:
        raise UncertainError("nothing tells whether it is a man or a woman: give the gender")
    known = replace(traits, gender=gender)
    columns = [_part(words, at, grammar, known) for at in range(len(words))]
    return Paradigm(joined_forms(columns, grammar), gender, "sg", "anim")


def _part(words: list[str], at: int, grammar: Grammar, traits: Traits) -> Forms:
    word = words[at]
    if word[0].islower() or word.endswith("."):  # «фон», «дер», initials
        return unchanging(word)
    return grammar.name_part(word, at, words, traits)
